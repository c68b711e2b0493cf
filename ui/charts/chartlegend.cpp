// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartlegend.h"

#include "ui/charts/scale.h"

#include <QEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QToolButton>

#include <cmath>

namespace ui {

namespace {

constexpr int Spacing = 4;
constexpr int SwatchWidth = 14;
constexpr int SampleWidth = 24; // of a line
constexpr int NameRoom = 104;
constexpr int FewLines = 4; // more than that are shown without values

QIcon swatch(const QColor &colour, bool filled, qreal ratio)
{
    QPixmap pixmap(QSize(SwatchWidth, SwatchWidth) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 2));
    if (filled)
        painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(2, 2, SwatchWidth - 4, SwatchWidth - 4), 3, 3);
    return pixmap;
}

// A piece of the line as it is drawn, thin when it is hidden.
QIcon sample(const ChartLine &line, bool shown, qreal ratio)
{
    QPixmap pixmap(QSize(SampleWidth, SwatchWidth) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(line.colour, shown ? 3 : 1, line.dash, Qt::FlatCap));
    painter.drawLine(QPointF(1, SwatchWidth / 2.0), QPointF(SampleWidth - 1, SwatchWidth / 2.0));
    return pixmap;
}

double lastOf(const QList<double> &values)
{
    return values.isEmpty() ? std::nan("") : values.last();
}

} // namespace

ChartLegend::ChartLegend(QWidget *parent)
    : QWidget(parent)
{
    // Fixed would hold it to the height of its size hint, which is that of another width.
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChartLegend::setData(const ChartData &data)
{
    QStringList keys;
    for (const ChartLine &line : data.lines)
        keys.append(line.key);
    if (keys != m_keys || data.unit != m_unit || data.isStacked != m_isStacked)
        m_widths = QList<int>(keys.size(), 0);
    const QList<int> before = m_widths;
    m_keys = keys;
    m_unit = data.unit;
    m_isStacked = data.isStacked;
    setCount(keys.size());
    for (qsizetype i = 0; i < keys.size(); ++i)
        refresh(i, data.lines[i], data.unitOf(data.lines[i]));
    if (m_widths != before || before.contains(0)) {
        arrange(width(), true);
        updateGeometry();
    }
}

void ChartLegend::refresh(qsizetype index, const ChartLine &line, ChartUnit unit)
{
    QToolButton *button = m_buttons[index];
    const bool shown = !m_hidden.contains(line.key);
    const QVariantList look{line.colour, shown, m_isStacked, static_cast<int>(line.dash)};
    if (button->property("look").toList() != look) {
        button->setProperty("look", look);
        button->setIconSize({m_isStacked ? SwatchWidth : SampleWidth, SwatchWidth});
        button->setIcon(m_isStacked ? swatch(line.colour, shown, devicePixelRatioF())
                                    : sample(line, shown, devicePixelRatioF()));
    }
    const QString value = valueText(lastOf(line.mean), unit);
    const bool few = m_keys.size() <= FewLines;
    const QString name = fontMetrics().elidedText(line.name, Qt::ElideMiddle, NameRoom);
    button->setText(few ? QString(name + QStringLiteral("  ") + value) : name);
    m_widths[index] = qMax(m_widths[index], button->sizeHint().width());
    button->setAccessibleName(shown
                                  ? tr("%1, %2", "name of a line, last value").arg(line.name, value)
                                  : tr("%1, hidden").arg(line.name));
    button->setToolTip(shown ? tr("Hide %1").arg(line.name) : tr("Show %1").arg(line.name));
}

void ChartLegend::toggle(qsizetype index)
{
    if (!m_hidden.remove(m_keys[index]))
        m_hidden.insert(m_keys[index]);
    emit hiddenChanged();
}

void ChartLegend::setCount(qsizetype count)
{
    while (m_buttons.size() < count) {
        auto *button = new QToolButton(this);
        const qsizetype index = m_buttons.size();
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        connect(button, &QToolButton::clicked, this, [this, index] { toggle(index); });
        m_buttons.append(button);
    }
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setVisible(i < count);
}

// Values change every second; a button keeps the width of the longest one, so that nothing moves.
int ChartLegend::arrange(int width, bool place) const
{
    const int height = qMax(24, fontMetrics().height() + 8);
    int x = 0;
    int y = 0;
    for (qsizetype i = 0; i < m_keys.size(); ++i) {
        if (x > 0 && x + m_widths[i] > width) {
            x = 0;
            y += height;
        }
        if (place)
            m_buttons[i]->setGeometry(x, y, m_widths[i], height);
        x += m_widths[i] + Spacing;
    }
    return y + height;
}

int ChartLegend::heightForWidth(int width) const
{
    return arrange(width, false);
}

QSize ChartLegend::sizeHint() const
{
    return {400, arrange(400, false)};
}

QSize ChartLegend::minimumSizeHint() const
{
    return {120, qMax(24, fontMetrics().height() + 8)};
}

void ChartLegend::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange(width(), true);
}

void ChartLegend::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::FontChange)
        return;
    for (qsizetype i = 0; i < m_widths.size(); ++i)
        m_widths[i] = m_buttons[i]->sizeHint().width();
    arrange(width(), true);
    updateGeometry();
}

} // namespace ui
