// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/broadcasting/broadcastingsettings.h"

namespace server {

Outcome BroadcastingSettings::validate() const
{
    for (const ThrottleRule &rule : throttle) {
        if (rule.event.isEmpty() || rule.batchName.isEmpty())
            return Error{ErrorCode::InvalidArgument,
                         QStringLiteral("A rule that thins out events needs the name of an event, "
                                        "and one for the batch (broadcasting.throttle.event, "
                                        "batch_event).")};
    }
    for (const ModelEvents &events : models) {
        if (events.model.isEmpty() || events.channel.isEmpty())
            return Error{ErrorCode::InvalidArgument,
                         QStringLiteral("The events of a model need its name and that of a channel "
                                        "(broadcasting.models.model, channel).")};
    }
    return Done{};
}

} // namespace server
