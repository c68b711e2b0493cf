// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manage/directorypane.h"
#include "ui/masking.h"
#include "ui/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/framedbutton.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/stateoverlay.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

#include <chrono>

namespace ui {

using namespace std::chrono_literals;

DirectoryPane::DirectoryPane(server::Console &console, QWidget *parent)
    : ManagePane(console, parent)
    , m_search(new QLineEdit(this))
    , m_content(new QStackedWidget(this))
    , m_splitter(new QSplitter(Qt::Horizontal, m_content))
    , m_lists(new QSplitter(Qt::Vertical, m_splitter))
    , m_details(new QSplitter(Qt::Vertical, m_splitter))
    , m_overlay(new StateOverlay(m_content))
{
    setObjectName(QStringLiteral("manageDirectory"));
    m_search->setObjectName(QStringLiteral("dirSearch"));
    m_search->setAccessibleName(tr("Search users and tenants"));
    m_search->setPlaceholderText(tr("ID, name or e-mail of a user, ID or name of a tenant…"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaxLength(200);
    m_search->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_overlay->setObjectName(QStringLiteral("dirState"));
    m_lists->setObjectName(QStringLiteral("dirLists"));
    m_details->setObjectName(QStringLiteral("dirDetails"));
    m_splitter->setObjectName(QStringLiteral("dirSplitter"));
    buildLists(m_lists);
    buildPager();
    buildDetails(m_details);
    for (QSplitter *splitter : {m_splitter, m_lists, m_details})
        splitter->setChildrenCollapsible(false);
    m_lists->setStretchFactor(0, 3);
    m_lists->setStretchFactor(1, 2);
    m_content->addWidget(m_splitter);
    m_content->addWidget(m_overlay);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_search);
    layout->addWidget(m_content, 1);

    m_typing.setSingleShot(true);
    m_typing.setInterval(250ms);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    connect(&m_typing, &QTimer::timeout, this, [this] {
        m_offset = 0;
        refresh();
    });
    connect(&Masking::shared(), &Masking::changed, this, [this] {
        showUsers();
        showUser();
    });
    connect(m_overlay, &StateOverlay::primaryTriggered, this, [this] {
        if (m_overlay->state() == u"emptyNever")
            return addUser();
        m_search->clear();
        m_offset = 0;
        refresh();
    });
    connect(m_overlay, &StateOverlay::secondaryTriggered, this, &DirectoryPane::addTenant);
    updateActions();
}

DirectoryPane::Section DirectoryPane::addSection(QSplitter *side,
                                                 const char *table,
                                                 const QString &name,
                                                 const QStringList &headings,
                                                 const QList<int> &widths)
{
    auto *box = new QWidget(side);
    Section section;
    section.model = new TextRowsModel(headings, box);
    section.heading = new ElidedLabel(box);
    section.heading->setFullText(name);
    QFont font = section.heading->font();
    font.setBold(true);
    section.heading->setFont(font);
    section.heading->setMinimumWidth(fontMetrics().averageCharWidth() * 8);
    section.table = new RowTable(box);
    section.table->setObjectName(QLatin1String(table));
    section.table->setAccessibleName(name);
    section.table->setModel(new TextRowsOrder(*section.model, box));
    section.table->setSelectionMode(QAbstractItemView::SingleSelection);
    section.table->setColumnWidths(widths);
    section.table->setSortingEnabled(true);
    section.table->sortByColumn(0, Qt::AscendingOrder);
    section.table->setMinimumHeight(fontMetrics().height() * 4);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *head = new QHBoxLayout;
    head->setSpacing(4);
    head->addWidget(section.heading, 1);
    column->addLayout(head);
    column->addWidget(section.table, 1);
    section.head = head;
    section.column = column;
    connect(section.table->selectionModel(),
            &QItemSelectionModel::currentRowChanged,
            this,
            &DirectoryPane::updateActions);
    return section;
}

QToolButton *DirectoryPane::addButton(const Section &section,
                                      const char *name,
                                      const QString &text,
                                      const QString &tip,
                                      void (DirectoryPane::*does)())
{
    QToolButton *button = framedButton(this, name, text, tip);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setAccessibleName(tip);
    section.head->addWidget(button);
    connect(button, &QToolButton::clicked, this, does);
    return button;
}

void DirectoryPane::buildLists(QSplitter *side)
{
    m_users = addSection(side,
                         "dirUsers",
                         tr("Users"),
                         {tr("User ID"), tr("Name"), tr("E-mail"), tr("Tenants"), tr("Tokens")},
                         {8, 16, 18, 12, 6});
    m_users.model->setFixed({0});
    m_users.model->setNumeric({4});
    addButton(m_users, "dirUserAdd", tr("New…"), tr("New user"), &DirectoryPane::addUser);
    m_userButtons = {
        addButton(m_users, "dirUserEdit", tr("Edit…"), tr("Edit user"), &DirectoryPane::editUser),
        addButton(m_users,
                  "dirUserRemove",
                  tr("Delete…"),
                  tr("Delete user"),
                  &DirectoryPane::removeUser)};
    m_tenants = addSection(side,
                           "dirTenants",
                           tr("Tenants"),
                           {tr("Tenant ID"), tr("Name"), tr("Members")},
                           {12, 22, 8});
    m_tenants.model->setFixed({0});
    m_tenants.model->setNumeric({2});
    addButton(m_tenants, "dirTenantAdd", tr("New…"), tr("New tenant"), &DirectoryPane::addTenant);
    m_tenantButtons = {
        addButton(
            m_tenants, "dirTenantEdit", tr("Edit…"), tr("Edit tenant"), &DirectoryPane::editTenant),
        addButton(m_tenants,
                  "dirTenantRemove",
                  tr("Delete…"),
                  tr("Delete tenant"),
                  &DirectoryPane::removeTenant)};
    connect(m_users.table->selectionModel(),
            &QItemSelectionModel::currentRowChanged,
            this,
            &DirectoryPane::showUser);
    connect(m_users.table, &QAbstractItemView::doubleClicked, this, &DirectoryPane::editUser);
    connect(m_tenants.table, &QAbstractItemView::doubleClicked, this, &DirectoryPane::editTenant);
}

void DirectoryPane::buildPager()
{
    auto *pager = new QHBoxLayout;
    pager->setSpacing(4);
    m_range = new QLabel(this);
    m_range->setObjectName(QStringLiteral("dirRange"));
    m_range->setForegroundRole(QPalette::PlaceholderText);
    pager->addWidget(m_range, 1);
    m_back = framedButton(this, "dirBack", tr("Previous"), tr("Users before these"));
    m_next = framedButton(this, "dirNext", tr("Next"), tr("Users after these"));
    for (QToolButton *button : {m_back, m_next}) {
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        pager->addWidget(button);
    }
    connect(m_back, &QToolButton::clicked, this, [this] { turnPage(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { turnPage(1); });
    m_users.column->addLayout(pager);
}

void DirectoryPane::buildDetails(QSplitter *side)
{
    m_members = addSection(side,
                           "dirMembers",
                           tr("Memberships"),
                           {tr("Tenant ID"), tr("Role"), tr("Permissions")},
                           {12, 12, 28});
    m_members.model->setFixed({0});
    m_memberButtons = {addButton(m_members,
                                 "dirMemberAdd",
                                 tr("New…"),
                                 tr("New membership"),
                                 &DirectoryPane::addMembership),
                       addButton(m_members,
                                 "dirMemberEdit",
                                 tr("Edit…"),
                                 tr("Edit membership"),
                                 &DirectoryPane::editMembership),
                       addButton(m_members,
                                 "dirMemberRemove",
                                 tr("Remove…"),
                                 tr("Remove membership"),
                                 &DirectoryPane::removeMembership)};
    m_tokens = addSection(side,
                          "dirTokens",
                          tr("Tokens"),
                          {tr("Name"), tr("Made"), tr("Expires"), tr("Number")},
                          {16, 16, 16, 7});
    m_tokens.model->setNumeric({3});
    m_tokenButtons = {
        addButton(m_tokens, "dirTokenAdd", tr("New…"), tr("New token"), &DirectoryPane::addToken),
        addButton(m_tokens,
                  "dirTokenRevoke",
                  tr("Revoke…"),
                  tr("Revoke token"),
                  &DirectoryPane::revokeToken)};
    connect(
        m_members.table, &QAbstractItemView::doubleClicked, this, &DirectoryPane::editMembership);
}

QWidget *DirectoryPane::filterField() const
{
    return m_search;
}

void DirectoryPane::save(QSettings &settings) const
{
    for (const QSplitter *splitter : {m_splitter, m_lists, m_details})
        settings.setValue(splitter->objectName(), splitter->saveState());
    for (const Section *section : {&m_users, &m_tenants, &m_members, &m_tokens})
        settings.setValue(section->table->objectName(),
                          section->table->horizontalHeader()->saveState());
}

void DirectoryPane::restore(QSettings &settings)
{
    for (QSplitter *splitter : {m_splitter, m_lists, m_details})
        splitter->restoreState(settings.value(splitter->objectName()).toByteArray());
    for (const Section *section : {&m_users, &m_tenants, &m_members, &m_tokens})
        section->table->horizontalHeader()->restoreState(
            settings.value(section->table->objectName()).toByteArray());
}

} // namespace ui
