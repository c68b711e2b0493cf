// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/requestauth.h"

#include "server/auth/digest.h"

#include <QDateTime>
#include <QStringBuilder>

#include <algorithm>

namespace server {

namespace {

Error refused(QString message)
{
    return {ErrorCode::Unauthorized, std::move(message)};
}

// -1 when it is none.
int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// Writes what the text stands for to `to`, where it takes no more room, and returns the end. As
// PHP's urldecode(): a "%" without two hex digits behind it stands for itself, which
// QByteArray::fromPercentEncoding() turns into something else.
char *decode(QByteArrayView text, char *to)
{
    if (!text.contains('%') && !text.contains('+'))
        return std::copy(text.begin(), text.end(), to);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isFollowed = text[i] == '%' && i + 2 < text.size();
        const int high = isFollowed ? hexDigit(text[i + 1]) : -1;
        const int low = isFollowed ? hexDigit(text[i + 2]) : -1;
        if (high >= 0 && low >= 0) {
            *to++ = static_cast<char>(high << 4 | low);
            i += 2;
        } else {
            *to++ = text[i] == '+' ? ' ' : text[i];
        }
    }
    return to;
}

bool isSigned(const SigningKey &key,
              const SignedRequest &request,
              const QByteArray &query,
              QByteArrayView signature)
{
    const auto text = [&](QByteArrayView path) {
        return QByteArray(request.method % '\n' % path % '\n' % query);
    };
    if (key.verify(text(request.path), signature))
        return true;
    return !request.prefix.isEmpty() && request.path.startsWith(request.prefix) &&
           key.verify(text(request.path.sliced(request.prefix.size())), signature);
}

QString isoTime(qint64 utcSeconds)
{
    return QDateTime::fromSecsSinceEpoch(utcSeconds, Qt::UTC).toString(Qt::ISODate);
}

Outcome checkTime(const QueryParameters &query, qint64 nowUtcMs, qint64 toleranceSeconds)
{
    if (toleranceSeconds <= 0)
        return Done{};
    bool ok = false;
    const qint64 given = query.view("auth_timestamp").toLongLong(&ok);
    if (!ok)
        return refused(
            QStringLiteral("auth_timestamp is missing or is not a number of seconds since 1970."));
    const qint64 now = nowUtcMs / 1000;
    // Compared without a difference, which a far-off value would overflow.
    if (given < now - toleranceSeconds || given > now + toleranceSeconds) {
        return refused(
            QStringLiteral(
                "Timestamp expired: Given timestamp (%1) not within %2s of server time (%3) "
                "(api_timestamp_tolerance).")
                .arg(isoTime(given), QString::number(toleranceSeconds), isoTime(now)));
    }
    return Done{};
}

void append(QByteArray &query, QByteArrayView name, QByteArrayView value)
{
    if (!query.isEmpty())
        query += '&';
    query += name % '=' % value;
}

} // namespace

QueryParameters QueryParameters::parse(QByteArrayView query)
{
    struct Given
    {
        QByteArrayView name;
        QByteArrayView value;
        bool isList = false;
    };
    QueryParameters parameters;
    // Once for what is decoded, which never grows, and once for the values of lists and the commas
    // between them.
    parameters.m_text = QByteArray(2 * query.size(), Qt::Uninitialized);
    char *end = parameters.m_text.data();
    const auto decoded = [&end](QByteArrayView text) {
        const char *const start = end;
        end = decode(text, end);
        return QByteArrayView(start, end);
    };
    QVarLengthArray<Given, 8> all;
    for (qsizetype at = 0; at < query.size();) {
        qsizetype next = query.indexOf('&', at);
        next = next < 0 ? query.size() : next;
        const QByteArrayView part = query.sliced(at, next - at);
        at = next + 1;
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        Given given{decoded(equals < 0 ? part : part.first(equals)),
                    decoded(equals < 0 ? QByteArrayView() : part.sliced(equals + 1)),
                    false};
        given.isList = given.name.endsWith("[]");
        if (given.isList)
            given.name.chop(2);
        if (given.isList && given.name == "auth_signature") // a list of them verifies nothing
            continue;
        all.append(given);
    }
    // Sorted before equal names are joined: a long query may have thousands of names.
    std::stable_sort(
        all.begin(), all.end(), [](const Given &a, const Given &b) { return a.name < b.name; });
    const auto joined = [&end](QByteArrayView list, QByteArrayView value) {
        if (list.data() + list.size() != end)
            end = std::copy(list.begin(), list.end(), end);
        const char *const start = end - list.size();
        *end++ = ',';
        end = std::copy(value.begin(), value.end(), end);
        return QByteArrayView(start, end);
    };
    auto &sorted = parameters.m_sorted;
    for (const Given &given : all) {
        if (sorted.isEmpty() || sorted.last().name != given.name)
            sorted.append({given.name, given.value});
        else
            sorted.last().value =
                given.isList ? joined(sorted.last().value, given.value) : given.value;
    }
    return parameters;
}

QByteArray QueryParameters::value(QByteArrayView name) const
{
    return view(name).toByteArray();
}

QByteArrayView QueryParameters::view(QByteArrayView name) const
{
    for (const Parameter &parameter : m_sorted) {
        if (parameter.name == name)
            return parameter.value;
    }
    return {};
}

QByteArray QueryParameters::canonical() const
{
    QByteArray out;
    out.reserve(m_text.size());
    for (const Parameter &parameter : m_sorted)
        append(out, parameter.name, parameter.value);
    return out;
}

QByteArray QueryParameters::signedPart(QByteArrayView bodyMd5) const
{
    constexpr QByteArrayView Md5Name("body_md5");
    QByteArray out;
    out.reserve(m_text.size() + Md5Name.size() + bodyMd5.size() + 2);
    bool isDue = !bodyMd5.isEmpty();
    for (const Parameter &parameter : m_sorted) {
        if (parameter.name == "auth_signature" || parameter.name == Md5Name)
            continue;
        if (isDue && parameter.name > Md5Name) {
            append(out, Md5Name, bodyMd5);
            isDue = false;
        }
        append(out, parameter.name, parameter.value);
    }
    if (isDue)
        append(out, Md5Name, bodyMd5);
    return out;
}

Outcome checkRequestAuth(const SigningKey &key,
                         const SignedRequest &request,
                         qint64 nowUtcMs,
                         qint64 toleranceSeconds)
{
    const QueryParameters &query = request.query;
    const QByteArrayView signature = query.view("auth_signature");
    if (signature.isNull())
        return refused(QStringLiteral("Authentication signature invalid."));
    const QByteArrayView givenKey = query.view("auth_key");
    if (key.strict && (!givenKey.isNull() || toleranceSeconds > 0) && givenKey != key.key)
        return refused(QStringLiteral("auth_key should be a valid app key."));
    const QByteArrayView version = query.view("auth_version");
    if (!version.isNull() && version != "1.0")
        return refused(QStringLiteral("auth_version should be 1.0."));
    if (auto time = checkTime(query, nowUtcMs, toleranceSeconds); !time)
        return time;

    const QByteArray md5 = request.body.isEmpty() ? QByteArray() : md5Hex(request.body);
    const QByteArrayView givenMd5 = query.view("body_md5");
    if (!md5.isEmpty() && !givenMd5.isNull() && givenMd5 != md5)
        return refused(QStringLiteral("Body md5 mismatch."));
    if (!isSigned(key, request, query.signedPart(md5), signature))
        return refused(QStringLiteral("Authentication signature invalid."));
    return Done{};
}

} // namespace server
