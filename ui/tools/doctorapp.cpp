// SPDX-License-Identifier: GPL-3.0-or-later
//
// The doctor's rules about how the .env is written, the driver, and id, key and secret.
#include "ui/tools/doctor.h"

#include <QRegularExpression>

#include <algorithm>

namespace ui {

using server::AppCredentials;

void Doctor::say(Finding::Severity severity,
                 const QString &name,
                 const QString &text,
                 const QString &fix,
                 const QString &lines)
{
    const EnvLine *at = name.isEmpty() ? nullptr : m_env.find(name);
    const bool hasSecret = lines.contains(QLatin1String("_SECRET="));
    m_findings.append({severity, text, fix, lines, hasSecret, at ? at->number : 0});
}

const AppCredentials *Doctor::find(QString AppCredentials::*field, const QString &value) const
{
    const auto it =
        std::find_if(m_facts.apps.begin(), m_facts.apps.end(), [&](const AppCredentials &app) {
            return !value.isEmpty() && app.*field == value;
        });
    return it == m_facts.apps.end() ? nullptr : &*it;
}

QString Doctor::titleOf(const AppCredentials &app) const
{
    for (const server::AppSummary &one : m_facts.server.apps) {
        if (one.id == app.id && !one.name.isEmpty())
            return one.name;
    }
    return app.id;
}

QString Doctor::allOf(const AppCredentials &app) const
{
    return QStringList{line(named("APP_ID"), app.id),
                       line(named("APP_KEY"), app.key),
                       line(named("APP_SECRET"), app.secret)}
        .join(u'\n');
}

void Doctor::lookAtWriting()
{
    for (const EnvLine &one : m_env.lines()) {
        const auto fault = [&](const QString &text, const QString &lines = {}) {
            m_findings.append({Finding::Error,
                               text,
                               tr("Laravel stops at a line that it cannot read."),
                               lines,
                               lines.contains(QLatin1String("_SECRET=")),
                               one.number});
        };
        switch (one.fault) {
        case EnvLine::None:
            break;
        case EnvLine::NoAssignment:
            fault(tr("Line %1 is not of the form NAME=value.").arg(one.number));
            break;
        case EnvLine::SpaceBeforeEquals:
            fault(tr("Line %1 has a space in front of the equals sign.").arg(one.number),
                  QStringLiteral("%1=%2").arg(one.name, one.raw));
            break;
        case EnvLine::SpaceInValue:
            fault(tr("The value of %1 has a space in it and no quotes around it.").arg(one.name),
                  QStringLiteral("%1=\"%2\"").arg(one.name, one.raw));
            break;
        case EnvLine::OpenQuote:
            fault(tr("The value of %1 begins with a quote that is not closed.").arg(one.name));
            break;
        case EnvLine::CurlyQuotes:
            fault(tr("The value of %1 has typographic quotes or a hard space in it, as word "
                     "processors make them.")
                      .arg(one.name),
                  QStringLiteral("%1=%2").arg(
                      one.name,
                      QString(one.raw).remove(
                          QRegularExpression(QStringLiteral("[\u201c\u201d\u2018\u2019\u00a0]")))));
            break;
        }
    }
    for (const QString &name : m_env.repeated())
        say(Finding::Warning,
            name,
            tr("%1 stands there twice with different values; the last one counts.").arg(name),
            tr("Remove the other line."));
}

void Doctor::lookAtConnection()
{
    const QString modern = QStringLiteral("BROADCAST_CONNECTION");
    const QString old = QStringLiteral("BROADCAST_DRIVER");
    const QString driver = m_env.contains(modern) ? m_env.value(modern) : m_env.value(old);
    const bool hasReverb = !m_env.value(QStringLiteral("REVERB_APP_KEY")).isEmpty();
    const bool hasPusher = !m_env.value(QStringLiteral("PUSHER_APP_KEY")).isEmpty();
    const QString wanted =
        hasPusher && !hasReverb ? QStringLiteral("pusher") : QStringLiteral("reverb");
    m_prefix = driver == u"pusher" || (driver != u"reverb" && hasPusher && !hasReverb)
                   ? QStringLiteral("PUSHER_")
                   : QStringLiteral("REVERB_");
    if (driver.isEmpty())
        say(Finding::Error,
            modern,
            tr("BROADCAST_CONNECTION is missing, so Laravel broadcasts to nobody."),
            tr("Name the driver."),
            line(modern, wanted));
    else if (driver != u"reverb" && driver != u"pusher")
        say(Finding::Error,
            m_env.contains(modern) ? modern : old,
            tr("Laravel broadcasts to \"%1\", not to this server.").arg(driver),
            tr("The drivers that speak to Belfry are reverb and pusher."),
            line(modern, wanted));
    else if (!m_env.contains(modern))
        say(Finding::Note,
            old,
            tr("BROADCAST_DRIVER is what Laravel 10 and before read; from 11 on it is "
               "BROADCAST_CONNECTION."),
            tr("With Laravel 11 or later add the line."),
            line(modern, driver));
    else if (m_env.contains(old) && m_env.value(old) != driver)
        say(Finding::Warning,
            old,
            tr("BROADCAST_DRIVER and BROADCAST_CONNECTION name different drivers: which one "
               "counts depends on Laravel's version."),
            tr("Remove BROADCAST_DRIVER."));
    const bool isMixed = (driver == u"reverb" && !hasReverb && hasPusher) ||
                         (driver == u"pusher" && !hasPusher && hasReverb);
    if (isMixed)
        say(Finding::Error,
            named("APP_KEY"),
            driver == u"reverb"
                ? tr("The driver is reverb, and the keys are there for pusher alone (PUSHER_*).")
                : tr("The driver is pusher, and the keys are there for reverb alone (REVERB_*)."),
            tr("Name the driver that the keys are for."),
            line(modern, wanted));
    if (isMixed)
        m_prefix = wanted == u"pusher" ? QStringLiteral("PUSHER_") : QStringLiteral("REVERB_");
}

void Doctor::lookAtApp()
{
    const QString id = value("APP_ID");
    const QString key = value("APP_KEY");
    const QString secret = value("APP_SECRET");
    const AppCredentials *byId = find(&AppCredentials::id, id);
    const AppCredentials *byKey = find(&AppCredentials::key, key);
    const AppCredentials *bySecretAsKey = find(&AppCredentials::secret, key);
    m_app = byKey ? byKey : byId ? byId : bySecretAsKey;
    if (!m_app && m_facts.apps.size() == 1)
        m_app = &m_facts.apps.first();
    const QString lines = m_app ? allOf(*m_app) : QString();
    QStringList missing;
    for (const char *part : {"APP_ID", "APP_KEY", "APP_SECRET"}) {
        if (value(part).isEmpty())
            missing.append(named(part));
    }
    if (!missing.isEmpty()) {
        say(Finding::Error,
            {},
            tr("%n missing value(s): %1.", nullptr, int(missing.size()))
                .arg(missing.join(QStringLiteral(", "))),
            tr("Laravel needs id, key and secret of an app."),
            lines);
        return;
    }
    if (bySecretAsKey && secret == bySecretAsKey->key) {
        say(Finding::Error,
            named("APP_KEY"),
            tr("Key and secret are swapped."),
            tr("Swap them. The key is public now, as browsers get it: rotate the secret if the "
               "application was in use."),
            allOf(*bySecretAsKey));
        return;
    }
    if (!byId && !byKey) {
        say(Finding::Error,
            named("APP_ID"),
            tr("No app of this server has the id \"%1\" or that key.").arg(id),
            m_app ? tr("These are the values of the app \"%1\".").arg(titleOf(*m_app))
                  : tr("Choose one of the apps of this server, or add one."),
            lines);
        return;
    }
    if (!byId)
        say(Finding::Error,
            named("APP_ID"),
            tr("No app has the id \"%1\"; the key is that of the app \"%2\".")
                .arg(id, titleOf(*byKey)),
            {},
            line(named("APP_ID"), byKey->id));
    else if (!byKey)
        say(Finding::Error,
            named("APP_KEY"),
            tr("The key \"%1\" is that of no app; the id is that of the app \"%2\".")
                .arg(key, titleOf(*byId)),
            {},
            line(named("APP_KEY"), byId->key));
    else if (byId != byKey)
        say(Finding::Error,
            named("APP_ID"),
            tr("The id is that of the app \"%1\", and the key that of \"%2\".")
                .arg(titleOf(*byId), titleOf(*byKey)),
            tr("Id, key and secret have to be of the same app."),
            lines);
    lookAtSecret(*m_app);
    for (const server::AppSummary &one : m_facts.server.apps) {
        if (one.id == m_app->id && !one.enabled)
            say(Finding::Error,
                named("APP_ID"),
                tr("The app \"%1\" is disabled on this server.").arg(titleOf(*m_app)),
                tr("Enable it in Manage."));
    }
}

void Doctor::lookAtSecret(const AppCredentials &app)
{
    const QString secret = value("APP_SECRET");
    if (secret == app.secret)
        return;
    const AppCredentials *owner = find(&AppCredentials::secret, secret);
    QString text = tr("The secret is not that of the app \"%1\".").arg(titleOf(app));
    if (owner)
        text = tr("The secret is that of the app \"%1\", not of \"%2\".")
                   .arg(titleOf(*owner), titleOf(app));
    else if (secret == app.key)
        text = tr("The secret is the same as the key.");
    else if (secret.trimmed() == app.secret)
        text = tr("The secret has space around it.");
    say(Finding::Error,
        named("APP_SECRET"),
        text,
        tr("Every request of the application is refused with it. It may have been rotated."),
        line(named("APP_SECRET"), app.secret));
}

} // namespace ui
