// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/json.h"
#include "server/connections/socketid.h"

#include <QByteArrayList>
#include <QString>

namespace server {

// Reads the fields of a request's body, and remembers the first thing that was wrong. A field that
// is null counts as left out. Pure.
class FieldReader
{
public:
    explicit FieldReader(const json::Object &body)
        : m_body(body)
    {}

    bool has(QByteArrayView field) const;
    // Text, or a whole number as it is written; empty when left out.
    QByteArray text(QByteArrayView field);
    // As text(), and there has to be some.
    QByteArray required(QByteArrayView field);
    QByteArrayList list(QByteArrayView field); // of texts as required()
    bool flag(QByteArrayView field);           // false when left out
    // The text of an object, also of one inside a string, as Pusher's SDKs send it; "{}" when left
    // out.
    QByteArray object(QByteArrayView field);
    SocketId socketId(); // the field "socket_id"; null when left out

    void fail(QByteArrayView field, const QString &what);
    // A sentence, or nothing.
    const QString &error() const { return m_error; }

private:
    const json::Object &m_body;
    QString m_error;
};

} // namespace server
