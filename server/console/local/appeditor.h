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

    // Without a store every edit is Unavailable.
    AppEditor(Engine &engine, AppStore *store);

    QList<AppSettings> apps() const;
    // Errors: as of Console.
    void add(const AppSettings &settings, const Answer<AppCredentials> &answer);
    void change(const AppSettings &settings, const Answer<Done> &answer);
    void remove(const QString &id, const Answer<Done> &answer);
    void rotateSecret(const QString &id, qint64 graceSeconds, const Answer<AppCredentials> &answer);

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
        Answer<App> answer;
    };

    void enqueue(Plan plan, Answer<App> answer);
    void next();
    void stored(const Step &step, const Outcome &outcome);
    void finish(const Result<App> &result);
    Result<App> editable(const QString &id) const;
    QList<App> kept() const;
    Step changing(const App &app) const;

    Engine &m_engine;
    AppStore *m_store;
    QQueue<Edit> m_edits;
    bool m_storing = false; // the first of them
};

} // namespace server
