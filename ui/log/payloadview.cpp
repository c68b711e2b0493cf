// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/payloadview.h"

#include "ui/log/payloadtext.h"

#include <QFontDatabase>

namespace ui {

PayloadView::PayloadView(const char *name, const QString &accessibleName, QWidget *parent)
    : QPlainTextEdit(parent)
{
    setObjectName(QLatin1String(name));
    setAccessibleName(accessibleName);
    setReadOnly(true);
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setWordWrapMode(QTextOption::WrapAnywhere);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

void PayloadView::present(const QByteArray &bytes)
{
    m_latest.forget();
    if (bytes.size() <= InThreadBytes) {
        setPlainText(payloadText(bytes));
        return;
    }
    setPlainText(tr("…"));
    m_latest.run([bytes] { return payloadText(bytes); },
                 [this](const QString &text) { setPlainText(text); });
}

void PayloadView::explain(const QString &text)
{
    m_latest.forget();
    setPlainText(text);
}

void PayloadView::setWraps(bool wraps)
{
    setLineWrapMode(wraps ? WidgetWidth : NoWrap);
}

} // namespace ui
