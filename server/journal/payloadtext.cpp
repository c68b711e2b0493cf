// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/payloadtext.h"

#include "server/base/json.h"

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

// Of strings that were checked when they came. Whether that is all there is in it.
bool decodePlain(QByteArrayView inner, QByteArray &room)
{
    room.resize(inner.size());
    char *to = room.data();
    for (const char *from = inner.begin(); from != inner.end(); ++from, ++to) {
        if (*from == '"')
            return false;
        *to = *from;
        if (*from != '\\')
            continue;
        if (++from == inner.end() || (*to = plainOf(*from)) == '\0')
            return false;
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
