// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an operator publishes, and what became of it. Plain data.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace server {

// How an event of an operator goes out.
enum class PublishBy {
    Console, // in the process
    HttpApi, // by a signed request to this server's own port, as a backend's
    Client,  // as a client event of one subscriber
};

struct PublishRequest
{
    QString appId;
    QStringList channels;
    QString event;
    QByteArray data;         // the text that subscribers get as `data`; UTF-8, JSON or not
    QString excludeSocketId; // empty: nobody is excluded
    bool tenantEvent =
        false; // merge `_tenant_id` and `_timestamp` into data, which must then be a JSON object
    PublishBy by = PublishBy::Console;
    QString senderSocketId = {}; // of PublishBy::Client: whose event it is
};

struct ChannelReach
{
    QString channel;
    qint32 recipients = 0; // sockets
};

// How many sockets a publish reaches or reached.
struct PublishReach
{
    QList<ChannelReach> channels;
    qint32 recipients = 0;
    qint32 excluded = 0;
};

struct PublishResult
{
    PublishReach reach;
    quint64 logSeq = 0; // of the first row in the log
    QByteArray wire;    // text of the frame on the first channel
    qint64 acceptedUtc = 0;
    qint64 tookMicroseconds = 0; // until the last frame was queued; of a request, until its answer
    std::optional<qint64> firstWriteMicroseconds; // until the first frame was queued
    qint32 status = 0;                            // of the answer to a request; 0: there was none
    QByteArray answer;                            // its body, at most 4 KiB
    bool isRefused() const { return status >= 400; }
};

} // namespace server
