// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/resultbox.h"

#include "ui/iconengine.h"
#include "ui/theme.h"
#include "ui/widgets/iconlabel.h"

#include <QGridLayout>
#include <QLabel>

namespace ui {

namespace {
constexpr int IconExtent = 20;
}

ResultBox::ResultBox(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(IconExtent, this))
    , m_text(new QLabel(this))
    , m_advice(new QLabel(this))
{
    m_text->setObjectName(name);
    m_advice->setObjectName(name + QStringLiteral("Advice"));
    for (QLabel *label : {m_text, m_advice}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    QFont bold = m_text->font();
    bold.setBold(true);
    m_text->setFont(bold);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_icon, 0, 0, Qt::AlignTop);
    grid->addWidget(m_text, 0, 1);
    grid->addWidget(m_advice, 1, 1);
}

void ResultBox::present(Verdict verdict, const QString &text, const QString &advice)
{
    m_verdict = verdict;
    m_said = text;
    m_advised = advice;
    switch (verdict) {
    case Good:
        m_icon->setIcon(tintedIcon(QStringLiteral("circle-check"), &Theme::ok));
        break;
    case Bad:
        m_icon->setIcon(tintedIcon(QStringLiteral("circle-alert"), &Theme::error));
        break;
    case None:
    case Note:
        m_icon->setIcon(tintedIcon(QStringLiteral("info"), &Theme::muted));
        break;
    }
    m_text->setText(text);
    m_advice->setText(advice);
    m_advice->setVisible(!advice.isEmpty());
}

} // namespace ui
