// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publish/historypanel.h"

#include "ui/theme.h"
#include "ui/widgets/twolinedelegate.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QToolButton>

namespace ui {

HistoryPanel::HistoryPanel(PublishHistory *history, QWidget *parent)
    : QWidget(parent)
    , m_history(history)
    , m_found(new QSortFilterProxyModel(this))
    , m_search(new QLineEdit(this))
    , m_clear(new QToolButton(this))
    , m_view(new QListView(this))
    , m_hint(new QLabel(this))
{
    m_found->setSourceModel(history);
    m_found->setFilterRole(PublishHistory::SearchRole);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_search->setObjectName(QStringLiteral("pubHistorySearch"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search in the history"));
    m_search->setClearButtonEnabled(true);
    m_clear->setObjectName(QStringLiteral("pubHistoryClear"));
    m_clear->setToolTip(tr("Forget everything that was sent"));
    m_clear->setAccessibleName(tr("Clear history"));
    m_clear->setFocusPolicy(Qt::StrongFocus);
    m_view->setObjectName(QStringLiteral("pubHistory"));
    m_view->setAccessibleName(tr("Events that were sent"));
    m_view->setModel(m_found);
    m_view->setItemDelegate(
        new TwoLineDelegate(PublishHistory::DetailRole, PublishHistory::RefusedRole, m_view));
    m_view->setUniformItemSizes(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->addWidget(m_search, 1);
    head->addWidget(m_clear);
    layout->addLayout(head);
    layout->addWidget(m_hint);
    layout->addWidget(m_view, 1);
    layout->addStretch();

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_found->setFilterFixedString(text);
        present();
    });
    connect(m_clear, &QToolButton::clicked, m_history, &PublishHistory::clear);
    const auto load = [this](const QModelIndex &index) {
        emit loadRequested(at(index));
    };
    connect(m_view, &QListView::clicked, this, load);
    connect(m_view, &QListView::activated, this, load);
    connect(m_view, &QListView::customContextMenuRequested, this, &HistoryPanel::openMenu);
    auto *remove = new QShortcut(QKeySequence(Qt::Key_Delete), m_view);
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, [this] {
        if (m_view->currentIndex().isValid())
            m_found->removeRow(m_view->currentIndex().row());
    });
    for (auto signal : {&PublishHistory::rowsInserted, &PublishHistory::rowsRemoved})
        connect(m_history, signal, this, &HistoryPanel::present);
    connect(m_history, &PublishHistory::modelReset, this, &HistoryPanel::present);
    themeChanged();
    present();
}

void HistoryPanel::themeChanged()
{
    m_clear->setIcon(icon(QStringLiteral("trash-2")));
}

QList<QWidget *> HistoryPanel::tabOrder() const
{
    return {m_search, m_clear, m_view};
}

const PublishRecord &HistoryPanel::at(const QModelIndex &index) const
{
    return m_history->at(m_found->mapToSource(index).row());
}

void HistoryPanel::present()
{
    const bool isEmpty = m_history->rowCount() == 0;
    const bool hasFound = m_found->rowCount() > 0;
    m_view->setVisible(hasFound);
    m_hint->setVisible(!hasFound);
    m_hint->setText(isEmpty ? tr("What you send is kept here. Click an event to load it again.")
                            : tr("Nothing that was sent has “%1” in it.").arg(m_search->text()));
    m_clear->setEnabled(!isEmpty);
}

void HistoryPanel::openMenu(const QPoint &place)
{
    const QModelIndex index = m_view->indexAt(place);
    if (!index.isValid())
        return;
    const PublishRecord record = at(index);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Load")), &QAction::triggered, this, [this, record] {
        emit loadRequested(record);
    });
    connect(menu->addAction(tr("Send again")), &QAction::triggered, this, [this, record] {
        emit resendRequested(record);
    });
    connect(menu->addAction(tr("Keep as template")), &QAction::triggered, this, [this, record] {
        emit keepRequested(record);
    });
    QAction *log = menu->addAction(tr("Open in log"));
    log->setEnabled(record.logSeq != 0);
    connect(
        log, &QAction::triggered, this, [this, record] { emit logEntryRequested(record.logSeq); });
    menu->addSeparator();
    const QPersistentModelIndex kept(index);
    connect(menu->addAction(tr("Forget")), &QAction::triggered, this, [this, kept] {
        if (kept.isValid())
            m_found->removeRow(kept.row());
    });
    menu->popup(m_view->viewport()->mapToGlobal(place));
}

} // namespace ui
