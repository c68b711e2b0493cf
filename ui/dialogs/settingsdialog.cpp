// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/settingsdialog.h"

#include "ui/dialogs/serverpage.h"
#include "ui/shell/language.h"
#include "ui/shell/shortcutseditor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int CategoriesWidth = 210;
constexpr qreal MostCategoriesScale = 1.4;

QVBoxLayout *columnOf(QWidget *page)
{
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    return column;
}

QLabel *note(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

SettingsDialog::SettingsDialog(server::Console &console,
                               const WindowActions &actions,
                               const Preferences &now,
                               QWidget *parent)
    : QDialog(parent)
    , m_actions(actions)
    , m_now(now)
    , m_categories(new QListWidget(this))
    , m_pages(new QStackedWidget(this))
    , m_server(new ServerPage(console, m_pages))
{
    setObjectName(QStringLiteral("settingsDialog"));
    setWindowTitle(tr("Settings"));
    auto *searchEdit = new QLineEdit(this);
    searchEdit->setObjectName(QStringLiteral("settingsSearch"));
    searchEdit->setPlaceholderText(tr("Search settings"));
    searchEdit->setAccessibleName(tr("Search settings"));
    searchEdit->setClearButtonEnabled(true);
    // Larger with larger text, as far as the window goes.
    const qreal scale = qMax(1.0, qreal(now.textPercent) / 100);
    const int categoriesWidth = int(CategoriesWidth * qMin(scale, MostCategoriesScale));
    searchEdit->setFixedWidth(categoriesWidth);
    m_categories->setObjectName(QStringLiteral("settingsCategories"));
    m_categories->setAccessibleName(tr("Categories"));
    m_categories->setFixedWidth(categoriesWidth);
    m_categories->setWordWrap(true);
    m_categories->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_categories->setIconSize({16, 16});
    addCategory(QStringLiteral("settings"), tr("General"), scrolling(general()));
    addCategory(QStringLiteral("bell"), tr("Notifications and tray"), scrolling(notifications()));
    addCategory(QStringLiteral("terminal"), tr("Shortcuts"), shortcuts());
    addCategory(QStringLiteral("server"), tr("Server"), m_server);

    auto *buttons =
        new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel |
                                 QDialogButtonBox::Apply | QDialogButtonBox::RestoreDefaults,
                             this);
    const auto named = [buttons](QDialogButtonBox::StandardButton which, const char *name) {
        QPushButton *button = buttons->button(which);
        button->setObjectName(QLatin1String(name));
        button->setIcon({});
        return button;
    };
    m_ok = named(QDialogButtonBox::Ok, "settingsOk");
    m_ok->setDefault(true);
    named(QDialogButtonBox::Cancel, "settingsCancel");
    m_apply = named(QDialogButtonBox::Apply, "settingsApply");
    QPushButton *defaults = named(QDialogButtonBox::RestoreDefaults, "settingsDefaults");

    auto *left = new QVBoxLayout;
    left->addWidget(searchEdit);
    left->addWidget(m_categories, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(20);
    row->addLayout(left);
    row->addWidget(m_pages, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(16);
    layout->addLayout(row, 1);
    layout->addWidget(buttons);
    const QSize room = parent ? parent->window()->size() : QSize(760, 500);
    resize((QSizeF(760, 500) * scale).toSize().boundedTo(room.expandedTo({760, 500})));

    show(m_now);
    m_categories->setCurrentRow(0);
    connect(
        m_categories, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(searchEdit, &QLineEdit::textChanged, this, &SettingsDialog::search);
    connect(m_apply, &QPushButton::clicked, this, [this] { applyAll(false); });
    connect(m_server, &ServerPage::edited, this, &SettingsDialog::noteChange);
    connect(defaults, &QPushButton::clicked, this, &SettingsDialog::restoreDefaults);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] { applyAll(true); });
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

QCheckBox *SettingsDialog::addCheck(QVBoxLayout *column, const QString &name, const QString &text)
{
    auto *box = new QCheckBox(text, column->parentWidget());
    box->setObjectName(name);
    column->addWidget(box);
    connect(box, &QCheckBox::toggled, this, &SettingsDialog::noteChange);
    return box;
}

QWidget *SettingsDialog::general()
{
    auto *page = new QWidget(m_pages);
    page->setObjectName(QStringLiteral("settingsGeneral"));
    QVBoxLayout *column = columnOf(page);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->setSpacing(8);
    column->addLayout(form);

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
    m_text = new QSpinBox(page);
    m_text->setObjectName(QStringLiteral("settingsTextSize"));
    m_text->setRange(Preferences::SmallestText, Preferences::LargestText);
    m_text->setSingleStep(Preferences::TextStep);
    m_text->setSuffix(QLocale().percent());
    form->addRow(tr("&Language"), m_language);
    form->addRow(tr("&Theme"), m_theme);
    form->addRow(tr("Te&xt size"), m_text);
    m_ask = addCheck(column,
                     QStringLiteral("settingsAskBeforeQuit"),
                     tr("&Ask before quitting when clients would be disconnected"));
    column->addStretch();
    connect(m_language, &QComboBox::currentIndexChanged, this, &SettingsDialog::noteChange);
    connect(m_theme, &QComboBox::currentIndexChanged, this, &SettingsDialog::noteChange);
    connect(m_text, &QSpinBox::valueChanged, this, &SettingsDialog::noteChange);
    return page;
}

QWidget *SettingsDialog::notifications()
{
    auto *page = new QWidget(m_pages);
    page->setObjectName(QStringLiteral("settingsNotifications"));
    QVBoxLayout *column = columnOf(page);
    m_notify = addCheck(column,
                        QStringLiteral("settingsNotify"),
                        tr("&Notify of alerts outside the window, at most once a minute per rule"));
    m_tray = addCheck(column,
                      QStringLiteral("settingsCloseToTray"),
                      tr("&Closing the window leaves Belfry running in the tray"));
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

void SettingsDialog::setTrayReason(const QString &reason)
{
    m_tray->setEnabled(reason.isEmpty());
    m_tray->setToolTip(reason);
    m_trayReason->setText(reason);
    m_trayReason->setVisible(!reason.isEmpty());
}

void SettingsDialog::setStatus(const server::ServerStatus &status)
{
    m_server->setStatus(status);
}

void SettingsDialog::showCategory(const QString &name)
{
    for (int i = 0; i < m_pages->count(); ++i) {
        if (m_pages->widget(i)->objectName() == name)
            m_categories->setCurrentRow(i);
    }
}

void SettingsDialog::show(const Preferences &preferences)
{
    m_language->setCurrentIndex(qMax(0, m_language->findData(preferences.language)));
    m_theme->setCurrentIndex(m_theme->findData(int(preferences.theme)));
    m_text->setValue(preferences.textPercent);
    m_ask->setChecked(preferences.askBeforeQuit);
    m_tray->setChecked(preferences.closeToTray);
    m_notify->setChecked(preferences.notify);
    m_shortcuts->setShortcuts(preferences.shortcuts);
    noteChange();
}

Preferences SettingsDialog::entered() const
{
    Preferences read;
    read.language = m_language->currentData().toString();
    read.theme = ThemeChoice(m_theme->currentData().toInt());
    read.textPercent = m_text->value();
    read.askBeforeQuit = m_ask->isChecked();
    read.closeToTray = m_tray->isChecked();
    read.notify = m_notify->isChecked();
    read.shortcuts = m_shortcuts->shortcuts();
    return read;
}

// A category stays when a text on its page matches; shortcuts are narrowed to those that do.
void SettingsDialog::search(const QString &text)
{
    m_shortcuts->narrow(text);
    int firstFound = -1;
    for (int i = 0; i < m_pages->count(); ++i) {
        bool found = m_categories->item(i)->text().contains(text, Qt::CaseInsensitive);
        for (const QLabel *label : m_pages->widget(i)->findChildren<QLabel *>())
            found = found || label->text().remove(u'&').contains(text, Qt::CaseInsensitive);
        for (const QCheckBox *box : m_pages->widget(i)->findChildren<QCheckBox *>())
            found = found || box->text().remove(u'&').contains(text, Qt::CaseInsensitive);
        m_categories->item(i)->setHidden(!found);
        if (found && firstFound < 0)
            firstFound = i;
    }
    const QListWidgetItem *current = m_categories->currentItem();
    if (firstFound >= 0 && (!current || current->isHidden()))
        m_categories->setCurrentRow(firstFound);
}

// What cannot be saved is named on the buttons, and on the page that it is on.
void SettingsDialog::noteChange()
{
    if (!m_apply)
        return;
    const QString objection = m_server->objection();
    m_apply->setEnabled(objection.isEmpty() && !m_isSaving &&
                        (entered() != m_now || m_server->isChanged()));
    m_ok->setEnabled(objection.isEmpty() && !m_isSaving);
    m_apply->setToolTip(!objection.isEmpty()   ? objection
                        : m_apply->isEnabled() ? QString()
                                               : tr("Nothing has been changed"));
    m_ok->setToolTip(objection);
}

// Of the server when that is looked at, else of everything else.
void SettingsDialog::restoreDefaults()
{
    if (m_pages->currentWidget() == m_server)
        m_server->restoreDefaults();
    else
        show({});
    noteChange();
}

void SettingsDialog::applyAll(bool andClose)
{
    apply();
    if (!m_server->isChanged()) {
        if (andClose)
            accept();
        return;
    }
    m_isSaving = true;
    noteChange();
    m_server->save([this, andClose](bool isSaved) {
        m_isSaving = false;
        noteChange();
        if (!isSaved) {
            m_categories->setCurrentRow(m_pages->indexOf(m_server));
            return;
        }
        if (!andClose)
            return;
        accept();
        if (m_server->awaitsRestart())
            emit restartAwaited();
    });
}

void SettingsDialog::apply()
{
    const Preferences wanted = entered();
    if (wanted == m_now)
        return;
    m_now = wanted;
    noteChange();
    emit applied(m_now);
}

} // namespace ui
