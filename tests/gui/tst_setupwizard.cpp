// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/rows.h"
#include "tests/gui/sweep.h"
#include "tests/support/fakeconsole.h"
#include "ui/dialogs/setupcheck.h"
#include "ui/dialogs/setupwizard.h"
#include "ui/plurals.h"
#include "ui/snippets.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>

#include <memory>

using server::AppCredentials;
using test::FakeConsole;
using ui::SetupCheck;
using ui::SetupWizard;

namespace {

const QList<const char *> Texts = {"setupLaravel11",
                                   "setupLaravel10",
                                   "setupReverb",
                                   "setupEcho",
                                   "setupPhp",
                                   "setupCurl",
                                   "setupPolicy"};

QString lineOf(const QString &text, const QString &name)
{
    for (const QString &line : text.split(u'\n')) {
        if (line.startsWith(name + u'='))
            return line.mid(name.size() + 1);
    }
    return {};
}

} // namespace

class TestSetupWizard : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ui::installPlurals(); }
    void init();
    void cleanup();
    void sailChangesTheBackEndsHostOnly();
    void snippetsHoldTheCredentials();
    void thePolicyNamesWhereBrowsersConnect();
    void secretIsMaskedAndCopied();
    void aContainerNeedsMoreThanLoopback();
    void demoEndsAtOnce();
    void ticksComeWithWhatHappens();
    void hintsWaitOrSayWhatWasRefused();
    void testEventIsPublished();
    void everyPageIsNamedAndFits();
    void aFirstAppIsMade();
    void theServerIsSetHere();
    void containersMayBeLetIn();

private:
    template <typename T>
    T *part(const char *name) const
    {
        return m_wizard->findChild<T *>(QLatin1String(name));
    }
    QString text(const char *name) const { return part<QPlainTextEdit>(name)->toPlainText(); }
    void next() { m_wizard->next(); }

    std::unique_ptr<FakeConsole> m_console;
    std::unique_ptr<SetupWizard> m_wizard;
};

void TestSetupWizard::init()
{
    m_console = std::make_unique<FakeConsole>();
    m_console->addApp(test::app(), QStringLiteral("s3cret"));
    m_console->setState(server::ServerState::Listening);
    m_console->setStatus([](server::ServerStatus &status) {
        status.host = QStringLiteral("127.0.0.1");
        status.port = 6001;
    });
    m_wizard = std::make_unique<SetupWizard>(*m_console, m_console->status());
    m_wizard->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_wizard.get()));
    QTRY_VERIFY(text("setupPhp").contains(QStringLiteral("'key'")));
}

void TestSetupWizard::cleanup()
{
    m_wizard.reset();
    m_console.reset();
}

void TestSetupWizard::sailChangesTheBackEndsHostOnly()
{
    const QString before = text("setupLaravel11");
    part<QRadioButton>("setupBackendDocker")->setChecked(true);
    const QString after = text("setupLaravel11");
    QCOMPARE(lineOf(before, QStringLiteral("PUSHER_HOST")), QStringLiteral("127.0.0.1"));
    QCOMPARE(lineOf(after, QStringLiteral("PUSHER_HOST")), QStringLiteral("host.docker.internal"));
    QCOMPARE(lineOf(after, QStringLiteral("VITE_PUSHER_HOST")), QStringLiteral("127.0.0.1"));
    QStringList changed;
    const QStringList old = before.split(u'\n');
    const QStringList fresh = after.split(u'\n');
    QCOMPARE(old.size(), fresh.size());
    for (int i = 0; i < old.size(); ++i) {
        if (old.at(i) != fresh.at(i))
            changed.append(fresh.at(i));
    }
    QCOMPARE(changed, QStringList{QStringLiteral("PUSHER_HOST=host.docker.internal")});
    QVERIFY(text("setupEcho").contains(QStringLiteral("wsHost: '127.0.0.1'")));
    part<QRadioButton>("setupBrowserElsewhere")->setChecked(true);
    part<QLineEdit>("setupBrowserHost")->setText(QStringLiteral("ws.example.com"));
    QCOMPARE(lineOf(text("setupLaravel10"), QStringLiteral("VITE_PUSHER_HOST")),
             QStringLiteral("ws.example.com"));
    QVERIFY(text("setupEcho").contains(QStringLiteral("wsHost: 'ws.example.com'")));
}

void TestSetupWizard::snippetsHoldTheCredentials()
{
    const AppCredentials app{QStringLiteral("7"), QStringLiteral("k"), QStringLiteral("s")};
    server::ServerStatus status;
    status.host = QStringLiteral("0.0.0.0");
    status.port = 443;
    status.certificate = server::CertificateStatus{QStringLiteral("a"), 1};
    const ui::SnippetPlaces places = ui::localPlaces(status);
    const QString eleven = ui::pusherEnv(app, places, ui::Laravel::ElevenOn);
    const QString ten = ui::pusherEnv(app, places, ui::Laravel::Ten);
    QCOMPARE(lineOf(eleven, QStringLiteral("BROADCAST_CONNECTION")), QStringLiteral("pusher"));
    QCOMPARE(lineOf(ten, QStringLiteral("BROADCAST_DRIVER")), QStringLiteral("pusher"));
    QVERIFY(lineOf(ten, QStringLiteral("BROADCAST_CONNECTION")).isEmpty());
    for (const QString &env : {eleven, ten}) {
        QCOMPARE(lineOf(env, QStringLiteral("PUSHER_APP_ID")), QStringLiteral("7"));
        QCOMPARE(lineOf(env, QStringLiteral("PUSHER_APP_KEY")), QStringLiteral("k"));
        QCOMPARE(lineOf(env, QStringLiteral("PUSHER_APP_SECRET")), QStringLiteral("s"));
        QCOMPARE(lineOf(env, QStringLiteral("PUSHER_PORT")), QStringLiteral("443"));
        QCOMPARE(lineOf(env, QStringLiteral("PUSHER_SCHEME")), QStringLiteral("https"));
    }
    QCOMPARE(ui::laravelEnv(app, status), ui::reverbEnv(app, places)); // the panel's is the same
    const QString echo = ui::echoListening(app, places);
    for (const char *needed :
         {"wsHost", "wsPort", "wssPort", "forceTLS: true", "enabledTransports"})
        QVERIFY2(echo.contains(QLatin1String(needed)), needed);
    QVERIFY(ui::phpSdkSnippet(app, places).contains(QStringLiteral("'useTLS' => true")));
    QVERIFY(ui::curlSnippet(app, places).contains(QStringLiteral("https://127.0.0.1:443/apps/7/")));
}

void TestSetupWizard::thePolicyNamesWhereBrowsersConnect()
{
    part<QRadioButton>("setupBackendDocker")->setChecked(true);
    QVERIFY(text("setupPolicy")
                .startsWith(QStringLiteral("Content-Security-Policy: connect-src 'self' "
                                           "ws://127.0.0.1:")));
    const ui::SnippetPlaces far{
        QStringLiteral("10.0.0.1"), QStringLiteral("ws.example.com"), 443, true};
    QCOMPARE(ui::policySnippet(far),
             QStringLiteral("Content-Security-Policy: connect-src 'self' "
                            "wss://ws.example.com:443 https://ws.example.com:443\n"));
}

void TestSetupWizard::secretIsMaskedAndCopied()
{
    for (const char *name : Texts)
        QVERIFY2(!text(name).contains(QStringLiteral("s3cret")), name);
    part<QAbstractButton>("setupCopy")->click();
    QCOMPARE(lineOf(QGuiApplication::clipboard()->text(), QStringLiteral("PUSHER_APP_SECRET")),
             QStringLiteral("s3cret"));
    QVERIFY(part<QLabel>("setupCopied")->text().contains(QStringLiteral("Laravel 11+")));
    part<QAbstractButton>("setupReveal")->click();
    QVERIFY(text("setupCurl").contains(QStringLiteral("s3cret")));
}

void TestSetupWizard::aContainerNeedsMoreThanLoopback()
{
    auto *note = part<QLabel>("setupWhereNote");
    const QString hint = QStringLiteral("Tick above who else may reach it");
    QVERIFY(!note->text().contains(hint));
    part<QRadioButton>("setupBackendDocker")->setChecked(true);
    QVERIFY(note->text().contains(hint));
    QVERIFY(note->text().contains(QStringLiteral("host.docker.internal:host-gateway")));
    for (const char *host : {"0.0.0.0", "127.0.0.1, 172.17.0.1"}) {
        m_console->setStatus([](auto &status) { status.host = QStringLiteral("127.0.0.1"); });
        m_console->flush(true);
        QTRY_VERIFY(note->text().contains(hint));
        m_console->setStatus([host](auto &status) { status.host = QLatin1String(host); });
        m_console->flush(true);
        QTRY_VERIFY(!note->text().contains(hint));
    }
}

void TestSetupWizard::demoEndsAtOnce()
{
    QVERIFY(part<QAbstractButton>("setupNext")->isVisible());
    part<QRadioButton>("setupDemo")->setChecked(true);
    QVERIFY(part<QAbstractButton>("setupFinish")->isVisible());
    part<QAbstractButton>("setupFinish")->click();
    QTRY_VERIFY(m_console->status().demo);
    QVERIFY(!m_wizard->isVisible());
}

void TestSetupWizard::ticksComeWithWhatHappens()
{
    const auto *check = m_wizard->findChild<SetupCheck *>();
    QVERIFY(!check->isDone(SetupCheck::ApiCall));
    server::ConsoleDelta delta;
    server::LogEntry entry;
    entry.kind = server::LogKind::Connected;
    delta.log = {entry};
    emit m_console->changed(delta);
    QVERIFY(check->isDone(SetupCheck::Client));
    entry.kind = server::LogKind::Event;
    entry.source = QStringLiteral("console");
    entry.recipients = 0;
    delta.log = {entry};
    emit m_console->changed(delta);
    QVERIFY(!check->isDone(SetupCheck::ApiCall));
    QVERIFY(!check->isDone(SetupCheck::Delivered));
    QVERIFY(part<QLabel>("setupHint4")->text().contains(QStringLiteral("nobody is subscribed")));
    entry.source = QStringLiteral("HTTP");
    entry.recipients = 2;
    delta.log = {entry};
    emit m_console->changed(delta);
    QVERIFY(check->isDone(SetupCheck::ApiCall));
    QVERIFY(check->isDone(SetupCheck::Delivered));
    m_console->flush(true);
    QTRY_VERIFY(check->isDone(SetupCheck::Listening));
}

void TestSetupWizard::hintsWaitOrSayWhatWasRefused()
{
    auto *check = m_wizard->findChild<SetupCheck *>();
    check->setWaited(1'000);
    QVERIFY(part<QLabel>("setupHint3")->text().isEmpty());
    check->setWaited(SetupCheck::HintAfterMs);
    QVERIFY(part<QLabel>("setupHint3")->text().contains(QStringLiteral("wsHost")));
    server::ConsoleDelta delta;
    server::LogEntry entry;
    entry.kind = server::LogKind::Rejected;
    entry.source = QStringLiteral("HTTP");
    entry.text = QStringLiteral("The signature does not match.");
    delta.log = {entry};
    emit m_console->changed(delta);
    QVERIFY(part<QLabel>("setupHint2")->text().contains(entry.text));
}

void TestSetupWizard::testEventIsPublished()
{
    const QSignalSpy said(m_wizard.get(), &SetupWizard::notified);
    part<QAbstractButton>("setupSend")->click();
    QTRY_COMPARE(said.size(), 1);
    QCOMPARE(m_console->published.size(), 1);
    QCOMPARE(m_console->published.constFirst().channels, QStringList{ui::TestChannel});
    QCOMPARE(said.constFirst().constFirst().toString(),
             QStringLiteral("The test event reached 0 clients."));
}

void TestSetupWizard::everyPageIsNamedAndFits()
{
    for (const int id : m_wizard->pageIds()) {
        QCOMPARE(m_wizard->currentId(), id);
        QCOMPARE(test::unnamedWidgets(*m_wizard->currentPage()), QStringList());
        QCOMPARE(test::clippedWidgets(*m_wizard->currentPage()), QStringList());
        next();
        QTest::qWait(10);
    }
}

void TestSetupWizard::aFirstAppIsMade()
{
    part<QRadioButton>("setupCreate")->setChecked(true);
    part<QLineEdit>("setupAppName")->setText(QStringLiteral("My shop"));
    next();
    QTRY_COMPARE(m_console->appsAdded.size(), 1);
    QCOMPARE(m_console->appsAdded.first().name, QStringLiteral("My shop"));
    QTRY_COMPARE(m_wizard->currentId(), int(SetupWizard::WhereStep));
    m_console->flush(true);
    const QString id = m_console->status().apps.last().id;
    QTRY_VERIFY(text("setupPhp").contains(id));
}

void TestSetupWizard::theServerIsSetHere()
{
    next();
    auto *port = part<QSpinBox>("setupPort");
    auto *apply = part<QPushButton>("setupApply");
    auto *state = part<QLabel>("setupServerState");
    QTRY_VERIFY(port->isEnabled());
    QVERIFY(!apply->isEnabled());
    port->setValue(9123);
    QTRY_COMPARE(state->text(), QStringLiteral("Port 9123 is free."));
    part<QCheckBox>("setupTls")->setChecked(true);
    QTRY_VERIFY(!apply->isEnabled());
    QVERIFY(apply->toolTip().contains(QStringLiteral("certificate")));
    part<QCheckBox>("setupTls")->setChecked(false);
    part<QCheckBox>("setupOthers")->setChecked(true);
    QVERIFY(apply->isEnabled());
    apply->click();
    QTRY_COMPARE(m_console->status().port, quint16(9123));
    QTRY_VERIFY(!apply->isEnabled());
    QCOMPARE(m_console->status().host, QStringLiteral("0.0.0.0"));
}

void TestSetupWizard::containersMayBeLetIn()
{
    QVERIFY(!part<QCheckBox>("setupContainers")->isVisible()); // where there is no Docker
    m_console->settings.dockerBridge = QStringLiteral("172.17.0.1");
    m_wizard = std::make_unique<SetupWizard>(*m_console, m_console->status());
    m_wizard->show();
    next();
    auto *containers = part<QCheckBox>("setupContainers");
    auto *apply = part<QPushButton>("setupApply");
    QTRY_VERIFY(containers->isVisible());
    QVERIFY(containers->toolTip().contains(QStringLiteral("172.17.0.1")));
    QVERIFY(!containers->isChecked());
    QVERIFY(!apply->isEnabled());
    containers->setChecked(true);
    QVERIFY(apply->isEnabled());
    apply->click();
    QTRY_COMPARE(m_console->settings.now.host, QStringLiteral("127.0.0.1, 172.17.0.1"));
    // When the listener has been restarted and the settings were asked for again.
    QTRY_COMPARE(apply->toolTip(), QStringLiteral("Nothing was changed"));
    QVERIFY(!apply->isEnabled());
    QVERIFY(containers->isChecked());
    QVERIFY(!part<QCheckBox>("setupOthers")->isChecked());
    // All addresses have that one among them.
    part<QCheckBox>("setupOthers")->setChecked(true);
    QVERIFY(!containers->isEnabled());
    part<QCheckBox>("setupOthers")->setChecked(false);
    containers->setChecked(false);
    QVERIFY(apply->isEnabled());
    apply->click();
    QTRY_COMPARE(m_console->settings.now.host, QStringLiteral("127.0.0.1"));
}

QTEST_MAIN(TestSetupWizard)
#include "tst_setupwizard.moc"
