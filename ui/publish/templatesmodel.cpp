// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publish/templatesmodel.h"

#include "ui/theme.h"

#include <QJsonDocument>
#include <QJsonParseError>

namespace ui {

namespace {

constexpr int DraftRole = Qt::UserRole + 1; // JSON; folders have none
constexpr qsizetype MostTemplates = 1000;

const QLatin1String Format("belfry-templates");

QString nameOf(const QJsonObject &object)
{
    return object.value(QLatin1String("name")).toString().left(120);
}

} // namespace

TemplatesModel::TemplatesModel(QObject *parent)
    : QStandardItemModel(parent)
{
    const auto changed = [this] {
        if (!m_loading)
            emit edited();
    };
    connect(this, &QStandardItemModel::rowsInserted, this, changed);
    connect(this, &QStandardItemModel::rowsRemoved, this, changed);
    connect(this, &QStandardItemModel::dataChanged, this, changed);
}

QModelIndex TemplatesModel::add(const EventTemplate &added)
{
    QStandardItem *parent = added.folder.isEmpty() ? invisibleRootItem() : folderItem(added.folder);
    QStandardItem *item = makeItem(added, freeName(parent, added.name));
    parent->appendRow(item);
    return item->index();
}

QModelIndex TemplatesModel::addFolder(const QString &name)
{
    return folderItem(freeName(invisibleRootItem(), name))->index();
}

QStandardItem *TemplatesModel::folderItem(const QString &name)
{
    for (int row = 0; row < rowCount(); ++row) {
        if (item(row)->text() == name && isFolder(item(row)->index()))
            return item(row);
    }
    auto *folder = new QStandardItem(name);
    QFont bold;
    bold.setBold(true);
    folder->setFont(bold);
    folder->setDragEnabled(false);
    folder->setDropEnabled(true);
    appendRow(folder);
    return folder;
}

QStandardItem *TemplatesModel::makeItem(const EventTemplate &made, const QString &name) const
{
    auto *item = new QStandardItem(name);
    item->setDropEnabled(false);
    item->setDragEnabled(true);
    item->setData(QJsonDocument(draftToJson(made.draft)).toJson(QJsonDocument::Compact), DraftRole);
    item->setToolTip(tr("%1: %2", "event, where").arg(made.draft.event, whereText(made.draft)));
    return item;
}

QString TemplatesModel::freeName(const QStandardItem *parent, const QString &name)
{
    const auto isTaken = [parent](const QString &wanted) {
        for (int row = 0; row < parent->rowCount(); ++row) {
            if (parent->child(row)->text() == wanted)
                return true;
        }
        return false;
    };
    const QString base = name.trimmed().isEmpty() ? tr("Template") : name.trimmed();
    QString wanted = base;
    for (int i = 2; isTaken(wanted); ++i)
        wanted = tr("%1 (%2)", "name, number").arg(base, QString::number(i));
    return wanted;
}

bool TemplatesModel::isFolder(const QModelIndex &index) const
{
    return index.isValid() && !index.data(DraftRole).isValid();
}

EventTemplate TemplatesModel::at(const QModelIndex &index) const
{
    const QString folder = index.parent().isValid() ? index.parent().data().toString() : QString();
    const QByteArray draft = index.data(DraftRole).toByteArray();
    return {
        index.data().toString(), folder, draftFromJson(QJsonDocument::fromJson(draft).object())};
}

void TemplatesModel::replaceDraft(const QModelIndex &index, const PublishDraft &draft)
{
    setData(index, QJsonDocument(draftToJson(draft)).toJson(QJsonDocument::Compact), DraftRole);
    setData(
        index, tr("%1: %2", "event, where").arg(draft.event, whereText(draft)), Qt::ToolTipRole);
}

QModelIndex TemplatesModel::move(const QModelIndex &index, const QString &folder)
{
    EventTemplate moved = at(index);
    if (moved.folder == folder)
        return index;
    moved.folder = folder;
    removeRow(index.row(), index.parent());
    return add(moved);
}

QStringList TemplatesModel::folders() const
{
    QStringList names;
    for (int row = 0; row < rowCount(); ++row) {
        if (isFolder(index(row, 0)))
            names.append(item(row)->text());
    }
    return names;
}

qsizetype TemplatesModel::templateCount() const
{
    qsizetype count = 0;
    for (int row = 0; row < rowCount(); ++row)
        count += isFolder(index(row, 0)) ? item(row)->rowCount() : 1;
    return count;
}

QJsonArray TemplatesModel::toJson() const
{
    QJsonArray array;
    const auto append = [&](const QModelIndex &index) {
        const EventTemplate one = at(index);
        array.append(QJsonObject{{QStringLiteral("name"), one.name},
                                 {QStringLiteral("folder"), one.folder},
                                 {QStringLiteral("draft"), draftToJson(one.draft)}});
    };
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex top = index(row, 0);
        if (!isFolder(top)) {
            append(top);
            continue;
        }
        if (rowCount(top) == 0)
            array.append(QJsonObject{{QStringLiteral("folder"), top.data().toString()}});
        for (int child = 0; child < rowCount(top); ++child)
            append(index(child, 0, top));
    }
    return array;
}

void TemplatesModel::load(const QJsonArray &array)
{
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        const QString folder = object.value(QLatin1String("folder")).toString().left(120);
        if (templateCount() >= MostTemplates)
            break;
        if (object.value(QLatin1String("draft")).isObject())
            add({nameOf(object),
                 folder,
                 draftFromJson(object.value(QLatin1String("draft")).toObject())});
        else if (!folder.isEmpty())
            folderItem(folder);
    }
}

void TemplatesModel::fromJson(const QJsonArray &array)
{
    m_loading = true;
    clear();
    load(array);
    m_loading = false;
}

QString TemplatesModel::importFrom(const QByteArray &json, int *added)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (document.isNull())
        return tr("The file is not JSON: %1 at byte %2.")
            .arg(error.errorString(), QString::number(error.offset));
    const QJsonObject object = document.object();
    if (object.value(QLatin1String("format")).toString() != Format)
        return tr("The file has no templates: its “format” is not “%1”.").arg(Format);
    const qsizetype before = templateCount();
    load(object.value(QLatin1String("templates")).toArray());
    *added = static_cast<int>(templateCount() - before);
    return {};
}

QByteArray TemplatesModel::exported() const
{
    return QJsonDocument(QJsonObject{{QStringLiteral("format"), Format},
                                     {QStringLiteral("v"), 1},
                                     {QStringLiteral("templates"), toJson()}})
        .toJson();
}

} // namespace ui
