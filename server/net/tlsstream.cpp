// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/tlsstream.h"

#include "server/net/lingeringstreams.h"

#include <algorithm>
#include <array>
#include <climits>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <utility>

namespace server {

namespace {

constexpr std::size_t RecordBytes = 16'384; // most that one TLS record carries

QByteArray reasonOf(unsigned long error)
{
    const char *reason = ERR_reason_error_string(error);
    return reason ? QByteArray(reason) : QByteArrayLiteral("it broke the protocol");
}

} // namespace

// Lets a session read from and write to its stream's byte arrays, so that it keeps no buffers.
class TlsStream::Bio
{
public:
    static BIO *make(TlsStream *stream)
    {
        BIO *bio = BIO_new(method());
        BIO_set_data(bio, stream);
        BIO_set_init(bio, 1);
        return bio;
    }

private:
    static BIO_METHOD *method()
    {
        static BIO_METHOD *const made = [] {
            BIO_METHOD *fresh =
                BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "byte stream");
            BIO_meth_set_read(fresh, &Bio::read);
            BIO_meth_set_write(fresh, &Bio::write);
            BIO_meth_set_ctrl(fresh, &Bio::control);
            return fresh;
        }();
        return made;
    }

    static TlsStream *streamOf(BIO *bio) { return static_cast<TlsStream *>(BIO_get_data(bio)); }

    static int read(BIO *bio, char *to, int size)
    {
        QByteArrayView &input = streamOf(bio)->m_input;
        BIO_clear_retry_flags(bio);
        if (input.isEmpty()) {
            BIO_set_retry_read(bio);
            return -1;
        }
        const qsizetype taken = qMin<qsizetype>(size, input.size());
        std::copy_n(input.data(), taken, to);
        input = input.sliced(taken);
        return static_cast<int>(taken);
    }

    static int write(BIO *bio, const char *from, int size)
    {
        BIO_clear_retry_flags(bio);
        streamOf(bio)->m_cipher.append(from, size);
        return size;
    }

    static long control(BIO *, int command, long, void *)
    {
        return command == BIO_CTRL_FLUSH ? 1 : 0;
    }
};

void TlsStream::Session::operator()(ssl_st *session) const
{
    SSL_free(session);
}

TlsStream::TlsStream(Surroundings surroundings,
                     std::shared_ptr<const TlsContext> context,
                     std::unique_ptr<ByteStream> under,
                     QByteArrayView early)
    : m_surroundings(std::move(surroundings))
    , m_context(std::move(context))
    , m_under(std::move(under))
    , m_session(SSL_new(m_context->native()))
    , m_peer(m_under->peer())
    , m_held(early.toByteArray())
{
    BIO *bio = Bio::make(this);
    SSL_set_bio(m_session.get(), bio, bio);
    SSL_set_accept_state(m_session.get());
    m_under->setOwner(this);
    m_surroundings.loop.atTurnEnd(this);
}

TlsStream::~TlsStream()
{
    m_surroundings.loop.cancelTurnTask(this);
}

void TlsStream::setOwner(ByteStream::Owner *owner)
{
    m_owner = owner;
}

void TlsStream::send(QByteArray bytes)
{
    if (!m_under || m_isFinishing || bytes.isEmpty())
        return;
    if (m_plain.isEmpty())
        m_plain = std::move(bytes);
    else
        m_plain.append(bytes);
    m_surroundings.loop.atTurnEnd(this);
}

qint64 TlsStream::queuedBytes() const
{
    return m_plain.size() + (m_under ? m_under->queuedBytes() : 0);
}

qint64 TlsStream::heldBytes(QSet<const void *> &seen) const
{
    return m_plain.capacity() + m_cipher.capacity() + (m_under ? m_under->heldBytes(seen) : 0);
}

void TlsStream::setReading(bool on)
{
    m_isReading = on;
    if (!m_under)
        return;
    m_under->setReading(on);
    if (on && (m_hasMore || !m_held.isEmpty()))
        m_surroundings.loop.atTurnEnd(this);
}

void TlsStream::finish()
{
    if (!m_under || std::exchange(m_isFinishing, true))
        return;
    if (m_isReady) {
        encrypt();
        SSL_shutdown(m_session.get());
    }
    m_plain = QByteArray();
    pushCipher();
    m_under->finish();
}

void TlsStream::abort()
{
    m_endReported = true;
    m_surroundings.loop.cancelTurnTask(this);
    m_plain = QByteArray();
    m_held = QByteArray();
    if (m_under)
        m_under->abort();
}

void TlsStream::bytesArrived(QByteArrayView bytes)
{
    if (m_held.isEmpty())
        return consume(bytes);
    m_held.append(bytes);
    turnEnded();
}

void TlsStream::streamEnded(StreamEnd end)
{
    if (end == StreamEnd::HalfClosed && !m_isReady && m_under)
        m_under->abort(); // without a handshake there is nothing to answer with
    report(m_isReady ? end : StreamEnd::Lost);
}

void TlsStream::streamDrained()
{
    if (m_plain.isEmpty() && m_owner)
        m_owner->streamDrained();
}

void TlsStream::turnEnded()
{
    if (!m_under)
        return;
    if (canRead() && (m_hasMore || !m_held.isEmpty())) {
        const QByteArray held = std::exchange(m_held, {});
        consume(held);
    }
    if (m_isReady && m_under && !m_isFinishing) {
        encrypt();
        pushCipher();
    }
}

bool TlsStream::canRead() const
{
    return m_under && !m_endReported && !m_isFinishing && !m_isConsuming &&
           (!m_isReady || (m_isReading && m_owner));
}

void TlsStream::consume(QByteArrayView cipher)
{
    if (!canRead()) {
        m_held.append(cipher);
        return;
    }
    m_isConsuming = true;
    m_input = cipher;
    if (m_isReady || shakeHands())
        readPlain();
    const QByteArrayView rest = std::exchange(m_input, {});
    m_isConsuming = false;
    if (!m_under || m_endReported)
        return;
    if (!rest.isEmpty())
        m_held = rest.toByteArray();
    pushCipher();
}

bool TlsStream::shakeHands()
{
    ERR_clear_error();
    const int result = SSL_do_handshake(m_session.get());
    if (result == 1)
        return m_isReady = true;
    if (SSL_get_error(m_session.get(), result) != SSL_ERROR_WANT_READ)
        fail();
    return false;
}

// The owner may stop reading, hand the stream over or abort it in every call.
void TlsStream::readPlain()
{
    std::array<char, RecordBytes> buffer;
    m_hasMore = true;
    while (m_under && !m_endReported && !m_isFinishing && m_isReading && m_owner) {
        ERR_clear_error();
        const int size = SSL_read(m_session.get(), buffer.data(), static_cast<int>(buffer.size()));
        if (size <= 0)
            return nothingRead(size);
        m_owner->bytesArrived(QByteArrayView(buffer.data(), size));
    }
}

void TlsStream::nothingRead(int result)
{
    m_hasMore = false;
    switch (SSL_get_error(m_session.get(), result)) {
    case SSL_ERROR_WANT_READ:
        return;
    case SSL_ERROR_ZERO_RETURN: // the peer has said goodbye
        m_input = {};
        return report(StreamEnd::HalfClosed);
    default:
        return fail();
    }
}

void TlsStream::encrypt()
{
    qsizetype done = 0;
    while (done < m_plain.size()) {
        const auto size = static_cast<int>(qMin<qsizetype>(m_plain.size() - done, INT_MAX));
        ERR_clear_error();
        const int written = SSL_write(m_session.get(), m_plain.constData() + done, size);
        if (written <= 0)
            break; // only when the session is broken: whatever is written is taken
        done += written;
    }
    m_plain = QByteArray();
}

void TlsStream::pushCipher()
{
    if (m_under && !m_cipher.isEmpty())
        m_under->send(std::exchange(m_cipher, {}));
}

// The alert, if there is one, is sent by somebody with time to wait for it.
void TlsStream::fail()
{
    const QByteArray reason = reasonOf(ERR_get_error());
    ERR_clear_error();
    const bool wasShakingHands = !m_isReady;
    pushCipher();
    m_surroundings.lingering.take(std::move(m_under), false);
    report(StreamEnd::Lost);
    if (wasShakingHands && m_surroundings.failed)
        m_surroundings.failed(m_peer, "The TLS handshake failed: " + reason + '.');
}

void TlsStream::report(StreamEnd end)
{
    if (!m_owner || std::exchange(m_endReported, true))
        return;
    m_owner->streamEnded(end);
}

} // namespace server
