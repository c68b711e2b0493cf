// SPDX-License-Identifier: GPL-3.0-or-later
//
// The wall of who is online: persons in tenants, their devices, and what can be done about them.
#include "tests/gui/rows.h"
#include "tests/gui/sweep.h"
#include "tests/support/fakeconsole.h"
#include "ui/formatting.h"
#include "ui/masking.h"
#include "ui/models/membersmodel.h"
#include "ui/models/tenantsmodel.h"
#include "ui/pages/presencepage.h"
#include "ui/people/idlerule.h"
#include "ui/widgets/filteredit.h"

#include <QAction>
#include <QComboBox>
#include <QDateTime>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
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

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestPresenceWall : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyoneIsShownOnceInATenant();
    void groupingKeepsTheSelection();
    void devicesAreListed();
    void allDevicesAreClosed();
    void connectionsAreShown();
    void eventsGoToTheUser();
    void channelsAreStillFound();
    void whoHasNoSocketIsAGhost();
    void theIdleRuleHolds();
    void maskedPeopleHaveInitials();
    void whatWasSetIsKept();
    void fieldsOfUsersAreChosen();
    void theTreeLeadsToAChannel();
    void whoLeftCanBeHidden();
    void flappingIsCountedUnseen();
    void devicesSayWhenTheyCame();
    void everythingIsNamedAndFits();

private:
    void fill();
    void choose(const char *userId);
    template <typename T>
    T *part(const char *name)
    {
        return m_page->findChild<T *>(QLatin1String(name));
    }
    QTableView *table() { return part<QTableView>("presTable"); }
    QTableView *devices() { return part<QTableView>("presDevices"); }
    QString cell(int row, int column)
    {
        return devices()->model()->index(row, column).data().toString();
    }

    std::unique_ptr<FakeConsole> m_console;
    server::Observation m_watch;
    std::unique_ptr<ui::PresencePage> m_page;
};

void TestPresenceWall::init()
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

void TestPresenceWall::cleanup()
{
    ui::Masking::shared().setOn(false);
    ui::setIdleAfterMs(5 * 60'000);
    m_watch.release();
    m_page.reset();
    m_console.reset();
}

// Ann (1) on two channels with two devices, Bo (2) on one, and Cy (3) in another tenant.
void TestPresenceWall::fill()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    for (int i = 1; i <= 2; ++i) {
        server::ConnectionRow row = test::connection(i);
        row.userId = s("1");
        row.rttMs = 30 + i;
        m_console->upsert(row);
    }
    const auto add = [&](const char *id, const QString &channel, const char *tenant, int device) {
        server::MemberRow row = member(s(id), channel, s(tenant));
        const server::ConnectionRow connection = test::connection(device);
        row.devices = {{connection.socketId, connection.connectedUtc}};
        row.lastSeenUtc = now;
        row.activeUtc = now;
        m_console->upsert(row);
    };
    add("1", Lobby, "acme", 1);
    add("1", Room, "acme", 2);
    add("2", Room, "acme", 3);
    add("3", Room, "globex", 4);
    m_console->setTenants({test::tenant(s("acme"), 2), test::tenant(s("globex"), 1)});
    m_console->flush(true);
    QTRY_COMPARE(part<QLabel>("presCount")->text(), s("3 online"));
}

void TestPresenceWall::choose(const char *userId)
{
    const QAbstractItemModel *model = table()->model();
    const QModelIndexList found = model->match(
        model->index(0, ui::MembersModel::UserId), Qt::DisplayRole, s(userId), 1, Qt::MatchExactly);
    QCOMPARE(found.size(), 1);
    table()->setCurrentIndex(found.first());
}

void TestPresenceWall::everyoneIsShownOnceInATenant()
{
    fill();
    QCOMPARE(table()->model()->rowCount(), 5); // two tenants and three persons
    QCOMPARE(table()->model()->index(0, 0).data().toString(), s("acme"));
    part<QComboBox>("presGrouping")->setCurrentIndex(1);
    QCOMPARE(table()->model()->rowCount(), 6); // two channels and four members
    QCOMPARE(table()->model()->index(0, 0).data().toString(), Lobby);
    QCOMPARE(part<QLabel>("presCount")->text(), s("3 online"));
    // One of two devices closes: still online. The other: gone, with a reason.
    part<QComboBox>("presGrouping")->setCurrentIndex(0);
    m_console->removeMember(member(s("1"), Lobby).key, s("closed 1001"));
    m_console->flush();
    QTest::qWait(300);
    QCOMPARE(table()->model()->rowCount(), 5);
    m_console->removeMember(member(s("1"), Room).key, s("4201 no pong"));
    m_console->flush();
    QTRY_COMPARE(table()->model()->rowCount(), 4);
    const QString left = part<QListView>("presDeparted")->model()->index(0, 0).data().toString();
    QVERIFY2(left.contains(s("4201 no pong")), qPrintable(left));
}

void TestPresenceWall::groupingKeepsTheSelection()
{
    fill();
    choose("2");
    part<QComboBox>("presGrouping")->setCurrentIndex(1);
    const auto user = [this] {
        return table()->currentIndex().siblingAtColumn(ui::MembersModel::UserId).data().toString();
    };
    QCOMPARE(user(), s("2"));
    part<QToolButton>("presViewTable")->click();
    QCOMPARE(user(), s("2"));
    part<QComboBox>("presGrouping")->setCurrentIndex(0);
    QCOMPARE(user(), s("2"));
}

void TestPresenceWall::devicesAreListed()
{
    fill();
    choose("1");
    QCOMPARE(devices()->model()->rowCount(), 2);
    QCOMPARE(cell(0, 0), test::connection(1).socketId);
    QTRY_COMPARE(cell(0, 2), s("10.0.0.1:4000"));
    QCOMPARE(cell(0, 4), s("31 ms"));
    server::ConnectionRow measured = test::connection(1);
    measured.userId = s("1");
    measured.rttMs = 90;
    m_console->upsert(measured);
    QTRY_COMPARE(cell(0, 4), s("90 ms")); // asked for again each second
    choose("3");                          // of whose socket nothing is known
    QCOMPARE(devices()->model()->rowCount(), 1);
    QCOMPARE(cell(0, 2), s("–"));
}

void TestPresenceWall::allDevicesAreClosed()
{
    fill();
    choose("1");
    part<QToolButton>("presPersonTerminate")->click();
    auto *dialog = part<QDialog>("disconnectDialog");
    QVERIFY(dialog);
    QVERIFY(dialog->windowTitle().contains(s("2")));
    dialog->findChild<QPushButton *>(s("disconnectAccept"))->click();
    QTRY_COMPARE(m_console->disconnects.size(), 1);
    QCOMPARE(m_console->disconnects.first().socketIds.size(), 2);
    // One of them.
    auto *one = part<QToolButton>("presPersonDisconnectOne");
    fill();
    choose("1");
    devices()->clearSelection();
    QVERIFY(!one->isEnabled());
    devices()->selectRow(1);
    QVERIFY(one->isEnabled());
}

void TestPresenceWall::connectionsAreShown()
{
    fill();
    choose("1");
    const QSignalSpy rows(m_page.get(), &ui::Page::rowsRequested);
    part<QToolButton>("presPersonSockets")->click();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().first().toString(), s("connections"));
    QVERIFY(rows.first().at(1).toString().contains(test::connection(2).socketId));
}

void TestPresenceWall::eventsGoToTheUser()
{
    fill();
    choose("2");
    const QSignalSpy events(m_page.get(), &ui::Page::publishRequested);
    part<QToolButton>("presPersonSend")->click();
    QCOMPARE(events.size(), 1);
    QCOMPARE(events.first().first().value<server::PublishRequest>().channels,
             QStringList{s("#server-to-user-2")});
    part<QToolButton>("presPersonPing")->click();
    QTRY_COMPARE(m_console->pinged, QStringList{test::connection(3).socketId});
}

void TestPresenceWall::channelsAreStillFound()
{
    fill();
    m_page->setFilterText(s("channel:lobby"));
    QCOMPARE(part<QLabel>("presCount")->text(), s("Showing 1 of 3"));
    m_page->setFilterText(s("channel:room tenant:acme"));
    QCOMPARE(part<QLabel>("presCount")->text(), s("Showing 2 of 3"));
    m_page->setFilterText(s("socket:") + test::connection(2).socketId);
    QCOMPARE(part<QLabel>("presCount")->text(), s("Showing 1 of 3"));
}

void TestPresenceWall::whoHasNoSocketIsAGhost()
{
    fill();
    server::MemberRow row = member(s("9"), Lobby);
    row.devices.clear();
    m_console->upsert(row);
    m_console->flush(true);
    QTRY_COMPARE(part<QLabel>("presCount")->text(), s("4 online"));
    m_page->setFilterText(s("status:ghost"));
    QCOMPARE(table()->model()->rowCount(), 2);
    choose("9");
    const QSignalSpy said(m_page.get(), &ui::Page::notified);
    part<QToolButton>("presPersonTerminate")->click();
    QCOMPARE(said.size(), 1);
    QVERIFY(!part<QDialog>("disconnectDialog"));
}

void TestPresenceWall::theIdleRuleHolds()
{
    fill();
    server::MemberRow row = member(s("2"), Room);
    row.devices = {{test::connection(3).socketId, 0}};
    row.lastSeenUtc = QDateTime::currentMSecsSinceEpoch();
    row.activeUtc = row.lastSeenUtc - 3 * 60'000; // pongs are no activity
    m_console->upsert(row);
    m_console->flush();
    QTest::qWait(300);
    m_page->setFilterText(s("status:idle"));
    QCOMPARE(table()->model()->rowCount(), 0);
    ui::setIdleAfterMs(2 * 60'000);
    const auto idleRows = [this] {
        m_page->sortNow();
        return table()->model()->rowCount();
    };
    QTRY_COMPARE(idleRows(), 2);
}

void TestPresenceWall::maskedPeopleHaveInitials()
{
    fill();
    choose("1");
    ui::Masking::shared().setOn(true);
    QVERIFY(part<QLabel>("presPersonName")->text().contains(s("U. 1.")));
    QCOMPARE(table()->currentIndex().siblingAtColumn(0).data().toString(), s("U. 1."));
    QTRY_COMPARE(cell(0, 2), s("10.0.0.0/24"));
    for (const QLabel *label : m_page->findChildren<QLabel *>())
        QVERIFY2(!label->text().contains(s("User 1")), qPrintable(label->text()));
}

void TestPresenceWall::whatWasSetIsKept()
{
    fill();
    const QTemporaryDir dir;
    QSettings settings(dir.filePath(s("s.ini")), QSettings::IniFormat);
    part<QComboBox>("presGrouping")->setCurrentIndex(1);
    part<QToolButton>("presPersonToggle")->click();
    QVERIFY(!part<QWidget>("presPerson")->isVisible());
    m_page->save(settings);
    ui::PresencePage other(*m_console);
    other.restore(settings);
    QCOMPARE(other.findChild<QComboBox *>(s("presGrouping"))->currentIndex(), 1);
    QVERIFY(!other.findChild<QToolButton *>(s("presPersonToggle"))->isChecked());
}

void TestPresenceWall::fieldsOfUsersAreChosen()
{
    part<QAction>("presFields")->trigger();
    auto *dialog = part<QDialog>("personKeysDialog");
    QVERIFY(dialog);
    QCOMPARE(test::unnamedWidgets(*dialog), QStringList());
    auto *name = dialog->findChild<QLineEdit *>(s("personKeysName"));
    QCOMPARE(name->text(), s("name, full_name, username"));
    name->setText(s("naam , voornaam"));
    emit name->editingFinished();
    QCOMPARE(m_console->personKeys.size(), 1);
    QCOMPARE(m_console->personKeys.last().name, QStringList({s("naam"), s("voornaam")}));
    const QTemporaryDir dir;
    QSettings settings(dir.filePath(s("s.ini")), QSettings::IniFormat);
    m_page->save(settings);
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(m_console->personKeys.size(), 1); // it closes, and nothing is taken back
    QTRY_VERIFY(!part<QDialog>("personKeysDialog"));
    part<QAction>("presFields")->trigger();
    dialog = part<QDialog>("personKeysDialog");
    QCOMPARE(dialog->findChild<QLineEdit *>(s("personKeysName"))->text(), s("naam, voornaam"));
    dialog->findChild<QPushButton *>(s("personKeysReset"))->click();
    QCOMPARE(m_console->personKeys.last(), server::PersonKeys());
    ui::PresencePage other(*m_console);
    other.restore(settings);
    QCOMPARE(m_console->personKeys.last().name, QStringList({s("naam"), s("voornaam")}));
}

void TestPresenceWall::theTreeLeadsToAChannel()
{
    const server::Observation channels = m_console->observe(Topic::Channels);
    server::ChannelRow room;
    room.key = {s("app"), Room};
    room.tenant = s("acme");
    room.kind = server::ChannelKind::Presence;
    room.users = 2;
    room.subscribers = 3;
    m_console->upsert(room);
    fill();
    auto *tree = part<QTreeView>("presTree");
    const QAbstractItemModel *model = tree->model();
    const QModelIndex acme = model->index(0, 0, model->index(1, 0));
    QTRY_VERIFY(model->rowCount(acme) > 0);
    QVERIFY(tree->isExpanded(model->index(1, 0)));
    QVERIFY(!tree->isExpanded(acme));
    const QModelIndex row = model->index(0, 0, acme);
    QCOMPARE(row.data().toString(), Room);
    QCOMPARE(row.siblingAtColumn(ui::TenantsModel::Connections).data().toString(), s("3"));
    connect(m_page.get(), &ui::Page::scopeRequested, m_page.get(), &ui::PresencePage::setScope);
    tree->setCurrentIndex(row);
    QCOMPARE(part<ui::FilterEdit>("presFilter")->text(), s("channel=presence-room"));
    QCOMPARE(part<QLabel>("presCount")->text().section(u' ', 1, 1), s("2")); // Ann and Bo
    m_console->flush(true);
    QTest::qWait(50);
    QCOMPARE(tree->currentIndex().data().toString(), Room); // stays there
    tree->setCurrentIndex(model->index(0, 0));
    QVERIFY(part<ui::FilterEdit>("presFilter")->text().isEmpty());
    QTRY_COMPARE(part<QLabel>("presCount")->text(), s("3 online"));
}

void TestPresenceWall::whoLeftCanBeHidden()
{
    fill();
    QVERIFY(part<QListView>("presDeparted")->parentWidget()->isVisible());
    part<QAction>("presDepartedSwitch")->trigger();
    QVERIFY(!part<QListView>("presDeparted")->parentWidget()->isVisible());
    const QTemporaryDir dir;
    QSettings settings(dir.filePath(s("s.ini")), QSettings::IniFormat);
    m_page->save(settings);
    ui::PresencePage other(*m_console);
    other.restore(settings);
    QVERIFY(!other.findChild<QAction *>(s("presDepartedSwitch"))->isChecked());
}

void TestPresenceWall::flappingIsCountedUnseen()
{
    fill();
    m_page->hide();
    server::MemberRow row = member(s("2"), Room);
    row.devices = {{test::connection(3).socketId, 0}};
    for (int i = 0; i < 3; ++i) {
        m_console->removeMember(row.key, s("closed 1001"));
        m_console->flush();
        m_console->upsert(row);
        m_console->flush();
    }
    m_page->show();
    m_page->setFilterText(s("status:flapping"));
    QTRY_COMPARE(table()->model()->rowCount(), 2); // with the heading
    QCOMPARE(table()->model()->index(1, ui::MembersModel::UserId).data().toString(), s("2"));
}

void TestPresenceWall::devicesSayWhenTheyCame()
{
    fill();
    choose("1");
    const QString tip = table()->currentIndex().data(Qt::ToolTipRole).toString();
    for (const int number : {1, 2}) {
        const server::ConnectionRow device = test::connection(number);
        QVERIFY2(
            tip.contains(device.socketId + s(", connected ") + ui::momentText(device.connectedUtc)),
            qPrintable(tip));
    }
}

void TestPresenceWall::everythingIsNamedAndFits()
{
    fill();
    choose("1");
    m_page->resize(760, 430);
    QTest::qWait(20);
    QCOMPARE(test::unnamedWidgets(*m_page), QStringList());
    QCOMPARE(test::clippedWidgets(*m_page), QStringList());
    part<QToolButton>("presViewTable")->click();
    QTest::qWait(20);
    QCOMPARE(test::unnamedWidgets(*m_page), QStringList());
    QCOMPARE(test::clippedWidgets(*m_page), QStringList());
}

QTEST_MAIN(TestPresenceWall)
#include "tst_presencewall.moc"
