// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/logdetail.h"

#include "ui/errortexts.h"
#include "ui/formatting.h"
#include "ui/log/adviceline.h"
#include "ui/log/diffmodel.h"
#include "ui/log/notedtable.h"
#include "ui/log/payloadview.h"
#include "ui/log/shapemodel.h"
#include "ui/masking.h"
#include "ui/models/jsonmodel.h"
#include "ui/models/logkinds.h"
#include "ui/models/logtext.h"
#include "ui/theme.h"
#include "ui/widgets/elidedlabel.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTabWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace ui {

using server::LogEntry;
using server::LogKind;

namespace {

constexpr int ExpandedRows = 60; // small trees open by themselves

} // namespace

LogDetail::LogDetail(server::Console &console, QWidget *parent)
    : QWidget(parent)
    , m_console(console)
    , m_title(new ElidedLabel(this))
    , m_note(new ElidedLabel(this))
    , m_copyButton(new QPushButton(tr("Copy as &JSON"), this))
    , m_resendButton(new QPushButton(tr("&Resend…"), this))
    , m_tabs(new QTabWidget(this))
    , m_tree(new QTreeView(this))
    , m_json(new JsonModel(this))
    , m_raw(new PayloadView("logRaw", tr("Data as text"), this))
    , m_wire(new PayloadView("logWire", tr("The message as it was sent"), this))
    , m_diff(new DiffModel(this))
    , m_changes(new NotedTable("logChanges", tr("Differences"), m_diff, {14, 28, 30}, this))
    , m_advice(new AdviceLine(this))
    , m_shape(new ShapeModel(this))
    , m_shapeTable(
          new NotedTable("logShape", tr("Fields over time"), m_shape, {28, 24, 18, 11, 13}, this))
    , m_subscribers(new QStandardItemModel(0, 3, this))
    , m_recipients(
          new NotedTable("logRecipients", tr("Subscribed now"), m_subscribers, {22, 22, 30}, this))
{
    setObjectName(QStringLiteral("logDetail"));
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setObjectName(QStringLiteral("logDetailTitle"));
    m_note->setObjectName(QStringLiteral("logDetailNote"));
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
    layout->addWidget(m_advice);
    layout->addWidget(m_tabs, 1);
    connect(m_advice, &AdviceLine::taken, this, [this](const RefusalOffer &offer) {
        if (m_entry)
            emit offerTaken(offer, *m_entry);
    });
    buildTree();
    buildTabs();
    present(std::nullopt);
}

void LogDetail::buildTree()
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
}

void LogDetail::buildTabs()
{
    m_tabs->setObjectName(QStringLiteral("logDetailTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setAccessibleName(tr("Ways to see the data"));
    m_tabs->addTab(m_tree, tr("JSON"));
    m_tabs->addTab(m_raw, tr("Raw"));
    m_tabs->addTab(m_wire, tr("Wire"));
    m_tabs->addTab(m_changes, tr("Changes"));
    m_tabs->addTab(m_shapeTable, tr("Shape"));
    m_subscribers->setHorizontalHeaderLabels({tr("Socket"), tr("User"), tr("Name")});
    m_tabs->addTab(m_recipients, tr("Subscribed now"));
    m_tabs->setTabToolTip(Recipients,
                          tr("Who is on the channel at this moment: of an event it is kept how "
                             "many sockets got it, and not which"));
    m_tabs->setTabToolTip(Raw, tr("The event's data, as subscribers parse it"));
    m_tabs->setTabToolTip(Wire, tr("The message on the socket: the data is encoded once more"));
    m_tabs->setTabToolTip(
        Changes,
        tr("What is different from the same event before, or between two selected "
           "entries"));
    m_tabs->setTabToolTip(Shape, tr("Which fields events of this name have, and since when"));
    connect(m_tabs, &QTabWidget::currentChanged, this, &LogDetail::refreshTab);
}

void LogDetail::setSources(Previous previous, Similar similar)
{
    m_previous = std::move(previous);
    m_similar = std::move(similar);
}

void LogDetail::setWraps(bool wraps)
{
    m_raw->setWraps(wraps);
    m_wire->setWraps(wraps);
}

int LogDetail::currentTab() const
{
    return m_tabs->currentIndex();
}

void LogDetail::setCurrentTab(int tab)
{
    if (tab >= 0 && tab < m_tabs->count())
        m_tabs->setCurrentIndex(tab);
}

void LogDetail::presentPair(const LogEntry &older, const LogEntry &newer, bool isLive)
{
    present(newer, isLive);
    m_other = older;
    refreshTab();
}

void LogDetail::present(const std::optional<LogEntry> &entry, bool isLive)
{
    m_entry = entry;
    m_other.reset();
    m_isLive = isLive;
    m_missing.clear();
    m_parsing.forget();
    m_comparing.forget();
    m_gathering.forget();
    updateButtons();
    m_advice->present(entry ? adviceOn(*entry, m_apps) : RefusalAdvice());
    if (!entry) {
        m_title->setFullText(tr("No entry is selected."));
        m_note->setFullText(tr("Select one to see its data, or two to compare them."));
        m_json->clear();
        m_raw->explain({});
        m_wire->explain({});
        m_diff->setDiff({});
        m_changes->setNote({});
        m_shape->setShape({});
        m_shapeTable->setNote({});
        m_subscribers->setRowCount(0);
        m_recipients->setNote({});
        return;
    }
    m_title->setFullText(headline(*entry));
    showData(entry->payload.isEmpty() ? entry->text.toUtf8() : entry->payload);
    if (isLive && isEvent(entry->kind))
        askForPayload();
    else
        m_wire->explain(isEvent(entry->kind)
                            ? tr("How an event of the journal was put on the socket is not kept.")
                            : tr("This entry is no event, so nothing was sent to subscribers."));
    refreshTab();
}

void LogDetail::updateButtons()
{
    m_copyButton->setEnabled(m_entry.has_value());
    const bool can = m_entry && canResend(*m_entry);
    m_resendButton->setEnabled(can);
    m_resendButton->setToolTip(m_entry && !can
                                   ? tr("Only events whose data was kept whole can be sent again.")
                                   : tr("Open the event in Publish"));
}

void LogDetail::askForPayload()
{
    m_wire->explain(tr("…"));
    m_console.logPayload(
        m_entry->seq,
        {this, [this, seq = m_entry->seq](const server::Result<server::LogPayload> &answer) {
             if (!m_entry || !m_isLive || m_entry->seq != seq)
                 return;
             if (!answer) {
                 m_missing = answer.error().message;
                 m_wire->explain(m_missing);
                 m_note->setFullText(note(*m_entry));
                 return;
             }
             m_wire->present(masked::data(answer->wire));
             if (answer->data.size() <= m_entry->payload.size())
                 return;
             m_entry->payload = answer->data;
             m_entry->size = answer->data.size();
             showData(m_entry->payload);
             updateButtons();
             refreshTab();
         }});
}

// An entry without JSON data shows its own fields instead, so that the tree is never empty.
void LogDetail::showData(const QByteArray &whole)
{
    const QByteArray data = masked::data(whole);
    m_raw->present(data);
    const bool hasData = !m_entry->payload.isEmpty();
    const auto show = [this](const QJsonValue &value) {
        m_isJson = !value.isUndefined();
        m_json->setValue(m_isJson ? value : parseJson(logEntryJson(*m_entry)));
        if (m_json->rowCount() <= ExpandedRows)
            m_tree->expandToDepth(0);
        m_note->setFullText(note(*m_entry));
    };
    if (!hasData) {
        show(QJsonValue::Undefined);
    } else if (data.size() <= PayloadView::InThreadBytes) {
        show(parseJson(data));
    } else {
        m_json->clear();
        m_note->setFullText(note(*m_entry));
        m_parsing.run([data] { return parseJson(data); }, show);
    }
}

QString LogDetail::headline(const LogEntry &entry) const
{
    const QString what = entry.event.isEmpty() ? logKindText(entry.kind) : entry.event;
    if (!entry.channel.isEmpty())
        return tr("%1 on %2", "event or type, channel").arg(what, entry.channel);
    return entry.text.isEmpty() ? what
                                : tr("%1: %2", "type, text").arg(what, masked::text(entry.text));
}

QString LogDetail::note(const LogEntry &entry) const
{
    QStringList parts{momentText(entry.utc)};
    if (const ErrorText meaning = entryText(entry); !meaning.isEmpty())
        parts.append(meaning.both());
    if (entry.recipients >= 0)
        parts.append(tr("to %n socket(s)", nullptr, entry.recipients));
    if (!entry.socketId.isEmpty())
        parts.append(entry.kind == LogKind::Event ? tr("without socket %1").arg(entry.socketId)
                                                  : tr("socket %1").arg(entry.socketId));
    if (!entry.userId.isEmpty())
        parts.append(tr("user %1").arg(entry.userId));
    if (entry.size > entry.payload.size() && !entry.payload.isEmpty())
        parts.append(tr("only the first %1 of %2 are kept")
                         .arg(bytesText(entry.payload.size()), bytesText(entry.size)));
    else if (entry.payload.isEmpty())
        parts.append(tr("no data, the entry itself is shown"));
    else if (!m_isJson)
        parts.append(tr("the data is not JSON, the entry itself is shown"));
    return parts.join(QStringLiteral(" · "));
}

bool LogDetail::canResend(const LogEntry &entry)
{
    return isEvent(entry.kind) && entry.size <= entry.payload.size();
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
