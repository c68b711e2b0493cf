// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an operator does about connections: the third part of ConnectionsPage.
#include "ui/dialogs/disconnectdialog.h"
#include "ui/exports.h"
#include "ui/masking.h"
#include "ui/pages/connectionspage.h"
#include "ui/people/blockedusers.h"
#include "ui/people/disconnectrun.h"
#include "ui/people/followview.h"
#include "ui/production.h"
#include "ui/theme.h"
#include "ui/widgets/connectiondetail.h"
#include "ui/widgets/filesaver.h"
#include "ui/widgets/filteredit.h"
#include "ui/widgets/rowtable.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QIODevice>
#include <QMenu>
#include <QSet>
#include <QSplitter>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

using server::ConnectionRow;

namespace {

// Every socket that has signed in as the user may be on it (PROTOCOL.md 1.5).
QString userChannel(const QString &userId)
{
    return QStringLiteral("#server-to-user-%1").arg(userId);
}

} // namespace

void ConnectionsPage::filterBy(const QString &key, const QString &value)
{
    const QString term = Filter::termFor(key, value);
    const QString before = m_filter->text().trimmed();
    m_filter->setText(before.isEmpty() ? term : before + QLatin1Char(' ') + term);
    m_filter->commit();
}

void ConnectionsPage::addTerms(QMenu *menu, const ConnectionEntry &entry, int column)
{
    const ConnectionRow &row = entry.row;
    struct Term
    {
        int column;
        QString key;
        QString value;
    };
    QList<Term> terms = {
        {ConnectionsModel::Status, QStringLiteral("status"), entry.statusKey(m_model.now())},
        {ConnectionsModel::App, QStringLiteral("app"), row.appId},
        {ConnectionsModel::User, QStringLiteral("user"), row.userId},
        {ConnectionsModel::Address, QStringLiteral("ip"), ConnectionEntry::ipOf(row.address)},
        {ConnectionsModel::Origin, QStringLiteral("origin"), row.origin},
        {ConnectionsModel::Client, QStringLiteral("client"), row.client},
    };
    for (const QString &tenant : row.tenants)
        terms.append({ConnectionsModel::Tenants, QStringLiteral("tenant"), tenant});
    QMenu *more = menu->addMenu(icon(QStringLiteral("funnel")), tr("Filter by"));
    for (const Term &term : terms) {
        if (term.value.isEmpty())
            continue;
        const QString shown = term.key == u"ip" ? masked::address(term.value) : term.value;
        const auto filter = [this, term] {
            filterBy(term.key, term.value);
        };
        connect(more->addAction(QStringLiteral("%1: %2").arg(term.key, shown)),
                &QAction::triggered,
                this,
                filter);
        if (term.column != column)
            continue;
        connect(menu->addAction(tr("Filter by this value (%1)").arg(shown)),
                &QAction::triggered,
                this,
                filter);
    }
}

void ConnectionsPage::addTasks(QMenu *menu, const ConnectionEntry &entry)
{
    const ConnectionRow row = entry.row;
    const bool isOpen = !entry.isClosed();
    const auto add = [&](const QString &symbol, const QString &text, bool enabled, auto &&does) {
        QAction *action = menu->addAction(icon(symbol), text);
        action->setEnabled(enabled);
        connect(action, &QAction::triggered, this, does);
        return action;
    };
    add(QStringLiteral("info"), tr("Inspect"), true, [this] {
        inspect();
    })->setShortcut(Qt::ALT | Qt::Key_Return);
    add(QStringLiteral("eye"), tr("Follow connection"), isOpen, [this, row] {
        follow(row.socketId);
    });
    add(QStringLiteral("activity"), tr("Ping now"), isOpen, [this] { pingSelected(); });
    add(QStringLiteral("users"), tr("Show in Presence"), !row.userId.isEmpty(), [this, row] {
        emit rowsRequested(QStringLiteral("presence"),
                           Filter::termFor(QStringLiteral("socket"), row.socketId));
    });
    menu->addSeparator();
    add(QStringLiteral("send"), tr("Send to this user…"), !row.userId.isEmpty(), [this, row] {
        server::PublishRequest request;
        request.appId = row.appId;
        request.channels = {userChannel(row.userId)};
        emit publishRequested(request);
    });
    add(QStringLiteral("ban"), tr("Exclude in publisher"), isOpen, [this, row] {
        server::PublishRequest request;
        request.appId = row.appId;
        request.channels = row.channels;
        request.excludeSocketId = row.socketId;
        emit publishRequested(request);
    });
}

void ConnectionsPage::addEnding(QMenu *menu, const ConnectionEntry &entry)
{
    const int selected = static_cast<int>(openKeys(m_table->selectedKeys()).size());
    QAction *disconnect =
        menu->addAction(icon(QStringLiteral("unplug")), tr("Disconnect %n…", nullptr, selected));
    disconnect->setShortcut(QKeySequence::Delete);
    disconnect->setEnabled(selected > 0);
    connect(disconnect, &QAction::triggered, this, &ConnectionsPage::disconnectSelected);
    QAction *block = menu->addAction(icon(QStringLiteral("user-x")), tr("Block user…"));
    block->setEnabled(selected > 0 && !entry.row.userId.isEmpty());
    connect(block, &QAction::triggered, this, &ConnectionsPage::blockSelected);
}

void ConnectionsPage::showRowMenu(const QPoint &at)
{
    const QModelIndex index = m_table->indexAt(at);
    if (!index.isValid())
        return;
    const ConnectionEntry entry = m_proxy.entry(index.row());
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("connRowMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addTasks(menu, entry);
    menu->addSeparator();
    addTerms(menu, entry, index.column());
    menu->addSeparator();
    const auto copy = [&](const QString &text, const QString &what) {
        connect(menu->addAction(icon(QStringLiteral("copy")), text),
                &QAction::triggered,
                this,
                [what] { QGuiApplication::clipboard()->setText(what); });
    };
    copy(tr("Copy socket ID"), entry.row.socketId);
    copy(tr("Copy cell"), index.data().toString());
    connect(
        menu->addAction(tr("Copy rows")), &QAction::triggered, m_table, &RowTable::copySelection);
    menu->addSeparator();
    addEnding(menu, entry);
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void ConnectionsPage::inspect()
{
    setDetailVisible(true);
    m_side->setCurrentWidget(m_detail);
    m_detail->setFocus(Qt::ShortcutFocusReason);
}

void ConnectionsPage::follow(const QString &socketId)
{
    const int at = m_model.rowOf(socketId);
    setDetailVisible(true);
    m_side->setCurrentWidget(m_follow);
    m_follow->follow(socketId, at < 0 ? QString() : m_model.row(at).userText());
    // Frames need room.
    const QList<int> sizes = m_splitter->sizes();
    const int all = sizes.value(0) + sizes.value(1);
    if (sizes.value(1) < all * 2 / 5)
        m_splitter->setSizes({all * 11 / 20, all * 9 / 20});
}

void ConnectionsPage::followSelected()
{
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid() && !m_proxy.entry(current.row()).isClosed())
        follow(m_proxy.entry(current.row()).row.socketId);
    else
        emit notified(tr("Select an open connection first."));
}

void ConnectionsPage::pingSelected()
{
    ping(openKeys(m_table->selectedKeys()));
}

void ConnectionsPage::ping(const QStringList &socketIds)
{
    if (socketIds.isEmpty())
        return;
    const auto report = [this](const server::Result<server::PingResult> &answer) {
        emit notified(answer ? tr("%n client(s) pinged; their RTT follows.", nullptr, answer->sent)
                             : answer.error().message);
    };
    console().pingClients(socketIds, {this, report});
}

void ConnectionsPage::unsubscribe(const QString &socketId, const QString &channel)
{
    console().unsubscribeClient(
        {socketId, channel},
        {this, [this, socketId, channel](const server::Outcome &answer) {
             emit notified(answer ? tr("%1 is off the channel %2.").arg(socketId, channel)
                                  : answer.error().message);
         }});
}

void ConnectionsPage::blockSelected()
{
    const QStringList keys = openKeys(m_table->selectedKeys());
    if (!keys.isEmpty())
        askDisconnect(keys, true);
    else
        emit notified(tr("Select an open connection of the user first."));
}

void ConnectionsPage::showBlockedUsers()
{
    auto *dialog = new QDialog(this);
    dialog->setObjectName(QStringLiteral("blockedUsersDialog"));
    dialog->setWindowTitle(tr("Blocked users"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto *list = new BlockedUsers(console(), dialog);
    connect(list, &BlockedUsers::notified, this, &ConnectionsPage::notified);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(list);
    dialog->resize(640, 360);
    dialog->show();
}

QStringList ConnectionsPage::openKeys(const QStringList &keys) const
{
    QStringList open;
    for (const QString &key : keys) {
        const int at = m_model.rowOf(key);
        if (at >= 0 && !m_model.row(at).isClosed())
            open.append(key);
    }
    return open;
}

void ConnectionsPage::disconnectSelected()
{
    const QStringList keys = openKeys(m_table->selectedKeys());
    if (!keys.isEmpty())
        askDisconnect(keys);
    else if (m_table->selectedKeys().isEmpty())
        m_disconnect->showMenu();
}

void ConnectionsPage::disconnectShown()
{
    QStringList keys;
    for (int i = 0; i < m_proxy.rowCount(); ++i)
        keys.append(m_proxy.entry(i).row.socketId);
    keys = openKeys(keys);
    if (!keys.isEmpty())
        askDisconnect(keys);
}

void ConnectionsPage::askDisconnect(const QStringList &socketIds, bool proposeBlock)
{
    QStringList names;
    QList<server::UserKey> users;
    QSet<QString> seen;
    QStringList apps;
    for (const QString &key : socketIds) {
        const ConnectionEntry &entry = m_model.row(m_model.rowOf(key));
        if (!apps.contains(entry.row.appId))
            apps.append(entry.row.appId);
        const QString user = entry.userText();
        if (names.size() < 5)
            names.append(user.isEmpty() ? key : QStringLiteral("%1 %2").arg(key, user));
        const QString id = entry.row.appId + KeySeparator + entry.row.userId;
        if (entry.row.userId.isEmpty() || seen.contains(id))
            continue;
        seen.insert(id);
        users.append({entry.row.appId, entry.row.userId});
    }
    auto *dialog = new DisconnectDialog(socketIds, names, users, this);
    dialog->warnOfProduction(productionNames(m_status.apps, apps));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (proposeBlock)
        dialog->proposeBlock();
    connect(dialog, &QDialog::accepted, this, [this, dialog] { disconnectNow(*dialog); });
    dialog->open();
}

// Who is to stay out is blocked before it can come back.
void ConnectionsPage::disconnectNow(const DisconnectDialog &dialog)
{
    const server::DisconnectRequest request = dialog.request();
    const int perSecond = dialog.perSecond();
    const auto block = dialog.block();
    if (!block)
        return m_run->start(request, perSecond);
    const auto next = [this, request, perSecond](const auto &answer) {
        if (!answer) {
            emit notified(answer.error().message);
            return;
        }
        m_run->start(request, perSecond);
    };
    console().blockUsers(*block, {this, next});
}

QList<ConnectionRow> ConnectionsPage::shownRows() const
{
    QList<ConnectionRow> rows;
    rows.reserve(m_proxy.rowCount());
    for (int i = 0; i < m_proxy.rowCount(); ++i)
        rows.append(masked::row(m_proxy.entry(i).row));
    return rows;
}

void ConnectionsPage::exportRows(bool csv)
{
    const QString name =
        csv ? QStringLiteral("connections.csv") : QStringLiteral("connections.jsonl");
    const QString kinds = csv ? tr("Tables (*.csv)") : tr("JSON Lines (*.jsonl)");
    m_saver->ask(tr("Export connections"), name, kinds, [rows = shownRows(), csv](QIODevice &file) {
        const QByteArray text = csv ? connectionsCsv(rows) : connectionsJsonLines(rows);
        return file.write(text) == text.size();
    });
}

} // namespace ui
