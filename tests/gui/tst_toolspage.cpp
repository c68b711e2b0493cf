// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/sweep.h"
#include "tests/support/fakeconsole.h"
#include "ui/pages/toolspage.h"
#include "ui/plurals.h"
#include "ui/theme.h"
#include "ui/tools/framesmodel.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace server;
using test::FakeConsole;
using ui::ToolsPage;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestToolsPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ui::installPlurals(); }
    void init();
    void cleanup();
    void everythingHasANameAndRoom_data();
    void everythingHasANameAndRoom();
    void signsAndVerifies();
    void fieldsFollowTheKind();
    void aRefusedRequestIsExplained();
    void anAnswerToOtherFieldsIsNone();
    void secretsAreNotKept();
    void theDoctorNamesMistakes();
    void theClientConnectsAndTalks();
    void theClientLeavesWithThePage();
    void framesAreBounded();
    void rulesAreToldInWords();
    void aSocketIsPicked();

private:
    template <typename T>
    T *find(const char *name) const
    {
        T *found = m_page->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("There is no %s.", name);
        return found;
    }
    QString text(const char *label) const { return find<QLabel>(label)->text(); }
    void click(const char *name) { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    void show(int tab) { find<QTabWidget>("toolTabs")->setCurrentIndex(tab); }

    std::unique_ptr<FakeConsole> m_console;
    std::unique_ptr<ToolsPage> m_page;
};

void TestToolsPage::init()
{
    ui::applyTheme(ui::ThemeChoice::Light);
    m_console = std::make_unique<FakeConsole>();
    AppSummary app;
    app.id = s("1");
    app.key = s("key1");
    app.name = s("web");
    m_console->addApp(app, s("secret1"));
    m_page = std::make_unique<ToolsPage>(*m_console);
    connect(m_console.get(), &Console::changed, m_page.get(), &ToolsPage::apply);
    m_page->resize(1000, 640);
    m_page->show();
    m_console->flush(true);
}

void TestToolsPage::cleanup()
{
    m_page.reset();
    m_console.reset();
}

void TestToolsPage::everythingHasANameAndRoom_data()
{
    QTest::addColumn<int>("tab");
    for (int tab = 0; tab < 4; ++tab)
        QTest::addRow("tab %d", tab) << tab;
}

void TestToolsPage::everythingHasANameAndRoom()
{
    QFETCH(int, tab);
    show(tab);
    for (ui::ThemeChoice choice : {ui::ThemeChoice::Light, ui::ThemeChoice::Dark}) {
        ui::applyTheme(choice);
        m_page->themeChanged();
        m_page->resize(760, 430);
        for (int kind = 0; kind < find<QComboBox>("authKind")->count(); ++kind) {
            find<QComboBox>("authKind")->setCurrentIndex(kind);
            QTest::qWait(tab == 0 ? 50 : 10);
            QCOMPARE(test::unnamedWidgets(*m_page).join(u','), QString());
            QCOMPARE(test::clippedWidgets(*m_page).join(u','), QString());
            QCOMPARE(test::unexplainedButtons(*m_page).join(u','), QString());
            QCOMPARE(test::cutLabels(*m_page).join(u','), QString());
        }
    }
    QCOMPARE(test::sharedNames(*m_page).join(u','), QString());
}

void TestToolsPage::signsAndVerifies()
{
    find<QRadioButton>("authSign")->setChecked(true);
    find<QLineEdit>("authSocket")->setText(s("1234.1234"));
    find<QLineEdit>("authChannel")->setText(s("private-foobar"));
    click("authRun");
    QTRY_COMPARE(text("authResult"), s("The signature is right."));
    QCOMPARE(find<QPlainTextEdit>("authText")->toPlainText(), s("1234.1234:private-foobar"));
    click("authCopyAuth");
    const QString auth = QGuiApplication::clipboard()->text();
    QVERIFY(auth.startsWith(s("key1:")));
    QCOMPARE(auth.size(), 5 + 64);

    find<QRadioButton>("authVerify")->setChecked(true);
    QVERIFY(!find<QPlainTextEdit>("authText")->isVisible());
    find<QPlainTextEdit>("authGiven")->setPlainText(auth);
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    find<QPlainTextEdit>("authGiven")->setFocus();
    QTest::keyClick(find<QPlainTextEdit>("authGiven"), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(text("authResult"), s("The signature is right."));
    find<QPlainTextEdit>("authGiven")->setPlainText(auth + u'0');
    QVERIFY(text("authResult").contains(s("verify it")));
    click("authRun");
    QTRY_COMPARE(text("authResult"), s("The secret differs."));
}

void TestToolsPage::fieldsFollowTheKind()
{
    const auto shown = [this](const char *name) {
        return find<QWidget>(name)->isVisible();
    };
    QComboBox *kind = find<QComboBox>("authKind");
    kind->setCurrentIndex(int(SignatureKind::Private));
    QVERIFY(shown("authChannel") && !shown("authData") && !shown("authKey"));
    kind->setCurrentIndex(int(SignatureKind::Presence));
    QVERIFY(shown("authChannel") && shown("authData"));
    kind->setCurrentIndex(int(SignatureKind::User));
    QVERIFY(!shown("authChannel") && shown("authData"));
    kind->setCurrentIndex(int(SignatureKind::Encrypted));
    QVERIFY(shown("authMasterKey"));
    kind->setCurrentIndex(int(SignatureKind::Request));
    QVERIFY(shown("authTarget") && shown("authBody") && !shown("authSocket"));
    find<QComboBox>("authApp")->setCurrentIndex(1);
    QVERIFY(shown("authKey") && shown("authSecret"));
    QCOMPARE(find<QLineEdit>("authSecret")->echoMode(), QLineEdit::Password);
    m_console->flush(true);
    QCOMPARE(find<QComboBox>("authApp")->currentIndex(), 1);
}

void TestToolsPage::aRefusedRequestIsExplained()
{
    show(2);
    m_console->setSignatureReport(SignatureReport{
        false, s("The timestamp is 742 s behind."), s("Look at the clock."), "POST", {}, {}, {}});
    SignatureQuestion question;
    question.kind = SignatureKind::Request;
    question.verify = true;
    question.appId = s("1");
    question.target = s("/apps/1/events?auth_key=key1");
    question.body = "{}";
    m_page->explain(question);
    QTRY_COMPARE(text("authResult"), s("The timestamp is 742 s behind."));
    QCOMPARE(text("authResultAdvice"), s("Look at the clock."));
    QCOMPARE(find<QTabWidget>("toolTabs")->currentIndex(), 0);
    QCOMPARE(m_console->signatureQuestions.size(), 1);
    QCOMPARE(m_console->signatureQuestions.first().target, question.target);
    QCOMPARE(m_console->signatureQuestions.first().body, question.body);
}

void TestToolsPage::anAnswerToOtherFieldsIsNone()
{
    m_console->hold();
    click("authRun");
    find<QLineEdit>("authChannel")->setText(s("private-x"));
    m_console->release();
    QTest::qWait(50);
    QVERIFY(text("authResult").contains(s("verify it")));
}

void TestToolsPage::secretsAreNotKept()
{
    find<QComboBox>("authApp")->setCurrentIndex(1);
    find<QLineEdit>("authSecret")->setText(s("hush-hush"));
    find<QLineEdit>("authMasterKey")->setText(s("hush-hush"));
    find<QLineEdit>("joinToken")->setText(s("hush-hush"));
    find<QPlainTextEdit>("doctorEnv")->setPlainText(s("REVERB_APP_SECRET=hush-hush"));
    QTemporaryDir dir;
    QSettings settings(dir.filePath(s("x.ini")), QSettings::IniFormat);
    m_page->save(settings);
    settings.sync();
    QFile file(settings.fileName());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray kept = file.readAll();
    QVERIFY(kept.contains("authKind"));
    QVERIFY(!kept.contains("hush-hush"));
    ToolsPage other(*m_console);
    show(3);
    m_page->save(settings);
    other.restore(settings);
    QCOMPARE(other.findChild<QTabWidget *>(s("toolTabs"))->currentIndex(), 3);
}

void TestToolsPage::theDoctorNamesMistakes()
{
    show(2);
    find<QPlainTextEdit>("doctorEnv")
        ->setPlainText(s("BROADCAST_CONNECTION=reverb\nREVERB_APP_ID=1\nREVERB_APP_KEY=secret1\n"
                         "REVERB_APP_SECRET=key1\nREVERB_HOST=127.0.0.1\nREVERB_PORT=1\n"
                         "REVERB_SCHEME=http\n"));
    click("doctorCheck");
    QListWidget *list = find<QListWidget>("doctorFindings");
    QTRY_COMPARE(list->count(), 3);
    QVERIFY(text("doctorResult").startsWith(s("3 errors: ")));
    QVERIFY(list->item(0)->text().contains(s("Key and secret are swapped")));
    QVERIFY(list->item(0)->data(Qt::AccessibleTextRole).toString().startsWith(s("Error: ")));
    list->setCurrentRow(0);
    QVERIFY(!find<QPlainTextEdit>("doctorLines")->toPlainText().contains(s("secret1")));
    QCOMPARE(find<QPlainTextEdit>("doctorEnv")->textCursor().selectedText(),
             s("REVERB_APP_KEY=secret1"));
    click("doctorCopyAll");
    const QString lines = QGuiApplication::clipboard()->text();
    QVERIFY(lines.contains(s("REVERB_APP_SECRET=secret1\n")));
    QVERIFY(lines.contains(s("VITE_REVERB_HOST=")));
}

void TestToolsPage::theClientConnectsAndTalks()
{
    show(1);
    auto *model = find<QTableView>("clientFrames")->model();
    QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(!find<QPushButton>("clientSubscribe")->isEnabled());
    find<QLineEdit>("clientUser")->setText(s("42"));
    click("clientOpen");
    QTRY_VERIFY(text("clientState").contains(s("signed in as 42")));
    QTRY_COMPARE(model->rowCount(), 1);
    QVERIFY(!find<QLineEdit>("clientUser")->isEnabled());
    find<QComboBox>("clientChannel")->setEditText(s("private-x"));
    click("clientSubscribe");
    QTRY_COMPARE(model->rowCount(), 3);
    QCOMPARE(model->index(1, ui::FramesModel::Direction).data().toString(), s("sent"));
    QCOMPARE(model->index(1, ui::FramesModel::Event).data().toString(), s("pusher:subscribe"));
    QCOMPARE(model->index(1, ui::FramesModel::Channel).data().toString(), s("private-x"));
    QTRY_VERIFY(find<QPushButton>("clientSend")->isEnabled());
    click("clientSend");
    QTRY_COMPARE(model->rowCount(), 4);
    find<QTableView>("clientFrames")->selectRow(3);
    QVERIFY(find<QAbstractItemView>("clientTree")->model()->rowCount() > 0);
    click("clientUnsubscribe");
    QTRY_VERIFY(find<QPushButton>("clientSubscribe")->isEnabled());
    click("clientOpen");
    QCOMPARE(m_console->testClientCount(), 0u);
    QVERIFY(text("clientState").contains(s("No client")));
    m_console->setState(ServerState::Stopped);
    m_console->flush(true);
    QVERIFY(!find<QPushButton>("clientOpen")->isEnabled());
    QVERIFY(text("clientState").contains(s("stopped")));
}

void TestToolsPage::theClientLeavesWithThePage()
{
    show(1);
    click("clientOpen");
    QTRY_VERIFY(text("clientState").startsWith(s("Connected")));
    QCOMPARE(m_console->testClientCount(), 1u);
    m_page.reset();
    QCOMPARE(m_console->testClientCount(), 0u);
}

void TestToolsPage::framesAreBounded()
{
    ui::FramesModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<TestFrame> frames;
    for (quint64 i = 1; i <= 1500; ++i)
        frames.append({i, 0, TestFrame::In, "{\"event\":\"e\",\"data\":\"{\\\"n\\\":1}\"}"});
    model.add(frames);
    model.add(frames);
    QCOMPARE(model.rowCount(), ui::FramesModel::Most);
    QCOMPARE(model.opened(0), "{\"data\":{\"n\":1},\"event\":\"e\"}");
    model.add({{1, 0, TestFrame::Note, "closed"}});
    QCOMPARE(model.opened(model.rowCount() - 1), "{\"note\":\"closed\"}");
}

void TestToolsPage::rulesAreToldInWords()
{
    show(3);
    QVERIFY(!find<QPushButton>("joinCheck")->isEnabled());
    JoinReport report;
    report.kind = ChannelKind::Presence;
    report.tenant = s("7");
    report.hasPattern = true;
    report.pattern = s("presence-tenant.{tenant}");
    report.values = {{s("tenant"), s("7")}};
    report.isAuthorizedHere = true;
    JoinWay way;
    way.member = true;
    way.roles = {s("seller"), s("admin")};
    report.ways = {way};
    report.userInfo = {s("name")};
    m_console->setJoinReport(report);
    find<QLineEdit>("joinChannel")->setText(s("presence-tenant.7"));
    click("joinCheck");
    QTRY_VERIFY(text("joinResult")
                    .startsWith(s("May join, if all of it holds: members of the "
                                  "tenant 7; who has one of the roles seller")));
    QVERIFY(text("joinAbout").contains(s("presence-tenant.{tenant}, with {tenant} = 7")));
    QVERIFY(text("joinAbout").contains(s("of user_info: name")));
    report.userId = s("3");
    report.why = s("The user \"3\" may not join: is not a member of the tenant \"7\"");
    m_console->setJoinReport(report);
    find<QLineEdit>("joinUser")->setText(s("3"));
    click("joinCheck");
    QTRY_COMPARE(text("joinResultAdvice"), report.why);
    report.mayJoin = true;
    report.channelData = "{\"user_id\":\"3\"}";
    m_console->setJoinReport(report);
    click("joinCheck");
    QTRY_COMPARE(text("joinResult"), s("The user 3 may join."));
    QCOMPARE(find<QPlainTextEdit>("joinData")->toPlainText(), s("{\"user_id\":\"3\"}"));
    report.defect = s("it is empty");
    m_console->setJoinReport(report);
    click("joinCheck");
    QTRY_VERIFY(text("joinResult").contains(s("There can be no channel")));
}

void TestToolsPage::aSocketIsPicked()
{
    ConnectionRow row;
    row.socketId = QStringLiteral("12938.44120");
    row.appId = QStringLiteral("1");
    row.userName = QStringLiteral("Ann");
    row.userId = QStringLiteral("7");
    const Observation watching = m_console->observe(Topic::Connections);
    m_console->upsert(row);
    m_console->flush(true);
    auto *pick = m_page->findChild<QToolButton *>(QStringLiteral("authPick"));
    emit pick->menu()->aboutToShow();
    QCOMPARE(pick->menu()->actions().size(), 1);
    QVERIFY(pick->menu()->actions().first()->text().contains(QStringLiteral("Ann")));
    pick->menu()->actions().first()->trigger();
    QCOMPARE(m_page->findChild<QLineEdit *>(QStringLiteral("authSocket"))->text(), row.socketId);
}

QTEST_MAIN(TestToolsPage)
#include "tst_toolspage.moc"
