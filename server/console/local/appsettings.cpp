// SPDX-License-Identifier: GPL-3.0-or-later
//
// The options of an app as a console sees them, and back.
#include "server/apps/appdescription.h"
#include "server/console/api/appoptions.h"
#include "server/console/local/rows.h"

namespace server {

namespace {

// Copies an option from one form to the other.
struct Copy
{
    template <typename To, typename From>
    void operator()(const char *, OptionRange, To &to, const From &from)
    {
        copy(to, from);
    }

private:
    template <typename Plain>
    static void copy(Plain &to, const Plain &from)
    {
        to = from;
    }
    static void copy(QString &to, ClientEvents from) { to = clientEventsText(from); }
    static void copy(ClientEvents &to, const QString &from)
    {
        for (const ClientEvents mode :
             {ClientEvents::None, ClientEvents::Members, ClientEvents::All}) {
            if (clientEventsText(mode) == from)
                to = mode;
        }
    }
    static void copy(QString &to, ClientEventChannels from) { to = clientEventsOnText(from); }
    static void copy(ClientEventChannels &to, const QString &from)
    {
        to = from == clientEventsOnText(ClientEventChannels::Guarded) ? ClientEventChannels::Guarded
                                                                      : ClientEventChannels::Any;
    }
    static void copy(QStringList &to, const QByteArrayList &from)
    {
        to.clear();
        for (const QByteArray &item : from)
            to.append(QString::fromUtf8(item));
    }
    static void copy(QByteArrayList &to, const QStringList &from)
    {
        to.clear();
        for (const QString &item : from)
            to.append(item.toUtf8());
    }
};

} // namespace

AppSettings settingsOf(const App &app)
{
    AppSettings settings;
    settings.id = QString::fromUtf8(app.id);
    settings.key = QString::fromUtf8(app.key);
    settings.definedIn = app.definedIn;
    settings.hasPreviousSecret = !app.previousSecret.isEmpty();
    settings.previousSecretUntilUtc = app.previousSecretUntilUtc;
    forEachAppOption(Copy(), settings, app);
    return settings;
}

App appFrom(const AppSettings &settings, App base)
{
    if (!settings.id.isEmpty())
        base.id = settings.id.toUtf8();
    if (!settings.key.isEmpty())
        base.key = settings.key.toUtf8();
    forEachAppOption(Copy(), base, settings);
    if (base.name.isEmpty())
        base.name = QString::fromUtf8(base.id);
    return base;
}

} // namespace server
