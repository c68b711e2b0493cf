// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/log/refusaladvice.h"

#include <QWidget>

#include <array>

class QLabel;
class QToolButton;

namespace ui {

// The worst problems, one line each, with a button that leads to where they are seen.
class ProblemList : public QWidget
{
    Q_OBJECT

public:
    static constexpr int Lines = 6;

    struct Line
    {
        QString text;
        QString page; // object name
        QString filter;
        QList<RefusalOffer> offers = {}; // beside "Show"
        server::LogEntry entry = {};     // that they are about
    };

    explicit ProblemList(QWidget *parent = nullptr);

    // The first `Lines` of them are shown; `more` says how many there are beside.
    void setLines(const QList<Line> &lines, qsizetype more);
    const QList<Line> &lines() const { return m_lines; }

signals:
    void chosen(const QString &page, const QString &filter);
    void offered(const ui::RefusalOffer &offer, const server::LogEntry &entry);

private:
    struct Row
    {
        QWidget *box = nullptr;
        QLabel *text = nullptr;
        QToolButton *show = nullptr;
        QWidget *buttons = nullptr;
        std::array<QToolButton *, 3> offers{};
    };
    Row makeRow(int index);

    QList<Line> m_lines;
    std::array<Row, Lines> m_rows{};
    QLabel *m_none;
    QLabel *m_more;
};

} // namespace ui
