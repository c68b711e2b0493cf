// SPDX-License-Identifier: GPL-3.0-or-later
//
// The options of an app as texts that a person edits, and back. Pure.
#pragma once

#include "server/console/api/appsettings.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace ui {

enum class OptionKind {
    Text,
    Number,
    OptionalNumber,
    Switch, // "true" or "false"
    Choice,
    Colour,
    List, // with spaces between its items
};

struct OptionForm
{
    QString name;
    OptionKind kind = OptionKind::Text;
    QStringList choices;
    QString usual; // as a text; empty for an optional number that is not set
    qint64 lowest = 0;
    qint64 highest = 0;
};

QList<OptionForm> optionForms();

using OptionValues = QHash<QString, QString>; // by name
// A number that is as it would be without being set is empty.
OptionValues valuesOf(const server::AppSettings &settings);
// Puts the values into the settings. What cannot be read or is not allowed is named, by option; the
// settings then have the usual value there.
OptionValues readValues(const OptionValues &values, server::AppSettings &settings);
// The option that a sentence of the server speaks of; empty when it is none.
QString optionNamedIn(const QString &sentence);

} // namespace ui
