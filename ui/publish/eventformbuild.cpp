// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publish/eventform.h"
#include "ui/publish/variables.h"
#include "ui/widgets/framedbutton.h"
#include "ui/widgets/jsoneditor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStandardItemModel>
#include <QStringListModel>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

using server::BroadcastAudience;
using server::PublishBy;

namespace {

QLabel *labelFor(QWidget *field, const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setBuddy(field);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QComboBox *choice(QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(6);
    return box;
}

} // namespace

EventForm::EventForm(QWidget *parent)
    : QWidget(parent)
    , m_app(choice(this))
    , m_sendAs(choice(this))
    , m_by(choice(this))
    , m_exclude(new QLineEdit(this))
    , m_sender(new QLineEdit(this))
    , m_channels(new ChannelsEdit(this))
    , m_tenant(new QLineEdit(this))
    , m_audience(choice(this))
    , m_to(new QLineEdit(this))
    , m_notify(choice(this))
    , m_names(new QLineEdit(this))
    , m_event(new QLineEdit(this))
    , m_type(new QLineEdit(this))
    , m_editor(new JsonEditor(this))
    , m_tenantEvent(new QCheckBox(tr("Add &tenant"), this))
    , m_plain(new QCheckBox(tr("&Plain text"), this))
    , m_now(new QCheckBox(tr("At &once"), this))
    , m_variables(
          framedButton(this, "pubVariables", tr("{{ }}"), tr("Put a variable where the cursor is")))
    , m_format(new QPushButton(tr("&Format"), this))
    , m_minify(new QPushButton(tr("&Minify"), this))
    , m_sockets(new QStandardItemModel(this))
    , m_senders(new QStandardItemModel(this))
    , m_tenants(new QStringListModel(this))
    , m_events(new QStringListModel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    buildHead(layout);
    buildReceivers(layout);
    buildDataRow(layout);
    layout->addWidget(m_editor, 1);
    m_editor->setMinimumHeight(56);
    m_editor->setPlainText(QStringLiteral("{\n  \n}"));
    nameFields();
    connectFields();
    fitToKind();
}

QWidget *EventForm::addCell(QHBoxLayout *row, QWidget *field, const QString &text, int stretch)
{
    auto *cell = new QWidget(this);
    auto *layout = new QVBoxLayout(cell);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(labelFor(field, text, cell));
    layout->addWidget(field);
    row->addWidget(cell, stretch, Qt::AlignTop); // that of channels may be higher
    m_cells.insert(field, cell);
    return cell;
}

void EventForm::buildHead(QBoxLayout *layout)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    addCell(row, m_app, tr("&App"), 1);
    addCell(row, m_sendAs, tr("Send as"), 1);
    addCell(row, m_by, tr("Through"), 1);
    addCell(row, m_exclude, tr("E&xcept socket"), 1);
    addCell(row, m_sender, tr("As member"), 1);
    m_by->addItem(tr("This program"), static_cast<int>(PublishBy::Console));
    m_by->addItem(tr("HTTP API"), static_cast<int>(PublishBy::HttpApi));
    m_by->addItem(tr("A member"), static_cast<int>(PublishBy::Client));
    m_by->setItemData(0, tr("Straight to the engine, without a request"), Qt::ToolTipRole);
    m_by->setItemData(
        1, tr("A signed request to this server's own port, as Laravel sends it"), Qt::ToolTipRole);
    m_by->setItemData(2, tr("As a client event of one subscriber of the channel"), Qt::ToolTipRole);
    m_sender->setPlaceholderText(tr("Name or socket id"));
    m_sender->setToolTip(tr("The subscriber whose client event it is; it does not get it itself"));
    m_sender->setClearButtonEnabled(true);
    m_sendAs->addItem(tr("Event on channels"), static_cast<int>(SendAs::Event));
    m_sendAs->addItem(tr("Tenant event"), static_cast<int>(SendAs::TenantEvent));
    m_sendAs->addItem(tr("Notification"), static_cast<int>(SendAs::Notification));
    m_sendAs->setItemData(
        0, tr("As the HTTP API of Pusher: you name the channels"), Qt::ToolTipRole);
    m_sendAs->setItemData(
        1, tr("Belfry finds the channel, and adds _tenant_id and _timestamp"), Qt::ToolTipRole);
    m_sendAs->setItemData(2, tr("In Laravel's form, for users or for a role"), Qt::ToolTipRole);
    m_exclude->setPlaceholderText(tr("Nobody is left out"));
    m_exclude->setToolTip(
        tr("The id of a socket that does not get the event, as toOthers() does in Laravel"));
    m_exclude->setClearButtonEnabled(true);
    for (const auto &[edit, sockets] :
         {std::pair{m_exclude, m_sockets}, std::pair{m_sender, m_senders}}) {
        auto *completer = new QCompleter(sockets, this);
        completer->setCompletionRole(Qt::UserRole);
        completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
        edit->setCompleter(completer);
    }
    layout->addLayout(row);
}

void EventForm::buildReceivers(QBoxLayout *layout)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    addCell(row, m_channels, tr("&Channels"), 2);
    addCell(row, m_notify, tr("For"), 1);
    addCell(row, m_names, tr("Who"), 1);
    addCell(row, m_tenant, tr("Tenant"), 1);
    addCell(row, m_audience, tr("Goes to"), 1);
    addCell(row, m_to, tr("Which"), 1);
    addCell(row, m_event, tr("E&vent"), 1);
    addCell(row, m_type, tr("Type"), 2);
    m_channels->setPlaceholderText(tr("presence-tenant.acme.lobby"));
    m_event->setPlaceholderText(tr("location.updated"));
    m_tenant->setPlaceholderText(tr("acme"));
    m_type->setPlaceholderText(QStringLiteral("App\\Notifications\\InvoicePaid"));
    m_type->setToolTip(tr("The class of the notification; empty for Laravel's own"));
    m_audience->addItem(tr("Tenant"), static_cast<int>(BroadcastAudience::Tenant));
    m_audience->addItem(tr("Module"), static_cast<int>(BroadcastAudience::Module));
    m_audience->addItem(tr("User"), static_cast<int>(BroadcastAudience::User));
    m_audience->addItem(tr("Everybody"), static_cast<int>(BroadcastAudience::Everybody));
    m_notify->addItem(tr("Users"), false);
    m_notify->addItem(tr("Role"), true);
    m_tenant->setCompleter(new QCompleter(m_tenants, this));
    m_tenant->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    auto *events = new QCompleter(m_events, this);
    events->setCaseSensitivity(Qt::CaseInsensitive);
    events->setFilterMode(Qt::MatchContains);
    m_event->setCompleter(events);
    layout->addLayout(row);
}

void EventForm::buildDataRow(QBoxLayout *layout)
{
    m_tenantEvent->setToolTip(
        tr("Adds _tenant_id and _timestamp to the data, which must then be a JSON object"));
    m_plain->setToolTip(tr("Sends the text as it is, JSON or not"));
    m_now->setToolTip(tr("Sends before the answer; without it the event waits in the queue, as "
                         "those of the HTTP API do"));
    m_format->setToolTip(tr("One value per line"));
    m_minify->setToolTip(tr("Without spaces and line breaks"));
    auto *menu = new QMenu(m_variables);
    for (const VariableHelp &help : variableHelp()) {
        QAction *action =
            menu->addAction(tr("%1   %2", "variable, what it is").arg(help.text, help.what));
        connect(action, &QAction::triggered, this, [this, text = help.text] {
            m_editor->insertPlainText(text);
            m_editor->setFocus();
        });
    }
    m_variables->setMenu(menu);
    m_variables->setPopupMode(QToolButton::InstantPopup);
    m_variables->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_variables->setAccessibleName(tr("Variables"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(labelFor(m_editor, tr("&Data"), this), 1, Qt::AlignBottom);
    for (QWidget *widget :
         QList<QWidget *>{m_now, m_tenantEvent, m_plain, m_variables, m_format, m_minify})
        row->addWidget(widget);
    layout->addLayout(row);
}

void EventForm::nameFields()
{
    const QList<std::pair<QWidget *, const char *>> names{{m_app, "pubApp"},
                                                          {m_sendAs, "pubSendAs"},
                                                          {m_by, "pubThrough"},
                                                          {m_exclude, "pubExclude"},
                                                          {m_sender, "pubSender"},
                                                          {m_channels, "pubChannels"},
                                                          {m_tenant, "pubTenant"},
                                                          {m_audience, "pubAudience"},
                                                          {m_to, "pubTo"},
                                                          {m_notify, "pubNotifyFor"},
                                                          {m_names, "pubNotifyNames"},
                                                          {m_event, "pubEvent"},
                                                          {m_type, "pubNotifyType"},
                                                          {m_editor, "pubJson"},
                                                          {m_tenantEvent, "pubTenantEvent"},
                                                          {m_plain, "pubPlain"},
                                                          {m_now, "pubNow"},
                                                          {m_format, "pubFormat"},
                                                          {m_minify, "pubMinify"}};
    for (const auto &[widget, name] : names)
        widget->setObjectName(QLatin1String(name));
    m_now->setChecked(true);
}

void EventForm::connectFields()
{
    connect(m_app, &QComboBox::currentIndexChanged, this, &EventForm::edited);
    for (QComboBox *box : {m_sendAs, m_by, m_audience, m_notify})
        connect(box, &QComboBox::currentIndexChanged, this, &EventForm::fitToKind);
    for (QLineEdit *edit : {m_event, m_exclude, m_sender, m_tenant, m_to, m_names, m_type})
        connect(edit, &QLineEdit::textChanged, this, &EventForm::edited);
    connect(m_channels, &ChannelsEdit::edited, this, &EventForm::edited);
    connect(m_channels->line(), &ChannelLine::candidatesWanted, this, &EventForm::namesWanted);
    connect(m_exclude, &QLineEdit::textEdited, this, &EventForm::socketsWanted);
    connect(m_sender, &QLineEdit::textEdited, this, [this](const QString &typed) {
        emit sendersWanted(typed, m_channels->channels().value(0));
    });
    connect(m_editor, &QPlainTextEdit::textChanged, this, &EventForm::edited);
    for (QCheckBox *box : {m_tenantEvent, m_now})
        connect(box, &QCheckBox::toggled, this, &EventForm::edited);
    connect(m_plain, &QCheckBox::toggled, this, [this](bool plain) {
        m_editor->setHighlighted(!plain);
        emit edited();
    });
    connect(m_format, &QPushButton::clicked, this, [this] {
        rewrite([](const QString &text) { return formatJson(text); });
    });
    connect(m_minify, &QPushButton::clicked, this, [this] { rewrite(minifyJson); });
}

} // namespace ui
