// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/savedfilters.h"

#include "ui/theme.h"
#include "ui/widgets/filteredit.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/framedbutton.h"

#include <QAction>
#include <QInputDialog>
#include <QMenu>
#include <QSettings>
#include <QShortcut>

#include <algorithm>

namespace ui {

namespace {
constexpr qsizetype LongestShown = 32;
}

SavedFilters::SavedFilters(FilterEdit *field, const QString &prefix, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_prefix(prefix)
    , m_saveButton(framedButton(parent, "", {}, {}))
{
    setObjectName(prefix + QLatin1String("SavedFilters"));
    new FlowLayout(this);
    m_saveButton->setObjectName(prefix + QLatin1String("SaveFilter"));
    m_saveButton->setIcon(icon(QStringLiteral("save")));
    m_saveButton->setToolButtonStyle(Qt::ToolButtonIconOnly);
    connect(m_saveButton, &QToolButton::clicked, this, &SavedFilters::add);
    connect(m_field, &FilterEdit::checked, this, &SavedFilters::update);
    connect(m_field, &QLineEdit::textChanged, this, &SavedFilters::update);
    build();
}

void SavedFilters::add()
{
    const QString text = m_field->text().trimmed();
    if (m_saved.size() == Most) {
        emit notified(tr("%1 filters are kept already; remove one first.").arg(Most));
        return;
    }
    m_saved.append({QString(), text});
    build();
    emit notified(tr("The filter is kept. Its menu renames or removes it."));
}

void SavedFilters::remove(const QString &text)
{
    m_saved.removeIf([&](const Saved &one) { return one.text == text; });
    build();
    m_field->setFocus();
}

void SavedFilters::askName(const QString &text)
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename the filter"));
    dialog->setLabelText(tr("Name of the filter “%1”:").arg(text));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, text](const QString &name) {
        for (Saved &one : m_saved) {
            if (one.text == text)
                one.name = name.trimmed();
        }
        build();
    });
    dialog->open();
}

// Once more takes it back.
void SavedFilters::use(const QString &text)
{
    m_field->setText(m_field->text().trimmed() == text ? QString() : text);
    m_field->commit();
    update();
}

void SavedFilters::build()
{
    qDeleteAll(m_chips);
    m_chips.clear();
    for (const Saved &one : std::as_const(m_saved)) {
        QString shown = one.name.isEmpty() ? one.text : one.name;
        if (shown.size() > LongestShown)
            shown = shown.left(LongestShown - 1) + u'…';
        QToolButton *chip = framedButton(this, "", shown.replace(u'&', QLatin1String("&&")), {});
        chip->setObjectName(QStringLiteral("%1SavedFilter%2").arg(m_prefix).arg(m_chips.size()));
        chip->setCheckable(true);
        chip->setToolTip(tr("%1\nMenu key or right click: rename, remove").arg(one.text));
        chip->setAccessibleName(
            tr("Saved filter %1").arg(one.name.isEmpty() ? one.text : one.name));
        chip->setContextMenuPolicy(Qt::CustomContextMenu);
        const QString text = one.text;
        connect(chip, &QToolButton::clicked, this, [this, text] { use(text); });
        connect(chip, &QWidget::customContextMenuRequested, this, [this, chip, text] {
            openMenu(chip, text);
        });
        // An action of the button itself would give it an arrow.
        auto *removing = new QShortcut(QKeySequence::Delete, chip);
        removing->setContext(Qt::WidgetShortcut);
        connect(
            removing,
            &QShortcut::activated,
            this,
            [this, text] { remove(text); },
            Qt::QueuedConnection);
        layout()->addWidget(chip);
        m_chips.append(chip);
        chip->show();
    }
    setVisible(!m_chips.isEmpty());
    updateGeometry();
    update();
}

void SavedFilters::openMenu(QToolButton *chip, const QString &text)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Rename…"), this, [this, text] { askName(text); });
    connect(
        menu->addAction(tr("Remove"), QKeySequence(QKeySequence::Delete)),
        &QAction::triggered,
        this,
        [this, text] { remove(text); },
        Qt::QueuedConnection);
    menu->popup(chip->mapToGlobal(chip->rect().bottomLeft()));
}

void SavedFilters::update()
{
    const QString text = m_field->text().trimmed();
    bool isKept = false;
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        const bool isThis = m_saved.at(i).text == text;
        m_chips.at(i)->setChecked(isThis);
        isKept = isKept || isThis;
    }
    const bool canSave = !text.isEmpty() && m_field->isValid() && !isKept;
    m_saveButton->setEnabled(canSave);
    m_saveButton->setAccessibleName(tr("Keep this filter"));
    m_saveButton->setToolTip(canSave          ? tr("Keep this filter as a button")
                             : isKept         ? tr("This filter is kept")
                             : text.isEmpty() ? tr("Keep a filter: there is none")
                                              : tr("Keep a filter: this one is not valid"));
}

void SavedFilters::save(QSettings &settings) const
{
    QStringList list;
    for (const Saved &one : m_saved)
        list << one.name << one.text;
    settings.setValue(QStringLiteral("savedFilters"), list);
}

void SavedFilters::restore(QSettings &settings)
{
    const QStringList list = settings.value(QStringLiteral("savedFilters")).toStringList();
    m_saved.clear();
    for (qsizetype i = 0; i + 1 < list.size() && m_saved.size() < Most; i += 2)
        m_saved.append({list.at(i), list.at(i + 1)});
    build();
}

} // namespace ui
