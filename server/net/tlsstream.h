// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/bytestream.h"
#include "server/net/epolldispatcher.h"
#include "server/net/tlscontext.h"

#include <functional>
#include <memory>

struct ssl_st;

namespace server {

class LingeringStreams;

// The server's side of TLS over another ByteStream. Bytes to send are gathered until the turn ends
// and encrypted together. Holds no bytes while nothing is under way. A handshake that fails is
// answered with TLS's own alert and reported as Lost.
class TlsStream final : public ByteStream, private ByteStream::Owner, private TurnTask
{
public:
    struct Surroundings
    {
        EpollDispatcher &loop;
        LingeringStreams &lingering; // for an alert that has still to go out
        // A handshake failed; `reason` is a sentence.
        std::function<void(const PeerAddress &peer, const QByteArray &reason)> failed;
    };

    // `early` has arrived on `under` already.
    TlsStream(Surroundings surroundings,
              std::shared_ptr<const TlsContext> context,
              std::unique_ptr<ByteStream> under,
              QByteArrayView early);
    ~TlsStream() override;
    Q_DISABLE_COPY_MOVE(TlsStream)

    void setOwner(ByteStream::Owner *owner) override;
    void send(QByteArray bytes) override;
    qint64 queuedBytes() const override;
    bool isBlocked() const override { return m_under && m_under->isBlocked(); }
    qint64 heldBytes(QSet<const void *> &seen) const override;
    void setReading(bool on) override;
    void finish() override;
    void abort() override;
    const PeerAddress &peer() const override { return m_peer; }

private:
    class Bio;
    struct Session
    {
        void operator()(ssl_st *session) const;
    };

    void bytesArrived(QByteArrayView bytes) override;
    void streamEnded(StreamEnd end) override;
    void streamDrained() override;
    void turnEnded() override;

    bool canRead() const;
    void consume(QByteArrayView cipher);
    bool shakeHands();
    void readPlain();
    void nothingRead(int result);
    void encrypt();
    void pushCipher();
    void fail();
    void report(StreamEnd end);

    Surroundings m_surroundings;
    std::shared_ptr<const TlsContext> m_context; // of m_session
    std::unique_ptr<ByteStream> m_under;         // null once lost
    std::unique_ptr<ssl_st, Session> m_session;
    ByteStream::Owner *m_owner = nullptr;
    PeerAddress m_peer;
    QByteArrayView m_input; // what the session reads from, during consume()
    QByteArray m_held;      // arrived, not yet read by the session
    QByteArray m_cipher;    // written by the session, not yet sent
    QByteArray m_plain;     // to be encrypted when the turn ends
    bool m_isReading = true;
    bool m_isReady = false; // the handshake is done
    bool m_isFinishing = false;
    bool m_isConsuming = false;
    bool m_hasMore = false; // the session may hold plain bytes that were not asked for
    bool m_endReported = false;
};

} // namespace server
