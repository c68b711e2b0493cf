// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/appnames.h"
#include "ui/channels/channelpace.h"
#include "ui/channels/refusaltally.h"
#include "ui/models/keyedtablemodel.h"

#include <QCoreApplication>

namespace ui {

// A channel as the table shows it. One that nobody got into has a row for its refusals alone.
struct ChannelEntry
{
    server::ChannelRow row;
    bool isOccupied = false;
    qint32 refusals = 0; // of the last ten minutes
    qint64 lastRefusedUtc = 0;
    ChannelPace pace;
};

// Every occupied channel, and those that somebody was refused on. Rates are made of the totals
// that rows bring, second by second, by tick().
class ChannelsModel : public KeyedTableModel<ChannelEntry>
{
    Q_DECLARE_TR_FUNCTIONS(ui::ChannelsModel)

public:
    enum Column {
        Name,
        Type,
        Tenant,
        Subscribers,
        Users,
        Rate,
        Spark,
        ByteRate,
        Refused,
        LastEvent,
        LastEventAt,
        OccupiedSince,
        App,
        ColumnCount,
    };

    using KeyedTableModel::KeyedTableModel;

    void apply(const server::RowsDelta<server::ChannelRow, server::ChannelKey> &delta);
    void setRefusals(const QList<RefusalTally::Row> &refusals);
    // To be called once a second.
    void tick(qint64 nowUtc);
    // Seconds until then have not been looked at.
    void skipTo(qint64 nowUtc) { m_tickedUtc = nowUtc; }
    qint64 now() const { return m_now; }
    void setApps(const QList<server::AppSummary> &apps);
    QString appName(const QString &id) const { return m_appNames.value(id, id); }
    int occupiedCount() const { return m_occupied; }

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static QString columnTitle(int column);
    static bool isNumber(int column);
    QString text(const ChannelEntry &entry, int column) const;

protected:
    QString keyOf(const ChannelEntry &entry) const override;
    int firstChangedColumn(const ChannelEntry &before, const ChannelEntry &after) const override;

private:
    void reset(const QList<server::ChannelRow> &rows);
    void vacate(const QList<server::ChannelKey> &keys);
    QList<ChannelEntry> update(const QList<server::ChannelRow> &rows);
    static ChannelEntry refusedOnly(const RefusalTally::Row &refusal);
    QString toolTip(const ChannelEntry &entry, int column) const;
    QVariant foreground(const ChannelEntry &entry, int column) const;
    QString spoken(const ChannelEntry &entry, int column) const;

    AppNames m_appNames;
    QHash<QString, RefusalTally::Row> m_refusals; // by key
    int m_occupied = 0;
    qint64 m_now = 0;
    qint64 m_tickedUtc = 0;
};

} // namespace ui
