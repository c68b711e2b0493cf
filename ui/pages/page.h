// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/console.h"
#include "ui/pages/pagetask.h"
#include "ui/scope.h"

#include <QElapsedTimer>
#include <QIcon>
#include <QWidget>

#include <functional>

class QAbstractButton;
class QSettings;

namespace ui {

// One entry of the side bar. Pages learn of changes through apply(), visible or not; they draw only
// when visible.
class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(server::Console &console, QWidget *parent = nullptr)
        : QWidget(parent)
        , m_console(console)
    {}

    virtual QString title() const = 0;
    // Name of an icon in resources/icons, without suffix.
    virtual QString iconName() const = 0;
    // Shown beside the title in the side bar; empty for none. Asked once a second.
    virtual QString badge() const { return {}; }
    // The badge counts what needs somebody.
    virtual bool badgeIsUrgent() const { return false; }

    virtual void apply(const server::ConsoleDelta &delta) = 0;
    virtual void setScope(const Scope &scope) = 0;
    // Paused: it shows what there was at that time. What comes meanwhile is kept.
    void setPaused(bool paused);
    bool isPaused() const { return m_pausedAtUtc != 0; }
    qint64 pausedAtUtc() const { return m_pausedAtUtc; } // milliseconds; 0: it is not paused
    // Whether there is anything on it that moves.
    virtual bool canPause() const { return false; }
    // Colours or icons have changed.
    virtual void themeChanged() {}
    // Header states, splitters, ranges. `settings` is already in the page's own group.
    virtual void save(QSettings &settings) const { Q_UNUSED(settings) }
    virtual void restore(QSettings &settings) { Q_UNUSED(settings) }
    // In the order of the menus; the same for as long as the page lives.
    const QList<PageTask> &tasks() const { return m_tasks; }
    // What shows and hides the details beside the rows; null where there are none.
    virtual QAbstractButton *detailsButton() const { return nullptr; }
    // Where the keyboard goes on Ctrl+F; null for none.
    virtual QWidget *filterField() const { return nullptr; }
    // Narrows what the page shows, in the grammar of ui/models/filter.h.
    virtual void setFilterText(const QString &text) { Q_UNUSED(text) }
    // What has many rows that change often, and is needed only while someone sees the page.
    virtual server::Topics topics() const { return {}; }
    // False when something that was written here is not saved yet: the person is asked, and `later`
    // runs when the answer is to go.
    virtual bool mayLeave(const std::function<void()> &later)
    {
        Q_UNUSED(later)
        return true;
    }
    // Sorts a table that waits with it while someone reads.
    virtual void sortNow() {}

signals:
    // A sentence about something that was done.
    void notified(const QString &text);
    void startRequested();
    void scopeRequested(const ui::Scope &scope);
    // The dialog that helps to connect an application.
    void stepsRequested(const QString &appId = {});
    void wizardRequested();
    // Another page, by its object name; with a filter, narrowed to that.
    void pageRequested(const QString &name);
    void rowsRequested(const QString &page, const QString &filter);
    void logEntryRequested(quint64 seq);
    // The publisher, filled in.
    void publishRequested(const server::PublishRequest &request);
    // The signature explainer, filled in.
    void signatureRequested(const server::SignatureQuestion &question);
    // The tool that connects as a client.
    void testClientRequested();
    // A piece of work that no delta brought has ended: what it took.
    void worked(qint64 nanoseconds);
    void pauseToggled();

protected:
    // It is to stand still, or to go on.
    virtual void pauseOrGoOn() {}
    server::Console &console() const { return m_console; }
    QAction *addTask(TaskMenu menu,
                     const char *name,
                     const QString &text,
                     const char *iconName,
                     const std::function<void()> &does,
                     const std::function<QString()> &objection = {});
    // A key for a task: in the whole window, or where the keyboard is in one of these places.
    void setKey(QAction *action, const QKeySequence &key, const QList<QWidget *> &places = {});
    // For what a timer does: works and tells what it took.
    template <typename Work>
    void timed(Work work)
    {
        QElapsedTimer timer;
        timer.start();
        work();
        emit worked(timer.nsecsElapsed());
    }

private:
    server::Console &m_console;
    QList<PageTask> m_tasks;
    qint64 m_pausedAtUtc = 0;
};

} // namespace ui
