// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QList>

namespace ui {

// Who went offline within the last minute, latest first.
class DepartedModel : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr qint64 StayMs = 60'000;
    static constexpr qsizetype Most = 200;

    struct Departure
    {
        QString person;
        QString userId;
        QString name; // empty: has none
        QString appId;
        QString tenant;
        QString channel;
        qint64 leftUtc = 0;
        QString reason;
    };

    using QAbstractListModel::QAbstractListModel;

    void add(const QList<Departure> &departures);
    // Takes back someone who has returned.
    void remove(const QString &person);
    // Lets go of what is older than a minute.
    void setNow(qint64 utc);
    void clear();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<Departure> m_rows;
    qint64 m_now = 0;
};

} // namespace ui
