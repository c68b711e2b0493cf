// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which page the window shows, what it watches for it, and pages that stand still.
#include "ui/mainwindow.h"
#include "ui/models/navmodel.h"
#include "ui/pages/page.h"
#include "ui/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/filteredit.h"
#include "ui/widgets/scopebar.h"
#include "ui/widgets/statuscells.h"
#include "ui/windowactions.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QComboBox>
#include <QDateTime>
#include <QListView>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace ui {

Page *MainWindow::currentPage() const
{
    return static_cast<Page *>(m_stack->currentWidget());
}

void MainWindow::setPage(Page *page)
{
    if (page != currentPage() && !currentPage()->mayLeave([this, page] { setPage(page); })) {
        m_nav->setCurrentIndex(m_navModel->index(static_cast<int>(m_pages.indexOf(currentPage()))));
        return;
    }
    m_stack->setCurrentWidget(page);
    const QModelIndex row = m_navModel->index(static_cast<int>(m_pages.indexOf(page)));
    if (m_nav->currentIndex() != row)
        m_nav->setCurrentIndex(row);
    updateDetails();
    showPaused();
    watchWhatIsShown();
}

void MainWindow::updateDetails()
{
    const QAbstractButton *button = currentPage()->detailsButton();
    m_actions->details->setChecked(button && button->isChecked());
    WindowActions::forbid(*m_actions->details,
                          button ? QString() : tr("This page shows no details beside its rows"));
}

bool MainWindow::showPage(const QString &name)
{
    Page *page = pageNamed(name);
    if (page)
        setPage(page);
    return page;
}

QStringList MainWindow::pageNames() const
{
    QStringList names;
    for (const Page *page : m_pages)
        names.append(page->objectName());
    return names;
}

bool MainWindow::hasFilter(const QString &name) const
{
    const Page *page = pageNamed(name);
    return page && qobject_cast<FilterEdit *>(page->filterField());
}

void MainWindow::showRows(const QString &name, const QString &filter)
{
    if (Page *page = pageNamed(name)) {
        setPage(page);
        page->setFilterText(filter);
    }
}

Page *MainWindow::pageNamed(const QString &name) const
{
    for (Page *page : m_pages) {
        if (page->objectName() == name)
            return page;
    }
    return nullptr;
}

// The new token is taken before the old one goes: what both pages watch is not started again.
void MainWindow::watchWhatIsShown()
{
    m_pageWatch = m_console.observe(currentPage()->topics());
}

void MainWindow::setAllPaused(bool paused)
{
    for (Page *page : std::as_const(m_pages)) {
        if (page->canPause())
            page->setPaused(paused);
    }
}

void MainWindow::setPagePaused(bool paused)
{
    currentPage()->setPaused(paused);
}

bool MainWindow::isAllPaused() const
{
    return std::all_of(m_pages.begin(), m_pages.end(), [](const Page *page) {
        return page->isPaused() || !page->canPause();
    });
}

void MainWindow::resume()
{
    if (isAllPaused())
        setAllPaused(false);
    else
        setPagePaused(false);
}

// Of the page that is shown, and whether all others are paused too.
void MainWindow::showPaused()
{
    const bool all = isAllPaused();
    const bool one = currentPage()->isPaused();
    const auto frozen = std::find_if(
        m_pages.begin(), m_pages.end(), [](const Page *page) { return page->isPaused(); });
    const qint64 since = one ? currentPage()->pausedAtUtc() : all ? (*frozen)->pausedAtUtc() : 0;
    const QString time = QDateTime::fromMSecsSinceEpoch(since).toString(QStringLiteral("HH:mm:ss"));
    m_pausedBanner->present(
        all   ? tr("Paused: the pages are frozen at %1, the server goes on.").arg(time)
        : one ? tr("Paused: this page is frozen at %1, the server goes on.").arg(time)
              : QString());
    m_actions->pause->setChecked(one);
    m_actions->pause->setText(one ? tr("Res&ume page") : tr("&Pause page"));
    WindowActions::forbid(*m_actions->pause,
                          currentPage()->canPause() ? QString()
                                                    : tr("Nothing on this page moves by itself"));
    m_actions->pauseAll->setChecked(all);
    m_actions->pauseAll->setText(all ? tr("Resume a&ll pages") : tr("Pause a&ll pages"));
    m_pauseButton->setChecked(all);
    m_pauseButton->setIcon(icon(all ? QStringLiteral("play") : QStringLiteral("pause")));
    m_pauseButton->setText(all ? tr("Resume") : tr("Pause"));
    m_pauseButton->setAccessibleName(m_pauseButton->text());
    m_pauseButton->setToolTip(WindowActions::withKey(all ? tr("Let the pages go on")
                                                         : tr("Freeze the pages; nothing is lost"),
                                                     *m_actions->pauseAll));
    m_cells->setPaused(all || one);
}

void MainWindow::movePage(int step)
{
    const qsizetype next = m_pages.indexOf(currentPage()) + step + m_pages.size();
    setPage(m_pages.at(next % m_pages.size()));
}

QList<QWidget *> MainWindow::panes() const
{
    QList<QWidget *> list = {m_nav, m_scopeBar->appBox()};
    if (QWidget *field = currentPage()->filterField())
        list.append(field);
    const auto views = currentPage()->findChildren<QAbstractScrollArea *>();
    for (QAbstractScrollArea *view : views) {
        if (view->isVisible() && view->isEnabled() && view->focusPolicy() & Qt::TabFocus)
            list.append(view);
    }
    list.append(m_cells->first());
    return list;
}

void MainWindow::movePane(int step)
{
    const QList<QWidget *> list = panes();
    const QWidget *focus = QApplication::focusWidget();
    qsizetype at = step > 0 ? -1 : list.size();
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (list.at(i) == focus || (focus && list.at(i)->isAncestorOf(focus)))
            at = i;
    }
    const qsizetype next = (at + step + list.size()) % list.size();
    list.at(next)->setFocus(step > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
}

} // namespace ui
