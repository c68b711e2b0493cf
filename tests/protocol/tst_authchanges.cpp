// SPDX-License-Identifier: GPL-3.0-or-later
//
// What changes while users are authorized: the configuration, the modules' rules, the directory.
#include "tests/support/authorizingengine.h"
#include "tests/support/epollmain.h"

using namespace server;
using namespace test;

namespace {
const QByteArray Ann = "11|ann-secret";
}

class TestAuthChanges : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_stage.clear(); }
    void followsItsConfiguration();
    void modulesRegisterChannels();
    void editsHoldAtOnce();

private:
    AuthorizingEngine &start(const std::function<void(ServerConfig &)> &change = {})
    {
        return m_stage.start(change);
    }

    AuthorizingStage m_stage;
};

void TestAuthChanges::followsItsConfiguration()
{
    ServerConfig config;
    auto &engine = start([&](ServerConfig &one) {
        config = one;
        one.authorization.isEnabled = false;
    });
    const auto change = [&] {
        return engine.engine().ask<QStringList>(
            [&](Engine &one) { return one.reconfigure(config).value(); });
    };
    QCOMPARE(engine.authorize(Ann, "private-tenant.7").status, 404);
    QCOMPARE(change().size(), 1);
    QCOMPARE(engine.authorize(Ann, "private-tenant.7").status, 200);
    QVERIFY(change().isEmpty());
    config.channels.removeFirst();
    QCOMPARE(change(),
             QStringList{QStringLiteral("The rules for channels changed (channels); who "
                                        "is subscribed stays")});
    QCOMPARE(engine.authorize(Ann, "private-tenant.7").status, 403);
    config.directory.password = QStringLiteral("hidden");
    const QStringList told = change();
    QCOMPARE(told.size(), 1);
    QVERIFY(told.first().contains(u"until the restart") && !told.first().contains(u"hidden"));
    config.authorization.isEnabled = false;
    QCOMPARE(change().size(), 2);
    QCOMPARE(engine.authorize(Ann, "private-tenant.7").status, 404);
}

// SYSTEMS.md S6, in C++.
void TestAuthChanges::modulesRegisterChannels()
{
    auto &engine = start();
    QCOMPARE(engine.authorize("12|bob-secret", "private-tenant.7.stock").status, 200);
    QVERIFY(engine.engine().ask<bool>([](Engine &one) {
        return one.channels()
            .registerTenantChannel("stock",
                                   [](const JoinRequest &request) {
                                       return request.user.hasPermission(
                                           request.tenant, {"products.manage_inventory"});
                                   })
            .has_value();
    }));
    QCOMPARE(engine.authorize("12|bob-secret", "private-tenant.7.stock").status, 403);
    QCOMPARE(engine.authorize(Ann, "private-tenant.7.stock").status, 200);
    QCOMPARE(engine.authorize(Ann, "private-tenant.8.stock").status, 403);
}

// An operator's edit counts for the next request, whatever is kept.
void TestAuthChanges::editsHoldAtOnce()
{
    ServerConfig config = AuthorizingEngine::config({});
    config.directory.path = m_stage.filePath(QStringLiteral("own.sqlite"));
    config.directory.cacheSeconds = 3'600;
    config.directory.negativeCacheSeconds = 3'600;
    AuthorizingEngine engine(config);
    const auto edit = [&](const DirectoryEdit &one) {
        std::optional<Result<DirectoryEdited>> edited;
        QMetaObject::invokeMethod(&engine.engine().thread().engine(), [&] {
            engine.engine().thread().engine().directory()->edit(
                one, [&](const Result<DirectoryEdited> &result) {
                    QMetaObject::invokeMethod(this, [&edited, result] { edited = result; });
                });
        });
        if (!QTest::qWaitFor([&] { return edited.has_value(); }) || !*edited)
            qFatal("The edit failed: %s",
                   edited ? qPrintable(edited->error().message) : "no answer");
        return **edited;
    };
    edit(PutUser{{QStringLiteral("5"), QStringLiteral("Eve"), {}}});
    edit(PutTenant{{QStringLiteral("7"), {}, 0}});
    const DirectoryEdited issued = edit(IssueToken{QStringLiteral("5"), {}, 0});
    const QByteArray token = issued.token.toUtf8();
    QCOMPARE(engine.authorize(token, "private-tenant.7").status, 403);
    edit(PutMembership{{QStringLiteral("7"), QStringLiteral("5"), {}, {}}});
    QCOMPARE(engine.authorize(token, "private-tenant.7").status, 200);
    edit(RemoveMembership{QStringLiteral("7"), QStringLiteral("5")});
    QCOMPARE(engine.authorize(token, "private-tenant.7").status, 403);
    edit(RevokeToken{issued.tokenId});
    QCOMPARE(engine.authorize(token, "private-tenant.7").status, 401);
}

BELFRY_EPOLL_MAIN(TestAuthChanges)
#include "tst_authchanges.moc"
