// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an operator looks for mistakes with: signatures, a client of the console's own, the machine,
// and the rules of channels. Plain data.
#pragma once

#include "server/console/api/channelrules.h"
#include "server/console/api/values.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

namespace server {

enum class SignatureKind {
    Private,
    Presence,
    Encrypted,
    User,    // a sign-in
    Request, // of the HTTP API
};

// What is to be signed, or what was (PROTOCOL.md 2.3 and 3.2).
struct SignatureQuestion
{
    SignatureKind kind = SignatureKind::Private;
    bool verify = false;
    QString appId; // whose key and secret; empty: these two
    QString key;
    QString secret;
    QString socketId;
    QString channel;
    QByteArray data;   // channel_data or user_data, byte for byte
    QString masterKey; // base64, of encrypted channels; empty: the one that is configured
    QByteArray given;  // "key:signature", or the JSON around it: an endpoint's answer, or a frame
    QString method = QStringLiteral("POST");
    QString target; // path or address with its query; also a whole request with head and body
    QByteArray body;
    qint64 atUtc = 0; // milliseconds since 1970; 0: now
};

struct SignatureReport
{
    bool valid = false;   // what was given; true when something was signed
    QString finding;      // the first thing that differs, or that nothing does
    QString advice;       // what to do about it; may be empty
    QByteArray text;      // what is signed
    QString signature;    // over it, by the secret: 64 digits
    QString auth;         // "key:signature"; of a request, path and query with the signature
    QString sharedSecret; // of encrypted channels, base64
};

// A client that the console has on its own server.
struct TestClientRequest
{
    QString appId;
    QString userId;      // signed in as that user, by the app's secret; empty: a guest
    QByteArray userInfo; // a JSON object that others see on presence channels; empty: none
};

enum class TestClientState {
    Connecting,
    Connected,
    Failed, // comes back only when it is opened again
};

struct TestClientOrder
{
    enum Kind { Subscribe, Unsubscribe, Whisper };
    Kind kind = Subscribe;
    QString channel; // its whole name
    QString event;   // of Whisper, "client-typing"
    QByteArray data; // of Whisper: JSON
};

struct TestFrame
{
    enum Kind { In, Out, Note };
    quint64 seq = 0;
    qint64 utc = 0;
    Kind kind = Note;
    QByteArray text; // the message as it was on the wire, at most 64 KiB; of Note a sentence
};

// How the client stands, and its frames after the one that was named.
struct TestClientReport
{
    TestClientState state = TestClientState::Connecting;
    QString socketId;
    QString userId;       // signed in
    QString failure;      // a sentence; empty: there is none
    QStringList channels; // subscribed
    QStringList waiting;  // asked for, or refused
    QList<TestFrame> frames;
    quint64 skipped = 0; // that were dropped before anybody asked for them
};

constexpr qsizetype MaxTestClients = 8;
constexpr qsizetype MaxTestFrames = 1000;      // kept for a client
constexpr qsizetype MaxTestFrameBytes = 65536; // of each

// What of this machine and of the server's settings decides how many clients get in, and how.
struct MachineReport
{
    qint64 nowUtc = 0;
    std::optional<bool> clockIsSet;   // kept right by a time service; nothing: not known
    qint64 openFiles = 0;             // RLIMIT_NOFILE; 0: no limit
    qint64 openFilesHard = 0;         // up to which it may be raised; 0: no limit
    qint64 maxConnections = 0;        // what the server admits at most
    qint64 configuredConnections = 0; // server.max_connections; 0: not set
    QStringList trustedProxies;
    QString pathPrefix;
    bool allowPlain = false;
    bool hasTls = false;
    QString certificateSubject;
    QStringList certificateNames; // DNS names and addresses that it is for
    qint64 certificateFromUtc = 0;
    qint64 certificateUntilUtc = 0;
    bool certificateIsSelfSigned = false;
};

// A channel's name, and somebody who wants to join.
struct JoinQuestion
{
    QString appId;
    QString channel;
    QString userId; // of the directory
    QString token;  // in place of the id
};

struct JoinReport
{
    ChannelKind kind = ChannelKind::Public;
    bool cache = false;
    QString defect; // why no such channel can be; empty: it can
    QString tenant; // empty: none
    bool hasPattern = false;
    QString pattern;
    QString patternName;
    QList<std::pair<QString, QString>> values; // of the placeholders, in their order
    QList<JoinWay> ways;                       // any is enough
    QStringList userInfo;                      // fields that others see
    bool isAuthorizedHere = false;             // by Belfry; else by the application itself
    bool hasAsked = false;                     // for a user
    bool mayJoin = false;
    QString userId;
    QString why;            // not: a sentence
    QByteArray channelData; // of presence channels, when the user may join
};

} // namespace server
