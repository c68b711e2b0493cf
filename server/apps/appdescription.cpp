// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/apps/appdescription.h"

#include "server/console/api/appoptions.h"

#include <QDateTime>

namespace server {

namespace {

QString quoted(const QByteArray &text)
{
    return u'"' + QString::fromUtf8(text) + u'"';
}

QString shown(bool value)
{
    return value ? QStringLiteral("true") : QStringLiteral("false");
}

QString shown(const QString &value)
{
    return u'"' + value + u'"';
}

QString shown(const QByteArrayList &value)
{
    QStringList items;
    for (const QByteArray &item : value)
        items.append(quoted(item));
    return u'[' + items.join(QStringLiteral(", ")) + u']';
}

QString shown(ClientEvents value)
{
    return clientEventsText(value);
}

QString shown(ClientEventChannels value)
{
    return clientEventsOnText(value);
}

QString shown(const std::optional<int> &value)
{
    return value ? QString::number(*value) : QStringLiteral("unlimited");
}

template <typename Number>
QString shown(Number value)
{
    return QString::number(value);
}

struct Comparison
{
    QStringList &found;

    template <typename Value>
    void operator()(const char *name, OptionRange, const Value &before, const Value &after)
    {
        if (before != after)
            found.append(QStringLiteral("%1 %2 -> %3")
                             .arg(QLatin1String(name), shown(before), shown(after)));
    }
};

QString previousSecretText(const App &app)
{
    if (app.previousSecret.isEmpty())
        return QStringLiteral("previous_secret taken away");
    if (app.previousSecretUntilUtc == 0)
        return QStringLiteral("previous_secret valid without end");
    return QStringLiteral("previous_secret valid until ") +
           QDateTime::fromMSecsSinceEpoch(app.previousSecretUntilUtc, Qt::UTC)
               .toString(Qt::ISODate);
}

} // namespace

QString clientEventsText(ClientEvents mode)
{
    switch (mode) {
    case ClientEvents::None:
        return QStringLiteral("none");
    case ClientEvents::Members:
        return QStringLiteral("members");
    case ClientEvents::All:
        return QStringLiteral("all");
    }
    return {};
}

QString clientEventsOnText(ClientEventChannels channels)
{
    return channels == ClientEventChannels::Any ? QStringLiteral("any") : QStringLiteral("guarded");
}

QStringList differences(const App &before, const App &after)
{
    QStringList found;
    if (before.key != after.key)
        found.append(QStringLiteral("key %1 -> %2").arg(quoted(before.key), quoted(after.key)));
    if (before.secret != after.secret)
        found.append(QStringLiteral("another secret"));
    if (before.previousSecret != after.previousSecret ||
        before.previousSecretUntilUtc != after.previousSecretUntilUtc)
        found.append(previousSecretText(after));
    forEachAppOption(Comparison{found}, before, after);
    return found;
}

QString nameOf(const App &app)
{
    const QString id = QString::fromUtf8(app.id);
    return app.name.isEmpty() || app.name == id
               ? QStringLiteral("App \"%1\"").arg(id)
               : QStringLiteral("App \"%1\" (%2)").arg(id, app.name);
}

} // namespace server
