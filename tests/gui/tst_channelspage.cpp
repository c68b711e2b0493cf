// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/rows.h"
#include "tests/gui/sweep.h"
#include "tests/support/fakeconsole.h"
#include "ui/channels/channelspage.h"
#include "ui/channels/linelist.h"
#include "ui/plurals.h"
#include "ui/widgets/filteredit.h"
#include "ui/widgets/stateoverlay.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace server;
using test::FakeConsole;
using ui::ChannelsPage;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

ChannelRow channel(const QString &name, ChannelKind kind = ChannelKind::Public, int subscribers = 1)
{
    ChannelRow row;
    row.key = {s("app"), name};
    row.tenant = s("acme");
    row.kind = kind;
    row.cache = name.contains(s("cache-"));
    row.subscribers = subscribers;
    row.occupiedSinceUtc = 1'700'000'000'000;
    return row;
}

LogEntry entry(LogKind kind, const QString &name, const QString &event)
{
    LogEntry entry;
    entry.kind = kind;
    entry.appId = s("app");
    entry.tenant = s("acme");
    entry.channel = name;
    entry.event = event;
    entry.source = s("HTTP");
    return entry;
}

} // namespace

class TestChannelsPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ui::installPlurals(); }
    void init();
    void cleanup();
    void everythingHasANameAndRoom();
    void emptinessIsExplained();
    void rowsAreCountedAndNarrowed();
    void paneTellsWhoIsOnTheChannel();
    void whoWasRefusedIsFound();
    void cachedEventIsShownOrCalledEncrypted();
    void detailIsAskedForTheSelectedRowAlone();
    void actionsLeadToOtherPages();
    void pausedPageStaysAsItIs();
    void choicesAreRemembered();

private:
    template <typename T>
    T *part(const char *name) const
    {
        T *found = m_page->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("the page has no %s", name);
        return found;
    }
    QAbstractItemModel *rows() const { return part<QTableView>("chanTable")->model(); }
    int rowNamed(const QString &name) const;
    void select(const QString &name);
    QString state() const { return part<ui::StateOverlay>("chanState")->state(); }
    QStringList lines(const char *list) const;

    std::unique_ptr<FakeConsole> m_console;
    Observation m_watch;
    std::unique_ptr<ChannelsPage> m_page;
};

void TestChannelsPage::init()
{
    m_console = std::make_unique<FakeConsole>();
    m_console->addApp(test::app());
    m_console->setState(ServerState::Listening);
    m_page = std::make_unique<ChannelsPage>(*m_console);
    connect(m_console.get(), &Console::changed, m_page.get(), &ChannelsPage::apply);
    m_watch = m_console->observe(Topic::Channels | Topic::Log);
    m_page->resize(760, 430);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_console->flush(true);
}

void TestChannelsPage::cleanup()
{
    m_watch.release();
    m_page.reset();
    m_console.reset();
}

int TestChannelsPage::rowNamed(const QString &name) const
{
    for (int i = 0; i < rows()->rowCount(); ++i) {
        if (rows()->index(i, 0).data().toString() == name)
            return i;
    }
    return -1;
}

void TestChannelsPage::select(const QString &name)
{
    QTRY_VERIFY(rowNamed(name) >= 0);
    part<QTableView>("chanTable")->setCurrentIndex(rows()->index(rowNamed(name), 0));
}

QStringList TestChannelsPage::lines(const char *list) const
{
    QStringList texts;
    auto *view = part<ui::LineList>(list);
    for (int i = 0; i < view->count(); ++i)
        texts.append(view->item(i)->text());
    return texts;
}

void TestChannelsPage::everythingHasANameAndRoom()
{
    m_console->upsert(channel(s("news")));
    m_console->flush();
    select(s("news"));
    auto *tabs = part<QTabWidget>("chanDetailTabs");
    for (int i = 0; i < tabs->count(); ++i) {
        tabs->setCurrentIndex(i);
        QTest::qWait(10);
        const QStringList unnamed = test::unnamedWidgets(*m_page);
        QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(s("; "))));
        const QStringList clipped = test::clippedWidgets(*m_page);
        QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(s("; "))));
    }
}

void TestChannelsPage::emptinessIsExplained()
{
    QTRY_COMPARE(state(), s("emptyNever"));
    QSignalSpy steps(m_page.get(), &ChannelsPage::stepsRequested);
    emit part<ui::StateOverlay>("chanState")->primaryTriggered();
    QCOMPARE(steps.size(), 1);

    m_console->upsert(channel(s("news")));
    m_console->flush();
    QTRY_COMPARE(rows()->rowCount(), 1);
    m_page->setFilterText(s("nothing"));
    QTRY_COMPARE(state(), s("emptyFiltered"));
    emit part<ui::StateOverlay>("chanState")->primaryTriggered();
    QTRY_VERIFY(part<QTableView>("chanTable")->isVisible());

    m_console->removeChannel({s("app"), s("news")});
    m_console->setState(ServerState::Stopped);
    m_console->flush(true);
    QTRY_COMPARE(state(), s("stopped"));
    QSignalSpy starts(m_page.get(), &ChannelsPage::startRequested);
    emit part<ui::StateOverlay>("chanState")->primaryTriggered();
    QCOMPARE(starts.size(), 1);
}

void TestChannelsPage::rowsAreCountedAndNarrowed()
{
    m_console->upsert(channel(s("news"), ChannelKind::Public, 4));
    m_console->upsert(channel(s("presence-lobby"), ChannelKind::Presence, 2));
    m_console->upsert(channel(s("#server-to-user-5")));
    m_console->flush();
    QTRY_COMPARE(part<QLabel>("chanCount")->text(), s("Showing 3 of 3"));
    part<QToolButton>("chanHideInternal")->setChecked(true);
    QCOMPARE(part<QLabel>("chanCount")->text(), s("Showing 2 of 3"));
    part<QComboBox>("chanType")->setCurrentIndex(3);
    QCOMPARE(part<QLabel>("chanCount")->text(), s("Showing 1 of 3"));
    QCOMPARE(rows()->index(0, 0).data().toString(), s("presence-lobby"));
    m_page->setFilterText(s("subs>3")); // asks for something: the type is no obstacle
    QCOMPARE(part<QLabel>("chanCount")->text(), s("Showing 1 of 3"));
    QCOMPARE(rows()->index(0, 0).data().toString(), s("news"));
    m_page->setFilterText(s("subscribers>3"));
    QVERIFY(!part<ui::FilterEdit>("chanFilter")->isValid());
    QCOMPARE(rows()->rowCount(), 1);
}

void TestChannelsPage::paneTellsWhoIsOnTheChannel()
{
    ConnectionRow socket = test::connection(1);
    socket.channels = {s("presence-lobby")};
    m_console->upsert(socket);
    MemberRow member = test::member(s("7"), s("presence-lobby"));
    member.devices = {{socket.socketId, 0}};
    m_console->upsert(member);
    m_console->upsert(channel(s("presence-lobby"), ChannelKind::Presence, 800));
    m_console->appendLog(entry(LogKind::Event, s("presence-lobby"), s("order.shipped")));
    m_console->appendLog(entry(LogKind::Event, s("elsewhere"), s("other")));
    m_console->flush();
    select(s("presence-lobby"));
    QTRY_COMPARE(lines("chanMembers"), QStringList{s("User 7 (7)")});
    QCOMPARE(lines("chanSubscribers"),
             (QStringList{socket.socketId + s("  User 7 (7)"), s("… and 799 more")}));
    const QStringList events = lines("chanEvents");
    QCOMPARE(events.size(), 1);
    QVERIFY(events.first().contains(s("order.shipped")));

    QSignalSpy asked(m_page.get(), &ChannelsPage::rowsRequested);
    auto *subscribers = part<ui::LineList>("chanSubscribers");
    emit subscribers->itemActivated(subscribers->item(0));
    QCOMPARE(asked.size(), 1);
    QVERIFY(asked[0][1].toString().contains(socket.socketId));
    emit subscribers->itemActivated(subscribers->item(1)); // leads nowhere
    QCOMPARE(asked.size(), 1);
    QSignalSpy shown(m_page.get(), &ChannelsPage::logEntryRequested);
    auto *list = part<ui::LineList>("chanEvents");
    emit list->itemActivated(list->item(0));
    QCOMPARE(shown.size(), 1);
}

// "Why can client Y not subscribe?"
void TestChannelsPage::whoWasRefusedIsFound()
{
    LogEntry refused = entry(LogKind::Rejected, s("private-tenant.7"), s("4009"));
    refused.text = s("The signature does not match.");
    refused.socketId = s("1000.9");
    m_console->appendLog(refused);
    m_console->appendLog(refused);
    m_console->flush();
    select(s("private-tenant.7"));
    QCOMPARE(part<QTabWidget>("chanDetailTabs")->tabText(2).left(6), s("Access"));
    QTRY_COMPARE(part<QTabWidget>("chanDetailTabs")->tabText(2), s("Access (2)"));
    QCOMPARE(part<QTabWidget>("chanDetailTabs")->currentIndex(), 2);
    QVERIFY(lines("chanRefusals").first().contains(refused.text));
    QVERIFY(part<QLabel>("chanDoor")->text().contains(s("[[channels]]")));
    part<QComboBox>("chanType")->setCurrentIndex(6);
    QCOMPARE(rows()->rowCount(), 1);
}

void TestChannelsPage::cachedEventIsShownOrCalledEncrypted()
{
    m_console->upsert(channel(s("cache-prices")));
    m_console->upsert(channel(s("private-encrypted-cache-prices"), ChannelKind::Encrypted));
    LogEntry price = entry(LogKind::Event, s("cache-prices"), s("price"));
    price.payload = R"({"eur":3})";
    m_console->appendLog(price);
    price.channel = s("private-encrypted-cache-prices");
    m_console->appendLog(price);
    m_console->flush();
    select(s("cache-prices"));
    QVERIFY(part<QTabWidget>("chanDetailTabs")->isTabVisible(3));
    QTRY_VERIFY(part<QPlainTextEdit>("chanCached")->toPlainText().contains(s("\"eur\": 3")));
    QVERIFY(part<QLabel>("chanCachedAbout")->text().startsWith(s("price, 9 B")));
    select(s("private-encrypted-cache-prices"));
    QTRY_VERIFY(part<QPlainTextEdit>("chanCached")->toPlainText().startsWith(s("encrypted")));
}

void TestChannelsPage::detailIsAskedForTheSelectedRowAlone()
{
    m_console->upsert(channel(s("news")));
    m_console->upsert(channel(s("other")));
    m_console->flush();
    QTRY_COMPARE(rows()->rowCount(), 2);
    QVERIFY(m_console->channelsAsked.isEmpty());
    m_console->hold();
    select(s("news"));
    select(s("other"));
    QCOMPARE(m_console->channelsAsked.size(), 1);
    m_console->release();
    QTRY_COMPARE(m_console->channelsAsked.size(), 2);
    QCOMPARE(m_console->channelsAsked.last().name, s("other"));
    part<QToolButton>("chanDetails")->setChecked(false);
    m_console->channelsAsked.clear();
    select(s("news"));
    QVERIFY(m_console->channelsAsked.isEmpty());
}

void TestChannelsPage::actionsLeadToOtherPages()
{
    QVERIFY(!part<QToolButton>("chanPublishHere")->isEnabled());
    m_console->upsert(channel(s("news")));
    m_console->flush();
    select(s("news"));
    QSignalSpy publishes(m_page.get(), &ChannelsPage::publishRequested);
    part<QToolButton>("chanPublish")->click();
    QCOMPARE(publishes.size(), 1);
    const auto request = publishes[0][0].value<PublishRequest>();
    QCOMPARE(request.appId, s("app"));
    QCOMPARE(request.channels, QStringList{s("news")});
    part<QToolButton>("chanPublishHere")->click();
    QCOMPARE(publishes.size(), 2);
    QSignalSpy asked(m_page.get(), &ChannelsPage::rowsRequested);
    part<QToolButton>("chanShowLog")->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][1].toString(), s("channel=news"));
    part<QToolButton>("chanDetailCopy")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), s("news"));
}

void TestChannelsPage::pausedPageStaysAsItIs()
{
    m_console->upsert(channel(s("news")));
    m_console->flush();
    QTRY_COMPARE(rows()->rowCount(), 1);
    m_page->setPaused(true);
    m_console->upsert(channel(s("other")));
    m_console->flush();
    QTest::qWait(50);
    QCOMPARE(rows()->rowCount(), 1);
    m_page->setPaused(false);
    QTRY_COMPARE(rows()->rowCount(), 2);
}

void TestChannelsPage::choicesAreRemembered()
{
    QTemporaryDir dir;
    QSettings settings(dir.filePath(s("ui.ini")), QSettings::IniFormat);
    part<QComboBox>("chanType")->setCurrentIndex(4);
    part<QToolButton>("chanHideInternal")->setChecked(true);
    part<QToolButton>("chanDetails")->setChecked(false);
    m_page->save(settings);
    ChannelsPage other(*m_console);
    other.restore(settings);
    QCOMPARE(other.findChild<QComboBox *>(s("chanType"))->currentIndex(), 4);
    QVERIFY(other.findChild<QToolButton *>(s("chanHideInternal"))->isChecked());
    QVERIFY(!other.findChild<QToolButton *>(s("chanDetails"))->isChecked());
}

QTEST_MAIN(TestChannelsPage)
#include "tst_channelspage.moc"
