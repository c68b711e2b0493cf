// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/values.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

class IconLabel;

// What an empty page says: what is so, why, and what to do about it.
struct StateText
{
    // Becomes the property `state`: "stopped", "emptyNever", "emptyFiltered", … What is "loading"
    // says so only when it takes a while.
    QString state;
    QString icon;
    QString title;
    QString body;
    QString primary; // text of the first button; empty for none
    QString secondary;
};

// While the server does not run; `consequence` is what cannot happen until it does.
StateText stoppedState(const server::ServerStatus &status, const QString &consequence);

// Stands in place of a page's content while there is nothing to show.
class StateOverlay : public QWidget
{
    Q_OBJECT

public:
    explicit StateOverlay(QWidget *parent = nullptr);

    static constexpr int LoadingMs = 300;

    void present(const StateText &text);
    QString state() const;

signals:
    void primaryTriggered();
    void secondaryTriggered();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();
    void showWords();

    IconLabel *m_icon;
    QLabel *m_title;
    QLabel *m_body;
    QPushButton *m_primary;
    QPushButton *m_secondary;
    QTimer m_loading;
};

} // namespace ui
