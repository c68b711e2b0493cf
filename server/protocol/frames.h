// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QByteArrayView>

// The texts a server sends, literally (PROTOCOL.md 1.4): one function per message, keys in that
// order. Pure. Arguments are UTF-8; those named `raw…` are JSON and are inserted as they are.
namespace server::frames {

QByteArray connectionEstablished(QByteArrayView socketId, int activityTimeoutSeconds);
QByteArray error(int code, QByteArrayView message);
QByteArray ping();
QByteArray pong();
// `rawData` is JSON text that becomes the string value of `data`: "{}" or the presence object.
QByteArray subscriptionSucceeded(QByteArrayView channel, QByteArrayView rawData);
QByteArray
subscriptionError(QByteArrayView channel, QByteArrayView type, QByteArrayView error, int status);
QByteArray memberAdded(QByteArrayView channel, QByteArrayView channelData);
QByteArray memberRemoved(QByteArrayView channel, QByteArrayView rawUserId);
QByteArray subscriptionCount(QByteArrayView channel, qsizetype count);
QByteArray cacheMiss(QByteArrayView channel);
QByteArray signinSuccess(QByteArrayView userData);
// User ids as JSON strings; an empty list is left out.
QByteArray watchlistEvents(const QByteArrayList &rawOnline, const QByteArrayList &rawOffline);
// `rawDataString` is a JSON string with its quotes, as the publisher sent it.
QByteArray event(QByteArrayView event, QByteArrayView channel, QByteArrayView rawDataString);
// `rawData` is any JSON; `rawUserId` is left out when empty.
QByteArray clientEvent(QByteArrayView event,
                       QByteArrayView channel,
                       QByteArrayView rawData,
                       QByteArrayView rawUserId);

} // namespace server::frames
