// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/tools.h"

#include <QAbstractTableModel>

namespace ui {

// What a test client has sent and heard, in that order. Bounded: the oldest go first.
class FramesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Direction, Event, Channel, Text, ColumnCount };
    static constexpr int Most = 2000;

    using QAbstractTableModel::QAbstractTableModel;

    void add(const QList<server::TestFrame> &frames);
    void clear();
    const server::TestFrame &frame(int row) const { return m_rows.at(row).frame; }
    // The message with its `data` opened: JSON, also where it was a text with JSON in it.
    QByteArray opened(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        server::TestFrame frame;
        QString event;
        QString channel;
        QString text;
    };

    static Row rowOf(const server::TestFrame &frame);
    QString directionText(const Row &row) const;

    QList<Row> m_rows;
};

} // namespace ui
