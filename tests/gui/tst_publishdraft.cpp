// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/publishdraft.h"

#include <QTest>

using namespace server;

namespace {

AppSummary webApp()
{
    AppSummary app;
    app.id = QStringLiteral("1");
    app.key = QStringLiteral("key");
    app.name = QStringLiteral("web");
    app.maxEventBytes = 1024;
    return app;
}

} // namespace

class TestPublishDraft : public QObject
{
    Q_OBJECT

private slots:
    void firstProblem_data();
    void firstProblem();
    void limitsAreTheApps();
};

void TestPublishDraft::firstProblem_data()
{
    QTest::addColumn<QString>("channels");
    QTest::addColumn<QString>("event");
    QTest::addColumn<QString>("exclude");
    QTest::addColumn<QString>("data");
    QTest::addColumn<bool>("plain");
    QTest::addColumn<bool>("tenant");
    QTest::addColumn<QString>("sentence"); // empty: can be sent
    const auto row = [](const char *name,
                        const QString &channels,
                        const QString &event,
                        const QString &exclude,
                        const QString &data,
                        bool plain,
                        bool tenant,
                        const char *sentence) {
        QTest::newRow(name) << channels << event << exclude << data << plain << tenant
                            << QString::fromUtf8(sentence);
    };
    const QString c = QStringLiteral("news");
    const QString e = QStringLiteral("tick");
    const QString d = QStringLiteral("{}");
    const QString longName(201, u'x');
    row("fine", c, e, {}, d, false, false, "");
    row("user channel", QStringLiteral("#server-to-user-42"), e, {}, d, false, false, "");
    row("no channel", {}, e, {}, d, false, false, "Name at least one channel.");
    row("bad channel",
        QStringLiteral("a/b"),
        e,
        {},
        d,
        false,
        false,
        "Channel “a/b” contains “/”. Letters, digits and - _ = @ , . ; are allowed.");
    row("long channel",
        longName,
        e,
        {},
        d,
        false,
        false,
        "Channel “xxxxxxxxxxxxxxxxxxxxxxxx…” has 201 bytes; the limit is 200.");
    row("no event", c, {}, {}, d, false, false, "Name the event.");
    row("long event",
        c,
        longName,
        {},
        d,
        false,
        false,
        "The event's name has 201 bytes; the limit is 200.");
    row("reserved",
        c,
        QStringLiteral("pusher:x"),
        {},
        d,
        false,
        false,
        "Events that begin with “pusher:” belong to the protocol.");
    row("internal",
        c,
        QStringLiteral("pusher_internal:x"),
        {},
        d,
        false,
        false,
        "Events that begin with “pusher:” belong to the protocol.");
    row("client",
        c,
        QStringLiteral("client-x"),
        {},
        d,
        false,
        false,
        "Events that begin with “client-” come from clients only; a server cannot send them.");
    row("bad socket",
        c,
        e,
        QStringLiteral("12.a"),
        d,
        false,
        false,
        "“12.a” is not a socket id; those look like 12938.44120.");
    row("no data", c, e, {}, {}, false, false, "Write the data; {} is the shortest.");
    row("bad data",
        c,
        e,
        {},
        QStringLiteral("{\n  \"a\" 1}"),
        false,
        false,
        "Line 2, column 7: a colon is missing after the name.");
    row("plain", c, e, {}, QStringLiteral("hello"), true, false, "");
    row("plain empty", c, e, {}, {}, true, false, "");
    row("tenant list",
        c,
        e,
        {},
        QStringLiteral("[]"),
        false,
        true,
        "The data of a tenant event must be a JSON object, in { }.");
    row("too large",
        c,
        e,
        {},
        u'"' + QString(1100, u'x') + u'"',
        false,
        false,
        "The data has 1.1 KiB; app “web” allows 1.0 KiB.");
    row("wrong before missing",
        {},
        QStringLiteral("client-x"),
        {},
        d,
        false,
        false,
        "Events that begin with “client-” come from clients only; a server cannot send them.");
}

void TestPublishDraft::firstProblem()
{
    QFETCH(QString, channels);
    QFETCH(QString, event);
    QFETCH(QString, exclude);
    QFETCH(QString, data);
    QFETCH(bool, plain);
    QFETCH(bool, tenant);
    const AppSummary app = webApp();
    const ui::PublishDraft draft{
        app.id, channels.split(u' ', Qt::SkipEmptyParts), event, exclude, data, plain, tenant};
    const QList<ui::DraftProblem> problems = ui::problemsOf(draft, &app);
    QTEST(problems.isEmpty() ? QString() : problems.first().sentence, "sentence");
}

void TestPublishDraft::limitsAreTheApps()
{
    AppSummary app = webApp();
    const QString name(201, u'x');
    ui::PublishDraft draft{
        app.id, {name, QStringLiteral("a/b")}, name, {}, QStringLiteral("{}"), false, false};
    QCOMPARE(ui::problemsOf(draft, &app).size(), 3);
    app.lenientNames = true;
    app.maxChannelNameBytes = 0;
    app.maxEventNameBytes = 201;
    QVERIFY(ui::problemsOf(draft, &app).isEmpty());
    app.maxChannelsPerEvent = 1;
    QCOMPARE(ui::problemsOf(draft, &app).size(), 1);
    draft.channels = {QStringLiteral("#a/b")}; // kept for users, whatever the app takes
    QCOMPARE(ui::problemsOf(draft, &app).size(), 1);
}

QTEST_GUILESS_MAIN(TestPublishDraft)
#include "tst_publishdraft.moc"
