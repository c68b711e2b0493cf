// SPDX-License-Identifier: GPL-3.0-or-later
//
// Parts of the pages of connections and presence, without the pages.
#include "tests/gui/rows.h"
#include "tests/support/fakeconsole.h"
#include "ui/people/blockedusers.h"
#include "ui/people/disconnectrun.h"
#include "ui/people/peoplefold.h"
#include "ui/people/tenantcompare.h"
#include "ui/widgets/stateoverlay.h"

#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace ui;
using test::FakeConsole;

namespace {

const QString Lobby = QStringLiteral("presence-lobby");
const QString Room = QStringLiteral("presence-room");

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestPeopleWidgets : public QObject
{
    Q_OBJECT

private slots:
    void manyAreDisconnectedInTurns();
    void aRunCanBeCancelled();
    void blockedUsersAreLetInAgain();
    void tenantsAreCompared();
};

void TestPeopleWidgets::manyAreDisconnectedInTurns()
{
    FakeConsole console;
    console.addApp(test::app());
    server::DisconnectRequest request;
    for (int i = 0; i < 5; ++i) {
        console.upsert(test::connection(i));
        request.socketIds.append(test::connection(i).socketId);
    }
    request.socketIds.append(s("1.1")); // gone
    request.code = 4100;
    DisconnectRun run(console);
    const QSignalSpy progress(&run, &DisconnectRun::progressed);
    const QSignalSpy finished(&run, &DisconnectRun::finished);
    run.start(request, 4);
    QTRY_COMPARE(progress.size(), 1);
    QCOMPARE(progress.at(0).at(0).toInt(), 4);
    QCOMPARE(progress.at(0).at(1).toInt(), 6);
    QVERIFY(run.isRunning());
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(console.disconnects.size(), 2);
    QCOMPARE(console.disconnects.at(1).socketIds.size(), 2);
    QCOMPARE(console.disconnects.at(1).code, quint16(4100));
    QVERIFY(finished.at(0).at(0).toString().contains(s("left already")));
    QVERIFY(!run.isRunning());
    run.start(request, 0);
    QTRY_COMPARE(finished.size(), 2);
    QCOMPARE(console.disconnects.size(), 3);
}

void TestPeopleWidgets::aRunCanBeCancelled()
{
    FakeConsole console;
    console.addApp(test::app());
    server::DisconnectRequest request;
    for (int i = 0; i < 3; ++i) {
        console.upsert(test::connection(i));
        request.socketIds.append(test::connection(i).socketId);
    }
    DisconnectRun run(console);
    const QSignalSpy finished(&run, &DisconnectRun::finished);
    run.start(request, 1);
    run.cancel(); // while the first answer is under way
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(finished.at(0).at(0).toString().contains(s("stay")));
    QCOMPARE(console.disconnects.size(), 1);
    QCOMPARE(console.connections().size(), 2);
}

void TestPeopleWidgets::blockedUsersAreLetInAgain()
{
    FakeConsole console;
    console.addApp(test::app());
    BlockedUsers list(console);
    list.show();
    auto *overlay = list.findChild<StateOverlay *>(s("blockedState"));
    auto *table = list.findChild<QTableView *>(s("blockedTable"));
    auto *unblock = list.findChild<QToolButton *>(s("blockedUnblock"));
    QTRY_COMPARE(overlay->state(), s("emptyNever"));
    QVERIFY(overlay->isVisible());
    QVERIFY(!unblock->isEnabled());
    console.blockUsers({{{s("app"), s("5")}, {s("app"), s("6")}}, 10, s("spam")}, {});
    QTest::qWait(10);
    list.refresh();
    QTRY_COMPARE(table->model()->rowCount(), 2);
    table->selectRow(0);
    QVERIFY(unblock->isEnabled());
    list.refresh();
    QTest::qWait(10);
    QCOMPARE(table->selectionModel()->selectedRows().size(), 1); // it stays selected
    unblock->click();
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, 0).data().toString(), s("6"));
}

void TestPeopleWidgets::tenantsAreCompared()
{
    PeopleFold fold;
    fold.fold({true,
               {test::member(s("1"), Lobby),
                test::member(s("2"), Lobby),
                test::member(s("1"), Room, s("globex"))},
               {}});
    TenantCompare dialog(
        [&](const QString &app, const QString &tenant) { return fold.peopleOf(app, tenant); },
        nullptr);
    dialog.setTenants({test::app()}, {test::tenant(s("acme"), 2), test::tenant(s("globex"), 1)});
    auto *table = dialog.findChild<QTableView *>(s("compareTable"));
    QCOMPARE(table->model()->index(0, 1).data().toString(), s("2"));
    QCOMPARE(table->model()->index(0, 2).data().toString(), s("1"));
    QCOMPARE(dialog.findChild<QListView *>(s("compareBoth"))->model()->rowCount(), 1);
    auto *right = dialog.findChild<QComboBox *>(s("compareRight"));
    QCOMPARE(right->currentText(), s("globex (web)"));
    dialog.setTenants({test::app()}, {});
    QVERIFY(dialog.findChild<QLabel *>(s("compareBothTitle"))->text().contains(s("no tenant")));
}

QTEST_MAIN(TestPeopleWidgets)
#include "tst_peoplewidgets.moc"
