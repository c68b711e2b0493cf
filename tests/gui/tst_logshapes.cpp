// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is different between two payloads, and how the payloads of an event look over time.
#include "ui/log/diffmodel.h"
#include "ui/log/eventshape.h"
#include "ui/log/payloadtext.h"
#include "ui/log/shapemodel.h"
#include "ui/models/jsonmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace ui;
using server::LogEntry;
using server::LogKind;

namespace {

JsonDiff diff(const char *was, const char *is)
{
    return jsonDiff(parseJson(was), parseJson(is));
}

LogEntry eventRow(const QByteArray &payload, qint64 utc, const char *channel = "order.1")
{
    LogEntry entry;
    entry.kind = LogKind::Event;
    entry.event = QStringLiteral("shipped");
    entry.channel = QLatin1String(channel);
    entry.payload = payload;
    entry.size = payload.size();
    entry.utc = utc;
    return entry;
}

const ShapeField *field(const EventShape &shape, const char *path)
{
    for (const ShapeField &one : shape.fields) {
        if (one.path == QLatin1String(path))
            return &one;
    }
    return nullptr;
}

} // namespace

class TestLogShapes : public QObject
{
    Q_OBJECT

private slots:
    void differencesHaveTheirPaths_data();
    void differencesHaveTheirPaths();
    void manyDifferencesAreCut();
    void differencesAreRows();
    void fieldsAreFollowedOverTime();
    void fieldsOfListsAreOne();
    void unreadableEventsAreCounted();
    void shapesAreRowsAndWhatChangedComesFirst();
    void channelsThatDifferInNumbersAreAlike();
    void binaryDataIsShownInHex();
};

void TestLogShapes::differencesHaveTheirPaths_data()
{
    QTest::addColumn<QByteArray>("was");
    QTest::addColumn<QByteArray>("is");
    QTest::addColumn<QStringList>("changes");
    const auto row = [](const char *name, const char *was, const char *is, QStringList changes) {
        QTest::newRow(name) << QByteArray(was) << QByteArray(is) << changes;
    };
    row("same", R"({"a":1,"b":[1,2]})", R"({"b":[1,2],"a":1})", {});
    row("value", R"({"a":{"b":1}})", R"({"a":{"b":2}})", {QStringLiteral("2 a.b 1 2")});
    row("added", R"({"a":1})", R"({"a":1,"b":"x"})", {QStringLiteral("0 b  \"x\"")});
    row("removed", R"({"a":1,"b":null})", R"({"a":1})", {QStringLiteral("1 b null ")});
    row("type", R"({"a":"1"})", R"({"a":1})", {QStringLiteral("2 a \"1\" 1")});
    row("item at the front", "[2,3]", "[1,2,3]", {QStringLiteral("0 [0]  1")});
    row("item at the end", "[1,2,3]", "[1,2]", {QStringLiteral("1 [2] 3 ")});
    row("item within", R"({"l":[1,2,3]})", R"({"l":[1,5,3]})", {QStringLiteral("2 l[1] 2 5")});
    row("whole", "1", R"({"a":1})", {QStringLiteral("2  1 {\"a\":1}")});
}

void TestLogShapes::differencesHaveTheirPaths()
{
    QFETCH(QByteArray, was);
    QFETCH(QByteArray, is);
    QStringList changes;
    for (const JsonChange &change : jsonDiff(parseJson(was), parseJson(is)).changes)
        changes.append(QStringLiteral("%1 %2 %3 %4")
                           .arg(change.kind)
                           .arg(change.path, jsonValueText(change.was), jsonValueText(change.is)));
    QTEST(changes, "changes");
}

void TestLogShapes::manyDifferencesAreCut()
{
    QByteArray list = "[0";
    for (int i = 1; i < 5000; ++i)
        list += ',' + QByteArray::number(i);
    const JsonDiff cut = jsonDiff(parseJson("[]"), parseJson(list + ']'), 100);
    QCOMPARE(cut.changes.size(), 100);
    QVERIFY(cut.isCut);
}

void TestLogShapes::differencesAreRows()
{
    DiffModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setDiff(diff(R"({"a":1,"b":2})", R"({"a":3,"c":4})"));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(0, DiffModel::Kind).data().toString(), QStringLiteral("≠ changed"));
    QCOMPARE(model.index(1, DiffModel::Kind).data().toString(), QStringLiteral("− removed"));
    QCOMPARE(model.index(1, DiffModel::Is).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("nothing"));
    QCOMPARE(model.index(2, DiffModel::Path).data().toString(), QStringLiteral("c"));
}

void TestLogShapes::fieldsAreFollowedOverTime()
{
    const EventShape shape = shapeOf({
        eventRow(R"({"id":1,"old":1,"price":"9.50","note":"x"})", 1000),
        eventRow(R"({"id":2,"old":1,"price":"8.00"})", 2000),
        eventRow(R"({"id":3,"price":7.5,"note":"y","new":{"at":1}})", 3000),
        eventRow(R"({"id":4,"price":7.0,"new":{"at":2}})", 4000),
    });
    QCOMPARE(shape.events, 4);
    QCOMPARE(shape.fromUtc, 1000);
    QCOMPARE(shape.toUtc, 4000);
    QCOMPARE(field(shape, "id")->mark, ShapeField::Steady);
    QCOMPARE(field(shape, "id")->count, 4);
    QCOMPARE(field(shape, "new.at")->mark, ShapeField::Appeared);
    QCOMPARE(field(shape, "new.at")->markUtc, 3000);
    QCOMPARE(field(shape, "old")->mark, ShapeField::Vanished);
    QCOMPARE(field(shape, "old")->markUtc, 3000);
    QCOMPARE(field(shape, "price")->mark, ShapeField::TypeChanged);
    QCOMPARE(field(shape, "price")->markUtc, 3000);
    QCOMPARE(field(shape, "price")->types,
             (QList<QJsonValue::Type>{QJsonValue::String, QJsonValue::Double}));
    QCOMPARE(field(shape, "note")->mark, ShapeField::Sometimes);
    QCOMPARE(field(shape, "note")->lastUtc, 3000);
}

void TestLogShapes::fieldsOfListsAreOne()
{
    const EventShape shape = shapeOf({
        eventRow(R"({"items":[{"id":1},{"id":2}]})", 1),
        eventRow(R"({"items":[]})", 2),
        eventRow(R"({"items":[{"id":null}]})", 3),
    });
    QCOMPARE(field(shape, "items")->count, 3);
    QCOMPARE(field(shape, "items[].id")->count, 2);
    QCOMPARE(field(shape, "items[].id")->mark, ShapeField::Sometimes);
}

void TestLogShapes::unreadableEventsAreCounted()
{
    LogEntry cut = eventRow(R"({"a":1})", 2);
    cut.size = 9000;
    const EventShape shape = shapeOf({eventRow(R"({"a":1})", 1), cut, eventRow("plain text", 3)});
    QCOMPARE(shape.events, 1);
    QCOMPARE(shape.unreadable, 2);
    QCOMPARE(field(shape, "a")->mark, ShapeField::Steady);
}

void TestLogShapes::shapesAreRowsAndWhatChangedComesFirst()
{
    ShapeModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setShape(shapeOf({eventRow(R"({"a":1,"b":1})", 1), eventRow(R"({"a":2,"b":"1"})", 2)}));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, ShapeModel::Path).data().toString(), QStringLiteral("b"));
    QCOMPARE(model.index(0, ShapeModel::Types).data().toString(),
             QStringLiteral("number, then text"));
    QVERIFY(model.index(0, ShapeModel::Mark).data().toString().startsWith(u'≠'));
    QCOMPARE(model.index(1, ShapeModel::Count).data().toString(), QStringLiteral("2 of 2"));
}

void TestLogShapes::channelsThatDifferInNumbersAreAlike()
{
    QCOMPARE(channelPattern(QStringLiteral("private-order.12.v2")),
             QStringLiteral("private-order.{n}.v2"));
    QVERIFY(isAlike(eventRow("{}", 1, "order.1"), eventRow("{}", 2, "order.2")));
    QVERIFY(!isAlike(eventRow("{}", 1, "order.1"), eventRow("{}", 2, "customer.1")));
}

void TestLogShapes::binaryDataIsShownInHex()
{
    QVERIFY(!isBinary("text\n\twith \xC3\xBC"));
    QVERIFY(isBinary(QByteArray("a\0b", 3)));
    QVERIFY(isBinary("\xff\xfe"));
    QCOMPARE(payloadText(QByteArray("AB\0", 3)),
             QStringLiteral("00000000  41 42 00%1  AB·\n").arg(QString(39, u' ')));
    const QString large = payloadText(QByteArray(500'000, '\1'));
    QCOMPARE(large.count(u'\n'), 4096 / 16);
    QVERIFY(large.endsWith(QStringLiteral("more are not shown")));
    for (const QString &line : payloadText(QByteArray(500'000, 'x')).split(u'\n'))
        QVERIFY(line.size() <= 2000);
}

QTEST_GUILESS_MAIN(TestLogShapes)
#include "tst_logshapes.moc"
