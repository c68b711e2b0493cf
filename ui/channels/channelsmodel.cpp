// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/channelsmodel.h"

#include "ui/channels/channelnames.h"
#include "ui/models/rowkeys.h"

#include <algorithm>

namespace ui {

using server::ChannelKey;
using server::ChannelRow;

QString ChannelsModel::keyOf(const ChannelEntry &entry) const
{
    return ui::keyOf(entry.row.key);
}

int ChannelsModel::firstChangedColumn(const ChannelEntry &before, const ChannelEntry &after) const
{
    if (before.isOccupied != after.isOccupied)
        return Name;
    return before.row.subscribers != after.row.subscribers ? Subscribers : Users;
}

ChannelEntry ChannelsModel::refusedOnly(const RefusalTally::Row &refusal)
{
    ChannelEntry entry;
    entry.row.key = refusal.key;
    entry.row.tenant = refusal.tenant;
    entry.row.kind = channelKindOf(refusal.key.name);
    entry.row.cache = isCacheChannelName(refusal.key.name);
    entry.refusals = refusal.count;
    entry.lastRefusedUtc = refusal.lastUtc;
    return entry;
}

void ChannelsModel::apply(const server::RowsDelta<ChannelRow, ChannelKey> &delta)
{
    if (delta.reset) {
        reset(delta.upserts);
        return;
    }
    vacate(delta.removals);
    upsert(update(delta.upserts));
}

// What is known of the last minute stays with its channel.
void ChannelsModel::reset(const QList<ChannelRow> &rows)
{
    QList<ChannelEntry> entries;
    entries.reserve(rows.size() + m_refusals.size());
    QHash<QString, RefusalTally::Row> alone = m_refusals;
    for (const ChannelRow &row : rows) {
        const QString key = ui::keyOf(row.key);
        ChannelEntry entry;
        if (const int at = rowOf(key); at >= 0)
            entry = this->row(at);
        entry.row = row;
        entry.isOccupied = true;
        entry.pace.begin(row.messages, row.bytes);
        if (const auto refusal = alone.constFind(key); refusal != alone.cend()) {
            entry.refusals = refusal->count;
            entry.lastRefusedUtc = refusal->lastUtc;
            alone.erase(refusal);
        }
        entries.append(entry);
    }
    m_occupied = static_cast<int>(entries.size());
    for (const RefusalTally::Row &refusal : std::as_const(alone))
        entries.append(refusedOnly(refusal));
    replaceAll(entries);
}

void ChannelsModel::vacate(const QList<ChannelKey> &keys)
{
    QStringList gone;
    QStringList refused;
    for (const ChannelKey &key : keys) {
        const int at = rowOf(ui::keyOf(key));
        if (at < 0)
            continue;
        m_occupied -= row(at).isOccupied;
        (row(at).refusals > 0 ? refused : gone).append(ui::keyOf(key));
    }
    updateRows(refused, [](ChannelEntry &entry) {
        entry.isOccupied = false;
        entry.row.subscribers = 0;
        entry.row.users = 0;
        entry.row.occupiedSinceUtc = 0;
        return true;
    });
    discard(gone);
}

// Changes the rows that are there; returns the others.
QList<ChannelEntry> ChannelsModel::update(const QList<ChannelRow> &rows)
{
    QList<ChannelEntry> added;
    int top = rowCount();
    int bottom = -1;
    int left = ColumnCount;
    for (const ChannelRow &incoming : rows) {
        const int at = rowOf(ui::keyOf(incoming.key));
        if (at < 0) {
            ChannelEntry entry;
            entry.row = incoming;
            entry.isOccupied = true;
            // It is as young as this row: all of it has happened just now.
            entry.pace.begin(0, 0);
            if (incoming.occupiedSinceUtc < m_now - 2000)
                entry.pace.begin(incoming.messages, incoming.bytes);
            added.append(entry);
            ++m_occupied;
            continue;
        }
        ChannelEntry &entry = stored(at);
        const bool isBack = !entry.isOccupied;
        left = std::min<int>(left,
                             isBack                                          ? Name
                             : entry.row.subscribers != incoming.subscribers ? Subscribers
                                                                             : Users);
        if (isBack || incoming.messages < entry.row.messages) // another channel of that name
            entry.pace.begin(0, 0);
        m_occupied += isBack;
        entry.row = incoming;
        entry.isOccupied = true;
        top = std::min(top, at);
        bottom = std::max(bottom, at);
    }
    if (bottom >= 0)
        emit dataChanged(index(top, left), index(bottom, ColumnCount - 1));
    return added;
}

void ChannelsModel::setRefusals(const QList<RefusalTally::Row> &refusals)
{
    QHash<QString, RefusalTally::Row> before = std::exchange(m_refusals, {});
    QList<ChannelEntry> added;
    QStringList changed;
    for (const RefusalTally::Row &refusal : refusals) {
        const QString key = ui::keyOf(refusal.key);
        m_refusals.insert(key, refusal);
        const auto known = before.constFind(key);
        const bool isSame = known != before.cend() && known->count == refusal.count &&
                            known->lastUtc == refusal.lastUtc;
        if (rowOf(key) < 0)
            added.append(refusedOnly(refusal));
        else if (!isSame)
            changed.append(key);
        before.remove(key);
    }
    QStringList gone;
    for (auto it = before.cbegin(); it != before.cend(); ++it) {
        const int at = rowOf(it.key());
        if (at >= 0)
            (row(at).isOccupied ? changed : gone).append(it.key());
    }
    updateRows(changed, [this](ChannelEntry &entry) {
        const RefusalTally::Row refusal = m_refusals.value(keyOf(entry));
        entry.refusals = refusal.count;
        entry.lastRefusedUtc = refusal.lastUtc;
        return true;
    });
    discard(gone);
    upsert(added);
}

void ChannelsModel::tick(qint64 nowUtc)
{
    m_now = nowUtc;
    const int seconds = m_tickedUtc == 0
                            ? 1
                            : static_cast<int>(std::min<qint64>((nowUtc - m_tickedUtc + 500) / 1000,
                                                                ChannelPace::Seconds + 1));
    if (seconds <= 0 && m_tickedUtc <= nowUtc)
        return;
    m_tickedUtc = nowUtc;
    int top = rowCount();
    int bottom = -1;
    for (int i = 0; i < rowCount(); ++i) {
        ChannelEntry &entry = stored(i);
        const bool wasQuiet = entry.pace.isQuiet();
        entry.pace.advance(entry.row.messages, entry.row.bytes, seconds);
        if (wasQuiet && entry.pace.isQuiet())
            continue;
        top = std::min(top, i);
        bottom = i;
    }
    if (bottom >= 0)
        emit dataChanged(index(top, Rate), index(bottom, ByteRate));
}

void ChannelsModel::setApps(const QList<server::AppSummary> &apps)
{
    m_appNames = appNames(apps);
}

int ChannelsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

} // namespace ui
