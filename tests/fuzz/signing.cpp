// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/signing.h"

#include "server/auth/requestauth.h"
#include "tests/fuzz/fuzzing.h"

#include <QByteArrayList>
#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <map>

using namespace server;

namespace fuzzing {

namespace {

using Parameters = std::map<QByteArray, QByteArray>;

const QByteArray Secret = "7ad3773142a6692b25b8";
constexpr qint64 NowMs = 1'700'000'000'000;
constexpr qint64 ToleranceSeconds = 600;

int hexDigit(char c)
{
    const qsizetype at =
        QByteArrayView("0123456789abcdef").indexOf(c >= 'A' && c <= 'F' ? c + 32 : c);
    return static_cast<int>(at);
}

// As PHP's urldecode(): what is no escape stands for itself.
QByteArray decoded(QByteArrayView text)
{
    QByteArray out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isEscape = text[i] == '%' && i + 2 < text.size() && hexDigit(text[i + 1]) >= 0 &&
                              hexDigit(text[i + 2]) >= 0;
        if (isEscape) {
            out += static_cast<char>(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2]));
            i += 2;
        } else {
            out += text[i] == '+' ? ' ' : text[i];
        }
    }
    return out;
}

Parameters parametersOf(QByteArrayView query)
{
    Parameters parameters;
    for (const QByteArray &part : query.toByteArray().split('&')) {
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        QByteArray name = decoded(equals < 0 ? part : part.first(equals));
        const QByteArray value = equals < 0 ? QByteArray() : decoded(part.sliced(equals + 1));
        const bool isList = name.endsWith("[]");
        if (isList)
            name = name.first(name.size() - 2);
        if (isList && name == "auth_signature")
            continue;
        const auto known = parameters.find(name);
        parameters[name] =
            isList && known != parameters.end() ? known->second + ',' + value : value;
    }
    return parameters;
}

QByteArray joined(const Parameters &parameters)
{
    QByteArrayList parts;
    for (const auto &[name, value] : parameters)
        parts.append(name + '=' + value);
    return parts.join('&');
}

QByteArray md5(QByteArrayView body)
{
    return QCryptographicHash::hash(body, QCryptographicHash::Md5).toHex();
}

bool isAccepted(QByteArrayView method,
                QByteArrayView path,
                QByteArrayView query,
                QByteArrayView body)
{
    static const SigningKey Key{"key1", Signer(Secret), true};
    const auto checked = checkRequestAuth(
        Key, {method, path, "/ws", QueryParameters::parse(query), body}, NowMs, ToleranceSeconds);
    require(checked || (checked.error().code == ErrorCode::Unauthorized &&
                        checked.error().message.endsWith(u'.')),
            "a refusal is a sentence");
    return checked.has_value();
}

} // namespace

void checkSigning(QByteArrayView method,
                  QByteArrayView path,
                  QByteArrayView query,
                  QByteArrayView body)
{
    const Exact block(query);
    const QueryParameters read = QueryParameters::parse(block.view());
    const Parameters expected = parametersOf(query);
    requireSame(read.canonical(), joined(expected), "a query is read as PHP reads it");
    for (const auto &[name, value] : expected)
        require(read.contains(name) && read.value(name) == value, "every parameter has its value");
    require(!isAccepted(method, path, query, body), "nobody else knows the secret");

    QByteArray given = query.toByteArray() + "&auth_key=key1&auth_version=1.0&auth_timestamp=" +
                       QByteArray::number(NowMs / 1000);
    if (!body.isEmpty())
        given += "&body_md5=" + md5(body);
    Parameters toSign = parametersOf(given);
    toSign.erase("auth_signature");
    if (body.isEmpty())
        toSign.erase("body_md5");
    const QByteArray text =
        method.toByteArray() + '\n' + path.toByteArray() + '\n' + joined(toSign);
    const QByteArray signature =
        QMessageAuthenticationCode::hash(text, Secret, QCryptographicHash::Sha256).toHex();
    const QByteArray whole = given + "&auth_signature=" + signature;
    require(isAccepted(method, path, whole, body), "a signed request is accepted");
    require(isAccepted(method, "/ws" + path.toByteArray(), whole, body),
            "so it is behind a prefix");
    require(!isAccepted(method, path.toByteArray() + '/', whole, body), "the path is signed");
    require(!isAccepted(method.toByteArray() + 'X', path, whole, body), "the method is signed");
    require(!isAccepted(method, path, whole, body.toByteArray() + '\0'), "the body is signed");
    require(!isAccepted(method, path, whole + "&z=1", body) ||
                joined(parametersOf(whole + "&z=1")) == joined(parametersOf(whole)),
            "every parameter is signed");
    require(!isAccepted(method, path, whole.chopped(1), body), "a signature is whole");
    require(!isAccepted(method, path, given + "&auth_signature=" + signature.toUpper(), body) ||
                signature == signature.toUpper(),
            "a signature is in lower case");
}

} // namespace fuzzing
