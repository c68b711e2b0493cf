// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/suspects.h"

#include "server/auth/jsonvariants.h"

#include <algorithm>

namespace server {

namespace {

constexpr qsizetype Digits = 64;
constexpr qsizetype MostDamaged = 8;       // digits that differ in a signature that was damaged
constexpr qsizetype MostMendedBytes = 256; // of a text in which one character may be wrong

bool isHex(const QByteArray &text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
}

// The secret as it gets into a program by mistake.
std::optional<Discovery>
mangledSecret(const QByteArray &hex, const QByteArray &text, const Signatory &by)
{
    const QByteArray quotedSecret = '"' + by.secret + '"';
    const std::pair<QByteArray, QString> secrets[] = {
        {by.key, QStringLiteral("Signed with the key in place of the secret.")},
        {by.id, QStringLiteral("Signed with the app's id in place of the secret.")},
        {by.secret + '\n', QStringLiteral("Signed with the secret and a line break behind it.")},
        {by.secret + "\r", QStringLiteral("Signed with the secret and a line break behind it.")},
        {by.secret + ' ', QStringLiteral("Signed with the secret and a space behind it.")},
        {' ' + by.secret, QStringLiteral("Signed with the secret and a space in front of it.")},
        {quotedSecret, QStringLiteral("Signed with the secret and the quotes around it.")},
        {QByteArray(), QStringLiteral("Signed with an empty secret.")}};
    for (const auto &[secret, finding] : secrets) {
        if (Signer(secret).verify(text, hex))
            return Discovery{finding,
                             QStringLiteral("Look at PUSHER_APP_SECRET or REVERB_APP_SECRET in the "
                                            "application's .env, and clear its cached "
                                            "configuration (php artisan config:clear).")};
    }
    return std::nullopt;
}

std::optional<Discovery> otherSecret(const QByteArray &hex,
                                     const QByteArray &text,
                                     const Signatory &by,
                                     const QList<Signatory> &all)
{
    for (const Signatory &other : all) {
        if (other.secret == by.secret || !other.signingKey().verify(text, hex))
            continue;
        return Discovery{QStringLiteral("Signed with the secret of %1, not of %2.")
                             .arg(other.title(), by.title()),
                         QStringLiteral("The application has the secret of one app and the key of "
                                        "another: give it all three, id, key and secret, of the "
                                        "same app.")};
    }
    return mangledSecret(hex, text, by);
}

std::optional<Discovery> damaged(const QByteArray &hex, const QByteArray &expected)
{
    qsizetype count = 0;
    qsizetype first = -1;
    for (qsizetype i = 0; i < Digits; ++i) {
        if (hex[i] == expected[i])
            continue;
        first = first < 0 ? i : first;
        ++count;
    }
    if (count == 0 || count > MostDamaged)
        return std::nullopt;
    return Discovery{QStringLiteral("%1 of the 64 digits of the signature differ, the first at "
                                    "place %2: \"%3\" in place of \"%4\".")
                         .arg(count)
                         .arg(first + 1)
                         .arg(QLatin1Char(hex[first]))
                         .arg(QLatin1Char(expected[first])),
                     QStringLiteral("It was changed after it was made. Copy it whole, without "
                                    "typing it.")};
}

// One character of the text is another one.
std::optional<Discovery> mended(const QByteArray &hex, const QByteArray &text, const Signatory &by)
{
    if (text.size() > MostMendedBytes)
        return std::nullopt;
    const Signer signer(by.secret);
    QByteArray trial = text;
    for (qsizetype at = 0; at < text.size(); ++at) {
        for (char c = 0x20; c < 0x7f; ++c) {
            trial[at] = c;
            if (c != text[at] && signer.verify(trial, hex))
                return Discovery{
                    QStringLiteral("One character of what is signed differs: at place %1 of the "
                                   "text below stands \"%2\", and \"%3\" was signed.")
                        .arg(at + 1)
                        .arg(QLatin1Char(text[at]))
                        .arg(QLatin1Char(c)),
                    QStringLiteral("What the client sends has to be what was signed, byte for "
                                   "byte.")};
        }
        trial[at] = text[at];
    }
    return std::nullopt;
}

} // namespace

SignatureVerdict refused(SignatureVerdict verdict, const Discovery &why)
{
    verdict.valid = false;
    verdict.finding = why.finding;
    verdict.advice = why.advice;
    return verdict;
}

QString shown(const QByteArray &text)
{
    constexpr qsizetype Most = 120;
    const QString part = QString::fromUtf8(text.left(Most));
    return text.size() > Most ? part + u'…' : part;
}

std::optional<Discovery> formOf(const QByteArray &hex, const QByteArray &expected)
{
    if (hex.isEmpty())
        return Discovery{QStringLiteral("The signature is empty."),
                         QStringLiteral("The application did not sign: look for an error in its "
                                        "answer.")};
    if (hex != hex.trimmed())
        return Discovery{QStringLiteral("The signature has space around it."),
                         QStringLiteral("Remove it: every byte counts.")};
    if (hex.size() == Digits && isHex(hex) && hex != hex.toLower()) {
        const bool isRight = hex.toLower() == expected;
        return Discovery{QStringLiteral("The signature is in upper-case letters; only lower-case "
                                        "hexadecimal digits are taken."),
                         isRight ? QStringLiteral("In lower case it is right.")
                                 : QStringLiteral("In lower case it is not right either.")};
    }
    if (hex == QByteArray::fromHex(expected).toBase64())
        return Discovery{QStringLiteral("The signature is in base64; it has to be hexadecimal."),
                         QStringLiteral("Write the digest as 64 lower-case hexadecimal digits.")};
    if (hex.size() == Digits && isHex(hex))
        return std::nullopt;
    return Discovery{QStringLiteral("\"%1\" is no signature: it has %2 characters; it takes 64 "
                                    "lower-case hexadecimal digits.")
                         .arg(shown(hex))
                         .arg(hex.size()),
                     QStringLiteral("A signature is the HMAC-SHA256 of the text below. MD5 has 32 "
                                    "digits, SHA-1 has 40.")};
}

Discovery investigate(const QByteArray &hex,
                      const QByteArray &text,
                      const Signatory &by,
                      const QList<Signatory> &all,
                      const QList<Suspect> &suspects)
{
    if (const auto found = otherSecret(hex, text, by, all))
        return *found;
    if (const auto found = damaged(hex, Signer(by.secret).sign(text)))
        return *found;
    const SigningKey key = by.signingKey();
    for (const Suspect &suspect : suspects) {
        if (key.verify(suspect.text, hex))
            return {suspect.finding, suspect.advice};
    }
    for (const Signatory &other : all) {
        for (const Suspect &suspect : suspects) {
            if (other.secret != by.secret && Signer(other.secret).verify(suspect.text, hex))
                return {QStringLiteral("Signed with the secret of %1, not of %2; and besides: %3")
                            .arg(other.title(), by.title(), suspect.finding),
                        suspect.advice};
        }
    }
    if (const auto found = mended(hex, text, by))
        return *found;
    return {QStringLiteral("The secret differs, or something else was signed: no secret that is "
                           "known here makes this signature of the text below."),
            QStringLiteral("Compare the application's PUSHER_APP_SECRET or REVERB_APP_SECRET with "
                           "that of %1: it may have been rotated, or the application's "
                           "configuration may be cached. Then compare the text below with what "
                           "the application signs.")
                .arg(by.title())};
}

} // namespace server
