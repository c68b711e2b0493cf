// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uimeter.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace ui {

namespace {

using namespace std::chrono_literals;

constexpr qint64 NsPerMs = 1'000'000;

// 0 where the system does not tell.
qint64 residentKb()
{
    constexpr QByteArrayView Name("VmRSS:");
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = file.readAll();
    const qsizetype at = text.indexOf(Name);
    return at < 0 ? 0 : text.mid(at + Name.size()).simplified().split(' ').first().toLongLong();
}

QJsonObject described(const Durations &durations)
{
    return {{QStringLiteral("count"), durations.count()},
            {QStringLiteral("p50"), durations.atMostMs(0.5)},
            {QStringLiteral("p95"), durations.atMostMs(0.95)},
            {QStringLiteral("p99"), durations.atMostMs(0.99)},
            {QStringLiteral("max"), durations.longestMs()}};
}

} // namespace

UiMeter::UiMeter(std::chrono::seconds before, QObject *parent)
    : QObject(parent)
{
    m_beatTimer.setTimerType(Qt::PreciseTimer);
    m_beatTimer.setInterval(BeatMs);
    m_memoryTimer.setInterval(1s);
    connect(&m_beatTimer, &QTimer::timeout, this, &UiMeter::beat);
    connect(&m_memoryTimer, &QTimer::timeout, this, &UiMeter::lookAtMemory);
    QTimer::singleShot(before, this, &UiMeter::begin);
}

void UiMeter::begin()
{
    m_running.start();
    m_sinceBeat.start();
    m_beatTimer.start();
    m_memoryTimer.start();
    lookAtMemory();
}

void UiMeter::beat()
{
    const qint64 gap = m_sinceBeat.nsecsElapsed();
    m_sinceBeat.start();
    m_gaps.add(gap);
    m_lateness.add(gap - BeatMs * NsPerMs);
}

void UiMeter::worked(qint64 nanoseconds)
{
    if (m_running.isValid())
        m_work.add(nanoseconds);
}

void UiMeter::lookAtMemory()
{
    m_rssKb.append(residentKb());
    if (m_rssKb.size() > GrowthSeconds + 1)
        m_rssKb.removeFirst();
}

qint64 UiMeter::residentBytes()
{
    return residentKb() * 1024;
}

QByteArray UiMeter::report() const
{
    const qint64 rss = residentKb();
    const QJsonObject report = {
        {QStringLiteral("seconds"), m_running.isValid() ? double(m_running.elapsed()) / 1000 : 0},
        {QStringLiteral("gap_ms"), described(m_gaps)},
        {QStringLiteral("late_ms"), described(m_lateness)},
        {QStringLiteral("work_ms"), described(m_work)},
        {QStringLiteral("rss_kb"), rss},
        {QStringLiteral("rss_growth_kb"), m_rssKb.isEmpty() ? 0 : rss - m_rssKb.first()},
        {QStringLiteral("rss_growth_s"), std::max<qsizetype>(0, m_rssKb.size() - 1)}};
    return QJsonDocument(QJsonObject{{QStringLiteral("ui"), report}})
               .toJson(QJsonDocument::Compact) +
           '\n';
}

} // namespace ui
