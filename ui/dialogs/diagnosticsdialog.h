// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/facts.h"
#include "ui/uimeter.h"

#include <QDialog>
#include <QStringList>
#include <QTimer>

#include <functional>

class QPlainTextEdit;
class QTableWidget;

namespace ui {

// How smoothly the window runs and what it keeps, once a second while it is open, with the last
// sentences of the status bar.
class DiagnosticsDialog : public QDialog
{
    Q_OBJECT

public:
    // `facts` of the window; what the meter measures comes before them.
    DiagnosticsDialog(std::function<Facts()> facts, QWidget *parent = nullptr);

    UiMeter &meter() { return m_meter; }
    void setMessages(const QStringList &messages);
    QString text() const;

signals:
    void reportRequested();

private:
    void refresh();

    std::function<Facts()> m_facts;
    UiMeter m_meter;
    QTimer m_second;
    QTableWidget *m_table;
    QPlainTextEdit *m_messages;
};

} // namespace ui
