// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/jsonvariants.h"

#include "server/base/json.h"

#include <QRegularExpression>

#include <algorithm>

namespace server {

namespace {

enum class Spacing { AsIs, None, AfterBoth, AfterColon };
enum class Slashes { AsIs, Plain, Escaped };
enum class Letters { AsIs, Plain, Escaped, EscapedUpper };
enum class Ids { AsIs, Quoted, Plain };

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

// Where the text of quotes ends that begins at `from`: behind the closing quote.
qsizetype endOfString(const QByteArray &json, qsizetype from)
{
    qsizetype at = from + 1;
    while (at < json.size() && json[at] != '"')
        at += json[at] == '\\' ? 2 : 1;
    return std::min(at + 1, json.size());
}

QByteArray spaced(const QByteArray &json, Spacing spacing)
{
    if (spacing == Spacing::AsIs)
        return json;
    QByteArray out;
    for (qsizetype at = 0; at < json.size();) {
        if (json[at] == '"') {
            const qsizetype end = endOfString(json, at);
            out += json.mid(at, end - at);
            at = end;
            continue;
        }
        const char c = json[at++];
        if (isSpace(c))
            continue;
        out += c;
        if (spacing != Spacing::None && c == ':')
            out += ' ';
        if (spacing == Spacing::AfterBoth && c == ',')
            out += ' ';
    }
    return out;
}

QByteArray withSlashes(QByteArray json, Slashes slashes)
{
    if (slashes == Slashes::AsIs)
        return json;
    json.replace("\\/", "/");
    return slashes == Slashes::Plain ? json : json.replace("/", "\\/");
}

QByteArray escapedLetters(const QByteArray &json, bool upper)
{
    QByteArray out;
    for (const QChar c : QString::fromUtf8(json)) {
        if (c.unicode() < 0x80) {
            out += char(c.unicode());
            continue;
        }
        const QByteArray hex = QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
        out += "\\u" + (upper ? hex.toUpper() : hex);
    }
    return out;
}

QByteArray plainLetters(const QByteArray &json)
{
    QString out;
    const QString text = QString::fromUtf8(json);
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == u'\\' && at + 1 < text.size()) {
            bool isHex = false;
            const uint code =
                text[at + 1] == u'u' ? QStringView(text).mid(at + 2, 4).toUInt(&isHex, 16) : 0;
            if (isHex && code >= 0x80) {
                out += QChar(char16_t(code));
                at += 5;
                continue;
            }
            out += text[at++];
        }
        out += text[at];
    }
    return out.toUtf8();
}

QByteArray withLetters(const QByteArray &json, Letters letters)
{
    switch (letters) {
    case Letters::AsIs:
        return json;
    case Letters::Plain:
        return plainLetters(json);
    case Letters::Escaped:
    case Letters::EscapedUpper:
        return escapedLetters(plainLetters(json), letters == Letters::EscapedUpper);
    }
    return json;
}

QByteArray withIds(const QByteArray &json, Ids ids)
{
    static const QRegularExpression Number(
        QStringLiteral("\"(user_id|id)\"(\\s*:\\s*)(\\d+)(?=\\s*[,}])"));
    static const QRegularExpression Text(QStringLiteral("\"(user_id|id)\"(\\s*:\\s*)\"(\\d+)\""));
    const QString text = QString::fromUtf8(json);
    switch (ids) {
    case Ids::AsIs:
        return json;
    case Ids::Quoted:
        return QString(text).replace(Number, QStringLiteral("\"\\1\"\\2\"\\3\"")).toUtf8();
    case Ids::Plain:
        return QString(text).replace(Text, QStringLiteral("\"\\1\"\\2\\3")).toUtf8();
    }
    return json;
}

// The character around that place, for a sentence.
QString excerpt(const QString &text, qsizetype at)
{
    constexpr qsizetype Most = 16;
    const QString part = text.mid(at, Most);
    return part.isEmpty() ? QStringLiteral("the end") : u'"' + part + u'"';
}

QString spaceName(QChar c)
{
    return c == u' ' ? QStringLiteral("a space") : QStringLiteral("a line break or tab");
}

QString behind(const QString &text, qsizetype at)
{
    return at > 0 ? QStringLiteral(" after \"%1\"").arg(text[at - 1]) : QString();
}

bool isSpaceAt(const QString &text, qsizetype at)
{
    return at < text.size() && text[at].isSpace();
}

bool isAt(const QString &text, qsizetype at, QStringView what)
{
    return QStringView(text).mid(std::min(at, text.size())).startsWith(what);
}

} // namespace

QByteArrayList jsonVariants(const QByteArray &json)
{
    QByteArrayList variants = {json};
    if (!json::parse(json))
        return variants;
    for (const Ids ids : {Ids::AsIs, Ids::Quoted, Ids::Plain}) {
        for (const Letters letters :
             {Letters::AsIs, Letters::Plain, Letters::Escaped, Letters::EscapedUpper}) {
            for (const Slashes slashes : {Slashes::AsIs, Slashes::Plain, Slashes::Escaped}) {
                for (const Spacing spacing :
                     {Spacing::AsIs, Spacing::None, Spacing::AfterBoth, Spacing::AfterColon}) {
                    const QByteArray variant = spaced(
                        withSlashes(withLetters(withIds(json, ids), letters), slashes), spacing);
                    if (!variants.contains(variant))
                        variants.append(variant);
                }
            }
        }
    }
    return variants;
}

QString describeDifference(const QByteArray &given, const QByteArray &signedText)
{
    if (given == signedText)
        return {};
    const QString mine = QString::fromUtf8(given);
    const QString theirs = QString::fromUtf8(signedText);
    const qsizetype at =
        std::mismatch(mine.begin(), mine.end(), theirs.begin(), theirs.end()).first - mine.begin();
    const QString where = QStringLiteral("at character %1 ").arg(at + 1);
    if (isSpaceAt(mine, at) && !isSpaceAt(theirs, at))
        return where + QStringLiteral("it has %1%2, which was not signed")
                           .arg(spaceName(mine[at]), behind(mine, at));
    if (isSpaceAt(theirs, at) && !isSpaceAt(mine, at))
        return where + QStringLiteral("%1%2 was signed, which it does not have")
                           .arg(spaceName(theirs[at]), behind(theirs, at));
    if (isAt(mine, at, u"\\/") && isAt(theirs, at, u"/"))
        return where + QStringLiteral("it has an escaped slash (\\/), and a plain one was signed");
    if (isAt(theirs, at, u"\\/") && isAt(mine, at, u"/"))
        return where + QStringLiteral("an escaped slash (\\/) was signed, and it has a plain one "
                                      "(JSON_UNESCAPED_SLASHES)");
    if (isAt(mine, at, u"\\u") && !isAt(theirs, at, u"\\u"))
        return where +
               QStringLiteral("it has %1, and the letter itself was signed").arg(mine.mid(at, 6));
    if (isAt(theirs, at, u"\\u") && !isAt(mine, at, u"\\u"))
        return where + QStringLiteral("%1 was signed, and it has the letter itself "
                                      "(JSON_UNESCAPED_UNICODE)")
                           .arg(theirs.mid(at, 6));
    if (isAt(mine, at, u"\"") && theirs.size() > at && theirs[at].isDigit())
        return where + QStringLiteral("it has an id in quotes, and a number was signed");
    if (isAt(theirs, at, u"\"") && mine.size() > at && mine[at].isDigit())
        return where + QStringLiteral("it has a number as id, and one in quotes was signed");
    return where + QStringLiteral("it has %1, and %2 was signed")
                       .arg(excerpt(mine, at), excerpt(theirs, at));
}

} // namespace server
