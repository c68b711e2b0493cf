// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/publishdraft.h"

#include <QAbstractTableModel>
#include <QJsonArray>

namespace ui {

// Events to be sent one after the other, each some time after the one before.
class SequenceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Wait, // milliseconds; can be edited
        Event,
        Where,
        ColumnCount,
    };
    struct Step
    {
        qint32 waitMs = 500;
        PublishDraft draft;
    };

    using QAbstractTableModel::QAbstractTableModel;

    const QList<Step> &steps() const { return m_steps; }
    void add(const PublishDraft &draft);
    void replace(int row, const PublishDraft &draft);
    // Returns the row where the step is then.
    int move(int row, int by);

    QJsonArray toJson() const;
    void fromJson(const QJsonArray &array);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool removeRows(int row, int count, const QModelIndex &parent = {}) override;

    static constexpr int MostSteps = 100;
    static constexpr int MostWaitMs = 3'600'000;

signals:
    void edited();

private:
    QList<Step> m_steps;
};

} // namespace ui
