// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the publish page does beside sending one event on channels: dry runs, repetitions,
// sequences, tenant events, notifications, templates.
#include "tests/gui/sweep.h"
#include "tests/support/fakeconsole.h"
#include "ui/pages/publishpage.h"
#include "ui/theme.h"
#include "ui/widgets/channelsedit.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/jsoneditor.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <memory>

using namespace server;
using test::FakeConsole;
using ui::PublishPage;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestPublishForms : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyTabHasNamesAndRoom();
    void aDryRunSendsNothing();
    void variablesAreFilledAndShown();
    void codeFollowsWhatIsWritten();
    void curlIsCopiedWithAFreshSignature();
    void aRepetitionIsSentAndSummed();
    void escapeStopsARepetition();
    void tooManyAreRefused();
    void sequencesRunTheirSteps();
    void tenantEventsAreSent();
    void notificationsAreSent();
    void templatesAreKeptAndLoaded();
    void whatIsWrittenSurvivesARestart();
    void theSecretIsNowhere();

private:
    template <typename T>
    T *find(const char *name) const
    {
        T *found = m_page->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("the page has no %s", name);
        return found;
    }
    void fill();
    void choose(const char *box, int index) { find<QComboBox>(box)->setCurrentIndex(index); }
    void showTab(int index) { find<QTabWidget>("pubResultTabs")->setCurrentIndex(index); }
    QString text(const char *pane) const { return find<QPlainTextEdit>(pane)->toPlainText(); }
    QString result() const { return find<QLabel>("pubResult")->text(); }
    QString reach() const { return find<ui::ElidedLabel>("pubReach")->fullText(); }
    QString status() const { return find<ui::ElidedLabel>("pubStatus")->fullText(); }
    bool canSend() const { return find<QPushButton>("pubSend")->isEnabled(); }

    QTemporaryDir m_profile;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<FakeConsole> m_console;
    std::unique_ptr<PublishPage> m_page;
};

void TestPublishForms::init()
{
    ui::applyTheme(ui::ThemeChoice::Light);
    QFile::remove(m_profile.filePath(s("publisher.json")));
    m_settings =
        std::make_unique<QSettings>(m_profile.filePath(s("console.ini")), QSettings::IniFormat);
    m_settings->clear();
    m_console = std::make_unique<FakeConsole>();
    AppSummary app;
    app.id = s("1");
    app.key = s("key");
    app.name = s("web");
    app.maxEventBytes = 1024;
    m_console->addApp(app, s("topsecretvalue"));
    for (const char *name :
         {"presence-tenant.acme.lobby", "private-tenant.acme", "private-user.5"}) {
        ChannelRow row;
        row.key = {s("1"), s(name)};
        row.tenant = s("acme");
        row.subscribers = 3;
        m_console->upsert(row);
    }
    ConnectionRow socket;
    socket.socketId = s("12938.44120");
    socket.appId = s("1");
    socket.userId = s("5");
    socket.tenants = QStringList{s("acme")};
    socket.channels = QStringList{s("private-user.5")};
    m_console->upsert(socket);
    m_page = std::make_unique<PublishPage>(*m_console);
    connect(m_console.get(), &Console::changed, m_page.get(), &PublishPage::apply);
    m_page->restore(*m_settings);
    m_page->resize(760, 430);
    m_page->show();
    m_console->flush(true);
}

void TestPublishForms::cleanup()
{
    m_page.reset();
    m_console.reset();
}

void TestPublishForms::fill()
{
    find<ui::ChannelsEdit>("pubChannels")->setChannels({s("presence-tenant.acme.lobby")});
    find<QLineEdit>("pubEvent")->setText(s("tick"));
    find<ui::JsonEditor>("pubJson")->setPlainText(s("{\"n\": {{seq}}}"));
    QTRY_VERIFY(canSend());
}

void TestPublishForms::everyTabHasNamesAndRoom()
{
    for (int library : {0, 1}) {
        find<QTabWidget>("pubLibrary")->setCurrentIndex(library);
        for (int form = 0; form < 3; ++form) {
            choose("pubSendAs", form);
            choose("pubNotifyFor", library);
            choose("pubAudience", 1);
            for (int tab = 0; tab < find<QTabWidget>("pubResultTabs")->count(); ++tab) {
                showTab(tab);
                QTest::qWait(30);
                QCOMPARE(test::unnamedWidgets(*m_page).join(u','), QString());
                QCOMPARE(test::clippedWidgets(*m_page).join(u','), QString());
                QVERIFY(m_page->minimumSizeHint().width() <= 760);
                QVERIFY2(m_page->minimumSizeHint().height() <= 430,
                         qPrintable(QString::number(m_page->minimumSizeHint().height())));
            }
        }
    }
}

void TestPublishForms::aDryRunSendsNothing()
{
    fill();
    find<QCheckBox>("pubDryRun")->setChecked(true);
    QCOMPARE(find<QPushButton>("pubSend")->text(), s("Dry run"));
    const qsizetype logged = m_console->log().size();
    QTRY_VERIFY(canSend());
    find<QPushButton>("pubSend")->click();
    QTRY_VERIFY(result().startsWith(s("Nothing was sent. Will reach 3 sockets on 1 channel.")));
    QVERIFY(find<QLabel>("pubDryRunBadge")->isVisible());
    QVERIFY(m_console->published.isEmpty());
    QCOMPARE(m_console->log().size(), logged);
    QCOMPARE(find<QListView>("pubHistory")->model()->rowCount(), 0);
    QVERIFY(text("pubRequest").contains(s("auth_signature=")));
}

void TestPublishForms::variablesAreFilledAndShown()
{
    fill();
    QVERIFY(status().startsWith(s("Valid JSON with sample values")));
    find<ui::ChannelsEdit>("pubChannels")->setChannels({s("presence-tenant.{{tenant}}.lobby")});
    find<ui::JsonEditor>("pubJson")->setPlainText(
        s("{\"user\": \"{{user}}\", \"n\": {{random 4 4}}}"));
    showTab(2);
    QTRY_VERIFY(text("pubWire").contains(s("{\\\"user\\\": \\\"5\\\", \\\"n\\\": 4}")));
    QVERIFY(text("pubWire").contains(s("presence-tenant.acme.lobby")));
    QTRY_COMPARE(reach(), s("Will reach 3 sockets on 1 channel."));
    find<QPushButton>("pubSend")->click();
    QTRY_COMPARE(m_console->published.size(), 1);
    QCOMPARE(m_console->published.first().data, "{\"user\": \"5\", \"n\": 4}");
    QCOMPARE(m_console->published.first().channels.first(), s("presence-tenant.acme.lobby"));
    find<ui::JsonEditor>("pubJson")->setPlainText(s("{\"n\": {{sequence}}}"));
    QTRY_VERIFY(status().startsWith(s("“{{sequence}}” is not a variable.")));
    QVERIFY(!canSend());
    find<ui::JsonEditor>("pubJson")->setPlainText(s("{\"n\":{{seq}}}"));
    QTRY_VERIFY(find<QPushButton>("pubFormat")->isEnabled());
    find<QPushButton>("pubFormat")->click();
    QCOMPARE(text("pubJson"), s("{\n  \"n\": {{seq}}\n}"));
}

void TestPublishForms::codeFollowsWhatIsWritten()
{
    fill();
    showTab(3);
    QTRY_VERIFY(text("pubLaravel").contains(s("new PresenceChannel('tenant.acme.lobby')")));
    find<QLineEdit>("pubEvent")->setText(s("tock"));
    QTRY_VERIFY(text("pubLaravel").contains(s("->as('tock')")));
    showTab(4);
    QTRY_VERIFY(text("pubJavaScript").contains(s("Echo.join('tenant.acme.lobby')")));
    find<QLineEdit>("pubEvent")->clear();
    QTRY_COMPARE(text("pubJavaScript"), QString());
    QVERIFY(!find<QPushButton>("pubJavaScriptCopy")->isEnabled());
}

void TestPublishForms::curlIsCopiedWithAFreshSignature()
{
    fill();
    showTab(1);
    QTRY_VERIFY(text("pubRequest").startsWith(s("curl -sS -X POST 'http://")));
    const qsizetype asked = m_console->rehearsals.size();
    find<QPushButton>("pubRequestCopy")->click();
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), text("pubRequest"));
    QCOMPARE(m_console->rehearsals.size(), asked + 1);
}

void TestPublishForms::aRepetitionIsSentAndSummed()
{
    fill();
    find<QSpinBox>("pubRepeat")->setValue(40);
    find<QSpinBox>("pubPace")->setValue(100);
    QTRY_VERIFY(canSend());
    find<QPushButton>("pubSend")->click();
    QVERIFY(find<QPushButton>("pubStop")->isVisible());
    QTRY_VERIFY(result().startsWith(s("Sent 40 of 40 events in ")));
    QVERIFY2(result().contains(s("Reached 120 sockets in all. None failed.")),
             qPrintable(result()));
    QCOMPARE(m_console->published.size(), 40);
    QCOMPARE(m_console->published.first().data, "{\"n\": 1}");
    QCOMPARE(m_console->published.last().data, "{\"n\": 40}");
    QCOMPARE(find<QListView>("pubHistory")->model()->rowCount(), 1);
}

void TestPublishForms::escapeStopsARepetition()
{
    fill();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    find<QSpinBox>("pubRepeat")->setValue(5000);
    find<QSpinBox>("pubPace")->setValue(50);
    QTRY_VERIFY(canSend());
    find<QPushButton>("pubSend")->click();
    QTRY_VERIFY(m_console->published.size() > 2);
    find<ui::JsonEditor>("pubJson")->setFocus();
    QTest::keyClick(find<ui::JsonEditor>("pubJson"), Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("pubSend")->isVisible(), 200);
    QVERIFY(result().contains(s("then stopped")));
    const qsizetype sent = m_console->published.size();
    QTest::qWait(100);
    QCOMPARE(m_console->published.size(), sent);
}

void TestPublishForms::tooManyAreRefused()
{
    fill();
    QCOMPARE(find<QSpinBox>("pubRepeat")->maximum(), 10'000);
    find<QSpinBox>("pubRepeat")->setValue(50);
    find<QSpinBox>("pubPace")->setValue(2'000);
    QTRY_VERIFY(!canSend());
    QCOMPARE(status(), s("That would be 2,000 events a second; at most 1,000 are sent."));
    QCOMPARE(find<QPushButton>("pubSend")->toolTip(), status());
    m_console->setStatus([](ServerStatus &status) { status.demo = true; });
    QTRY_VERIFY(canSend());
}

void TestPublishForms::sequencesRunTheirSteps()
{
    fill();
    showTab(5);
    find<QPushButton>("pubStepAdd")->click();
    find<QLineEdit>("pubEvent")->setText(s("tock"));
    find<QPushButton>("pubStepAdd")->click();
    auto *table = find<QTableView>("pubSteps");
    QCOMPARE(table->model()->rowCount(), 2);
    for (int row : {0, 1})
        QVERIFY(table->model()->setData(table->model()->index(row, 0), 30));
    find<QSpinBox>("pubRounds")->setValue(2);
    find<QPushButton>("pubRun")->click();
    QTRY_VERIFY(result().startsWith(s("Sent 4 of 4 events")));
    QStringList events;
    for (const PublishRequest &request : std::as_const(m_console->published))
        events.append(request.event);
    QCOMPARE(events.join(u' '), s("tick tock tick tock"));
    QCOMPARE(m_console->published.last().data, "{\"n\": 4}");
    // In a loop, until it is stopped.
    showTab(5);
    find<QSpinBox>("pubRounds")->setValue(0);
    find<QPushButton>("pubRun")->click();
    QTRY_VERIFY(m_console->published.size() > 8);
    find<QPushButton>("pubStop")->click();
    QTRY_VERIFY(result().contains(s("then stopped")));
}

void TestPublishForms::tenantEventsAreSent()
{
    choose("pubSendAs", 1);
    find<QLineEdit>("pubTenant")->setText(s("acme"));
    find<QLineEdit>("pubEvent")->setText(s("order.shipped"));
    find<ui::JsonEditor>("pubJson")->setPlainText(s("{\"id\": 3}"));
    QVERIFY(!find<QCheckBox>("pubPlain")->isVisible());
    QTRY_COMPARE(reach(), s("Will reach 3 sockets on 1 channel."));
    QTRY_VERIFY(
        find<ui::ElidedLabel>("pubQueue")->fullText().startsWith(s("Queue: 0 waiting, 0 sent")));
    showTab(2);
    QTRY_VERIFY(text("pubWire").contains(s("private-tenant.acme")));
    QVERIFY(text("pubWire").contains(s("_tenant_id")));
    QVERIFY(text("pubWire").contains(s("_timestamp")));
    QTRY_VERIFY(canSend());
    find<QPushButton>("pubSend")->click();
    QTRY_COMPARE(m_console->tenantEvents.size(), 1);
    QVERIFY(m_console->tenantEvents.first().now);
    QTRY_VERIFY(result().startsWith(s("Sent to 3 sockets as 1 event")));
    find<QCheckBox>("pubNow")->setChecked(false);
    QTRY_VERIFY(canSend());
    find<QPushButton>("pubSend")->click();
    QTRY_VERIFY(result().startsWith(s("Queued as 1 event")));
}

void TestPublishForms::notificationsAreSent()
{
    choose("pubSendAs", 2);
    find<QLineEdit>("pubNotifyNames")->setText(s("5, 6"));
    find<ui::JsonEditor>("pubJson")->setPlainText(s("{\"message\": \"Paid\"}"));
    QTRY_COMPARE(reach(), s("Will reach 3 sockets on 2 channels."));
    QTRY_VERIFY(canSend());
    find<QPushButton>("pubSend")->click();
    QTRY_COMPARE(m_console->notifications.size(), 1);
    QCOMPARE(m_console->notifications.first().userIds, (QStringList{s("5"), s("6")}));
    choose("pubNotifyFor", 1);
    QTRY_COMPARE(status(), s("2 roles are named; a notification is for one."));
    find<QLineEdit>("pubNotifyNames")->setText(s("admin"));
    QTRY_COMPARE(status(), s("Name the tenant."));
    find<QLineEdit>("pubTenant")->setText(s("acme"));
    QTRY_COMPARE(reach(), s("Who has the role is looked up when it is sent."));
}

void TestPublishForms::templatesAreKeptAndLoaded()
{
    auto *tree = find<QTreeView>("pubTemplates");
    QCOMPARE(tree->model()->rowCount(), 2); // folders of the first ones
    fill();
    tree->setCurrentIndex({});
    find<QPushButton>("pubKeep")->click();
    QCOMPARE(tree->model()->rowCount(), 3);
    const QModelIndex kept = tree->model()->index(2, 0);
    QCOMPARE(kept.data().toString(), s("tick"));
    find<QLineEdit>("pubEvent")->setText(s("other"));
    emit tree->clicked(kept);
    QCOMPARE(find<QLineEdit>("pubEvent")->text(), s("tick"));
    QCOMPARE(text("pubJson"), s("{\"n\": {{seq}}}"));
    QCOMPARE(find<QComboBox>("pubApp")->currentText(), s("web"));
}

void TestPublishForms::whatIsWrittenSurvivesARestart()
{
    fill();
    find<QPushButton>("pubKeep")->click();
    find<QPushButton>("pubSend")->click();
    QTRY_COMPARE(find<QListView>("pubHistory")->model()->rowCount(), 1);
    showTab(5);
    find<QPushButton>("pubStepAdd")->click();
    m_page->save(*m_settings);
    m_page = std::make_unique<PublishPage>(*m_console);
    connect(m_console.get(), &Console::changed, m_page.get(), &PublishPage::apply);
    m_page->restore(*m_settings);
    QCOMPARE(find<QTreeView>("pubTemplates")->model()->rowCount(), 3);
    QCOMPARE(find<QListView>("pubHistory")->model()->rowCount(), 1);
    QCOMPARE(find<QTableView>("pubSteps")->model()->rowCount(), 1);
    QCOMPARE(find<QTabWidget>("pubResultTabs")->currentIndex(), 5);
}

void TestPublishForms::theSecretIsNowhere()
{
    fill();
    showTab(1);
    QTRY_VERIFY(text("pubRequest").contains(s("auth_signature=")));
    for (const QPlainTextEdit *edit : m_page->findChildren<QPlainTextEdit *>())
        QVERIFY(!edit->toPlainText().contains(s("topsecretvalue")));
    QVERIFY(m_console->credentialRequests.isEmpty());
    m_page->save(*m_settings);
    m_settings->sync();
    m_page.reset();
    for (const char *name : {"console.ini", "publisher.json"}) {
        QFile file(m_profile.filePath(s(name)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("topsecretvalue"));
    }
}

QTEST_MAIN(TestPublishForms)
#include "tst_publishforms.moc"
