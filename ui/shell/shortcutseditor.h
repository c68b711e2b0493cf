// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QWidget>

class QAction;
class QKeySequenceEdit;
class QLabel;

namespace ui {

class WindowActions;

// A key for everything the window can do. Two actions never share one: the later entry says which
// has it already, and is not taken.
class ShortcutsEditor : public QWidget
{
    Q_OBJECT

public:
    explicit ShortcutsEditor(const WindowActions &actions, QWidget *parent = nullptr);

    void setShortcuts(const QHash<QString, QKeySequence> &changed);
    // Only those that differ from the keys Belfry comes with.
    QHash<QString, QKeySequence> shortcuts() const;
    // Shows the rows whose text contains it.
    void narrow(const QString &text);

signals:
    void edited();

private:
    struct Row
    {
        QAction *action;
        QLabel *label;
        QKeySequenceEdit *edit;
        QWidget *reset;
        QKeySequence accepted;
    };

    void addRow(QAction *action);
    void take(qsizetype row);
    const Row *holderOf(const QKeySequence &key, qsizetype except) const;

    QList<Row> m_rows;
    QLabel *m_conflict;
};

} // namespace ui
