// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/blockedusers.h"

#include "ui/formatting.h"
#include "ui/models/keyedtablemodel.h"
#include "ui/models/rowkeys.h"
#include "ui/theme.h"
#include "ui/widgets/framedbutton.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/stateoverlay.h"

#include <QBoxLayout>
#include <QDateTime>
#include <QHeaderView>
#include <QLabel>
#include <QSet>
#include <QStackedWidget>
#include <QStandardItemModel>

#include <chrono>

namespace ui {

using namespace std::chrono_literals;
using server::BlockedUser;

namespace {

QString keyOf(const server::UserKey &user)
{
    return user.appId + KeySeparator + user.userId;
}

} // namespace

BlockedUsers::BlockedUsers(server::Console &console, QWidget *parent)
    : QWidget(parent)
    , m_console(console)
    , m_model(new QStandardItemModel(0, ColumnCount, this))
    , m_table(new RowTable(this))
    , m_overlay(new StateOverlay(this))
    , m_content(new QStackedWidget(this))
    , m_unblock(
          framedButton(this, "blockedUnblock", tr("Unblock"), tr("Let the selected users in")))
{
    m_model->setHorizontalHeaderLabels(
        {tr("User ID"), tr("App"), tr("Left"), tr("Until"), tr("Reason")});
    m_table->setObjectName(QStringLiteral("blockedTable"));
    m_table->setAccessibleName(tr("Blocked users"));
    m_table->setModel(m_model);
    m_table->setColumnWidths({16, 10, 10, 18, 24});
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_overlay->setObjectName(QStringLiteral("blockedState"));
    m_content->addWidget(m_table);
    m_content->addWidget(m_overlay);
    m_unblock->setIcon(icon(QStringLiteral("rotate-ccw")));
    m_unblock->setAccessibleName(m_unblock->text());

    auto *note = new QLabel(tr("Blocked users cannot sign in, join presence channels or be "
                               "authorized. The list is kept in memory: a restart lets all in."),
                            this);
    note->setWordWrap(true);
    note->setForegroundRole(QPalette::PlaceholderText);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(note, 1);
    row->addWidget(m_unblock);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addLayout(row);
    layout->addWidget(m_content, 1);

    connect(m_unblock, &QToolButton::clicked, this, &BlockedUsers::unblockSelected);
    connect(m_table, &RowTable::deletePressed, this, &BlockedUsers::unblockSelected);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        m_unblock->setEnabled(m_table->selectionModel()->hasSelection());
    });
    connect(&m_timer, &QTimer::timeout, this, &BlockedUsers::refresh);
    m_timer.setInterval(2s);
    fill();
}

void BlockedUsers::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
    m_timer.start();
}

void BlockedUsers::hideEvent(QHideEvent *event)
{
    m_timer.stop();
    QWidget::hideEvent(event);
}

void BlockedUsers::refresh()
{
    m_console.blockedUsers({this, [this](const server::Result<QList<BlockedUser>> &answer) {
                                present(answer);
                            }});
}

void BlockedUsers::present(const server::Result<QList<BlockedUser>> &answer)
{
    if (!answer) {
        m_overlay->present({QStringLiteral("error"),
                            QStringLiteral("circle-alert"),
                            tr("The list cannot be had"),
                            answer.error().message,
                            {},
                            {}});
        m_content->setCurrentWidget(m_overlay);
        return;
    }
    m_users = *answer;
    fill();
}

void BlockedUsers::fill()
{
    const QStringList selected = m_table->selectedKeys();
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    m_model->setRowCount(static_cast<int>(m_users.size()));
    for (int row = 0; row < m_users.size(); ++row) {
        const BlockedUser &user = m_users.at(row);
        const QStringList cells = {user.user.userId,
                                   user.user.appId,
                                   durationText(user.untilUtc - now),
                                   clockText(user.untilUtc, now),
                                   user.reason.isEmpty() ? unknownText() : user.reason};
        for (int column = 0; column < ColumnCount; ++column) {
            const QModelIndex index = m_model->index(row, column);
            m_model->setData(index, cells.at(column));
            m_model->setData(index, cells.at(column), Qt::ToolTipRole);
        }
        const QModelIndex first = m_model->index(row, 0);
        m_model->setData(first, keyOf(user.user), KeyRole);
        if (selected.contains(keyOf(user.user)))
            m_table->selectionModel()->select(
                first, QItemSelectionModel::Select | QItemSelectionModel::Rows);
        else
            m_table->selectionModel()->select(
                first, QItemSelectionModel::Deselect | QItemSelectionModel::Rows);
    }
    m_unblock->setEnabled(m_table->selectionModel()->hasSelection());
    if (m_users.isEmpty())
        m_overlay->present({QStringLiteral("emptyNever"),
                            QStringLiteral("circle-check"),
                            tr("Nobody is blocked"),
                            tr("Select a connection and choose \"Block user…\" to keep its user "
                               "out for a time."),
                            {},
                            {}});
    m_content->setCurrentWidget(m_users.isEmpty() ? static_cast<QWidget *>(m_overlay) : m_table);
}

void BlockedUsers::unblockSelected()
{
    const QStringList keys = m_table->selectedKeys();
    for (const BlockedUser &user : std::as_const(m_users)) {
        if (!keys.contains(keyOf(user.user)))
            continue;
        m_console.unblockUser(
            user.user, {this, [this, user](const server::Outcome &answer) {
                            emit notified(answer ? tr("%1 may come in again.").arg(user.user.userId)
                                                 : answer.error().message);
                            refresh();
                        }});
    }
}

} // namespace ui
