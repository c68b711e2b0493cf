// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/publish/eventtemplate.h"

#include <QJsonArray>
#include <QStandardItemModel>

namespace ui {

// Templates in folders, one level deep. Templates can be dragged into folders and out of them;
// everything can be renamed in place.
class TemplatesModel : public QStandardItemModel
{
    Q_OBJECT

public:
    explicit TemplatesModel(QObject *parent = nullptr);

    // Adds one below a folder, which is made when there is none of that name, under a name that no
    // other there has.
    QModelIndex add(const EventTemplate &added);
    QModelIndex addFolder(const QString &name);
    bool isFolder(const QModelIndex &index) const;
    EventTemplate at(const QModelIndex &index) const;
    void replaceDraft(const QModelIndex &index, const PublishDraft &draft);
    // Into the folder of that name; empty: into none. Returns where it is then.
    QModelIndex move(const QModelIndex &index, const QString &folder);
    QStringList folders() const;
    qsizetype templateCount() const;

    // [{"name","folder","draft"}], and {"folder"} for an empty folder.
    QJsonArray toJson() const;
    void fromJson(const QJsonArray &array);
    // Adds what is in a file that was exported. Errors: a sentence.
    QString importFrom(const QByteArray &json, int *added);
    QByteArray exported() const;

signals:
    // Something that is kept was changed.
    void edited();

private:
    QStandardItem *folderItem(const QString &name);
    QStandardItem *makeItem(const EventTemplate &made, const QString &name) const;
    static QString freeName(const QStandardItem *parent, const QString &name);
    void load(const QJsonArray &array);

    bool m_loading = false;
};

} // namespace ui
