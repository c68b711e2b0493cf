// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/preferences.h"

#include "ui/shell/language.h"

#include <QSettings>

namespace ui {

namespace {

const QString ThemeKey = QStringLiteral("theme");
const QString LanguageKey = QStringLiteral("language");
const QString ShortcutsGroup = QStringLiteral("shortcuts");

struct Switch
{
    QString key;
    bool Preferences::*value;
};

struct Number
{
    QString key;
    int Preferences::*value;
    int least;
    int most;
};

const QList<Switch> &switches()
{
    static const QList<Switch> All = {
        {QStringLiteral("compactRows"), &Preferences::compactRows},
        {QStringLiteral("smoothLines"), &Preferences::smoothLines},
        {QStringLiteral("startServer"), &Preferences::startServer},
        {QStringLiteral("closeToTray"), &Preferences::closeToTray},
        {QStringLiteral("notify"), &Preferences::notify},
        {QStringLiteral("askBeforeQuit"), &Preferences::askBeforeQuit},
        {QStringLiteral("askBeforeStop"), &Preferences::askBeforeStop}};
    return All;
}

const QList<Number> &numbers()
{
    static const QList<Number> All = {{QStringLiteral("textPercent"),
                                       &Preferences::textPercent,
                                       Preferences::SmallestText,
                                       Preferences::LargestText},
                                      {QStringLiteral("logRows"),
                                       &Preferences::logRows,
                                       Preferences::FewestLogRows,
                                       Preferences::MostLogRows},
                                      {QStringLiteral("logMiB"),
                                       &Preferences::logMiB,
                                       Preferences::LeastLogMiB,
                                       Preferences::MostLogMiB}};
    return All;
}

} // namespace

QString themeName(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::System:
        return QStringLiteral("system");
    case ThemeChoice::Light:
        return QStringLiteral("light");
    case ThemeChoice::Dark:
        break;
    }
    return QStringLiteral("dark");
}

ThemeChoice themeNamed(const QString &name)
{
    if (name == u"light")
        return ThemeChoice::Light;
    return name == u"dark" ? ThemeChoice::Dark : ThemeChoice::System;
}

Preferences Preferences::load(QSettings &settings)
{
    Preferences read;
    read.theme = themeNamed(settings.value(ThemeKey).toString());
    const QString language = settings.value(LanguageKey).toString();
    if (isLanguage(language))
        read.language = language;
    for (const Switch &one : switches())
        read.*one.value = settings.value(one.key, read.*one.value).toBool();
    for (const Number &one : numbers()) {
        const int kept = settings.value(one.key, read.*one.value).toInt();
        read.*one.value = qBound(one.least, kept, one.most);
    }
    settings.beginGroup(ShortcutsGroup);
    const QStringList names = settings.childKeys();
    for (const QString &name : names)
        read.shortcuts.insert(name, QKeySequence(settings.value(name).toString()));
    settings.endGroup();
    return read;
}

void Preferences::save(QSettings &settings) const
{
    settings.setValue(ThemeKey, themeName(theme));
    settings.setValue(LanguageKey, language);
    for (const Switch &one : switches())
        settings.setValue(one.key, this->*one.value);
    for (const Number &one : numbers())
        settings.setValue(one.key, this->*one.value);
    settings.remove(ShortcutsGroup);
    settings.beginGroup(ShortcutsGroup);
    for (auto it = shortcuts.begin(); it != shortcuts.end(); ++it)
        settings.setValue(it.key(), it.value().toString(QKeySequence::PortableText));
    settings.endGroup();
}

} // namespace ui
