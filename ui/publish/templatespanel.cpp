// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publish/templatespanel.h"

#include "ui/widgets/filesaver.h"
#include "ui/widgets/framedbutton.h"
#include "ui/widgets/rowheightdelegate.h"

#include <QAction>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QStandardPaths>
#include <QToolButton>
#include <QTreeView>

namespace ui {

namespace {
constexpr qint64 MostImportBytes = 4 * 1024 * 1024;
} // namespace

TemplatesPanel::TemplatesPanel(TemplatesModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_saver(new FileSaver(this))
    , m_keep(new QPushButton(tr("Keep"), this))
    , m_more(framedButton(this, "pubTemplateMore", tr("More"), tr("Folders, import and export")))
    , m_view(new QTreeView(this))
    , m_hint(new QLabel(tr("There are no templates. Write an event and press Keep."), this))
{
    build();
    connect(m_keep, &QPushButton::clicked, this, &TemplatesPanel::keepRequested);
    connect(m_view, &QTreeView::clicked, this, &TemplatesPanel::load);
    connect(m_view, &QTreeView::activated, this, &TemplatesPanel::load);
    connect(m_view, &QTreeView::customContextMenuRequested, this, &TemplatesPanel::openMenu);
    connect(m_model, &TemplatesModel::modelReset, this, [this] {
        m_view->expandAll();
        present();
    });
    connect(m_model, &TemplatesModel::rowsInserted, this, [this](const QModelIndex &folder) {
        m_view->expand(folder);
        present();
    });
    connect(m_model, &TemplatesModel::rowsRemoved, this, &TemplatesPanel::present);
    connect(m_saver, &FileSaver::saved, this, [this](const QString &path) {
        emit notified(tr("The templates are in “%1”.").arg(QFileInfo(path).fileName()));
    });
    connect(m_saver, &FileSaver::failed, this, &TemplatesPanel::notified);
    auto *remove = new QShortcut(QKeySequence(Qt::Key_Delete), m_view);
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, &TemplatesPanel::remove);
    present();
}

void TemplatesPanel::build()
{
    m_keep->setObjectName(QStringLiteral("pubKeep"));
    m_keep->setToolTip(tr("Keep what is written as a template"));
    auto *menu = new QMenu(m_more);
    addTo(menu, tr("New folder"), &TemplatesPanel::addFolder);
    menu->addSeparator();
    addTo(menu, tr("Import…"), &TemplatesPanel::askImport);
    addTo(menu, tr("Export…"), &TemplatesPanel::askExport);
    m_more->setMenu(menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_view->setObjectName(QStringLiteral("pubTemplates"));
    m_view->setAccessibleName(tr("Templates"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new RowHeightDelegate(m_view));
    m_view->setHeaderHidden(true);
    m_view->setUniformRowHeights(true);
    m_view->setIndentation(16);
    m_view->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_view->setDragDropMode(QAbstractItemView::InternalMove);
    m_view->setDefaultDropAction(Qt::MoveAction);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setTextElideMode(Qt::ElideRight);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->addWidget(m_keep, 1);
    head->addWidget(m_more);
    layout->addLayout(head);
    layout->addWidget(m_hint);
    layout->addWidget(m_view, 1);
    layout->addStretch();
}

QAction *TemplatesPanel::addTo(QMenu *menu, const QString &text, void (TemplatesPanel::*does)())
{
    QAction *action = menu->addAction(text);
    connect(action, &QAction::triggered, this, does);
    return action;
}

QList<QWidget *> TemplatesPanel::tabOrder() const
{
    return {m_keep, m_more, m_view};
}

void TemplatesPanel::expandAll()
{
    m_view->expandAll();
}

void TemplatesPanel::present()
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_hint->setVisible(isEmpty);
    m_view->setVisible(!isEmpty);
}

void TemplatesPanel::keep(const PublishDraft &draft)
{
    const QModelIndex current = m_view->currentIndex();
    const QModelIndex folder = m_model->isFolder(current) ? current : current.parent();
    const QString name = draft.sendAs == SendAs::Notification && !draft.type.isEmpty()
                             ? draft.type.section(u'\\', -1)
                             : draft.event;
    const QModelIndex added = m_model->add({name, folder.data().toString(), draft});
    m_view->setCurrentIndex(added);
    m_view->scrollTo(added);
    if (m_view->isVisible())
        m_view->edit(added);
}

void TemplatesPanel::load(const QModelIndex &index)
{
    if (index.isValid() && !m_model->isFolder(index))
        emit loadRequested(m_model->at(index).draft);
}

void TemplatesPanel::addFolder()
{
    const QModelIndex folder = m_model->addFolder(tr("Folder"));
    m_view->setCurrentIndex(folder);
    m_view->edit(folder);
}

void TemplatesPanel::remove()
{
    const QModelIndex current = m_view->currentIndex();
    if (!current.isValid())
        return;
    if (m_model->rowCount(current) > 0) {
        emit notified(tr("The folder “%1” is not empty; move or delete its templates first.")
                          .arg(current.data().toString()));
        return;
    }
    m_model->removeRow(current.row(), current.parent());
}

void TemplatesPanel::openMenu(const QPoint &place)
{
    const QModelIndex index = m_view->indexAt(place);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (index.isValid()) {
        const QPersistentModelIndex kept(index);
        if (!m_model->isFolder(index)) {
            connect(menu->addAction(tr("Load")), &QAction::triggered, this, [this, kept] {
                load(kept);
            });
            connect(menu->addAction(tr("Replace with what is written")),
                    &QAction::triggered,
                    this,
                    [this, kept] { emit replaceRequested(kept); });
            QMenu *move = menu->addMenu(tr("Move to"));
            for (const QString &folder : QStringList{QString()} + m_model->folders()) {
                QAction *to = move->addAction(folder.isEmpty() ? tr("No folder") : folder);
                to->setEnabled(folder != m_model->at(index).folder);
                connect(to, &QAction::triggered, this, [this, kept, folder] {
                    m_view->setCurrentIndex(m_model->move(kept, folder));
                });
            }
        }
        QAction *rename = menu->addAction(tr("Rename"));
        rename->setShortcut(QKeySequence(Qt::Key_F2));
        connect(rename, &QAction::triggered, this, [this, kept] { m_view->edit(kept); });
        QAction *remove = addTo(menu, tr("Delete"), &TemplatesPanel::remove);
        remove->setShortcut(QKeySequence(Qt::Key_Delete));
        menu->addSeparator();
    }
    addTo(menu, tr("New folder"), &TemplatesPanel::addFolder);
    menu->popup(m_view->viewport()->mapToGlobal(place));
}

void TemplatesPanel::askImport()
{
    auto *dialog =
        new QFileDialog(this,
                        tr("Import templates"),
                        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                        tr("Templates (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &TemplatesPanel::importFile);
    dialog->open();
}

void TemplatesPanel::importFile(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        emit notified(tr("“%1” could not be read: %2.").arg(name, file.errorString()));
        return;
    }
    if (file.size() > MostImportBytes) {
        emit notified(tr("“%1” has more than 4 MiB; that is too much for templates.").arg(name));
        return;
    }
    int added = 0;
    const QString problem = m_model->importFrom(file.readAll(), &added);
    emit notified(problem.isEmpty() ? tr("%n template(s) have been added.", nullptr, added)
                                    : tr("“%1” was not imported. %2").arg(name, problem));
}

void TemplatesPanel::askExport()
{
    m_saver->ask(tr("Export templates"),
                 QStringLiteral("templates.json"),
                 tr("Templates (*.json)"),
                 [bytes = m_model->exported()](QIODevice &device) {
                     return device.write(bytes) == bytes.size();
                 });
}

} // namespace ui
