// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tools/doctorrules.h"
#include "ui/tools/tool.h"

class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QSplitter;

namespace ui {

class ResultBox;

// Says what is wrong with an application's .env, and gives the lines that are right.
class DoctorTool : public Tool
{
    Q_OBJECT

public:
    explicit DoctorTool(server::Console &console, QWidget *parent = nullptr);

    void setStatus(const server::ServerStatus &status) override { m_facts.server = status; }
    void themeChanged() override;
    void save(QSettings &settings) const override;
    void restore(QSettings &settings) override;

private:
    QWidget *buildInput();
    QWidget *buildFindings();
    void chooseFile();
    void examine();
    void answered();
    void present();
    void showFinding();
    void goToLine(int line);
    QString allLines() const;

    QSplitter *m_split;
    QPlainTextEdit *m_env = nullptr;
    QPushButton *m_file = nullptr;
    QPushButton *m_check = nullptr;
    ResultBox *m_result = nullptr;
    QListWidget *m_list = nullptr;
    QPlainTextEdit *m_lines = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_copyAll = nullptr;
    DoctorFacts m_facts;
    QList<Finding> m_findings;
    int m_open = 0; // answers that are missing
    quint64 m_round = 0;
};

} // namespace ui
