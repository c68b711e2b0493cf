// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/channelrules.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace ui {

// Makes the text of a rule for the configuration file, which a person then puts there.
class RuleDialog final : public QDialog
{
    Q_OBJECT

public:
    // `file` is empty when there is none.
    RuleDialog(const QString &file, QWidget *parent);

signals:
    void copied();

private:
    enum Way {
        SignedIn,
        Member,
        Role,
        Permission,
        Self,
    };

    server::ChannelRule rule() const;
    QString defect() const;
    void render();

    QLineEdit *m_pattern;
    QLineEdit *m_name;
    QComboBox *m_who;
    QLineEdit *m_value;
    QLineEdit *m_fields;
    QLabel *m_defect;
    QPlainTextEdit *m_text;
    QPushButton *m_copy;
};

} // namespace ui
