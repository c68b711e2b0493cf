// SPDX-License-Identifier: GPL-3.0-or-later
//
// What every console promises of the directory: users, tenants, memberships and tokens.
#include "tests/contract/stage.h"

#include <QDateTime>
#include <QSignalSpy>
#include <QTest>

using namespace server;
using namespace test;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestConsoleDirectory : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_stage.reset(); }
    void isEmptyAtFirst_data() { consoles(); }
    void isEmptyAtFirst();
    void whatIsSavedIsThere_data() { consoles(); }
    void whatIsSavedIsThere();
    void savingAgainChanges_data() { consoles(); }
    void savingAgainChanges();
    void whatIsRemovedTakesItsOwnAlong_data() { consoles(); }
    void whatIsRemovedTakesItsOwnAlong();
    void tokensAreToldOnce_data() { consoles(); }
    void tokensAreToldOnce();
    void pagesAreCut_data() { consoles(); }
    void pagesAreCut();
    void searchesAreTakenLiterally_data() { consoles(); }
    void searchesAreTakenLiterally();
    void whatIsNotThereIsNotFound_data() { consoles(); }
    void whatIsNotThereIsNotFound();
    void badValuesAreNamed_data() { consoles(); }
    void badValuesAreNamed();
    void editsAreLogged_data() { consoles(); }
    void editsAreLogged();

private:
    static void consoles()
    {
        QTest::addColumn<bool>("isLocal");
        QTest::newRow("fake") << false;
        QTest::newRow("local") << true;
    }
    Result<DirectoryPage> page(const DirectoryQuery &query = {})
    {
        return ask<DirectoryPage>([&](auto reply) { m_stage->console().directory(query, reply); });
    }
    Result<DirectoryEdited> edit(const DirectoryEdit &one)
    {
        return ask<DirectoryEdited>(
            [&](auto reply) { m_stage->console().editDirectory(one, reply); });
    }
    // 5 Eve and 6 Finn; Eve is the seller of tenant 7.
    void fill();

    std::unique_ptr<Stage> m_stage;
};

void TestConsoleDirectory::init()
{
    QFETCH(bool, isLocal);
    m_stage = isLocal ? Stage::local() : Stage::fake();
}

void TestConsoleDirectory::fill()
{
    QVERIFY(edit(PutUser{{s("5"), s("Eve"), s("eve@example.org")}}));
    QVERIFY(edit(PutUser{{s("6"), s("Finn"), {}}}));
    QVERIFY(edit(PutTenant{{s("7"), s("Seven"), 0}}));
    QVERIFY(edit(PutMembership{{s("7"), s("5"), s("seller"), {s("a.b"), s("c \"d\"")}}}));
}

void TestConsoleDirectory::isEmptyAtFirst()
{
    const auto empty = page();
    QVERIFY2(empty, qPrintable(empty ? QString() : empty.error().message));
    QVERIFY(empty->users.isEmpty() && empty->tenants.isEmpty());
    QCOMPARE(empty->userCount, 0);
}

void TestConsoleDirectory::whatIsSavedIsThere()
{
    fill();
    const auto all = page();
    QVERIFY(all);
    QCOMPARE(
        all->users,
        (QList<DirectoryUser>{{s("5"), s("Eve"), s("eve@example.org")}, {s("6"), s("Finn"), {}}}));
    QCOMPARE(all->tenants, (QList<DirectoryTenant>{{s("7"), s("Seven"), 1}}));
    QCOMPARE(all->memberships,
             (QList<DirectoryMembership>{{s("7"), s("5"), s("seller"), {s("a.b"), s("c \"d\"")}}}));
    QCOMPARE(all->userCount, 2);
    QCOMPARE(all->tenantCount, 1);
}

void TestConsoleDirectory::savingAgainChanges()
{
    fill();
    QVERIFY(edit(PutUser{{s("5"), s("Eva"), {}}}));
    QVERIFY(edit(PutTenant{{s("7"), s("VII"), 99}}));
    QVERIFY(edit(PutMembership{{s("7"), s("5"), s("admin"), {}}}));
    const auto all = page();
    QCOMPARE(all->users.first(), (DirectoryUser{s("5"), s("Eva"), {}}));
    QCOMPARE(all->tenants.first(), (DirectoryTenant{s("7"), s("VII"), 1}));
    QCOMPARE(all->memberships, (QList<DirectoryMembership>{{s("7"), s("5"), s("admin"), {}}}));
}

void TestConsoleDirectory::whatIsRemovedTakesItsOwnAlong()
{
    fill();
    QVERIFY(edit(IssueToken{s("5"), s("phone"), 0}));
    QVERIFY(edit(RemoveUser{s("5")}));
    const auto without = page();
    QCOMPARE(without->users.size(), 1);
    QCOMPARE(without->tenants.first().members, 0);
    QVERIFY(without->memberships.isEmpty() && without->tokens.isEmpty());
    // Not there again with the user.
    QVERIFY(edit(PutUser{{s("5"), s("Eve"), {}}}));
    QVERIFY(page()->memberships.isEmpty() && page()->tokens.isEmpty());
    QVERIFY(edit(PutMembership{{s("7"), s("5"), {}, {}}}));
    QVERIFY(edit(RemoveTenant{s("7")}));
    QVERIFY(page()->tenants.isEmpty() && page()->memberships.isEmpty());
}

void TestConsoleDirectory::tokensAreToldOnce()
{
    fill();
    constexpr qint64 End = 1'893'499'200'000; // 2030
    const auto endless = edit(IssueToken{s("5"), s("phone"), 0});
    const auto ending = edit(IssueToken{s("6"), s("tablet"), End});
    QVERIFY(endless);
    QVERIFY(ending);
    QVERIFY(endless->token.startsWith(QString::number(endless->tokenId) + u'|'));
    QVERIFY(endless->token != ending->token);
    const auto all = page();
    QCOMPARE(all->tokens.size(), 2);
    QCOMPARE(all->tokens[0].id, endless->tokenId);
    QCOMPARE(all->tokens[0].userId, s("5"));
    QCOMPARE(all->tokens[0].name, s("phone"));
    QCOMPARE(all->tokens[0].expiresUtc, 0);
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    QVERIFY(qAbs(all->tokens[0].createdUtc - now) < 10'000);
    QCOMPARE(all->tokens[1].expiresUtc, End);
    QVERIFY(edit(RevokeToken{endless->tokenId}));
    QCOMPARE(page()->tokens.size(), 1);
    QCOMPARE(edit(IssueToken{s("5"), {}, 1'000}).error().code, ErrorCode::InvalidArgument);
}

void TestConsoleDirectory::pagesAreCut()
{
    for (int i = 10; i < 20; ++i)
        QVERIFY(edit(PutUser{{QString::number(i), s("User"), {}}}));
    const auto second = page({{}, 3, 4});
    QCOMPARE(second->users.size(), 4);
    QCOMPARE(second->users.first().id, s("13"));
    QCOMPARE(second->userCount, 10);
    QVERIFY(page({{}, 100, 4})->users.isEmpty());
    QCOMPARE(page({{}, 0, 0}).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(page({{}, 0, 501}).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(page({{}, -1, 10}).error().code, ErrorCode::InvalidArgument);
}

void TestConsoleDirectory::searchesAreTakenLiterally()
{
    fill();
    QVERIFY(edit(PutUser{{s("8"), s("100%_!'"), {}}}));
    const auto found = [&](const char *search) {
        QStringList ids;
        const auto matching = page({s(search), 0, 100});
        for (const DirectoryUser &user : matching->users)
            ids.append(user.id);
        return ids.join(u' ');
    };
    QCOMPARE(found("eve"), s("5"));
    QCOMPARE(found("example.org"), s("5"));
    QCOMPARE(found("%"), s("8"));
    QCOMPARE(found("_!'"), s("8"));
    QCOMPARE(found("' OR '1'='1"), QString());
    QCOMPARE(found("nobody"), QString());
    QCOMPARE(page({s("Sev"), 0, 100})->tenants.size(), 1);
}

void TestConsoleDirectory::whatIsNotThereIsNotFound()
{
    fill();
    for (const DirectoryEdit &one : {DirectoryEdit(RemoveUser{s("99")}),
                                     DirectoryEdit(RemoveTenant{s("99")}),
                                     DirectoryEdit(RemoveMembership{s("7"), s("6")}),
                                     DirectoryEdit(PutMembership{{s("7"), s("99"), {}, {}}}),
                                     DirectoryEdit(PutMembership{{s("99"), s("5"), {}, {}}}),
                                     DirectoryEdit(IssueToken{s("99"), {}, 0}),
                                     DirectoryEdit(RevokeToken{99})}) {
        const auto done = edit(one);
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::NotFound);
    }
    QCOMPARE(page()->memberships.size(), 1);
}

void TestConsoleDirectory::badValuesAreNamed()
{
    const QString longText(256, u'x');
    for (const auto &[one, said] : QList<std::pair<DirectoryEdit, QString>>{
             {PutUser{{{}, s("Eve"), {}}}, s("id of a user")},
             {PutUser{{s("a.b"), s("Eve"), {}}}, s("a.b")},
             {PutUser{{s("a b"), s("Eve"), {}}}, s("a b")},
             {PutUser{{QString(129, u'x'), {}, {}}}, s("1 to 128")},
             {PutUser{{s("5"), longText, {}}}, s("256")},
             {PutTenant{{s("7'; --"), {}, 0}}, s("id of a tenant")},
             {PutMembership{{s("7"), s("5"), longText, {}}}, s("role")},
             {IssueToken{s("5"), longText, 0}, s("name of a token")},
             {IssueToken{s("5"), {}, -1}, s("1970")},
         }) {
        const auto done = edit(one);
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::InvalidArgument);
        QVERIFY2(done.error().message.contains(said), qPrintable(done.error().message));
    }
    QVERIFY(page()->users.isEmpty());
}

void TestConsoleDirectory::editsAreLogged()
{
    Mirror mirror(m_stage->console());
    const Observation watching = m_stage->console().observe(Topic::Log);
    QVERIFY(edit(PutUser{{s("5"), s("Eve"), {}}}));
    const auto issued = edit(IssueToken{s("5"), {}, 0});
    QVERIFY(issued);
    const auto said = [&](const QString &text) {
        return std::any_of(mirror.log.cbegin(), mirror.log.cend(), [&](const LogEntry &row) {
            return row.kind == LogKind::Operator && row.text == text;
        });
    };
    QTRY_VERIFY(said(s("The user \"5\" was saved in the directory")));
    QTRY_VERIFY(said(s("A token of the user \"5\" was issued in the directory")));
    for (const LogEntry &row : std::as_const(mirror.log))
        QVERIFY(!row.text.contains(issued->token.section(u'|', 1)));
}

QTEST_GUILESS_MAIN(TestConsoleDirectory)
#include "tst_consoledirectory.moc"
