// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

namespace ui {

// The different texts of many rows, in order; of more than some thousands not all.
class DistinctTexts
{
public:
    static constexpr qsizetype Most = 5000;

    void add(const QString &text)
    {
        if (!text.isEmpty() && m_texts.size() < Most)
            m_texts.insert(text);
    }
    void add(const QStringList &texts)
    {
        for (const QString &text : texts)
            add(text);
    }
    QStringList sorted() const
    {
        QStringList list(m_texts.cbegin(), m_texts.cend());
        list.sort(Qt::CaseInsensitive);
        return list;
    }

private:
    QSet<QString> m_texts;
};

} // namespace ui
