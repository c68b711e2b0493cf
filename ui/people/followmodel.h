// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/following.h"

#include <QAbstractTableModel>
#include <QList>

class QIODevice;

namespace ui {

// The last frames of one connection, in order of arrival.
class FollowModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Time,
        Direction,
        Kind,
        Size,
        Text,
        ColumnCount,
    };
    static constexpr qsizetype Most = 2000;

    using QAbstractTableModel::QAbstractTableModel;

    void append(const QList<server::FollowedFrame> &frames);
    void clear();
    const server::FollowedFrame &frame(int row) const { return m_frames.at(row); }
    const QList<server::FollowedFrame> &frames() const { return m_frames; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static QString directionText(const server::FollowedFrame &frame);
    static QString kindText(const server::FollowedFrame &frame);
    // The event that a text frame carries, or what else it says, on one line.
    static QString summary(const server::FollowedFrame &frame);

private:
    QList<server::FollowedFrame> m_frames;
};

// One JSON object a line; times in UTC. Any thread.
QByteArray framesJsonLines(const QString &socketId, const QList<server::FollowedFrame> &frames);

} // namespace ui
