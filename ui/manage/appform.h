// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/console.h"
#include "ui/manage/optionvalues.h"

#include <QHash>
#include <QScrollArea>

class QGridLayout;
class QLabel;
class QLineEdit;

namespace ui {

class SecretField;

// All options of one app, each with its unit, what it is without being set, and what is wrong with
// it.
class AppForm : public QScrollArea
{
    Q_OBJECT

public:
    explicit AppForm(server::Console &console, QWidget *parent = nullptr);

    // Read only, with the reason above the options, when the app is defined elsewhere.
    void present(const server::AppSettings &settings);
    // As it was presented, with what a person wrote; nothing while something is wrong.
    std::optional<server::AppSettings> edited() const;
    bool isDirty() const { return m_isDirty; }
    // Puts what the server said beside the option that it speaks of. False: it speaks of none.
    bool showRefusal(const QString &sentence);
    // Brings the option to where it is seen, with the keyboard on it.
    void showOption(const QString &name);
    SecretField &secret() { return *m_secret; }
    void themeChanged();

signals:
    // Something was written, or is as it was again.
    void changed(bool isDirty, bool isGood);
    void told(const QString &text);

private:
    struct Field
    {
        OptionForm form;
        QWidget *editor = nullptr;
        QLabel *error = nullptr;
    };

    QWidget *buildIdentity(QGridLayout *grid);
    void addHeading(QGridLayout *grid, const QString &title);
    void addOption(QGridLayout *grid, const OptionForm &form);
    QWidget *makeEditor(const OptionForm &form);
    QLabel *addError(QGridLayout *grid, int row);
    OptionValues written() const;
    server::AppSettings read(OptionValues &wrong) const;
    void write(const OptionValues &values);
    void check();
    void showErrors(const OptionValues &wrong);
    void setReadOnly(bool isReadOnly);

    server::Console &m_console;
    server::AppSettings m_settings;
    QWidget *m_body;
    QLabel *m_reason;
    QLineEdit *m_id = nullptr;
    QLineEdit *m_key = nullptr;
    QLabel *m_keyError = nullptr;
    SecretField *m_secret = nullptr;
    QLabel *m_previous = nullptr;
    QList<Field> m_fields;
    bool m_isDirty = false;
    bool m_isWriting = false;
};

} // namespace ui
