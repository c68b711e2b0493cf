// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/connections/frametap.h"

#include <algorithm>
#include <array>

namespace server {

namespace {

constexpr QByteArrayView Mask("…");
constexpr std::array<QByteArrayView, 8> SecretKeys = {"auth",
                                                      "shared_secret",
                                                      "token",
                                                      "access_token",
                                                      "secret",
                                                      "password",
                                                      "authorization",
                                                      "api_key"};

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// Where the closing quote begins of the string that begins at `from`. `quote` is `"`, with the
// backslashes before it that the text is quoted deep: none, 1, 3 and so on.
qsizetype endOfString(QByteArrayView text, qsizetype from, QByteArrayView quote)
{
    const qsizetype depth = quote.size() - 1;
    for (qsizetype at = from; at < text.size(); ++at) {
        qsizetype slashes = 0;
        while (at + slashes < text.size() && text[at + slashes] == '\\')
            ++slashes;
        const bool isQuote = at + slashes < text.size() && text[at + slashes] == '"';
        // What is left before the closing quote are backslashes of the text, each of them twice.
        const qsizetype own = slashes - depth;
        if (isQuote && own >= 0 && own % (2 * (depth + 1)) == 0)
            return at + own;
        at += slashes;
    }
    return text.size();
}

// Where the string begins that is the value of a secret key at `from`; -1: there is none.
qsizetype secretAfter(QByteArrayView text, qsizetype from, QByteArrayView quote)
{
    const QByteArrayView rest = text.sliced(from);
    for (const QByteArrayView key : SecretKeys) {
        if (!rest.startsWith(key) || !rest.sliced(key.size()).startsWith(quote))
            continue;
        qsizetype at = from + key.size() + quote.size();
        while (at < text.size() && isSpace(text[at]))
            ++at;
        if (at >= text.size() || text[at] != ':')
            return -1;
        ++at;
        while (at < text.size() && isSpace(text[at]))
            ++at;
        return text.sliced(at).startsWith(quote) ? at + quote.size() : -1;
    }
    return -1;
}

} // namespace

QByteArray withoutSecrets(QByteArrayView text)
{
    QByteArray out;
    out.reserve(text.size());
    qsizetype at = 0;
    while (at < text.size()) {
        qsizetype slashes = 0;
        while (at + slashes < text.size() && text[at + slashes] == '\\')
            ++slashes;
        if (at + slashes >= text.size() || text[at + slashes] != '"') {
            const qsizetype plain = qMax<qsizetype>(slashes, 1);
            out += text.sliced(at, plain);
            at += plain;
            continue;
        }
        const QByteArrayView quote = text.sliced(at, slashes + 1);
        const qsizetype value = secretAfter(text, at + quote.size(), quote);
        const qsizetype shown = value < 0 ? at + quote.size() : value;
        out += text.sliced(at, shown - at);
        at = shown;
        if (value < 0)
            continue;
        out += Mask;
        at = endOfString(text, value, quote);
    }
    return out;
}

FrameTap::FrameTap(const Clock &clock)
    : m_clock(clock)
    , m_frames(Frames)
{}

void FrameTap::add(bool fromClient, framecodec::Opcode opcode, QByteArrayView payload)
{
    m_frames.push({m_clock.utcMs(),
                   fromClient,
                   opcode,
                   payload.size(),
                   withoutSecrets(payload.first(qMin(payload.size(), ShownBytes))),
                   0});
}

void FrameTap::received(framecodec::Opcode opcode, QByteArrayView payload)
{
    add(true, opcode, payload);
}

void FrameTap::sent(QByteArrayView frame)
{
    add(false, framecodec::opcodeOf(frame), framecodec::payloadOf(frame));
}

void FrameTap::sentPing()
{
    add(false, framecodec::Ping, {});
}

void FrameTap::closed(bool byClient, quint16 code, QByteArrayView reason)
{
    if (m_end)
        return; // the other side's answer
    m_end = End{code, reason.toByteArray()};
    constexpr quint16 Vanished = 1006; // without a Close frame
    if (code != Vanished)
        m_frames.push({m_clock.utcMs(),
                       byClient,
                       framecodec::Close,
                       qsizetype(sizeof code) + reason.size(),
                       reason.toByteArray(),
                       code});
}

} // namespace server
