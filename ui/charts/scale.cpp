// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/scale.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <cmath>

namespace ui {

namespace {

constexpr qint64 ShrinkAfterMs = 10'000;
constexpr double KiB = 1024;

double niceStep(double raw)
{
    const double magnitude = std::pow(10, std::floor(std::log10(raw)));
    for (double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (raw <= factor * magnitude * (1 + 1e-9))
            return factor * magnitude;
    }
    return 10 * magnitude;
}

double byteUnit(double value)
{
    double unit = 1;
    while (value >= unit * KiB && unit < KiB * KiB * KiB)
        unit *= KiB;
    return unit;
}

QString trimmed(double value, int decimals)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    if (value == std::floor(value) || value >= 100)
        decimals = 0;
    return locale.toString(value, 'f', decimals);
}

// `size` decides about the suffix, so that an axis has the same one from top to bottom.
QString countText(double value, double size)
{
    struct Suffix
    {
        double from;
        QLatin1String text;
    };
    static constexpr std::array suffixes{Suffix{1e9, QLatin1String("G")},
                                         Suffix{1e6, QLatin1String("M")},
                                         Suffix{1e4, QLatin1String("k")}};
    for (const Suffix &suffix : suffixes) {
        const double unit = suffix.from == 1e4 ? 1e3 : suffix.from;
        if (size >= suffix.from)
            return trimmed(std::round(value / unit * 10) / 10, 1) + suffix.text;
    }
    return value < 10 ? trimmed(std::round(value * 100) / 100, value < 1 ? 2 : 1)
                      : QLocale().toString(std::round(value), 'f', 0);
}

QString bytesText(double value, double size)
{
    const double unit = byteUnit(size);
    const double shown = std::round(value / unit * 10) / 10;
    if (unit >= KiB * KiB * KiB)
        return QCoreApplication::translate("ui::Scale", "%1 GiB").arg(trimmed(shown, 1));
    if (unit >= KiB * KiB)
        return QCoreApplication::translate("ui::Scale", "%1 MiB").arg(trimmed(shown, 1));
    if (unit >= KiB)
        return QCoreApplication::translate("ui::Scale", "%1 KiB").arg(trimmed(shown, 1));
    return QCoreApplication::translate("ui::Scale", "%1 B").arg(trimmed(shown, 0));
}

QString timeText(double microseconds, double size)
{
    if (size < 1e3)
        return QCoreApplication::translate("ui::Scale", "%1 µs").arg(trimmed(microseconds, 0));
    const double value = microseconds / (size < 1e6 ? 1e3 : 1e6);
    const int decimals = value < 1 ? 2 : 1; // a quarter is 0.25
    const double factor = std::pow(10, decimals);
    const QString text = trimmed(std::round(value * factor) / factor, decimals);
    return size < 1e6 ? QCoreApplication::translate("ui::Scale", "%1 ms").arg(text)
                      : QCoreApplication::translate("ui::Scale", "%1 s", "seconds").arg(text);
}

} // namespace

Scale niceScale(double highest, ChartUnit unit, int steps)
{
    const bool bytes = unit == ChartUnit::BytesPerSecond;
    const double least = bytes                             ? KiB
                         : unit == ChartUnit::Count        ? 4
                         : unit == ChartUnit::Microseconds ? 100
                                                           : 1;
    const double wanted = std::isfinite(highest) ? std::max(highest, least) : least;
    const double per = bytes ? byteUnit(wanted) : 1;
    double step = niceStep(wanted / steps / per) * per;
    if (unit == ChartUnit::Count)
        step = std::max(1.0, std::ceil(step));
    return {std::ceil(wanted / step - 1e-9) * step, step};
}

qint64 niceTimeStep(qint64 spanMs, int atMost)
{
    constexpr qint64 Second = 1000;
    constexpr qint64 Minute = 60 * Second;
    constexpr qint64 Hour = 60 * Minute;
    for (qint64 step : {Second,
                        2 * Second,
                        5 * Second,
                        10 * Second,
                        15 * Second,
                        30 * Second,
                        Minute,
                        2 * Minute,
                        5 * Minute,
                        10 * Minute,
                        15 * Minute,
                        30 * Minute,
                        Hour,
                        2 * Hour,
                        3 * Hour,
                        6 * Hour,
                        12 * Hour}) {
        if (spanMs <= step * atMost)
            return step;
    }
    return 24 * Hour;
}

Scale SteadyScale::fit(double highest, ChartUnit unit, qint64 nowMs)
{
    const Scale fitting = niceScale(highest, unit);
    const bool grows = !m_set || fitting.maximum > m_scale.maximum;
    if (fitting.maximum >= m_scale.maximum)
        m_roomySinceMs = -1;
    else if (m_roomySinceMs < 0)
        m_roomySinceMs = nowMs;
    if (grows || (m_roomySinceMs >= 0 && nowMs - m_roomySinceMs >= ShrinkAfterMs)) {
        m_scale = fitting;
        m_roomySinceMs = -1;
        m_set = true;
    }
    return m_scale;
}

void SteadyScale::reset()
{
    *this = {};
}

QString valueText(double value, ChartUnit unit)
{
    if (!std::isfinite(value))
        return QStringLiteral("–");
    if (unit == ChartUnit::Count)
        return QLocale().toString(std::round(value), 'f', 0);
    if (unit == ChartUnit::Microseconds)
        return timeText(value, value);
    return QCoreApplication::translate("ui::Scale", "%1/s", "per second")
        .arg(axisText(value, unit, value));
}

QString axisText(double value, ChartUnit unit, double size)
{
    if (value == 0)
        return QStringLiteral("0");
    switch (unit) {
    case ChartUnit::BytesPerSecond:
        return bytesText(value, size);
    case ChartUnit::Microseconds:
        return timeText(value, size);
    default:
        return countText(value, size);
    }
}

} // namespace ui
