// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/rows.h"
#include "tests/support/fakeconsole.h"
#include "ui/pages/presencepage.h"
#include "ui/widgets/filteredit.h"
#include "ui/widgets/stateoverlay.h"

#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <memory>

using server::Topic;
using test::FakeConsole;
using test::member;

namespace {
const QString Lobby = QStringLiteral("presence-lobby");
const QString Room = QStringLiteral("presence-room");
} // namespace

class TestPresencePage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void distinctUsersAreCounted();
    void leavingTheLastChannelIsADeparture();
    void theTreeAsksForAScope();
    void viewsShareTheSelection();
    void theFilterHidesUsersAndHeadings();
    void emptinessIsExplained();
    void whoIsOnlineIsReadFirst();

private:
    template <typename T>
    T *part(const char *name)
    {
        return m_page->findChild<T *>(QLatin1String(name));
    }
    void fill();
    QString countText() { return part<QLabel>("presCount")->text(); }

    std::unique_ptr<FakeConsole> m_console;
    server::Observation m_watch;
    std::unique_ptr<ui::PresencePage> m_page;
};

void TestPresencePage::init()
{
    m_console = std::make_unique<FakeConsole>();
    m_console->addApp(test::app());
    m_console->setState(server::ServerState::Listening);
    m_page = std::make_unique<ui::PresencePage>(*m_console);
    connect(m_console.get(), &server::Console::changed, m_page.get(), &ui::PresencePage::apply);
    m_watch = m_console->observe(Topic::Presence);
    m_page->resize(1100, 600);
    m_page->show();
}

void TestPresencePage::cleanup()
{
    m_watch.release();
    m_page.reset();
    m_console.reset();
}

void TestPresencePage::fill()
{
    m_console->upsert(member(QStringLiteral("1"), Lobby));
    m_console->upsert(member(QStringLiteral("1"), Room));
    m_console->upsert(member(QStringLiteral("2"), Room));
    m_console->upsert(member(QStringLiteral("3"), Room, QStringLiteral("globex")));
    m_console->setTenants(
        {test::tenant(QStringLiteral("acme"), 2), test::tenant(QStringLiteral("globex"), 1)});
    m_console->flush(true);
    QTRY_COMPARE(countText(), QStringLiteral("3 online"));
}

void TestPresencePage::distinctUsersAreCounted()
{
    fill();
    QVERIFY(part<QListView>("presCards")->isVisible());
    QCOMPARE(part<QListView>("presCards")->model()->rowCount(), 5); // and two tenants
}

void TestPresencePage::leavingTheLastChannelIsADeparture()
{
    fill();
    auto *departed = part<QListView>("presDeparted");
    m_console->removeMember(member(QStringLiteral("1"), Room).key, QStringLiteral("unsubscribed"));
    m_console->flush();
    QTest::qWait(300);
    QCOMPARE(part<QListView>("presCards")->model()->rowCount(), 5);
    QCOMPARE(departed->model()->rowCount(), 0);
    m_console->removeMember(member(QStringLiteral("1"), Lobby).key, QStringLiteral("closed 1001"));
    m_console->flush();
    QTRY_COMPARE(departed->model()->rowCount(), 1);
    const QString text = departed->model()->index(0, 0).data().toString();
    QVERIFY2(text.contains(QStringLiteral("User 1")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("closed 1001")), qPrintable(text));
    m_console->upsert(member(QStringLiteral("1"), Lobby));
    m_console->flush();
    QTRY_COMPARE(departed->model()->rowCount(), 0);
}

void TestPresencePage::theTreeAsksForAScope()
{
    fill();
    auto *tree = part<QTreeView>("presTree");
    QSignalSpy asked(m_page.get(), &ui::PresencePage::scopeRequested);
    const QModelIndex globex = tree->model()->index(1, 0, tree->model()->index(1, 0));
    tree->setCurrentIndex(globex);
    QCOMPARE(asked.count(), 1);
    const auto scope = asked.first().first().value<ui::Scope>();
    QCOMPARE(scope.tenant.value_or(QString()), QStringLiteral("globex"));
    m_page->setScope(scope);
    QCOMPARE(countText(), QStringLiteral("1 online"));
    QCOMPARE(asked.count(), 1);
    m_page->setScope({});
    QCOMPARE(tree->currentIndex().row(), 0);
    QVERIFY(!tree->currentIndex().parent().isValid());
}

void TestPresencePage::viewsShareTheSelection()
{
    fill();
    auto *cards = part<QListView>("presCards");
    auto *table = part<QTableView>("presTable");
    cards->setCurrentIndex(cards->model()->index(1, 0));
    part<QToolButton>("presViewTable")->click();
    QVERIFY(table->isVisible());
    QCOMPARE(table->currentIndex().row(), 1);
    QCOMPARE(table->selectionModel(), cards->selectionModel());
}

void TestPresencePage::theFilterHidesUsersAndHeadings()
{
    fill();
    auto *filter = part<ui::FilterEdit>("presFilter");
    filter->setText(QStringLiteral("tenant:globex"));
    filter->commit();
    QCOMPARE(part<QListView>("presCards")->model()->rowCount(), 2);
    filter->setText(QStringLiteral("nobody"));
    filter->commit();
    QCOMPARE(part<ui::StateOverlay>("presState")->state(), QStringLiteral("emptyFiltered"));
}

void TestPresencePage::emptinessIsExplained()
{
    m_console->flush(true);
    auto *overlay = part<ui::StateOverlay>("presState");
    QTRY_COMPARE(overlay->state(), QStringLiteral("emptyNever"));
    const QSignalSpy steps(m_page.get(), &ui::Page::stepsRequested);
    emit overlay->primaryTriggered();
    QCOMPARE(steps.size(), 1);
    m_console->setState(server::ServerState::Failed, QStringLiteral("Port 8080 is in use."));
    m_console->flush(true);
    QTRY_COMPARE(overlay->state(), QStringLiteral("stopped"));
    QVERIFY(overlay->accessibleDescription().contains(QStringLiteral("8080")));
    const QSignalSpy starts(m_page.get(), &ui::Page::startRequested);
    emit overlay->primaryTriggered();
    QCOMPARE(starts.size(), 1);
    m_console->setState(server::ServerState::Stopped);
    m_console->flush(true);
    QTRY_VERIFY(overlay->accessibleName().contains(QStringLiteral("is stopped")));
}

// Nobody is said to be away before the first rows have come.
void TestPresencePage::whoIsOnlineIsReadFirst()
{
    ui::PresencePage page(*m_console);
    page.show();
    server::ConsoleDelta delta;
    delta.status.emplace();
    delta.status->state = server::ServerState::Listening;
    page.apply(delta);
    auto *overlay = page.findChild<ui::StateOverlay *>(QStringLiteral("presState"));
    QCOMPARE(overlay->state(), QStringLiteral("loading"));
    server::ConsoleDelta first;
    first.members.reset = true;
    page.apply(first);
    QCOMPARE(overlay->state(), QStringLiteral("emptyNever"));
}

QTEST_MAIN(TestPresencePage)
#include "tst_presencepage.moc"
