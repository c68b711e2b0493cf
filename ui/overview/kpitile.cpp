// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/kpitile.h"

#include "ui/channels/sparkline.h"
#include "ui/theme.h"

#include <QEvent>
#include <QPainter>

namespace ui {

namespace {
constexpr int Padding = 10;
} // namespace

KpiTile::KpiTile(const QString &objectName, const QString &title, QWidget *parent)
    : QAbstractButton(parent)
{
    setObjectName(objectName);
    setText(title);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setValue({}, {});
}

QFont KpiTile::valueFont() const
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setBold(true);
    return large;
}

void KpiTile::setValue(const QString &value, const QString &definition)
{
    m_value = value;
    m_definition = definition;
    describe();
}

void KpiTile::setNote(const QString &note, const QString &meaning)
{
    m_note = note;
    m_noteMeaning = meaning;
    describe();
}

void KpiTile::describe()
{
    const QString meaning =
        m_note.isEmpty() ? m_definition : m_definition + QLatin1Char('\n') + m_noteMeaning;
    setToolTip(meaning);
    setAccessibleName(tr("%1: %2", "name of a figure, its value").arg(text(), m_value));
    setAccessibleDescription(meaning);
    update();
}

void KpiTile::setPoints(const QList<double> &points)
{
    m_points = points;
    update();
}

void KpiTile::setDimmed(bool dimmed)
{
    m_dimmed = dimmed;
    update();
}

QSize KpiTile::sizeHint() const
{
    const QFontMetrics small(font());
    const QFontMetrics large(valueFont());
    const int width =
        qMax(small.horizontalAdvance(text()), large.horizontalAdvance(QStringLiteral("88.8k/s")));
    return {width + 2 * Padding, small.height() + large.height() + 24 + 2 * Padding - 6};
}

bool KpiTile::event(QEvent *event)
{
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave)
        update();
    return QAbstractButton::event(event);
}

void KpiTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isRinged = hasFocus();
    painter.setPen(QPen(isRinged ? theme().accent : theme().border, isRinged ? 2 : 1));
    painter.setBrush(underMouse() ? theme().alternate : theme().base);
    const double inset = isRinged ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 6, 6);

    const QRect inside = rect().adjusted(Padding, Padding - 2, -Padding, -Padding + 2);
    painter.setPen(theme().muted);
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignTop, text());
    painter.setFont(valueFont());
    painter.setPen(m_dimmed ? theme().muted : theme().text);
    const QRect below = inside.adjusted(0, QFontMetrics(font()).height(), 0, 0);
    const QFontMetrics large(valueFont());
    painter.drawText(below,
                     Qt::AlignLeft | Qt::AlignTop,
                     large.elidedText(m_value, Qt::ElideRight, below.width()));
    const QRect beside = below.adjusted(large.horizontalAdvance(m_value) + 8, 0, 0, 0);
    if (!m_note.isEmpty() && QFontMetrics(font()).horizontalAdvance(m_note) <= beside.width()) {
        painter.setFont(font());
        painter.setPen(theme().muted);
        painter.drawText(QPoint(beside.left(), beside.top() + large.ascent()), m_note);
    }
    const QRectF spark(inside.left(), inside.bottom() - 20, inside.width(), 20);
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintSparkline(&painter,
                   spark,
                   m_points,
                   m_dimmed ? theme().muted : theme().series.value(0, theme().text));
}

} // namespace ui
