// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/rows.h"
#include "tests/support/fakeconsole.h"
#include "ui/pages/connectionspage.h"
#include "ui/widgets/filteredit.h"
#include "ui/widgets/stateoverlay.h"

#include <QDialog>
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
}

QTEST_MAIN(TestConnectionsPage)
#include "tst_connectionspage.moc"
