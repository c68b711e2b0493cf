// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/departedmodel.h"
#include "ui/models/membersmodel.h"
#include "ui/models/membersproxy.h"
#include "ui/models/rowkeys.h"
#include "ui/models/tenantsmodel.h"
#include "ui/pages/page.h"
#include "ui/people/channelcounts.h"
#include "ui/people/peoplefold.h"

#include <QTimer>

class QAbstractItemView;
class QBoxLayout;
class QComboBox;
class QMenu;
class QProgressBar;
class QLabel;
class QListView;
class QSplitter;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace ui {

class DisconnectRun;
class FileSaver;
class FilterEdit;
class PersonPanel;
class RowKeeper;
class RowTable;
class SavedFilters;
class SortHold;
class StateOverlay;
struct StateText;
class TenantCompare;

// Who is online, by tenant and presence channel.
class PresencePage : public Page
{
    Q_OBJECT

public:
    explicit PresencePage(server::Console &console, QWidget *parent = nullptr);

    QString title() const override { return tr("Presence"); }
    QString iconName() const override { return QStringLiteral("users"); }
    QString badge() const override;
    void apply(const server::ConsoleDelta &delta) override;
    void setScope(const Scope &scope) override;
    bool canPause() const override { return true; }
    void themeChanged() override;
    void save(QSettings &settings) const override;
    void restore(QSettings &settings) override;
    QWidget *filterField() const override;
    QAbstractButton *detailsButton() const override;

    void setFilterText(const QString &text) override;
    void sortNow() override;
    // The tree has their rates.
    server::Topics topics() const override { return server::Topic::Channels; }
    void showPerson(bool shown);
    void compareTenants();

protected:
    void pauseOrGoOn() override;

private:
    void showEvent(QShowEvent *event) override;

    void buildTree();
    void buildToolbar(QBoxLayout *row);
    void buildViewToggle(QBoxLayout *row);
    void buildGrouping(QBoxLayout *row);
    void buildMore(QBoxLayout *row);
    void buildIdleMenu(QMenu *menu);
    void connectPerson();
    void buildTable();
    void buildCards();
    QWidget *buildDeparted();
    void connectParts();

    void flush();
    void noteDepartures(const server::RowsDelta<server::MemberRow, server::MemberGone> &delta);
    void tick();
    void refresh();
    void showContent();
    void showTree();
    void useCards(bool cards);
    void group(bool byTenant);
    void presentPerson();
    void askDevices();
    void showCurrent();
    const MemberEntry *currentPerson() const;
    QList<server::ConnectionRow> devicesOf(const server::MemberRow &row) const;
    QString connectionsFilter(const server::MemberRow &row) const;
    void sendTo(const server::MemberRow &row);
    void ping(const QStringList &socketIds);
    void
    askDisconnect(const server::MemberRow &row, const QStringList &socketIds, bool proposeBlock);
    void showMenu(QAbstractItemView *view, const QPoint &at);
    void exportPeople(bool csv);
    void buildExport(QBoxLayout *row);
    void buildMoreMenu(QMenu *menu);
    void chooseFields();
    void showTreeMenu(const QPoint &at);
    void nameTenant(const QString &tenant);
    void useKeys(const server::PersonKeys &keys);
    void showDeparted(bool shown);
    void countTree();
    void chooseInTree(const QModelIndex &current);
    void setIdleMinutes(int minutes);
    StateText emptyState() const;
    StateText nobodyState() const;
    void helpEmptiness();

    MembersModel m_model;
    MembersProxy m_proxy;
    TenantsModel m_tenants;
    DepartedModel m_departed;
    PendingRows<server::MemberRow, server::MemberGone> m_pending;
    QList<server::TenantRow> m_tenantRows;
    PeopleFold m_fold;
    ChannelCounts m_channels;
    server::PersonKeys m_keys;
    QString m_treeFilter; // that the tree has put in the field
    bool m_byTenant = true;
    QHash<QString, server::ConnectionRow> m_devices; // of the current person, by socket id
    server::ServerStatus m_status;
    Scope m_scope;
    bool m_loaded = false;
    bool m_treeQuiet = false;
    QTimer m_flushTimer;
    QTimer m_clock;

    QSplitter *m_splitter;
    QTreeView *m_tree;
    FilterEdit *m_filter;
    SavedFilters *m_savedFilters;
    QLabel *m_count;
    QToolButton *m_sortHeld = nullptr;
    QComboBox *m_grouping = nullptr;
    QToolButton *m_personToggle = nullptr;
    QMenu *m_idleMenu = nullptr;
    QToolButton *m_showCards = nullptr;
    QToolButton *m_showTable = nullptr;
    QStackedWidget *m_content;
    QListView *m_cards;
    RowTable *m_table;
    StateOverlay *m_overlay;
    PersonPanel *m_person;
    TenantCompare *m_compare = nullptr;
    DisconnectRun *m_run;
    FileSaver *m_saver;
    QLabel *m_nobodyLeft = nullptr;
    QListView *m_departedView = nullptr;
    QWidget *m_departedStrip = nullptr;
    QAction *m_departedSwitch = nullptr;
    RowKeeper *m_keeper = nullptr;
    SortHold *m_sort = nullptr;
};

} // namespace ui
