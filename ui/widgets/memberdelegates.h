// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

class QAbstractItemView;
class QTableView;

namespace ui {

class MembersProxy;
struct MemberEntry;

// A row of the members table. A heading goes across all columns.
class MemberRowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    MemberRowDelegate(const MembersProxy &proxy, QTableView *view);

    void paint(QPainter *painter,
               const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    const MembersProxy &m_proxy;
    QTableView *m_view;
};

// A member as a card with initials, state, place and times. A heading takes a line of its own.
class MemberCardDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    MemberCardDelegate(const MembersProxy &proxy, QAbstractItemView *view);

    void paint(QPainter *painter,
               const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintFrame(QPainter *painter, const QStyleOptionViewItem &option, const QRect &card) const;
    void paintBadge(QPainter *painter, const QRect &circle, const MemberEntry &entry) const;
    int paintDevices(QPainter *painter, const QRect &line, const MemberEntry &entry) const;
    void paintText(QPainter *painter, const QRect &area, const MemberEntry &entry) const;

    const MembersProxy &m_proxy;
    QAbstractItemView *m_view;
};

} // namespace ui
