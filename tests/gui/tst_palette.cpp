// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/windowtest.h"
#include "ui/pages/page.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/paletteindex.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QStackedWidget>
#include <QToolButton>

using test::WindowTest;
using ui::PaletteEntry;
using ui::PaletteIndex;

class TestPalette : public WindowTest
{
    Q_OBJECT

private slots:
    void scoresPutTheBeginningFirst();
    void aUserOfSeveralChannelsIsOne();
    void manyUsersAreFoundInTheirOrder();
    void prefixesNarrow();
    void actionsAreDone();
    void whatCannotBeDoneIsGrey();
    void aSocketLeadsToItsRow();
    void escapeGivesTheKeyboardBack();

private:
    void open();
    QStringList typed(const char *text);
    ui::Page *page()
    {
        return static_cast<ui::Page *>(part<QStackedWidget>("pageStack")->currentWidget());
    }
};

namespace {

server::ConsoleDelta membersDelta(const QList<server::MemberRow> &rows)
{
    server::ConsoleDelta delta;
    delta.members.upserts = rows;
    return delta;
}

QStringList keysOf(const QList<PaletteEntry> &entries)
{
    QStringList keys;
    for (const PaletteEntry &entry : entries)
        keys.append(entry.key);
    return keys;
}

} // namespace

void TestPalette::scoresPutTheBeginningFirst()
{
    const QString typed = QStringLiteral("an");
    const auto score = [&typed](const char *text) {
        return PaletteIndex::score(QLatin1String(text), typed, false);
    };
    QVERIFY(score("Ann Smit") > score("Jo Ansel"));
    QVERIFY(score("Jo Ansel") > score("Hanna"));
    QVERIFY(score("Hanna") > 0);
    QCOMPARE(score("Bo"), 0);
    QVERIFY(PaletteIndex::score(QStringLiteral("Side bar"), QStringLiteral("sdbr"), true) > 0);
    QCOMPARE(PaletteIndex::score(QStringLiteral("Side bar"), QStringLiteral("sdbr"), false), 0);
}

void TestPalette::aUserOfSeveralChannelsIsOne()
{
    PaletteIndex index;
    const QList<server::MemberRow> rows = {
        test::member(QStringLiteral("7"), QStringLiteral("presence-a")),
        test::member(QStringLiteral("7"), QStringLiteral("presence-b"))};
    index.apply(membersDelta(rows));
    QCOMPARE(keysOf(index.find(PaletteEntry::User, QStringLiteral("7"))),
             QStringList{QStringLiteral("7")});
    server::ConsoleDelta left;
    left.members.removals = {{rows.at(0).key, 0, {}}};
    index.apply(left);
    QCOMPARE(index.find(PaletteEntry::User, {}).size(), 1);
    left.members.removals = {{rows.at(1).key, 0, {}}};
    index.apply(left);
    QVERIFY(index.find(PaletteEntry::User, {}).isEmpty());
    index.apply(left); // once more changes nothing
    QVERIFY(index.find(PaletteEntry::User, {}).isEmpty());
}

void TestPalette::manyUsersAreFoundInTheirOrder()
{
    QList<server::MemberRow> rows;
    for (int i = 0; i < 1000; ++i) {
        server::MemberRow row = test::member(QString::number(i), QStringLiteral("presence-a"));
        row.name = QStringLiteral("Person %1").arg(i, 4, 10, QLatin1Char('0'));
        rows.append(row);
    }
    PaletteIndex index;
    index.apply(membersDelta(rows));
    const QList<PaletteEntry> found = index.find(PaletteEntry::User, QStringLiteral("person"));
    QCOMPARE(found.size(), PaletteIndex::MostFound);
    QCOMPARE(found.constFirst().key, QStringLiteral("0"));
    QCOMPARE(found.constLast().key, QString::number(PaletteIndex::MostFound - 1));
}

void TestPalette::open()
{
    makeConsole();
    m_console->addApp(test::app());
    m_console->setState(server::ServerState::Listening);
    for (int i = 0; i < 5; ++i)
        m_console->upsert(test::connection(i));
    m_console->upsert(test::member(QStringLiteral("1"), QStringLiteral("presence-lobby")));
    m_console->setTenants({test::tenant(QStringLiteral("acme"), 1)});
    showWindow();
    m_console->flush(true);
    QTRY_VERIFY(part<QToolButton>("statusServer")->text().startsWith(QStringLiteral("Listening")));
}

QStringList TestPalette::typed(const char *text)
{
    part<QLineEdit>("paletteEdit")->setText(QLatin1String(text));
    const auto *list = part<QListWidget>("paletteList");
    QStringList texts;
    for (int i = 0; i < list->count(); ++i)
        texts.append(list->item(i)->text());
    return texts;
}

void TestPalette::prefixesNarrow()
{
    open();
    part<QAction>("act.help.palette")->trigger();
    QTRY_VERIFY(part<ui::CommandPalette>("palette")->isVisible());
    QVERIFY(typed(">paus").contains(QStringLiteral("Pause page")));
    QVERIFY(!typed(">paus").contains(QStringLiteral("acme")));
    QCOMPARE(typed("/ac"), QStringList{QStringLiteral("acme")});
    QCOMPARE(typed("@1").size(), 1);
    QVERIFY(typed("nothing that is anywhere").isEmpty());
    m_console->flush(true);
    QTRY_COMPARE(typed(":").size(), 5);
}

void TestPalette::actionsAreDone()
{
    open();
    part<QAction>("act.help.palette")->trigger();
    QTest::keyClicks(part<QLineEdit>("paletteEdit"), QStringLiteral(">traffic"));
    QTest::keyClick(part<QLineEdit>("paletteEdit"), Qt::Key_Return);
    QCOMPARE(page()->objectName(), QStringLiteral("traffic"));
    QVERIFY(!part<ui::CommandPalette>("palette")->isVisible());
    part<QAction>("act.help.palette")->trigger();
    QVERIFY(typed(">").constFirst().contains(QStringLiteral("Traffic"))); // done last
}

void TestPalette::whatCannotBeDoneIsGrey()
{
    open();
    part<QAction>("act.help.palette")->trigger();
    QCOMPARE(typed(">start").constFirst(), QStringLiteral("Start"));
    const QListWidgetItem *start = part<QListWidget>("paletteList")->item(0);
    QVERIFY(!start->flags().testFlag(Qt::ItemIsEnabled));
    QTest::keyClick(part<QLineEdit>("paletteEdit"), Qt::Key_Return);
    QVERIFY(part<ui::CommandPalette>("palette")->isVisible());
}

void TestPalette::aSocketLeadsToItsRow()
{
    open();
    m_window->showPage(QStringLiteral("log"));
    part<QAction>("act.help.palette")->trigger();
    m_console->flush(true);
    const QString socket = test::connection(3).socketId;
    QTRY_COMPARE(typed(qPrintable(u':' + socket)), QStringList{socket});
    QTest::keyClick(part<QLineEdit>("paletteEdit"), Qt::Key_Return);
    QCOMPARE(page()->objectName(), QStringLiteral("connections"));
    QVERIFY(part<QLineEdit>("connFilter")->text().contains(socket));
}

void TestPalette::escapeGivesTheKeyboardBack()
{
    open();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->showPage(QStringLiteral("log"));
    auto *field = part<QLineEdit>("logFilter");
    field->setFocus();
    QTRY_VERIFY(field->hasFocus());
    part<QAction>("act.help.palette")->trigger();
    QTRY_VERIFY(part<QLineEdit>("paletteEdit")->hasFocus());
    QTest::keyClick(part<QLineEdit>("paletteEdit"), Qt::Key_Escape);
    QTRY_VERIFY(field->hasFocus());
}

QTEST_MAIN(TestPalette)
#include "tst_palette.moc"
