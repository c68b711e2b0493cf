// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QStaticText>
#include <QStyledItemDelegate>

namespace ui {

// Paints the cells of a log. The newest row stays in view, so all rows are painted again whenever
// some have come, ten times a second; most of them were there before, only elsewhere. What the text
// of a cell looks like is therefore kept.
class LogDelegate : public QStyledItemDelegate
{
public:
    explicit LogDelegate(Qt::TextElideMode elide, QObject *parent = nullptr);

    void paint(QPainter *painter,
               const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    struct Key
    {
        QString text;
        int width = 0;

        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.text, key.width);
        }
    };

    const QStaticText &laidOut(const Key &key, const QStyleOptionViewItem &option) const;

    Qt::TextElideMode m_elide;
    mutable QCache<Key, QStaticText> m_texts; // in m_font
    mutable QFont m_font;
};

} // namespace ui
