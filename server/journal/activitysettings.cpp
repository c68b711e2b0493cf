// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/activitysettings.h"

namespace server {

namespace {

Outcome checkChannel(const char *setting, const QByteArray &channel, bool hasId)
{
    if (!channel.isEmpty() && channel.contains("{id}") == hasId)
        return Done{};
    return Error{ErrorCode::InvalidArgument,
                 QStringLiteral("%1 is \"%2\"; it must name a channel %3 {id}.")
                     .arg(QLatin1String(setting),
                          QString::fromUtf8(channel),
                          hasId ? QStringLiteral("with") : QStringLiteral("without"))};
}

} // namespace

Outcome ActivitySettings::validate() const
{
    if (event.isEmpty())
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("activities.event is empty; it must name an event.")};
    if (auto checked = checkChannel("activities.global_channel", globalChannel, false); !checked)
        return checked;
    if (auto checked = checkChannel("activities.client_channel", clientChannel, true); !checked)
        return checked;
    return checkChannel("activities.project_channel", projectChannel, true);
}

QByteArray ActivitySettings::clientChannelOf(const QByteArray &id) const
{
    return QByteArray(clientChannel).replace("{id}", id);
}

QByteArray ActivitySettings::projectChannelOf(const QByteArray &id) const
{
    return QByteArray(projectChannel).replace("{id}", id);
}

} // namespace server
