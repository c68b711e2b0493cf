// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/payloadtext.h"

#include "server/base/json.h"

#include <QtEndian>

#include <bit>

namespace server::payloadtext {

namespace {

// What stands behind a backslash, but for `\u`; 0: nothing that may.
constexpr char plainOf(char escaped)
{
    switch (escaped) {
    case '"':
    case '\\':
    case '/':
        return escaped;
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default:
        return 0;
    }
}

// A bit at the top of the first byte that is `wanted`; of those behind it, perhaps.
constexpr quint64 firstOf(quint64 bytes, char wanted)
{
    constexpr quint64 Ones = 0x0101010101010101;
    constexpr quint64 Tops = Ones << 7;
    const quint64 zeros = bytes ^ (Ones * static_cast<unsigned char>(wanted));
    return (zeros - Ones) & ~zeros & Tops;
}

// Of strings that were checked when they came. Whether that is all there is in it. Eight bytes at
// a time: of what an event costs the journal this was an eighth.
bool decodePlain(QByteArrayView inner, QByteArray &room)
{
    room.resize(inner.size());
    char *to = room.data();
    for (const char *from = inner.begin(); from != inner.end();) {
        constexpr qsizetype Width = sizeof(quint64);
        if (inner.end() - from >= Width) {
            const auto bytes = qFromLittleEndian<quint64>(from);
            qToLittleEndian(bytes, to);
            const quint64 found = firstOf(bytes, '\\') | firstOf(bytes, '"');
            const qsizetype before = std::countr_zero(found) / 8; // Width when nothing is found
            from += before;
            to += before;
            if (before == Width)
                continue;
        }
        const char byte = *from++;
        if (byte == '"')
            return false;
        *to = byte;
        if (byte == '\\' && (from == inner.end() || (*to = plainOf(*from++)) == '\0'))
            return false;
        ++to;
    }
    room.truncate(to - room.constData());
    return true;
}

} // namespace

QByteArrayView decoded(QByteArrayView raw, QByteArray &room)
{
    if (raw.size() < 2 || raw.front() != '"' || raw.back() != '"')
        return {};
    const QByteArrayView inner = raw.sliced(1, raw.size() - 2);
    if (!inner.contains('\\'))
        return inner.contains('"') ? QByteArrayView() : inner;
    if (decodePlain(inner, room))
        return room;
    const auto value = json::parse(raw);
    if (!value || !value->isString())
        return {};
    room = json::stringOf(*value);
    return room;
}

QByteArrayView cut(QByteArrayView text, qint64 limit)
{
    if (text.size() <= limit)
        return text;
    while (limit > 0 && (static_cast<unsigned char>(text[limit]) & 0xC0) == 0x80)
        --limit;
    return text.first(limit);
}

} // namespace server::payloadtext
