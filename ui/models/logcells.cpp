// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/logcells.h"

#include "ui/errortexts.h"
#include "ui/formatting.h"
#include "ui/models/logkinds.h"
#include "ui/models/logtext.h"
#include "ui/theme.h"

namespace ui {

using server::LogEntry;
using server::LogKind;
using enum LogColumns::Column;

LogCells::LogCells()
{
    for (int kind = 0; kind < server::LogKinds; ++kind)
        m_icons.emplace(static_cast<LogKind>(kind), icon(logKindIcon(static_cast<LogKind>(kind))));
}

QVariant LogCells::data(const LogEntry &row, const ColourRule *rule, int column, int role) const
{
    const auto colour = [](const QColor &one) {
        return one.isValid() ? QVariant(one) : QVariant();
    };
    switch (role) {
    case Qt::DisplayRole: {
        const QString shown = text(row, column);
        return shown.isEmpty() && column != Preview ? unknownText() : shown;
    }
    case Qt::DecorationRole:
        return column == Type ? QVariant(m_icons.at(row.kind)) : QVariant();
    case Qt::BackgroundRole:
        return rule ? colour(tintBackground(rule->tint)) : QVariant();
    case Qt::ForegroundRole:
        return rule ? colour(tintForeground(rule->tint)) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant((column == Recipients || column == Size ? Qt::AlignRight : Qt::AlignLeft) |
                        Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return tip(row, rule, column);
    case Qt::AccessibleTextRole:
        return tr("%1: %2", "column, value")
            .arg(header(column, Qt::DisplayRole).toString(),
                 text(row, column).isEmpty() ? tr("none") : text(row, column));
    default:
        return {};
    }
}

QString LogCells::text(const LogEntry &entry, int column) const
{
    switch (column) {
    case Time:
        return logTimeText(entry.utc);
    case Type:
        return logKindText(entry.kind);
    case App:
        return m_appNames.value(entry.appId, entry.appId);
    case Tenant:
        return entry.tenant;
    case Channel:
        return entry.channel;
    case Event:
        return entry.event;
    case Source:
        return entry.account().isEmpty()
                   ? entry.source
                   : tr("%1 · %2", "source, account").arg(entry.source, entry.account());
    case Recipients:
        return entry.recipients < 0 ? QString() : countText(entry.recipients);
    case Size:
        return entry.size > 0 ? bytesText(entry.size) : QString();
    default:
        return logPreview(entry);
    }
}

QString LogCells::tip(const LogEntry &entry, const ColourRule *rule, int column) const
{
    const QString shown = text(entry, column);
    if (column == Time)
        return momentText(entry.utc);
    if (column == Type && rule && rule->tint != LogTint::None)
        return tr("%1\nColoured by the rule “%2”").arg(shown, rule->name);
    const ErrorText meaning = entryText(entry);
    if (!meaning.isEmpty() && (column == Event || column == Preview))
        return QStringLiteral("%1\n%2").arg(shown, meaning.both());
    if (!shown.isEmpty())
        return column == Channel || column == Event || column == Preview ? shown : QString();
    switch (column) {
    case Preview:
        return {};
    case Recipients:
        return tr("This entry was not sent to anybody.");
    case Size:
        return tr("This entry has no data.");
    case Tenant:
        return tr("No tenant could be told from the channel.");
    default:
        return tr("Does not apply to this entry.");
    }
}

QVariant LogCells::header(int section, int role)
{
    if (role == Qt::TextAlignmentRole)
        return QVariant(
            (section == Recipients || section == Size ? Qt::AlignRight : Qt::AlignLeft) |
            Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Recipients)
        return tr("Sockets that the event was queued to");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Type:
        return tr("Type");
    case App:
        return tr("App");
    case Tenant:
        return tr("Tenant");
    case Channel:
        return tr("Channel");
    case Event:
        return tr("Event");
    case Source:
        return tr("Source");
    case Recipients:
        return tr("To", "number of recipients");
    case Size:
        return tr("Size");
    case Preview:
        return tr("Preview");
    default:
        return {};
    }
}

QString LogCells::keyOf(int column)
{
    switch (column) {
    case Type:
        return QStringLiteral("type");
    case App:
        return QStringLiteral("app");
    case Tenant:
        return QStringLiteral("tenant");
    case Channel:
        return QStringLiteral("channel");
    case Event:
        return QStringLiteral("event");
    case Source:
        return QStringLiteral("source");
    case Size:
        return QStringLiteral("size");
    default:
        return {};
    }
}

const ColourRule *ruleFor(const RowColours &colours,
                          const QModelIndex &index,
                          const LogEntry &entry,
                          const LogCells &cells,
                          int role)
{
    const bool isWanted = role == Qt::BackgroundRole || role == Qt::ForegroundRole ||
                          (role == Qt::ToolTipRole && index.column() == Type);
    return isWanted ? colours.ruleOf(index.row(), entry, cells.appNames()) : nullptr;
}

} // namespace ui
