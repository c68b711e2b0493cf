// SPDX-License-Identifier: GPL-3.0-or-later
//
// What refusals mean, and where their buttons lead.
#include "tests/support/fakeconsole.h"
#include "ui/log/adviceline.h"
#include "ui/log/refusaladvice.h"
#include "ui/overview/problemlist.h"
#include "ui/overview/problemtally.h"
#include "ui/pages/logpage.h"
#include "ui/secretclipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace server;
using namespace ui;
using test::FakeConsole;

namespace {

AppSummary webApp()
{
    AppSummary app;
    app.id = QStringLiteral("1");
    app.key = QStringLiteral("abd");
    app.name = QStringLiteral("web");
    return app;
}

LogEntry refusal(const char *code, const QString &text, const QString &target = {})
{
    LogEntry entry;
    entry.kind = LogKind::Rejected;
    entry.source = QStringLiteral("HTTP");
    entry.appId = QStringLiteral("1");
    entry.event = QLatin1String(code);
    entry.text = text;
    entry.utc = 1'700'000'000'000;
    LogExtras extras;
    extras.address = QStringLiteral("10.0.0.7:5000");
    extras.method = QStringLiteral("POST");
    extras.target = target;
    entry.extras = std::make_shared<const LogExtras>(extras);
    return entry;
}

LogEntry unknownKey(const char *key = "abc")
{
    LogEntry entry =
        refusal("4001", QStringLiteral("No app has the key \"%1\".").arg(QLatin1String(key)));
    entry.appId.clear();
    entry.source = QStringLiteral("client");
    return entry;
}

QList<RefusalOffer::Kind> kinds(const RefusalAdvice &advice)
{
    QList<RefusalOffer::Kind> list;
    for (const RefusalOffer &offer : advice.offers)
        list.append(offer.kind);
    return list;
}

} // namespace

class TestRefusalAdvice : public QObject
{
    Q_OBJECT

private slots:
    void anUnknownKeyHasANeighbour();
    void anUnknownKeyMayHaveNone();
    void aClockIsBehindOrAhead_data();
    void aClockIsBehindOrAhead();
    void aSignatureLeadsToTheTester();
    void sizesNameAppAndLimit_data();
    void sizesNameAppAndLimit();
    void otherRowsHaveNoAdvice();
    void placesAreReadAsTheyWereWritten();
    void theLogHasTheButtons();
    void problemsHaveTheButtons();
};

void TestRefusalAdvice::anUnknownKeyHasANeighbour()
{
    const RefusalAdvice advice = adviceOn(unknownKey(), {webApp()});
    QCOMPARE(advice.text, QStringLiteral("Did you mean app “web”? Its key is abd."));
    QCOMPARE(kinds(advice),
             (QList{RefusalOffer::ShowApp, RefusalOffer::CopyEnv, RefusalOffer::CreateApp}));
    QCOMPARE(advice.offers.last().value, QStringLiteral("abc"));
}

void TestRefusalAdvice::anUnknownKeyMayHaveNone()
{
    const RefusalAdvice advice = adviceOn(unknownKey("something-else"), {webApp()});
    QCOMPARE(kinds(advice), QList{RefusalOffer::CreateApp});
}

void TestRefusalAdvice::aClockIsBehindOrAhead_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("here");
    QTest::addColumn<QString>("text");
    QTest::newRow("behind")
        << "2023-11-14T22:00:00Z"
        << "2023-11-14T22:12:22Z"
        << "The sender's clock is 742 s behind; the limit of app “web” is 600 s.";
    QTest::newRow("ahead") << "2023-11-14T22:12:22Z"
                           << "2023-11-14T22:00:00Z"
                           << "The sender's clock is 742 s ahead; the limit of app “web” is 600 s.";
}

void TestRefusalAdvice::aClockIsBehindOrAhead()
{
    QFETCH(QString, given);
    QFETCH(QString, here);
    const QString text =
        QStringLiteral("POST /apps/1/events: Timestamp expired: Given timestamp (%1) not within "
                       "600s of server time (%2) (api_timestamp_tolerance).")
            .arg(given, here);
    const RefusalAdvice advice =
        adviceOn(refusal("401", text, QStringLiteral("/apps/1/events?auth_key=abd")), {webApp()});
    QTEST(advice.text, "text");
    QCOMPARE(kinds(advice), (QList{RefusalOffer::OpenTester, RefusalOffer::OpenLimit}));
}

void TestRefusalAdvice::aSignatureLeadsToTheTester()
{
    const QString text = QStringLiteral("POST /apps/1/events: Authentication signature invalid.");
    const QString target = QStringLiteral("/apps/1/events?auth_key=abd&auth_signature=00");
    const LogEntry entry = refusal("401", text, target);
    const RefusalAdvice advice = adviceOn(entry, {webApp()});
    QVERIFY2(advice.text.startsWith(QStringLiteral("The signature does not match app “web”.")),
             qPrintable(advice.text));
    QCOMPARE(advice.offers.first().kind, RefusalOffer::OpenTester);
    const SignatureQuestion question = questionOf(entry);
    QCOMPARE(question.kind, SignatureKind::Request);
    QVERIFY(question.verify);
    QCOMPARE(question.target, target);
    QCOMPARE(question.atUtc, entry.utc);
    QVERIFY(!kinds(adviceOn(refusal("401", text), {webApp()})).contains(RefusalOffer::OpenTester));
}

void TestRefusalAdvice::sizesNameAppAndLimit_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("option");
    QTest::newRow("data")
        << "POST /apps/1/events: Payload too large. The data of an event may have "
           "10240 bytes, this has 12698 (max_event_size)."
        << "Data is 12.4 KiB; app “web” allows 10.0 KiB."
        << "max_event_size";
    QTest::newRow("request") << "/api/x: The request has 2097152 bytes; the limit is 1048576 "
                                "(max_request_size)."
                             << "The request is 2.0 MiB; app “web” allows 1.0 MiB."
                             << "max_request_size";
}

void TestRefusalAdvice::sizesNameAppAndLimit()
{
    QFETCH(QString, said);
    const RefusalAdvice advice = adviceOn(refusal("413", said), {webApp()});
    QTEST(advice.text, "text");
    QCOMPARE(kinds(advice), QList{RefusalOffer::OpenLimit});
    QTEST(advice.offers.first().value, "option");
}

void TestRefusalAdvice::otherRowsHaveNoAdvice()
{
    LogEntry entry = unknownKey();
    entry.kind = LogKind::Server;
    QVERIFY(adviceOn(entry, {webApp()}).offers.isEmpty());
    QVERIFY(adviceOn(refusal("404", QStringLiteral("Not found.")), {webApp()}).text.isEmpty());
}

void TestRefusalAdvice::placesAreReadAsTheyWereWritten()
{
    const auto round = [](RefusalOffer::Kind kind, const char *appId, const char *value) {
        return managePlaceOf(managePlace({kind, {}, QLatin1String(appId), QLatin1String(value)}));
    };
    QCOMPARE(round(RefusalOffer::ShowApp, "7", "").appId, QStringLiteral("7"));
    QCOMPARE(round(RefusalOffer::OpenLimit, "7", "max_event_size").appId, QStringLiteral("7"));
    QCOMPARE(round(RefusalOffer::OpenLimit, "7", "max_event_size").option,
             QStringLiteral("max_event_size"));
    QCOMPARE(round(RefusalOffer::CreateApp, "", "a b").newKey, QStringLiteral("a b"));
    QVERIFY(managePlaceOf(QStringLiteral("anything")).appId.isEmpty());
}

void TestRefusalAdvice::theLogHasTheButtons()
{
    FakeConsole console;
    console.addApp(webApp(), QStringLiteral("hush"));
    console.setState(ServerState::Listening);
    LogPage page(console);
    connect(&console, &Console::changed, &page, &LogPage::apply);
    const Observation watching = console.observe(Topic::Log);
    page.resize(1000, 700);
    page.show();
    console.appendLog(unknownKey());
    console.flush(true);
    auto *table = page.findChild<QTableView *>(QStringLiteral("logTable"));
    table->selectRow(table->model()->rowCount() - 1);
    const auto button = [&](int at) {
        return page.findChild<QPushButton *>(QStringLiteral("logAdvice%1").arg(at));
    };
    QVERIFY(button(0)->isVisible());
    const QSignalSpy rows(&page, &Page::rowsRequested);
    button(0)->click();
    QCOMPARE(rows.last().at(0).toString(), QStringLiteral("manage"));
    QCOMPARE(rows.last().at(1).toString(), QStringLiteral("app=1"));
    button(2)->click();
    QCOMPARE(rows.last().at(1).toString(), QStringLiteral("newkey=abc"));
    setSecretPatience(300);
    button(1)->click();
    QClipboard *clipboard = QGuiApplication::clipboard();
    QTRY_VERIFY(clipboard->text().contains(QStringLiteral("abd")));
    QVERIFY(clipboard->text().contains(QStringLiteral("hush")));
    QTRY_VERIFY(clipboard->text().isEmpty());
    console.appendLog(refusal("401",
                              QStringLiteral("Authentication signature invalid."),
                              QStringLiteral("/apps/1/events?auth_key=abd")));
    console.flush(true);
    table->selectRow(table->model()->rowCount() - 1);
    const QSignalSpy tester(&page, &Page::signatureRequested);
    button(0)->click();
    QCOMPARE(tester.size(), 1);
}

void TestRefusalAdvice::problemsHaveTheButtons()
{
    ProblemTally tally;
    tally.add({unknownKey()});
    tally.setNow(1'700'000'000'000);
    const auto problem = tally.problems({}).value(0);
    ProblemList list;
    list.resize(500, 300);
    list.show();
    const LogEntry last = entryOf(problem);
    list.setLines({{problemText(problem, {webApp()}),
                    QStringLiteral("log"),
                    problem.filter,
                    adviceOn(last, {webApp()}).offers,
                    last}},
                  0);
    const QSignalSpy offered(&list, &ProblemList::offered);
    auto *create = list.findChild<QToolButton *>(QStringLiteral("ovProblemOffer0_2"));
    QVERIFY(create->isVisible());
    QCOMPARE(create->text(), QStringLiteral("Create app with this key"));
    create->click();
    QCOMPARE(offered.size(), 1);
}

QTEST_MAIN(TestRefusalAdvice)
#include "tst_refusaladvice.moc"
