// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QStringList>

namespace ui {

// How the options of an app are called, explained and grouped for people; by their names in
// server/console/api/appoptions.h.
class OptionTexts
{
    Q_DECLARE_TR_FUNCTIONS(OptionTexts)

public:
    struct Text
    {
        QString label;
        QString unit; // "bytes"; empty: none
        QString hint; // a sentence about what it does
    };
    struct Group
    {
        QString title;
        QStringList names;
    };

    // Every option once; those that nobody has put anywhere come last, under their own names.
    static QList<Group> groups();
    static Text of(const QString &name);
    // What a text of a choice means: "members" of "client_events".
    static QString choice(const QString &name, const QString &value);

private:
    static Text limits(const QString &name);
    static Text rates(const QString &name);
    static Text manners(const QString &name);
};

} // namespace ui
