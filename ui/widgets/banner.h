// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QPushButton;

namespace ui {

class ElidedLabel;
class IconLabel;

// A line above the pages about something that concerns the whole window, with what can be done
// about it.
class Banner : public QFrame
{
    Q_OBJECT

public:
    enum Kind {
        Info,
        Warning,
        Error,
    };

    Banner(Kind kind, const QString &icon, const QString &button, QWidget *parent = nullptr);

    // An empty text hides the banner.
    void present(const QString &text);
    // Whether it has a text.
    bool isWanted() const;
    // Another thing to do, before the first; empty: none.
    void setAlternative(const QString &button);

signals:
    void triggered();
    void alternativeTriggered();
    void presented();

private:
    ElidedLabel *m_text;
    QPushButton *m_alternative = nullptr;
};

} // namespace ui
