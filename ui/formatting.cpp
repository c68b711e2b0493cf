// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/formatting.h"

#include "ui/people/tenantlabels.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QStringList>

namespace ui {

namespace {

class Formatting
{
    Q_DECLARE_TR_FUNCTIONS(ui::Formatting)
};

constexpr qint64 Second = 1000;
constexpr qint64 Minute = 60 * Second;
constexpr qint64 Hour = 60 * Minute;
constexpr qint64 Day = 24 * Hour;

QString clockAs(const QString &format, qint64 utc, qint64 nowUtc)
{
    if (utc <= 0)
        return unknownText();
    const QDateTime then = QDateTime::fromMSecsSinceEpoch(utc);
    const bool sameDay = then.date() == QDateTime::fromMSecsSinceEpoch(nowUtc).date();
    return then.toString(sameDay ? format : QStringLiteral("yyyy-MM-dd ") + format);
}

} // namespace

QString unknownText()
{
    return QStringLiteral("–");
}

QString countText(qint64 count)
{
    return QLocale().toString(count);
}

QString bytesText(qint64 bytes)
{
    if (bytes < 1024)
        return Formatting::tr("%1 B", "bytes").arg(QLocale().toString(bytes));
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeIecFormat);
}

QString rateText(double perSecond)
{
    const QLocale locale;
    if (perSecond >= 1e6)
        return Formatting::tr("%1M/s").arg(locale.toString(perSecond / 1e6, 'f', 1));
    if (perSecond >= 1e4)
        return Formatting::tr("%1k/s").arg(locale.toString(perSecond / 1e3, 'f', 1));
    const bool whole = perSecond >= 10 || perSecond < 0.05;
    return Formatting::tr("%1/s").arg(locale.toString(perSecond, 'f', whole ? 0 : 1));
}

QString latencyText(double microseconds)
{
    const QLocale locale;
    if (microseconds < 1000)
        return Formatting::tr("%1 µs").arg(locale.toString(qRound(microseconds)));
    const double ms = microseconds / 1000;
    return Formatting::tr("%1 ms").arg(locale.toString(ms, 'f', ms < 10 ? 1 : 0));
}

QString clockText(qint64 utc, qint64 nowUtc)
{
    return clockAs(QStringLiteral("HH:mm:ss"), utc, nowUtc);
}

QString shortClockText(qint64 utc, qint64 nowUtc)
{
    return clockAs(QStringLiteral("HH:mm"), utc, nowUtc);
}

QString momentText(qint64 utc)
{
    if (utc <= 0)
        return Formatting::tr("Unknown");
    return QDateTime::fromMSecsSinceEpoch(utc).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString agoText(qint64 utc, qint64 nowUtc)
{
    if (utc <= 0)
        return unknownText();
    const qint64 age = nowUtc - utc;
    if (age < Second)
        return Formatting::tr("now");
    if (age < Minute)
        return Formatting::tr("%1 s ago").arg(age / Second);
    if (age < Hour)
        return Formatting::tr("%1 min ago").arg(age / Minute);
    if (age < Day)
        return Formatting::tr("%1 h ago").arg(age / Hour);
    return Formatting::tr("%1 d ago").arg(age / Day);
}

QString durationText(qint64 ms)
{
    if (ms < Minute)
        return Formatting::tr("%1 s").arg(qMax<qint64>(0, ms) / Second);
    if (ms < Hour)
        return Formatting::tr("%1 min").arg(ms / Minute);
    if (ms < Day) {
        return Formatting::tr("%1 h %2 min")
            .arg(ms / Hour)
            .arg(ms % Hour / Minute, 2, 10, QLatin1Char('0'));
    }
    return Formatting::tr("%1 d %2 h").arg(ms / Day).arg(ms % Day / Hour);
}

QString initials(const QString &name)
{
    const QStringList words = name.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.isEmpty())
        return QStringLiteral("?");
    QString letters = words.first().left(1);
    if (words.size() > 1)
        letters += words.last().left(1);
    return letters.toUpper();
}

QString tenantText(const QString &tenant)
{
    if (tenant.isEmpty())
        return Formatting::tr("Unassigned");
    const QString name = TenantLabels::shared().of(tenant).name;
    return name.isEmpty() ? tenant : name;
}

} // namespace ui
