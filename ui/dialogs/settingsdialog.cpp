// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/settingsdialog.h"

#include "ui/dialogs/serverpage.h"
#include "ui/shell/shortcutseditor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int CategoriesWidth = 210;
constexpr qreal MostCategoriesScale = 1.4;

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
    buildCategories();

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

void SettingsDialog::show(const Preferences &preferences, const QWidget *page)
{
    const auto isMeant = [page](const QWidget *field) {
        return !page || page->isAncestorOf(field);
    };
    if (isMeant(m_language))
        m_language->setCurrentIndex(qMax(0, m_language->findData(preferences.language)));
    if (isMeant(m_theme))
        m_theme->setCurrentIndex(m_theme->findData(int(preferences.theme)));
    for (auto it = m_switches.cbegin(); it != m_switches.cend(); ++it) {
        if (isMeant(it.key()))
            it.key()->setChecked(preferences.*it.value());
    }
    for (auto it = m_numbers.cbegin(); it != m_numbers.cend(); ++it) {
        if (isMeant(it.key()))
            it.key()->setValue(preferences.*it.value());
    }
    if (!page || page == m_shortcuts)
        m_shortcuts->setShortcuts(preferences.shortcuts);
    noteChange();
}

Preferences SettingsDialog::entered() const
{
    Preferences read;
    read.language = m_language->currentData().toString();
    read.theme = ThemeChoice(m_theme->currentData().toInt());
    for (auto it = m_switches.cbegin(); it != m_switches.cend(); ++it)
        read.*it.value() = it.key()->isChecked();
    for (auto it = m_numbers.cbegin(); it != m_numbers.cend(); ++it)
        read.*it.value() = it.key()->value();
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

// Of the page that is looked at.
void SettingsDialog::restoreDefaults()
{
    if (m_pages->currentWidget() == m_server)
        m_server->restoreDefaults();
    else
        show({}, m_pages->currentWidget());
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
