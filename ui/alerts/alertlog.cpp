// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alertlog.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace ui {

void AlertLog::tell(server::Console &console, const AlertBook &book)
{
    const auto say = [&](const AlertRecord &record, const char *text) {
        console.noteAlert(
            {record.appId,
             QCoreApplication::translate("ui::AlertLog", text).arg(ruleText(record.rule))});
    };
    if (std::exchange(m_version, book.historyVersion()) == book.historyVersion())
        return;
    quint64 last = m_last;
    for (const AlertRecord &record : book.history()) { // the newest first
        last = std::max(last, record.number);
        if (record.number > m_last && record.toUtc == 0) {
            m_open.insert(record.number);
            say(record, QT_TRANSLATE_NOOP("ui::AlertLog", "The alert “%1” fires."));
        } else if (record.toUtc != 0 && m_open.remove(record.number)) {
            say(record, QT_TRANSLATE_NOOP("ui::AlertLog", "The alert “%1” is over."));
        }
    }
    m_last = last;
}

} // namespace ui
