// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/publishdraft.h"

#include <QAbstractListModel>
#include <QJsonArray>

namespace ui {

// Something that was sent, as it was written, and what became of it.
struct PublishRecord
{
    qint64 utc = 0;
    PublishDraft draft;
    qint64 recipients = -1; // sockets, of all events; -1: not known, it was queued
    qint64 times = 1;       // events that were sent of it
    QString error;          // why it was refused; empty: it was not
    quint64 logSeq = 0;     // of its row in the log of this run; 0: none. Not kept
};

// The publishes of this operator, newest first, two hundred at most.
class PublishHistory : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        DetailRole = Qt::UserRole + 1, // the second line: time, recipients, channels
        RefusedRole,
        SearchRole, // all that can be searched for
    };

    using QAbstractListModel::QAbstractListModel;

    void add(const PublishRecord &record);
    void clear();
    const PublishRecord &at(int row) const { return m_records[row]; }

    QJsonArray toJson() const;
    void fromJson(const QJsonArray &array);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool removeRows(int row, int count, const QModelIndex &parent = {}) override;

private:
    QString detail(const PublishRecord &record) const;
    QString toolTip(const PublishRecord &record) const;

    QList<PublishRecord> m_records;
};

} // namespace ui
