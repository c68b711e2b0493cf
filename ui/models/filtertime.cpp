// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/filtertime.h"

#include <QDateTime>
#include <QRegularExpression>

namespace ui {

namespace {

constexpr qint64 EarliestUtc = 100'000'000'000; // 1973: smaller numbers are no milliseconds

std::optional<qint64> stretchMs(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{1,6}(?:\\.\\d{1,3})?)([smhd])$"));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    double seconds = match.capturedView(1).toDouble();
    switch (match.capturedView(2).front().unicode()) {
    case 'd':
        seconds *= 24;
        [[fallthrough]];
    case 'h':
        seconds *= 60;
        [[fallthrough]];
    case 'm':
        seconds *= 60;
        break;
    default:
        break;
    }
    return qRound64(seconds * 1000);
}

std::optional<QTime> timeOfDay(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,3})?)?$"));
    if (!form.match(text).hasMatch())
        return std::nullopt;
    for (const char *pattern : {"H:mm", "H:mm:ss", "H:mm:ss.z"}) {
        const QTime time = QTime::fromString(text, QLatin1String(pattern));
        if (time.isValid())
            return time;
    }
    return std::nullopt;
}

} // namespace

std::optional<FilterTime> parseFilterTime(const QString &text, qint64 nowUtc)
{
    if (const std::optional<qint64> ms = stretchMs(text))
        return FilterTime{0, ms};
    if (const std::optional<QTime> time = timeOfDay(text)) {
        const QDateTime now = QDateTime::fromMSecsSinceEpoch(nowUtc);
        QDateTime moment(now.date(), *time);
        if (moment > now)
            moment = QDateTime(now.date().addDays(-1), *time);
        return FilterTime{moment.toMSecsSinceEpoch(), std::nullopt};
    }
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (isNumber && number >= EarliestUtc)
        return FilterTime{number, std::nullopt};
    static const QRegularExpression dated(QStringLiteral("^\\d{4}-\\d{2}-\\d{2}(?:[Tt]|$)"));
    if (!dated.match(text).hasMatch())
        return std::nullopt;
    const QDateTime moment = QDateTime::fromString(text.toUpper(), Qt::ISODateWithMs);
    if (!moment.isValid())
        return std::nullopt;
    return FilterTime{moment.toMSecsSinceEpoch(), std::nullopt};
}

QString filterTimeText(qint64 utc, qint64 nowUtc)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(utc);
    const QTime time = moment.time();
    const QString clock = time.msec() != 0     ? QStringLiteral("HH:mm:ss.zzz")
                          : time.second() != 0 ? QStringLiteral("HH:mm:ss")
                                               : QStringLiteral("HH:mm");
    const bool isToday = moment.date() == QDateTime::fromMSecsSinceEpoch(nowUtc).date();
    if (isToday && utc <= nowUtc)
        return moment.toString(clock);
    return moment.toString(QStringLiteral("yyyy-MM-dd'T'") + clock);
}

QString filterRangeText(qint64 fromUtc, qint64 untilUtc, qint64 nowUtc)
{
    return QStringLiteral("since:%1 until:%2")
        .arg(filterTimeText(fromUtc, nowUtc), filterTimeText(untilUtc, nowUtc));
}

} // namespace ui
