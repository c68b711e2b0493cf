// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manage/auditpane.h"

#include "ui/formatting.h"
#include "ui/manage/auditwords.h"
#include "ui/theme.h"
#include "ui/widgets/filesaver.h"
#include "ui/widgets/framedbutton.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/stateoverlay.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QHeaderView>
#include <QIODevice>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

#include <chrono>

namespace ui {

using namespace std::chrono_literals;
using server::AuditEntry;
using server::AuditPage;
using server::AuditQuery;
using server::Result;

AuditPane::AuditPane(server::Console &console, QWidget *parent)
    : ManagePane(console, parent)
    , m_model({tr("Time"), tr("Who"), tr("Action"), tr("Outcome"), tr("What"), tr("App")})
    , m_order(m_model)
    , m_text(new QLineEdit(this))
    , m_action(new QComboBox(this))
    , m_since(new QComboBox(this))
    , m_failed(new QCheckBox(tr("Failed only"), this))
    , m_count(new QLabel(this))
    , m_note(new QLabel(this))
    , m_more(framedButton(this, "auditMore", tr("Show older entries"), {}))
    , m_content(new QStackedWidget(this))
    , m_splitter(new QSplitter(Qt::Vertical, m_content))
    , m_table(new RowTable(m_splitter))
    , m_detail(new QPlainTextEdit(m_splitter))
    , m_overlay(new StateOverlay(m_content))
    , m_saver(new FileSaver(this))
{
    setObjectName(QStringLiteral("manageAudit"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(8);
    buildBar();
    m_note->setObjectName(QStringLiteral("auditNote"));
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse);

    m_table->setObjectName(QStringLiteral("auditTable"));
    m_table->setAccessibleName(tr("What operators did"));
    m_table->setModel(&m_order);
    m_table->setColumnWidths({15, 10, 18, 8, 60, 9});
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(0, Qt::DescendingOrder);
    m_detail->setObjectName(QStringLiteral("auditDetail"));
    m_detail->setAccessibleName(tr("Details of the selected entry"));
    m_detail->setReadOnly(true);
    m_detail->setTabChangesFocus(true);
    m_splitter->setObjectName(QStringLiteral("auditSplitter"));
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_overlay->setObjectName(QStringLiteral("auditState"));
    m_content->addWidget(m_splitter);
    m_content->addWidget(m_overlay);
    layout->addWidget(m_content, 1);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_note, 1);
    foot->addWidget(m_more);
    layout->addLayout(foot);
    m_more->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_more->hide();
    connectParts();
}

void AuditPane::buildBar()
{
    m_text->setObjectName(QStringLiteral("auditSearch"));
    m_text->setAccessibleName(tr("Search the audit"));
    m_text->setPlaceholderText(tr("Who, what, a value…"));
    m_text->setClearButtonEnabled(true);
    m_text->setMaxLength(static_cast<int>(server::MaxAuditSearchLength));
    m_text->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_action->setObjectName(QStringLiteral("auditAction"));
    m_action->setAccessibleName(tr("Actions that are shown"));
    for (const auto &[action, word] : AuditWords::groups())
        m_action->addItem(word, action);
    m_since->setObjectName(QStringLiteral("auditSince"));
    m_since->setAccessibleName(tr("Time that is shown"));
    m_since->addItem(tr("Any time"), 0);
    m_since->addItem(tr("Last hour"), 1);
    m_since->addItem(tr("Last day"), 24);
    m_since->addItem(tr("Last week"), 7 * 24);
    m_failed->setObjectName(QStringLiteral("auditFailed"));
    m_failed->setMinimumHeight(24);
    m_count->setObjectName(QStringLiteral("auditCount"));
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_refresh = framedButton(this, "auditRefresh", {}, tr("Look again"));
    m_refresh->setIcon(icon(QStringLiteral("refresh-cw")));
    m_export = framedButton(this, "auditExport", {}, tr("Export what was found"));
    m_export->setIcon(icon(QStringLiteral("download")));
    m_export->setPopupMode(QToolButton::InstantPopup);
    m_export->setMenu(new QMenu(m_export));
    connect(m_export->menu()->addAction(tr("As CSV…")), &QAction::triggered, this, [this] {
        exportAll(true);
    });
    connect(m_export->menu()->addAction(tr("As JSON Lines…")), &QAction::triggered, this, [this] {
        exportAll(false);
    });
    for (QToolButton *button : {m_refresh, m_export}) {
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setAccessibleName(button->toolTip());
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_since);
    row->addWidget(m_failed);
    row->addWidget(m_count);
    row->addWidget(m_refresh);
    row->addWidget(m_export);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void AuditPane::connectParts()
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(250ms);
    connect(m_text, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    connect(&m_typing, &QTimer::timeout, this, &AuditPane::refresh);
    connect(m_action, &QComboBox::currentIndexChanged, this, &AuditPane::refresh);
    connect(m_since, &QComboBox::currentIndexChanged, this, &AuditPane::refresh);
    connect(m_failed, &QCheckBox::toggled, this, &AuditPane::refresh);
    connect(m_refresh, &QToolButton::clicked, this, &AuditPane::refresh);
    connect(m_more, &QToolButton::clicked, this, [this] { ask(true); });
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (m_next != 0 && value > 0 && value == m_table->verticalScrollBar()->maximum())
            ask(true);
    });
    connect(m_table->selectionModel(),
            &QItemSelectionModel::currentRowChanged,
            this,
            &AuditPane::showDetail);
    connect(m_overlay, &StateOverlay::primaryTriggered, this, [this] {
        m_text->clear();
        m_action->setCurrentIndex(0);
        m_since->setCurrentIndex(0);
        m_failed->setChecked(false);
        refresh();
    });
    connect(m_saver, &FileSaver::saved, this, [this](const QString &path) {
        emit notified(tr("Saved %1").arg(path));
    });
    connect(m_saver, &FileSaver::failed, this, &AuditPane::notified);
}

AuditQuery AuditPane::query() const
{
    AuditQuery query;
    query.text = m_text->text().trimmed();
    query.appId = m_appId;
    query.action = m_action->currentData().toString();
    query.failed = m_failed->isChecked();
    const qint64 hours = m_since->currentData().toLongLong();
    if (hours > 0)
        query.fromUtc = QDateTime::currentMSecsSinceEpoch() - hours * 3'600'000;
    return query;
}

void AuditPane::refresh()
{
    ask(false);
}

void AuditPane::ask(bool isMore)
{
    AuditQuery wanted = query();
    if (isMore)
        wanted.before = std::exchange(m_next, 0); // is not asked for twice
    const int number = ++m_asked;
    console().searchAudit(wanted, {this, [this, isMore, number](const Result<AuditPage> &answer) {
                                       if (number != m_asked)
                                           return;
                                       if (answer)
                                           take(*answer, isMore);
                                       else
                                           showState(answer.error().message);
                                   }});
}

void AuditPane::take(const AuditPage &page, bool isMore)
{
    if (!isMore)
        m_entries.clear();
    for (const AuditEntry &entry : page.entries)
        m_entries.insert(QString::number(entry.id), entry);
    m_next = page.next;
    m_file = page.file;
    m_more->setVisible(m_next != 0);
    QStringList note;
    if (!m_appId.isEmpty())
        note.append(tr("Only what concerns the app %1, as in the scope above.").arg(m_appId));
    note.append(page.trouble.isEmpty() ? tr("Kept in %1.").arg(page.file) : page.trouble);
    m_note->setText(note.join(u' '));
    showRows();
    showState({});
}

void AuditPane::showRows()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    QList<TextRow> rows;
    for (const AuditEntry &entry : std::as_const(m_entries)) {
        TextRow row;
        row.key = QString::number(entry.id);
        row.cells = {clockText(entry.utc, now),
                     entry.account.isEmpty() ? unknownText() : entry.account,
                     AuditWords::action(entry.action),
                     entry.succeeded ? tr("Done") : tr("Failed"),
                     entry.text,
                     entry.appId.isEmpty() ? unknownText() : entry.appId};
        row.order = {entry.id};
        row.icon =
            entry.succeeded ? QStringLiteral("circle-check") : QStringLiteral("circle-alert");
        row.toolTip = AuditWords::detail(entry);
        rows.append(row);
    }
    m_model.setRows(rows);
    m_count->setText(m_next == 0
                         ? tr("%n action(s)", nullptr, static_cast<int>(rows.size()))
                         : tr("first %n action(s)", nullptr, static_cast<int>(rows.size())));
    m_export->setEnabled(!rows.isEmpty());
    showDetail();
}

void AuditPane::showState(const QString &failure)
{
    const AuditQuery asked = query();
    const bool isNarrowed =
        !asked.text.isEmpty() || !asked.action.isEmpty() || asked.failed || asked.fromUtc != 0;
    if (!failure.isEmpty())
        m_overlay->present({QStringLiteral("error"),
                            QStringLiteral("circle-alert"),
                            tr("The audit cannot be shown"),
                            failure,
                            tr("Try again"),
                            {}});
    else if (isNarrowed || !m_appId.isEmpty())
        m_overlay->present({QStringLiteral("emptyFiltered"),
                            QStringLiteral("search"),
                            tr("Nothing was found"),
                            m_appId.isEmpty()
                                ? tr("No entry has what is looked for.")
                                : tr("No entry about the app %1 has what is looked for. The scope "
                                     "above widens it to all apps.")
                                      .arg(m_appId),
                            isNarrowed ? tr("Show everything") : QString(),
                            {}});
    else
        m_overlay->present({QStringLiteral("emptyNever"),
                            QStringLiteral("shield-check"),
                            tr("Nobody has changed anything yet"),
                            tr("Publishing, disconnecting, and changes to apps, users and the "
                               "server are put down here, with who did it."),
                            {},
                            {}});
    const bool isEmpty = !failure.isEmpty() || m_entries.isEmpty();
    m_content->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_overlay) : m_splitter);
}

void AuditPane::showDetail()
{
    const QString key = m_table->currentIndex().data(KeyRole).toString();
    const auto entry = m_entries.constFind(key);
    m_detail->setPlainText(entry == m_entries.cend() ? tr("Select an entry to see its values.")
                                                     : AuditWords::detail(*entry));
}

void AuditPane::setScope(const Scope &scope)
{
    if (scope.appId == m_appId)
        return;
    m_appId = scope.appId;
    if (isVisible())
        refresh();
}

void AuditPane::exportAll(bool isCsv)
{
    AuditQuery wanted = query();
    wanted.limit = server::MaxAuditRows;
    gather(wanted, {}, isCsv);
}

// Asks for one page after the other, until there is no more.
void AuditPane::gather(AuditQuery query, QList<AuditEntry> found, bool isCsv)
{
    console().searchAudit(
        query,
        {this, [=, this](const Result<AuditPage> &answer) {
             if (!answer) {
                 emit notified(answer.error().message);
                 return;
             }
             const QList<AuditEntry> all = found + answer->entries;
             if (answer->next != 0) {
                 AuditQuery rest = query;
                 rest.before = answer->next;
                 return gather(rest, all, isCsv);
             }
             m_saver->ask(tr("Export the audit"),
                          isCsv ? QStringLiteral("audit.csv") : QStringLiteral("audit.jsonl"),
                          isCsv ? tr("Tables (*.csv)") : tr("JSON Lines (*.jsonl)"),
                          [all, isCsv](QIODevice &device) {
                              const QByteArray text = isCsv ? auditCsv(all) : auditJsonLines(all);
                              return device.write(text) == text.size();
                          });
         }});
}

QWidget *AuditPane::filterField() const
{
    return m_text;
}

void AuditPane::save(QSettings &settings) const
{
    settings.setValue(QStringLiteral("splitter"), m_splitter->saveState());
    settings.setValue(QStringLiteral("header"), m_table->horizontalHeader()->saveState());
}

void AuditPane::restore(QSettings &settings)
{
    m_splitter->restoreState(settings.value(QStringLiteral("splitter")).toByteArray());
    m_table->horizontalHeader()->restoreState(
        settings.value(QStringLiteral("header")).toByteArray());
}

} // namespace ui
