// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/language.h"

#include "ui/plurals.h"
#include "ui/shell/pseudotranslator.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <algorithm>
#include <memory>
#include <vector>

// Must stand outside of any namespace.
static void loadCatalogues()
{
    Q_INIT_RESOURCE(translations);
}

namespace ui {

namespace {

const QString Pseudo = QStringLiteral("xx");
const QString English = QStringLiteral("en");

// In force until the next language; taken out of the application when they go.
std::vector<std::unique_ptr<QTranslator>> &installed()
{
    static std::vector<std::unique_ptr<QTranslator>> list;
    return list;
}

void install(std::unique_ptr<QTranslator> translator)
{
    QCoreApplication::installTranslator(translator.get());
    installed().push_back(std::move(translator));
}

void installCatalogue(const QString &name, const QString &directory)
{
    auto translator = std::make_unique<QTranslator>();
    if (translator->load(name, directory))
        install(std::move(translator));
}

} // namespace

QList<Language> languages()
{
    return {{English, QStringLiteral("English")},
            {QStringLiteral("nl"), QStringLiteral("Nederlands")},
            {QStringLiteral("de"), QStringLiteral("Deutsch")}};
}

bool isLanguage(const QString &code)
{
    const QList<Language> all = languages();
    return code == Pseudo || std::any_of(all.begin(), all.end(), [&code](const Language &one) {
               return one.code == code;
           });
}

QString systemLanguage()
{
    const QStringList wanted = QLocale::system().uiLanguages();
    for (const QString &tag : wanted) {
        const QString code = tag.section(u'-', 0, 0);
        if (isLanguage(code))
            return code;
    }
    return English;
}

void setLanguage(const QString &code)
{
    loadCatalogues();
    installPlurals();
    installed().clear();
    const QString chosen = isLanguage(code) ? code : systemLanguage();
    if (chosen == Pseudo) {
        install(std::make_unique<PseudoTranslator>());
    } else if (chosen != English) {
        // Qt's own texts: buttons of dialogs, menus of text fields.
        installCatalogue(QStringLiteral("qtbase_") + chosen,
                         QLibraryInfo::path(QLibraryInfo::TranslationsPath));
        installCatalogue(QStringLiteral("belfry_") + chosen, QStringLiteral(":/translations"));
    }
    const QLocale system = QLocale::system();
    const bool same = system.name().startsWith(chosen);
    QLocale::setDefault(same || chosen == Pseudo ? system : QLocale(chosen));
}

} // namespace ui
