// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/message.h"

#include <memory>

namespace server {

// Parses one HTTP/1.x request from bytes that arrive in pieces. Pure: no socket, no time. Strict
// where leniency has let requests be smuggled: one Content-Length, or chunked alone.
class RequestParser
{
public:
    enum class Step {
        NeedsMore, // what was not consumed has to be given again, with more behind it
        Head,      // the head is complete; setMaxBodyBytes() has to follow
        Done,      // the request is complete
        Refused,   // refusal() says why; nothing can be parsed after it
    };

    struct Progress
    {
        Step step = Step::NeedsMore;
        qsizetype consumed = 0;
    };

    explicit RequestParser(qint64 maxHeadBytes);
    ~RequestParser();
    Q_DISABLE_COPY_MOVE(RequestParser)

    Progress parse(QByteArrayView bytes);
    // A body that is announced or grows larger is refused with 413, which names the
    // setting.
    void setMaxBodyBytes(qint64 bytes, const char *setting = "");

    // Without the body until Step::Done.
    const HttpRequest &request() const;
    HttpRequest takeRequest();
    const HttpResponse &refusal() const;

    bool hasHead() const;
    bool isHttp10() const;
    // As the version and the Connection header ask.
    bool keepsAlive() const;
    bool hasBody() const;
    // Whether the client waits for "100 Continue" before it sends the body.
    bool expectsContinue() const;

private:
    class Beast;
    std::unique_ptr<Beast> d;
};

} // namespace server
