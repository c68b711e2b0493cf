// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcutseditor.h"

#include "ui/theme.h"
#include "ui/windowactions.h"

#include <QAction>
#include <QGridLayout>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

ShortcutsEditor::ShortcutsEditor(const WindowActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_conflict(new QLabel(this))
{
    auto *area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("shortcutsArea"));
    area->setAccessibleName(tr("Shortcuts"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    auto *list = new QWidget(area);
    auto *grid = new QGridLayout(list);
    grid->setContentsMargins(0, 0, 8, 0);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    area->setWidget(list);
    const QList<QAction *> all = actions.all();
    for (QAction *action : all)
        addRow(action);
    grid->setRowStretch(grid->rowCount(), 1);

    m_conflict->setObjectName(QStringLiteral("shortcutConflict"));
    m_conflict->setWordWrap(true);
    m_conflict->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area, 1);
    layout->addWidget(m_conflict);
}

void ShortcutsEditor::addRow(QAction *action)
{
    auto *area = findChild<QScrollArea *>();
    QWidget *list = area->widget();
    auto *grid = qobject_cast<QGridLayout *>(list->layout());
    const QString text = WindowActions::plainText(*action);
    const QString name = action->objectName().mid(QStringLiteral("act.").size());

    auto *label = new QLabel(text, list);
    auto *edit = new QKeySequenceEdit(list);
    edit->setObjectName(QStringLiteral("shortcut_") + name);
    edit->setAccessibleName(tr("Shortcut for %1").arg(text));
    label->setBuddy(edit);
    auto *reset = new QToolButton(list);
    reset->setObjectName(QStringLiteral("shortcutReset_") + name);
    reset->setIcon(icon(QStringLiteral("rotate-ccw")));
    reset->setToolTip(tr("Back to the key Belfry comes with"));
    reset->setAccessibleName(tr("Reset the shortcut for %1").arg(text));

    const int line = static_cast<int>(m_rows.size());
    grid->addWidget(label, line, 0);
    grid->addWidget(edit, line, 1);
    grid->addWidget(reset, line, 2);
    m_rows.append({action, label, edit, reset, {}});
    const qsizetype row = m_rows.size() - 1;
    connect(edit, &QKeySequenceEdit::editingFinished, this, [this, row] { take(row); });
    connect(reset, &QToolButton::clicked, this, [this, row] {
        m_rows[row].edit->setKeySequence(WindowActions::defaultShortcut(*m_rows[row].action));
        take(row);
    });
}

const ShortcutsEditor::Row *ShortcutsEditor::holderOf(const QKeySequence &key,
                                                      qsizetype except) const
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (i != except && !key.isEmpty() && m_rows.at(i).accepted == key)
            return &m_rows.at(i);
    }
    return nullptr;
}

void ShortcutsEditor::take(qsizetype row)
{
    Row &taken = m_rows[row];
    const QKeySequence key = taken.edit->keySequence();
    if (key == taken.accepted)
        return;
    if (const Row *holder = holderOf(key, row)) {
        m_conflict->setText(
            tr("%1 already belongs to “%2”. Give that another key first.")
                .arg(key.toString(QKeySequence::NativeText), holder->label->text()));
        m_conflict->show();
        taken.edit->setKeySequence(taken.accepted);
        return;
    }
    m_conflict->hide();
    taken.accepted = key;
    emit edited();
}

void ShortcutsEditor::setShortcuts(const QHash<QString, QKeySequence> &changed)
{
    for (Row &row : m_rows) {
        row.accepted =
            changed.value(row.action->objectName(), WindowActions::defaultShortcut(*row.action));
        row.edit->setKeySequence(row.accepted);
    }
    m_conflict->hide();
}

QHash<QString, QKeySequence> ShortcutsEditor::shortcuts() const
{
    QHash<QString, QKeySequence> changed;
    for (const Row &row : m_rows) {
        if (row.accepted != WindowActions::defaultShortcut(*row.action))
            changed.insert(row.action->objectName(), row.accepted);
    }
    return changed;
}

void ShortcutsEditor::narrow(const QString &text)
{
    for (const Row &row : std::as_const(m_rows)) {
        const bool shown = row.label->text().contains(text, Qt::CaseInsensitive);
        row.label->setVisible(shown);
        row.edit->setVisible(shown);
        row.reset->setVisible(shown);
    }
}

} // namespace ui
