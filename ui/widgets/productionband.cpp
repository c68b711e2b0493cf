// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/productionband.h"

#include "ui/appnames.h"
#include "ui/iconengine.h"
#include "ui/swatch.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/iconlabel.h"

#include <QBoxLayout>
#include <QPainter>

namespace ui {

ProductionBand::ProductionBand(QWidget *parent)
    : QWidget(parent)
    , m_text(new ElidedLabel(this))
{
    setObjectName(QStringLiteral("productionBand"));
    m_text->setObjectName(QStringLiteral("productionText"));
    QFont font = m_text->font();
    font.setBold(true);
    m_text->setFont(font);
    auto *glyph = new IconLabel(16, this);
    glyph->setIcon(icon(QStringLiteral("triangle-alert")));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, Height + 4, 12, 4);
    row->setSpacing(8);
    row->addWidget(glyph);
    row->addWidget(m_text, 1);
    hide();
}

void ProductionBand::present(const QList<server::AppSummary> &apps)
{
    QStringList names;
    for (const server::AppSummary &app : apps)
        names.append(appName(app));
    m_colour = apps.size() == 1 ? apps.first().colour : QString();
    const QString text = tr("Production: %1").arg(names.join(QStringLiteral(", ")));
    if (text != m_text->fullText())
        m_text->setFullText(text);
    m_text->setAccessibleName(text);
    setVisible(!apps.isEmpty());
    update();
}

QString ProductionBand::text() const
{
    return m_text->fullText();
}

QColor ProductionBand::bandColour() const
{
    return m_colour.isEmpty() ? theme().error : distinct(QColor(m_colour), theme().window);
}

void ProductionBand::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor tint = bandColour();
    painter.fillRect(QRect(0, 0, width(), Height), tint);
    tint.setAlphaF(0.10F);
    painter.fillRect(rect().adjusted(0, Height, 0, 0), tint);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme().border);
}

} // namespace ui
