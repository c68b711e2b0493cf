// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/connectionsmodel.h"
#include "ui/models/connectionsproxy.h"
#include "ui/models/rowkeys.h"
#include "ui/pages/page.h"

#include <QTimer>

class QBoxLayout;
class QLabel;
class QProgressBar;
class QMenu;
class QSplitter;
class QStackedWidget;
class QTabWidget;
class QToolButton;

namespace ui {

class ConnectionDetail;
class ConnectionStory;
class DisconnectDialog;
class DisconnectRun;
class FileSaver;
class FilterChips;
class FilterEdit;
class FirstSteps;
class FollowView;
class RowKeeper;
class RowTable;
class SavedFilters;
class SortHold;
class StateOverlay;
struct StateText;
class UserDataView;

// Every open connection: find it, look into it, disconnect it.
class ConnectionsPage : public Page
{
    Q_OBJECT

public:
    explicit ConnectionsPage(server::Console &console, QWidget *parent = nullptr);

    QString title() const override { return tr("Connections"); }
    QString iconName() const override { return QStringLiteral("cable"); }
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
    server::Topics topics() const override { return server::Topic::Connections; }
    void sortNow() override;
    void disconnectSelected();
    void disconnectShown();
    void setDetailVisible(bool visible);
    // Where the keyboard goes on Alt+Return.
    void inspect();
    void followSelected();
    void pingSelected();
    void blockSelected();
    void showBlockedUsers();

protected:
    void pauseOrGoOn() override;

private:
    void buildToolbar(QBoxLayout *row);
    void buildTable();
    void buildChips();
    void buildSide();
    void buildStory();
    void showStory();
    void askStory();
    QWidget *buildProgress();
    QToolButton *addButton(QBoxLayout *row, const QString &icon, const QString &text);
    void connectParts();
    void makeTasks(); // connectionspagetasks.cpp

    void showEvent(QShowEvent *event) override;

    void flush();
    void tick();
    void refresh();
    void showDetail();
    void showContent();
    StateText emptyState() const;
    void helpEmptiness();
    void showRowMenu(const QPoint &at);
    void filterBy(const QString &key, const QString &value);
    void addTerms(QMenu *menu, const ConnectionEntry &entry, int column);
    void addTasks(QMenu *menu, const ConnectionEntry &entry);
    void addEnding(QMenu *menu, const ConnectionEntry &entry);
    void askDisconnect(const QStringList &socketIds, bool proposeBlock = false);
    void disconnectNow(const DisconnectDialog &dialog);
    void follow(const QString &socketId);
    void ping(const QStringList &socketIds);
    void unsubscribe(const QString &socketId, const QString &channel);
    void showCounts();
    QStringList openKeys(const QStringList &keys) const;
    QList<server::ConnectionRow> shownRows() const;
    void exportRows(bool csv);

    ConnectionsModel m_model;
    ConnectionsProxy m_proxy;
    PendingRows<server::ConnectionRow, server::ConnectionGone> m_pending;
    QHash<quint64, server::ConnectionCounters> m_pendingCounters;
    server::ServerStatus m_status;
    Scope m_scope;
    bool m_loaded = false;
    bool m_stepsDismissed = false;
    QTimer m_flushTimer;
    QTimer m_clock;

    FilterEdit *m_filter;
    SavedFilters *m_savedFilters;
    QLabel *m_count;
    QToolButton *m_sortHeld = nullptr;
    QToolButton *m_showOwn = nullptr;
    int m_ownCount = 0;
    QToolButton *m_detailToggle = nullptr;
    QToolButton *m_disconnect = nullptr;
    QAction *m_disconnectSelected = nullptr;
    QAction *m_disconnectShown = nullptr;
    QStackedWidget *m_content;
    QSplitter *m_splitter;
    RowTable *m_table;
    QTabWidget *m_side;
    ConnectionDetail *m_detail;
    FollowView *m_follow;
    ConnectionStory *m_story = nullptr;
    UserDataView *m_userData = nullptr;
    QString m_storyOf; // socket id
    bool m_askingStory = false;
    FilterChips *m_chips;
    QWidget *m_progressStrip = nullptr;
    QProgressBar *m_progress = nullptr;
    DisconnectRun *m_run;
    StateOverlay *m_overlay;
    FirstSteps *m_steps;
    RowKeeper *m_keeper = nullptr;
    SortHold *m_sort = nullptr;
    FileSaver *m_saver;
};

} // namespace ui
