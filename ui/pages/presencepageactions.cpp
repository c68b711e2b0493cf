// SPDX-License-Identifier: GPL-3.0-or-later
//
// A person and the devices, and what an operator does about them: the third part of PresencePage.
#include "ui/dialogs/disconnectdialog.h"
#include "ui/formatting.h"
#include "ui/masking.h"
#include "ui/pages/presencepage.h"
#include "ui/people/disconnectrun.h"
#include "ui/people/idlerule.h"
#include "ui/people/personpanel.h"
#include "ui/people/tenantcompare.h"
#include "ui/production.h"
#include "ui/theme.h"
#include "ui/widgets/filesaver.h"
#include "ui/widgets/filteredit.h"
#include "ui/widgets/framedbutton.h"
#include "ui/widgets/rowkeeper.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/savedfilters.h"
#include "ui/widgets/sorthold.h"

#include <QActionGroup>
#include <QBoxLayout>
#include <QClipboard>
#include <QComboBox>
#include <QDateTime>
#include <QGuiApplication>
#include <QListView>
#include <QMenu>
#include <QToolButton>

namespace ui {

using server::ConnectionRow;
using server::MemberRow;

void PresencePage::buildGrouping(QBoxLayout *row)
{
    m_grouping = new QComboBox(this);
    m_grouping->setObjectName(QStringLiteral("presGrouping"));
    m_grouping->setAccessibleName(tr("Group users by"));
    m_grouping->setToolTip(tr("By tenant every user is shown once, however many channels"));
    m_grouping->addItems({tr("By tenant"), tr("By channel")});
    m_grouping->setMinimumHeight(28);
    row->addWidget(m_grouping);
    connect(m_grouping, &QComboBox::currentIndexChanged, this, [this](int index) {
        group(index == 0);
    });
}

QAbstractButton *PresencePage::detailsButton() const
{
    return m_personToggle;
}

void PresencePage::buildMore(QBoxLayout *row)
{
    m_personToggle = framedButton(this, "presPersonToggle", {}, tr("Details of the selected user"));
    m_personToggle->setIcon(icon(QStringLiteral("info")));
    m_personToggle->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_personToggle->setAccessibleName(tr("Details"));
    m_personToggle->setCheckable(true);
    m_personToggle->setChecked(true);
    row->addWidget(m_personToggle);
    connect(m_personToggle, &QToolButton::toggled, this, &PresencePage::showPerson);

    buildExport(row);
    QToolButton *more =
        framedButton(this, "presMore", {}, tr("Compare, idle rule, fields of users"));
    more->setIcon(icon(QStringLiteral("settings")));
    more->setToolButtonStyle(Qt::ToolButtonIconOnly);
    more->setAccessibleName(tr("More"));
    more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(more);
    connect(menu->addAction(icon(QStringLiteral("building-2")), tr("Compare two tenants…")),
            &QAction::triggered,
            this,
            &PresencePage::compareTenants);
    m_idleMenu = menu->addMenu(icon(QStringLiteral("clock")), tr("Idle after"));
    buildIdleMenu(m_idleMenu);
    buildMoreMenu(menu);
    more->setMenu(menu);
    row->addWidget(more);
}

void PresencePage::buildIdleMenu(QMenu *menu)
{
    auto *group = new QActionGroup(menu);
    for (const int minutes : {1, 2, 5, 10, 15, 30, 60}) {
        QAction *action = menu->addAction(tr("%n minute(s)", nullptr, minutes));
        action->setCheckable(true);
        action->setData(minutes);
        action->setChecked(minutes == 5);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, minutes] { setIdleMinutes(minutes); });
    }
}

void PresencePage::setIdleMinutes(int minutes)
{
    setIdleAfterMs(qBound(1, minutes, 24 * 60) * 60'000LL);
    for (QAction *action : m_idleMenu->actions())
        action->setChecked(action->data().toInt() == minutes);
    tick();
}

void PresencePage::connectPerson()
{
    connect(m_person, &PersonPanel::connectionsRequested, this, [this] {
        if (const MemberEntry *entry = currentPerson())
            emit rowsRequested(QStringLiteral("connections"), connectionsFilter(entry->row));
    });
    connect(m_person, &PersonPanel::eventRequested, this, [this] {
        if (const MemberEntry *entry = currentPerson())
            sendTo(entry->row);
    });
    connect(m_person, &PersonPanel::pingRequested, this, &PresencePage::ping);
    connect(m_person, &PersonPanel::disconnectRequested, this, [this](const QStringList &sockets) {
        if (const MemberEntry *entry = currentPerson())
            askDisconnect(entry->row, sockets, false);
    });
    connect(m_run, &DisconnectRun::finished, this, &PresencePage::notified);
    connect(m_saver, &FileSaver::saved, this, [this](const QString &path) {
        emit notified(tr("Saved %1").arg(path));
    });
    connect(m_saver, &FileSaver::failed, this, &PresencePage::notified);
    connect(m_savedFilters, &SavedFilters::notified, this, &PresencePage::notified);
    connect(m_table->selectionModel(),
            &QItemSelectionModel::currentChanged,
            this,
            &PresencePage::presentPerson);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &PresencePage::showTreeMenu);
    m_cards->setContextMenuPolicy(Qt::CustomContextMenu);
    for (QAbstractItemView *view :
         {static_cast<QAbstractItemView *>(m_cards), static_cast<QAbstractItemView *>(m_table)}) {
        connect(view, &QWidget::customContextMenuRequested, this, [this, view](const QPoint &at) {
            showMenu(view, at);
        });
        connect(view, &QAbstractItemView::activated, this, [this] { showPerson(true); });
    }
    connect(&Masking::shared(), &Masking::changed, this, [this] {
        m_cards->viewport()->update();
        m_table->viewport()->update();
        m_departedView->viewport()->update();
        presentPerson();
    });
}

// Selection stays with who is in both.
void PresencePage::group(bool byTenant)
{
    if (byTenant == m_byTenant)
        return;
    const MemberEntry *before = currentPerson();
    const QString person = before ? before->person : QString();
    m_byTenant = byTenant;
    m_model.apply(byTenant ? m_fold.people() : m_fold.members());
    m_proxy.refresh();
    for (int row = 0; !person.isEmpty() && row < m_proxy.rowCount(); ++row) {
        if (m_proxy.entry(row).heading || m_proxy.entry(row).person != person)
            continue;
        m_table->setCurrentIndex(m_proxy.index(row, 0));
        break;
    }
    refresh();
}

void PresencePage::showPerson(bool shown)
{
    m_person->setVisible(shown);
    m_personToggle->setChecked(shown);
    presentPerson();
}

const MemberEntry *PresencePage::currentPerson() const
{
    const QModelIndex current = m_table->selectionModel()->currentIndex();
    if (!current.isValid() || m_proxy.entry(current.row()).heading)
        return nullptr;
    return &m_proxy.entry(current.row());
}

QList<ConnectionRow> PresencePage::devicesOf(const MemberRow &row) const
{
    QList<ConnectionRow> devices;
    for (const QString &socketId : row.devices.keys()) {
        ConnectionRow device = m_devices.value(socketId);
        device.socketId = socketId;
        devices.append(device);
    }
    return devices;
}

void PresencePage::presentPerson()
{
    showCurrent();
    askDevices();
}

// No other connections are needed here, and there are thousands.
void PresencePage::askDevices()
{
    const MemberEntry *entry = m_person->isVisible() ? currentPerson() : nullptr;
    if (!entry)
        return;
    const auto take = [this](const server::Result<QList<ConnectionRow>> &rows) {
        m_devices.clear();
        for (const ConnectionRow &row : rows ? *rows : QList<ConnectionRow>())
            m_devices.insert(row.socketId, row);
        showCurrent();
    };
    const QStringList socketIds = entry->row.devices.keys();
    console().connectionRows(
        socketIds.first(qMin(server::Console::MostConnectionRows, socketIds.size())), {this, take});
}

void PresencePage::showCurrent()
{
    if (!m_person->isVisibleTo(this))
        return;
    if (const MemberEntry *entry = currentPerson())
        m_person->present(m_model, *entry, m_fold.channelsOf(entry->row), devicesOf(entry->row));
    else
        m_person->clear();
}

QString PresencePage::connectionsFilter(const MemberRow &row) const
{
    return row.devices.isEmpty()
               ? Filter::termFor(QStringLiteral("user"), row.key.userId)
               : QStringLiteral("socket=") + row.devices.keys().join(QLatin1Char('|'));
}

// To all sockets that have signed in as the user (PROTOCOL.md 1.5).
void PresencePage::sendTo(const MemberRow &row)
{
    server::PublishRequest request;
    request.appId = row.key.appId;
    request.channels = {QStringLiteral("#server-to-user-%1").arg(row.key.userId)};
    emit publishRequested(request);
}

void PresencePage::ping(const QStringList &socketIds)
{
    if (socketIds.isEmpty())
        return;
    const auto report = [this](const server::Result<server::PingResult> &answer) {
        emit notified(answer ? tr("%n client(s) pinged; their RTT follows.", nullptr, answer->sent)
                             : answer.error().message);
    };
    console().pingClients(socketIds, {this, report});
}

void PresencePage::askDisconnect(const MemberRow &row,
                                 const QStringList &socketIds,
                                 bool proposeBlock)
{
    if (socketIds.isEmpty()) {
        emit notified(tr("This user has no socket that could be closed."));
        return;
    }
    const QString who = MemberEntry(row).displayName();
    QStringList names;
    for (const QString &socketId : socketIds.first(qMin<qsizetype>(5, socketIds.size())))
        names.append(QStringLiteral("%1 %2").arg(socketId, who));
    auto *dialog = new DisconnectDialog(socketIds, names, {{row.key.appId, row.key.userId}}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->warnOfProduction(productionNames(m_status.apps, {row.key.appId}));
    if (proposeBlock)
        dialog->proposeBlock();
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const server::DisconnectRequest request = dialog->request();
        const int perSecond = dialog->perSecond();
        const auto block = dialog->block();
        if (!block)
            return m_run->start(request, perSecond);
        console().blockUsers(*block, {this, [this, request, perSecond](const auto &answer) {
                                          if (answer)
                                              m_run->start(request, perSecond);
                                          else
                                              emit notified(answer.error().message);
                                      }});
    });
    dialog->open();
}

void PresencePage::showMenu(QAbstractItemView *view, const QPoint &at)
{
    const QModelIndex index = view->indexAt(at);
    if (!index.isValid() || m_proxy.entry(index.row()).heading)
        return;
    const MemberRow row = m_proxy.entry(index.row()).row;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("presRowMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &symbol, const QString &text, auto &&does) {
        QAction *action = menu->addAction(symbol.isEmpty() ? QIcon() : icon(symbol), text);
        connect(action, &QAction::triggered, this, does);
        return action;
    };
    add(QStringLiteral("info"), tr("Inspect"), [this] { showPerson(true); });
    add(QStringLiteral("cable"), tr("Show connections"), [this, row] {
        emit rowsRequested(QStringLiteral("connections"), connectionsFilter(row));
    });
    add(QStringLiteral("activity"), tr("Ping now"), [this, row] { ping(row.devices.keys()); });
    add(QStringLiteral("send"), tr("Send to this user…"), [this, row] { sendTo(row); });
    menu->addSeparator();
    add(QStringLiteral("copy"), tr("Copy user ID"), [row] {
        QGuiApplication::clipboard()->setText(row.key.userId);
    });
    add({}, tr("Copy rows"), [this] { m_table->copySelection(); });
    menu->addSeparator();
    add(QStringLiteral("unplug"),
        tr("Terminate (%n device(s))…", nullptr, int(row.devices.size())),
        [this, row] { askDisconnect(row, row.devices.keys(), false); })
        ->setEnabled(!row.devices.isEmpty());
    add(QStringLiteral("user-x"), tr("Block user…"), [this, row] {
        askDisconnect(row, row.devices.keys(), true);
    })->setEnabled(!row.devices.isEmpty());
    menu->popup(view->viewport()->mapToGlobal(at));
}

void PresencePage::compareTenants()
{
    if (!m_compare) {
        m_compare = new TenantCompare(
            [this](const QString &appId, const QString &tenant) {
                return m_fold.peopleOf(appId, tenant);
            },
            this);
    }
    m_compare->setTenants(m_status.apps, m_tenantRows);
    m_compare->show();
    m_compare->raise();
}

} // namespace ui
