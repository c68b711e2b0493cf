// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/values.h"

#include <QDialog>

class QButtonGroup;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace ui {

// Asks how a number of clients are to be disconnected. Many at once need their number typed.
class DisconnectDialog : public QDialog
{
    Q_OBJECT

public:
    static constexpr int TypedConfirmationAbove = 50;

    // `names` tell the first of them apart, in the order of `socketIds`.
    DisconnectDialog(const QStringList &socketIds, const QStringList &names, QWidget *parent);

    server::DisconnectRequest request() const;

private:
    QString summary(const QStringList &names) const;
    void addChoice(QVBoxLayout *layout, int code, const QString &title, const QString &consequence);
    void addConfirmation(QVBoxLayout *layout);
    void orderTabs(QWidget *cancel);
    void updateButton();

    QStringList m_socketIds;
    QButtonGroup *m_codes;
    QLineEdit *m_reason;
    QLineEdit *m_typed = nullptr;
    QPushButton *m_disconnect;
};

} // namespace ui
