// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/apps/namerules.h"

#include "server/protocol/channelname.h"
#include "server/protocol/limits.h"

namespace server {

namespace {

QString tooLong(QByteArrayView name, qsizetype limit)
{
    return QStringLiteral("it has %1 bytes and may have %2 (max_channel_name_length)")
        .arg(name.size())
        .arg(limit);
}

} // namespace

QString nameDefect(const App &app, QByteArrayView name, NameUse use)
{
    const bool isHash = name.startsWith('#');
    const bool isLenient = app.lenientNames && !isHash;
    const qsizetype limit = app.maxChannelNameBytes.value_or(limits::ChannelNameBytes);
    if (name.isEmpty() && !isLenient)
        return QStringLiteral("it is empty");
    if (name.size() > limit && (!isLenient || app.maxChannelNameBytes))
        return tooLong(name, limit);
    if (isLenient)
        return {};
    if (isHash && name.size() > limits::ChannelNameBytes)
        return tooLong(name, limits::ChannelNameBytes);
    if (!isValidChannelName(name)) {
        return isHash || app.lenientNames
                   ? QStringLiteral("after # only the characters A-Z a-z 0-9 _ - = @ , . ; are "
                                    "allowed")
                   : QStringLiteral("only the characters A-Z a-z 0-9 _ - = @ , . ; are allowed "
                                    "(lenient_channel_names)");
    }
    if (isHash && use == NameUse::Subscribe && serverToUserId(name).isEmpty())
        return QStringLiteral("of the names with # a client has only #server-to-user-<id>");
    return {};
}

} // namespace server
