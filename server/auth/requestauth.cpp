// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/requestauth.h"

#include "server/auth/digest.h"

#include <QDateTime>

#include <algorithm>
#include <vector>

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

// As PHP's urldecode(): a "%" without two hex digits behind it stands for itself, which
// QByteArray::fromPercentEncoding() turns into something else.
QByteArray decoded(QByteArrayView text)
{
    const bool isPlain =
        std::none_of(text.begin(), text.end(), [](char c) { return c == '%' || c == '+'; });
    if (isPlain)
        return text.toByteArray();
    QByteArray out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isFollowed = text[i] == '%' && i + 2 < text.size();
        const int high = isFollowed ? hexDigit(text[i + 1]) : -1;
        const int low = isFollowed ? hexDigit(text[i + 2]) : -1;
        if (high >= 0 && low >= 0) {
            out += static_cast<char>(high << 4 | low);
            i += 2;
        } else {
            out += text[i] == '+' ? ' ' : text[i];
        }
    }
    return out;
}

bool isSigned(const SigningKey &key,
              const SignedRequest &request,
              const QByteArray &query,
              QByteArrayView signature)
{
    const auto text = [&](QByteArrayView path) {
        return request.method.toByteArray() + '\n' + path.toByteArray() + '\n' + query;
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
    const qint64 given = query.value("auth_timestamp").toLongLong(&ok);
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

} // namespace

QueryParameters QueryParameters::parse(QByteArrayView query)
{
    struct Given
    {
        QByteArray name;
        QByteArray value;
        bool isList = false;
    };
    std::vector<Given> all;
    for (qsizetype at = 0; at < query.size();) {
        qsizetype end = query.indexOf('&', at);
        end = end < 0 ? query.size() : end;
        const QByteArrayView part = query.sliced(at, end - at);
        at = end + 1;
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        Given given{decoded(equals < 0 ? part : part.first(equals)),
                    equals < 0 ? QByteArray() : decoded(part.sliced(equals + 1)),
                    false};
        given.isList = given.name.endsWith("[]");
        if (given.isList)
            given.name.chop(2);
        if (given.isList && given.name == "auth_signature") // a list of them verifies nothing
            continue;
        all.push_back(std::move(given));
    }
    // Sorted before equal names are joined: a long query may have thousands of names.
    std::stable_sort(
        all.begin(), all.end(), [](const Given &a, const Given &b) { return a.name < b.name; });
    QueryParameters parameters;
    auto &list = parameters.m_sorted;
    for (Given &given : all) {
        if (list.isEmpty() || list.last().first != given.name)
            list.append({std::move(given.name), std::move(given.value)});
        else if (given.isList)
            list.last().second.append(',').append(given.value);
        else
            list.last().second = std::move(given.value);
    }
    return parameters;
}

QByteArray QueryParameters::value(QByteArrayView name) const
{
    for (const auto &[key, value] : m_sorted) {
        if (key == name)
            return value;
    }
    return {};
}

bool QueryParameters::contains(QByteArrayView name) const
{
    return std::any_of(
        m_sorted.begin(), m_sorted.end(), [&](const auto &entry) { return entry.first == name; });
}

void QueryParameters::insert(QByteArray name, QByteArray value)
{
    std::pair entry(std::move(name), std::move(value));
    m_sorted.insert(std::lower_bound(m_sorted.begin(), m_sorted.end(), entry), std::move(entry));
}

void QueryParameters::remove(QByteArrayView name)
{
    m_sorted.removeIf([&](const auto &entry) { return entry.first == name; });
}

QByteArray QueryParameters::canonical() const
{
    QByteArray out;
    for (const auto &[key, value] : m_sorted) {
        if (!out.isEmpty())
            out += '&';
        out += key + '=' + value;
    }
    return out;
}

Outcome checkRequestAuth(const SigningKey &key,
                         const SignedRequest &request,
                         qint64 nowUtcMs,
                         qint64 toleranceSeconds)
{
    const QueryParameters &query = request.query;
    if (!query.contains("auth_signature"))
        return refused(QStringLiteral("Authentication signature invalid."));
    if (key.strict && (query.contains("auth_key") || toleranceSeconds > 0) &&
        query.value("auth_key") != key.key)
        return refused(QStringLiteral("auth_key should be a valid app key."));
    if (query.contains("auth_version") && query.value("auth_version") != "1.0")
        return refused(QStringLiteral("auth_version should be 1.0."));
    if (auto time = checkTime(query, nowUtcMs, toleranceSeconds); !time)
        return time;

    QueryParameters given = query;
    given.remove("auth_signature");
    given.remove("body_md5");
    if (!request.body.isEmpty()) {
        const QByteArray md5 = md5Hex(request.body);
        if (query.contains("body_md5") && query.value("body_md5") != md5)
            return refused(QStringLiteral("Body md5 mismatch."));
        given.insert("body_md5", md5);
    }
    if (!isSigned(key, request, given.canonical(), query.value("auth_signature")))
        return refused(QStringLiteral("Authentication signature invalid."));
    return Done{};
}

} // namespace server
