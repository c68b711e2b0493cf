// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/channelpane.h"
#include "ui/channels/linelist.h"
#include "ui/masking.h"
#include "ui/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/framedbutton.h"
#include "ui/widgets/iconlabel.h"

#include <QBoxLayout>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>

namespace ui {

ChannelPane::ChannelPane(QWidget *parent)
    : QFrame(parent)
    , m_stack(new QStackedWidget(this))
    , m_tabs(new QTabWidget(m_stack))
{
    auto *hint = new QLabel(tr("Select a channel to see who is on it, what was sent, and who may "
                               "join."),
                            m_stack);
    hint->setAlignment(Qt::AlignCenter);
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    hint->setMargin(24);

    m_tabs->setObjectName(QStringLiteral("chanDetailTabs"));
    m_tabs->setAccessibleName(tr("About the channel"));
    m_tabs->tabBar()->setAccessibleName(m_tabs->accessibleName());
    m_tabs->tabBar()->setDrawBase(false);
    m_tabs->setUsesScrollButtons(true);
    m_events = new LineList(QStringLiteral("chanEvents"), tr("Last events"), m_tabs);
    m_events->setEmptyText(tr("The log has no event on this channel."));
    m_tabs->addTab(buildPeople(), tr("People"));
    m_tabs->addTab(m_events, tr("Events"));
    m_tabs->addTab(buildAccess(), tr("Access"));
    m_tabs->addTab(buildCache(), tr("Cache"));

    auto *filled = new QWidget(m_stack);
    auto *column = new QVBoxLayout(filled);
    column->setContentsMargins(12, 12, 12, 8);
    column->setSpacing(8);
    column->addWidget(buildHead());
    column->addWidget(m_tabs, 1);
    column->addWidget(buildActions());
    m_stack->addWidget(hint);
    m_stack->addWidget(filled);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    setMinimumWidth(260);
    setFrameShape(StyledPanel);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    connectLists();
    connect(&Masking::shared(), &Masking::changed, this, [this] { present(m_shown, m_shownUtc); });
}

QWidget *ChannelPane::buildHead()
{
    auto *head = new QWidget(this);
    m_glyph = new IconLabel(16, head);
    m_name = new ElidedLabel(head);
    m_name->setObjectName(QStringLiteral("chanDetailName"));
    QFont bold = m_name->font();
    bold.setBold(true);
    m_name->setFont(bold);
    m_about = new ElidedLabel(head);
    m_about->setForegroundRole(QPalette::PlaceholderText);
    auto *copy = new QToolButton(head);
    copy->setObjectName(QStringLiteral("chanDetailCopy"));
    copy->setIcon(icon(QStringLiteral("copy")));
    copy->setToolTip(tr("Copy the name"));
    copy->setAccessibleName(copy->toolTip());
    copy->setMinimumSize(24, 24);
    connect(copy, &QToolButton::clicked, this, &ChannelPane::copyAsked);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_glyph);
    row->addWidget(m_name, 1);
    row->addWidget(copy);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_about);
    return head;
}

QWidget *ChannelPane::buildActions()
{
    auto *box = new QWidget(this);
    QToolButton *publish = framedButton(
        box, "chanPublish", tr("Publish here"), tr("Compose an event for this channel"));
    publish->setIcon(icon(QStringLiteral("send")));
    QToolButton *log = framedButton(
        box, "chanShowLog", tr("Show in log"), tr("What the log has about this channel"));
    log->setIcon(icon(QStringLiteral("scroll-text")));
    connect(publish, &QToolButton::clicked, this, &ChannelPane::publishAsked);
    connect(log, &QToolButton::clicked, this, &ChannelPane::logAsked);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(publish);
    row->addWidget(log);
    row->addStretch();
    return box;
}

QWidget *ChannelPane::buildPeople()
{
    auto *box = new QWidget(m_tabs);
    m_membersTitle = new QLabel(box);
    m_members = new LineList(QStringLiteral("chanMembers"), tr("Members"), box);
    m_members->setEmptyText(tr("Nobody is a member."));
    m_subscribersTitle = new QLabel(box);
    m_subscribers = new LineList(QStringLiteral("chanSubscribers"), tr("Subscribers"), box);
    m_subscribers->setEmptyText(tr("Nobody is subscribed."));
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_membersTitle);
    layout->addWidget(m_members, 1);
    layout->addWidget(m_subscribersTitle);
    layout->addWidget(m_subscribers, 1);
    return box;
}

QWidget *ChannelPane::buildAccess()
{
    auto *box = new QWidget(m_tabs);
    m_door = new QLabel(box);
    m_door->setObjectName(QStringLiteral("chanDoor"));
    m_door->setWordWrap(true);
    m_door->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_refusalsTitle = new QLabel(box);
    m_refusalsTitle->setObjectName(QStringLiteral("chanRefusalsTitle"));
    m_refusalsTitle->setWordWrap(true);
    m_refusals = new LineList(QStringLiteral("chanRefusals"), tr("Refusals"), box);
    m_refusals->setEmptyText(tr("Nobody was refused."));
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_door);
    layout->addWidget(m_refusalsTitle);
    layout->addWidget(m_refusals, 1);
    return box;
}

QWidget *ChannelPane::buildCache()
{
    auto *box = new QWidget(m_tabs);
    m_cachedAbout = new QLabel(box);
    m_cachedAbout->setObjectName(QStringLiteral("chanCachedAbout"));
    m_cachedAbout->setWordWrap(true);
    m_cached = new QPlainTextEdit(box);
    m_cached->setObjectName(QStringLiteral("chanCached"));
    m_cached->setAccessibleName(tr("Cached data"));
    m_cached->setReadOnly(true);
    m_cached->setTabChangesFocus(true);
    m_cached->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_cachedAbout);
    layout->addWidget(m_cached, 1);
    layout->addStretch();
    return box;
}

void ChannelPane::connectLists()
{
    connect(m_subscribers, &LineList::chosen, this, &ChannelPane::socketChosen);
    for (LineList *list : {m_events, m_refusals}) {
        connect(list, &LineList::chosen, this, [this](const QString &seq) {
            emit entryChosen(seq.toULongLong());
        });
    }
}

} // namespace ui
