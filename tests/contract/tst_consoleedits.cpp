// SPDX-License-Identifier: GPL-3.0-or-later
//
// What every console promises of edits of apps: secrets are rotated, what cannot be is refused,
// what is done is logged.
#include "tests/contract/appcalls.h"

#include <QDateTime>
#include <QTest>

using namespace server;
using namespace test;

namespace {

const QString One = QStringLiteral("1");

} // namespace

class TestConsoleEdits : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_calls.reset(); }
    void rotationMakesAnotherSecret_data() { consoles(); }
    void rotationMakesAnotherSecret();
    void unknownAppIsNotFound_data() { consoles(); }
    void unknownAppIsNotFound();
    void appOfAFileIsChangedThere_data() { consoles(); }
    void appOfAFileIsChangedThere();
    void whatCannotBeStoredIsNotDone_data() { consoles(); }
    void whatCannotBeStoredIsNotDone();
    void everyEditIsLogged_data() { consoles(); }
    void everyEditIsLogged();
    void editsFollowEachOther_data() { consoles(); }
    void editsFollowEachOther();

private:
    static void consoles()
    {
        QTest::addColumn<bool>("isLocal");
        QTest::newRow("fake") << false;
        QTest::newRow("local") << true;
    }
    Stage &stage() { return m_calls->stage(); }
    Console &console() { return m_calls->console(); }
    std::optional<AppCalls> m_calls;
};

void TestConsoleEdits::init()
{
    QFETCH(bool, isLocal);
    m_calls.emplace(isLocal ? Stage::local() : Stage::fake());
}

void TestConsoleEdits::rotationMakesAnotherSecret()
{
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    const auto rotated = m_calls->rotate(One, 3600);
    QVERIFY(rotated);
    QCOMPARE(rotated->id, One);
    QCOMPARE(rotated->key, QStringLiteral("key1"));
    QVERIFY(!rotated->secret.isEmpty());
    QVERIFY(rotated->secret != u"secret1");
    QCOMPARE(m_calls->credentials(One)->secret, rotated->secret);
    QVERIFY(m_calls->settings(One).hasPreviousSecret);
    QVERIFY(m_calls->settings(One).previousSecretUntilUtc >= before + 3'600'000);
    const auto again = m_calls->rotate(One, 0);
    QVERIFY(again);
    QVERIFY(again->secret != rotated->secret);
    QVERIFY(!m_calls->settings(One).hasPreviousSecret);
    QCOMPARE(m_calls->settings(One).previousSecretUntilUtc, 0);
    for (const qint64 graceSeconds : {qint64(-1), MaxGraceSeconds + 1}) {
        const auto refused = m_calls->rotate(One, graceSeconds);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
        QVERIFY(refused.error().message.contains(QString::number(graceSeconds)));
    }
    QCOMPARE(m_calls->credentials(One)->secret, again->secret);
}

void TestConsoleEdits::unknownAppIsNotFound()
{
    for (const ErrorCode code : {m_calls->change(shop()).error().code,
                                 m_calls->remove(shop().id).error().code,
                                 m_calls->rotate(shop().id, 0).error().code})
        QCOMPARE(code, ErrorCode::NotFound);
}

void TestConsoleEdits::appOfAFileIsChangedThere()
{
    const QString file = QStringLiteral("/etc/belfry/belfry.toml");
    stage().defineIn(file);
    QCOMPARE(m_calls->settings(One).definedIn, file);
    for (const Error &error : {m_calls->change(m_calls->settings(One)).error(),
                               m_calls->remove(One).error(),
                               m_calls->rotate(One, 0).error()}) {
        QCOMPARE(error.code, ErrorCode::Unavailable);
        QVERIFY2(error.message.contains(file), qPrintable(error.message));
    }
    QCOMPARE(m_calls->credentials(One)->secret, QStringLiteral("secret1"));
    QVERIFY(m_calls->add(shop())); // into Belfry's own
    QVERIFY(m_calls->settings(shop().id).definedIn.isEmpty());
}

void TestConsoleEdits::whatCannotBeStoredIsNotDone()
{
    Mirror mirror(console());
    stage().breakStore();
    AppSettings renamed;
    renamed.id = One;
    renamed.key = QStringLiteral("key1");
    renamed.name = QStringLiteral("Renamed");
    for (const Error &error : {m_calls->add(shop()).error(),
                               m_calls->change(renamed).error(),
                               m_calls->remove(One).error(),
                               m_calls->rotate(One, 0).error()}) {
        QCOMPARE(error.code, ErrorCode::Unavailable);
        QVERIFY(!error.message.isEmpty());
    }
    const int deltas = mirror.deltas;
    QTRY_VERIFY(mirror.status && mirror.deltas > deltas);
    for (const AppSummary &app : mirror.status->apps)
        QVERIFY(app.name != u"Renamed" && app.id != u"77");
    QCOMPARE(mirror.status->apps.first().id, One);
}

void TestConsoleEdits::everyEditIsLogged()
{
    Mirror mirror(console());
    const Observation observation = console().observe(Topic::Log);
    QVERIFY(m_calls->add(shop()));
    AppSettings other = shop();
    other.name = QStringLiteral("Store");
    QVERIFY(m_calls->change(other));
    QVERIFY(m_calls->change(other)); // the same again
    const auto rotated = m_calls->rotate(shop().id, 60);
    QVERIFY(rotated);
    QVERIFY(m_calls->remove(shop().id));
    const auto rows = [&] {
        QList<LogEntry> found;
        for (const LogEntry &row : std::as_const(mirror.log)) {
            if (row.kind == LogKind::Operator)
                found.append(row);
        }
        return found;
    };
    QTRY_COMPARE(rows().size(), 4);
    for (const LogEntry &row : rows()) {
        QCOMPARE(row.appId, shop().id);
        QCOMPARE(row.source, QStringLiteral("console"));
        QVERIFY(row.text.contains(shop().id));
        QVERIFY(!row.text.contains(rotated->secret) && !row.text.contains(u"shopsecret"));
    }
}

void TestConsoleEdits::editsFollowEachOther()
{
    constexpr int Count = 20;
    int answered = 0;
    for (int i = 0; i < Count; ++i) {
        AppSettings app = shop();
        app.id = QStringLiteral("app%1").arg(i);
        app.key = QStringLiteral("appkey%1").arg(i);
        console().addApp(app, {this, [&](const Result<AppCredentials> &result) {
                                   answered += result ? 1 : 0;
                               }});
    }
    QTRY_COMPARE(answered, Count);
    for (int i = 0; i < Count; ++i)
        QCOMPARE(m_calls->settings(QStringLiteral("app%1").arg(i)).key,
                 QStringLiteral("appkey%1").arg(i));
}

QTEST_GUILESS_MAIN(TestConsoleEdits)

#include "tst_consoleedits.moc"
