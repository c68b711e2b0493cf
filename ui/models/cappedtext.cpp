// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/cappedtext.h"

#include "ui/formatting.h"

#include <QCoreApplication>

namespace ui {

QString cappedText(const QByteArray &bytes, qsizetype most, qsizetype lineMost)
{
    const QString text = QString::fromUtf8(bytes.first(qMin(most, bytes.size())));
    QString out;
    out.reserve(text.size() + text.size() / lineMost + 64);
    qsizetype inLine = 0;
    for (QChar c : text) {
        if (inLine >= lineMost && c != u'\n' && !c.isLowSurrogate()) {
            out += u'\n';
            inLine = 0;
        }
        out += c;
        inLine = c == u'\n' ? 0 : inLine + 1;
    }
    if (bytes.size() > most)
        out += QCoreApplication::translate("ui::CappedText", "\n… %1 more are not shown")
                   .arg(bytesText(bytes.size() - most));
    return out;
}

} // namespace ui
