// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style.h"

#include "ui/theme.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QStyleOption>
#include <QTabBar>

namespace ui {

namespace {

void paintRadio(QPainter *painter, const QStyleOption &option)
{
    const bool on = option.state.testFlag(QStyle::State_On);
    const QRectF disc = QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5);
    painter->setPen(QPen(on ? theme().accent : theme().muted, on ? 1.5 : 1));
    painter->setBrush(option.palette.color(QPalette::Base));
    painter->drawEllipse(disc);
    if (!on)
        return;
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme().accent);
    const qreal inset = disc.width() / 4;
    painter->drawEllipse(disc.adjusted(inset, inset, -inset, -inset));
}

void paintCheck(QPainter *painter, const QStyleOption &option)
{
    const bool on = option.state.testFlag(QStyle::State_On);
    const bool partly = option.state.testFlag(QStyle::State_NoChange);
    const QRectF box = QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5);
    painter->setPen(on || partly ? theme().accent : theme().muted);
    painter->setBrush(on || partly ? theme().accent : option.palette.color(QPalette::Base));
    painter->drawRoundedRect(box, 3, 3);
    painter->setPen(QPen(theme().onAccent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&box](qreal x, qreal y) {
        return QPointF(box.left() + box.width() * x, box.top() + box.height() * y);
    };
    if (partly)
        painter->drawLine(at(0.25, 0.5), at(0.75, 0.5));
    else if (on)
        painter->drawPolyline(QPolygonF({at(0.22, 0.52), at(0.42, 0.74), at(0.78, 0.28)}));
}

} // namespace

Style::Style()
    : QProxyStyle(QStringLiteral("Fusion"))
{}

void Style::drawPrimitive(PrimitiveElement element,
                          const QStyleOption *option,
                          QPainter *painter,
                          const QWidget *widget) const
{
    if (element == PE_PanelScrollAreaCorner)
        return;
    // Tabs show the focus by their colour.
    if (element == PE_FrameFocusRect && qobject_cast<const QTabBar *>(widget))
        return;
    if (element == PE_IndicatorRadioButton || element == PE_IndicatorCheckBox) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (!option->state.testFlag(State_Enabled))
            painter->setOpacity(0.5);
        element == PE_IndicatorCheckBox ? paintCheck(painter, *option)
                                        : paintRadio(painter, *option);
        painter->restore();
        return;
    }
    if (element == PE_FrameFocusRect) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(theme().accent, 2));
        painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), 4, 4);
        painter->restore();
        return;
    }
    if (element == PE_Frame && qobject_cast<const QAbstractScrollArea *>(widget)) {
        const bool focused = option->state.testFlag(State_HasFocus);
        painter->save();
        painter->setBrush(Qt::NoBrush);
        painter->setPen(focused ? theme().accent : theme().border);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

int Style::styleHint(StyleHint hint,
                     const QStyleOption *option,
                     const QWidget *widget,
                     QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_ItemView_ActivateItemOnSingleClick:
        return 0;
    case SH_Table_GridLineColor:
        return static_cast<int>(theme().border.rgba());
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_FocusFrameHMargin: // beside the text of a cell
        return 6;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
        return 16;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

void setMarked(QWidget &widget, const char *property, bool on)
{
    if (widget.property(property).toBool() == on)
        return;
    widget.setProperty(property, on);
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
}

} // namespace ui
