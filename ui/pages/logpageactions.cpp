// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/channelnames.h"
#include "ui/log/colourrulesdialog.h"
#include "ui/log/diskview.h"
#include "ui/log/eventshape.h"
#include "ui/log/logdetail.h"
#include "ui/log/logtable.h"
#include "ui/log/logtools.h"
#include "ui/log/rowsnippets.h"
#include "ui/models/logkinds.h"
#include "ui/models/logmodel.h"
#include "ui/models/logproxy.h"
#include "ui/models/logtext.h"
#include "ui/pages/logpage.h"
#include "ui/theme.h"
#include "ui/widgets/filteredit.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

#include <algorithm>

namespace ui {

using server::LogEntry;
using server::LogKind;

namespace {

QString menuText(QString text)
{
    constexpr qsizetype Longest = 60;
    if (text.size() > Longest)
        text = text.left(Longest - 1) + u'…';
    return text.replace(u'&', QLatin1String("&&"));
}

} // namespace

LogTable *LogPage::currentTable() const
{
    return m_tools->isOnDisk() ? m_disk->table() : m_table;
}

const LogEntry *LogPage::entryAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    return index.model() == m_proxy ? &m_model->entry(m_proxy->mapToSource(index).row())
                                    : &m_disk->model()->entry(index.row());
}

QList<LogEntry> LogPage::selectedEntries() const
{
    QModelIndexList rows = currentTable()->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QList<LogEntry> list;
    for (const QModelIndex &index : std::as_const(rows))
        list.append(*entryAt(index));
    return list;
}

QList<LogEntry> LogPage::entries(Extent extent) const
{
    if (extent == Extent::Selected)
        return selectedEntries();
    QList<LogEntry> list;
    if (m_tools->isOnDisk()) {
        for (int row = 0; row < m_disk->model()->rowCount(); ++row)
            list.append(m_disk->model()->entry(row));
        return list;
    }
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (extent == Extent::All || m_model->isAdmitted(row))
            list.append(m_model->entry(row));
    }
    return list;
}

std::optional<LogEntry> LogPage::previousOf(const LogEntry &entry) const
{
    const auto isSame = [&](const LogEntry &other) {
        return other.kind == entry.kind && other.event == entry.event &&
               other.appId == entry.appId && other.channel == entry.channel;
    };
    if (m_tools->isOnDisk()) {
        const JournalModel &model = *m_disk->model();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.entry(row).utc < entry.utc && isSame(model.entry(row)))
                return model.entry(row);
        }
        return std::nullopt;
    }
    for (int row = m_model->rowOf(entry.seq) - 1; row >= 0; --row) {
        if (isSame(m_model->entry(row)))
            return m_model->entry(row);
    }
    return std::nullopt;
}

// The newest ones, in order of time.
QList<LogEntry> LogPage::similarTo(const LogEntry &entry) const
{
    QList<LogEntry> list;
    const bool onDisk = m_tools->isOnDisk();
    const int rows = onDisk ? m_disk->model()->rowCount() : m_model->rowCount();
    for (int i = 0; i < rows && list.size() < MostShapeEvents; ++i) {
        const LogEntry &one = onDisk ? m_disk->model()->entry(i) : m_model->entry(rows - 1 - i);
        if (isAlike(one, entry))
            list.append(one);
    }
    std::reverse(list.begin(), list.end());
    return list;
}

void LogPage::openMenu(const QPoint &at)
{
    const QModelIndex index = currentTable()->indexAt(at);
    const LogEntry *entry = entryAt(index);
    if (!entry)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addFilterActions(menu, index);
    addShowActions(menu, *entry);
    addRefusalActions(menu, *entry);
    addCopyActions(menu, *entry);
    addSendActions(menu, *entry);
    menu->popup(currentTable()->viewport()->mapToGlobal(at));
}

void LogPage::addFilterActions(QMenu *menu, const QModelIndex &index)
{
    const QString key = LogCells::keyOf(index.column());
    if (key.isEmpty())
        return;
    const QString term = Filter::termFor(key, m_model->keyText(*entryAt(index), key));
    const bool negative = term.startsWith(u'-');
    const QString opposite = negative ? term.mid(1) : QString(u'-' + term);
    menu->addAction(icon(QStringLiteral("funnel")),
                    tr("Show only %1").arg(menuText(term)),
                    this,
                    [this, term] { addTerm(term); });
    menu->addAction(tr("Leave out %1").arg(menuText(negative ? term.mid(1) : term)),
                    this,
                    [this, opposite] { addTerm(opposite); });
    // A rule is kept, and the language may be another one then.
    const QString kept =
        key == u"type" ? Filter::termFor(key, logKindId(entryAt(index)->kind)) : term;
    menu->addAction(
        icon(QStringLiteral("palette")), tr("Colour %1…").arg(menuText(term)), this, [this, kept] {
            showColours()->add({kept, kept, LogTint::Warning, true});
        });
    menu->addSeparator();
}

ColourRulesDialog *LogPage::showColours()
{
    auto *dialog = findChild<ColourRulesDialog *>();
    if (!dialog || !dialog->isVisible()) { // one that closes is deleted in a later turn
        dialog = new ColourRulesDialog(m_model->colourRules().list(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &ColourRulesDialog::changed, this, &LogPage::setColourRules);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
    return dialog;
}

void LogPage::addShowActions(QMenu *menu, const LogEntry &entry)
{
    const auto add = [&](const QString &text, const char *page, const QString &filter) {
        menu->addAction(
            text, this, [this, page, filter] { emit rowsRequested(QLatin1String(page), filter); });
    };
    if (!entry.socketId.isEmpty())
        add(tr("Show connection %1").arg(entry.socketId),
            "connections",
            Filter::termFor(QStringLiteral("socket"), entry.socketId));
    if (!entry.channel.isEmpty()) {
        const QString term = Filter::termFor(QStringLiteral("channel"), entry.channel);
        add(tr("Show the channel %1").arg(menuText(entry.channel)), "channels", term);
        add(tr("Show who is subscribed to it"), "connections", term);
        if (entry.channel.startsWith(u"presence-"))
            add(tr("Show who is present on it"), "presence", term);
    }
    if (!entry.userId.isEmpty())
        add(tr("Show user %1").arg(entry.userId),
            "presence",
            Filter::termFor(QStringLiteral("user"), entry.userId));
    menu->addSeparator();
}

// Who is refused on such a channel most often has a wrong signature.
void LogPage::addRefusalActions(QMenu *menu, const LogEntry &entry)
{
    const server::ChannelKind kind = channelKindOf(entry.channel);
    if (entry.kind != LogKind::Rejected || kind == server::ChannelKind::Public)
        return;
    server::SignatureQuestion question;
    if (kind == server::ChannelKind::Encrypted)
        question.kind = server::SignatureKind::Encrypted;
    else if (kind == server::ChannelKind::Presence)
        question.kind = server::SignatureKind::Presence;
    question.verify = true;
    question.appId = entry.appId;
    question.socketId = entry.socketId;
    question.channel = entry.channel;
    menu->addAction(icon(QStringLiteral("key-round")),
                    tr("Explain the signature…"),
                    this,
                    [=, this] { emit signatureRequested(question); });
    menu->addSeparator();
}

void LogPage::addCopyActions(QMenu *menu, const LogEntry &entry)
{
    menu->addAction(icon(QStringLiteral("copy")),
                    tr("Copy as JSON"),
                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C),
                    this,
                    [this] { copyRows(true); });
    menu->addAction(tr("Copy as text"), QKeySequence::Copy, this, [this] { copyRows(false); });
    if (entry.kind == LogKind::Event) {
        menu->addAction(tr("Copy as cURL"), this, [this, entry] {
            withWhole(entry, [this](const LogEntry &whole) {
                copyText(curlSnippet(whole, m_status),
                         tr("The commands are copied. They take the app's secret from "
                            "BELFRY_SECRET."));
            });
        });
        menu->addAction(tr("Copy as Laravel broadcast()"), this, [this, entry] {
            withWhole(entry, [this](const LogEntry &whole) {
                copyText(laravelSnippet(whole), tr("The PHP code is copied."));
            });
        });
    }
    menu->addSeparator();
}

void LogPage::addSendActions(QMenu *menu, const LogEntry &entry)
{
    QAction *edit = menu->addAction(icon(QStringLiteral("repeat")),
                                    tr("Resend with changes…"),
                                    QKeySequence(Qt::CTRL | Qt::Key_R),
                                    this,
                                    [this] { resend(false); });
    edit->setEnabled(isEvent(entry.kind));
    QAction *now = menu->addAction(icon(QStringLiteral("send")),
                                   tr("Resend now"),
                                   QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return),
                                   this,
                                   [this] { resend(true); });
    now->setEnabled(entry.kind == LogKind::Event);
}

// Runs `then` with all of the data, or says why that is not to be had.
void LogPage::withWhole(const LogEntry &entry, std::function<void(const LogEntry &)> then)
{
    if (entry.size <= entry.payload.size()) {
        then(entry);
        return;
    }
    if (m_tools->isOnDisk()) {
        notify(tr("The journal kept only the beginning of the data (max_payload_bytes)."));
        return;
    }
    console().logPayload(
        entry.seq,
        {this,
         [this, entry, then = std::move(then)](const server::Result<server::LogPayload> &answer) {
             if (!answer) {
                 notify(answer.error().message);
                 return;
             }
             LogEntry whole = entry;
             whole.payload = answer->data;
             whole.size = answer->data.size();
             then(whole);
         }});
}

void LogPage::resend(bool atOnce)
{
    const LogEntry *entry = entryAt(currentTable()->currentIndex());
    if (!entry)
        return;
    const bool isEvent = entry->kind == LogKind::Event;
    if (!isEvent && (atOnce || entry->kind != LogKind::ClientEvent)) {
        notify(entry->kind == LogKind::ClientEvent
                   ? tr("Client events are sent by clients; “Resend with changes” publishes it "
                        "under another name.")
                   : tr("Only events can be sent again."));
        return;
    }
    withWhole(*entry, [this, atOnce](const LogEntry &whole) {
        if (atOnce)
            publishNow(whole);
        else
            emit publishRequested(LogDetail::requestOf(whole));
    });
}

void LogPage::publishNow(const LogEntry &entry)
{
    console().publish(
        LogDetail::requestOf(entry),
        {this, [this](const server::Result<server::PublishResult> &result) {
             notify(result ? tr("Sent to %n socket(s).", nullptr, result->reach.recipients)
                           : result.error().message);
         }});
}

void LogPage::addTerm(const QString &term)
{
    const QString before = m_filter->text().trimmed();
    setFilterText(before.isEmpty() ? term : QString(before + u' ' + term));
}

void LogPage::copyRows(bool asJson)
{
    QByteArrayList lines;
    for (const LogEntry &entry : selectedEntries()) {
        if (asJson) {
            lines.append(logEntryJson(entry));
            continue;
        }
        QStringList cells;
        for (int column = 0; column < LogColumns::ColumnCount; ++column)
            cells.append(m_model->cells().data(entry, nullptr, column, Qt::DisplayRole).toString());
        lines.append(redacted(cells.join(u'\t')).toUtf8());
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(QString::fromUtf8(lines.join('\n')));
}

void LogPage::copyText(const QString &text, const QString &what)
{
    QGuiApplication::clipboard()->setText(text);
    notify(what);
}

void LogPage::saveAs(Extent extent, SaveJob::Format format)
{
    m_saveJob->ask(entries(extent), format);
}

} // namespace ui
