// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/connectiondetail.h"

#include "ui/formatting.h"
#include "ui/masking.h"
#include "ui/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/framedbutton.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/rowheightdelegate.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QFontDatabase>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QStackedWidget>
#include <QStringListModel>
#include <QToolButton>

namespace ui {

namespace {

QToolButton *button(QWidget *parent, const char *name, const QString &symbol, const QString &text)
{
    auto *made = new QToolButton(parent);
    made->setObjectName(QLatin1String(name));
    made->setIcon(icon(symbol));
    made->setToolTip(text);
    made->setAccessibleName(text);
    return made;
}

} // namespace

ConnectionDetail::ConnectionDetail(QWidget *parent)
    : QFrame(parent)
    , m_stack(new QStackedWidget(this))
    , m_channels(new QStringListModel(this))
{
    auto *hint = new QLabel(tr("Select a connection to see everything about it."), m_stack);
    hint->setAlignment(Qt::AlignCenter);
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    hint->setMargin(24);

    auto *filled = new QWidget(m_stack);
    auto *column = new QVBoxLayout(filled);
    column->setContentsMargins(16, 12, 12, 12);
    column->setSpacing(12);
    column->addWidget(buildHead());
    column->addWidget(buildFields());
    column->addWidget(buildChannels(), 1);
    m_stack->addWidget(hint);
    m_stack->addWidget(filled);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    setMinimumWidth(220);
    setAttribute(Qt::WA_StyledBackground);
}

QWidget *ConnectionDetail::buildHead()
{
    auto *head = new QWidget(this);
    m_glyph = new IconLabel(16, head);
    m_socketId = new QLabel(head);
    m_socketId->setObjectName(QStringLiteral("connDetailSocket"));
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setBold(true);
    m_socketId->setFont(font);
    m_socketId->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QToolButton *copy =
        button(head, "connDetailCopy", QStringLiteral("copy"), tr("Copy socket ID"));
    connect(copy, &QToolButton::clicked, this, &ConnectionDetail::copySocketId);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_glyph);
    row->addWidget(m_socketId, 1);
    row->addWidget(copy);
    m_ping = button(head, "connDetailPing", QStringLiteral("activity"), tr("Ping now"));
    connect(
        m_ping, &QToolButton::clicked, this, [this] { emit pingRequested(m_socketId->text()); });
    m_follow = button(head, "connDetailFollow", QStringLiteral("eye"), tr("Follow its frames"));
    connect(m_follow, &QToolButton::clicked, this, [this] {
        emit followRequested(m_socketId->text());
    });
    row->addWidget(m_ping);
    row->addWidget(m_follow);
    return head;
}

QWidget *ConnectionDetail::buildFields()
{
    auto *fields = new QWidget(this);
    auto *grid = new QGridLayout(fields);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    for (int field = 0; field < FieldCount; ++field) {
        auto *label = new QLabel(caption(field), fields);
        label->setForegroundRole(QPalette::PlaceholderText);
        auto *value = new ElidedLabel(fields);
        grid->addWidget(label, field, 0);
        grid->addWidget(value, field, 1);
        m_values[static_cast<size_t>(field)] = value;
    }
    return fields;
}

QWidget *ConnectionDetail::buildChannels()
{
    auto *box = new QWidget(this);
    m_channelsTitle = new QLabel(box);
    QFont font = m_channelsTitle->font();
    font.setBold(true);
    m_channelsTitle->setFont(font);
    auto *list = new QListView(box);
    m_channelList = list;
    list->setObjectName(QStringLiteral("connDetailChannels"));
    list->setAccessibleName(tr("Channels of the connection"));
    list->setModel(m_channels);
    list->setItemDelegate(new RowHeightDelegate(list));
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setTextElideMode(Qt::ElideMiddle);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setUniformItemSizes(true);
    list->setFrameShape(QFrame::NoFrame);
    list->setMinimumHeight(fontMetrics().height() * 3);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_unsubscribe = framedButton(box,
                                 "connDetailUnsubscribe",
                                 tr("Unsubscribe"),
                                 tr("Take the client off the selected channel"));
    m_unsubscribe->setIcon(icon(QStringLiteral("x")));
    m_unsubscribe->setAccessibleName(m_unsubscribe->text());
    connect(m_unsubscribe, &QToolButton::clicked, this, &ConnectionDetail::askUnsubscribe);
    connect(list->selectionModel(),
            &QItemSelectionModel::selectionChanged,
            this,
            &ConnectionDetail::offerUnsubscribe);
    auto *head = new QHBoxLayout;
    head->setSpacing(4);
    head->addWidget(m_channelsTitle, 1);
    head->addWidget(m_unsubscribe);
    layout->addLayout(head);
    layout->addWidget(list, 1);
    offerUnsubscribe();
    return box;
}

QString ConnectionDetail::caption(int field)
{
    switch (field) {
    case State:
        return tr("State");
    case App:
        return tr("App");
    case Tenants:
        return tr("Tenants");
    case User:
        return tr("User");
    case Address:
        return tr("Address");
    case Origin:
        return tr("Origin");
    case Client:
        return tr("Client");
    case Agent:
        return tr("User agent");
    case Protocol:
        return tr("Protocol");
    case Encryption:
        return tr("Encryption");
    case Since:
        return tr("Connected");
    case Seen:
        return tr("Last seen");
    case RoundTrip:
        return tr("RTT");
    case Rates:
        return tr("Rates");
    case Messages:
        return tr("Messages");
    case Bytes:
        return tr("Bytes");
    default:
        return tr("Queue");
    }
}

QString ConnectionDetail::value(const ConnectionsModel &model,
                                const ConnectionEntry &entry,
                                int field) const
{
    const qint64 nowUtc = model.now();
    const server::ConnectionRow &row = entry.row;
    switch (field) {
    case State:
        return entry.statusText(nowUtc);
    case App:
        return model.appName(row.appId);
    case Tenants:
        return entry.tenantsText();
    case User:
        return entry.userText();
    case Address:
        return masked::address(row.address);
    case Origin:
        return row.origin;
    case Client:
        return row.client;
    case Agent:
        return row.userAgent;
    case Protocol:
        return row.protocol > 0 ? tr("Pusher %1", "version").arg(row.protocol) : QString();
    case Encryption:
        return row.demo ? tr("Simulated, has no socket") : row.isSecure ? tr("TLS") : tr("None");
    case Since:
        return tr("%1 (%2)").arg(clockText(row.connectedUtc, nowUtc),
                                 durationText(nowUtc - row.connectedUtc));
    case Seen:
        return agoText(row.lastSeenUtc, nowUtc);
    case RoundTrip:
        return model.text(entry, ConnectionsModel::RoundTrip);
    case Rates:
        return tr("%1 in, %2 out")
            .arg(rateText(entry.measured.inPerSecond), rateText(entry.measured.outPerSecond));
    case Messages:
        return tr("%1 in, %2 out")
            .arg(countText(static_cast<qint64>(row.messagesIn)),
                 countText(static_cast<qint64>(row.messagesOut)));
    case Bytes:
        return tr("%1 in, %2 out")
            .arg(bytesText(static_cast<qint64>(row.bytesIn)),
                 bytesText(static_cast<qint64>(row.bytesOut)));
    default:
        return bytesText(row.queuedBytes);
    }
}

void ConnectionDetail::present(const ConnectionsModel &model, const ConnectionEntry &entry)
{
    m_glyph->setIcon(statusGlyph(entry.presence(model.now())));
    m_socketId->setText(entry.row.socketId);
    for (int field = 0; field < FieldCount; ++field) {
        const QString text = value(model, entry, field);
        m_values[static_cast<size_t>(field)]->setFullText(text.isEmpty() ? unknownText() : text);
    }
    m_channelsTitle->setText(tr("Channels (%1)").arg(countText(entry.row.channelCount)));
    m_isOpen = !entry.isClosed();
    m_shownChannels = entry.row.channels;
    m_ping->setEnabled(m_isOpen && !entry.row.isStream);
    m_follow->setEnabled(m_isOpen);
    QStringList channels = entry.row.channels;
    const qsizetype more = entry.row.channelCount - channels.size();
    if (more > 0)
        channels.append(tr("… and %1 more").arg(countText(more)));
    if (channels != m_channels->stringList())
        m_channels->setStringList(channels);
    offerUnsubscribe();
    m_stack->setCurrentIndex(1);
}

void ConnectionDetail::offerUnsubscribe()
{
    const int at = m_channelList->currentIndex().row();
    m_unsubscribe->setEnabled(m_isOpen && at >= 0 && at < m_shownChannels.size());
}

void ConnectionDetail::askUnsubscribe()
{
    const int at = m_channelList->currentIndex().row();
    if (at >= 0 && at < m_shownChannels.size())
        emit unsubscribeRequested(m_socketId->text(), m_shownChannels.at(at));
}

void ConnectionDetail::clear()
{
    m_stack->setCurrentIndex(0);
}

void ConnectionDetail::copySocketId()
{
    QGuiApplication::clipboard()->setText(m_socketId->text());
    emit copied(tr("Copied %1").arg(m_socketId->text()));
}

} // namespace ui
