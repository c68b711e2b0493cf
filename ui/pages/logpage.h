// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/log/logpace.h"
#include "ui/log/savejob.h"
#include "ui/pages/page.h"

#include <QElapsedTimer>
#include <QTimer>

class QBoxLayout;
class QLabel;
class QMenu;
class QSplitter;
class QStackedWidget;

namespace ui {

class Banner;
class CaptureBar;
class ColourRulesDialog;
class DiskView;
class FilterEdit;
class LogDetail;
class LogModel;
class LogProxy;
class LogTable;
class LogTools;
class RecordControl;
class SavedFilters;
class StateOverlay;
struct ColourRule;
struct StateText;

// What has happened, one row per event however many received it: in memory, collected whether it is
// seen or not, or in the journal on disk.
class LogPage : public Page
{
    Q_OBJECT

public:
    explicit LogPage(server::Console &console, QWidget *parent = nullptr);

    QString title() const override { return tr("Log"); }
    QString iconName() const override { return QStringLiteral("scroll-text"); }
    // Refusals since somebody last looked, "!3".
    QString badge() const override;
    void apply(const server::ConsoleDelta &delta) override;
    void setScope(const Scope &scope) override;
    bool canPause() const override { return true; }
    void themeChanged() override;
    void save(QSettings &settings) const override;
    void restore(QSettings &settings) override;
    QWidget *filterField() const override;

    // Selects an entry as soon as it is there, and clears a filter that hides it.
    void showEntry(quint64 seq);
    void setFilterText(const QString &text) override;
    RecordControl &recording() { return *m_recording; }
    // Takes the place of the rules that colour the rows.
    void setColourRules(const QList<ColourRule> &rules);
    // The journal on disk in place of what is in memory.
    void setOnDisk(bool onDisk);

    LogModel &model() { return *m_model; }

protected:
    void pauseOrGoOn() override;
    void showEvent(QShowEvent *event) override;

private:
    enum class Extent {
        Shown,
        Selected,
        All,
    };

    // logpagebuild.cpp
    void buildRows(QBoxLayout *layout);
    void buildBanners(QBoxLayout *layout);
    void buildSaveMenu();
    void buildShortcuts();
    void connectParts();
    void connectTools();
    void connectTables();
    void makeTasks(); // logpagetasks.cpp

    void applyFilter();
    void applyMovingFilter();
    void clear();
    void updateCount();
    void updatePill();
    void updateOverload();
    void updateOverlay();
    StateText emptyState() const;
    void overlayTriggered();
    void showCurrent();
    void notify(const QString &text);
    void startServer();
    bool select(quint64 seq);

    // logpageactions.cpp
    LogTable *currentTable() const;
    const server::LogEntry *entryAt(const QModelIndex &index) const;
    QList<server::LogEntry> selectedEntries() const;
    QList<server::LogEntry> entries(Extent extent) const;
    std::optional<server::LogEntry> previousOf(const server::LogEntry &entry) const;
    QList<server::LogEntry> similarTo(const server::LogEntry &entry) const;
    void openMenu(const QPoint &at);
    ColourRulesDialog *showColours();
    void addFilterActions(QMenu *menu, const QModelIndex &index);
    void addRefusalActions(QMenu *menu, const server::LogEntry &entry);
    void addCopyActions(QMenu *menu, const server::LogEntry &entry);
    void addSendActions(QMenu *menu, const server::LogEntry &entry);
    void addShowActions(QMenu *menu, const server::LogEntry &entry);
    void addTerm(const QString &term);
    void copyRows(bool asJson);
    void copyText(const QString &text, const QString &what);
    void resend(bool atOnce);
    void withWhole(const server::LogEntry &entry,
                   std::function<void(const server::LogEntry &)> then);
    void publishNow(const server::LogEntry &entry);
    void saveAs(Extent extent, SaveJob::Format format);

    LogModel *m_model;
    LogProxy *m_proxy;
    CaptureBar *m_capture;
    FilterEdit *m_filter;
    SavedFilters *m_savedFilters;
    QLabel *m_count;
    QLabel *m_notice;
    Banner *m_overload;
    Banner *m_recordFailure;
    LogTools *m_tools;
    QSplitter *m_splitter;
    QStackedWidget *m_stack;
    LogTable *m_table;
    DiskView *m_disk;
    StateOverlay *m_overlay;
    LogDetail *m_detail;
    SaveJob *m_saveJob;
    RecordControl *m_recording;

    QTimer m_noticeTimer;
    QTimer m_movingTimer;
    Scope m_scope;
    quint64 m_skipped = 0;
    qint64 m_unseenErrors = 0;
    QElapsedTimer m_steady;
    LogPace m_pace;
    quint64 m_wantedSeq = 0;
    server::ServerStatus m_status;
};

} // namespace ui
