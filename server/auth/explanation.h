// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/auth/channelauth.h"

#include <QList>
#include <QString>

namespace server {

// Who may have signed: an app's credentials.
struct Signatory
{
    QByteArray id; // empty: typed by hand
    QString name;
    QByteArray key;
    QByteArray secret;
    QByteArray previousSecret; // still valid; empty: there is none
    bool strict = true;        // SigningKey::strict

    SigningKey signingKey() const;
    // "the app "web""
    QString title() const;
};

// What was signed, or is to be (PROTOCOL.md 2.3, 3.2).
struct SignatureClaim
{
    enum Kind { Channel, User, Request };
    Kind kind = Channel;
    QByteArray socketId;
    QByteArray channel;
    QByteArray data; // channel_data, user_data
    // "key:hex", or JSON with `auth` in it: what an endpoint answers, or the message of a client.
    // Its channel and data are taken where the fields above are empty.
    QByteArray given;
    QByteArray method;
    QByteArray target; // path or address, with the query; or a whole request
    QByteArray body;
};

// What a request is judged by besides its signature.
struct SignatureRules
{
    qint64 nowUtcMs = 0;
    qint64 toleranceSeconds = 0; // 0: the time is not checked
    QByteArray prefix;           // of the server's routes
};

struct SignatureVerdict
{
    bool valid = false;
    QString finding; // a sentence
    QString advice;  // what to do, a sentence; may be empty
    QByteArray text; // what is signed
    QByteArray hex;  // by the app's secret
    QByteArray auth; // "key:hex"; of a request, path and query with the signature
};

// Signs; `finding` says what is wrong with what is to be signed, and `valid` is false then. Pure.
SignatureVerdict signClaim(const SignatureClaim &claim, const Signatory &by, qint64 atUtcMs);

// Whether the server would take this signature for one of `by`, and what is the first thing that it
// would not: what differs, where, or whose secret it was. `all` are the apps whose secrets are
// tried. No secret is told. Takes some ten ms when nothing is found. Pure.
SignatureVerdict explainClaim(const SignatureClaim &claim,
                              const Signatory &by,
                              const QList<Signatory> &all,
                              const SignatureRules &rules);

} // namespace server
