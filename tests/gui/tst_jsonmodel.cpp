// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/jsonmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using ui::JsonModel;

class TestJsonModel : public QObject
{
    Q_OBJECT

private slots:
    void membersAreRows();
    void childrenComeInPages();
    void anythingElseIsNotJson();
    void aSingleValueShowsItself();
    void pathsAndTextsCanBeCopied();
};

void TestJsonModel::membersAreRows()
{
    JsonModel model;
    const QByteArray json = R"({"id": 7, "user": {"name": "Ann"}, "tags": []})";
    QVERIFY(model.setJson(json));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.rowCount(model.index(2, 0)), 0);
    // Walks the whole tree, and so fetches it.
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QModelIndex user = model.index(2, 0);
    QCOMPARE(user.data().toString(), QStringLiteral("user"));
    QCOMPARE(user.siblingAtColumn(JsonModel::Value).data().toString(), QStringLiteral("1 member"));
    QVERIFY(model.hasChildren(user));
    QVERIFY(!model.hasChildren(model.index(1, 0)));
    QCOMPARE(model.rowCount(user), 1);
    QCOMPARE(model.index(0, JsonModel::Value, user).data().toString(), QStringLiteral("\"Ann\""));
}

void TestJsonModel::childrenComeInPages()
{
    QByteArray list = "[0";
    for (int i = 1; i < 1200; ++i)
        list += ',' + QByteArray::number(i);
    JsonModel model;
    QVERIFY(model.setJson(list + ']'));
    QCOMPARE(model.rowCount(), JsonModel::PageSize);
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    model.fetchMore({});
    QCOMPARE(model.rowCount(), 1200);
    QVERIFY(!model.canFetchMore({}));
    QCOMPARE(model.index(1199, JsonModel::Value).data().toString(), QStringLiteral("1199"));
}

void TestJsonModel::anythingElseIsNotJson()
{
    JsonModel model;
    QVERIFY(model.setJson("{\"a\":1}"));
    for (const char *text : {"", "hello", "{\"a\":", "1, 2"}) {
        QVERIFY(!model.setJson(text));
        QCOMPARE(model.rowCount(), 0);
    }
}

void TestJsonModel::aSingleValueShowsItself()
{
    JsonModel model;
    QVERIFY(model.setJson("\"plain\""));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, JsonModel::Value).data().toString(), QStringLiteral("\"plain\""));
}

void TestJsonModel::pathsAndTextsCanBeCopied()
{
    JsonModel model;
    const QByteArray json = R"({"user": {"roles": ["driver", {"x": 1}]}})";
    QVERIFY(model.setJson(json));
    const QModelIndex user = model.index(0, 0);
    model.fetchMore(user);
    const QModelIndex roles = model.index(0, 0, user);
    model.fetchMore(roles);
    const QModelIndex driver = model.index(0, 0, roles);
    QCOMPARE(driver.data(JsonModel::PathRole).toString(), QStringLiteral("user.roles[0]"));
    QCOMPARE(driver.data(JsonModel::TextRole).toString(), QStringLiteral("driver"));
    QCOMPARE(model.index(1, 0, roles).data(JsonModel::TextRole).toString(),
             QStringLiteral("{\"x\":1}"));
}

QTEST_MAIN(TestJsonModel)
#include "tst_jsonmodel.moc"
