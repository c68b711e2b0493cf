// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the tree counts, which fields of users are shown, and files of who is online: the fourth
// part of PresencePage.
#include "ui/exports.h"
#include "ui/masking.h"
#include "ui/pages/presencepage.h"
#include "ui/people/personkeysdialog.h"
#include "ui/people/tenantlabeldialog.h"
#include "ui/theme.h"
#include "ui/widgets/filesaver.h"
#include "ui/widgets/filteredit.h"
#include "ui/widgets/framedbutton.h"

#include <QBoxLayout>
#include <QDateTime>
#include <QIODevice>
#include <QMenu>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QTreeView>

namespace ui {

using server::MemberRow;

void PresencePage::countTree()
{
    if (isPaused() || !isVisible())
        return;
    m_channels.measure(QDateTime::currentMSecsSinceEpoch());
    {
        // An app with another name is another row, and the selection would go to its neighbour.
        const QScopedValueRollback<bool> quiet(m_treeQuiet, true);
        m_tenants.apply(m_status.apps, m_tenantRows, m_channels.counts());
    }
    showTree();
    showContent();
}

// The tree shows the scope of the window, and the channel that it was filtered by; its own
// selection is no second one.
void PresencePage::showTree()
{
    const QScopedValueRollback<bool> quiet(m_treeQuiet, true);
    const QModelIndex current = m_tree->currentIndex().siblingAtColumn(0);
    const bool isChosen = !m_treeFilter.isEmpty() && m_filter->text() == m_treeFilter &&
                          !m_tenants.channelAt(current).isEmpty() &&
                          m_tenants.scopeOf(current) == m_scope;
    const QModelIndex wanted = m_tenants.indexOf(m_scope);
    if (!isChosen && current != wanted)
        m_tree->setCurrentIndex(wanted);
}

void PresencePage::chooseInTree(const QModelIndex &current)
{
    if (m_treeQuiet || !current.isValid())
        return;
    const QString channel = m_tenants.channelAt(current);
    const QString before = m_treeFilter;
    m_treeFilter =
        channel.isEmpty() ? QString() : Filter::termFor(QStringLiteral("channel"), channel);
    if (!m_treeFilter.isEmpty() || (!before.isEmpty() && m_filter->text() == before))
        setFilterText(m_treeFilter);
    if (!(m_tenants.scopeOf(current) == m_scope))
        emit scopeRequested(m_tenants.scopeOf(current));
}

void PresencePage::buildMoreMenu(QMenu *menu)
{
    m_departedSwitch = menu->addAction(tr("Show recently left"));
    m_departedSwitch->setObjectName(QStringLiteral("presDepartedSwitch"));
    m_departedSwitch->setCheckable(true);
    m_departedSwitch->setChecked(true);
    connect(m_departedSwitch, &QAction::toggled, this, &PresencePage::showDeparted);
    QAction *fields = menu->addAction(tr("Fields of users…"));
    fields->setObjectName(QStringLiteral("presFields"));
    connect(fields, &QAction::triggered, this, &PresencePage::chooseFields);
}

void PresencePage::showDeparted(bool shown)
{
    m_departedStrip->setVisible(shown);
}

void PresencePage::chooseFields()
{
    auto *dialog = new PersonKeysDialog(m_keys, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PersonKeysDialog::changed, this, &PresencePage::useKeys);
    dialog->open();
}

void PresencePage::showTreeMenu(const QPoint &at)
{
    const Scope scope = m_tenants.scopeOf(m_tree->indexAt(at));
    if (!scope.tenant || scope.tenant->isEmpty())
        return;
    auto *menu = new QMenu(m_tree);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *naming = menu->addAction(icon(QStringLiteral("palette")), tr("Name and colour…"));
    naming->setObjectName(QStringLiteral("presNameTenant"));
    connect(
        naming, &QAction::triggered, this, [this, tenant = *scope.tenant] { nameTenant(tenant); });
    menu->popup(m_tree->viewport()->mapToGlobal(at));
}

void PresencePage::nameTenant(const QString &tenant)
{
    auto *dialog = new TenantLabelDialog(tenant, TenantLabels::shared().of(tenant), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [dialog, tenant] {
        TenantLabels::shared().set(tenant, dialog->label());
    });
    dialog->open();
}

void PresencePage::useKeys(const server::PersonKeys &keys)
{
    if (keys == m_keys)
        return;
    m_keys = keys;
    console().setPersonKeys(keys);
}

void PresencePage::buildExport(QBoxLayout *row)
{
    QToolButton *save = framedButton(this, "presExport", {}, tr("Export the shown users"));
    save->setIcon(icon(QStringLiteral("download")));
    save->setToolButtonStyle(Qt::ToolButtonIconOnly);
    save->setAccessibleName(tr("Export"));
    save->setPopupMode(QToolButton::InstantPopup);
    save->setMenu(new QMenu(save));
    save->menu()->addAction(tr("Shown users as CSV…"), this, [this] { exportPeople(true); });
    save->menu()->addAction(
        tr("Shown users as JSON Lines…"), this, [this] { exportPeople(false); });
    row->addWidget(save);
}

void PresencePage::exportPeople(bool csv)
{
    QList<MemberRow> rows;
    for (int i = 0; i < m_proxy.rowCount(); ++i) {
        if (m_proxy.entry(i).heading)
            continue;
        MemberRow row = m_proxy.entry(i).row;
        row.name = masked::name(row.name);
        row.key.channel = m_fold.channelsOf(row).join(QLatin1Char(' '));
        rows.append(row);
    }
    const QString name = csv ? QStringLiteral("users.csv") : QStringLiteral("users.jsonl");
    const QString kinds = csv ? tr("Tables (*.csv)") : tr("JSON Lines (*.jsonl)");
    m_saver->ask(tr("Export users"), name, kinds, [rows, csv](QIODevice &file) {
        const QByteArray text = csv ? membersCsv(rows) : membersJsonLines(rows);
        return file.write(text) == text.size();
    });
}

} // namespace ui
