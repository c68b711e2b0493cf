// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/appnames.h"
#include "ui/log/journalmodel.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace ui {

class LogTable;
class StateOverlay;

// The journal on disk, searched with the words of the log's filter. Searches only while it is
// shown.
class DiskView : public QWidget
{
    Q_OBJECT

public:
    explicit DiskView(server::Console &console, QWidget *parent = nullptr);

    void setFilter(const Filter &filter, const Scope &scope);
    void setAppNames(const AppNames &names) { m_model->setAppNames(names); }
    LogTable *table() const { return m_table; }
    JournalModel *model() const { return m_model; }
    // "123 found"
    QString countText() const;

signals:
    void countChanged();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void search();
    void update();
    void explain();

    JournalModel *m_model;
    LogTable *m_table;
    StateOverlay *m_overlay;
    QStackedWidget *m_stack;
    QLabel *m_text;
    QPushButton *m_more;
    Filter m_filter;
    Scope m_scope;
    bool m_due = true; // what is shown is not what was asked for
};

} // namespace ui
