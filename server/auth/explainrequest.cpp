// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/explainrequest.h"

#include "server/auth/digest.h"
#include "server/auth/jsonvariants.h"
#include "server/auth/requestauth.h"
#include "server/auth/suspects.h"

#include <QRegularExpression>

#include <algorithm>

namespace server {

namespace {

struct Parts
{
    QByteArray method;
    QByteArray address; // what stood before the path: "https://host:port"
    QByteArray path;
    QByteArray query;
    QByteArray body;
};

// A path, an address, or a whole request as it is on the wire.
Parts partsOf(const SignatureClaim &claim)
{
    static const QRegularExpression RequestLine(
        QStringLiteral("^([A-Za-z]+) (\\S+)(?: HTTP/\\d(?:\\.\\d)?)?$"));
    Parts parts{claim.method.trimmed(), {}, claim.target.trimmed(), {}, claim.body};
    const qsizetype lineEnd = parts.path.indexOf('\n');
    const QByteArray first = (lineEnd < 0 ? parts.path : parts.path.first(lineEnd)).trimmed();
    const auto line = RequestLine.match(QString::fromUtf8(first));
    if (line.hasMatch()) {
        QByteArray rest = lineEnd < 0 ? QByteArray() : claim.target.trimmed().sliced(lineEnd);
        rest.replace("\r\n", "\n");
        const qsizetype bodyAt = rest.indexOf("\n\n");
        if (parts.body.isEmpty() && bodyAt >= 0)
            parts.body = rest.sliced(bodyAt + 2);
        parts.method = line.captured(1).toUtf8();
        parts.path = line.captured(2).toUtf8();
    }
    if (const qsizetype scheme = parts.path.indexOf("://"); scheme >= 0) {
        const qsizetype slash = parts.path.indexOf('/', scheme + 3);
        parts.address = slash < 0 ? parts.path : parts.path.first(slash);
        parts.path = slash < 0 ? QByteArray("/") : parts.path.sliced(slash);
    }
    if (const qsizetype fragment = parts.path.indexOf('#'); fragment >= 0)
        parts.path.truncate(fragment);
    if (const qsizetype mark = parts.path.indexOf('?'); mark >= 0) {
        parts.query = parts.path.sliced(mark + 1);
        parts.path.truncate(mark);
    }
    return parts;
}

QByteArray md5Of(const QByteArray &body)
{
    return body.isEmpty() ? QByteArray() : md5Hex(body);
}

QByteArray joined(const QByteArray &method, const QByteArray &path, const QByteArray &query)
{
    return method + '\n' + path + '\n' + query;
}

// "7" of "/apps/7/events"; empty when the path is no app's.
QByteArray appOf(const QByteArray &path)
{
    const QByteArrayList parts = path.split('/');
    const qsizetype apps = parts.indexOf("apps");
    return apps >= 0 ? QByteArray::fromPercentEncoding(parts.value(apps + 1)) : QByteArray();
}

const Signatory *withKey(const QList<Signatory> &all, const QByteArray &key)
{
    const auto it =
        std::find_if(all.begin(), all.end(), [&](const Signatory &one) { return one.key == key; });
    return it == all.end() ? nullptr : &*it;
}

std::optional<Discovery> keyDefect(const QueryParameters &query,
                                   const QByteArray &pathApp,
                                   const Signatory &by,
                                   const QList<Signatory> &all,
                                   const SignatureRules &rules)
{
    const QByteArray key = query.value("auth_key");
    const bool isDue = query.contains("auth_key") || rules.toleranceSeconds > 0;
    if (!by.strict || !isDue || key == by.key)
        return std::nullopt;
    if (key.isEmpty())
        return Discovery{QStringLiteral("The parameter auth_key is missing."),
                         QStringLiteral("The address has to bring auth_key, auth_timestamp, "
                                        "auth_version, auth_signature and, with a body, "
                                        "body_md5.")};
    const Signatory *owner = withKey(all, key);
    if (owner && !pathApp.isEmpty() && owner->id != pathApp)
        return Discovery{QStringLiteral("The path is that of the app with the id \"%1\", and "
                                        "auth_key is the key of %2, whose id is \"%3\".")
                             .arg(shown(pathApp), owner->title(), shown(owner->id)),
                         QStringLiteral("Id, key and secret have to be of the same app "
                                        "(PUSHER_APP_ID or REVERB_APP_ID).")};
    if (owner)
        return Discovery{QStringLiteral("auth_key \"%1\" is the key of %2, not of %3.")
                             .arg(shown(key), owner->title(), by.title()),
                         {}};
    return Discovery{QStringLiteral("auth_key \"%1\" is the key of no app here; that of %2 is "
                                    "\"%3\".")
                         .arg(shown(key), by.title(), shown(by.key)),
                     QStringLiteral("Look at PUSHER_APP_KEY or REVERB_APP_KEY in the "
                                    "application's .env.")};
}

std::optional<Discovery> timeDefect(const QueryParameters &query, const SignatureRules &rules)
{
    if (rules.toleranceSeconds <= 0)
        return std::nullopt;
    const QByteArray text = query.value("auth_timestamp");
    bool isNumber = false;
    const qint64 given = text.toLongLong(&isNumber);
    if (!isNumber)
        return Discovery{text.isEmpty()
                             ? QStringLiteral("The parameter auth_timestamp is missing.")
                             : QStringLiteral("auth_timestamp is \"%1\"; it takes whole seconds "
                                              "since 1970.")
                                   .arg(shown(text)),
                         {}};
    const qint64 now = rules.nowUtcMs / 1000;
    if (given >= now - rules.toleranceSeconds && given <= now + rules.toleranceSeconds)
        return std::nullopt;
    constexpr qint64 Milliseconds = 100'000'000'000; // no second until the year 5138
    if (given > Milliseconds)
        return Discovery{QStringLiteral("auth_timestamp is \"%1\", which is in milliseconds; it "
                                        "takes seconds since 1970.")
                             .arg(shown(text)),
                         {}};
    const bool isBehind = given < now;
    const quint64 skew = isBehind ? quint64(now) - quint64(given) : quint64(given) - quint64(now);
    return Discovery{QStringLiteral("The timestamp is %1 s %2 this server's clock; the limit is "
                                    "%3 s (api_timestamp_tolerance).")
                         .arg(skew)
                         .arg(isBehind ? QStringLiteral("behind") : QStringLiteral("ahead of"))
                         .arg(rules.toleranceSeconds),
                     QStringLiteral("An old request cannot be sent again. If it is a fresh one, "
                                    "one of the two clocks is wrong (timedatectl).")};
}

std::optional<Discovery>
bodyDefect(const QueryParameters &query, const QByteArray &body, const QByteArray &md5)
{
    const QByteArray given = query.value("body_md5");
    if (given.isEmpty() || given == md5)
        return std::nullopt;
    const QString finding = QStringLiteral("body_md5 is \"%1\"; that of the body is \"%2\".")
                                .arg(shown(given), QString::fromLatin1(md5));
    if (given.toLower() == md5)
        return Discovery{finding + QStringLiteral(" Only the case of the letters differs."),
                         QStringLiteral("Write it in lower case.")};
    QByteArrayList bodies = jsonVariants(body).mid(1);
    bodies += {body + '\n', body.trimmed(), QByteArray(body).replace("\n", "\r\n")};
    for (const QByteArray &other : std::as_const(bodies)) {
        if (md5Hex(other) == given)
            return Discovery{QStringLiteral("The body differs from the one that was signed: %1.")
                                 .arg(describeDifference(body, other)),
                             QStringLiteral("The body has to be sent byte for byte as it was "
                                            "signed.")};
    }
    return Discovery{finding,
                     QStringLiteral("The body was changed after it was signed, or it is not "
                                    "pasted byte for byte.")};
}

// The parameters in the order and the spelling in which they came, without the signature.
QByteArray unsorted(const QByteArray &query)
{
    QByteArrayList parts = query.split('&');
    parts.removeIf([](const QByteArray &part) { return part.startsWith("auth_signature="); });
    return parts.join('&');
}

QByteArray without(const QByteArray &sorted, const QByteArray &name)
{
    QByteArrayList parts = sorted.split('&');
    parts.removeIf([&](const QByteArray &part) { return part.startsWith(name + '='); });
    return parts.join('&');
}

QList<Suspect> suspectsOf(const Parts &parts,
                          const QueryParameters &query,
                          const QByteArray &md5,
                          const QList<Signatory> &all)
{
    const QByteArray right = query.signedPart(md5);
    QList<Suspect> list;
    const auto add = [&](const QByteArray &text, const QString &finding, const QString &advice) {
        list.append({text, finding, advice});
    };
    for (const char *method : {"GET", "POST", "PUT", "DELETE", "HEAD"})
        add(joined(method, parts.path, right),
            QStringLiteral("It was signed for the method %1, and the request is %2.")
                .arg(QLatin1String(method), shown(parts.method)),
            {});
    add(joined(parts.method.toLower(), parts.path, right),
        QStringLiteral("The method was signed in lower case."),
        QStringLiteral("Sign it in upper case."));
    const auto path = [&](const QByteArray &other, const QString &words) {
        if (other != parts.path)
            add(joined(parts.method, other, right),
                QStringLiteral("It was signed for %1, \"%2\", and the path of the request is "
                               "\"%3\".")
                    .arg(words, shown(other), shown(parts.path)),
                QStringLiteral("Sign the path as it is in the request, without host and query."));
    };
    path(parts.path + '/', QStringLiteral("a path with a slash at its end"));
    path(parts.path.endsWith('/') ? parts.path.chopped(1) : parts.path,
         QStringLiteral("a path without the slash at its end"));
    path(parts.address + parts.path, QStringLiteral("the whole address"));
    path(parts.path + '?' + parts.query, QStringLiteral("the path with its query"));
    path(parts.path.mid(1), QStringLiteral("a path without the slash at its beginning"));
    path(QByteArray::fromPercentEncoding(parts.path), QStringLiteral("a decoded path"));
    const QByteArray id = appOf(parts.path);
    for (const Signatory &other : all)
        path(QByteArray(parts.path).replace("/apps/" + id + '/', "/apps/" + other.id + '/'),
             QStringLiteral("the path of %1").arg(other.title()));
    for (const char *end : {"/events", "/batch_events", "/channels"})
        path("/apps/" + id + end, QStringLiteral("another path"));
    add(joined(parts.method, parts.path, unsorted(parts.query)),
        QStringLiteral(
            "The parameters were signed in the order of the address, or percent-encoded."),
        QStringLiteral("Sort them by name, and sign the values as they are, not percent-encoded."));
    if (!md5.isEmpty())
        add(joined(parts.method, parts.path, query.signedPart({})),
            QStringLiteral("It was signed without body_md5."),
            QStringLiteral("A request with a body signs body_md5, too."));
    for (const char *name : {"auth_version", "auth_timestamp", "auth_key"})
        add(joined(parts.method, parts.path, without(right, name)),
            QStringLiteral("It was signed without %1.").arg(QLatin1String(name)),
            QStringLiteral("All parameters but auth_signature are signed."));
    add(right,
        QStringLiteral("Only the parameters were signed."),
        QStringLiteral("Sign method, path and parameters, each in a line."));
    add(joined(parts.method, parts.path, right) + '\n',
        QStringLiteral("It was signed with a line break at the end."),
        {});
    // Without body_md5 in the address nothing tells beforehand that the body differs.
    if (parts.body.isEmpty())
        return list;
    QByteArrayList bodies = jsonVariants(parts.body).mid(1);
    bodies += {parts.body + '\n', parts.body.trimmed()};
    for (const QByteArray &body : std::as_const(bodies))
        add(joined(parts.method, parts.path, query.signedPart(md5Of(body))),
            QStringLiteral("The body differs from the one that was signed: %1.")
                .arg(describeDifference(parts.body, body)),
            QStringLiteral("The body has to be sent byte for byte as it was signed."));
    return list;
}

std::optional<Discovery> defectOf(const Parts &parts, const QList<Signatory> &all)
{
    if (parts.method.isEmpty() || parts.path.isEmpty() || !parts.path.startsWith('/'))
        return Discovery{QStringLiteral("The request has no method or no path; a path begins with "
                                        "a slash."),
                         QStringLiteral("An example is /apps/1/events?auth_key=…")};
    if (parts.method != parts.method.toUpper())
        return Discovery{
            QStringLiteral("The method \"%1\" is not in upper case.").arg(shown(parts.method)), {}};
    const QByteArray id = appOf(parts.path);
    const bool isKnown =
        std::any_of(all.begin(), all.end(), [&](const Signatory &one) { return one.id == id; });
    if (!id.isEmpty() && !isKnown && !all.isEmpty())
        return Discovery{
            QStringLiteral("No app here has the id \"%1\" of the path.").arg(shown(id)),
            QStringLiteral("The server answers 404. Look at PUSHER_APP_ID or "
                           "REVERB_APP_ID in the application's .env.")};
    return std::nullopt;
}

QString missingText()
{
    return QStringLiteral("The parameter auth_signature is missing.");
}

} // namespace

SignatureVerdict signRequest(const SignatureClaim &claim, const Signatory &by, qint64 atUtcMs)
{
    const Parts parts = partsOf(claim);
    SignatureVerdict verdict;
    if (const auto defect = defectOf(parts, {}))
        return refused(verdict, *defect);
    QByteArray query = parts.query;
    for (const char *name :
         {"auth_key", "auth_timestamp", "auth_version", "body_md5", "auth_signature"})
        query = without(query, name);
    const QByteArray md5 = md5Of(parts.body);
    query += (query.isEmpty() ? "auth_key=" : "&auth_key=") + by.key.toPercentEncoding() +
             "&auth_timestamp=" + QByteArray::number(atUtcMs / 1000) + "&auth_version=1.0" +
             (md5.isEmpty() ? QByteArray() : "&body_md5=" + md5);
    verdict.text = joined(parts.method, parts.path, QueryParameters::parse(query).signedPart(md5));
    verdict.hex = Signer(by.secret).sign(verdict.text);
    verdict.auth = parts.path + '?' + query + "&auth_signature=" + verdict.hex;
    verdict.valid = true;
    verdict.finding = QStringLiteral("Signed with the secret of %1.").arg(by.title());
    return verdict;
}

SignatureVerdict explainRequest(const SignatureClaim &claim,
                                const Signatory &by,
                                const QList<Signatory> &all,
                                const SignatureRules &rules)
{
    const Parts parts = partsOf(claim);
    const QueryParameters query = QueryParameters::parse(parts.query);
    // The log keeps no bodies, and the signature can be judged without.
    const QByteArray givenMd5 = query.value("body_md5");
    const bool lacksBody = parts.body.isEmpty() && !givenMd5.isEmpty();
    const QByteArray md5 = lacksBody ? givenMd5 : md5Of(parts.body);
    const QByteArray hex = query.value("auth_signature");
    SignatureVerdict verdict;
    verdict.text = joined(parts.method, parts.path, query.signedPart(md5));
    verdict.hex = Signer(by.secret).sign(verdict.text);
    verdict.auth = by.key + ':' + verdict.hex;

    // In the order in which the server looks.
    const auto signature = [&]() -> std::optional<Discovery> {
        if (by.signingKey().verify(verdict.text, hex))
            return std::nullopt;
        if (!rules.prefix.isEmpty() && parts.path.startsWith(rules.prefix) &&
            by.signingKey().verify(
                joined(parts.method, parts.path.mid(rules.prefix.size()), query.signedPart(md5)),
                hex))
            return std::nullopt;
        if (auto form = formOf(hex, verdict.hex))
            return form;
        return investigate(hex, verdict.text, by, all, suspectsOf(parts, query, md5, all));
    };
    const QByteArray version = query.value("auth_version");
    std::optional<Discovery> found = defectOf(parts, all);
    if (!found && !query.contains("auth_signature"))
        found = Discovery{missingText(),
                          parts.query.contains("auth_signature")
                              ? QStringLiteral("It is given as a list: auth_signature[].")
                              : QStringLiteral("Paste the whole address with its query.")};
    if (!found)
        found = keyDefect(query, appOf(parts.path), by, all, rules);
    if (!found && query.contains("auth_version") && version != "1.0")
        found = Discovery{
            QStringLiteral("auth_version is \"%1\"; it takes 1.0.").arg(shown(version)), {}};
    if (!found) {
        found = timeDefect(query, rules);
        // Worth knowing, as clocks are wrong more often than anything else is besides.
        if (found && !bodyDefect(query, parts.body, md5) && !signature())
            found->finding += QStringLiteral(" The signature itself is right.");
    }
    if (!found)
        found = bodyDefect(query, parts.body, md5);
    if (!found)
        found = signature();
    if (!found && lacksBody)
        found =
            Discovery{QStringLiteral("There is a body_md5, and no body. The signature itself is "
                                     "right."),
                      QStringLiteral("Paste the body as well.")};
    if (found)
        return refused(verdict, *found);
    verdict.valid = true;
    verdict.finding = QStringLiteral("The request is right: %1 signed it.").arg(by.title());
    return verdict;
}

} // namespace server
