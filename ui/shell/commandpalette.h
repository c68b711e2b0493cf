// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/console.h"
#include "ui/shell/paletteindex.h"

#include <QDialog>
#include <QPointer>

class QLabel;
class QLineEdit;
class QListWidget;

namespace ui {

class WindowActions;

// One line that finds whatever the console can do or show. A first letter narrows: > actions,
// # channels, @ users, / tenants, : sockets. The keyboard goes back to where it was.
class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    CommandPalette(server::Console &console,
                   const WindowActions &actions,
                   const PaletteIndex &index,
                   QWidget *parent = nullptr);

    // With this typed already.
    void present(const QString &text = {});
    // What it shows may have changed.
    void refresh();

signals:
    void channelChosen(const QString &name);
    void userChosen(const QString &id);
    void tenantChosen(const QString &name);
    void socketChosen(const QString &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void done(int result) override;

private:
    void fill();
    void choose(int row);
    QList<PaletteEntry> found() const;
    QList<PaletteEntry> actionsFor(const QString &text) const;

    server::Console &m_console;
    const WindowActions &m_actions;
    const PaletteIndex &m_index;
    server::Observation m_watch;
    QStringList m_recent; // object names of actions, the last first
    QList<PaletteEntry> m_entries;
    QPointer<QWidget> m_before;
    QLineEdit *m_edit;
    QListWidget *m_list;
    QLabel *m_hint;
};

} // namespace ui
