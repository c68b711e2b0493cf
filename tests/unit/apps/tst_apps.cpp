// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which origins an app admits, and how apps are found.
#include "server/apps/appregistry.h"
#include "server/apps/origins.h"
#include "tests/support/testapp.h"

#include <QTest>

using namespace server;

class TestApps : public QObject
{
    Q_OBJECT

private slots:
    void originIsMatchedAgainstTheList_data();
    void originIsMatchedAgainstTheList();
    void appsAreFoundByIdAndByKey();
    void registryRefusesWhatIsIncompleteOrTaken_data();
    void registryRefusesWhatIsIncompleteOrTaken();
};

void TestApps::originIsMatchedAgainstTheList_data()
{
    QTest::addColumn<QByteArray>("allowed"); // separated by spaces
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<bool>("isAllowed");
    const auto row = [](const char *name, const char *allowed, const char *origin, bool isAllowed) {
        QTest::newRow(name) << QByteArray(allowed) << QByteArray(origin) << isAllowed;
    };
    row("case 8: the host", "laravel.com", "http://laravel.com", true);
    row("case 9: another host", "laravel.com", "http://localhost", false);
    row("case 10: a subdomain", "laravel.com", "http://sub.laravel.com", false);
    row("case 11: subdomains only", "*.laravel.com", "http://laravel.com", false);
    row("case 12: subdomain", "localhost *.localhost", "http://sub.localhost", true);
    row("case 13: port is ignored", "laravel.com *.laravel.com", "http://a.laravel.com:99", true);
    row("case 14: no origin", "laravel.com", "", false);
    row("case 15: null", "laravel.com", "null", false);
    row("case 15: no scheme", "laravel.com", "laravel.com", false);
    row("case 16: upper case", "laravel.com", "http://LARAVEL.com", true);
    row("upper case in the list", "Laravel.COM", "https://laravel.com", true);
    row("scheme is ignored", "laravel.com", "https://laravel.com", true);
    row("everything", "*", "http://anything", true);
    row("everything, without an origin", "*", "", true);
    row("everything among others", "a.b *", "null", true);
    row("nothing is allowed", "", "http://laravel.com", false);
    row("star inside", "app-*.test", "http://app-7.test", true);
    row("star stands for nothing", "app*.test", "http://app.test", true);
    row("star spans dots", "*.laravel.com", "http://a.b.laravel.com", true);
    row("host behind the pattern", "*.laravel.com", "http://a.laravel.com.evil.org", false);
    row("host before the pattern", "laravel.com", "http://evil-laravel.com", false);
    row("two stars", "*a*", "http://bab", true);
    row("pattern in the path", "laravel.com", "http://evil.org/laravel.com", false);
    row("pattern as user", "laravel.com", "http://laravel.com@evil.org", false);
    row("full origin", "https://a.b:8443", "https://a.b:8443", true);
    row("full origin, another port", "https://a.b:8443", "https://a.b", false);
    row("full origin, another scheme", "https://a.b:8443", "http://a.b:8443", false);
    row("full origin, default port", "https://a.b", "https://a.b:443", true);
    row("full origin, default port of http", "http://a.b", "http://a.b:80", true);
    row("full origin, upper case", "https://a.b", "https://A.B", true);
    row("address", "127.0.0.1", "http://127.0.0.1:5173", true);
    row("broken origin", "laravel.com", "http://laravel.com:99999", false);
}

void TestApps::originIsMatchedAgainstTheList()
{
    QFETCH(QByteArray, allowed);
    QFETCH(QByteArray, origin);
    QByteArrayList list = allowed.split(' ');
    list.removeAll({});
    QTEST(isOriginAllowed(list, origin), "isAllowed");
}

void TestApps::appsAreFoundByIdAndByKey()
{
    AppRegistry registry;
    QVERIFY(registry.add(test::testApp()));
    QVERIFY(registry.add(test::otherApp()));
    QCOMPARE(registry.all().size(), std::size_t(2));
    QCOMPARE(registry.byId("1"), registry.all()[0].get());
    QCOMPARE(registry.byKey("key2"), registry.all()[1].get());
    QVERIFY(!registry.byId("key1"));
    QVERIFY(!registry.byKey("1"));
    QVERIFY(!registry.byKey(""));
    QVERIFY(registry.byKey("key1")->signingKey().strict);
}

void TestApps::registryRefusesWhatIsIncompleteOrTaken_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<int>("code");
    const int invalid = int(ErrorCode::InvalidArgument);
    const int taken = int(ErrorCode::AlreadyExists);
    QTest::newRow("no id") << QByteArray() << QByteArray("k") << QByteArray("s") << invalid;
    QTest::newRow("no key") << QByteArray("9") << QByteArray() << QByteArray("s") << invalid;
    QTest::newRow("no secret") << QByteArray("9") << QByteArray("k") << QByteArray() << invalid;
    QTest::newRow("id is taken") << QByteArray("1") << QByteArray("k") << QByteArray("s") << taken;
    QTest::newRow("key is taken") << QByteArray("9") << QByteArray("key1") << QByteArray("s")
                                  << taken;
}

void TestApps::registryRefusesWhatIsIncompleteOrTaken()
{
    QFETCH(QByteArray, id);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, secret);
    AppRegistry registry;
    QVERIFY(registry.add(test::testApp()));
    App app;
    app.id = id;
    app.key = key;
    app.secret = secret;
    const auto added = registry.add(app);
    QVERIFY(!added);
    QTEST(int(added.error().code), "code");
    QCOMPARE(registry.all().size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(TestApps)

#include "tst_apps.moc"
