// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/publish/publishhistory.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QSortFilterProxyModel;
class QToolButton;

namespace ui {

// What was sent, with a search; a click loads it again.
class HistoryPanel : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryPanel(PublishHistory *history, QWidget *parent = nullptr);

    void themeChanged();
    QList<QWidget *> tabOrder() const;

signals:
    void loadRequested(const ui::PublishRecord &record);
    void resendRequested(const ui::PublishRecord &record);
    void keepRequested(const ui::PublishRecord &record);
    void logEntryRequested(quint64 seq);

private:
    void present();
    void openMenu(const QPoint &place);
    const PublishRecord &at(const QModelIndex &index) const;

    PublishHistory *m_history;
    QSortFilterProxyModel *m_found;
    QLineEdit *m_search;
    QToolButton *m_clear;
    QListView *m_view;
    QLabel *m_hint;
};

} // namespace ui
