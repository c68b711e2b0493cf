// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

#include <QTimer>

class QBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace ui {

class FileSaver;
class FilterEdit;
class LogDetail;
class LogModel;
class LogProxy;
class StateOverlay;

// What has happened, one row per event however many received it. Collects whether it is seen or
// not.
class LogPage : public Page
{
    Q_OBJECT

public:
    explicit LogPage(server::Console &console, QWidget *parent = nullptr);

    QString title() const override { return tr("Log"); }
    QString iconName() const override { return QStringLiteral("scroll-text"); }
    void apply(const server::ConsoleDelta &delta) override;
    void setScope(const Scope &scope) override;
    void setPaused(bool paused) override;
    void themeChanged() override;
    void save(QSettings &settings) const override;
    void restore(QSettings &settings) override;
    QWidget *filterField() const override;

    // Selects an entry as soon as it is there, and clears a filter that hides it.
    void showEntry(quint64 seq);
    void setFilterText(const QString &text) override;

    LogModel &model() { return *m_model; }

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Format {
        JsonLines,
        Csv,
    };
    enum class Extent {
        Shown,
        Selected,
        All,
    };

    void buildTools(QBoxLayout *layout);
    void buildTable();
    void buildShortcuts();
    void buildSaveMenu();
    void connectParts();
    void spreadColumns();
    void openHeaderMenu(const QPoint &at);

    void takeEntries(const QList<server::LogEntry> &entries);
    void scrolled(int value);
    void setFollow(bool follow);
    void applyFilter();
    void updateCount();
    void updatePill();
    void placePill();
    void updateOverlay();
    void updatePauseButton();
    void showCurrent();
    void notify(const QString &text);
    void startServer();
    bool select(quint64 seq);

    const server::LogEntry *entryAt(const QModelIndex &index) const;
    QList<server::LogEntry> entries(Extent extent) const;
    void openMenu(const QPoint &at);
    void addFilterActions(QMenu *menu, const QModelIndex &index);
    void addTerm(const QString &term);
    void copyRows(bool asJson);
    void saveAs(Extent extent, Format format);

    LogModel *m_model;
    LogProxy *m_proxy;
    FilterEdit *m_filter;
    QLabel *m_count;
    QLabel *m_notice;
    QToolButton *m_pauseButton;
    QToolButton *m_followButton;
    QToolButton *m_clearButton;
    QToolButton *m_saveButton;
    QSplitter *m_splitter;
    QStackedWidget *m_stack;
    QTableView *m_table;
    StateOverlay *m_overlay;
    QPushButton *m_pill;
    LogDetail *m_detail;
    FileSaver *m_saver;

    QTimer m_noticeTimer;
    Scope m_scope;
    bool m_paused = false;
    bool m_adjusting = false;   // the page scrolls, not the operator
    bool m_headerOwned = false; // somebody has set widths or columns
    bool m_spreading = false;
    int m_removed = 0; // shown rows that left during one append
    int m_inserted = 0;
    qsizetype m_unseen = 0; // rows below since follow went off
    quint64 m_skipped = 0;
    quint64 m_wantedSeq = 0;
    server::ServerState m_state = server::ServerState::Stopped;
};

} // namespace ui
