// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/console/local/localconsole.h"
#include "tests/support/pusherclient.h"
#include "tests/support/runningengine.h"
#include "ui/pages/publishpage.h"
#include "ui/widgets/channelsedit.h"
#include "ui/widgets/jsoneditor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTest>

#include <memory>

using test::PusherClient;
using test::RunningEngine;
using test::testApp;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

// The publish page over a real engine with a real client.
class TestPublishLive : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theCurlCommandWorksAsPasted();
    void aBurstArrivesAtItsRate();
    void theExcludedSocketGetsNothing();
    void theApiAnswersTheConsole();

private:
    template <typename T>
    T *part(const char *name) const
    {
        T *found = m_page->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("the page has no %s", name);
        return found;
    }
    void compose(const char *json) const;
    bool canSend() const { return part<QPushButton>("pubSend")->isEnabled(); }

    std::unique_ptr<RunningEngine> m_engine;
    std::unique_ptr<server::LocalConsole> m_console;
    std::unique_ptr<ui::PublishPage> m_page;
    std::unique_ptr<PusherClient> m_client;
};

void TestPublishLive::init()
{
    m_engine = std::make_unique<RunningEngine>();
    QVERIFY(m_engine->isListening());
    auto &thread = m_engine->thread();
    m_console = std::make_unique<server::LocalConsole>(thread.engine(), thread.feed());
    m_page = std::make_unique<ui::PublishPage>(*m_console);
    connect(m_console.get(), &server::Console::changed, m_page.get(), &ui::PublishPage::apply);
    m_page->resize(1000, 700);
    m_page->show();
    m_client = std::make_unique<PusherClient>(testApp());
    QVERIFY(m_client->connectTo(m_engine->port()));
    QVERIFY(m_client->subscribe("private-tenant.acme.orders"));
}

void TestPublishLive::cleanup()
{
    m_client.reset();
    m_page.reset();
    m_engine.reset();
    m_console.reset();
}

void TestPublishLive::compose(const char *json) const
{
    part<ui::ChannelsEdit>("pubChannels")->setChannels({s("private-tenant.acme.orders")});
    part<QLineEdit>("pubEvent")->setText(s("order.shipped"));
    part<ui::JsonEditor>("pubJson")->setPlainText(s(json));
    QTRY_VERIFY(canSend());
}

void TestPublishLive::theCurlCommandWorksAsPasted()
{
    if (QStandardPaths::findExecutable(s("curl")).isEmpty())
        QSKIP("there is no curl");
    compose("{\"text\": \"it's \\\"so\\\" & $HOME `x` é\", \"n\": 1}");
    part<QCheckBox>("pubDryRun")->setChecked(true);
    QTRY_VERIFY(canSend());
    part<QPushButton>("pubSend")->click();
    QTRY_VERIFY(part<QLabel>("pubResult")->text().startsWith(s("Nothing was sent.")));
    QVERIFY(m_client->settle());
    QVERIFY(!m_client->next(s("order.shipped")));
    const QString command = part<QPlainTextEdit>("pubRequest")->toPlainText();
    QVERIFY2(command.startsWith(s("curl ")), qPrintable(command));
    QProcess shell;
    shell.start(s("/bin/sh"), {s("-c"), command});
    QTRY_COMPARE_WITH_TIMEOUT(shell.state(), QProcess::NotRunning, 10'000);
    QCOMPARE(shell.readAllStandardOutput(), "{}");
    QCOMPARE(shell.exitCode(), 0);
    const auto message = m_client->next(s("order.shipped"));
    QVERIFY(message);
    QCOMPARE(message->data.toObject().value(s("text")).toString(), s("it's \"so\" & $HOME `x` é"));
}

void TestPublishLive::aBurstArrivesAtItsRate()
{
    compose("{\"n\": {{seq}}}");
    part<QSpinBox>("pubRepeat")->setValue(200);
    part<QSpinBox>("pubPace")->setValue(100);
    QTRY_VERIFY(canSend());
    part<QPushButton>("pubSend")->click();
    QTRY_VERIFY(part<QLabel>("pubResult")->text().startsWith(s("Sent 200 of 200")));
    const QString result = part<QLabel>("pubResult")->text();
    QVERIFY2(result.contains(s("Reached 200 sockets in all. None failed.")), qPrintable(result));
    static const QRegularExpression rate(s("([0-9.]+) a second"));
    const double achieved = rate.match(result).captured(1).toDouble();
    QVERIFY2(achieved > 90 && achieved < 110, qPrintable(result));
    QVERIFY(m_client->settle());
    int got = 0;
    while (const auto message = m_client->next(s("order.shipped"))) {
        ++got;
        QCOMPARE(message->data.toObject().value(s("n")).toInt(), got);
    }
    QCOMPARE(got, 200);
}

void TestPublishLive::theExcludedSocketGetsNothing()
{
    PusherClient other(testApp());
    QVERIFY(other.connectTo(m_engine->port()));
    QVERIFY(other.subscribe("private-tenant.acme.orders"));
    compose("{}");
    part<QLineEdit>("pubExclude")->setText(QString::fromLatin1(other.socketId()));
    QTRY_VERIFY(part<QLabel>("pubReach")
                    ->text()
                    .startsWith(s("Will reach 1 of 2 sockets on 1 channel, 1 excluded")));
    QTRY_VERIFY(canSend());
    part<QPushButton>("pubSend")->click();
    QTRY_VERIFY(part<QLabel>("pubResult")->text().startsWith(s("Sent to 1 socket")));
    QVERIFY(m_client->settle());
    QVERIFY(m_client->next(s("order.shipped")));
    QVERIFY(other.settle());
    QVERIFY(!other.next(s("order.shipped")));
}

// Over a socket of the server, signed, as a backend's.
void TestPublishLive::theApiAnswersTheConsole()
{
    compose("{\"n\": 1}");
    auto *through = part<QComboBox>("pubThrough");
    through->setCurrentIndex(through->findData(static_cast<int>(server::PublishBy::HttpApi)));
    QTRY_VERIFY(canSend());
    part<QPushButton>("pubSend")->click();
    const auto result = [&] {
        return part<QLabel>("pubResult")->text();
    };
    QTRY_VERIFY2(result().startsWith(s("Answered with 200 in ")), qPrintable(result()));
    QVERIFY2(result().contains(s("Sent to 1 socket on 1 channel.")), qPrintable(result()));
    QVERIFY(m_client->settle());
    QVERIFY(m_client->next(s("order.shipped")));
    QVERIFY(part<QPushButton>("pubOpenLog")->isVisible());
}

QTEST_MAIN(TestPublishLive)
#include "tst_publishlive.moc"
