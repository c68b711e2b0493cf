// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/adviceline.h"

#include "ui/widgets/flowlayout.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace ui {

AdviceLine::AdviceLine(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
{
    setObjectName(QStringLiteral("logAdvice"));
    m_text->setObjectName(QStringLiteral("logAdviceText"));
    m_text->setWordWrap(true);
    m_text->setMinimumWidth(160);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *side = new QWidget(this);
    auto *buttons = new FlowLayout(side);
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i] = new QPushButton(side);
        m_buttons[i]->setObjectName(QStringLiteral("logAdvice%1").arg(i));
        connect(m_buttons[i], &QPushButton::clicked, this, [this, i] {
            const auto at = static_cast<qsizetype>(i);
            if (at < m_advice.offers.size())
                emit taken(RefusalOffer(m_advice.offers.at(at)));
        });
        buttons->addWidget(m_buttons[i]);
    }
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_text, 1);
    row->addWidget(side, 1);
    present({});
}

void AdviceLine::present(const RefusalAdvice &advice)
{
    m_advice = advice;
    m_text->setText(advice.text);
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        const auto at = static_cast<qsizetype>(i);
        m_buttons[i]->setVisible(at < advice.offers.size());
        if (at < advice.offers.size())
            m_buttons[i]->setText(advice.offers.at(at).label);
    }
    setVisible(!advice.text.isEmpty() || !advice.offers.isEmpty());
}

} // namespace ui
