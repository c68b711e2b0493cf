// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/console.h"

#include <QTimer>
#include <QWidget>

class QStackedWidget;
class QStandardItemModel;
class QToolButton;

namespace ui {

class RowTable;
class StateOverlay;

// Users who are kept out for a time, with the way to let them in again. Asks while it is visible.
class BlockedUsers : public QWidget
{
    Q_OBJECT

public:
    explicit BlockedUsers(server::Console &console, QWidget *parent = nullptr);

    void refresh();

signals:
    void notified(const QString &text);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    enum Column { User, App, Left, Until, Reason, ColumnCount };

    void present(const server::Result<QList<server::BlockedUser>> &answer);
    void fill();
    void unblockSelected();

    server::Console &m_console;
    QList<server::BlockedUser> m_users;
    QStandardItemModel *m_model;
    RowTable *m_table;
    StateOverlay *m_overlay;
    QStackedWidget *m_content;
    QToolButton *m_unblock;
    QTimer m_timer;
};

} // namespace ui
