// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publish/filling.h"
#include "ui/publish/historypanel.h"
#include "ui/publish/publishstore.h"
#include "ui/publish/sequencemodel.h"
#include "ui/publish/templatesmodel.h"

#include <QAbstractItemModelTester>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace ui;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

PublishDraft draft(const char *event)
{
    PublishDraft draft;
    draft.channels = QStringList{s("news")};
    draft.event = s(event);
    draft.data = s("{\"n\": {{seq}}}");
    return draft;
}

using Fatal = QAbstractItemModelTester;

} // namespace

class TestPublishLibrary : public QObject
{
    Q_OBJECT

private slots:
    void draftsSurviveJson();
    void templatesLieInFolders();
    void templatesAreExportedAndImported();
    void aProfileBeginsWithSixTemplates();
    void historyIsLimitedAndSearched();
    void stepsCanBeMoved();
    void theFileIsPrivateAndReadAgain();
    void aBrokenFileIsPutAside();
    void whatCannotBeWrittenIsSaid();
};

void TestPublishLibrary::draftsSurviveJson()
{
    PublishDraft one = draft("a");
    one.appId = s("1");
    one.exclude = s("1.2");
    one.plainText = true;
    one.sendAs = SendAs::Notification;
    one.audience = server::BroadcastAudience::User;
    one.tenant = s("acme");
    one.to = s("5");
    one.forRole = true;
    one.names = QStringList{s("admin")};
    one.type = s("T");
    one.now = false;
    const QJsonObject json = draftToJson(one);
    QCOMPARE(draftToJson(draftFromJson(json)), json);
    QCOMPARE(draftFromJson(json).sendAs, SendAs::Notification);
    QCOMPARE(draftFromJson({}).sendAs, SendAs::Event);
    QVERIFY(draftFromJson({}).now);
}

void TestPublishLibrary::templatesLieInFolders()
{
    TemplatesModel model;
    const Fatal tester(&model, Fatal::FailureReportingMode::Fatal);
    const QSignalSpy edited(&model, &TemplatesModel::edited);
    const QModelIndex first = model.add({s("One"), s("Shop"), draft("a")});
    const QModelIndex second = model.add({s("One"), s("Shop"), draft("b")});
    QCOMPARE(second.data().toString(), s("One (2)"));
    QCOMPARE(model.at(first).folder, s("Shop"));
    QCOMPARE(model.at(second).draft.event, s("b"));
    QVERIFY(!edited.isEmpty());
    const QModelIndex folder = model.addFolder(s("Empty"));
    QVERIFY(model.isFolder(folder));
    QCOMPARE(model.folders(), (QStringList{s("Shop"), s("Empty")}));
    const QModelIndex moved = model.move(second, s("Empty"));
    QCOMPARE(model.at(moved).folder, s("Empty"));
    QCOMPARE(model.rowCount(model.index(0, 0)), 1);
    QVERIFY(!model.at(model.move(moved, {})).draft.event.isEmpty());
    // By dragging.
    const QModelIndexList dragged{model.index(0, 0, model.index(0, 0))};
    std::unique_ptr<QMimeData> mime(model.mimeData(dragged));
    QVERIFY(model.dropMimeData(mime.get(), Qt::MoveAction, -1, -1, model.index(1, 0)));
    QCOMPARE(model.at(model.index(0, 0, model.index(1, 0))).draft.event, s("a"));
}

void TestPublishLibrary::templatesAreExportedAndImported()
{
    TemplatesModel model;
    model.add({s("One"), s("Shop"), draft("a")});
    model.addFolder(s("Empty"));
    TemplatesModel other;
    int added = 0;
    QCOMPARE(other.importFrom(model.exported(), &added), QString());
    QCOMPARE(added, 1);
    QCOMPARE(other.toJson(), model.toJson());
    QCOMPARE(other.importFrom(model.exported(), &added), QString());
    QCOMPARE(other.templateCount(), 2);
    QVERIFY(other.importFrom("{", &added).startsWith(s("The file is not JSON")));
    QVERIFY(other.importFrom("{}", &added).contains(s("format")));
}

void TestPublishLibrary::aProfileBeginsWithSixTemplates()
{
    const QList<EventTemplate> all = firstTemplates();
    QCOMPARE(all.size(), 6);
    server::AppSummary app;
    app.id = s("1");
    int sendable = 0;
    for (const EventTemplate &one : all) {
        PublishDraft typed = one.draft;
        typed.appId = app.id;
        VariableSource source;
        source.tenant = s("acme");
        source.user = s("5");
        source.random = [](qint64) {
            return qint64(0);
        };
        const auto problems = problemsOf(fillDraft(typed, source), typed, &app);
        if (problems.isEmpty())
            ++sendable;
        else
            QVERIFY2(problems.first().field == DraftField::Sender,
                     qPrintable(problems.first().sentence));
    }
    QCOMPARE(sendable, 5);
}

void TestPublishLibrary::historyIsLimitedAndSearched()
{
    PublishHistory history;
    const Fatal tester(&history, Fatal::FailureReportingMode::Fatal);
    for (int i = 0; i < 205; ++i) {
        PublishRecord record;
        record.draft = draft(i == 200 ? "special" : "tick");
        record.recipients = i;
        history.add(record);
    }
    QCOMPARE(history.rowCount(), 200);
    QCOMPARE(history.at(0).recipients, 204);
    PublishHistory again;
    again.fromJson(history.toJson());
    QCOMPARE(again.toJson(), history.toJson());
    HistoryPanel panel(&history);
    panel.show();
    auto *view = panel.findChild<QListView *>(s("pubHistory"));
    auto *search = panel.findChild<QLineEdit *>(s("pubHistorySearch"));
    search->setText(s("SPECIAL"));
    QCOMPARE(view->model()->rowCount(), 1);
    const QSignalSpy loaded(&panel, &HistoryPanel::loadRequested);
    emit view->clicked(view->model()->index(0, 0));
    QCOMPARE(loaded.first().first().value<PublishRecord>().draft.event, s("special"));
    search->setText(s("nowhere"));
    QVERIFY(view->isHidden());
    search->clear();
    history.clear();
    QVERIFY(view->isHidden());
}

void TestPublishLibrary::stepsCanBeMoved()
{
    SequenceModel model;
    const Fatal tester(&model, Fatal::FailureReportingMode::Fatal);
    for (const char *event : {"a", "b", "c"})
        model.add(draft(event));
    QCOMPARE(model.move(0, 1), 1);
    QCOMPARE(model.steps()[0].draft.event, s("b"));
    QCOMPARE(model.move(2, -1), 1);
    QCOMPARE(model.steps()[1].draft.event, s("c"));
    QCOMPARE(model.move(0, -1), 0);
    QVERIFY(model.setData(model.index(0, 0), 250, Qt::EditRole));
    QVERIFY(!model.setData(model.index(0, 0), s("soon"), Qt::EditRole));
    QCOMPARE(model.index(0, 0).data().toString(), s("250 ms"));
    SequenceModel other;
    other.fromJson(model.toJson());
    QCOMPARE(other.toJson(), model.toJson());
    QVERIFY(model.removeRow(1));
    QCOMPARE(model.rowCount(), 2);
}

void TestPublishLibrary::theFileIsPrivateAndReadAgain()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(s("deep/publisher.json"));
    {
        PublishStore store([] { return QJsonObject{{s("v"), 1}}; });
        QVERIFY(!store.isOpen());
        store.flush(); // nowhere
        QVERIFY(store.load(path).isNew);
        store.touch();
    }
    QVERIFY(!QFileInfo::exists(path)); // a second had not passed
    PublishStore store([] { return QJsonObject{{s("v"), 1}}; });
    store.load(path);
    store.touch();
    QTRY_VERIFY(QFileInfo::exists(path));
    QCOMPARE(QFileInfo(path).permissions() & (QFileDevice::ReadGroup | QFileDevice::WriteGroup |
                                              QFileDevice::ReadOther | QFileDevice::WriteOther),
             QFileDevice::Permissions());
    PublishStore other([] { return QJsonObject(); });
    const auto loaded = other.load(path);
    QVERIFY(!loaded.isNew);
    QCOMPARE(loaded.content.value(s("v")).toInt(), 1);
}

void TestPublishLibrary::aBrokenFileIsPutAside()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(s("publisher.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"templates\": [");
    file.close();
    PublishStore store([] { return QJsonObject(); });
    const auto loaded = store.load(path);
    QVERIFY(loaded.isNew);
    QVERIFY2(loaded.problem.contains(s("publisher.json.bad")), qPrintable(loaded.problem));
    QVERIFY(QFileInfo::exists(path + s(".bad")));
    QVERIFY(!QFileInfo::exists(path));
}

void TestPublishLibrary::whatCannotBeWrittenIsSaid()
{
    const QTemporaryDir folder;
    const QString blocked = folder.filePath(s("file"));
    QFile file(blocked);
    QVERIFY(file.open(QIODevice::WriteOnly));
    PublishStore store([] { return QJsonObject(); });
    const QSignalSpy failed(&store, &PublishStore::failed);
    store.load(blocked + s("/publisher.json"));
    store.flush();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(failed.first().first().toString().contains(s("publisher.json")));
}

QTEST_MAIN(TestPublishLibrary)
#include "tst_publishlibrary.moc"
