// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/manage/appdialogs.h"

class QComboBox;

namespace ui {

// One edit of the directory, with fields for what it needs.
class DirectoryDialog final : public CallDialog
{
    Q_OBJECT

public:
    static DirectoryDialog *
    forUser(server::Console &console, const server::DirectoryUser &user, QWidget *parent);
    static DirectoryDialog *
    forTenant(server::Console &console, const server::DirectoryTenant &tenant, QWidget *parent);
    // With the ids of tenants to choose from.
    static DirectoryDialog *forMembership(server::Console &console,
                                          const server::DirectoryMembership &membership,
                                          const QStringList &tenants,
                                          QWidget *parent);
    static DirectoryDialog *
    forToken(server::Console &console, const QString &userId, QWidget *parent);
    // Something that goes, with a sentence about what goes with it.
    static DirectoryDialog *forRemoval(server::Console &console,
                                       const QString &title,
                                       const QString &consequence,
                                       const server::DirectoryEdit &edit,
                                       QWidget *parent);

signals:
    // The only time that it can be read.
    void issued(const QString &token);

private:
    using Make = std::function<server::DirectoryEdit()>;

    DirectoryDialog(server::Console &console, const QString &title, QWidget *parent);
    QLineEdit *addLine(const QString &label,
                       const char *name,
                       const QString &text,
                       const QString &placeholder = {});
    // An id that is known stays as it is.
    QLineEdit *addId(const QString &label, const char *name, const QString &id);
    QComboBox *addExpiry();
    void makes(Make make, const QString &done) { m_make = std::move(make), m_done = done; }
    void call() override;

    Make m_make;
    QString m_done;
};

// Shows a token once, to be copied.
void showToken(const QString &token, const QString &userId, QWidget *parent);

} // namespace ui
