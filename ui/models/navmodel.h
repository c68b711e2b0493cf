// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QKeySequence>
#include <QList>
#include <QPointer>

namespace ui {

class Page;

// The pages of the window as the side bar lists them.
class NavModel : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int BadgeRole = Qt::UserRole + 1;
    static constexpr int UrgentRole = Qt::UserRole + 2; // there is a badge, and it needs somebody

    using QAbstractListModel::QAbstractListModel;

    void add(Page *page);
    // The keys that lead to the pages, in their order.
    void setKeys(const QList<QKeySequence> &keys) { m_keys = keys; }
    // Asks the pages for their badges.
    void refresh();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        QPointer<Page> page;
        QString title;
        QString icon;
        QString badge;
    };
    QList<Row> m_rows;
    QList<QKeySequence> m_keys;
};

} // namespace ui
