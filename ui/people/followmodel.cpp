// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/followmodel.h"

#include "ui/formatting.h"
#include "ui/masking.h"
#include "ui/models/keyedtablemodel.h"
#include "ui/theme.h"

#include <QDateTime>
#include <QFontDatabase>
#include <QJsonDocument>
#include <QJsonObject>

namespace ui {

using server::FollowedFrame;
using server::FrameKind;

namespace {

constexpr qsizetype SummaryBytes = 300;

QString timeText(qint64 utc)
{
    return QDateTime::fromMSecsSinceEpoch(utc).toString(QStringLiteral("HH:mm:ss.zzz"));
}

// As protocols name it.
QString kindName(FrameKind kind)
{
    switch (kind) {
    case FrameKind::Text:
        return QStringLiteral("text");
    case FrameKind::Binary:
        return QStringLiteral("binary");
    case FrameKind::Ping:
        return QStringLiteral("ping");
    case FrameKind::Pong:
        return QStringLiteral("pong");
    case FrameKind::Close:
        break;
    }
    return QStringLiteral("close");
}

} // namespace

void FollowModel::append(const QList<FollowedFrame> &frames)
{
    if (frames.isEmpty())
        return;
    const QList<FollowedFrame> added = frames.size() > Most ? frames.last(Most) : frames;
    const qsizetype over = m_frames.size() + added.size() - Most;
    if (over > 0 && !m_frames.isEmpty()) {
        const qsizetype leaving = qMin(over, m_frames.size());
        beginRemoveRows({}, 0, static_cast<int>(leaving) - 1);
        m_frames.remove(0, leaving);
        endRemoveRows();
    }
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(added.size()) - 1);
    m_frames += added;
    endInsertRows();
}

void FollowModel::clear()
{
    beginResetModel();
    m_frames.clear();
    endResetModel();
}

int FollowModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_frames.size());
}

int FollowModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString FollowModel::directionText(const FollowedFrame &frame)
{
    return frame.fromClient ? tr("↑ in", "from the client") : tr("↓ out", "to the client");
}

QString FollowModel::kindText(const FollowedFrame &frame)
{
    return frame.kind == FrameKind::Close && frame.code > 0
               ? QStringLiteral("close %1").arg(frame.code)
               : kindName(frame.kind);
}

QString FollowModel::summary(const FollowedFrame &frame)
{
    const QByteArray beginning = frame.text.left(SummaryBytes);
    return masked::text(QString::fromUtf8(beginning).simplified());
}

QVariant FollowModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FollowedFrame &frame = m_frames.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        switch (index.column()) {
        case Time:
            return timeText(frame.utc);
        case Direction:
            if (role == Qt::AccessibleTextRole)
                return frame.fromClient ? tr("from the client") : tr("to the client");
            return directionText(frame);
        case Kind:
            return kindText(frame);
        case Size:
            return bytesText(frame.size);
        default:
            return summary(frame);
        }
    case Qt::BackgroundRole:
        if (frame.kind == FrameKind::Close)
            return theme().rowError;
        return frame.fromClient ? QVariant(theme().rowEvent) : QVariant();
    case Qt::ForegroundRole:
        return frame.kind == FrameKind::Ping || frame.kind == FrameKind::Pong
                   ? QVariant(theme().muted)
                   : QVariant();
    case Qt::FontRole:
        return index.column() == Text
                   ? QVariant(QFontDatabase::systemFont(QFontDatabase::FixedFont))
                   : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter |
                        (index.column() == Size ? Qt::AlignRight : Qt::AlignLeft));
    case KeyRole:
        return QString::number(frame.seq);
    default:
        return {};
    }
}

QVariant FollowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Direction:
        return tr("Direction");
    case Kind:
        return tr("Kind");
    case Size:
        return tr("Size");
    default:
        return tr("Content");
    }
}

QByteArray framesJsonLines(const QString &socketId, const QList<FollowedFrame> &frames)
{
    QByteArray out;
    for (const FollowedFrame &frame : frames) {
        QJsonObject object{
            {QStringLiteral("socket_id"), socketId},
            {QStringLiteral("time"),
             QDateTime::fromMSecsSinceEpoch(frame.utc, Qt::UTC).toString(Qt::ISODateWithMs)},
            {QStringLiteral("direction"),
             frame.fromClient ? QStringLiteral("in") : QStringLiteral("out")},
            {QStringLiteral("kind"), kindName(frame.kind)},
            {QStringLiteral("size"), frame.size},
            {QStringLiteral("text"), masked::text(QString::fromUtf8(frame.text))},
        };
        if (frame.code > 0)
            object.insert(QStringLiteral("code"), frame.code);
        out += QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    }
    return out;
}

} // namespace ui
