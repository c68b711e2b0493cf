// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/logdetail.h"

#include "ui/formatting.h"
#include "ui/models/cappedtext.h"
#include "ui/models/jsonmodel.h"
#include "ui/models/logkinds.h"
#include "ui/models/logtext.h"
#include "ui/theme.h"
#include "ui/widgets/elidedlabel.h"

#include <QAction>
#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace ui {

using server::LogEntry;
using server::LogKind;

namespace {
constexpr int ExpandedRows = 60; // small trees open by themselves
}

LogDetail::LogDetail(QWidget *parent)
    : QWidget(parent)
    , m_title(new ElidedLabel(this))
    , m_note(new ElidedLabel(this))
    , m_copyButton(new QPushButton(tr("Copy as &JSON"), this))
    , m_resendButton(new QPushButton(tr("&Resend…"), this))
    , m_tabs(new QTabWidget(this))
    , m_tree(new QTreeView(this))
    , m_json(new JsonModel(this))
    , m_raw(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("logDetail"));
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_copyButton->setObjectName(QStringLiteral("logCopy"));
    m_copyButton->setToolTip(tr("Copy the whole entry (Ctrl+Shift+C)"));
    m_resendButton->setObjectName(QStringLiteral("logResend"));
    connect(m_copyButton, &QPushButton::clicked, this, [this] {
        if (m_entry)
            QGuiApplication::clipboard()->setText(QString::fromUtf8(logEntryJson(*m_entry)));
    });
    connect(m_resendButton, &QPushButton::clicked, this, [this] {
        if (m_entry)
            emit resendRequested(requestOf(*m_entry));
    });
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_title);
    texts->addWidget(m_note);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addLayout(texts, 1);
    head->addWidget(m_copyButton);
    head->addWidget(m_resendButton);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_tabs, 1);
    buildTabs();
    present(std::nullopt);
}

void LogDetail::buildTabs()
{
    m_tree->setObjectName(QStringLiteral("logJsonTree"));
    m_tree->setAccessibleName(tr("Data as a tree"));
    m_tree->setModel(m_json);
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(true);
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->resizeSection(JsonModel::Name, 200);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    const auto addCopy = [this](const QString &text, const QKeySequence &keys, int role) {
        auto *action = new QAction(text, m_tree);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, [this, role] { copyValue(role); });
        m_tree->addAction(action);
    };
    addCopy(tr("Copy value"), QKeySequence::Copy, JsonModel::TextRole);
    addCopy(tr("Copy path"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_C), JsonModel::PathRole);
    m_raw->setObjectName(QStringLiteral("logRaw"));
    m_raw->setAccessibleName(tr("Data as text"));
    m_raw->setReadOnly(true);
    m_raw->setTabChangesFocus(true);
    m_raw->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_raw->setWordWrapMode(QTextOption::WrapAnywhere);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setAccessibleName(tr("Ways to see the data"));
    m_tabs->addTab(m_tree, tr("JSON"));
    m_tabs->addTab(m_raw, tr("Raw"));
}

void LogDetail::present(const std::optional<LogEntry> &entry)
{
    m_entry = entry;
    m_copyButton->setEnabled(entry.has_value());
    m_resendButton->setEnabled(entry && canResend(*entry));
    m_resendButton->setToolTip(entry && !canResend(*entry)
                                   ? tr("Only events whose data was kept whole can be sent again.")
                                   : tr("Open the event in Publish (Ctrl+R)"));
    if (!entry) {
        m_title->setFullText(tr("No entry is selected."));
        m_note->setFullText(tr("Select one to see its data."));
        m_json->clear();
        m_raw->clear();
        return;
    }
    m_title->setFullText(headline(*entry));
    showTree(*entry);
    m_raw->setPlainText(
        cappedText(entry->payload.isEmpty() ? entry->text.toUtf8() : entry->payload));
}

// An entry without JSON data shows its own fields instead, so that the tree is never empty.
void LogDetail::showTree(const LogEntry &entry)
{
    const bool isJson = !entry.payload.isEmpty() && m_json->setJson(entry.payload);
    if (!isJson)
        m_json->setJson(logEntryJson(entry));
    if (m_json->rowCount() <= ExpandedRows)
        m_tree->expandToDepth(0);
    m_note->setFullText(note(entry, isJson));
}

QString LogDetail::headline(const LogEntry &entry) const
{
    const QString what = entry.event.isEmpty() ? logKindText(entry.kind) : entry.event;
    if (!entry.channel.isEmpty())
        return tr("%1 on %2", "event or type, channel").arg(what, entry.channel);
    return entry.text.isEmpty() ? what : tr("%1: %2", "type, text").arg(what, entry.text);
}

QString LogDetail::note(const LogEntry &entry, bool isJson) const
{
    QStringList parts{momentText(entry.utc)};
    if (!entry.socketId.isEmpty())
        parts.append(tr("socket %1").arg(entry.socketId));
    if (!entry.userId.isEmpty())
        parts.append(tr("user %1").arg(entry.userId));
    if (entry.size > entry.payload.size() && !entry.payload.isEmpty())
        parts.append(tr("only the first %1 of %2 were kept")
                         .arg(bytesText(entry.payload.size()), bytesText(entry.size)));
    else if (entry.payload.isEmpty())
        parts.append(tr("no data, the entry itself is shown"));
    else if (!isJson)
        parts.append(tr("the data is not JSON, the entry itself is shown"));
    return parts.join(QStringLiteral(" · "));
}

bool LogDetail::canResend(const LogEntry &entry)
{
    return (entry.kind == LogKind::Event || entry.kind == LogKind::ClientEvent) &&
           entry.size <= entry.payload.size();
}

server::PublishRequest LogDetail::requestOf(const LogEntry &entry)
{
    return {entry.appId, {entry.channel}, entry.event, entry.payload, {}, false};
}

void LogDetail::copyValue(int role)
{
    const QModelIndex current = m_tree->currentIndex();
    if (current.isValid())
        QGuiApplication::clipboard()->setText(current.data(role).toString());
}

void LogDetail::applyColours()
{
    m_resendButton->setIcon(icon(QStringLiteral("repeat")));
    m_copyButton->setIcon(icon(QStringLiteral("copy")));
    m_tree->viewport()->update();
}

} // namespace ui
