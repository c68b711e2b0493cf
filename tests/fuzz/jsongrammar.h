// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace fuzzing {

// RFC 8259, read slowly.
class JsonGrammar
{
public:
    explicit JsonGrammar(QByteArrayView text)
        : m_text(text)
    {}

    // Whether the text is one value, nested at most as deep as the server takes, with strings that
    // are UTF-8 after their escapes.
    bool matches();
    // Whether a number is so large that a double may not hold it.
    bool hasHugeNumber() const { return m_hasHugeNumber; }

private:
    bool value();
    bool object();
    bool list();
    bool string();
    bool escape(QByteArray &decoded);
    int hexDigits();
    bool number();
    bool digits();
    bool literal(QByteArrayView word);
    bool take(char c);
    void skipSpace();

    QByteArrayView m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
    bool m_hasHugeNumber = false;
};

} // namespace fuzzing
