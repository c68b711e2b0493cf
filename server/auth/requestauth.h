// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/auth/channelauth.h"
#include "server/base/result.h"

#include <QByteArray>
#include <QVarLengthArray>

namespace server {

// A query string, percent-decoded ("+" is a space). As in PHP the last of two equal names wins, and
// the values of "name[]" are joined with commas under "name".
class QueryParameters
{
public:
    static QueryParameters parse(QByteArrayView query);

    QByteArray value(QByteArrayView name) const; // empty when absent
    bool contains(QByteArrayView name) const { return !view(name).isNull(); }
    // As value(), without a copy: it lives as long as the parameters, or a copy of them. Null when
    // absent.
    QByteArrayView view(QByteArrayView name) const;
    // "a=1&b=2", sorted by name, values not encoded.
    QByteArray canonical() const;
    // The same as it is signed: without "auth_signature", and `bodyMd5` as "body_md5"; none of it
    // when that is empty.
    QByteArray signedPart(QByteArrayView bodyMd5) const;

private:
    struct Parameter
    {
        QByteArrayView name;
        QByteArrayView value;
    };

    QByteArray m_text; // decoded: what the views point into
    QVarLengthArray<Parameter, 8> m_sorted;
};

struct SignedRequest
{
    QByteArrayView method;
    QByteArrayView path; // as received
    QByteArrayView
        prefix; // the configured route prefix; signatures with and without it are accepted
    const QueryParameters &query;
    QByteArrayView body;
};

// Checks a request of the HTTP API (PROTOCOL.md 3.2). `toleranceSeconds` 0 switches the time window
// off. Errors: Unauthorized with the sentence the client is told.
Outcome checkRequestAuth(const SigningKey &key,
                         const SignedRequest &request,
                         qint64 nowUtcMs,
                         qint64 toleranceSeconds);

} // namespace server
