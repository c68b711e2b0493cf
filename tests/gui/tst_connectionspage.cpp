// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/rows.h"
#include "tests/support/fakeconsole.h"
#include "ui/pages/connectionspage.h"
#include "ui/widgets/filteredit.h"
#include "ui/widgets/stateoverlay.h"

#include <QDateTime>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <memory>

using server::Topic;
using test::FakeConsole;

class TestConnectionsPage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void rowsAndCountFollowTheConsole();
    void theFilterNarrowsAndKeepsTheLastValidOne();
    void selectionComesBackWhenTheFilterIsCleared();
    void aResetKeepsTheSelection();
    void disconnectingReachesTheConsole();
    void manyNeedTheirNumberTyped();
    void cancelChangesNothing();
    void closedRowsSayWhy();
    void pausedPagesStayAsTheyAre();
    void emptinessIsExplained();
    void ageAndIdleAreApart();
    void firstRowsAreWaitedFor();
    void countersMoveWithoutTheRow();
    void whatComesUnseenIsShownLater();
    void countersOutOfViewPaintNothing();

private:
    void fill(int count);
    template <typename T>
    T *part(const char *name)
    {
        return m_page->findChild<T *>(QLatin1String(name));
    }
    QTableView *table() { return part<QTableView>("connTable"); }
    QDialog *dialog() { return part<QDialog>("disconnectDialog"); }
    QString overlayState() { return part<ui::StateOverlay>("connState")->state(); }

    std::unique_ptr<FakeConsole> m_console;
    server::Observation m_watch;
    std::unique_ptr<ui::ConnectionsPage> m_page;
};

void TestConnectionsPage::init()
{
    m_console = std::make_unique<FakeConsole>();
    m_console->addApp(test::app());
    m_console->setState(server::ServerState::Listening);
    m_page = std::make_unique<ui::ConnectionsPage>(*m_console);
    connect(m_console.get(), &server::Console::changed, m_page.get(), &ui::ConnectionsPage::apply);
    m_watch = m_console->observe(Topic::Connections);
    m_page->resize(1100, 600);
    m_page->show();
}

void TestConnectionsPage::cleanup()
{
    m_watch.release();
    m_page.reset();
    m_console.reset();
}

void TestConnectionsPage::fill(int count)
{
    for (int i = 0; i < count; ++i)
        m_console->upsert(test::connection(i));
    m_console->flush(true);
    QTRY_COMPARE(table()->model()->rowCount(), count);
}

void TestConnectionsPage::rowsAndCountFollowTheConsole()
{
    fill(12);
    QCOMPARE(part<QLabel>("connCount")->text(), QStringLiteral("Showing 12 of 12"));
    QVERIFY(table()->isVisible());
    QCOMPARE(table()->accessibleName(), QStringLiteral("Connections, 12 of 12 rows"));
}

void TestConnectionsPage::theFilterNarrowsAndKeepsTheLastValidOne()
{
    fill(12);
    auto *filter = part<ui::FilterEdit>("connFilter");
    QTest::keyClicks(filter, QStringLiteral("in>9"));
    QTRY_COMPARE(part<QLabel>("connCount")->text(), QStringLiteral("Showing 2 of 12"));
    filter->setText(QStringLiteral("usr:1"));
    QTRY_VERIFY(!filter->isValid());
    QVERIFY(filter->message()->isVisible());
    QCOMPARE(table()->model()->rowCount(), 2);
    QTest::keyClick(filter, Qt::Key_Escape);
    QTRY_COMPARE(table()->model()->rowCount(), 12);
    QVERIFY(!filter->message()->isVisible());
}

void TestConnectionsPage::selectionComesBackWhenTheFilterIsCleared()
{
    fill(12);
    table()->selectRow(7);
    const QString key = table()->currentIndex().siblingAtColumn(0).data().toString();
    auto *filter = part<ui::FilterEdit>("connFilter");
    filter->setText(QStringLiteral("-%1").arg(key));
    filter->commit();
    QCOMPARE(table()->model()->rowCount(), 11);
    filter->clear();
    filter->commit();
    const QModelIndexList rows = table()->selectionModel()->selectedRows();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().data().toString(), key);
    QCOMPARE(table()->currentIndex().siblingAtColumn(0).data().toString(), key);
}

void TestConnectionsPage::aResetKeepsTheSelection()
{
    fill(12);
    table()->selectRow(4);
    const QString key = table()->currentIndex().siblingAtColumn(0).data().toString();
    m_watch.release();
    const QSignalSpy resets(table()->model(), &QAbstractItemModel::modelReset);
    m_watch = m_console->observe(Topic::Connections);
    QTRY_VERIFY(!resets.isEmpty());
    QCOMPARE(table()->selectionModel()->selectedRows().value(0).data().toString(), key);
}

void TestConnectionsPage::disconnectingReachesTheConsole()
{
    fill(5);
    table()->selectRow(2);
    const QString key = table()->currentIndex().siblingAtColumn(0).data().toString();
    part<QToolButton>("connDisconnectButton")->click();
    QVERIFY(dialog());
    dialog()->findChild<QRadioButton *>(QStringLiteral("disconnect4009"))->click();
    dialog()
        ->findChild<QLineEdit *>(QStringLiteral("disconnectReason"))
        ->setText(QStringLiteral("Banned"));
    dialog()->findChild<QPushButton *>(QStringLiteral("disconnectAccept"))->click();
    QTRY_COMPARE(m_console->disconnects.size(), 1);
    const server::DisconnectRequest request = m_console->disconnects.first();
    QCOMPARE(request.socketIds, QStringList{key});
    QCOMPARE(request.code, quint16(4009));
    QCOMPARE(request.reason, QStringLiteral("Banned"));
}

void TestConnectionsPage::manyNeedTheirNumberTyped()
{
    fill(60);
    m_page->disconnectShown();
    auto *accept = dialog()->findChild<QPushButton *>(QStringLiteral("disconnectAccept"));
    QCOMPARE(accept->text(), QStringLiteral("Disconnect 60"));
    QVERIFY(!accept->isEnabled());
    QTest::keyClicks(dialog()->findChild<QLineEdit *>(QStringLiteral("disconnectTyped")),
                     QStringLiteral("60"));
    QVERIFY(accept->isEnabled());
    accept->click();
    QTRY_COMPARE(m_console->disconnects.size(), 1);
    QCOMPARE(m_console->disconnects.first().socketIds.size(), 60);
}

void TestConnectionsPage::cancelChangesNothing()
{
    fill(3);
    table()->selectAll();
    m_page->disconnectSelected();
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    QVERIFY(m_console->disconnects.isEmpty());
}

void TestConnectionsPage::closedRowsSayWhy()
{
    fill(3);
    m_console->removeConnection(test::connection(1).socketId, 4201, QStringLiteral("no pong"));
    m_console->flush();
    const auto closed = [this] {
        for (int row = 0; row < table()->model()->rowCount(); ++row) {
            const QModelIndex cell = table()->model()->index(row, ui::ConnectionsModel::LastSeen);
            if (cell.data().toString() == u"4201 no pong")
                return true;
        }
        return false;
    };
    QTRY_VERIFY(closed());
    QCOMPARE(table()->model()->rowCount(), 3);
}

void TestConnectionsPage::pausedPagesStayAsTheyAre()
{
    fill(3);
    m_page->setPaused(true);
    for (int i = 3; i < 8; ++i)
        m_console->upsert(test::connection(i));
    m_console->flush();
    QTest::qWait(50);
    QCOMPARE(table()->model()->rowCount(), 3);
    m_page->setPaused(false);
    QTRY_COMPARE(table()->model()->rowCount(), 8);
}

void TestConnectionsPage::emptinessIsExplained()
{
    m_console->flush(true);
    auto *steps = part<QWidget>("connFirstSteps");
    QTRY_VERIFY(steps->isVisible());
    steps->findChild<QPushButton *>(QStringLiteral("firstDismiss"))->click();
    QVERIFY(!steps->isVisible());
    QCOMPARE(overlayState(), QStringLiteral("emptyNever"));

    fill(3);
    auto *filter = part<ui::FilterEdit>("connFilter");
    filter->setText(QStringLiteral("nobody"));
    filter->commit();
    QTRY_COMPARE(overlayState(), QStringLiteral("emptyFiltered"));
    m_page->findChild<ui::StateOverlay *>()->primaryTriggered();
    QVERIFY(table()->isVisible());
    // What the log knows of it is looked for there.
    m_page->setFilterText(QStringLiteral("user=42 queue>5 -channel:a|\"b c\" status:idle gone"));
    QTRY_COMPARE(overlayState(), QStringLiteral("emptyFiltered"));
    const QSignalSpy asked(m_page.get(), &ui::Page::rowsRequested);
    m_page->findChild<ui::StateOverlay *>()->secondaryTriggered();
    QCOMPARE(asked.value(0).value(0).toString(), QStringLiteral("log"));
    QCOMPARE(asked.value(0).value(1).toString(), QStringLiteral("user=42 -channel:a|\"b c\" gone"));
}

// How long it is there, and since when it has said nothing of its own, are two things.
void TestConnectionsPage::ageAndIdleAreApart()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    server::ConnectionRow row = test::connection(1);
    row.connectedUtc = now - 2 * 3'600'000 - 4 * 60'000;
    row.lastSeenUtc = now;
    row.activeUtc = now - 7 * 60'000;
    m_console->upsert(row);
    server::ConnectionRow younger = row;
    younger.socketId = test::connection(2).socketId;
    younger.connectedUtc = now - 60'000;
    m_console->upsert(younger);
    m_console->flush(true);
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    m_page->sortNow();
    const auto cell = [this](int at, int column) {
        return table()->model()->index(at, column).data().toString();
    };
    QTRY_COMPARE(cell(0, ui::ConnectionsModel::Age), QStringLiteral("1 min")); // the youngest first
    QCOMPARE(cell(1, ui::ConnectionsModel::Age), QStringLiteral("2 h 04 min"));
    QCOMPARE(cell(1, ui::ConnectionsModel::Idle), QStringLiteral("7 min"));
    QVERIFY(cell(1, ui::ConnectionsModel::LastSeen) != cell(1, ui::ConnectionsModel::Idle));
    const auto alignment =
        table()->model()->index(0, ui::ConnectionsModel::Idle).data(Qt::TextAlignmentRole).toInt();
    QVERIFY(alignment & Qt::AlignRight);
    const QModelIndex origin = table()->model()->index(0, ui::ConnectionsModel::Origin);
    QCOMPARE(origin.data().toString(), QStringLiteral("–"));
    QVERIFY(origin.data(Qt::ToolTipRole).toString().contains(QStringLiteral("browsers")));
}

// Nobody is said to be missing before the first rows have come; a short wait says nothing.
void TestConnectionsPage::firstRowsAreWaitedFor()
{
    ui::ConnectionsPage page(*m_console);
    page.resize(1100, 600);
    page.show();
    server::ConsoleDelta delta;
    delta.status.emplace();
    delta.status->state = server::ServerState::Listening;
    page.apply(delta);
    auto *overlay = page.findChild<ui::StateOverlay *>(QStringLiteral("connState"));
    QCOMPARE(overlay->state(), QStringLiteral("loading"));
    QVERIFY(overlay->isVisible());
    const auto words = [&] {
        QStringList texts;
        for (const QLabel *label : overlay->findChildren<QLabel *>()) {
            if (label->isVisible() && !label->text().isEmpty())
                texts.append(label->text());
        }
        return texts;
    };
    QCOMPARE(words(), QStringList());
    QTRY_COMPARE(words().value(0), QStringLiteral("Reading the connections…"));
    server::ConsoleDelta first;
    first.connections.reset = true;
    page.apply(first);
    auto *steps = page.findChild<QWidget *>(QStringLiteral("connFirstSteps"));
    QTRY_VERIFY(steps->isVisible());
}

void TestConnectionsPage::countersMoveWithoutTheRow()
{
    fill(0);
    server::ConsoleDelta delta;
    delta.connections.upserts = {test::connection(1), test::connection(2)};
    delta.connections.upserts[0].number = 71;
    delta.connections.upserts[1].number = 72;
    m_page->apply(delta);
    const auto messagesOut = [this](int connection) {
        const QAbstractItemModel *model = table()->model();
        const QModelIndexList found = model->match(model->index(0, 0),
                                                   ui::KeyRole,
                                                   test::connection(connection).socketId,
                                                   1,
                                                   Qt::MatchExactly);
        return found.isEmpty()
                   ? QString()
                   : found[0].siblingAtColumn(ui::ConnectionsModel::MessagesOut).data().toString();
    };
    QTRY_COMPARE(messagesOut(2), QStringLiteral("0"));
    const auto count = [this](quint64 number, quint64 messages) {
        server::ConsoleDelta counted;
        counted.counters = {{number, 5, 1, messages, 3, 4, 0}};
        m_page->apply(counted);
    };
    QSignalSpy changes(table()->model(), &QAbstractItemModel::dataChanged);
    count(72, 8);
    count(99, 7); // nobody's
    QTRY_COMPARE(messagesOut(2), QStringLiteral("8"));
    QCOMPARE(messagesOut(1), QStringLiteral("0"));
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes[0][0].toModelIndex().column(), int(ui::ConnectionsModel::LastSeen));
    // A row that comes later has newer counters.
    count(71, 20);
    server::ConsoleDelta row;
    row.connections.upserts = {test::connection(1)};
    row.connections.upserts[0].number = 71;
    row.connections.upserts[0].messagesOut = 21;
    m_page->apply(row);
    QTRY_COMPARE(messagesOut(1), QStringLiteral("21"));
    count(71, 22);
    QTRY_COMPARE(messagesOut(1), QStringLiteral("22"));
}

void TestConnectionsPage::whatComesUnseenIsShownLater()
{
    fill(3);
    m_page->hide();
    QSignalSpy inserted(table()->model(), &QAbstractItemModel::rowsInserted);
    m_console->upsert(test::connection(3));
    m_console->removeConnection(test::connection(0).socketId, 1000, {});
    m_console->flush(true);
    m_console->upsert(test::connection(4));
    m_console->flush(true);
    QTest::qWait(300);
    QCOMPARE(table()->model()->rowCount(), 3);
    QCOMPARE(inserted.size(), 0);
    m_page->show();
    QCOMPARE(table()->model()->rowCount(), 5); // one of them closed
    QCOMPARE(inserted.size(), 1);
}

// Counts what a widget paints.
class PaintCounter final : public QObject
{
public:
    int paints = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        paints += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

void TestConnectionsPage::countersOutOfViewPaintNothing()
{
    fill(0);
    server::ConsoleDelta delta;
    delta.connections.upserts = {test::connection(1)};
    delta.connections.upserts[0].number = 71;
    m_page->apply(delta);
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    QSignalSpy changes(table()->model(), &QAbstractItemModel::dataChanged);
    PaintCounter counter;
    const auto paintsOf = [&](quint64 messages) {
        QTest::qWait(300); // what is on its way
        table()->viewport()->installEventFilter(&counter);
        counter.paints = 0;
        changes.clear();
        server::ConsoleDelta counted;
        counted.counters = {{71, 5, 1, messages, 3, 4, 0}};
        m_page->apply(counted);
        QCoreApplication::processEvents();
        table()->viewport()->removeEventFilter(&counter);
        return counter.paints;
    };
    table()->horizontalHeader()->moveSection(ui::ConnectionsModel::MessagesOut, 0);
    QVERIFY(paintsOf(4) > 0);
    QCOMPARE(changes.size(), 1);
    table()->horizontalHeader()->moveSection(0, ui::ConnectionsModel::MessagesOut);
    for (int column = ui::ConnectionsModel::LastSeen; column < table()->model()->columnCount();
         ++column)
        table()->setColumnHidden(column, true);
    QCOMPARE(paintsOf(5), 0);
    QCOMPARE(changes.size(), 1);
}

QTEST_MAIN(TestConnectionsPage)
#include "tst_connectionspage.moc"
