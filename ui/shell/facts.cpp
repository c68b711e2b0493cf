// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/facts.h"

#include "ui/formatting.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLocale>
#include <QScreen>
#include <QSysInfo>

namespace ui {

namespace {

class FactsText
{
    Q_DECLARE_TR_FUNCTIONS(ui::Facts)
};

} // namespace

QString textOf(const Facts &facts)
{
    QStringList lines;
    for (const Fact &fact : facts)
        lines.append(QStringLiteral("%1: %2").arg(fact.first, fact.second));
    return lines.join(u'\n');
}

Facts programFacts()
{
    const QScreen *screen = QGuiApplication::primaryScreen();
    return {{FactsText::tr("Belfry"), QStringLiteral(BELFRY_VERSION)},
            {FactsText::tr("Qt"), QString::fromLatin1(qVersion())},
            {FactsText::tr("System"), QSysInfo::prettyProductName()},
            {FactsText::tr("Windows drawn by"), QGuiApplication::platformName()},
            {FactsText::tr("Screen"),
             screen ? FactsText::tr("%1 × %2, scale %3")
                          .arg(screen->size().width())
                          .arg(screen->size().height())
                          .arg(screen->devicePixelRatio())
                    : unknownText()},
            {FactsText::tr("Language of the desktop"), QLocale::system().name()}};
}

} // namespace ui
