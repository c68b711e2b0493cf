// SPDX-License-Identifier: GPL-3.0-or-later
//
// The apps of a FakeConsole, and what an operator does with them.
#include "tests/support/fakeconsole.h"
#include "tests/support/fakedeeds.h"

#include <QDateTime>

#include <algorithm>

namespace test {

using namespace server;

namespace {

Error taken(const char *what, const QString &value)
{
    return {ErrorCode::AlreadyExists,
            QStringLiteral("The %1 `%2` is taken.").arg(QLatin1String(what), value)};
}

Error noSuchApp(const QString &id)
{
    return {ErrorCode::NotFound, QStringLiteral("There is no app `%1`.").arg(id)};
}

} // namespace

void FakeConsole::defineIn(const QString &appId, const QString &file)
{
    m_settings[appId].definedIn = file;
}

void FakeConsole::apps(Reply<QList<AppSettings>> reply)
{
    answer<QList<AppSettings>>(std::move(reply), [this]() -> Result<QList<AppSettings>> {
        QList<AppSettings> list;
        for (const AppSummary &app : std::as_const(m_status.apps))
            list.append(m_settings.value(app.id));
        return list;
    });
}

void FakeConsole::addApp(const AppSettings &settings, Reply<AppCredentials> reply)
{
    appsAdded.append(settings);
    perform<AppCredentials>(deed("app.add", settings.id), std::move(reply), [this, settings] {
        return addAppNow(settings);
    });
}

void FakeConsole::changeApp(const AppSettings &settings, Reply<Done> reply)
{
    appsChanged.append(settings);
    perform<Done>(deed("app.change", settings.id), std::move(reply), [this, settings] {
        return changeAppNow(settings);
    });
}

void FakeConsole::removeApp(const QString &id, Reply<Done> reply)
{
    appsRemoved.append(id);
    perform<Done>(
        deed("app.remove", id), std::move(reply), [this, id] { return removeAppNow(id); });
}

void FakeConsole::rotateSecret(const QString &id, qint64 graceSeconds, Reply<AppCredentials> reply)
{
    rotations.append({id, graceSeconds});
    perform<AppCredentials>(deed("app.rotate", id), std::move(reply), [this, id, graceSeconds] {
        return rotateNow(id, graceSeconds);
    });
}

const AppSummary *FakeConsole::appWithKey(const QString &key) const
{
    const auto it = std::find_if(m_status.apps.cbegin(),
                                 m_status.apps.cend(),
                                 [&](const AppSummary &app) { return app.key == key; });
    return it == m_status.apps.cend() ? nullptr : &*it;
}

Outcome FakeConsole::editable(const QString &id) const
{
    if (!app(id))
        return noSuchApp(id);
    if (const QString file = m_settings.value(id).definedIn; !file.isEmpty()) {
        return Error{ErrorCode::Unavailable,
                     QStringLiteral("The app `%1` is to be changed in %2.").arg(id, file)};
    }
    return Done{};
}

Result<AppCredentials> FakeConsole::addAppNow(const AppSettings &settings)
{
    if (const Outcome checked = checkSettings(settings); !checked)
        return checked.error();
    AppSettings made = settings;
    ++m_made;
    if (made.id.isEmpty())
        made.id = QString::number(100'000 + m_made);
    if (made.key.isEmpty())
        made.key = QStringLiteral("madekey%1").arg(m_made);
    if (app(made.id))
        return taken("id", made.id);
    if (appWithKey(made.key))
        return taken("key", made.key);
    const QString secret =
        settings.secret.isEmpty() ? QStringLiteral("madesecret%1").arg(m_made) : settings.secret;
    made.secret.clear();
    AppSummary summary;
    summary.id = made.id;
    m_status.apps.append(summary);
    m_secrets.insert(made.id, secret);
    store(made);
    operatorDid(made.id, QStringLiteral("App `%1` added.").arg(made.id));
    return AppCredentials{made.id, made.key, secret};
}

Outcome FakeConsole::changeAppNow(const AppSettings &settings)
{
    if (const Outcome known = editable(settings.id); !known)
        return known;
    if (const Outcome checked = checkSettings(settings); !checked)
        return checked;
    if (settings.key.isEmpty())
        return Error{ErrorCode::InvalidArgument, QStringLiteral("The key is empty.")};
    if (const AppSummary *other = appWithKey(settings.key); other && other->id != settings.id)
        return taken("key", settings.key);
    const AppSettings before = m_settings.value(settings.id);
    AppSettings after = settings;
    after.secret.clear();
    after.hasPreviousSecret = before.hasPreviousSecret;
    after.previousSecretUntilUtc = before.previousSecretUntilUtc;
    store(after);
    if (before.enabled && !after.enabled)
        closeApp(after.id, 4003, QStringLiteral("Application disabled"));
    if (before != m_settings.value(after.id))
        operatorDid(after.id, QStringLiteral("App `%1` changed.").arg(after.id));
    return Done{};
}

Outcome FakeConsole::removeAppNow(const QString &id)
{
    if (const Outcome known = editable(id); !known)
        return known;
    closeApp(id, 4001, QStringLiteral("Application does not exist"));
    m_status.apps.removeIf([&](const AppSummary &app) { return app.id == id; });
    m_settings.remove(id);
    m_secrets.remove(id);
    updateCounts();
    operatorDid(id, QStringLiteral("App `%1` removed.").arg(id));
    return Done{};
}

Result<AppCredentials> FakeConsole::rotateNow(const QString &id, qint64 graceSeconds)
{
    if (const Outcome known = editable(id); !known)
        return known.error();
    if (const Outcome checked = checkGraceSeconds(graceSeconds); !checked)
        return checked.error();
    AppSettings &settings = m_settings[id];
    settings.hasPreviousSecret = graceSeconds > 0;
    settings.previousSecretUntilUtc =
        graceSeconds > 0 ? QDateTime::currentMSecsSinceEpoch() + graceSeconds * 1000 : 0;
    const QString secret = QStringLiteral("madesecret%1").arg(++m_made);
    m_secrets.insert(id, secret);
    operatorDid(id, QStringLiteral("App `%1` has another secret.").arg(id));
    return AppCredentials{id, settings.key, secret};
}

// Makes the summary say what the settings say.
void FakeConsole::store(const AppSettings &settings)
{
    AppSettings &kept = m_settings[settings.id];
    kept = settings;
    kept.definedIn.clear();
    if (kept.name.isEmpty())
        kept.name = kept.id;
    for (AppSummary &summary : m_status.apps) {
        if (summary.id != kept.id)
            continue;
        summary.key = kept.key;
        summary.name = kept.name;
        summary.enabled = kept.enabled;
        summary.production = kept.production;
        summary.colour = kept.colour;
        summary.maxConnections = kept.maxConnections;
        summary.maxEventBytes = kept.maxEventBytes;
    }
    updateCounts();
}

void FakeConsole::closeApp(const QString &id, quint16 code, const QString &reason)
{
    for (const ConnectionRow &row : connections()) {
        if (row.appId == id)
            leave(row, code, reason);
    }
}

void FakeConsole::operatorDid(const QString &appId, const QString &text)
{
    LogEntry entry;
    entry.kind = LogKind::Operator;
    entry.source = QStringLiteral("console");
    entry.appId = appId;
    entry.text = text;
    if (!m_account.isEmpty()) {
        LogExtras extras;
        extras.account = m_account;
        entry.extras = std::make_shared<const LogExtras>(extras);
    }
    appendLog(entry);
}

} // namespace test
