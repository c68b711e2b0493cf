// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/preferences.h"

#include "ui/shell/language.h"

#include <QSettings>

namespace ui {

namespace {

const QString ThemeKey = QStringLiteral("theme");
const QString LanguageKey = QStringLiteral("language");
const QString TextKey = QStringLiteral("textPercent");
const QString TrayKey = QStringLiteral("closeToTray");
const QString NotifyKey = QStringLiteral("notify");
const QString AskKey = QStringLiteral("askBeforeQuit");
const QString ShortcutsGroup = QStringLiteral("shortcuts");

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
    read.textPercent =
        qBound(SmallestText, settings.value(TextKey, read.textPercent).toInt(), LargestText);
    read.closeToTray = settings.value(TrayKey, read.closeToTray).toBool();
    read.notify = settings.value(NotifyKey, read.notify).toBool();
    read.askBeforeQuit = settings.value(AskKey, read.askBeforeQuit).toBool();
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
    settings.setValue(TextKey, textPercent);
    settings.setValue(TrayKey, closeToTray);
    settings.setValue(NotifyKey, notify);
    settings.setValue(AskKey, askBeforeQuit);
    settings.remove(ShortcutsGroup);
    settings.beginGroup(ShortcutsGroup);
    for (auto it = shortcuts.begin(); it != shortcuts.end(); ++it)
        settings.setValue(it.key(), it.value().toString(QKeySequence::PortableText));
    settings.endGroup();
}

} // namespace ui
