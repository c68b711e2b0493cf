// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/auth/requestauth.h"
#include "server/base/json.h"
#include "server/connections/socketid.h"
#include "server/http/message.h"

namespace server {

// The fields of a request's body, a form or a JSON object. Views point into the request, which must
// outlive this.
class CallFields
{
public:
    // A body without type is a form, and an empty one has no fields. Errors: InvalidArgument.
    static Result<CallFields> parse(const HttpRequest &request);

    // A string; empty when there is none, or something else.
    QByteArray string(QByteArrayView name) const;
    // The same, or a JSON number as it is written.
    QByteArray text(QByteArrayView name) const;
    // The JSON value; nothing when there is none, or the body is a form.
    std::optional<json::Value> value(QByteArrayView name) const;
    bool contains(QByteArrayView name) const;

private:
    json::Object m_object;
    QueryParameters m_form;
};

// Errors: InvalidArgument.
Result<SocketId> readSocketId(const QByteArray &text);

} // namespace server
