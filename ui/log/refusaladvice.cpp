// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/refusaladvice.h"

#include "ui/appnames.h"
#include "ui/formatting.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ui {

using server::AppSummary;
using server::LogEntry;

namespace {

class Advice
{
    Q_DECLARE_TR_FUNCTIONS(ui::RefusalAdvice)
};

qsizetype editDistance(const QString &a, const QString &b)
{
    QList<qsizetype> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i + 1;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const qsizetype replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
        }
    }
    return row[b.size()];
}

const AppSummary *appOf(const QString &id, const QList<AppSummary> &apps)
{
    const auto found = std::find_if(
        apps.cbegin(), apps.cend(), [&](const AppSummary &app) { return app.id == id; });
    return found == apps.cend() ? nullptr : &*found;
}

RefusalOffer limitOffer(const AppSummary &app, const QString &option)
{
    return {RefusalOffer::OpenLimit, Advice::tr("Open limit"), app.id, option};
}

RefusalOffer testerOffer(const AppSummary &app)
{
    return {RefusalOffer::OpenTester,
            Advice::tr("Open auth tester with this request"),
            app.id,
            QString()};
}

RefusalAdvice onUnknownKey(const QString &key, const QList<AppSummary> &apps)
{
    RefusalAdvice advice;
    if (const AppSummary *app = closestApp(key, apps)) {
        advice.text =
            Advice::tr("Did you mean app “%1”? Its key is %2.").arg(appName(*app), app->key);
        advice.offers = {{RefusalOffer::ShowApp, Advice::tr("Show the app"), app->id, {}},
                         {RefusalOffer::CopyEnv, Advice::tr("Copy right .env"), app->id, {}}};
    } else {
        advice.text = Advice::tr("No app has a key like it.");
    }
    advice.offers.append(
        {RefusalOffer::CreateApp, Advice::tr("Create app with this key"), {}, key});
    return advice;
}

// Two moments and a limit that the server has written out.
std::optional<RefusalAdvice> onTime(const LogEntry &entry, const AppSummary &app)
{
    static const QRegularExpression times(
        QStringLiteral("Given timestamp \\(([^)]+)\\) not within (\\d+)s of server time "
                       "\\(([^)]+)\\)"));
    const QRegularExpressionMatch match = times.match(entry.text);
    if (!match.hasMatch())
        return std::nullopt;
    const QDateTime given = QDateTime::fromString(match.captured(1), Qt::ISODate);
    const QDateTime here = QDateTime::fromString(match.captured(3), Qt::ISODate);
    if (!given.isValid() || !here.isValid())
        return std::nullopt;
    const QLocale locale;
    const qint64 behind = given.secsTo(here);
    const QString limit = locale.toString(match.captured(2).toLongLong());
    RefusalAdvice advice;
    advice.text =
        (behind >= 0 ? Advice::tr("The sender's clock is %1 s behind; the limit of app “%2” is "
                                  "%3 s.")
                     : Advice::tr("The sender's clock is %1 s ahead; the limit of app “%2” is "
                                  "%3 s."))
            .arg(locale.toString(std::abs(behind)), appName(app), limit);
    advice.offers = {limitOffer(app, QStringLiteral("api_timestamp_tolerance"))};
    return advice;
}

std::optional<RefusalAdvice> onSize(const LogEntry &entry, const AppSummary &app)
{
    static const QRegularExpression event(
        QStringLiteral("data of an event may have (?<limit>\\d+) bytes, this has (?<size>\\d+) "
                       "\\((?<name>\\w+)\\)"));
    static const QRegularExpression request(QStringLiteral(
        "request has (?<size>\\d+) bytes; the limit is (?<limit>\\d+) \\((?<name>\\w+)\\)"));
    const bool isRequest = request.match(entry.text).hasMatch();
    const QRegularExpressionMatch match = (isRequest ? request : event).match(entry.text);
    if (!match.hasMatch())
        return std::nullopt;
    RefusalAdvice advice;
    advice.text = (isRequest ? Advice::tr("The request is %1; app “%2” allows %3.")
                             : Advice::tr("Data is %1; app “%2” allows %3."))
                      .arg(bytesText(match.captured(QStringLiteral("size")).toLongLong()),
                           appName(app),
                           bytesText(match.captured(QStringLiteral("limit")).toLongLong()));
    advice.offers = {limitOffer(app, match.captured(QStringLiteral("name")))};
    return advice;
}

} // namespace

QString unknownKeyOf(const QString &code, const QString &text)
{
    static const QRegularExpression quoted(QStringLiteral("^No app has the key \"(.*)\"\\.$"));
    return code == u"4001" ? quoted.match(text).captured(1) : QString();
}

const AppSummary *closestApp(const QString &key, const QList<AppSummary> &apps)
{
    const AppSummary *closest = nullptr;
    qsizetype best = std::max<qsizetype>(2, key.size() / 3) + 1;
    for (const AppSummary &app : apps) {
        const qsizetype distance = editDistance(key, app.key);
        if (distance < best) {
            best = distance;
            closest = &app;
        }
    }
    return closest;
}

RefusalAdvice adviceOn(const LogEntry &entry, const QList<AppSummary> &apps)
{
    if (entry.kind != server::LogKind::Rejected)
        return {};
    if (const QString key = unknownKeyOf(entry.event, entry.text); !key.isEmpty())
        return onUnknownKey(key, apps);
    const AppSummary *app = appOf(entry.appId, apps);
    if (!app)
        return {};
    const bool hasRequest = entry.extras && !entry.extras->target.isEmpty();
    RefusalAdvice advice;
    if (auto time = onTime(entry, *app)) {
        advice = *time;
    } else if (auto size = onSize(entry, *app)) {
        return *size;
    } else if (entry.event == u"401" && entry.text.contains(u"signature", Qt::CaseInsensitive)) {
        advice.text = Advice::tr("The signature does not match app “%1”. Usually "
                                 "PUSHER_APP_SECRET in Laravel differs or was rotated.")
                          .arg(appName(*app));
        advice.offers = {
            {RefusalOffer::CopyEnv, Advice::tr("Copy right .env"), app->id, QString()}};
    } else {
        static const QRegularExpression setting(QStringLiteral("\\((max_\\w+)\\)"));
        const QString option = setting.match(entry.text).captured(1);
        if (!option.isEmpty())
            advice.offers = {limitOffer(*app, option)};
    }
    if (entry.event == u"401" && hasRequest)
        advice.offers.prepend(testerOffer(*app));
    return advice;
}

server::SignatureQuestion questionOf(const LogEntry &entry)
{
    server::SignatureQuestion question;
    question.kind = server::SignatureKind::Request;
    question.verify = true;
    question.appId = entry.appId;
    question.atUtc = entry.utc;
    if (entry.extras) {
        question.method = entry.extras->method;
        question.target = entry.extras->target;
    }
    return question;
}

QString managePlace(const RefusalOffer &offer)
{
    switch (offer.kind) {
    case RefusalOffer::CreateApp:
        return QStringLiteral("newkey=") + offer.value;
    case RefusalOffer::OpenLimit:
        return QStringLiteral("app=%1 option=%2").arg(offer.appId, offer.value);
    default:
        return QStringLiteral("app=") + offer.appId;
    }
}

// A key may have spaces in it, an id of an app and an option have none.
ManagePlace managePlaceOf(const QString &text)
{
    static const QLatin1String newKey("newkey=");
    static const QRegularExpression place(QStringLiteral("^app=(.*?)(?: option=(\\S+))?$"));
    ManagePlace asked;
    if (text.startsWith(newKey)) {
        asked.newKey = text.mid(newKey.size());
        return asked;
    }
    const QRegularExpressionMatch match = place.match(text);
    asked.appId = match.captured(1);
    asked.option = match.captured(2);
    return asked;
}

} // namespace ui
