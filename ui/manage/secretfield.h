// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/console.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QLineEdit;
class QToolButton;

namespace ui {

// The secret of an app behind dots. It is asked for when it is shown or copied, is hidden again
// after a while.
class SecretField : public QWidget
{
    Q_OBJECT

public:
    static constexpr int ShownMs = 30'000;

    explicit SecretField(server::Console &console, QWidget *parent = nullptr);

    void setApp(const QString &appId);
    void hideSecret();
    // How long it stays on the screen.
    void setPatience(int shownMs);
    QWidget *first() const; // for the order of tabs
    QWidget *last() const;

signals:
    // A sentence about what happened.
    void told(const QString &text);

private:
    void fetch(std::function<void(const QString &secret)> use);
    void reveal(bool shown);
    void copy();

    server::Console &m_console;
    QLineEdit *m_text;
    QToolButton *m_eye;
    QToolButton *m_copy;
    QTimer m_hide;
    QString m_appId;
};

} // namespace ui
