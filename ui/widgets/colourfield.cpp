// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/colourfield.h"

#include "ui/swatch.h"
#include "ui/theme.h"

#include <QBoxLayout>
#include <QColorDialog>
#include <QEvent>
#include <QPushButton>
#include <QToolButton>

namespace ui {

ColourField::ColourField(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_choose(new QPushButton(this))
    , m_clear(new QToolButton(this))
{
    setFocusProxy(m_choose);
    m_choose->setObjectName(name + QStringLiteral("Choose"));
    m_choose->setAutoDefault(false);
    m_clear->setObjectName(name + QStringLiteral("Clear"));
    m_clear->setIcon(icon(QStringLiteral("x")));
    m_clear->setFocusPolicy(Qt::StrongFocus);
    m_clear->setAccessibleName(tr("No colour"));
    m_clear->setToolTip(tr("No colour"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_choose);
    row->addWidget(m_clear);
    row->addStretch();
    connect(m_choose, &QPushButton::clicked, this, &ColourField::choose);
    connect(m_clear, &QToolButton::clicked, this, [this] {
        m_choose->setFocus();
        setColour({});
    });
    present();
}

void ColourField::setColour(const QString &colour)
{
    if (colour == m_colour)
        return;
    m_colour = colour;
    present();
    emit changed();
}

void ColourField::present()
{
    m_choose->setText(m_colour.isEmpty() ? tr("Choose…") : tr("%1…", "a colour").arg(m_colour));
    m_choose->setIcon(m_colour.isEmpty() ? QIcon() : swatch(m_colour));
    m_choose->setAccessibleName(m_colour.isEmpty() ? tr("Choose a colour")
                                                   : tr("Colour %1, choose another").arg(m_colour));
    m_clear->setVisible(!m_colour.isEmpty());
}

void ColourField::choose()
{
    auto *dialog = new QColorDialog(m_colour.isEmpty() ? theme().accent : QColor(m_colour), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Choose a colour"));
    connect(dialog, &QColorDialog::colorSelected, this, [this](const QColor &colour) {
        setColour(colour.name());
    });
    dialog->open();
}

void ColourField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ToolTipChange)
        m_choose->setToolTip(toolTip());
}

} // namespace ui
