// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manage/directorydialogs.h"

#include "ui/theme.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QComboBox>
#include <QDateTime>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>

namespace ui {

using server::DirectoryEdit;

DirectoryDialog::DirectoryDialog(server::Console &console, const QString &title, QWidget *parent)
    : CallDialog(console, title, parent)
{
    setObjectName(QStringLiteral("directoryDialog"));
}

QLineEdit *DirectoryDialog::addLine(const QString &label,
                                    const char *name,
                                    const QString &text,
                                    const QString &placeholder)
{
    auto *line = new QLineEdit(text, this);
    line->setObjectName(QLatin1String(name));
    line->setPlaceholderText(placeholder);
    addField(label, line);
    return line;
}

QLineEdit *DirectoryDialog::addId(const QString &label, const char *name, const QString &id)
{
    QLineEdit *line = addLine(label, name, id, tr("letters, digits and -_=@,;"));
    line->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    line->setReadOnly(!id.isEmpty());
    return line;
}

DirectoryDialog *DirectoryDialog::forUser(server::Console &console,
                                          const server::DirectoryUser &user,
                                          QWidget *parent)
{
    auto *dialog = new DirectoryDialog(
        console, user.id.isEmpty() ? tr("New user") : tr("User %1").arg(user.id), parent);
    const QLineEdit *id = dialog->addId(tr("User ID"), "userId", user.id);
    const QLineEdit *name = dialog->addLine(tr("Name"), "userName", user.name);
    const QLineEdit *email = dialog->addLine(tr("E-mail"), "userEmail", user.email);
    dialog->makes(
        [=]() -> DirectoryEdit {
            return server::PutUser{
                {id->text().trimmed(), name->text().trimmed(), email->text().trimmed()}};
        },
        tr("The user was saved."));
    dialog->finishBuilding(tr("Save"));
    return dialog;
}

DirectoryDialog *DirectoryDialog::forTenant(server::Console &console,
                                            const server::DirectoryTenant &tenant,
                                            QWidget *parent)
{
    auto *dialog = new DirectoryDialog(
        console, tenant.id.isEmpty() ? tr("New tenant") : tr("Tenant %1").arg(tenant.id), parent);
    const QLineEdit *id = dialog->addId(tr("Tenant ID"), "tenantId", tenant.id);
    const QLineEdit *name = dialog->addLine(tr("Name"), "tenantName", tenant.name);
    dialog->makes(
        [=]() -> DirectoryEdit {
            return server::PutTenant{{id->text().trimmed(), name->text().trimmed(), 0}};
        },
        tr("The tenant was saved."));
    dialog->finishBuilding(tr("Save"));
    return dialog;
}

DirectoryDialog *DirectoryDialog::forMembership(server::Console &console,
                                                const server::DirectoryMembership &membership,
                                                const QStringList &tenants,
                                                QWidget *parent)
{
    auto *dialog =
        new DirectoryDialog(console, tr("Membership of user %1").arg(membership.userId), parent);
    auto *tenant = new QComboBox(dialog);
    tenant->setObjectName(QStringLiteral("memberTenant"));
    tenant->setEditable(true);
    tenant->addItems(tenants);
    tenant->setCurrentText(membership.tenantId);
    tenant->setEnabled(membership.tenantId.isEmpty());
    dialog->addField(tr("Tenant ID"), tenant);
    const QLineEdit *role =
        dialog->addLine(tr("Role"), "memberRole", membership.role, tr("admin, seller…"));
    const QLineEdit *permissions = dialog->addLine(tr("Permissions"),
                                                   "memberPermissions",
                                                   membership.permissions.join(u' '),
                                                   tr("orders.view orders.edit"));
    dialog->explain(tr("Permissions have spaces between them. A change holds for whoever joins a "
                       "channel from then on; subscriptions stay."));
    dialog->makes(
        [=, userId = membership.userId]() -> DirectoryEdit {
            static const QRegularExpression between(QStringLiteral("[\\s,]+"));
            return server::PutMembership{{tenant->currentText().trimmed(),
                                          userId,
                                          role->text().trimmed(),
                                          permissions->text().split(between, Qt::SkipEmptyParts)}};
        },
        tr("The membership was saved."));
    dialog->finishBuilding(tr("Save"));
    return dialog;
}

QComboBox *DirectoryDialog::addExpiry()
{
    auto *expiry = new QComboBox(this);
    expiry->setObjectName(QStringLiteral("tokenExpiry"));
    expiry->addItem(tr("In a day"), 1);
    expiry->addItem(tr("In 30 days"), 30);
    expiry->addItem(tr("In 90 days"), 90);
    expiry->addItem(tr("In a year"), 365);
    expiry->addItem(tr("Never"), 0);
    expiry->setCurrentIndex(1);
    addField(tr("Expires"), expiry);
    return expiry;
}

DirectoryDialog *
DirectoryDialog::forToken(server::Console &console, const QString &userId, QWidget *parent)
{
    auto *dialog = new DirectoryDialog(console, tr("New token for user %1").arg(userId), parent);
    const QLineEdit *name =
        dialog->addLine(tr("Name"), "tokenName", {}, tr("what it is for: phone, till 3…"));
    const QComboBox *expiry = dialog->addExpiry();
    dialog->explain(tr("A client that brings the token is this user. Belfry keeps only a hash of "
                       "it, so it can be read once: now."));
    dialog->makes(
        [=]() -> DirectoryEdit {
            const int days = expiry->currentData().toInt();
            const QDateTime now = QDateTime::currentDateTimeUtc();
            return server::IssueToken{userId,
                                      name->text().trimmed(),
                                      days == 0 ? 0 : now.addDays(days).toMSecsSinceEpoch()};
        },
        tr("The token was made."));
    dialog->finishBuilding(tr("Make the token"));
    return dialog;
}

DirectoryDialog *DirectoryDialog::forRemoval(server::Console &console,
                                             const QString &title,
                                             const QString &consequence,
                                             const DirectoryEdit &edit,
                                             QWidget *parent)
{
    auto *dialog = new DirectoryDialog(console, title, parent);
    dialog->explain(consequence);
    dialog->makes([edit] { return edit; }, tr("It is removed."));
    dialog->finishBuilding(tr("Remove"), true);
    return dialog;
}

void DirectoryDialog::call()
{
    console().editDirectory(m_make(),
                            {this, [this](const server::Result<server::DirectoryEdited> &answer) {
                                 if (!answer)
                                     return refused(answer.error().message);
                                 if (!answer->token.isEmpty())
                                     emit issued(answer->token);
                                 finishWith(m_done, {});
                             }});
}

void showToken(const QString &token, const QString &userId, QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(QStringLiteral("tokenDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(DirectoryDialog::tr("Token of user %1").arg(userId));
    auto *note = new QLabel(DirectoryDialog::tr("Copy the token before you close this window. "
                                                "Nobody can be shown it again."),
                            dialog);
    note->setWordWrap(true);
    auto *text = new QLineEdit(token, dialog);
    text->setObjectName(QStringLiteral("tokenText"));
    text->setAccessibleName(DirectoryDialog::tr("Token"));
    text->setReadOnly(true);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *copy = new QPushButton(DirectoryDialog::tr("Copy"), dialog);
    copy->setObjectName(QStringLiteral("tokenCopy"));
    copy->setIcon(icon(QStringLiteral("copy")));
    auto *close = new QPushButton(DirectoryDialog::tr("Close"), dialog);
    close->setObjectName(QStringLiteral("tokenClose"));
    close->setAutoDefault(false);
    QObject::connect(copy, &QPushButton::clicked, copy, [token, copy] {
        QGuiApplication::clipboard()->setText(token);
        copy->setIcon(icon(QStringLiteral("circle-check")));
    });
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::accept);
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(note);
    layout->addWidget(text);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(copy);
    layout->addLayout(buttons);
    dialog->setMinimumWidth(dialog->fontMetrics().averageCharWidth() * 72);
    dialog->open();
}

} // namespace ui
