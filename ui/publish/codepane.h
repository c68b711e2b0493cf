// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace ui {

// Text to copy, with a line above it that says what it is.
class CodePane : public QWidget
{
    Q_OBJECT

public:
    // `name` is the object name of the text; the button's is "<name>Copy".
    CodePane(const QString &name, const QString &accessibleName, QWidget *parent = nullptr);

    void setText(const QString &about, const QString &text);
    // No text, and a sentence that says why.
    void setNothing(const QString &why);
    QString text() const;
    // Puts the text on the clipboard and says so for a moment.
    void copy();
    void themeChanged();
    QList<QWidget *> tabOrder() const;

signals:
    // The button was pressed: what is to be copied may be made anew before copy().
    void copyRequested();

private:
    QLabel *m_about;
    QPushButton *m_copy;
    QPlainTextEdit *m_text;
};

} // namespace ui
