// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/memberdelegates.h"

#include "ui/formatting.h"
#include "ui/iconengine.h"
#include "ui/models/membersproxy.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QPainter>
#include <QTableView>

namespace ui {

namespace {

constexpr int Gap = 4;      // around a card
constexpr int Padding = 12; // inside
constexpr int BadgeSide = 36;
constexpr int CardCharacters = 36; // least width of a card
constexpr int Lines = 4;

bool isHeading(const QModelIndex &index)
{
    return index.data(MembersModel::HeadingRole).toBool();
}

void paintHeading(QPainter *painter,
                  const QRect &area,
                  const MembersProxy &proxy,
                  const MemberEntry &entry)
{
    const QString online = MembersModel::tr("%n online", nullptr, proxy.onlineUsers(entry.group));
    QFont bold = painter->font();
    bold.setBold(true);
    const QFontMetrics boldMetrics(bold);
    const int right = QFontMetrics(painter->font()).horizontalAdvance(online);
    const QString note = proxy.members().groupNote(entry);
    const QRect text = area.adjusted(8, 0, -8, 0);
    const int room = text.width() - right - 16;
    const QString name = boldMetrics.elidedText(entry.groupTitle(), Qt::ElideMiddle, room);
    const int nameWidth = boldMetrics.horizontalAdvance(name);

    painter->setPen(theme().muted);
    painter->drawText(text, Qt::AlignVCenter | Qt::AlignRight, online);
    if (room - nameWidth > 80) {
        painter->drawText(
            text.adjusted(nameWidth + 12, 0, -right - 16, 0),
            Qt::AlignVCenter | Qt::AlignLeft,
            painter->fontMetrics().elidedText(note, Qt::ElideRight, room - nameWidth - 12));
    }
    painter->setFont(bold);
    painter->setPen(theme().text);
    painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft, name);
}

} // namespace

MemberRowDelegate::MemberRowDelegate(const MembersProxy &proxy, QTableView *view)
    : QStyledItemDelegate(view)
    , m_proxy(proxy)
    , m_view(view)
{}

// Every cell of a heading paints its own part of one text that is as wide as the row.
void MemberRowDelegate::paint(QPainter *painter,
                              const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    if (!isHeading(index)) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    painter->save();
    painter->setClipRect(option.rect);
    painter->fillRect(option.rect, theme().window);
    painter->setFont(option.font);
    const int width = qMin(m_view->horizontalHeader()->length(), m_view->viewport()->width());
    const QRect row(0, option.rect.top(), width, option.rect.height());
    paintHeading(painter, row, m_proxy, m_proxy.entry(index.row()));
    painter->restore();
}

MemberCardDelegate::MemberCardDelegate(const MembersProxy &proxy, QAbstractItemView *view)
    : QStyledItemDelegate(view)
    , m_proxy(proxy)
    , m_view(view)
{}

// Cards share the width of the view, so that no strip stays empty at its right.
QSize MemberCardDelegate::sizeHint(const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    const QFontMetrics metrics(option.font);
    const int width = m_view->viewport()->width() - 1;
    if (isHeading(index))
        return {width, metrics.height() + 20};
    const int least = metrics.averageCharWidth() * CardCharacters + 2 * Gap;
    const int columns = qMax(1, width / least);
    return {width / columns, Lines * (metrics.height() + 2) + 2 * Padding + 2 * Gap - 4};
}

void MemberCardDelegate::paint(QPainter *painter,
                               const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const MemberEntry &entry = m_proxy.entry(index.row());
    painter->save();
    painter->setFont(option.font);
    if (entry.heading) {
        paintHeading(painter, option.rect.adjusted(0, 8, 0, 0), m_proxy, entry);
        painter->restore();
        return;
    }
    const QRect card = option.rect.adjusted(Gap, Gap, -Gap, -Gap);
    paintFrame(painter, option, card);
    const QRect inside = card.adjusted(Padding, Padding - 2, -Padding, -Padding + 2);
    paintBadge(painter, QRect(inside.topLeft() + QPoint(0, 2), QSize(BadgeSide, BadgeSide)), entry);
    paintText(painter, inside.adjusted(BadgeSide + Padding, 0, 0, 0), entry);
    painter->restore();
}

void MemberCardDelegate::paintFrame(QPainter *painter,
                                    const QStyleOptionViewItem &option,
                                    const QRect &card) const
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(selected ? option.palette.highlight().color() : theme().base);
    const QColor line = focused ? theme().accent : (hovered ? theme().muted : theme().border);
    painter->setPen(QPen(line, focused ? 2 : 1));
    painter->drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

void MemberCardDelegate::paintBadge(QPainter *painter,
                                    const QRect &circle,
                                    const MemberEntry &entry) const
{
    const QList<QColor> &series = theme().series;
    const size_t hash = qHash(entry.row.key.userId, size_t(7));
    const QColor colour = series.at(static_cast<qsizetype>(hash % 7));
    QColor tint = colour;
    tint.setAlphaF(theme().dark ? 0.25F : 0.15F);
    painter->setPen(Qt::NoPen);
    painter->setBrush(tint);
    painter->drawEllipse(circle);
    QFont bold = painter->font();
    bold.setBold(true);
    const QFont before = painter->font();
    painter->setFont(bold);
    painter->setPen(theme().text);
    painter->drawText(circle, Qt::AlignCenter, initials(entry.displayName()));
    painter->setFont(before);
}

// Returns the width that the number of devices takes at the right of the line.
int MemberCardDelegate::paintDevices(QPainter *painter,
                                     const QRect &line,
                                     const MemberEntry &entry) const
{
    if (entry.row.devices.size() < 2)
        return 0;
    const QString count = countText(entry.row.devices.size());
    const int text = painter->fontMetrics().horizontalAdvance(count);
    const QRect glyph(line.right() - text - 18, line.center().y() - 6, 14, 14);
    tintedIcon(QStringLiteral("monitor"), &Theme::muted).paint(painter, glyph);
    painter->setPen(theme().muted);
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, count);
    return text + 24;
}

void MemberCardDelegate::paintText(QPainter *painter,
                                   const QRect &area,
                                   const MemberEntry &entry) const
{
    const MembersModel &model = m_proxy.members();
    const QFontMetrics metrics = painter->fontMetrics();
    const int step = metrics.height() + 2;
    const auto line = [&](int number) {
        return QRect(area.left(), area.top() + number * step, area.width(), metrics.height() + 2);
    };
    const auto draw = [&](const QRect &rect, const QString &text, const QColor &colour) {
        painter->setPen(colour);
        painter->drawText(rect,
                          Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
    };

    int taken = paintDevices(painter, line(0), entry);
    if (model.isFlapping(entry.person)) {
        const QRect glyph(line(0).right() - taken - 14, line(0).center().y() - 6, 14, 14);
        tintedIcon(QStringLiteral("repeat"), &Theme::warn).paint(painter, glyph);
        taken += 20;
    }
    QFont bold = painter->font();
    const QFont regular = bold;
    bold.setBold(true);
    painter->setFont(bold);
    draw(line(0).adjusted(0, 0, -taken, 0), entry.displayName(), theme().text);
    painter->setFont(regular);

    const QRect status = line(1);
    paintStatusGlyph(painter,
                     QRectF(status.left(), status.center().y() - 6.5, 14, 14),
                     entry.presence(model.now()));
    draw(status.adjusted(18, 0, 0, 0), model.text(entry, MembersModel::Status), theme().text);

    const QRect place = line(2);
    tintedIcon(QStringLiteral("map-pin"), &Theme::muted)
        .paint(painter, QRect(place.left(), place.center().y() - 6, 14, 14));
    QString where = model.text(entry, MembersModel::Location);
    if (!entry.row.viewing.isEmpty())
        where =
            MembersModel::tr("%1 · views %2").arg(where, model.text(entry, MembersModel::Viewing));
    draw(place.adjusted(18, 0, 0, 0), where, theme().muted);
    const QString times = MembersModel::tr("Joined %1 · seen %2")
                              .arg(shortClockText(entry.row.joinedUtc, model.now()),
                                   model.text(entry, MembersModel::LastSeen));
    draw(line(3).adjusted(-BadgeSide - Padding, 0, 0, 0), times, theme().muted); // below the badge
}

} // namespace ui
