// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/presence/presencesettings.h"

#include "server/protocol/channelname.h"

namespace server {

Outcome PresenceSettings::validate() const
{
    const auto invalid = [](const QString &text) {
        return Error{ErrorCode::InvalidArgument, text};
    };
    if (event.isEmpty())
        return invalid(QStringLiteral("presence.event is empty."));
    if (!channel.isEmpty() && !classifyChannel(channel).isPresence())
        return invalid(QStringLiteral("presence.channel is \"%1\"; it must start with presence-, "
                                      "so that only members hear it.")
                           .arg(QString::fromUtf8(channel)));
    if (tenantChannel.isEmpty())
        return Done{};
    if (!classifyChannel(tenantChannel).isGuarded() || !tenantChannel.contains("{tenant}"))
        return invalid(QStringLiteral("presence.tenant_channel is \"%1\"; it must start with "
                                      "private- or presence- and contain {tenant}.")
                           .arg(QString::fromUtf8(tenantChannel)));
    return Done{};
}

} // namespace server
