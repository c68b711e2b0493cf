// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/overview/firstcontact.h"

#include <QWidget>

#include <array>

class QLabel;
class QPushButton;
class QToolButton;

namespace ui {

class IconLabel;

// What the first page says while nobody has connected: what works, what is missing, and what to do.
class Checklist : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::size_t Lines = 4;

    explicit Checklist(QWidget *parent = nullptr);

    void present(const QList<CheckLine> &lines);

signals:
    void stepsAsked();
    void envAsked();
    void clientAsked();
    void demoAsked();
    void entryChosen(quint64 seq);

private:
    struct Row
    {
        IconLabel *glyph = nullptr;
        QLabel *text = nullptr;
        QToolButton *show = nullptr;
    };

    std::array<Row, Lines> m_rows{};
    QList<CheckLine> m_lines;
};

} // namespace ui
