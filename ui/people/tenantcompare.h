// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/values.h"

#include <QDialog>
#include <QMap>

#include <functional>

class QComboBox;
class QLabel;
class QListView;
class QStandardItemModel;
class QStringListModel;

namespace ui {

class RowTable;

// Two tenants side by side: who and how much is on each, and who is on both. Follows what it is
// told of.
class TenantCompare : public QDialog
{
    Q_OBJECT

public:
    // User id → name, of those who are online.
    using People =
        std::function<QMap<QString, QString>(const QString &appId, const QString &tenant)>;

    TenantCompare(People people, QWidget *parent);

    void setTenants(const QList<server::AppSummary> &apps, const QList<server::TenantRow> &rows);

private:
    QComboBox *buildBox(const char *name, const QString &text);
    const server::TenantRow *chosen(const QComboBox *box) const;
    void fill();

    People m_people;
    QList<server::TenantRow> m_rows;
    QComboBox *m_left;
    QComboBox *m_right;
    QStandardItemModel *m_model;
    RowTable *m_table;
    QLabel *m_bothTitle;
    QStringListModel *m_both;
    QListView *m_bothView;
};

} // namespace ui
