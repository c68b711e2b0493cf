// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banner.h"

#include "ui/iconengine.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/iconlabel.h"

#include <QBoxLayout>
#include <QPushButton>

namespace ui {

namespace {

QString kindName(Banner::Kind kind)
{
    switch (kind) {
    case Banner::Info:
        return QStringLiteral("info");
    case Banner::Warning:
        return QStringLiteral("warning");
    case Banner::Error:
        break;
    }
    return QStringLiteral("error");
}

QColor Theme::*colourOf(Banner::Kind kind)
{
    switch (kind) {
    case Banner::Info:
        return &Theme::accent;
    case Banner::Warning:
        return &Theme::warn;
    case Banner::Error:
        break;
    }
    return &Theme::error;
}

} // namespace

Banner::Banner(Kind kind, const QString &icon, const QString &button, QWidget *parent)
    : QFrame(parent)
    , m_text(new ElidedLabel(this))
{
    setProperty("banner", kindName(kind));
    auto *glyph = new IconLabel(16, this);
    glyph->setIcon(tintedIcon(icon, colourOf(kind)));
    auto *action = new QPushButton(button, this);
    action->setAutoDefault(false);
    connect(action, &QPushButton::clicked, this, &Banner::triggered);

    m_alternative = new QPushButton(this);
    m_alternative->setAutoDefault(false);
    m_alternative->hide();
    connect(m_alternative, &QPushButton::clicked, this, &Banner::alternativeTriggered);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 12, 4);
    row->setSpacing(8);
    row->addWidget(glyph);
    row->addWidget(m_text, 1);
    row->addWidget(m_alternative);
    row->addWidget(action);
    hide();
}

void Banner::setAlternative(const QString &button)
{
    m_alternative->setText(button);
    m_alternative->setVisible(!button.isEmpty());
}

void Banner::present(const QString &text)
{
    m_text->setFullText(text);
    setVisible(!text.isEmpty());
    emit presented();
}

bool Banner::isWanted() const
{
    return !m_text->fullText().isEmpty();
}

} // namespace ui
