// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/disconnectdialog.h"

#include "ui/formatting.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

namespace ui {

namespace {
constexpr qsizetype NamesShown = 5;
constexpr int LongestReason = 100;
} // namespace

DisconnectDialog::DisconnectDialog(const QStringList &socketIds,
                                   const QStringList &names,
                                   QWidget *parent)
    : QDialog(parent)
    , m_socketIds(socketIds)
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
    addChoice(
        layout, 4200, tr("Reconnect at once (4200)"), tr("Clients come back within a second."));
    addChoice(layout,
              4100,
              tr("Reconnect later (4100)"),
              tr("Clients wait a second or more before they come back."));
    addChoice(layout,
              4009,
              tr("Stay away (4009)"),
              tr("Clients take it as unauthorised and do not come back until they are reloaded."));
    layout->addSpacing(8);

    auto *caption = new QLabel(tr("&Reason, sent to the clients"), this);
    caption->setBuddy(m_reason);
    m_reason->setObjectName(QStringLiteral("disconnectReason"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setMaxLength(LongestReason);
    m_reason->setPlaceholderText(tr("Disconnected by an operator"));
    layout->addWidget(caption);
    layout->addWidget(m_reason);
    if (count > TypedConfirmationAbove)
        addConfirmation(layout);
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

// In the order in which they are read.
void DisconnectDialog::orderTabs(QWidget *cancel)
{
    QWidgetList order;
    for (QAbstractButton *choice : m_codes->buttons())
        order.append(choice);
    order.append(m_reason);
    if (m_typed)
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
    auto *caption =
        new QLabel(tr("These are many. &Type %1 to confirm.").arg(m_socketIds.size()), this);
    caption->setBuddy(m_typed);
    m_typed->setAccessibleName(tr("Number of connections, to confirm"));
    layout->addSpacing(8);
    layout->addWidget(caption);
    layout->addWidget(m_typed);
    connect(m_typed, &QLineEdit::textChanged, this, &DisconnectDialog::updateButton);
}

void DisconnectDialog::updateButton()
{
    const bool confirmed = !m_typed || m_typed->text() == QString::number(m_socketIds.size());
    m_disconnect->setEnabled(confirmed);
    m_disconnect->setToolTip(confirmed ? QString() : tr("Type the number of connections first"));
}

server::DisconnectRequest DisconnectDialog::request() const
{
    server::DisconnectRequest request;
    request.socketIds = m_socketIds;
    request.code = static_cast<quint16>(m_codes->checkedId());
    const QString reason = m_reason->text().trimmed();
    request.reason = reason.isEmpty() ? m_reason->placeholderText() : reason;
    return request;
}

} // namespace ui
