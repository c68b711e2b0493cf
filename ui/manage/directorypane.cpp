// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manage/directorypane.h"

#include "ui/formatting.h"
#include "ui/manage/directorydialogs.h"
#include "ui/masking.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/stateoverlay.h"

#include <QDateTime>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace ui {

using server::DirectoryMembership;
using server::DirectoryPage;
using server::DirectoryTenant;
using server::DirectoryToken;
using server::DirectoryUser;

namespace {

template <typename Row>
const Row *byId(const QList<Row> &rows, const QString &id)
{
    const auto it =
        std::find_if(rows.cbegin(), rows.cend(), [&](const Row &row) { return row.id == id; });
    return it == rows.cend() ? nullptr : &*it;
}

} // namespace

void DirectoryPane::refresh()
{
    const int number = ++m_asked;
    const server::DirectoryQuery query{m_search->text().trimmed(), m_offset, RowsOnAPage};
    console().directory(query, {this, [this, number](const server::Result<DirectoryPage> &answer) {
                                    if (number != m_asked)
                                        return;
                                    if (answer)
                                        take(*answer);
                                    else
                                        showState(answer.error().message);
                                }});
}

void DirectoryPane::take(const DirectoryPage &page)
{
    if (page.users.isEmpty() && m_offset > 0 && page.userCount > 0) {
        m_offset = (page.userCount - 1) / RowsOnAPage * RowsOnAPage; // some have gone
        return refresh();
    }
    m_page = page;
    showUsers();
    showTenants();
    showState({});
    if (!m_wanted.isEmpty() || !m_users.table->currentIndex().isValid()) {
        const int wanted = m_users.model->rowOf(std::exchange(m_wanted, {}));
        const auto *order = static_cast<const TextRowsOrder *>(m_users.table->model());
        m_users.table->setCurrentIndex(wanted >= 0
                                           ? order->mapFromSource(m_users.model->index(wanted, 0))
                                           : order->index(0, 0));
    }
    showUser();
}

QString DirectoryPane::chosen(const Section &section) const
{
    return section.table->currentIndex().data(KeyRole).toString();
}

const DirectoryUser *DirectoryPane::user() const
{
    return byId(m_page.users, chosen(m_users));
}

void DirectoryPane::showUsers()
{
    QList<TextRow> rows;
    for (const DirectoryUser &user : std::as_const(m_page.users)) {
        QStringList tenants;
        for (const DirectoryMembership &membership : std::as_const(m_page.memberships)) {
            if (membership.userId == user.id)
                tenants.append(membership.tenantId);
        }
        const auto tokens =
            std::count_if(m_page.tokens.cbegin(),
                          m_page.tokens.cend(),
                          [&](const DirectoryToken &token) { return token.userId == user.id; });
        TextRow row;
        row.key = user.id;
        row.cells = {user.id,
                     user.name.isEmpty() ? unknownText() : masked::name(user.name),
                     user.email.isEmpty() ? unknownText() : masked::name(user.email),
                     tenants.isEmpty() ? unknownText() : tenants.join(QStringLiteral(", ")),
                     countText(tokens)};
        row.order = {{}, {}, {}, {}, static_cast<qint64>(tokens)};
        rows.append(row);
    }
    m_users.model->setRows(rows);
    const qsizetype last = m_offset + rows.size();
    m_range->setText(
        rows.isEmpty()
            ? tr("No user has what is looked for.")
            : tr("%1 to %2 of %3")
                  .arg(countText(m_offset + 1), countText(last), countText(m_page.userCount)));
    m_back->setEnabled(m_offset > 0);
    m_next->setEnabled(last < m_page.userCount);
}

void DirectoryPane::showTenants()
{
    QList<TextRow> rows;
    for (const DirectoryTenant &tenant : std::as_const(m_page.tenants)) {
        TextRow row;
        row.key = tenant.id;
        row.cells = {tenant.id,
                     tenant.name.isEmpty() ? unknownText() : tenant.name,
                     countText(tenant.members)};
        row.order = {{}, {}, tenant.members};
        rows.append(row);
    }
    m_tenants.model->setRows(rows);
    m_tenants.heading->setFullText(
        rows.size() < m_page.tenantCount
            ? tr("Tenants, first %1 of %2")
                  .arg(countText(rows.size()), countText(m_page.tenantCount))
            : tr("Tenants (%1)").arg(countText(m_page.tenantCount)));
}

void DirectoryPane::showUser()
{
    const QString id = chosen(m_users);
    QList<TextRow> members;
    for (const DirectoryMembership &membership : std::as_const(m_page.memberships)) {
        if (membership.userId != id)
            continue;
        const QString permissions = membership.permissions.join(QStringLiteral(", "));
        TextRow row;
        row.key = membership.tenantId;
        row.cells = {membership.tenantId,
                     membership.role.isEmpty() ? unknownText() : membership.role,
                     permissions.isEmpty() ? unknownText() : permissions};
        members.append(row);
    }
    m_members.model->setRows(members);
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    QList<TextRow> tokens;
    for (const DirectoryToken &token : std::as_const(m_page.tokens)) {
        if (token.userId != id)
            continue;
        const bool isOver = token.expiresUtc != 0 && token.expiresUtc <= now;
        TextRow row;
        row.key = QString::number(token.id);
        row.cells = {token.name.isEmpty() ? unknownText() : token.name,
                     shortClockText(token.createdUtc, now),
                     token.expiresUtc == 0 ? tr("Never")
                     : isOver ? tr("Expired %1").arg(shortClockText(token.expiresUtc, now))
                              : shortClockText(token.expiresUtc, now),
                     row.key};
        row.order = {{}, token.createdUtc, token.expiresUtc, token.id};
        row.isMuted = isOver;
        tokens.append(row);
    }
    m_tokens.model->setRows(tokens);
    const DirectoryUser *shown = user();
    m_members.heading->setFullText(
        shown ? tr("Memberships of %1").arg(masked::person(shown->name, shown->id))
              : tr("Memberships"));
    updateActions();
}

void DirectoryPane::showState(const QString &failure)
{
    const bool isSearched = !m_search->text().trimmed().isEmpty();
    const bool isEmpty = m_page.users.isEmpty() && m_page.tenants.isEmpty();
    if (!failure.isEmpty())
        m_overlay->present({QStringLiteral("readonly"),
                            QStringLiteral("lock"),
                            tr("Users and tenants cannot be edited here"),
                            failure,
                            tr("Try again"),
                            {}});
    else if (isSearched)
        m_overlay->present({QStringLiteral("emptyFiltered"),
                            QStringLiteral("search"),
                            tr("Nothing was found"),
                            tr("No user and no tenant has “%1” in its ID, name or e-mail.")
                                .arg(m_search->text().trimmed()),
                            tr("Show everybody"),
                            {}});
    else
        m_overlay->present({QStringLiteral("emptyNever"),
                            QStringLiteral("building-2"),
                            tr("There are no users and tenants yet"),
                            tr("Belfry asks them who may join a channel: a user is a member of "
                               "tenants, with a role and permissions, and signs in with a token."),
                            tr("New user"),
                            tr("New tenant")});
    m_content->setCurrentWidget(!failure.isEmpty() || isEmpty ? static_cast<QWidget *>(m_overlay)
                                                              : m_splitter);
    m_search->setEnabled(failure.isEmpty() || isSearched);
}

void DirectoryPane::updateActions()
{
    const bool hasUser = user() != nullptr;
    for (QToolButton *button : std::as_const(m_userButtons))
        button->setEnabled(hasUser);
    for (QToolButton *button : std::as_const(m_tenantButtons))
        button->setEnabled(!chosen(m_tenants).isEmpty());
    for (QToolButton *button : std::as_const(m_memberButtons))
        button->setEnabled(hasUser &&
                           (button == m_memberButtons.first() || !chosen(m_members).isEmpty()));
    for (QToolButton *button : std::as_const(m_tokenButtons))
        button->setEnabled(hasUser &&
                           (button == m_tokenButtons.first() || !chosen(m_tokens).isEmpty()));
}

void DirectoryPane::turnPage(int step)
{
    m_offset = qMax(0, m_offset + step * RowsOnAPage);
    m_users.table->setCurrentIndex({});
    refresh();
}

void DirectoryPane::open(DirectoryDialog *dialog)
{
    connect(dialog, &CallDialog::succeeded, this, [this](const QString &text) {
        emit notified(text);
        refresh();
    });
    connect(dialog,
            &DirectoryDialog::issued,
            this,
            [this, id = chosen(m_users)](const auto &token) { showToken(token, id, this); });
    dialog->open();
}

void DirectoryPane::addUser()
{
    open(DirectoryDialog::forUser(console(), {}, this));
}

void DirectoryPane::editUser()
{
    if (const DirectoryUser *chosenUser = user())
        open(DirectoryDialog::forUser(console(), *chosenUser, this));
}

void DirectoryPane::removeUser()
{
    const DirectoryUser *gone = user();
    if (!gone)
        return;
    open(DirectoryDialog::forRemoval(
        console(),
        tr("Delete user %1").arg(gone->id),
        tr("%1 goes with %n membership(s)", nullptr, m_members.model->rowCount())
                .arg(masked::person(gone->name, gone->id)) +
            u' ' + tr("and %n token(s).", nullptr, m_tokens.model->rowCount()) + u' ' +
            tr("Clients that are connected stay until they come back."),
        server::RemoveUser{gone->id},
        this));
}

void DirectoryPane::addTenant()
{
    open(DirectoryDialog::forTenant(console(), {}, this));
}

void DirectoryPane::editTenant()
{
    if (const DirectoryTenant *tenant = byId(m_page.tenants, chosen(m_tenants)))
        open(DirectoryDialog::forTenant(console(), *tenant, this));
}

void DirectoryPane::removeTenant()
{
    const DirectoryTenant *gone = byId(m_page.tenants, chosen(m_tenants));
    if (!gone)
        return;
    open(DirectoryDialog::forRemoval(
        console(),
        tr("Delete tenant %1").arg(gone->id),
        tr("%1 goes with %n membership(s); the users stay.", nullptr, gone->members)
            .arg(gone->name.isEmpty() ? gone->id : gone->name),
        server::RemoveTenant{gone->id},
        this));
}

void DirectoryPane::addMembership()
{
    QStringList tenants;
    for (const DirectoryTenant &tenant : std::as_const(m_page.tenants)) {
        if (m_members.model->rowOf(tenant.id) < 0)
            tenants.append(tenant.id);
    }
    open(DirectoryDialog::forMembership(console(), {{}, chosen(m_users), {}, {}}, tenants, this));
}

void DirectoryPane::editMembership()
{
    for (const DirectoryMembership &membership : std::as_const(m_page.memberships)) {
        if (membership.userId == chosen(m_users) && membership.tenantId == chosen(m_members))
            return open(
                DirectoryDialog::forMembership(console(), membership, {membership.tenantId}, this));
    }
}

void DirectoryPane::removeMembership()
{
    const QString tenant = chosen(m_members);
    if (tenant.isEmpty())
        return;
    open(DirectoryDialog::forRemoval(
        console(),
        tr("Remove membership"),
        tr("The user %1 is no member of the tenant %2 any more. Subscriptions stay until the "
           "client comes back.")
            .arg(chosen(m_users), tenant),
        server::RemoveMembership{tenant, chosen(m_users)},
        this));
}

void DirectoryPane::addToken()
{
    open(DirectoryDialog::forToken(console(), chosen(m_users), this));
}

void DirectoryPane::revokeToken()
{
    const QString id = chosen(m_tokens);
    if (id.isEmpty())
        return;
    open(DirectoryDialog::forRemoval(
        console(),
        tr("Revoke token %1").arg(id),
        tr("Clients that bring this token are refused from then on. It cannot be brought back."),
        server::RevokeToken{id.toLongLong()},
        this));
}

} // namespace ui
