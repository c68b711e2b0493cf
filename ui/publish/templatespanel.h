// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/publish/templatesmodel.h"

#include <QWidget>

class QAction;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;
class QTreeView;

namespace ui {

class FileSaver;

// The tree of templates and what can be done with them. A click loads one.
class TemplatesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit TemplatesPanel(TemplatesModel *model, QWidget *parent = nullptr);

    // Adds it beside what is chosen, and lets it be named.
    void keep(const PublishDraft &draft);
    void expandAll();
    QList<QWidget *> tabOrder() const;
    void importFile(const QString &path);

signals:
    void loadRequested(const ui::PublishDraft &draft);
    // The form is to be kept: as a template of its own, or in the place of `index`.
    void keepRequested();
    void replaceRequested(const QModelIndex &index);
    void notified(const QString &text);

private:
    void build();
    void load(const QModelIndex &index);
    void openMenu(const QPoint &place);
    void addFolder();
    void remove();
    void askImport();
    void askExport();
    void present();
    QAction *addTo(QMenu *menu, const QString &text, void (TemplatesPanel::*does)());

    TemplatesModel *m_model;
    FileSaver *m_saver;
    QPushButton *m_keep;
    QToolButton *m_more;
    QTreeView *m_view;
    QLabel *m_hint;
};

} // namespace ui
