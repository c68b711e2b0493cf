// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/rows.h"
#include "tests/gui/sweep.h"
#include "tests/support/fakeconsole.h"
#include "ui/channels/linelist.h"
#include "ui/charts/chartpanel.h"
#include "ui/formatting.h"
#include "ui/overview/kpitile.h"
#include "ui/overview/overviewpage.h"
#include "ui/overview/problemlist.h"
#include "ui/plurals.h"
#include "ui/widgets/stateoverlay.h"

#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace server;
using test::FakeConsole;
using ui::KpiTile;
using ui::OverviewPage;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

LogEntry logged(LogKind kind, const char *text = "", const char *event = "")
{
    LogEntry entry;
    entry.kind = kind;
    entry.text = s(text);
    entry.event = s(event);
    entry.appId = kind == LogKind::Rejected ? QString() : s("app");
    entry.userId = s("5");
    entry.channel = kind == LogKind::MemberAdded ? s("presence-lobby") : QString();
    entry.tenant = s("acme");
    return entry;
}

} // namespace

class TestOverviewPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ui::installPlurals(); }
    void init();
    void cleanup();
    void everythingHasANameAndRoom();
    void nobodyYetIsAChecklist();
    void stoppedServerHasNoNumbers();
    void tilesCountAndLead();
    void comingConnectionsStandBesideTheOpenOnes();
    void envIsCopied();
    void problemsAreShownAndLead();
    void tenantsLeadToTheirScope();
    void scopeIsSaid();
    void whoComesIsTold();
    void testEventIsComposed();
    void pausedPageStaysAsItIs();
    void hiddenPageAsksNothing();

private:
    template <typename T>
    T *part(const char *name) const
    {
        T *found = m_page->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("the page has no %s", name);
        return found;
    }
    void populate();
    QString value(const char *tile) const { return part<KpiTile>(tile)->value(); }

    std::unique_ptr<FakeConsole> m_console;
    Observation m_watch;
    std::unique_ptr<OverviewPage> m_page;
};

void TestOverviewPage::init()
{
    m_console = std::make_unique<FakeConsole>();
    m_console->addApp(test::app());
    m_console->setState(ServerState::Listening);
    m_page = std::make_unique<OverviewPage>(*m_console);
    connect(m_console.get(), &Console::changed, m_page.get(), &OverviewPage::apply);
    m_watch = m_console->observe(Topic::Log | Topic::Presence);
    m_page->resize(760, 430);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_console->flush(true);
}

void TestOverviewPage::cleanup()
{
    m_watch.release();
    m_page.reset();
    m_console.reset();
}

void TestOverviewPage::populate()
{
    for (int i = 0; i < 3; ++i)
        m_console->upsert(test::connection(i));
    m_console->upsert(test::member(s("5"), s("presence-lobby")));
    m_console->appendLog(logged(LogKind::Connected));
    m_console->setTenants({test::tenant(s("acme"), 2), test::tenant(s("globex"), 1)});
    m_console->flush(true);
    QTRY_COMPARE(value("ovTileConnections"), s("3"));
}

void TestOverviewPage::everythingHasANameAndRoom()
{
    const auto sweep = [this] {
        QTest::qWait(10);
        const QStringList unnamed = test::unnamedWidgets(*m_page);
        QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(s("; "))));
        const QStringList clipped = test::clippedWidgets(*m_page);
        QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(s("; "))));
    };
    m_console->appendLog(logged(LogKind::Rejected, "No app has the key \"kez\".", "4001"));
    m_console->flush(true);
    sweep(); // the checklist
    populate();
    sweep();
    m_page->setScope({s("app"), s("acme")});
    sweep();
}

void TestOverviewPage::nobodyYetIsAChecklist()
{
    QTRY_VERIFY(part<QWidget>("ovChecklist")->isVisible());
    QVERIFY(part<QLabel>("ovCheck0")->text().contains(s("ws://127.0.0.1:8080")));
    QVERIFY(part<QToolButton>("ovCheckShow3")->isHidden());
    const quint64 seq =
        m_console->appendLog(logged(LogKind::Rejected, "No app has the key \"kez\".", "4001"));
    m_console->flush(true);
    QTRY_VERIFY(part<QLabel>("ovCheck3")->text().contains(s("\"kez\"")));
    QSignalSpy shown(m_page.get(), &OverviewPage::logEntryRequested);
    part<QToolButton>("ovCheckShow3")->click();
    QCOMPARE(shown[0][0].toULongLong(), seq);
    QSignalSpy steps(m_page.get(), &OverviewPage::stepsRequested);
    part<QPushButton>("ovCheckSteps")->click();
    QCOMPARE(steps.size(), 1);
    part<QPushButton>("ovCheckEnv")->click();
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(s("REVERB_APP_SECRET=secret")));
    QSignalSpy client(m_page.get(), &OverviewPage::testClientRequested);
    part<QPushButton>("ovCheckClient")->click();
    QCOMPARE(client.size(), 1);
    part<QPushButton>("ovCheckDemo")->click();
    QTRY_VERIFY(m_console->status().demo);
    populate();
    QTRY_VERIFY(!part<QWidget>("ovChecklist")->isVisible());
}

void TestOverviewPage::stoppedServerHasNoNumbers()
{
    populate();
    m_console->setState(ServerState::Stopped);
    m_console->flush(true);
    QTRY_COMPARE(value("ovTileConnections"), ui::unknownText());
    QCOMPARE(part<ui::StateOverlay>("ovState")->state(), s("stopped"));
    QSignalSpy starts(m_page.get(), &OverviewPage::startRequested);
    emit part<ui::StateOverlay>("ovState")->primaryTriggered();
    QCOMPARE(starts.size(), 1);
    QVERIFY(!part<QPushButton>("ovFire")->isEnabled());
}

void TestOverviewPage::tilesCountAndLead()
{
    populate();
    m_console->setStatus([](ServerStatus &status) {
        status.messagesOutPerSecond = 412;
        status.publishP95Microseconds = 3140;
    });
    m_console->flush(true);
    QTRY_COMPARE(value("ovTileOut"), s("412/s"));
    QCOMPARE(value("ovTileP95"), s("3.1 ms"));
    QVERIFY(part<KpiTile>("ovTileOut")->accessibleName().contains(s("412/s")));
    m_console->setStatus([](ServerStatus &status) { status.publishP95Microseconds.reset(); });
    m_console->flush(true);
    QTest::qWait(20);
    QCOMPARE(value("ovTileP95"), s("3.1 ms")); // of a moment ago
    QTRY_VERIFY(!part<KpiTile>("ovTileConnections")->points().isEmpty());
    QSignalSpy pages(m_page.get(), &OverviewPage::pageRequested);
    part<KpiTile>("ovTileChannels")->click();
    QCOMPARE(pages[0][0].toString(), s("channels"));
}

void TestOverviewPage::comingConnectionsStandBesideTheOpenOnes()
{
    m_console->setTrafficSource([](const TrafficQuery &query) {
        TrafficHistory history;
        history.buckets = 3;
        TrafficSeries opened;
        opened.metric = TrafficMetric::Opened;
        opened.mean = {1, 7, 12};
        if (!query.tenant)
            history.series = {opened};
        return history;
    });
    populate();
    auto *tile = part<KpiTile>("ovTileConnections");
    QTRY_COMPARE(tile->note(), s("↑12/s"));
    QCOMPARE(tile->value(), s("3"));
    QVERIFY(tile->toolTip().contains(s("came in the last second")));
    QVERIFY(part<KpiTile>("ovTileOut")->note().isEmpty());
    m_page->setScope({s("app"), s("acme")}); // not counted by tenant
    QTRY_COMPARE(tile->note(), QString());
}

void TestOverviewPage::envIsCopied()
{
    populate();
    QGuiApplication::clipboard()->clear();
    part<QPushButton>("ovEnv")->click();
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(s("REVERB_APP_SECRET=secret")));
    QCOMPARE(part<QPushButton>("ovFire")->text(), s("Fire test event"));
}

void TestOverviewPage::problemsAreShownAndLead()
{
    populate();
    auto *list = part<ui::ProblemList>("ovProblems");
    QVERIFY(list->lines().isEmpty());
    for (int i = 0; i < 14; ++i)
        m_console->appendLog(logged(LogKind::Rejected, "No app has the key \"kez\".", "4001"));
    m_console->setStatus([](ServerStatus &status) { status.slowConnections = 2; });
    m_console->flush(true);
    QTRY_COMPARE(list->lines().size(), 2);
    QVERIFY(list->lines()[0].text.startsWith(s("2 slow connections")));
    QCOMPARE(list->lines()[1].text,
             s("14 rejected: No app has the key \"kez\". Closest: \"key\" (web)."));
    QSignalSpy asked(m_page.get(), &OverviewPage::rowsRequested);
    part<QToolButton>("ovProblemShow0")->click();
    part<QToolButton>("ovProblemShow1")->click();
    QCOMPARE(asked[0][0].toString(), s("connections"));
    QCOMPARE(asked[1][0].toString(), s("log"));
    QVERIFY(asked[1][1].toString().contains(s("type:rejected")));
}

void TestOverviewPage::tenantsLeadToTheirScope()
{
    populate();
    auto *table = part<QTableView>("ovTenants");
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QSignalSpy scopes(m_page.get(), &OverviewPage::scopeRequested);
    emit table->activated(table->model()->index(1, 0));
    const auto scope = scopes[0][0].value<ui::Scope>();
    QCOMPARE(scope.tenant.value_or(QString()), s("globex"));
    m_page->setScope(scope);
    QCOMPARE(table->model()->rowCount(), 1);
    QSignalSpy pages(m_page.get(), &OverviewPage::pageRequested);
    emit table->activated(table->model()->index(0, 0));
    QCOMPARE(pages[0][0].toString(), s("presence"));
}

void TestOverviewPage::scopeIsSaid()
{
    populate();
    auto *whole = part<QPushButton>("ovWholeScope");
    QVERIFY(!whole->isVisible());
    m_page->setScope({s("app"), s("globex")});
    QVERIFY(whole->isVisible());
    QCOMPARE(value("ovTileOnline"), s("1"));
    QTRY_VERIFY(!m_console->trafficQueries.isEmpty() &&
                m_console->trafficQueries.last().tenant == s("globex"));
    QSignalSpy scopes(m_page.get(), &OverviewPage::scopeRequested);
    whole->click();
    QVERIFY(scopes[0][0].value<ui::Scope>() == ui::Scope());
}

void TestOverviewPage::whoComesIsTold()
{
    populate();
    const quint64 seq = m_console->appendLog(logged(LogKind::MemberAdded));
    m_console->flush(true);
    auto *list = part<ui::LineList>("ovComings");
    QTRY_COMPARE(list->count(), 1);
    QVERIFY2(list->item(0)->text().endsWith(s("User 5 joined presence-lobby")),
             qPrintable(list->item(0)->text()));
    QSignalSpy shown(m_page.get(), &OverviewPage::logEntryRequested);
    emit list->itemActivated(list->item(0));
    QCOMPARE(shown[0][0].toULongLong(), seq);
}

void TestOverviewPage::testEventIsComposed()
{
    populate();
    QSignalSpy publishes(m_page.get(), &OverviewPage::publishRequested);
    part<QPushButton>("ovFire")->click();
    const auto request = publishes[0][0].value<PublishRequest>();
    QCOMPARE(request.appId, s("app"));
    QVERIFY(!request.event.isEmpty());
    QVERIFY(request.data.startsWith('{'));
}

void TestOverviewPage::pausedPageStaysAsItIs()
{
    populate();
    m_page->setPaused(true);
    m_console->upsert(test::connection(8));
    m_console->flush(true);
    QTest::qWait(30);
    QCOMPARE(value("ovTileConnections"), s("3"));
    m_page->setPaused(false);
    QTRY_COMPARE(value("ovTileConnections"), s("4"));
}

void TestOverviewPage::hiddenPageAsksNothing()
{
    populate();
    QTRY_VERIFY(!m_console->trafficQueries.isEmpty());
    m_page->hide();
    m_console->trafficQueries.clear();
    m_console->flush(true);
    QTest::qWait(1200);
    QVERIFY(m_console->trafficQueries.isEmpty());
}

QTEST_MAIN(TestOverviewPage)
#include "tst_overviewpage.moc"
