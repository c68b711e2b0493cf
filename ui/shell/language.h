// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace ui {

struct Language
{
    QString code; // "nl"
    QString name; // as its speakers call it
};

// English first, then the catalogues of resources/translations.
QList<Language> languages();
bool isLanguage(const QString &code); // also "xx", English made strange to find texts and widths
// What the desktop speaks, or English.
QString systemLanguage();
// For the windows that are made from now on, and for numbers and dates. Empty: systemLanguage().
void setLanguage(const QString &code);

} // namespace ui
