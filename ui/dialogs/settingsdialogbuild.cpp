// SPDX-License-Identifier: GPL-3.0-or-later
//
// The pages of the settings.
#include "ui/dialogs/question.h"
#include "ui/dialogs/serverpage.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/shell/language.h"
#include "ui/shell/shortcutseditor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

namespace {

QVBoxLayout *columnOf(QWidget *page)
{
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    return column;
}

QFormLayout *formIn(QVBoxLayout *column)
{
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->setSpacing(8);
    column->addLayout(form);
    return form;
}

QLabel *note(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

void SettingsDialog::buildCategories()
{
    addCategory(QStringLiteral("settings"), tr("General"), scrolling(general()));
    addCategory(QStringLiteral("scroll-text"), tr("Log"), scrolling(logPage()));
    addCategory(QStringLiteral("bell"), tr("Notifications and tray"), scrolling(notifications()));
    addCategory(QStringLiteral("terminal"), tr("Shortcuts"), shortcuts());
    addCategory(QStringLiteral("server"), tr("Server"), m_server);
    addCategory(QStringLiteral("wand-sparkles"), tr("Advanced"), scrolling(advanced()));
}

void SettingsDialog::addCategory(const QString &iconName, const QString &title, QWidget *page)
{
    m_categories->addItem(new QListWidgetItem(icon(iconName), title));
    m_pages->addWidget(page);
}

// Large text may need more room than there is.
QWidget *SettingsDialog::scrolling(QWidget *page)
{
    auto *area = new QScrollArea(m_pages);
    area->setObjectName(page->objectName());
    page->setObjectName({});
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(page);
    return area;
}

QCheckBox *SettingsDialog::addSwitch(QVBoxLayout *column,
                                     const char *name,
                                     const QString &text,
                                     Switch preference)
{
    auto *box = new QCheckBox(text, column->parentWidget());
    box->setObjectName(QLatin1String(name));
    column->addWidget(box);
    m_switches.insert(box, preference);
    connect(box, &QCheckBox::toggled, this, &SettingsDialog::noteChange);
    return box;
}

QSpinBox *SettingsDialog::addNumber(QFormLayout *form,
                                    const char *name,
                                    const QString &text,
                                    Number preference)
{
    auto *box = new QSpinBox(form->parentWidget());
    box->setObjectName(QLatin1String(name));
    box->setGroupSeparatorShown(true);
    form->addRow(text, box);
    m_numbers.insert(box, preference);
    connect(box, &QSpinBox::valueChanged, this, &SettingsDialog::noteChange);
    return box;
}

QWidget *SettingsDialog::general()
{
    auto *page = new QWidget(m_pages);
    page->setObjectName(QStringLiteral("settingsGeneral"));
    QVBoxLayout *column = columnOf(page);
    QFormLayout *form = formIn(column);
    m_language = new QComboBox(page);
    m_language->setObjectName(QStringLiteral("settingsLanguage"));
    m_language->addItem(tr("As the desktop"), QString());
    const QList<Language> all = languages();
    for (const Language &one : all)
        m_language->addItem(one.name, one.code);
    m_theme = new QComboBox(page);
    m_theme->setObjectName(QStringLiteral("settingsTheme"));
    m_theme->addItem(tr("As the desktop"), int(ThemeChoice::System));
    m_theme->addItem(tr("Light", "theme"), int(ThemeChoice::Light));
    m_theme->addItem(tr("Dark", "theme"), int(ThemeChoice::Dark));
    form->addRow(tr("&Language"), m_language);
    form->addRow(tr("&Theme"), m_theme);
    QSpinBox *text =
        addNumber(form, "settingsTextSize", tr("Te&xt size"), &Preferences::textPercent);
    text->setRange(Preferences::SmallestText, Preferences::LargestText);
    text->setSingleStep(Preferences::TextStep);
    text->setSuffix(QLocale().percent());
    connect(m_language, &QComboBox::currentIndexChanged, this, &SettingsDialog::noteChange);
    connect(m_theme, &QComboBox::currentIndexChanged, this, &SettingsDialog::noteChange);

    addSwitch(column, "settingsCompactRows", tr("Compact &rows"), &Preferences::compactRows);
    addSwitch(column,
              "settingsSmoothLines",
              tr("S&mooth lines in charts (takes more of the processor)"),
              &Preferences::smoothLines);
    addSwitch(column,
              "settingsStartServer",
              tr("&Start the server with Belfry"),
              &Preferences::startServer);
    addSwitch(column,
              "settingsAskBeforeQuit",
              tr("&Ask before quitting when clients would be disconnected"),
              &Preferences::askBeforeQuit);
    addSwitch(column,
              "settingsAskBeforeStop",
              tr("As&k before stopping the server when clients would be disconnected"),
              &Preferences::askBeforeStop);
    column->addStretch();
    return page;
}

QWidget *SettingsDialog::logPage()
{
    auto *page = new QWidget(m_pages);
    page->setObjectName(QStringLiteral("settingsLog"));
    QVBoxLayout *column = columnOf(page);
    QFormLayout *form = formIn(column);
    QSpinBox *rows =
        addNumber(form, "settingsLogRows", tr("&Entries in memory"), &Preferences::logRows);
    rows->setRange(Preferences::FewestLogRows, Preferences::MostLogRows);
    rows->setSingleStep(Preferences::FewestLogRows);
    QSpinBox *mebibytes =
        addNumber(form, "settingsLogMiB", tr("Memory for their &data"), &Preferences::logMiB);
    mebibytes->setRange(Preferences::LeastLogMiB, Preferences::MostLogMiB);
    mebibytes->setSingleStep(Preferences::LeastLogMiB);
    mebibytes->setSuffix(tr(" MiB", "mebibytes, after a number"));
    column->addWidget(
        note(tr("The oldest entries go when either is full; while the log is paused as many again "
                "are kept. What is recorded, and the journal on disk, are not limited by this."),
             page));
    column->addStretch();
    return page;
}

QWidget *SettingsDialog::notifications()
{
    auto *page = new QWidget(m_pages);
    page->setObjectName(QStringLiteral("settingsNotifications"));
    QVBoxLayout *column = columnOf(page);
    addSwitch(column,
              "settingsNotify",
              tr("&Notify of alerts outside the window, at most once a minute per rule"),
              &Preferences::notify);
    m_tray = addSwitch(column,
                       "settingsCloseToTray",
                       tr("&Closing the window leaves Belfry running in the tray"),
                       &Preferences::closeToTray);
    m_trayReason = note({}, page);
    m_trayReason->setObjectName(QStringLiteral("settingsTrayReason"));
    m_trayReason->hide();
    column->addWidget(m_trayReason);
    column->addStretch();
    return page;
}

QWidget *SettingsDialog::shortcuts()
{
    m_shortcuts = new ShortcutsEditor(m_actions, m_pages);
    m_shortcuts->setObjectName(QStringLiteral("settingsShortcuts"));
    connect(m_shortcuts, &ShortcutsEditor::edited, this, &SettingsDialog::noteChange);
    return m_shortcuts;
}

QWidget *SettingsDialog::advanced()
{
    auto *page = new QWidget(m_pages);
    page->setObjectName(QStringLiteral("settingsAdvanced"));
    QVBoxLayout *column = columnOf(page);
    const auto add = [&](const char *name, const QString &text, const QString &about, auto does) {
        auto *button = new QPushButton(text, page);
        button->setObjectName(QLatin1String(name));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, does);
        column->addWidget(note(about, page));
        column->addWidget(button, 0, Qt::AlignLeft);
        column->addSpacing(8);
    };
    add("settingsDiagnostics",
        tr("&Diagnostics…"),
        tr("How smoothly this window runs, what it keeps, and what it has said."),
        [this] {
            emit diagnosticsRequested();
            close();
        });
    add("settingsSafeMode",
        tr("Open in sa&fe mode"),
        tr("The window is opened as new, as if nothing had been kept of it; nothing is lost."),
        [this] {
            close();
            emit safeModeRequested();
        });
    add("settingsReset",
        tr("&Reset everything…"),
        tr("Forgets columns, filters, rules of alerts and colours, shortcuts and all other choices "
           "of this window. Apps, tenants, templates and the server's settings stay."),
        [this] {
            ask(this,
                tr("Forget all that was chosen in this window? This cannot be undone; “Export "
                   "console settings…” in the menu File keeps a copy."),
                tr("Reset everything"),
                Agreeing::Careful,
                [this] {
                    close();
                    emit resetRequested();
                });
        });
    column->addStretch();
    return page;
}

} // namespace ui
