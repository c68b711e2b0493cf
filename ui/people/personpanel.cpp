// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/personpanel.h"

#include "ui/formatting.h"
#include "ui/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/framedbutton.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/userdataview.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>

namespace ui {

PersonPanel::PersonPanel(QWidget *parent)
    : QFrame(parent)
    , m_stack(new QStackedWidget(this))
    , m_glyph(new IconLabel(16, this))
    , m_name(new ElidedLabel(this))
    , m_table(new RowTable(this))
    , m_devicesTitle(new QLabel(this))
    , m_data(new UserDataView(QStringLiteral("presUserData"), tr("What is known of the user")))
{
    auto *hint = new QLabel(tr("Select a user to see the devices, and what can be done."), m_stack);
    hint->setAlignment(Qt::AlignCenter);
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    hint->setMargin(16);
    QFont bold = m_name->font();
    bold.setBold(true);
    m_name->setFont(bold);
    m_name->setObjectName(QStringLiteral("presPersonName"));
    m_devicesTitle->setFont(bold);
    m_table->setObjectName(QStringLiteral("presDevices"));
    m_table->setAccessibleName(tr("Devices of the user"));
    m_table->setModel(&m_devices);
    m_table->setColumnWidths({19, 11, 16, 11, 9, 11});
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setMinimumHeight(fontMetrics().height() * 5);

    auto *filled = new QWidget(m_stack);
    auto *column = new QVBoxLayout(filled);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_glyph);
    head->addWidget(m_name, 1);
    column->addLayout(head);
    column->addWidget(buildFields());
    column->addWidget(m_devicesTitle);
    column->addWidget(m_table, 1);
    column->addWidget(m_data, 1);
    buildButtons(column);
    m_stack->addWidget(hint);
    m_stack->addWidget(filled);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    setAttribute(Qt::WA_StyledBackground);
}

QWidget *PersonPanel::buildFields()
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

QToolButton *PersonPanel::addButton(QBoxLayout *row,
                                    const char *name,
                                    const QString &symbol,
                                    const QString &text)
{
    QToolButton *button = framedButton(this, name, text, text);
    button->setIcon(icon(symbol));
    button->setAccessibleName(text);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    row->addWidget(button);
    return button;
}

// Two rows of two: they fit where the panel is narrow.
void PersonPanel::buildButtons(QBoxLayout *column)
{
    auto *first = new QHBoxLayout;
    first->setSpacing(4);
    auto *second = new QHBoxLayout;
    second->setSpacing(4);
    QToolButton *sockets =
        addButton(first, "presPersonSockets", QStringLiteral("cable"), tr("Connections"));
    sockets->setToolTip(tr("Show the user's connections"));
    QToolButton *send = addButton(first, "presPersonSend", QStringLiteral("send"), tr("Send…"));
    send->setToolTip(tr("Send an event to the user"));
    QToolButton *ping = addButton(first, "presPersonPing", QStringLiteral("activity"), tr("Ping"));
    ping->setToolTip(tr("Measure the round trip to each device"));
    m_disconnectOne = addButton(
        second, "presPersonDisconnectOne", QStringLiteral("unplug"), tr("Disconnect device…"));
    QToolButton *all =
        addButton(second, "presPersonTerminate", QStringLiteral("user-x"), tr("Terminate…"));
    all->setToolTip(tr("Disconnect all devices of the user"));
    column->addLayout(first);
    column->addLayout(second);
    const auto select = [this] {
        m_disconnectOne->setEnabled(!m_table->selectedKeys().isEmpty());
    };
    connect(sockets, &QToolButton::clicked, this, &PersonPanel::connectionsRequested);
    connect(send, &QToolButton::clicked, this, &PersonPanel::eventRequested);
    connect(ping, &QToolButton::clicked, this, [this] { emit pingRequested(socketIds()); });
    connect(all, &QToolButton::clicked, this, [this] { emit disconnectRequested(socketIds()); });
    connect(m_disconnectOne, &QToolButton::clicked, this, [this] {
        emit disconnectRequested(m_table->selectedKeys());
    });
    connect(m_table, &RowTable::deletePressed, this, [this] {
        if (!m_table->selectedKeys().isEmpty())
            emit disconnectRequested(m_table->selectedKeys());
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, select);
    connect(&m_devices, &QAbstractItemModel::modelReset, this, select);
    select();
}

QString PersonPanel::caption(int field)
{
    switch (field) {
    case Status:
        return tr("Status");
    case Tenant:
        return tr("Tenant");
    case Location:
        return tr("Location");
    case Viewing:
        return tr("Viewing");
    case Channels:
        return tr("Channels");
    case Joined:
        return tr("Joined");
    default:
        return tr("Last seen");
    }
}

QStringList PersonPanel::socketIds() const
{
    QStringList ids;
    for (int i = 0; i < m_devices.rowCount(); ++i)
        ids.append(m_devices.row(i).socketId);
    return ids;
}

void PersonPanel::present(const MembersModel &model,
                          const MemberEntry &entry,
                          const QStringList &channels,
                          const QList<server::ConnectionRow> &devices)
{
    const server::MemberRow &row = entry.row;
    const qint64 now = model.now();
    m_glyph->setIcon(statusGlyph(entry.presence(now)));
    m_name->setFullText(tr("%1 (%2)").arg(entry.displayName(), row.key.userId));
    const auto set = [this](Field field, const QString &text) {
        m_values[static_cast<size_t>(field)]->setFullText(text.isEmpty() ? unknownText() : text);
    };
    set(Status, model.text(entry, MembersModel::Status));
    set(Tenant, tenantText(row.tenant));
    set(Location, row.location);
    set(Viewing, row.viewing.join(QStringLiteral(", ")));
    set(Channels, channels.join(QStringLiteral(", ")));
    set(Joined,
        tr("%1 (%2)").arg(clockText(row.joinedUtc, now), durationText(now - row.joinedUtc)));
    set(Seen, agoText(row.lastSeenUtc, now));
    m_devicesTitle->setText(tr("%n device(s)", nullptr, static_cast<int>(devices.size())));
    m_devices.setRows(devices, now);
    m_data->present(row.info, tr("The channel was told nothing more about the user."));
    m_stack->setCurrentIndex(1);
}

void PersonPanel::clear()
{
    m_stack->setCurrentIndex(0);
}

} // namespace ui
