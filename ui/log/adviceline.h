// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/log/refusaladvice.h"

#include <QWidget>

#include <array>

class QLabel;
class QPushButton;

namespace ui {

// What can be done about a refusal: a sentence and buttons; hidden while there is nothing to say.
class AdviceLine : public QWidget
{
    Q_OBJECT

public:
    explicit AdviceLine(QWidget *parent = nullptr);

    void present(const RefusalAdvice &advice);

signals:
    void taken(const ui::RefusalOffer &offer);

private:
    RefusalAdvice m_advice;
    QLabel *m_text;
    std::array<QPushButton *, 3> m_buttons{};
};

} // namespace ui
