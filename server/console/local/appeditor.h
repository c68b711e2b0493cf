// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/apps/appstore.h"
#include "server/console/api/appsettings.h"
#include "server/console/api/values.h"
#include "server/engine.h"

#include <QQueue>

namespace server {

// Adds, changes and removes apps for an operator, one edit after the other: first they are stored,
// then applied, then answered, so that nothing that was answered is lost. Engine thread.
class AppEditor final : public QObject
{
    Q_OBJECT

public:
    template <typename T>
    using Answer = std::function<void(const Result<T> &)>;

    struct Edited
    {
        AppCredentials credentials;
        QString text; // what was done, a sentence; empty: nothing was different
    };

    // Without a store every edit is Unavailable.
    AppEditor(Engine &engine, AppStore *store);

    QList<AppSettings> apps() const;
    // Errors: as of Console.
    void add(const AppSettings &settings, Answer<Edited> answer);
    void change(const AppSettings &settings, Answer<Edited> answer);
    void remove(const QString &id, Answer<Edited> answer);
    void rotateSecret(const QString &id, qint64 graceSeconds, Answer<Edited> answer);
    // What a change to these settings would make different, option by option.
    QStringList differencesTo(const AppSettings &settings) const;

private:
    // The state of the kept apps after an edit, and what makes it so in the engine.
    struct Step
    {
        App app;
        QList<App> kept;
        std::function<Result<QString>()> apply;
    };
    using Plan = std::function<Result<Step>()>;
    struct Edit
    {
        Plan plan; // made when it is the edit's turn
        Answer<Edited> answer;
    };

    void enqueue(Plan plan, Answer<Edited> answer);
    void next();
    void stored(const Step &step, const Outcome &outcome);
    void finish(const Result<Edited> &result);
    Result<App> editable(const QString &id) const;
    QList<App> kept() const;
    Step changing(const App &app) const;

    Engine &m_engine;
    AppStore *m_store;
    QQueue<Edit> m_edits;
    bool m_storing = false; // the first of them
};

} // namespace server
