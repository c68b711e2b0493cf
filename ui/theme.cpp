// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include "ui/iconengine.h"
#include "ui/style.h"

#include <QApplication>
#include <QFile>
#include <QHash>
#include <QPalette>
#include <QStyleFactory>

#include <memory>
#include <utility>

// Must stand outside of any namespace.
static void loadResources()
{
    Q_INIT_RESOURCE(belfry);
}

namespace ui {

namespace {

QList<QColor> colours(const QStringList &names)
{
    QList<QColor> list;
    for (const QString &name : names)
        list.append(QColor(name));
    return list;
}

Theme lightTheme()
{
    Theme t;
    t.window = 0xf5f6f8;
    t.base = 0xffffff;
    t.alternate = 0xf0f2f5;
    t.text = 0x1b1f24;
    t.muted = 0x57606a;
    t.accent = 0x0a5fb4;
    t.onAccent = 0xffffff;
    t.ok = 0x1a7f37;
    t.warn = 0x8a5a00;
    t.error = 0xb42318;
    t.rowError = 0xfde8e6;
    t.rowWarn = 0xfff4d6;
    t.rowEvent = 0xe8f1fb;
    t.rowPresence = 0xe7f6ea;
    t.border = 0xd9dee4;
    t.series = colours({QStringLiteral("#0072b2"),
                        QStringLiteral("#d55e00"),
                        QStringLiteral("#007a5a"),
                        QStringLiteral("#b0477f"),
                        QStringLiteral("#8a6d00"),
                        QStringLiteral("#3d7ea6"),
                        QStringLiteral("#5b3f99"),
                        QStringLiteral("#5f6670")});
    return t;
}

Theme darkTheme()
{
    Theme t;
    t.dark = true;
    t.window = 0x1e2126;
    t.base = 0x16181c;
    t.alternate = 0x1c1f24;
    t.text = 0xe6e8eb;
    t.muted = 0x9aa4af;
    t.accent = 0x6cb0ff;
    t.onAccent = 0x10131a;
    t.ok = 0x57c46f;
    t.warn = 0xe3b341;
    t.error = 0xff7b72;
    t.rowError = 0x3a1d1d;
    t.rowWarn = 0x352b10;
    t.rowEvent = 0x14263a;
    t.rowPresence = 0x142a1b;
    t.border = 0x363c45;
    t.series = colours({QStringLiteral("#56b4e9"),
                        QStringLiteral("#e69f00"),
                        QStringLiteral("#2fc49a"),
                        QStringLiteral("#e493c0"),
                        QStringLiteral("#f0e442"),
                        QStringLiteral("#9ecbff"),
                        QStringLiteral("#b9a3ff"),
                        QStringLiteral("#aab2bd")});
    return t;
}

Theme &current()
{
    static Theme value = lightTheme();
    return value;
}

QColor mixed(const QColor &front, const QColor &back, double share)
{
    const auto mix = [share](int a, int b) {
        return qRound(a * share + b * (1 - share));
    };
    return {mix(front.red(), back.red()),
            mix(front.green(), back.green()),
            mix(front.blue(), back.blue())};
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

std::optional<bool> &systemPreference()
{
    static std::optional<bool> isDark;
    return isDark;
}

// The desktop's own palette has to be asked before the first palette of ours takes its place.
bool systemIsDark()
{
    static const bool before = isDark(QApplication::palette());
    const std::unique_ptr<QStyle> fusion(QStyleFactory::create(QStringLiteral("Fusion")));
    return systemPreference().value_or(before || (fusion && isDark(fusion->standardPalette())));
}

QPalette paletteOf(const Theme &t)
{
    QPalette p(t.window);
    p.setColor(QPalette::Window, t.window);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Base, t.base);
    p.setColor(QPalette::AlternateBase, t.alternate);
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::PlaceholderText, t.muted);
    p.setColor(QPalette::Button, t.dark ? t.window.lighter(125) : t.base);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::BrightText, t.error);
    p.setColor(QPalette::ToolTipBase, t.base);
    p.setColor(QPalette::ToolTipText, t.text);
    p.setColor(QPalette::Highlight, t.accent);
    p.setColor(QPalette::HighlightedText, t.onAccent);
    p.setColor(QPalette::Link, t.accent);
    p.setColor(QPalette::LinkVisited, t.accent);
    p.setColor(QPalette::Light, t.dark ? t.window.lighter(140) : t.base);
    p.setColor(QPalette::Midlight, mixed(t.border, t.window, 0.5));
    p.setColor(QPalette::Mid, t.border);
    p.setColor(QPalette::Dark, t.dark ? t.base.darker(130) : t.border.darker(130));
    p.setColor(QPalette::Shadow, t.dark ? QColor(Qt::black) : t.muted);
    const QColor faded = mixed(t.muted, t.window, 0.6);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, faded);
    p.setColor(QPalette::Disabled, QPalette::Highlight, t.border);
    p.setColor(QPalette::Disabled, QPalette::HighlightedText, t.muted);
    return p;
}

// Rows are selected with a tint that leaves their own colours readable.
QPalette viewPaletteOf(const Theme &t)
{
    QPalette p = paletteOf(t);
    const QColor tint = mixed(t.accent, t.base, t.dark ? 0.30 : 0.18);
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        p.setColor(group, QPalette::Highlight, tint);
        p.setColor(group, QPalette::HighlightedText, t.text);
    }
    return p;
}

QString styleSheetOf(const Theme &t)
{
    QFile file(QStringLiteral(":/style.qss"));
    QString sheet;
    if (file.open(QIODevice::ReadOnly))
        sheet = QString::fromUtf8(file.readAll());
    const QList<std::pair<QString, QString>> tokens = {
        {QStringLiteral("@window"), t.window.name()},
        {QStringLiteral("@base"), t.base.name()},
        {QStringLiteral("@text"), t.text.name()},
        {QStringLiteral("@muted"), t.muted.name()},
        {QStringLiteral("@accentHover"), mixed(t.accent, t.text, 0.88).name()},
        {QStringLiteral("@accent"), t.accent.name()},
        {QStringLiteral("@onAccent"), t.onAccent.name()},
        {QStringLiteral("@border"), t.border.name()},
        {QStringLiteral("@faded"), mixed(t.muted, t.window, 0.6).name()},
        {QStringLiteral("@hover"), mixed(t.text, t.window, 0.07).name()},
        {QStringLiteral("@pressed"), mixed(t.text, t.window, 0.14).name()},
        {QStringLiteral("@checked"), mixed(t.accent, t.window, t.dark ? 0.30 : 0.16).name()},
        {QStringLiteral("@thumb"), mixed(t.muted, t.window, 0.45).name()},
        {QStringLiteral("@warnTint"), t.rowWarn.name()},
        {QStringLiteral("@errorTint"), t.rowError.name()},
        {QStringLiteral("@infoTint"), t.rowEvent.name()},
        {QStringLiteral("@error"), t.error.name()},
        {QStringLiteral("@chevron"),
         t.dark ? QStringLiteral("url(:/chevron-dark.svg)")
                : QStringLiteral("url(:/chevron-light.svg)")},
        {QStringLiteral("@up"),
         t.dark ? QStringLiteral("url(:/up-dark.svg)") : QStringLiteral("url(:/up-light.svg)")},
    };
    for (const auto &[token, value] : tokens)
        sheet.replace(token, value);
    return sheet;
}

} // namespace

const Theme &theme()
{
    return current();
}

void setSystemPrefersDark(std::optional<bool> isDark)
{
    systemPreference() = isDark;
}

void applyTheme(ThemeChoice choice)
{
    loadResources();
    const bool system = systemIsDark();
    const bool dark = choice == ThemeChoice::System ? system : choice == ThemeChoice::Dark;
    static bool styled = false;
    if (styled && current().dark == dark)
        return; // every widget there is would be polished again, for the same look
    current() = dark ? darkTheme() : lightTheme();
    if (!std::exchange(styled, true)) {
        // Or fonts that are set later would not reach what is in a window.
        QApplication::setAttribute(Qt::AA_UseStyleSheetPropagationInWidgetStyles);
        QApplication::setStyle(new Style);
    }
    QApplication::setPalette(paletteOf(current()));
    QApplication::setPalette(viewPaletteOf(current()), "QAbstractItemView");
    qApp->setStyleSheet(styleSheetOf(current()));
}

QIcon icon(const QString &name)
{
    loadResources();
    return QIcon(new IconEngine(name));
}

} // namespace ui
