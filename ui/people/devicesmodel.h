// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/values.h"

#include <QAbstractTableModel>

namespace ui {

// The sockets of one person. Of those that nothing is known of, only the id is shown.
class DevicesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Socket,
        Connected,
        Address,
        Client,
        RoundTrip,
        Seen,
        ColumnCount,
    };

    using QAbstractTableModel::QAbstractTableModel;

    // Rows with an empty app are known by their socket id alone.
    void setRows(const QList<server::ConnectionRow> &rows, qint64 nowUtc);
    const server::ConnectionRow &row(int at) const { return m_rows.at(at); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const server::ConnectionRow &row, int column) const;

    QList<server::ConnectionRow> m_rows;
    qint64 m_now = 0;
};

} // namespace ui
