// SPDX-License-Identifier: GPL-3.0-or-later
//
// What "Filter by this value" and the ways from one page to another find: the rows that were meant,
// and no others.
#include "tests/gui/windowtest.h"
#include "ui/channels/channelsproxy.h"
#include "ui/models/connectionsproxy.h"
#include "ui/models/logmodel.h"
#include "ui/models/membersproxy.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QDateTime>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QTableView>
#include <QToolButton>

using test::WindowTest;
using ui::ConnectionsModel;
using ui::ConnectionsProxy;
using ui::Filter;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

const QString Lobby = s("presence-lobby");
const QString LobbyTwo = s("presence-lobby.2");

// Ann (42) with two devices and a second channel; whoever else is there differs by one sign.
server::ConnectionRow ann(const char *socketId)
{
    server::ConnectionRow row = test::connection(1);
    row.socketId = s(socketId);
    row.userId = s("42");
    row.userName = s("Ann");
    row.tenants = {s("acme"), s("globex")};
    row.channels = {Lobby, LobbyTwo};
    row.channelCount = 2;
    row.address = s("10.0.0.7:4000");
    row.origin = s("https://a.test");
    row.lastSeenUtc = QDateTime::currentMSecsSinceEpoch();
    row.activeUtc = row.lastSeenUtc;
    return row;
}

server::ConnectionRow other()
{
    server::ConnectionRow row = ann("1000.10");
    row.appId = s("app2");
    row.userId = s("4");
    row.userName = s("Ann (42)");
    row.tenants = {s("acme, globex")};
    row.channels = {LobbyTwo};
    row.channelCount = 1;
    row.address = s("10.0.0.70:4000");
    row.origin = s("https://a.test:81");
    row.client = s("js 8.4.0-beta");
    row.activeUtc -= 60 * 60'000; // idle
    return row;
}

server::MemberRow memberOf(const server::ConnectionRow &row, const QString &channel)
{
    server::MemberRow member = test::member(row.userId, channel);
    member.key.appId = row.appId;
    member.name = row.userName;
    member.devices = {{row.socketId, 0}};
    member.lastSeenUtc = row.lastSeenUtc;
    member.activeUtc = row.activeUtc;
    return member;
}

server::ChannelRow channelRow(const QString &name)
{
    server::ChannelRow row;
    row.key = {s("app"), name};
    row.tenant = s("acme");
    row.kind = server::ChannelKind::Presence;
    row.subscribers = 2;
    return row;
}

} // namespace

class TestJumps : public WindowTest
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void valuesOfARowFindTheRow_data();
    void valuesOfARowFindTheRow();
    void everyTenantOfARowIsOffered();
    void aConnectionLeadsToItsUser();
    void aUserLeadsToTheConnections();
    void thePaletteLeadsToTheUser();
    void aLogRowLeadsToWhoIsThere();
    void aChannelLeadsToItsConnections();
    void appsAreFoundByNameAndId();
    void idsThatAreNearlyTheSameNumberAreNot();
    void valuesOfEveryPageAreOffered();
    void keysOfOtherPagesAreKnown();

private:
    template <typename T>
    T *part(const char *name)
    {
        T *found = m_window->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("the window has no %s", name);
        return found;
    }
    // The first cells of the rows of a table.
    QStringList rows(const char *table, int column = 0)
    {
        const QAbstractItemModel *model = part<QTableView>(table)->model();
        QStringList texts;
        for (int i = 0; i < model->rowCount(); ++i)
            texts.append(model->index(i, column).data().toString());
        texts.sort();
        return texts;
    }
    // Ids of the users that Presence shows, without headings.
    QStringList people()
    {
        QStringList ids = rows("presTable", ui::MembersModel::UserId);
        ids.removeAll(QString());
        return ids;
    }
    // The menu of the cell that has this text in column 0, or in another column.
    QMenu *menuOf(const char *table, const QString &text, int column = 0);
    void trigger(QMenu *menu, const char *text);
};

void TestJumps::init()
{
    makeConsole();
    server::AppSummary second = test::app();
    second.id = s("app2");
    second.key = s("key2");
    second.name = s("web 2");
    m_console->addApp(test::app());
    m_console->addApp(second);
    m_console->setState(server::ServerState::Listening);
    for (const server::ConnectionRow &row : {ann("1000.1"), ann("1000.11"), other()})
        m_console->upsert(row);
    server::MemberRow both = memberOf(ann("1000.1"), Lobby);
    both.devices = {{s("1000.1"), 0}, {s("1000.11"), 0}};
    m_console->upsert(both);
    m_console->upsert(memberOf(ann("1000.1"), LobbyTwo));
    m_console->upsert(memberOf(other(), LobbyTwo));
    m_console->upsert(channelRow(Lobby));
    m_console->upsert(channelRow(LobbyTwo));
    m_console->setTenants({test::tenant(s("acme"), 2)});
    showWindow();
    m_window->resize(2400, 800);
    for (const char *page : {"presence", "channels", "connections"}) {
        m_window->showPage(s(page));
        m_console->flush(true);
        QTest::qWait(20);
    }
    QTRY_COMPARE(rows("connTable").size(), 3);
}

void TestJumps::cleanup()
{
    while (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    discard();
}

QMenu *TestJumps::menuOf(const char *table, const QString &text, int column)
{
    auto *view = part<QTableView>(table);
    const QAbstractItemModel *model = view->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, 0).data().toString() != text)
            continue;
        view->setCurrentIndex(model->index(row, 0));
        view->scrollTo(model->index(row, column));
        emit view->customContextMenuRequested(view->visualRect(model->index(row, column)).center());
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        if (menu)
            return menu;
    }
    qFatal("no menu for %s", qPrintable(text));
}

void TestJumps::trigger(QMenu *menu, const char *text)
{
    const QList<QAction *> actions = menu->actions();
    for (QAction *action : actions) {
        if (!action->text().startsWith(s(text)))
            continue;
        QVERIFY(action->isEnabled());
        menu->close();
        action->trigger();
        return;
    }
    QFAIL(text);
}

void TestJumps::valuesOfARowFindTheRow_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QStringList>("found");
    const QStringList both = {s("1000.1"), s("1000.11")};
    QTest::newRow("status") << int(ConnectionsModel::Status) << both;
    QTest::newRow("app") << int(ConnectionsModel::App) << both;
    QTest::newRow("tenant") << int(ConnectionsModel::Tenants) << both;
    QTest::newRow("user") << int(ConnectionsModel::User) << both;
    QTest::newRow("ip") << int(ConnectionsModel::Address) << both;
    QTest::newRow("origin") << int(ConnectionsModel::Origin) << both;
    QTest::newRow("client") << int(ConnectionsModel::Client) << both;
}

void TestJumps::valuesOfARowFindTheRow()
{
    QFETCH(int, column);
    QFETCH(QStringList, found);
    trigger(menuOf("connTable", s("1000.1"), column), "Filter by this value");
    QVERIFY(!part<QLineEdit>("connFilter")->text().isEmpty());
    QCOMPARE(rows("connTable"), found);
    // The other way: what differs by a sign is found alone.
    part<QLineEdit>("connFilter")->clear();
    QTRY_COMPARE(rows("connTable").size(), 3);
    trigger(menuOf("connTable", s("1000.10"), column), "Filter by this value");
    QCOMPARE(rows("connTable"), QStringList{s("1000.10")});
}

void TestJumps::everyTenantOfARowIsOffered()
{
    auto *more = menuOf("connTable", s("1000.1"))->findChild<QMenu *>();
    QVERIFY(more);
    QStringList texts;
    for (const QAction *action : more->actions())
        texts.append(action->text());
    QVERIFY(texts.contains(s("tenant: acme")) && texts.contains(s("tenant: globex")));
}

void TestJumps::aConnectionLeadsToItsUser()
{
    trigger(menuOf("connTable", s("1000.1")), "Show in Presence");
    QTRY_COMPARE(people(), QStringList{s("42")});
}

void TestJumps::aUserLeadsToTheConnections()
{
    m_window->showPage(s("presence"));
    QTRY_COMPARE(people().size(), 2);
    auto *table = part<QTableView>("presTable");
    const QModelIndexList found = table->model()->match(
        table->model()->index(0, ui::MembersModel::UserId), Qt::DisplayRole, s("42"));
    table->setCurrentIndex(found.value(0));
    part<QToolButton>("presPersonSockets")->click();
    QTRY_COMPARE(rows("connTable"), QStringList({s("1000.1"), s("1000.11")}));
}

void TestJumps::thePaletteLeadsToTheUser()
{
    part<QAction>("act.help.palette")->trigger();
    m_console->flush(true);
    const auto *list = part<QListWidget>("paletteList");
    const auto typed = [&] {
        part<QLineEdit>("paletteEdit")->clear();
        part<QLineEdit>("paletteEdit")->setText(s("@42"));
        return list->count();
    };
    QTRY_VERIFY(typed() > 0);
    QTest::keyClick(part<QLineEdit>("paletteEdit"), Qt::Key_Return);
    QTRY_COMPARE(people(), QStringList{s("42")});
}

void TestJumps::aLogRowLeadsToWhoIsThere()
{
    server::LogEntry entry;
    entry.kind = server::LogKind::MemberAdded;
    entry.appId = s("app");
    entry.tenant = s("acme");
    entry.channel = Lobby;
    entry.userId = s("42");
    entry.socketId = s("1000.1");
    entry.utc = QDateTime::currentMSecsSinceEpoch();
    m_window->showPage(s("log"));
    m_console->appendLog(entry);
    m_console->flush(true);
    QTRY_COMPARE(part<QTableView>("logTable")->model()->rowCount(), 1);
    const QString first = part<QTableView>("logTable")->model()->index(0, 0).data().toString();
    trigger(menuOf("logTable", first), "Show who is present on it");
    QTRY_COMPARE(people(), QStringList{s("42")});
    m_window->showPage(s("log"));
    trigger(menuOf("logTable", first), "Show who is subscribed to it");
    QTRY_COMPARE(rows("connTable"), QStringList({s("1000.1"), s("1000.11")}));
    m_window->showPage(s("log"));
    trigger(menuOf("logTable", first), "Show user");
    QTRY_COMPARE(people(), QStringList{s("42")});
}

void TestJumps::aChannelLeadsToItsConnections()
{
    m_window->showPage(s("channels"));
    QTRY_COMPARE(rows("chanTable").size(), 2);
    trigger(menuOf("chanTable", Lobby), "Show its connections");
    QTRY_COMPARE(rows("connTable"), QStringList({s("1000.1"), s("1000.11")}));
}

// What an alert's cause is filtered by.
void TestJumps::appsAreFoundByNameAndId()
{
    server::AppSummary second = test::app();
    second.id = s("app2");
    second.name = s("web 2");
    ConnectionsModel connections;
    ConnectionsProxy connectionsProxy(connections);
    connections.setApps({test::app(), second});
    server::RowsDelta<server::ConnectionRow, server::ConnectionGone> rows;
    rows.upserts = {ann("1000.1"), other()};
    connections.apply(rows);
    ui::ChannelsModel channels;
    ui::ChannelsProxy channelsProxy(channels);
    channels.setApps({test::app(), second});
    server::RowsDelta<server::ChannelRow, server::ChannelKey> occupied;
    occupied.upserts = {channelRow(Lobby), channelRow(LobbyTwo)};
    occupied.upserts[1].key.appId = s("app2");
    channels.apply(occupied);
    ui::MembersModel members;
    ui::MembersProxy membersProxy(members);
    members.setApps({test::app(), second});
    server::RowsDelta<server::MemberRow, server::MemberGone> present;
    present.upserts = {memberOf(ann("1000.1"), Lobby), memberOf(other(), LobbyTwo)};
    members.apply(present);
    for (const char *app : {"app", "web", "app2", "web 2"}) {
        const QString term = Filter::termFor(s("app"), s(app));
        connectionsProxy.setFilter(*Filter::parse(term, ConnectionsProxy::filterKeys()));
        QCOMPARE(connectionsProxy.rowCount(), 1);
        channelsProxy.setFilter(*Filter::parse(term, ui::ChannelsProxy::filterKeys()));
        QCOMPARE(channelsProxy.rowCount(), 1);
        membersProxy.setFilter(*Filter::parse(term, ui::MembersProxy::filterKeys()));
        QCOMPARE(membersProxy.rowCount(), 2); // with a heading
    }
    channelsProxy.setFilter(*Filter::parse(s("type=presence"), ui::ChannelsProxy::filterKeys()));
    QCOMPARE(channelsProxy.rowCount(), 2);
}

void TestJumps::idsThatAreNearlyTheSameNumberAreNot()
{
    const auto finds = [](const char *wanted, const char *value) {
        const auto filter = Filter::parse(Filter::termFor(s("user"), s(wanted)), {s("user")});
        return filter->matches([&](const QString &) { return s(value); }, [] { return QString(); });
    };
    QVERIFY(finds("1000.1", "1000.1"));
    QVERIFY(!finds("1000.1", "1000.10"));
    QVERIFY(!finds("7", "007"));
    QVERIFY(!finds("123456789012345678", "123456789012345679"));
    QVERIFY(finds("2k", "2048")); // written as a number
}

void TestJumps::valuesOfEveryPageAreOffered()
{
    const auto offers = [this](const char *field, const char *typed) {
        auto *edit = part<QLineEdit>(field);
        edit->clear();
        edit->setFocus();
        QTest::keyClicks(edit, s(typed));
        auto *completer = edit->findChild<QCompleter *>();
        QStringList texts;
        for (int i = 0; i < completer->model()->rowCount(); ++i)
            texts.append(completer->model()->index(i, 0).data().toString());
        completer->popup()->hide();
        edit->clear();
        return texts;
    };
    QCOMPARE(offers("connFilter", "tenant:g"),
             QStringList({s("tenant:globex"), s("tenant:\"acme, globex\"")}));
    QCOMPARE(offers("connFilter", "user:4"), QStringList({s("user:42"), s("user:\"Ann (42)\"")}));
    QCOMPARE(offers("connFilter", "app:web"), QStringList({s("app:\"web 2\"")}));
    QCOMPARE(offers("connFilter", "status:gh"), QStringList{s("status:ghost")});
    QVERIFY(offers("connFilter", "channel:pres").contains(s("channel:presence-lobby.2")));
    QVERIFY(offers("presFilter", "user:a").contains(s("user:Ann")));
    QVERIFY(offers("presFilter", "channel:2").contains(s("channel:presence-lobby.2")));
    QCOMPARE(offers("chanFilter", "type:ca"), QStringList{s("type:cache")});
    QCOMPARE(offers("chanFilter", "tenant:a"), QStringList{s("tenant:acme")});
}

void TestJumps::keysOfOtherPagesAreKnown()
{
    const QStringList all = ConnectionsProxy::filterKeys() + ui::ChannelsProxy::filterKeys() +
                            ui::MembersProxy::filterKeys() + ui::LogModel::filterKeys();
    for (const QString &key : all) {
        const auto parsed = Filter::parse(key + s(":x"), {s("nothing")});
        QVERIFY2(!parsed && parsed.error().message.startsWith(s("Not on this page")),
                 qPrintable(key));
    }
}

QTEST_MAIN(TestJumps)
#include "tst_jumps.moc"
