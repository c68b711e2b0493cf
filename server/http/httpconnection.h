// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/message.h"
#include "server/http/requestparser.h"
#include "server/http/responsebytes.h"
#include "server/net/bytestream.h"
#include "server/net/deadlines.h"
#include "server/net/epolldispatcher.h"

#include <memory>
#include <optional>

namespace server {

class EntryRules;
class Wire;

// One client until it leaves or becomes a WebSocket: reads requests, one after the other, and
// writes their answers in that order. Keeps no buffer while it waits for a request.
class HttpConnection final : public Disposable, private ByteStream::Owner, private Deadline
{
public:
    struct Limits
    {
        qint64 headBytes = 0; // as in ListenerLimits
        qint64 headMs = 0;
        qint64 bodyMs = 0;
        qint64 idleMs = 0;
    };

    // Who accepted the client.
    class Host
    {
    public:
        virtual Wire &wire() = 0;
        virtual const Limits &limits() const = 0;
        virtual HttpService &service() = 0;
        virtual const EntryRules &rules() const = 0;
        // Wraps a stream on which a TLS handshake has begun with `early`; false: there is no TLS.
        virtual bool secure(std::unique_ptr<ByteStream> &stream, QByteArrayView early) = 0;
        // Why an upgrade to an endpoint is not wanted now, as the answer it gets.
        virtual std::optional<HttpResponse> objection(const HttpRequest &head) = 0;
        // The answer to an upgrade; empty: it cannot be answered.
        virtual QByteArray answerHandshake(const HttpRequest &head) = 0;
        virtual void upgraded(const HttpRequest &head,
                              std::unique_ptr<ByteStream> stream,
                              const QByteArray &early) = 0;
        // The head of an answer without end has been sent.
        virtual void streaming(const StreamOffer &offer, std::unique_ptr<ByteStream> stream) = 0;
        // `status` is 0 when nothing was answered.
        virtual void refused(const PeerAddress &peer, int status, const QByteArray &reason) = 0;
        // Has to be disposed of at the end of the turn.
        virtual void ended(HttpConnection *connection) = 0;

    protected:
        ~Host() = default;
    };

    HttpConnection(Host &host, std::unique_ptr<ByteStream> stream);
    ~HttpConnection() override;
    Q_DISABLE_COPY_MOVE(HttpConnection)

    // Ends after its next answer; at once when it waits between two requests.
    void retire();
    // Ends as soon as the answer that is being made is sent; at once when there is none.
    void drain();

private:
    class PendingAnswer;
    enum class Phase : quint8 { Head, Body, Answering, Idle, Ended };

    void bytesArrived(QByteArrayView bytes) override;
    void streamEnded(StreamEnd how) override;
    void streamDrained() override;
    void deadlinePassed() override;

    void tlsArrived(QByteArrayView bytes);
    HttpRequest completed(HttpRequest request) const;
    bool canParse() const;
    void consume(QByteArrayView bytes);
    void consumeHeld();
    QByteArrayView parse(QByteArrayView bytes);
    void headArrived(QByteArrayView &rest);
    void judgeUpgrade(bool isEndpoint, QByteArrayView &rest);
    void upgrade(QByteArrayView &rest);
    void requestArrived();
    void respond(const HttpResponse &response);
    void stream(const HttpResponse &response);
    void refuse(const HttpResponse &response);
    void refuseUnread();
    void settle();
    void enter(Phase phase);
    void timeOut();
    void leave();
    void end();
    bool release();

    Host &m_host;
    std::unique_ptr<ByteStream> m_stream;
    std::unique_ptr<RequestParser> m_parser; // of the request that is being read
    QByteArray m_held;                       // bytes that could not be parsed yet
    PendingAnswer *m_answer = nullptr;       // owned by the copies of its responder
    Phase m_phase = Phase::Head;
    AfterResponse m_after = AfterResponse::KeepAlive;
    bool m_isHead = false; // the request being answered
    bool m_hasSpoken = false;
    bool m_isSecure = false;
    bool m_peerFinished = false;
    bool m_isRetiring = false;
    bool m_isDraining = false;
    bool m_isParsing = false;
};

} // namespace server
