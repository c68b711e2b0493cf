// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/framesmodel.h"

#include "ui/iconengine.h"
#include "ui/masking.h"
#include "ui/models/logtext.h"
#include "ui/theme.h"

#include <QFontDatabase>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace ui {

using server::TestFrame;

namespace {

constexpr qsizetype PreviewChars = 200;

// `data` as it is meant: what is JSON inside a text becomes a part of the whole.
QJsonObject openedObject(const QByteArray &text)
{
    QJsonObject object = QJsonDocument::fromJson(text).object();
    const QJsonValue data = object.value(QLatin1String("data"));
    if (data.isString()) {
        const QJsonDocument inner = QJsonDocument::fromJson(data.toString().toUtf8());
        if (inner.isObject())
            object.insert(QLatin1String("data"), inner.object());
        else if (inner.isArray())
            object.insert(QLatin1String("data"), inner.array());
    }
    return object;
}

} // namespace

FramesModel::Row FramesModel::rowOf(const TestFrame &frame)
{
    if (frame.kind == TestFrame::Note)
        return {frame, {}, {}, QString::fromUtf8(frame.text)};
    const QJsonObject object = openedObject(frame.text);
    const QJsonObject data = object.value(QLatin1String("data")).toObject();
    QString channel = object.value(QLatin1String("channel")).toString();
    if (channel.isEmpty())
        channel = data.value(QLatin1String("channel")).toString();
    return {frame,
            object.value(QLatin1String("event")).toString(),
            channel,
            QString::fromUtf8(frame.text.left(PreviewChars)).simplified()};
}

void FramesModel::add(const QList<TestFrame> &frames)
{
    const QList<TestFrame> fresh = frames.mid(std::max<qsizetype>(0, frames.size() - Most));
    if (fresh.isEmpty())
        return;
    const int over = int(m_rows.size() + fresh.size()) - Most;
    if (over > 0) {
        beginRemoveRows({}, 0, over - 1);
        m_rows.remove(0, over);
        endRemoveRows();
    }
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + fresh.size()) - 1);
    for (const TestFrame &frame : fresh)
        m_rows.append(rowOf(frame));
    endInsertRows();
}

void FramesModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

QByteArray FramesModel::opened(int row) const
{
    const TestFrame &frame = m_rows.at(row).frame;
    if (frame.kind == TestFrame::Note)
        return masked::data(
            QJsonDocument(QJsonObject{{QStringLiteral("note"), QString::fromUtf8(frame.text)}})
                .toJson(QJsonDocument::Compact));
    return masked::data(QJsonDocument(openedObject(frame.text)).toJson(QJsonDocument::Compact));
}

int FramesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int FramesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString FramesModel::directionText(const Row &row) const
{
    switch (row.frame.kind) {
    case TestFrame::In:
        return tr("heard");
    case TestFrame::Out:
        return tr("sent");
    case TestFrame::Note:
        return tr("note");
    }
    return {};
}

QVariant FramesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    if (role == Qt::BackgroundRole && row.frame.kind == TestFrame::Note)
        return theme().rowWarn;
    if (role == Qt::DecorationRole && index.column() == Direction) {
        static const QString Names[] = {
            QStringLiteral("download"), QStringLiteral("send"), QStringLiteral("info")};
        return icon(Names[row.frame.kind]);
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Time:
        return logTimeText(row.frame.utc);
    case Direction:
        return directionText(row);
    case Event:
        return row.event;
    case Channel:
        return row.channel;
    case Text:
        return masked::text(row.text);
    default:
        return {};
    }
}

QVariant FramesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Direction:
        return tr("Direction");
    case Event:
        return tr("Event");
    case Channel:
        return tr("Channel");
    case Text:
        return tr("Message");
    default:
        return {};
    }
}

} // namespace ui
