// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/logcapture.h"

#include "ui/models/logkinds.h"
#include "ui/models/logtext.h"

#include <bit>

namespace ui {

using server::LogKind;

void LogCapture::setTaken(LogKind kind, bool taken)
{
    if (taken)
        m_kinds |= bit(kind);
    else
        m_kinds &= ~bit(kind);
}

int LogCapture::kindsTaken() const
{
    return std::popcount(m_kinds);
}

bool LogCapture::admits(const server::LogEntry &entry,
                        const QHash<QString, QString> &appNames) const
{
    return takes(entry.kind) && logAdmits(entry, m_filter, {}, appNames);
}

QStringList LogCapture::leftOut() const
{
    QStringList ids;
    for (int kind = 0; kind < Kinds; ++kind) {
        if (!takes(static_cast<LogKind>(kind)))
            ids.append(logKindId(static_cast<LogKind>(kind)));
    }
    return ids;
}

void LogCapture::setLeftOut(const QStringList &ids)
{
    for (int kind = 0; kind < Kinds; ++kind)
        setTaken(static_cast<LogKind>(kind), !ids.contains(logKindId(static_cast<LogKind>(kind))));
}

} // namespace ui
