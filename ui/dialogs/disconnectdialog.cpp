// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/disconnectdialog.h"

#include "ui/formatting.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>

namespace ui {

namespace {
constexpr qsizetype NamesShown = 5;
constexpr int LongestReason = 100;
constexpr int OtherCode = 1; // no close code; stands for the field beside it
} // namespace

DisconnectDialog::DisconnectDialog(const QStringList &socketIds,
                                   const QStringList &names,
                                   const QList<server::UserKey> &users,
                                   QWidget *parent)
    : QDialog(parent)
    , m_socketIds(socketIds)
    , m_users(users)
    , m_codes(new QButtonGroup(this))
    , m_reason(new QLineEdit(this))
    , m_disconnect(new QPushButton(this))
{
    const int count = static_cast<int>(socketIds.size());
    setObjectName(QStringLiteral("disconnectDialog"));
    setWindowTitle(tr("Disconnect %n connection(s)", nullptr, count));
    auto *who = new QLabel(summary(names), this);
    who->setWordWrap(true);
    who->setObjectName(QStringLiteral("disconnectWho"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(8);
    layout->addWidget(who);
    layout->addSpacing(8);
    addChoice(layout, 4200, tr("Reconnect at once (4200)"), consequence(4200));
    addChoice(layout, 4100, tr("Reconnect later (4100)"), consequence(4100));
    addChoice(layout, 4009, tr("Stay away (4009)"), consequence(4009));
    addOtherCode(layout);
    layout->addSpacing(4);
    addReason(layout);
    addHow(layout);
    addConfirmation(layout);
    if (count > TypedConfirmationAbove)
        presentConfirmation(tr("These are many. &Type %1 to confirm.").arg(count));
    layout->addStretch();
    layout->addSpacing(12);

    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("disconnectCancel"));
    m_disconnect->setObjectName(QStringLiteral("disconnectAccept"));
    m_disconnect->setText(tr("Disconnect %1").arg(countText(count)));
    m_disconnect->setProperty("danger", true);
    cancel->setAutoDefault(false);
    m_disconnect->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_disconnect);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_disconnect, &QPushButton::clicked, this, &QDialog::accept);
    updateButton();
    orderTabs(cancel);
    setMinimumWidth(fontMetrics().averageCharWidth() * 72);
}

// What pusher-js does after it (PROTOCOL.md 1.6).
QString DisconnectDialog::consequence(int code)
{
    if (code == 4000)
        return tr("Clients come back over TLS at once.");
    if (code == 4009)
        return tr("Clients take it as unauthorised and do not come back until they are reloaded.");
    if (code >= 4100 && code < 4200)
        return tr("Clients wait a second or more before they come back.");
    if (code >= 4200 && code < 4300)
        return tr("Clients come back within a second.");
    return tr("Clients stay away until they are reloaded.");
}

void DisconnectDialog::addOtherCode(QVBoxLayout *layout)
{
    auto *row = new QHBoxLayout;
    auto *choice = new QRadioButton(tr("&Other code"), this);
    choice->setObjectName(QStringLiteral("disconnectOther"));
    m_codes->addButton(choice, OtherCode);
    m_otherCode = new QSpinBox(this);
    m_otherCode->setObjectName(QStringLiteral("disconnectOtherCode"));
    m_otherCode->setAccessibleName(tr("Other close code"));
    m_otherCode->setRange(4000, 4999);
    m_otherCode->setValue(4001);
    m_otherNote = new QLabel(consequence(4001), this);
    m_otherNote->setForegroundRole(QPalette::PlaceholderText);
    m_otherNote->setIndent(24);
    row->addWidget(choice);
    row->addWidget(m_otherCode);
    row->addStretch();
    layout->addLayout(row);
    layout->addWidget(m_otherNote);
    connect(m_otherCode, &QSpinBox::valueChanged, this, [this, choice](int code) {
        choice->setChecked(true);
        m_otherNote->setText(consequence(code));
    });
}

void DisconnectDialog::addReason(QVBoxLayout *layout)
{
    auto *caption = new QLabel(tr("&Reason, sent to the clients"), this);
    caption->setBuddy(m_reason);
    m_reason->setObjectName(QStringLiteral("disconnectReason"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setMaxLength(LongestReason);
    m_reason->setPlaceholderText(tr("Disconnected by an operator"));
    layout->addWidget(caption);
    layout->addWidget(m_reason);
}

// How fast, and whether the users may come back.
void DisconnectDialog::addHow(QVBoxLayout *layout)
{
    const int count = static_cast<int>(m_socketIds.size());
    if (count > 1) {
        auto *row = new QHBoxLayout;
        auto *caption = new QLabel(tr("&Clients per second"), this);
        m_rate = new QSpinBox(this);
        m_rate->setObjectName(QStringLiteral("disconnectRate"));
        m_rate->setAccessibleName(tr("Clients per second"));
        m_rate->setRange(0, 10'000);
        m_rate->setSpecialValueText(tr("all at once"));
        m_rate->setValue(DefaultPerSecond);
        caption->setBuddy(m_rate);
        row->addWidget(caption);
        row->addWidget(m_rate);
        row->addStretch();
        layout->addLayout(row);
    }
    auto *row = new QHBoxLayout;
    const int users = static_cast<int>(m_users.size());
    m_block = new QCheckBox(tr("&Block %n user(s) for", nullptr, users), this);
    m_block->setObjectName(QStringLiteral("disconnectBlock"));
    m_block->setEnabled(users > 0);
    m_block->setToolTip(
        users > 0 ? tr("They cannot sign in, join presence channels or be authorized until then")
                  : tr("No user is known of these connections"));
    m_minutes = new QSpinBox(this);
    m_minutes->setObjectName(QStringLiteral("disconnectMinutes"));
    m_minutes->setAccessibleName(tr("Minutes to block"));
    m_minutes->setRange(1, server::BlockRequest::MostMinutes);
    m_minutes->setValue(10);
    m_minutes->setSuffix(tr(" min"));
    m_minutes->setEnabled(false);
    connect(m_block, &QCheckBox::toggled, m_minutes, &QWidget::setEnabled);
    row->addWidget(m_block);
    row->addWidget(m_minutes);
    row->addStretch();
    layout->addLayout(row);
}

void DisconnectDialog::proposeBlock()
{
    m_block->setChecked(m_block->isEnabled());
    m_codes->button(4009)->setChecked(true);
}

int DisconnectDialog::perSecond() const
{
    return m_rate ? m_rate->value() : 0;
}

std::optional<server::BlockRequest> DisconnectDialog::block() const
{
    if (!m_block->isChecked())
        return std::nullopt;
    return server::BlockRequest{m_users, m_minutes->value(), m_reason->text().trimmed()};
}

// In the order in which they are read.
void DisconnectDialog::orderTabs(QWidget *cancel)
{
    QWidgetList order;
    for (QAbstractButton *choice : m_codes->buttons())
        order.append(choice);
    order += {m_otherCode, m_reason};
    if (m_rate)
        order.append(m_rate);
    order += {m_block, m_minutes};
    order.append(m_typed);
    order.append(cancel);
    order.append(m_disconnect);
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));
    order.first()->setFocus();
}

QString DisconnectDialog::summary(const QStringList &names) const
{
    const QString first = names.first(qMin(NamesShown, names.size())).join(QStringLiteral(", "));
    const qsizetype rest = m_socketIds.size() - qMin(NamesShown, names.size());
    if (rest <= 0)
        return first;
    return tr("%1 and %2 more").arg(first, countText(rest));
}

void DisconnectDialog::addChoice(QVBoxLayout *layout,
                                 int code,
                                 const QString &title,
                                 const QString &consequence)
{
    auto *choice = new QRadioButton(title, this);
    choice->setObjectName(QStringLiteral("disconnect%1").arg(code));
    choice->setAccessibleDescription(consequence);
    choice->setChecked(code == 4200);
    m_codes->addButton(choice, code);
    auto *note = new QLabel(consequence, this);
    note->setForegroundRole(QPalette::PlaceholderText);
    note->setWordWrap(true);
    note->setIndent(24);
    note->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    layout->addWidget(choice);
    layout->addWidget(note);
}

void DisconnectDialog::addConfirmation(QVBoxLayout *layout)
{
    m_typed = new QLineEdit(this);
    m_typed->setObjectName(QStringLiteral("disconnectTyped"));
    m_typedCaption = new QLabel(this);
    m_typedCaption->setObjectName(QStringLiteral("disconnectTypedCaption"));
    m_typedCaption->setWordWrap(true);
    m_typedCaption->setContentsMargins(0, 8, 0, 0);
    m_typedCaption->setBuddy(m_typed);
    m_typed->setAccessibleName(tr("Number of connections, to confirm"));
    layout->addWidget(m_typedCaption);
    layout->addWidget(m_typed);
    m_typedCaption->hide();
    m_typed->hide();
    connect(m_typed, &QLineEdit::textChanged, this, &DisconnectDialog::updateButton);
}

void DisconnectDialog::warnOfProduction(const QStringList &apps)
{
    if (apps.isEmpty())
        return;
    // An ampersand of a name is no mnemonic.
    QString names = apps.join(QStringLiteral(", "));
    presentConfirmation(tr("Production: %1. &Type %2 to confirm.")
                            .arg(names.replace(u'&', QStringLiteral("&&")))
                            .arg(m_socketIds.size()));
}

void DisconnectDialog::presentConfirmation(const QString &caption)
{
    m_isTyped = true;
    m_typedCaption->setText(caption);
    m_typedCaption->show();
    m_typed->show();
    updateButton();
}

void DisconnectDialog::updateButton()
{
    const bool confirmed = !m_isTyped || m_typed->text() == QString::number(m_socketIds.size());
    m_disconnect->setEnabled(confirmed);
    m_disconnect->setToolTip(confirmed ? QString() : tr("Type the number of connections first"));
}

server::DisconnectRequest DisconnectDialog::request() const
{
    server::DisconnectRequest request;
    request.socketIds = m_socketIds;
    const int code = m_codes->checkedId();
    request.code = static_cast<quint16>(code == OtherCode ? m_otherCode->value() : code);
    const QString reason = m_reason->text().trimmed();
    request.reason = reason.isEmpty() ? m_reason->placeholderText() : reason;
    return request;
}

} // namespace ui
