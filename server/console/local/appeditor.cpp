// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/console/local/appeditor.h"

#include "server/apps/appdescription.h"
#include "server/console/local/rows.h"

#include <QPointer>

#include <algorithm>

namespace server {

namespace {

AppCredentials credentialsOf(const App &app)
{
    return {QString::fromUtf8(app.id), QString::fromUtf8(app.key), QString::fromUtf8(app.secret)};
}

} // namespace

AppEditor::AppEditor(Engine &engine, AppStore *store)
    : m_engine(engine)
    , m_store(store)
{}

QList<AppSettings> AppEditor::apps() const
{
    QList<AppSettings> list;
    for (const auto &app : m_engine.apps().all())
        list.append(settingsOf(app->app()));
    return list;
}

// The apps that Belfry keeps, as they are.
QList<App> AppEditor::kept() const
{
    QList<App> list;
    for (const auto &app : m_engine.apps().all()) {
        if (app->app().definedIn.isEmpty())
            list.append(app->app());
    }
    return list;
}

Result<App> AppEditor::editable(const QString &id) const
{
    const AppRuntime *app = m_engine.apps().byId(id.toUtf8());
    if (!app)
        return Error{ErrorCode::NotFound,
                     QStringLiteral("There is no app with the id \"%1\".").arg(id)};
    if (!app->app().definedIn.isEmpty()) {
        return Error{ErrorCode::Unavailable,
                     QStringLiteral("The app \"%1\" comes from %2 and has to be changed there.")
                         .arg(id, app->app().definedIn)};
    }
    return app->app();
}

QStringList AppEditor::differencesTo(const AppSettings &settings) const
{
    const AppRuntime *known = m_engine.apps().byId(settings.id.toUtf8());
    const App before = known ? known->app() : App();
    return differences(before, appFrom(settings, before));
}

AppEditor::Step AppEditor::changing(const App &app) const
{
    Step step{app, kept(), [this, app] {
                  return m_engine.changeApp(app);
              }};
    for (App &one : step.kept) {
        if (one.id == app.id)
            one = app;
    }
    return step;
}

void AppEditor::add(const AppSettings &settings, Answer<Edited> answer)
{
    const auto plan = [this, settings]() -> Result<Step> {
        if (const auto checked = checkSettings(settings); !checked)
            return checked.error();
        App app = appFrom(settings, makeApp(settings.name));
        if (!settings.secret.isEmpty())
            app.secret = settings.secret.toUtf8();
        if (const auto checked = m_engine.apps().check(app, true); !checked)
            return checked.error();
        return Step{app, kept() << app, [this, app] {
                        return m_engine.addApp(app);
                    }};
    };
    enqueue(plan, std::move(answer));
}

void AppEditor::change(const AppSettings &settings, Answer<Edited> answer)
{
    const auto plan = [this, settings]() -> Result<Step> {
        const auto known = editable(settings.id);
        if (!known)
            return known.error();
        if (const auto checked = checkSettings(settings); !checked)
            return checked.error();
        if (settings.key.isEmpty())
            return Error{ErrorCode::InvalidArgument,
                         QStringLiteral("key is empty; an app needs one.")};
        const App app = appFrom(settings, *known);
        if (const auto checked = m_engine.apps().check(app, false); !checked)
            return checked.error();
        return changing(app);
    };
    enqueue(plan, std::move(answer));
}

void AppEditor::remove(const QString &id, Answer<Edited> answer)
{
    const auto plan = [this, id]() -> Result<Step> {
        const auto known = editable(id);
        if (!known)
            return known.error();
        const QByteArray appId = known->id;
        Step step{*known, kept(), [this, appId] {
                      return m_engine.removeApp(appId);
                  }};
        step.kept.removeIf([&](const App &app) { return app.id == appId; });
        return step;
    };
    enqueue(plan, std::move(answer));
}

void AppEditor::rotateSecret(const QString &id, qint64 graceSeconds, Answer<Edited> answer)
{
    const auto plan = [this, id, graceSeconds]() -> Result<Step> {
        const auto known = editable(id);
        if (!known)
            return known.error();
        if (const auto checked = checkGraceSeconds(graceSeconds); !checked)
            return checked.error();
        App app = *known;
        app.previousSecret = graceSeconds > 0 ? known->secret : QByteArray();
        app.previousSecretUntilUtc =
            graceSeconds > 0 ? m_engine.clock().utcMs() + graceSeconds * 1000 : 0;
        app.secret = makeSecret();
        return changing(app);
    };
    enqueue(plan, std::move(answer));
}

void AppEditor::enqueue(Plan plan, Answer<Edited> answer)
{
    m_edits.enqueue({std::move(plan), std::move(answer)});
    next();
}

void AppEditor::next()
{
    while (!m_storing && !m_edits.isEmpty()) {
        const Result<Step> step = m_edits.head().plan();
        if (step && m_store) {
            m_storing = true;
            // Comes back through the engine, which outlives this.
            m_store->save(step->kept,
                          &m_engine,
                          [self = QPointer<AppEditor>(this), step = *step](const Outcome &outcome) {
                              if (self)
                                  self->stored(step, outcome);
                          });
            return;
        }
        finish(step ? Error{ErrorCode::Unavailable,
                            QStringLiteral("There is no file in which apps could be kept "
                                           "(server.apps_file).")}
                    : step.error());
    }
}

void AppEditor::stored(const Step &step, const Outcome &outcome)
{
    m_storing = false;
    if (!outcome) {
        finish(outcome.error());
    } else if (const auto applied = step.apply(); !applied) {
        // Something else took its place meanwhile; what is kept follows what is.
        m_store->save(kept(), &m_engine, [](const Outcome &) {});
        finish(applied.error());
    } else {
        finish(Edited{credentialsOf(step.app), *applied});
    }
    next();
}

void AppEditor::finish(const Result<Edited> &result)
{
    m_edits.dequeue().answer(result);
}

} // namespace server
