// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/values.h"

#include <QAbstractListModel>

namespace ui {

// One publish as it was sent, and how many sockets it reached; -1 when it was refused.
struct PublishRecord
{
    qint64 utc = 0;
    server::PublishRequest request;
    bool plainText = false;
    qint32 recipients = -1;
};

// The publishes of this operator, newest first, two hundred at most. Survives a restart as text.
class PublishHistory : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        DetailRole = Qt::UserRole + 1, // the second line: time, channels, recipients
        RefusedRole,
    };

    using QAbstractListModel::QAbstractListModel;

    void add(const PublishRecord &record);
    void clear();
    const PublishRecord &at(int row) const { return m_records[row]; }

    QByteArray toJson() const;
    void fromJson(const QByteArray &json);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QString detail(const PublishRecord &record) const;

    QList<PublishRecord> m_records;
};

} // namespace ui
