// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the inspector tells of one connection: its last events, its user's data, how it speaks.
#include "tests/gui/rows.h"
#include "tests/gui/sweep.h"
#include "tests/support/fakeconsole.h"
#include "ui/channels/linelist.h"
#include "ui/masking.h"
#include "ui/pages/connectionspage.h"
#include "ui/pages/presencepage.h"
#include "ui/people/connectionstory.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/filteredit.h"
#include "ui/widgets/stateoverlay.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <memory>

using namespace server;
using test::FakeConsole;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QStringList texts(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    QStringList all;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        all.append(model.index(row, 0, parent).data().toString() + u'=' +
                   model.index(row, 1, parent).data().toString());
        all += texts(model, model.index(row, 0, parent));
    }
    return all;
}

} // namespace

class TestConnectionStory : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void lastEventsAreTold();
    void userDataIsATree();
    void onlyWhatIsSeenIsAskedFor();
    void plainConnectionsAreFound();
    void personsHaveTheirData();
    void theConsolesOwnAreHidden();

private:
    template <typename T>
    T *part(const char *name)
    {
        return m_page->findChild<T *>(QLatin1String(name));
    }
    QTableView *table() { return part<QTableView>("connTable"); }
    void choose(const QString &socketId);
    void look(const char *tab);
    void log(LogKind kind, const char *channel, const char *text = "");

    std::unique_ptr<FakeConsole> m_console;
    Observation m_watch;
    std::unique_ptr<ui::ConnectionsPage> m_page;
    ConnectionRow m_ann;
};

void TestConnectionStory::init()
{
    m_console = std::make_unique<FakeConsole>();
    m_console->addApp(test::app());
    m_console->setState(ServerState::Listening);
    m_page = std::make_unique<ui::ConnectionsPage>(*m_console);
    connect(m_console.get(), &Console::changed, m_page.get(), &ui::ConnectionsPage::apply);
    m_watch = m_console->observe(Topic::Connections);
    m_page->resize(1200, 600);
    m_page->show();
    m_ann = test::connection(1);
    m_ann.isSecure = true;
    m_ann.protocol = 7;
    m_console->upsert(m_ann);
    m_console->upsert(test::connection(2));
    MemberRow member = test::member(s("1"), s("presence-lobby"));
    member.devices = {{m_ann.socketId, 0}};
    member.info = R"({"name":"Ann Smit","roles":["admin"]})";
    m_console->upsert(member);
    m_console->flush(true);
    QTRY_COMPARE(table()->model()->rowCount(), 2);
}

void TestConnectionStory::cleanup()
{
    ui::Masking::shared().setOn(false);
    m_watch.release();
    m_page.reset();
    m_console.reset();
}

void TestConnectionStory::choose(const QString &socketId)
{
    const QAbstractItemModel *model = table()->model();
    const QModelIndexList found =
        model->match(model->index(0, 0), Qt::DisplayRole, socketId, 1, Qt::MatchExactly);
    QCOMPARE(found.size(), 1);
    table()->setCurrentIndex(found.first());
}

void TestConnectionStory::look(const char *tab)
{
    auto *tabs = part<QTabWidget>("connSide");
    for (int i = 0; i < tabs->count(); ++i) {
        if (tabs->tabText(i) == s(tab))
            return tabs->setCurrentIndex(i);
    }
    QFAIL(tab);
}

void TestConnectionStory::log(LogKind kind, const char *channel, const char *text)
{
    LogEntry entry;
    entry.kind = kind;
    entry.utc = QDateTime::currentMSecsSinceEpoch();
    entry.appId = s("app");
    entry.channel = s(channel);
    entry.socketId = m_ann.socketId;
    entry.text = s(text);
    m_console->appendLog(entry);
}

void TestConnectionStory::lastEventsAreTold()
{
    log(LogKind::Connected, "", "js 8.4.0");
    log(LogKind::Event, "presence-lobby");
    log(LogKind::Subscribed, "presence-lobby");
    log(LogKind::Rejected, "private-x", "from 10.0.0.7");
    choose(m_ann.socketId);
    look("Timeline");
    auto *lines = part<ui::LineList>("connTimeline");
    QTRY_COMPARE(lines->count(), 3);
    QVERIFY(lines->item(0)->text().contains(s("private-x")));
    QVERIFY(lines->item(1)->text().contains(s("presence-lobby")));
    QVERIFY(lines->item(2)->text().contains(s("js 8.4.0")));
    const QSignalSpy asked(m_page.get(), &ui::Page::logEntryRequested);
    emit lines->itemActivated(lines->item(0));
    QCOMPARE(asked.value(0).value(0).toULongLong(), 4U);
    ui::Masking::shared().setOn(true);
    QTRY_VERIFY(!lines->item(0)->text().contains(s("10.0.0.7")));
    choose(test::connection(2).socketId);
    QCOMPARE(lines->count(), 0);
}

void TestConnectionStory::userDataIsATree()
{
    choose(m_ann.socketId);
    look("User");
    auto *tree = part<QTreeView>("connUserData");
    const auto has = [&](const char *text) {
        return texts(*tree->model()).join(u'\n').contains(s(text));
    };
    QTRY_VERIFY(has("Ann Smit"));
    QVERIFY(has("presence-lobby") && has("user_id") && has("admin"));
    ui::Masking::shared().setOn(true);
    QVERIFY(!has("Smit"));
    choose(test::connection(2).socketId);
    QTRY_VERIFY(!tree->isVisible());
    // What was signed in with stands beside.
    ConnectionReport report;
    report.userInfo = R"({"id":"1"})";
    const QJsonObject all = QJsonDocument::fromJson(ui::identityJson(report)).object();
    QCOMPARE(all.value(s("signin")).toObject().value(s("id")).toString(), s("1"));
    for (const char *tab : {"Details", "Frames", "Timeline", "User"}) {
        look(tab);
        QTest::qWait(10);
        QCOMPARE(test::unnamedWidgets(*m_page), QStringList());
        QCOMPARE(test::clippedWidgets(*m_page), QStringList());
    }
}

void TestConnectionStory::onlyWhatIsSeenIsAskedFor()
{
    choose(m_ann.socketId);
    QVERIFY(m_console->reportsAsked.isEmpty());
    m_console->hold();
    look("Timeline");
    choose(test::connection(2).socketId);
    choose(m_ann.socketId);
    QCOMPARE(m_console->reportsAsked.size(), 1);
    m_console->release();
    look("Details");
    m_console->reportsAsked.clear();
    choose(test::connection(2).socketId);
    QTest::qWait(20);
    QVERIFY(m_console->reportsAsked.isEmpty());
}

void TestConnectionStory::plainConnectionsAreFound()
{
    auto *chip = part<QToolButton>("connChipPlain");
    QTRY_COMPARE(chip->text(), s("TLS off 1"));
    chip->click();
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    QCOMPARE(table()->model()->index(0, 0).data().toString(), test::connection(2).socketId);
    m_page->setFilterText(s("tls:on"));
    QCOMPARE(table()->model()->rowCount(), 1);
    choose(m_ann.socketId);
    QStringList shown;
    for (const ui::ElidedLabel *label : m_page->findChildren<ui::ElidedLabel *>())
        shown.append(label->fullText());
    QVERIFY2(shown.contains(s("TLS")) && shown.contains(s("Pusher 7")),
             qPrintable(shown.join(u'|')));
}

void TestConnectionStory::personsHaveTheirData()
{
    ui::PresencePage page(*m_console);
    connect(m_console.get(), &Console::changed, &page, &ui::PresencePage::apply);
    const Observation watch = m_console->observe(Topic::Presence);
    page.resize(1100, 640);
    page.show();
    m_console->flush(true);
    auto *people = page.findChild<QTableView *>(s("presTable"));
    QTRY_COMPARE(people->model()->rowCount(), 2);
    people->setCurrentIndex(people->model()->index(1, 0));
    auto *tree = page.findChild<QTreeView *>(s("presUserData"));
    QVERIFY(texts(*tree->model()).join(u'\n').contains(s("admin")));
}

// The test client is no client of the operator's; nobody is left out without being counted.
void TestConnectionStory::theConsolesOwnAreHidden()
{
    server::ConnectionRow own = test::connection(3);
    own.client = s("console");
    own.isOwn = true;
    m_console->upsert(own);
    server::ConnectionRow named = test::connection(2); // whoever calls itself so is not hidden
    named.client = s("console 0.1.0");
    m_console->upsert(named);
    m_console->flush(true);
    auto *show = part<QToolButton>("connShowOwn");
    QTRY_VERIFY(show->isVisible());
    QCOMPARE(table()->model()->rowCount(), 2);
    QCOMPARE(part<QLabel>("connCount")->text(), s("Showing 2 of 3, 1 of the console hidden"));
    QCOMPARE(part<QToolButton>("connChipPlain")->text(), s("TLS off 1")); // not counted there
    show->click();
    QCOMPARE(table()->model()->rowCount(), 3);
    QCOMPARE(part<QLabel>("connCount")->text(), s("Showing 3 of 3"));
    choose(own.socketId);
    const QModelIndex client =
        table()->currentIndex().siblingAtColumn(ui::ConnectionsModel::Client);
    QVERIFY(client.data(Qt::ToolTipRole).toString().contains(s("test client")));
    QVERIFY(client.data(Qt::DecorationRole).isValid());
    show->click();
    // When there are no others, the way to them is shown.
    m_console->removeConnection(m_ann.socketId, 1000, {});
    m_console->removeConnection(test::connection(2).socketId, 1000, {});
    m_page->setFilterText(s("-status:closed"));
    m_console->flush(true);
    const auto *overlay = part<ui::StateOverlay>("connState");
    const auto isEmpty = [&] {
        m_page->sortNow();
        return overlay->isVisible();
    };
    QTRY_VERIFY(isEmpty());
    QVERIFY(overlay->accessibleDescription().contains(s("console itself")));
}

QTEST_MAIN(TestConnectionStory)
#include "tst_connectionstory.moc"
