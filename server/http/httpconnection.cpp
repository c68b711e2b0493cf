// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/httpconnection.h"

#include "server/net/lingeringstreams.h"
#include "server/net/upgrade.h"
#include "server/net/upgradecheck.h"
#include "server/net/wire.h"

#include <utility>

namespace server {

namespace {

constexpr char TlsHandshakeRecord = 0x16;
constexpr qsizetype MaxHeldBytes =
    64 * 1024; // of pipelined requests, beside the one being answered
constexpr qint64 MaxQueuedBytes = 1024LL * 1024; // of answers the client does not read

} // namespace

// The answer one request waits for. Shared by the copies of its responder, because std::function
// has to be copyable; when all are gone without an answer, the client gets one all the same.
class HttpConnection::PendingAnswer
{
public:
    explicit PendingAnswer(HttpConnection *asking)
        : connection(asking)
    {}
    ~PendingAnswer() { give(HttpResponse::text(500, QByteArrayLiteral("Internal server error."))); }
    Q_DISABLE_COPY_MOVE(PendingAnswer)

    void give(const HttpResponse &response)
    {
        if (HttpConnection *waiting = std::exchange(connection, nullptr))
            waiting->respond(response);
    }

    HttpConnection *connection; // null once it was given, or the client has gone
};

HttpConnection::HttpConnection(Host &host, std::unique_ptr<ByteStream> stream)
    : m_host(host)
    , m_stream(std::move(stream))
{
    m_stream->setOwner(this);
    m_host.wire().deadlines().set(this, m_host.limits().headMs);
}

HttpConnection::~HttpConnection()
{
    release();
}

void HttpConnection::retire()
{
    m_isRetiring = true;
    if (m_phase == Phase::Idle && m_held.isEmpty())
        leave();
}

void HttpConnection::drain()
{
    m_isDraining = true;
    if (!m_answer && !m_isParsing && m_phase != Phase::Ended)
        leave();
}

bool HttpConnection::canParse() const
{
    return m_phase != Phase::Ended && !m_answer && m_stream->queuedBytes() <= MaxQueuedBytes;
}

void HttpConnection::bytesArrived(QByteArrayView bytes)
{
    if (!std::exchange(m_hasSpoken, true) && bytes.front() == TlsHandshakeRecord)
        return tlsArrived(bytes);
    if (m_held.isEmpty() && canParse())
        return consume(bytes);
    m_held.append(bytes);
    consumeHeld();
}

void HttpConnection::tlsArrived(QByteArrayView bytes)
{
    if (m_host.secure(m_stream, bytes)) {
        m_isSecure = true;
        m_stream->setOwner(this);
        return;
    }
    const PeerAddress peer = m_stream->peer();
    end();
    m_host.refused(peer,
                   0,
                   QByteArrayLiteral(
                       "A TLS client connected to a port without TLS (tls.certificate, tls.key)."));
}

// What the parser cannot know.
HttpRequest HttpConnection::completed(HttpRequest request) const
{
    request.peer = m_stream->peer();
    request.isSecure = m_isSecure;
    return request;
}

void HttpConnection::consume(QByteArrayView bytes)
{
    const QByteArrayView rest = parse(bytes);
    if (m_phase != Phase::Ended && !rest.isEmpty())
        m_held = rest.toByteArray();
    settle();
}

void HttpConnection::consumeHeld()
{
    if (canParse()) {
        QByteArray bytes = std::exchange(m_held, {});
        const QByteArrayView rest = parse(bytes);
        if (m_phase != Phase::Ended && !rest.isEmpty())
            m_held = rest.size() == bytes.size() ? std::move(bytes) : rest.toByteArray();
    }
    settle();
}

// Returns what has to be kept for later.
QByteArrayView HttpConnection::parse(QByteArrayView bytes)
{
    m_isParsing = true;
    while (canParse() && (m_parser || !bytes.isEmpty())) {
        if (!m_parser)
            m_parser = std::make_unique<RequestParser>(m_host.limits().headBytes);
        const RequestParser::Progress progress = m_parser->parse(bytes);
        bytes = bytes.sliced(progress.consumed);
        if (progress.step == RequestParser::Step::NeedsMore)
            break;
        if (progress.step == RequestParser::Step::Head)
            headArrived(bytes);
        else if (progress.step == RequestParser::Step::Done)
            requestArrived();
        else
            refuseUnread();
    }
    m_isParsing = false;
    return bytes;
}

void HttpConnection::headArrived(QByteArrayView &rest)
{
    const HttpRequest head = completed(m_parser->request());
    const bool isEndpoint = m_host.rules().acceptsUpgrade(head);
    if (isEndpoint || asksForWebSocket(head))
        return judgeUpgrade(isEndpoint, rest);
    if (!m_parser->isHttp10() && !head.hasHeader("host")) // RFC 9112 3.2
        return refuse(errorResponse(head, 400, "Bad request: the Host header is missing."));
    const QByteArray expectation = head.header("expect");
    if (!expectation.isEmpty() && expectation.compare("100-continue", Qt::CaseInsensitive) != 0)
        return refuse(errorResponse(head, 417, "Expectation failed."));
    const BodyLimit limit = m_host.rules().bodyLimit(head);
    m_parser->setMaxBodyBytes(limit.bytes, limit.setting);
    // Not when the client has not waited, nor when the body is refused already.
    if (!m_parser->expectsContinue() || !rest.isEmpty())
        return;
    if (m_parser->parse({}).step == RequestParser::Step::Refused)
        return refuseUnread();
    m_stream->send(QByteArrayLiteral("HTTP/1.1 100 Continue\r\n\r\n"));
}

void HttpConnection::judgeUpgrade(bool isEndpoint, QByteArrayView &rest)
{
    if (!isEndpoint)
        return refuse(HttpResponse::text(404, QByteArrayLiteral("Not found.")));
    if (const auto refusal = refuseUpgrade(m_parser->request(), m_parser->isHttp10()))
        return refuse(*refusal);
    if (m_parser->hasBody())
        return refuse(
            HttpResponse::text(400, QByteArrayLiteral("Bad request: an upgrade has no body.")));
    upgrade(rest);
}

void HttpConnection::upgrade(QByteArrayView &rest)
{
    const HttpRequest head = completed(m_parser->takeRequest());
    if (const auto objection = m_host.objection(head))
        return refuse(*objection);
    const QByteArray answer = m_host.answerHandshake(head);
    if (answer.isEmpty())
        return refuse(
            HttpResponse::text(400, QByteArrayLiteral("Bad request: the handshake is not valid.")));
    m_stream->send(answer);
    const QByteArray early = rest.toByteArray();
    rest = {};
    std::unique_ptr<ByteStream> stream = std::move(m_stream);
    end();
    m_host.upgraded(head, std::move(stream), early);
}

void HttpConnection::requestArrived()
{
    const HttpRequest request = completed(m_parser->takeRequest());
    m_isHead = request.method == "HEAD";
    if (!m_parser->keepsAlive())
        m_after = AfterResponse::Close;
    else
        m_after = m_parser->isHttp10() ? AfterResponse::KeepAliveHttp10 : AfterResponse::KeepAlive;
    m_parser.reset();
    m_phase = Phase::Answering;
    const auto answer = std::make_shared<PendingAnswer>(this);
    m_answer = answer.get();
    m_host.service().handle(request,
                            [answer](const HttpResponse &response) { answer->give(response); });
}

void HttpConnection::respond(const HttpResponse &response)
{
    m_answer = nullptr;
    if (m_phase == Phase::Ended)
        return;
    if (response.stream.ticket)
        return stream(response);
    if (m_isDraining || m_isRetiring)
        m_after = AfterResponse::Close;
    m_stream->send(responseBytes(response, m_after, m_isHead));
    if (m_after == AfterResponse::Close)
        return leave();
    if (!m_isParsing)
        consumeHeld();
}

// It ends when the connection does, so that the body has no length.
void HttpConnection::stream(const HttpResponse &response)
{
    m_stream->send(responseBytes(response, AfterResponse::Close, false));
    std::unique_ptr<ByteStream> stream = std::move(m_stream);
    end();
    m_host.streaming(response.stream, std::move(stream));
}

// Answers what cannot be served, and reads nothing more.
void HttpConnection::refuse(const HttpResponse &response)
{
    const PeerAddress peer = m_stream->peer();
    const bool isHead = m_parser && m_parser->request().method == "HEAD";
    m_stream->send(responseBytes(response, AfterResponse::Close, isHead));
    leave();
    m_host.refused(peer, response.status, response.body);
}

// What the parser refuses, in the form the head asks for.
void HttpConnection::refuseUnread()
{
    const HttpResponse &refusal = m_parser->refusal();
    refuse(errorResponse(m_parser->request(), refusal.status, refusal.body));
}

// After everything that could be done with the bytes that are there.
void HttpConnection::settle()
{
    if (m_phase == Phase::Ended)
        return;
    m_stream->setReading(m_held.size() <= MaxHeldBytes);
    if (m_answer)
        return;
    if (!canParse())
        return enter(Phase::Idle); // until the client has read its answers
    if (m_peerFinished || m_isDraining)
        return leave(); // what is incomplete will never be complete
    if (!m_parser)
        return enter(Phase::Idle);
    enter(m_parser->hasHead() ? Phase::Body : Phase::Head);
}

void HttpConnection::enter(Phase phase)
{
    if (m_phase == phase && isSet())
        return;
    const Limits &limits = m_host.limits();
    m_phase = phase;
    const qint64 ms = phase == Phase::Head   ? limits.headMs
                      : phase == Phase::Body ? limits.bodyMs
                                             : limits.idleMs;
    m_host.wire().deadlines().set(this, ms);
}

void HttpConnection::deadlinePassed()
{
    switch (m_phase) {
    case Phase::Head:
    case Phase::Body:
        return timeOut();
    case Phase::Idle:
        return leave();
    case Phase::Answering: // set before, and not taken back: the service has all the time it needs
    case Phase::Ended:
        return;
    }
}

void HttpConnection::timeOut()
{
    if (m_hasSpoken)
        return refuse(HttpResponse::text(408, QByteArrayLiteral("Request timeout.")));
    const PeerAddress peer = m_stream->peer();
    leave();
    m_host.refused(peer, 0, QByteArrayLiteral("A client connected and sent nothing."));
}

void HttpConnection::streamEnded(StreamEnd how)
{
    if (how == StreamEnd::Lost)
        return end();
    m_peerFinished = true;
    consumeHeld();
}

void HttpConnection::streamDrained()
{
    if (!m_held.isEmpty() || m_peerFinished)
        consumeHeld();
}

// What is queued is sent by the wire, which gives the client time to read it.
void HttpConnection::leave()
{
    std::unique_ptr<ByteStream> stream = std::move(m_stream);
    end();
    m_host.wire().lingering().take(std::move(stream), m_peerFinished);
}

void HttpConnection::end()
{
    if (release())
        m_host.ended(this);
}

// Whether there was still something to let go.
bool HttpConnection::release()
{
    if (m_phase == Phase::Ended)
        return false;
    m_phase = Phase::Ended;
    if (PendingAnswer *answer = std::exchange(m_answer, nullptr))
        answer->connection = nullptr;
    m_host.wire().deadlines().clear(this);
    if (m_stream)
        LingeringStreams::drop(m_host.wire().loop(), std::move(m_stream));
    return true;
}

} // namespace server
