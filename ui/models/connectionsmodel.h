// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/values.h"
#include "ui/appnames.h"
#include "ui/models/keyedtablemodel.h"
#include "ui/widgets/statusglyph.h"

#include <QCoreApplication>

namespace ui {

// A connection as the table shows it: closed ones stay for a moment, greyed, with the reason.
struct ConnectionEntry
{
    server::ConnectionRow row;
    quint16 closeCode = 0;
    QString closeReason;
    qint64 closedUtc = 0; // 0: open

    // Kept while the row changes.
    struct Measured
    {
        double inPerSecond = 0;
        double outPerSecond = 0;
        quint64 countedIn = 0; // when it was last measured
        quint64 countedOut = 0;
        qint64 countedQueue = 0;
        int growing = 0; // how often in a row the queue was longer than before
    };
    Measured measured;
    qint64 silenceMs = 0; // that its app allows; 0: not known

    bool isClosed() const { return closedUtc > 0; }
    bool isIdle(qint64 nowUtc) const;
    // When it last said something of its own, or connected; 0: not known.
    qint64 activeUtc() const { return row.activeUtc > 0 ? row.activeUtc : row.lastSeenUtc; }
    // More waits than it reads.
    bool isSlow() const;
    // Open, but silent for longer than pings allow.
    bool isGhost(qint64 nowUtc) const;
    Presence presence(qint64 nowUtc) const;
    // The word for it in filters, whatever the language: open, idle, slow, ghost, closed.
    QString statusKey(qint64 nowUtc) const;
    // "4201 pong not received"
    QString closeText() const;
    // "Ann Smit (42)", or what of it is known; masked while that is on.
    QString userText() const;
    // The same for filters, never masked.
    QString plainUserText() const;
    QString tenantsText() const;
    // "10.0.0.7:4000" → "10.0.0.7", "[::1]:4000" → "::1"
    static QString ipOf(const QString &address);
    QString statusText(qint64 nowUtc) const;
};

// Every connection the engine has told of. Cells of time read against setNow().
class ConnectionsModel : public KeyedTableModel<ConnectionEntry>
{
    Q_DECLARE_TR_FUNCTIONS(ui::ConnectionsModel)

public:
    enum Column {
        SocketId,
        Status,
        App,
        Tenants,
        User,
        Channels,
        Address,
        Origin,
        Client,
        Age,
        LastSeen,
        Idle, // since the last message of its own
        RoundTrip,
        InRate,
        OutRate,
        MessagesIn,
        MessagesOut,
        BytesIn,
        BytesOut,
        Queue,
        ColumnCount,
    };
    static constexpr qint64 ClosedRowsStayMs = 10'000;
    static constexpr int MostClosedRows = 500;
    static constexpr qint64 SlowQueueBytes = server::SlowQueueBytes;
    // A queue that grows so often in a row is slow from a smaller size on.
    static constexpr int SlowGrowth = 3;
    static constexpr qint64 GrowingQueueBytes = 4 * 1024;
    // Beyond the ping interval: for the pong to come, and for the row to be told.
    static constexpr qint64 GhostGraceMs = 8'000;

    using KeyedTableModel::KeyedTableModel;

    void apply(const server::RowsDelta<server::ConnectionRow, server::ConnectionGone> &delta);
    // Of rows it has; others are passed over.
    void count(const QList<server::ConnectionCounters> &counters);
    // Lets closed rows leave whose time has come.
    void setNow(qint64 utc);
    qint64 now() const { return m_now; }
    // Reckons rates and growing queues; to be called about once a second while somebody looks.
    void measure();
    // Apps are shown by name where they have one.
    void setApps(const QList<server::AppSummary> &apps);
    QString appName(const QString &id) const { return m_appNames.value(id, id); }
    int openCount() const { return rowCount() - static_cast<int>(m_closed.size()); }

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static QString columnTitle(int column);
    static bool isNumber(int column);
    QString text(const ConnectionEntry &entry, int column) const;

protected:
    QString keyOf(const ConnectionEntry &entry) const override { return entry.row.socketId; }
    int firstChangedColumn(const ConnectionEntry &before,
                           const ConnectionEntry &after) const override;

private:
    ConnectionEntry entryOf(const server::ConnectionRow &incoming, int known) const;
    void leave(const QStringList &keys);
    void close(const QList<server::ConnectionGone> &gone);
    QString toolTip(const ConnectionEntry &entry, int column) const;
    QVariant foreground(const ConnectionEntry &entry, int column) const;
    QVariant background(const ConnectionEntry &entry) const;
    QString statusReason(const ConnectionEntry &entry) const;
    static QString roundTripText(const server::ConnectionRow &row);
    QString spoken(const ConnectionEntry &entry, int column) const;

    AppNames m_appNames;
    QHash<QString, qint64> m_silences; // by app
    QHash<quint64, QString> m_keys;    // by ConnectionRow::number
    QStringList m_closed;              // in the order of closing
    qint64 m_now = 0;
    qint64 m_measuredUtc = 0;
};

} // namespace ui
