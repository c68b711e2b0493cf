// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

namespace ui {

// What may complete a filter that is being typed: keys, and behind a key its values.
struct FilterOffers
{
    static constexpr qsizetype MostValues = 50;
    using Values = std::function<QStringList(const QString &key)>;

    int start = 0;     // where the text begins that an offer takes the place of
    QStringList texts; // what begins with what was typed comes first

    // `before` is the text before the cursor.
    static FilterOffers
    forText(const QString &before, const QStringList &keys, const Values &values);
};

} // namespace ui
