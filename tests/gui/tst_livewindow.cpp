// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/console/local/localconsole.h"
#include "tests/support/httpclient.h"
#include "tests/support/pusherclient.h"
#include "tests/support/runningengine.h"
#include "ui/channels/channelsmodel.h"
#include "ui/formatting.h"
#include "ui/mainwindow.h"
#include "ui/widgets/channelsedit.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QProgressDialog>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <memory>
#include <vector>

using test::PusherClient;
using test::RunningEngine;
using test::testApp;

// The window over a real engine with real clients: what an operator sees and does.
class TestLiveWindow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void memberAppearsAndLeaves();
    void eventFromThePageReachesTheClient();
    void tenantEventCarriesTenantAndTime();
    void clientIsDisconnectedWithTheChosenCode();
    void whatHappenedIsInTheLog();
    void channelsAreCountedAsTheApiCountsThem();
    void quittingSendsEverybodyAway();

private:
    template <typename T>
    T *part(const char *name) const
    {
        T *found = m_window->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("the window has no %s", name);
        return found;
    }
    // Whether a cell of the table holds the text.
    bool shows(const char *table, const QString &text) const;
    void compose(const QString &channel, const QString &event, const QString &json) const;

    QTemporaryDir m_profile;
    std::unique_ptr<RunningEngine> m_engine;
    std::unique_ptr<server::LocalConsole> m_console;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ui::MainWindow> m_window;
};

void TestLiveWindow::init()
{
    m_engine = std::make_unique<RunningEngine>();
    QVERIFY(m_engine->isListening());
    auto &thread = m_engine->thread();
    m_console = std::make_unique<server::LocalConsole>(thread.engine(), thread.feed());
    m_settings = std::make_unique<QSettings>(m_profile.filePath(QStringLiteral("console.ini")),
                                             QSettings::IniFormat);
    m_window = std::make_unique<ui::MainWindow>(*m_console, *m_settings);
    m_window->show();
}

// In the order of the console program: the engine posts to the console.
void TestLiveWindow::cleanup()
{
    m_window.reset();
    m_engine.reset();
    m_console.reset();
}

bool TestLiveWindow::shows(const char *table, const QString &text) const
{
    const QAbstractItemModel *model = part<QAbstractItemView>(table)->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        for (int column = 0; column < model->columnCount(); ++column) {
            if (model->index(row, column).data().toString().contains(text))
                return true;
        }
    }
    return false;
}

void TestLiveWindow::compose(const QString &channel,
                             const QString &event,
                             const QString &json) const
{
    part<ui::ChannelsEdit>("pubChannels")->setChannels({channel});
    part<QLineEdit>("pubEvent")->setText(event);
    part<QPlainTextEdit>("pubJson")->setPlainText(json);
}

void TestLiveWindow::memberAppearsAndLeaves()
{
    QVERIFY(m_window->showPage(QStringLiteral("presence")));
    PusherClient client(testApp());
    QVERIFY(client.connectTo(m_engine->port()));
    QVERIFY(client.subscribe("presence-tenant.7",
                             R"({"user_id":"5","user_info":{"name":"Ann Smit"}})"));
    QTRY_VERIFY(shows("presTable", QStringLiteral("Ann Smit")));

    client.close();
    QTRY_VERIFY(!shows("presTable", QStringLiteral("Ann Smit")));
}

void TestLiveWindow::eventFromThePageReachesTheClient()
{
    QVERIFY(m_window->showPage(QStringLiteral("publish")));
    PusherClient client(testApp());
    QVERIFY(client.connectTo(m_engine->port()));
    QVERIFY(client.subscribe("orders"));

    compose(
        QStringLiteral("orders"), QStringLiteral("order.shipped"), QStringLiteral("{\"id\": 42}"));
    QTRY_VERIFY(part<QAbstractButton>("pubSend")->isEnabled());
    part<QAbstractButton>("pubSend")->click();
    const auto message = client.next(QStringLiteral("order.shipped"));
    QVERIFY2(message, qPrintable(part<QWidget>("pubResult")->property("text").toString()));
    QCOMPARE(message->channel, QStringLiteral("orders"));
    QCOMPARE(message->data.toObject().value(QStringLiteral("id")).toInt(), 42);
    // The page says what was on the wire, to the byte.
    QTRY_COMPARE(part<QPlainTextEdit>("pubWire")->toPlainText().toUtf8(), message->text);
}

void TestLiveWindow::tenantEventCarriesTenantAndTime()
{
    QVERIFY(m_window->showPage(QStringLiteral("publish")));
    PusherClient client(testApp());
    QVERIFY(client.connectTo(m_engine->port()));
    QVERIFY(client.subscribe("private-tenant.7.orders"));

    compose(QStringLiteral("private-tenant.7.orders"),
            QStringLiteral("order.shipped"),
            QStringLiteral("{}"));
    part<QAbstractButton>("pubTenantEvent")->setChecked(true);
    QTRY_VERIFY(part<QAbstractButton>("pubSend")->isEnabled());
    part<QAbstractButton>("pubSend")->click();
    const auto message = client.next(QStringLiteral("order.shipped"));
    QVERIFY2(message, qPrintable(part<QWidget>("pubResult")->property("text").toString()));
    QCOMPARE(message->data.toObject().value(QStringLiteral("_tenant_id")).toString(),
             QStringLiteral("7"));
    QVERIFY(message->data.toObject().contains(QStringLiteral("_timestamp")));
}

void TestLiveWindow::clientIsDisconnectedWithTheChosenCode()
{
    QVERIFY(m_window->showPage(QStringLiteral("connections")));
    PusherClient client(testApp());
    QVERIFY(client.connectTo(m_engine->port()));
    QTRY_VERIFY(shows("connTable", QString::fromLatin1(client.socketId())));

    part<QAbstractItemView>("connTable")->selectAll();
    part<QAbstractButton>("connDisconnectButton")->click();
    QTRY_VERIFY(m_window->findChild<QDialog *>(QStringLiteral("disconnectDialog")));
    part<QAbstractButton>("disconnect4009")->click();
    part<QAbstractButton>("disconnectAccept")->click();
    QVERIFY(client.waitForClose());
    QCOMPARE(client.closeCode(), 4009);
}

void TestLiveWindow::whatHappenedIsInTheLog()
{
    QVERIFY(m_window->showPage(QStringLiteral("log")));
    PusherClient client(testApp());
    QVERIFY(client.connectTo(m_engine->port()));
    QVERIFY(client.subscribe("orders"));
    QCOMPARE(m_engine->publish("orders", "\"backend\""), 1);
    QTRY_VERIFY(shows("logTable", QStringLiteral("backend")));
    QVERIFY(shows("logTable", QStringLiteral("orders")));

    server::App unknown = testApp();
    unknown.key = "no-such-key";
    PusherClient stranger(unknown);
    stranger.open(m_engine->port());
    QTRY_VERIFY(shows("logTable", QStringLiteral("no-such-key")));
}

void TestLiveWindow::channelsAreCountedAsTheApiCountsThem()
{
    QVERIFY(m_window->showPage(QStringLiteral("channels")));
    std::vector<std::unique_ptr<PusherClient>> clients;
    for (const char *member :
         {"{\"user_id\":\"5\"}", "{\"user_id\":\"5\"}", "{\"user_id\":\"6\"}"}) {
        clients.push_back(std::make_unique<PusherClient>(testApp()));
        QVERIFY(clients.back()->connectTo(m_engine->port()));
        QVERIFY(clients.back()->subscribe("presence-tenant.7", member));
        QVERIFY(clients.back()->subscribe("private-tenant.7"));
    }
    QVERIFY(clients.front()->subscribe("cache-prices"));
    const QAbstractItemModel *model = part<QAbstractItemView>("chanTable")->model();
    QTRY_COMPARE(model->rowCount(), 3);

    const auto cell = [model](const QString &name, ui::ChannelsModel::Column column) {
        const QModelIndexList found =
            model->match(model->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly);
        return found.isEmpty() ? QString() : found[0].siblingAtColumn(column).data().toString();
    };
    test::HttpClient api(testApp(), m_engine->port());
    test::HttpOptions options;
    options.query = "info=subscription_count,user_count";
    const auto answer = api.get("/apps/" + testApp().id + "/channels", options);
    QCOMPARE(answer.status, 200);
    const QJsonObject told =
        QJsonDocument::fromJson(answer.body).object()[QStringLiteral("channels")].toObject();
    QCOMPARE(told.size(), 3);
    for (const QString &name : told.keys()) {
        const QJsonObject counts = told[name].toObject();
        const bool isPresence = name.startsWith(u"presence-");
        const int count =
            counts[isPresence ? QStringLiteral("user_count") : QStringLiteral("subscription_count")]
                .toInt();
        QVERIFY2(count > 0, answer.body.constData());
        QTRY_COMPARE(
            cell(name, isPresence ? ui::ChannelsModel::Users : ui::ChannelsModel::Subscribers),
            QString::number(count));
    }
    QCOMPARE(cell(QStringLiteral("presence-tenant.7"), ui::ChannelsModel::Subscribers),
             QStringLiteral("3"));
    QCOMPARE(cell(QStringLiteral("presence-tenant.7"), ui::ChannelsModel::Users),
             QStringLiteral("2"));
    QCOMPARE(cell(QStringLiteral("private-tenant.7"), ui::ChannelsModel::Type),
             QStringLiteral("private"));
    QCOMPARE(cell(QStringLiteral("cache-prices"), ui::ChannelsModel::Type),
             QStringLiteral("public, cache"));

    // A burst is seen within two seconds.
    for (int i = 0; i < 40; ++i)
        QCOMPARE(m_engine->publish("private-tenant.7", "\"{}\""), 3);
    QTRY_VERIFY_WITH_TIMEOUT(
        cell(QStringLiteral("private-tenant.7"), ui::ChannelsModel::Rate) != ui::rateText(0) &&
            cell(QStringLiteral("private-tenant.7"), ui::ChannelsModel::Rate) != ui::unknownText(),
        2500);
}

void TestLiveWindow::quittingSendsEverybodyAway()
{
    std::vector<std::unique_ptr<PusherClient>> clients;
    for (int i = 0; i < 120; ++i) {
        clients.push_back(std::make_unique<PusherClient>(testApp()));
        QVERIFY(clients.back()->connectTo(m_engine->port()));
    }
    QTRY_VERIFY(part<QToolButton>("statusConn")->text().contains(QStringLiteral("120")));
    part<QAction>("act.file.quit")->trigger();
    QTRY_VERIFY(m_window->findChild<QMessageBox *>(QStringLiteral("quitDialog")));
    part<QMessageBox>("quitDialog")->defaultButton()->click();
    QTRY_VERIFY(m_window->findChild<QProgressDialog *>(QStringLiteral("quitProgress")));
    const auto *progress = part<QProgressDialog>("quitProgress");
    QTRY_VERIFY(progress->isVisible());
    QCOMPARE(progress->labelText(), QStringLiteral("Disconnecting 120 clients…"));
    QTRY_VERIFY(progress->value() > 0);
    QVERIFY(m_window->isVisible());
    QTRY_VERIFY(!m_window->isVisible());
    for (const auto &client : clients) {
        QTRY_VERIFY(client->isClosed());
        QCOMPARE(int(client->closeCode()), 4200);
    }
}

QTEST_MAIN(TestLiveWindow)
#include "tst_livewindow.moc"
