// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/channelnames.h"

#include "ui/theme.h"

#include <QCoreApplication>

#include <map>

namespace ui {

using server::ChannelDetail;
using server::ChannelDoor;
using server::ChannelKind;
using server::JoinWay;

namespace {

class ChannelNames
{
    Q_DECLARE_TR_FUNCTIONS(ui::ChannelNames)
};

QString kindText(ChannelKind kind)
{
    switch (kind) {
    case ChannelKind::Private:
        return ChannelNames::tr("private", "kind of channel");
    case ChannelKind::Encrypted:
        return ChannelNames::tr("encrypted", "kind of channel");
    case ChannelKind::Presence:
        return ChannelNames::tr("presence", "kind of channel");
    case ChannelKind::Public:
        break;
    }
    return ChannelNames::tr("public", "kind of channel");
}

QString wayText(const JoinWay &way)
{
    if (way.anyone)
        return ChannelNames::tr("whoever is signed in");
    QStringList parts;
    if (way.member)
        parts.append(ChannelNames::tr("is a member of the tenant"));
    if (!way.roles.isEmpty()) {
        parts.append(ChannelNames::tr("has one of these roles in the tenant: %1")
                         .arg(way.roles.join(QStringLiteral(", "))));
    }
    if (!way.permissions.isEmpty()) {
        parts.append(ChannelNames::tr("has one of these permissions in the tenant: %1")
                         .arg(way.permissions.join(QStringLiteral(", "))));
    }
    if (!way.self.isEmpty())
        parts.append(ChannelNames::tr("is the user whose id stands at {%1}").arg(way.self));
    if (!way.owner.isEmpty())
        parts.append(ChannelNames::tr("owns it, says a query of the database"));
    if (way.isInProgram)
        parts.append(ChannelNames::tr("is let in by a rule of a module"));
    return ChannelNames::tr("who %1", "one condition, or several joined by 'and'")
        .arg(parts.join(ChannelNames::tr(", and ", "between conditions that must all hold")));
}

QString rulesText(const server::ChannelRule &rule)
{
    if (rule.allow.isEmpty())
        return ChannelNames::tr("Belfry lets in nobody: the pattern %1 allows nothing.")
            .arg(rule.pattern);
    QStringList ways;
    for (const JoinWay &way : rule.allow)
        ways.append(wayText(way));
    return ChannelNames::tr("By the pattern %1 Belfry lets in %2. The application may sign "
                            "subscriptions itself as well.")
        .arg(rule.pattern, ways.join(ChannelNames::tr("; or ", "between ways to be let in")));
}

} // namespace

ChannelKind channelKindOf(const QString &name)
{
    if (name.startsWith(u"private-encrypted-"))
        return ChannelKind::Encrypted;
    if (name.startsWith(u"private-"))
        return ChannelKind::Private;
    return name.startsWith(u"presence-") ? ChannelKind::Presence : ChannelKind::Public;
}

bool isCacheChannelName(const QString &name)
{
    switch (channelKindOf(name)) {
    case ChannelKind::Encrypted:
        return name.startsWith(u"private-encrypted-cache-");
    case ChannelKind::Private:
        return name.startsWith(u"private-cache-");
    case ChannelKind::Presence:
        return name.startsWith(u"presence-cache-");
    case ChannelKind::Public:
        break;
    }
    return name.startsWith(u"cache-");
}

bool isInternalChannelName(const QString &name)
{
    return name.startsWith(u'#');
}

QString channelTypeText(ChannelKind kind, bool isCache)
{
    return isCache ? ChannelNames::tr("%1, cache").arg(kindText(kind)) : kindText(kind);
}

QString channelTypeId(ChannelKind kind)
{
    switch (kind) {
    case ChannelKind::Private:
        return QStringLiteral("private");
    case ChannelKind::Encrypted:
        return QStringLiteral("private-encrypted");
    case ChannelKind::Presence:
        return QStringLiteral("presence");
    case ChannelKind::Public:
        break;
    }
    return QStringLiteral("public");
}

const QIcon &channelTypeIcon(ChannelKind kind)
{
    static const std::map<ChannelKind, QIcon> icons{
        {ChannelKind::Public, icon(QStringLiteral("hash"))},
        {ChannelKind::Private, icon(QStringLiteral("key-round"))},
        {ChannelKind::Encrypted, icon(QStringLiteral("lock"))},
        {ChannelKind::Presence, icon(QStringLiteral("users"))},
    };
    return icons.at(kind);
}

QString doorText(const ChannelDetail &detail)
{
    switch (detail.door) {
    case ChannelDoor::Open:
        return ChannelNames::tr("The channel is public: whoever has the app's key may subscribe.");
    case ChannelDoor::Application:
        return ChannelNames::tr(
            "The application decides: it signs each subscription with the app's secret.");
    case ChannelDoor::Rules:
        return rulesText(detail.rule);
    case ChannelDoor::NoRule:
        return ChannelNames::tr(
            "Belfry signs for nobody: no pattern under [[channels]] matches this name. "
            "Only the application itself can sign a subscription.");
    case ChannelDoor::User:
        return ChannelNames::tr(
            "Only connections that are signed in as the user in the name get its events.");
    }
    return {};
}

} // namespace ui
