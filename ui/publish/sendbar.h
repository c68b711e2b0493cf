// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/publish/dispatcher.h"

#include <QColor>
#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace ui {

class ElidedLabel;
class IconLabel;

// Whether an event can be sent, whom it reaches, how often it is sent, and the button.
class SendBar : public QWidget
{
    Q_OBJECT

public:
    explicit SendBar(QWidget *parent = nullptr);

    void setStatus(const QString &icon, const QColor &colour, const QString &text);
    void setReach(const QString &text);
    // Of the queue that tenant events and notifications wait in; empty: not shown.
    void setQueue(const QString &text, const QString &toolTip);
    void setCanSend(bool can, const QString &reason);
    void setDemo(bool isDemo);

    bool isDryRun() const;
    int times() const;
    // How often, and how fast.
    DispatchPlan plan() const;
    struct Choices
    {
        int times = 1;
        int pace = 10;
        bool isGap = false; // the pace is milliseconds between two, not events a second
    };
    Choices choices() const;
    void setChoices(const Choices &choices);

    void setRunning(bool running);
    void showProgress(const Dispatcher::Tally &tally);
    void themeChanged();
    QList<QWidget *> tabOrder() const;

signals:
    void edited();
    void sendRequested();
    void stopRequested();

private:
    void buildLines(QBoxLayout *layout);
    void buildButtons(QBoxLayout *layout);
    void present();

    bool m_running = false;
    IconLabel *m_statusIcon;
    ElidedLabel *m_status;
    IconLabel *m_reachIcon;
    ElidedLabel *m_reach;
    ElidedLabel *m_queue;
    QProgressBar *m_progress;
    QCheckBox *m_dryRun;
    QSpinBox *m_times;
    QSpinBox *m_pace;
    QComboBox *m_unit;
    QPushButton *m_send;
    QPushButton *m_stop;
};

} // namespace ui
