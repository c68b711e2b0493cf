// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/publish/dispatcher.h"
#include "ui/publish/sequencemodel.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QSpinBox;
class QTableView;

namespace ui {

// The steps of a sequence, and how often it runs.
class SequencePanel : public QWidget
{
    Q_OBJECT

public:
    explicit SequencePanel(SequenceModel *model, QWidget *parent = nullptr);

    // 0: until it is stopped.
    int rounds() const;
    void setRounds(int rounds);
    DispatchPlan plan() const;
    void setRunning(bool running);
    QList<QWidget *> tabOrder() const;

signals:
    void addRequested();
    void replaceRequested(int row);
    void loadRequested(const ui::PublishDraft &draft);
    void runRequested();

private:
    QPushButton *
    addButton(const char *name, const QString &text, const QString &tip, QHBoxLayout *row);
    void buildTable();
    void connectAll();
    void present();
    int current() const;
    void moveCurrent(int by);

    SequenceModel *m_model;
    QTableView *m_table;
    QLabel *m_hint;
    QPushButton *m_add;
    QPushButton *m_replace;
    QPushButton *m_remove;
    QPushButton *m_up;
    QPushButton *m_down;
    QSpinBox *m_rounds;
    QPushButton *m_run;
    bool m_running = false;
};

} // namespace ui
