// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an operator does about connections, on their page.
#include "tests/gui/rows.h"
#include "tests/gui/sweep.h"
#include "tests/support/fakeconsole.h"
#include "ui/masking.h"
#include "ui/pages/connectionspage.h"
#include "ui/people/followview.h"
#include "ui/widgets/filteredit.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDateTime>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <memory>

using server::Topic;
using test::FakeConsole;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestConnectionTasks : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void framesOfOneConnectionAreShown();
    void pausedFramesWait();
    void theEndIsSaid();
    void chipsFindWhatIsWrong();
    void pingsGoOut();
    void theMenuHasEverything();
    void channelsAreTakenAway();
    void usersAreBlockedFirst();
    void otherCodesCanBeChosen();
    void manyGoInTurns();
    void maskedRowsShowNoNames();
    void everythingIsNamedAndFits();

private:
    void fill(int count);
    void choose(int row)
    {
        table()->setCurrentIndex(table()->model()->index(row, 0));
        table()->selectRow(row);
    }
    QString chosen() { return table()->currentIndex().siblingAtColumn(0).data().toString(); }
    template <typename T>
    T *part(const char *name)
    {
        return m_page->findChild<T *>(QLatin1String(name));
    }
    template <typename T>
    T *inDialog(const char *name)
    {
        return part<QDialog>("disconnectDialog")->findChild<T *>(QLatin1String(name));
    }
    QTableView *table() { return part<QTableView>("connTable"); }
    QTableView *frames() { return part<QTableView>("connFollowTable"); }
    server::FollowedFrame frame(const char *text, bool fromClient)
    {
        server::FollowedFrame made;
        made.text = text;
        made.size = made.text.size();
        made.fromClient = fromClient;
        made.utc = 1'700'000'000'000;
        return made;
    }

    std::unique_ptr<FakeConsole> m_console;
    server::Observation m_watch;
    std::unique_ptr<ui::ConnectionsPage> m_page;
};

void TestConnectionTasks::init()
{
    m_console = std::make_unique<FakeConsole>();
    server::AppSummary app = test::app();
    app.pingIntervalSeconds = 60;
    m_console->addApp(app);
    m_console->setState(server::ServerState::Listening);
    m_page = std::make_unique<ui::ConnectionsPage>(*m_console);
    connect(m_console.get(), &server::Console::changed, m_page.get(), &ui::ConnectionsPage::apply);
    m_watch = m_console->observe(Topic::Connections);
    m_page->resize(1100, 600);
    m_page->show();
}

void TestConnectionTasks::cleanup()
{
    ui::Masking::shared().setOn(false);
    m_watch.release();
    m_page.reset();
    m_console.reset();
}

void TestConnectionTasks::fill(int count)
{
    for (int i = 0; i < count; ++i) {
        server::ConnectionRow row = test::connection(i);
        row.lastSeenUtc = QDateTime::currentMSecsSinceEpoch();
        row.activeUtc = row.lastSeenUtc;
        m_console->upsert(row);
    }
    m_console->flush(true);
    QTRY_COMPARE(table()->model()->rowCount(), count);
}

void TestConnectionTasks::framesOfOneConnectionAreShown()
{
    fill(3);
    choose(1);
    const QString key = chosen();
    part<QToolButton>("connDetailFollow")->click();
    QCOMPARE(m_console->followed(), QStringList{key});
    QCOMPARE(part<QTabWidget>("connSide")->currentIndex(), 1);
    m_console->addFrame(key, frame("{\"event\":\"news\"}", false));
    m_console->addFrame(test::connection(0).socketId, frame("other", false));
    m_console->addFrame(key, frame("hello", true));
    m_console->flush();
    QTRY_COMPARE(frames()->model()->rowCount(), 2);
    const auto cell = [this](int row, int column) {
        return frames()->model()->index(row, column).data().toString();
    };
    QVERIFY(cell(0, ui::FollowModel::Direction).contains(s("out")));
    QVERIFY(cell(1, ui::FollowModel::Direction).contains(s("in")));
    QCOMPARE(cell(0, ui::FollowModel::Text), s("{\"event\":\"news\"}"));
    frames()->setCurrentIndex(frames()->model()->index(1, 0));
    QCOMPARE(part<QPlainTextEdit>("connFollowText")->toPlainText(), s("hello"));
    part<QToolButton>("connFollowCopy")->click();
    QVERIFY(QGuiApplication::clipboard()->text().contains(s("hello")));
    QVERIFY(!QGuiApplication::clipboard()->text().contains(s("news"))); // one is selected
    part<QToolButton>("connFollowStop")->click();
    QVERIFY(m_console->followed().isEmpty());
    QVERIFY(!frames()->isVisible());
}

void TestConnectionTasks::pausedFramesWait()
{
    fill(1);
    choose(0);
    m_page->followSelected();
    const QString key = chosen();
    part<QToolButton>("connFollowPause")->click();
    m_console->addFrame(key, frame("a", true));
    m_console->flush();
    auto *note = part<QLabel>("connFollowNote");
    QTRY_VERIFY2(note->text().contains(s("paused")), qPrintable(note->text()));
    QCOMPARE(frames()->model()->rowCount(), 0);
    part<QToolButton>("connFollowPause")->click();
    QCOMPARE(frames()->model()->rowCount(), 1);
    m_page->setPaused(true);
    m_console->addFrame(key, frame("b", true));
    m_console->flush();
    QTest::qWait(20);
    QCOMPARE(frames()->model()->rowCount(), 1);
    m_page->setPaused(false);
    QCOMPARE(frames()->model()->rowCount(), 2);
}

void TestConnectionTasks::theEndIsSaid()
{
    fill(1);
    choose(0);
    m_page->followSelected();
    m_console->removeConnection(test::connection(0).socketId, 4201, s("no pong"));
    m_console->flush();
    auto *note = part<QLabel>("connFollowNote");
    QTRY_VERIFY2(note->text().contains(s("4201 no pong")), qPrintable(note->text()));
    QCOMPARE(frames()->model()->rowCount(), 1); // the Close frame stays to be read
    part<QTabWidget>("connSide")->setCurrentIndex(0);
    QTRY_VERIFY(!part<QToolButton>("connDetailFollow")->isEnabled());
}

void TestConnectionTasks::chipsFindWhatIsWrong()
{
    fill(4);
    server::ConnectionRow ghost = test::connection(7); // last seen in 2023
    ghost.userId.clear();
    ghost.userName.clear();
    m_console->upsert(ghost);
    server::ConnectionRow slow = test::connection(0);
    slow.lastSeenUtc = QDateTime::currentMSecsSinceEpoch();
    slow.queuedBytes = 100'000;
    m_console->upsert(slow);
    m_console->flush(true);
    auto *ghosts = part<QToolButton>("connChipGhosts");
    QTRY_COMPARE(ghosts->text(), s("Ghosts 1"));
    QCOMPARE(part<QToolButton>("connChipSlow")->text(), s("Slow 1"));
    QCOMPARE(part<QToolButton>("connChipUnknown")->text(), s("No user 1"));
    ghosts->click();
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    QCOMPARE(part<ui::FilterEdit>("connFilter")->text(), s("status:ghost"));
    QVERIFY(ghosts->isChecked());
    const QModelIndex status = table()->model()->index(0, ui::ConnectionsModel::Status);
    QCOMPARE(status.data().toString(), s("Ghost"));
    ghosts->click();
    QTRY_COMPARE(table()->model()->rowCount(), 5);
    m_page->setFilterText(s("tenant:acme status:slow"));
    QVERIFY(part<QToolButton>("connChipSlow")->isChecked());
    QVERIFY(!ghosts->isChecked());
}

void TestConnectionTasks::pingsGoOut()
{
    fill(2);
    choose(0);
    const QString key = chosen();
    const QSignalSpy said(m_page.get(), &ui::Page::notified);
    part<QToolButton>("connDetailPing")->click();
    QTRY_COMPARE(said.size(), 1);
    QCOMPARE(m_console->pinged, QStringList{key});
    const auto roundTrip = [this] {
        return table()->currentIndex().siblingAtColumn(ui::ConnectionsModel::RoundTrip).data();
    };
    m_console->flush();
    QTRY_COMPARE(roundTrip().toString(), s("7 ms"));
}

void TestConnectionTasks::theMenuHasEverything()
{
    fill(2);
    choose(0);
    const server::ConnectionRow row = test::connection(chosen().endsWith(u'1') ? 1 : 0);
    emit table()->customContextMenuRequested(table()->visualRect(table()->currentIndex()).center());
    auto *menu = part<QMenu>("connRowMenu");
    QVERIFY(menu);
    const auto action = [&](const char *text) -> QAction * {
        for (QAction *one : menu->actions()) {
            if (one->text().contains(s(text)))
                return one;
        }
        return nullptr;
    };
    for (const char *text : {"Inspect",
                             "Follow connection",
                             "Ping now",
                             "Show in Presence",
                             "Filter by",
                             "Copy cell",
                             "Copy rows",
                             "Copy socket ID",
                             "Exclude in publisher",
                             "Send to this user",
                             "Disconnect",
                             "Block user"})
        QVERIFY2(action(text), text);
    const QSignalSpy rows(m_page.get(), &ui::Page::rowsRequested);
    action("Show in Presence")->trigger();
    QCOMPARE(rows.value(0).value(0).toString(), s("presence"));
    QVERIFY(rows.value(0).value(1).toString().contains(row.socketId));
    const QSignalSpy events(m_page.get(), &ui::Page::publishRequested);
    action("Send to this user")->trigger();
    QCOMPARE(events.size(), 1);
    const auto request = events.first().first().value<server::PublishRequest>();
    QCOMPARE(request.channels, QStringList{s("#server-to-user-") + row.userId});
    menu->close();
}

void TestConnectionTasks::channelsAreTakenAway()
{
    fill(1);
    choose(0);
    auto *channels = part<QListView>("connDetailChannels");
    auto *unsubscribe = part<QToolButton>("connDetailUnsubscribe");
    QVERIFY(!unsubscribe->isEnabled());
    channels->setCurrentIndex(channels->model()->index(0, 0));
    QVERIFY(unsubscribe->isEnabled());
    const QSignalSpy said(m_page.get(), &ui::Page::notified);
    unsubscribe->click();
    QTRY_COMPARE(said.size(), 1);
    QCOMPARE(m_console->unsubscribes.size(), 1);
    QCOMPARE(m_console->unsubscribes.first().channel, s("presence-tenant.acme.lobby"));
    m_console->flush();
    QTRY_COMPARE(channels->model()->rowCount(), 0);
    QVERIFY(!unsubscribe->isEnabled());
}

void TestConnectionTasks::usersAreBlockedFirst()
{
    fill(2);
    choose(0);
    m_page->blockSelected();
    QVERIFY(inDialog<QCheckBox>("disconnectBlock")->isChecked());
    QVERIFY(inDialog<QRadioButton>("disconnect4009")->isChecked());
    inDialog<QSpinBox>("disconnectMinutes")->setValue(30);
    inDialog<QPushButton>("disconnectAccept")->click();
    QTRY_COMPARE(m_console->disconnects.size(), 1);
    QCOMPARE(m_console->blocks.size(), 1);
    QCOMPARE(m_console->blocks.first().minutes, 30);
    QCOMPARE(m_console->blocks.first().users.size(), 1);
    QCOMPARE(m_console->disconnects.first().code, quint16(4009));
    m_page->showBlockedUsers();
    auto *list = part<QTableView>("blockedTable");
    QTRY_COMPARE(list->model()->rowCount(), 1);
}

void TestConnectionTasks::otherCodesCanBeChosen()
{
    fill(1);
    choose(0);
    m_page->disconnectSelected();
    QVERIFY(!inDialog<QSpinBox>("disconnectRate")); // for one there is no pace
    inDialog<QSpinBox>("disconnectOtherCode")->setValue(4123);
    QVERIFY(inDialog<QRadioButton>("disconnectOther")->isChecked());
    QCOMPARE(test::unnamedWidgets(*part<QDialog>("disconnectDialog")), QStringList());
    QCOMPARE(test::clippedWidgets(*part<QDialog>("disconnectDialog")), QStringList());
    inDialog<QPushButton>("disconnectAccept")->click();
    QTRY_COMPARE(m_console->disconnects.size(), 1);
    QCOMPARE(m_console->disconnects.first().code, quint16(4123));
    QVERIFY(m_console->blocks.isEmpty());
}

void TestConnectionTasks::manyGoInTurns()
{
    fill(6);
    m_page->disconnectShown();
    inDialog<QSpinBox>("disconnectRate")->setValue(4);
    inDialog<QPushButton>("disconnectAccept")->click();
    auto *cancel = part<QToolButton>("connDisconnectCancel");
    QTRY_VERIFY(cancel->isVisible());
    QCOMPARE(m_console->disconnects.first().socketIds.size(), 4);
    cancel->click();
    QVERIFY(!cancel->isVisible());
    QTest::qWait(1100);
    QCOMPARE(m_console->disconnects.size(), 1);
    QCOMPARE(m_console->connections().size(), 2);
}

void TestConnectionTasks::maskedRowsShowNoNames()
{
    fill(1);
    choose(0);
    ui::Masking::shared().setOn(true);
    const auto cell = [this](int column) {
        return table()->model()->index(0, column).data().toString();
    };
    QCOMPARE(cell(ui::ConnectionsModel::User), s("U. 0. (0)"));
    QCOMPARE(cell(ui::ConnectionsModel::Address), s("10.0.0.0/24"));
    for (const QLabel *label : m_page->findChildren<QLabel *>())
        QVERIFY2(!label->text().contains(s("User 0")), qPrintable(label->text()));
    m_page->setFilterText(s("user:\"User 0\"")); // who knows the name finds it
    QCOMPARE(table()->model()->rowCount(), 1);
}

void TestConnectionTasks::everythingIsNamedAndFits()
{
    fill(3);
    choose(0);
    m_page->followSelected();
    m_console->addFrame(chosen(), frame("a", true));
    m_console->flush();
    QTRY_COMPARE(frames()->model()->rowCount(), 1);
    m_page->resize(760, 430);
    QTest::qWait(20);
    for (int tab = 0; tab < 2; ++tab) {
        part<QTabWidget>("connSide")->setCurrentIndex(tab);
        QTest::qWait(20);
        QCOMPARE(test::unnamedWidgets(*m_page), QStringList());
        QCOMPARE(test::clippedWidgets(*m_page), QStringList());
    }
}

QTEST_MAIN(TestConnectionTasks)
#include "tst_connectiontasks.moc"
