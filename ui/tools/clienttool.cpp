// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/clienttool.h"

#include "ui/masking.h"
#include "ui/models/jsonmodel.h"
#include "ui/theme.h"
#include "ui/tools/appbox.h"
#include "ui/tools/framesmodel.h"
#include "ui/tools/resultbox.h"
#include "ui/widgets/rowtable.h"

#include <QCompleter>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

namespace ui {

using server::TestClientOrder;
using server::TestClientReport;
using server::TestClientState;

namespace {
constexpr int PollMs = 200;
} // namespace

ClientTool::ClientTool(server::Console &console, QWidget *parent)
    : Tool(console, parent)
    , m_split(new QSplitter(Qt::Horizontal, this))
    , m_frames(new FramesModel(this))
    , m_json(new JsonModel(this))
{
    m_split->setObjectName(QStringLiteral("clientSplit"));
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(buildForm());
    m_split->addWidget(buildFrames());
    m_split->setStretchFactor(1, 1);
    m_split->setSizes({300, 560});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(m_split);
    m_poll.setInterval(PollMs);
    connect(&m_poll, &QTimer::timeout, this, &ClientTool::poll);
    themeChanged();
    enable();
}

// The client leaves with its page.
ClientTool::~ClientTool()
{
    if (m_client != 0)
        console().closeTestClient(m_client);
}

QWidget *ClientTool::buildForm()
{
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setMinimumWidth(270);
    auto *panel = new QWidget(area);
    area->setWidget(panel);
    auto *form = new QFormLayout(panel);
    form->setContentsMargins(0, 0, 12, 0);
    form->setVerticalSpacing(8);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    const auto add = [&](QWidget *widget, const char *name, const QString &label) {
        widget->setObjectName(QLatin1String(name));
        form->addRow(label, widget);
    };
    const auto button = [&](const char *name, const QString &text) {
        auto *made = new QPushButton(text, panel);
        made->setObjectName(QLatin1String(name));
        return made;
    };
    m_apps = new AppBox(panel);
    m_user = new QLineEdit(panel);
    m_info = new QLineEdit(panel);
    add(m_apps, "clientApp", tr("&App"));
    add(m_user, "clientUser", tr("&User id"));
    m_user->setPlaceholderText(tr("empty: a guest"));
    m_user->setToolTip(tr("The client signs in as this user; presence channels need one."));
    add(m_info, "clientInfo", tr("user_&info"));
    m_info->setProperty("data", true);
    m_info->setPlaceholderText(QStringLiteral("{\"name\":\"Ann\"}"));
    m_open = button("clientOpen", {});
    m_open->setProperty("primary", true);
    form->addRow(m_open);
    m_channel = new QComboBox(panel);
    m_channel->setEditable(true);
    m_channel->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_channel->setMinimumContentsLength(16);
    m_channel->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_channel->lineEdit()->setProperty("data", true);
    m_channel->lineEdit()->setPlaceholderText(QStringLiteral("private-orders.7"));
    add(m_channel, "clientChannel", tr("C&hannel"));
    m_subscribe = button("clientSubscribe", tr("&Subscribe"));
    m_unsubscribe = button("clientUnsubscribe", tr("U&nsubscribe"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_subscribe);
    row->addWidget(m_unsubscribe);
    form->addRow(row);
    m_event = new QLineEdit(QStringLiteral("client-typing"), panel);
    m_data = new QLineEdit(QStringLiteral("{}"), panel);
    add(m_event, "clientEvent", tr("Clien&t event"));
    add(m_data, "clientData", tr("&Data"));
    m_send = button("clientSend", tr("Send to the &others"));
    form->addRow(m_send);
    connect(m_open, &QPushButton::clicked, this, [this] { m_client == 0 ? open() : close(); });
    connect(
        m_subscribe, &QPushButton::clicked, this, [this] { order(TestClientOrder::Subscribe); });
    connect(m_unsubscribe, &QPushButton::clicked, this, [this] {
        order(TestClientOrder::Unsubscribe);
    });
    connect(m_send, &QPushButton::clicked, this, [this] { order(TestClientOrder::Whisper); });
    connect(m_channel, &QComboBox::editTextChanged, this, &ClientTool::enable);
    return area;
}

QWidget *ClientTool::buildFrames()
{
    auto *panel = new QWidget(this);
    panel->setMinimumWidth(300);
    m_state = new ResultBox(QStringLiteral("clientState"), panel);
    m_clear = new QPushButton(tr("C&lear"), panel);
    m_clear->setObjectName(QStringLiteral("clientClear"));
    m_rows = new QSplitter(Qt::Vertical, panel);
    m_rows->setObjectName(QStringLiteral("clientRows"));
    m_rows->setChildrenCollapsible(false);
    m_table = new RowTable(m_rows);
    m_table->setObjectName(QStringLiteral("clientFrames"));
    m_table->setAccessibleName(tr("Messages of the test client"));
    m_table->setModel(m_frames);
    m_table->setColumnWidths({14, 11, 26, 22, 40});
    m_table->setSortingEnabled(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_tree = new QTreeView(m_rows);
    m_tree->setObjectName(QStringLiteral("clientTree"));
    m_tree->setAccessibleName(tr("The message as a tree"));
    m_tree->setModel(m_json);
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(true);
    m_tree->header()->setStretchLastSection(true);
    m_rows->setSizes({300, 160});
    connect(&Masking::shared(), &Masking::changed, this, [this] {
        m_table->viewport()->update();
        showFrame();
    });
    auto *head = new QHBoxLayout;
    head->addWidget(m_state, 1);
    head->addWidget(m_clear, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(12, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(m_rows, 1);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_frames->clear();
        showFrame();
    });
    connect(m_table->selectionModel(),
            &QItemSelectionModel::currentRowChanged,
            this,
            &ClientTool::showFrame);
    return panel;
}

void ClientTool::setStatus(const server::ServerStatus &status)
{
    m_apps->setApps(status.apps);
    const bool isRunning = status.state == server::ServerState::Listening;
    if (std::exchange(m_isRunning, isRunning) != isRunning)
        enable();
}

void ClientTool::setScope(const Scope &scope)
{
    if (!scope.appId.isEmpty() && m_client == 0)
        m_apps->choose(scope.appId);
}

void ClientTool::open()
{
    m_isOpening = true;
    m_frames->clear();
    m_seq = 0;
    enable();
    console().openTestClient(
        {m_apps->appId(), m_user->text().trimmed(), m_info->text().trimmed().toUtf8()},
        {this, [this](const server::Result<quint64> &answer) {
             m_isOpening = false;
             m_client = answer ? *answer : 0;
             enable();
             if (!answer)
                 m_state->present(ResultBox::Bad, answer.error().message);
             else if (isVisible())
                 m_poll.start();
             if (answer)
                 poll();
         }});
}

void ClientTool::close()
{
    m_poll.stop();
    console().closeTestClient(std::exchange(m_client, 0));
    m_channels.clear();
    enable();
}

void ClientTool::poll()
{
    if (m_client == 0 || std::exchange(m_isAsking, true))
        return;
    console().testClientReport(
        m_client,
        m_seq,
        {this, [this, client = m_client](const server::Result<TestClientReport> &answer) {
             m_isAsking = false;
             if (client == m_client && answer)
                 take(*answer);
         }});
}

void ClientTool::take(const TestClientReport &report)
{
    if (!report.frames.isEmpty()) {
        const bool follows = !m_table->selectionModel()->hasSelection();
        m_seq = report.frames.last().seq;
        m_frames->add(report.frames);
        if (follows)
            m_table->scrollToBottom();
    }
    if (std::exchange(m_channels, report.channels) != report.channels)
        enable();
    const QString channels = report.channels.isEmpty()
                                 ? tr("On no channel yet.")
                                 : tr("On %1.").arg(report.channels.join(QStringLiteral(", ")));
    switch (report.state) {
    case TestClientState::Connected:
        m_state->present(ResultBox::Good,
                         report.userId.isEmpty()
                             ? tr("Connected as the socket %1.").arg(report.socketId)
                             : tr("Connected as the socket %1, signed in as %2.")
                                   .arg(report.socketId, report.userId),
                         channels);
        break;
    case TestClientState::Connecting:
        m_state->present(ResultBox::Note, tr("Connecting…"), report.failure);
        break;
    case TestClientState::Failed:
        m_state->present(ResultBox::Bad, tr("Not connected."), report.failure);
        break;
    }
}

void ClientTool::order(TestClientOrder::Kind kind)
{
    const TestClientOrder order{
        kind, m_channel->currentText().trimmed(), m_event->text(), m_data->text().toUtf8()};
    if (m_channel->findText(order.channel) < 0)
        m_channel->addItem(order.channel);
    console().orderTestClient(m_client, order, {this, [this](const server::Outcome &answer) {
                                                    if (!answer)
                                                        emit notified(answer.error().message);
                                                    poll();
                                                }});
}

void ClientTool::showFrame()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid()) {
        m_json->clear();
        return;
    }
    m_json->setJson(m_frames->opened(current.row()));
    m_tree->expandToDepth(1);
}

void ClientTool::enable()
{
    const bool isOpen = m_client != 0;
    const QString channel = m_channel->currentText().trimmed();
    const bool isOn = m_channels.contains(channel);
    m_open->setText(isOpen ? tr("&Close the client") : tr("&Connect"));
    m_open->setEnabled(isOpen || (m_isRunning && !m_isOpening));
    for (QWidget *field : {static_cast<QWidget *>(m_apps),
                           static_cast<QWidget *>(m_user),
                           static_cast<QWidget *>(m_info)})
        field->setEnabled(!isOpen);
    m_subscribe->setEnabled(isOpen && !channel.isEmpty() && !isOn);
    m_unsubscribe->setEnabled(isOpen && isOn);
    m_send->setEnabled(isOpen && isOn);
    if (isOpen)
        return;
    m_state->present(ResultBox::None,
                     m_isRunning ? tr("No client is connected.")
                                 : tr("The server is stopped, so no client can connect."),
                     tr("The client connects to this server over the network as any other, signs "
                        "with the app's secret, and is listed as \"console\"."));
}

void ClientTool::showEvent(QShowEvent *event)
{
    Tool::showEvent(event);
    if (m_client != 0)
        m_poll.start();
}

void ClientTool::hideEvent(QHideEvent *event)
{
    Tool::hideEvent(event);
    m_poll.stop();
}

void ClientTool::themeChanged()
{
    m_state->themeChanged();
    m_clear->setIcon(icon(QStringLiteral("trash-2")));
    m_table->viewport()->update();
}

void ClientTool::save(QSettings &settings) const
{
    settings.setValue(QStringLiteral("clientSplit"), m_split->saveState());
    settings.setValue(QStringLiteral("clientRows"), m_rows->saveState());
    settings.setValue(QStringLiteral("clientHeader"), m_table->horizontalHeader()->saveState());
    settings.setValue(QStringLiteral("clientEvent"), m_event->text());
    QStringList channels;
    for (int i = 0; i < m_channel->count(); ++i)
        channels.append(m_channel->itemText(i));
    settings.setValue(QStringLiteral("clientChannels"), channels.mid(0, 20));
}

void ClientTool::restore(QSettings &settings)
{
    m_split->restoreState(settings.value(QStringLiteral("clientSplit")).toByteArray());
    m_rows->restoreState(settings.value(QStringLiteral("clientRows")).toByteArray());
    m_table->horizontalHeader()->restoreState(
        settings.value(QStringLiteral("clientHeader")).toByteArray());
    m_event->setText(settings.value(QStringLiteral("clientEvent"), m_event->text()).toString());
    m_channel->addItems(settings.value(QStringLiteral("clientChannels")).toStringList());
    m_channel->setCurrentIndex(-1);
}

} // namespace ui
