// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace server {

// Checks UTF-8 that arrives in pieces (RFC 3629: no overlong forms, no surrogates, nothing above
// U+10FFFF). A piece is refused at the first byte that no continuation could make valid.
class Utf8Check
{
public:
    // Whether everything fed so far can be the beginning of valid text.
    bool feed(QByteArrayView bytes);
    // Whether the text may end here.
    bool isComplete() const { return m_missing == 0; }

    static bool isValid(QByteArrayView text);

private:
    bool begin(quint8 byte);

    quint8 m_missing = 0;   // continuation bytes of the open character
    quint8 m_lowest = 0x80; // bounds of the next continuation byte
    quint8 m_highest = 0xBF;
};

} // namespace server
