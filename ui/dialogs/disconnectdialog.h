// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/people.h"
#include "server/console/api/values.h"

#include <QDialog>

class QButtonGroup;
class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace ui {

// Asks how a number of clients are to be disconnected. Many at once need their number typed.
class DisconnectDialog : public QDialog
{
    Q_OBJECT

public:
    static constexpr int TypedConfirmationAbove = 50;

    // `names` tell the first of them apart, in the order of `socketIds`; `users` are whose they
    // are, where that is known, each once.
    DisconnectDialog(const QStringList &socketIds,
                     const QStringList &names,
                     const QList<server::UserKey> &users,
                     QWidget *parent);
    // Some of the clients are of these apps, which real users are at: the number is to be typed,
    // however small it is.
    void warnOfProduction(const QStringList &apps);
    // Blocking is what the dialog was opened for.
    void proposeBlock();

    server::DisconnectRequest request() const;
    static constexpr int DefaultPerSecond = 100;
    // 0: all at once.
    int perSecond() const;
    // Nothing when users are to come back.
    std::optional<server::BlockRequest> block() const;

private:
    QString summary(const QStringList &names) const;
    void addChoice(QVBoxLayout *layout, int code, const QString &title, const QString &consequence);
    void addConfirmation(QVBoxLayout *layout);
    void presentConfirmation(const QString &caption);
    void addOtherCode(QVBoxLayout *layout);
    void addReason(QVBoxLayout *layout);
    void addHow(QVBoxLayout *layout);
    static QString consequence(int code);
    void orderTabs(QWidget *cancel);
    void updateButton();

    QStringList m_socketIds;
    QList<server::UserKey> m_users;
    QButtonGroup *m_codes;
    QLineEdit *m_reason;
    QLabel *m_typedCaption = nullptr;
    QLineEdit *m_typed = nullptr;
    bool m_isTyped = false; // the number has to be
    QSpinBox *m_otherCode = nullptr;
    QLabel *m_otherNote = nullptr;
    QSpinBox *m_rate = nullptr;
    QCheckBox *m_block = nullptr;
    QSpinBox *m_minutes = nullptr;
    QPushButton *m_disconnect;
};

} // namespace ui
