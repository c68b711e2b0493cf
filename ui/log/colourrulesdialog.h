// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/log/colourrulesmodel.h"

#include <QDialog>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace ui {

class FilterEdit;

// The rules that colour the log, and the chosen one to be written in. What is changed holds at
// once.
class ColourRulesDialog : public QDialog
{
    Q_OBJECT

public:
    ColourRulesDialog(const QList<ColourRule> &rules, QWidget *parent);

    // Before all others, and chosen.
    void add(const ColourRule &rule);

signals:
    void changed(const QList<ui::ColourRule> &rules);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildTable();
    void showTints();
    void buildForm();
    void build();
    QPushButton *addButton(const char *name, const QString &text, const QString &tip);
    int current() const;
    void choose(int row);
    void present();
    void read();
    void removeCurrent();
    void moveCurrent(int by);

    ColourRulesModel *m_model;
    QTableView *m_table;
    QLineEdit *m_name;
    FilterEdit *m_filter;
    QComboBox *m_tint;
    QPushButton *m_add = nullptr;
    QPushButton *m_delete = nullptr;
    QPushButton *m_up = nullptr;
    QPushButton *m_down = nullptr;
    QPushButton *m_defaults = nullptr;
    bool m_isPresenting = false;
};

} // namespace ui
