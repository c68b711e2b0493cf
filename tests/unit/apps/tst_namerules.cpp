// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/apps/namerules.h"

#include <QTest>

using namespace server;

class TestNameRules : public QObject
{
    Q_OBJECT

private slots:
    void namesAreJudgedByTheirUse_data();
    void namesAreJudgedByTheirUse();
    void limitIsInclusive_data();
    void limitIsInclusive();
    void defectNamesWhatWasWrong();
};

void TestNameRules::namesAreJudgedByTheirUse_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("isLenient");
    QTest::addColumn<bool>("maySubscribe");
    QTest::addColumn<bool>("mayPublish");
    const auto row =
        [](const char *title, const QByteArray &name, bool lenient, bool subscribe, bool publish) {
            QTest::newRow(title) << name << lenient << subscribe << publish;
        };
    row("plain", "private-x_=@,.;-9Z", false, true, true);
    row("empty", "", false, false, false);
    row("space", "a b", false, false, false);
    row("200 bytes", QByteArray(200, 'x'), false, true, true);
    row("201 bytes", QByteArray(201, 'x'), false, false, false);
    row("a user's own", "#server-to-user-42", false, true, true);
    row("nobody's own", "#server-to-user-", false, false, true);
    row("another hash", "#x", false, false, true); // the difference
    row("hash alone", "#", false, false, false);
    row("hash inside", "a#b", false, false, false);
    row("lenient: empty", "", true, true, true);
    row("lenient: space", "a b", true, true, true);
    row("lenient: 5000 bytes", QByteArray(5000, 'x'), true, true, true);
    row("lenient: a user's own", "#server-to-user-42", true, true, true);
    row("lenient: another hash", "#x", true, false, true);
    row("lenient: hash and space", "#a b", true, false, false);
    row("lenient: hash of 201 bytes", '#' + QByteArray(200, 'x'), true, false, false);
}

void TestNameRules::namesAreJudgedByTheirUse()
{
    QFETCH(QByteArray, name);
    App app;
    QFETCH(bool, isLenient);
    app.lenientNames = isLenient;
    QTEST(nameDefect(app, name, NameUse::Subscribe).isEmpty(), "maySubscribe");
    QTEST(nameDefect(app, name, NameUse::Publish).isEmpty(), "mayPublish");
}

void TestNameRules::limitIsInclusive_data()
{
    QTest::addColumn<int>("limit");
    QTest::addColumn<bool>("isLenient");
    QTest::newRow("smaller") << 10 << false;
    QTest::newRow("lenient, smaller") << 10 << true;
    QTest::newRow("lenient, larger") << 300 << true;
}

void TestNameRules::limitIsInclusive()
{
    QFETCH(int, limit);
    QFETCH(bool, isLenient);
    App app;
    app.lenientNames = isLenient;
    app.maxChannelNameBytes = limit;
    for (const NameUse use : {NameUse::Subscribe, NameUse::Publish}) {
        QCOMPARE(nameDefect(app, QByteArray(limit, 'x'), use), QString());
        QCOMPARE(nameDefect(app, QByteArray(limit + 1, 'x'), use),
                 QStringLiteral("it has %1 bytes and may have %2 (max_channel_name_length)")
                     .arg(limit + 1)
                     .arg(limit));
    }
}

void TestNameRules::defectNamesWhatWasWrong()
{
    const App app;
    QVERIFY(nameDefect(app, "a b", NameUse::Publish).contains(u"(lenient_channel_names)"));
    QVERIFY(nameDefect(app, "#x", NameUse::Subscribe).contains(u"#server-to-user-<id>"));
    QVERIFY(nameDefect(app, "#a b", NameUse::Publish).startsWith(u"after # only"));
    QCOMPARE(nameDefect(app, "", NameUse::Publish), QStringLiteral("it is empty"));
}

QTEST_GUILESS_MAIN(TestNameRules)

#include "tst_namerules.moc"
