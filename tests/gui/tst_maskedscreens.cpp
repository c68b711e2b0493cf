// SPDX-License-Identifier: GPL-3.0-or-later
//
// While personal data is masked, no page shows a person's whole name or address.
#include "tests/gui/rows.h"
#include "tests/support/fakeconsole.h"
#include "ui/channels/channelspage.h"
#include "ui/channels/linelist.h"
#include "ui/manage/directorypane.h"
#include "ui/masking.h"
#include "ui/models/departedmodel.h"
#include "ui/tools/framesmodel.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTest>

#include <memory>

using namespace server;
using test::FakeConsole;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QString textsOf(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>())
        texts << label->text() << label->toolTip();
    for (const QPlainTextEdit *edit : widget.findChildren<QPlainTextEdit *>())
        texts << edit->toPlainText();
    for (const QAbstractItemView *view : widget.findChildren<QAbstractItemView *>()) {
        const QAbstractItemModel *model = view->model();
        for (int row = 0; model && row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column)
                texts << model->index(row, column).data().toString()
                      << model->index(row, column).data(Qt::ToolTipRole).toString();
        }
    }
    return texts.join(u'\n');
}

} // namespace

class TestMaskedScreens : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { ui::Masking::shared().setOn(false); }
    void channelsShowNobody();
    void theDirectoryShowsNobody();
    void theTestClientShowsNobody();
    void whoLeftIsMaskedToo();
};

void TestMaskedScreens::channelsShowNobody()
{
    FakeConsole console;
    console.addApp(test::app());
    console.setState(ServerState::Listening);
    ui::ChannelsPage page(console);
    connect(&console, &Console::changed, &page, &ui::ChannelsPage::apply);
    const Observation watch = console.observe(Topic::Channels | Topic::Log);
    page.resize(900, 500);
    page.show();
    const QString name = s("presence-cache-lobby");
    ChannelRow row;
    row.key = {s("app"), name};
    row.kind = ChannelKind::Presence;
    row.cache = true;
    row.subscribers = 1;
    console.upsert(row);
    ConnectionRow socket = test::connection(1);
    socket.channels = {name};
    socket.userName = s("Ann Smit");
    console.upsert(socket);
    MemberRow member = test::member(s("1"), name);
    member.devices = {{socket.socketId, 0}};
    member.name = s("Ann Smit");
    console.upsert(member);
    LogEntry event;
    event.kind = LogKind::Event;
    event.appId = s("app");
    event.channel = name;
    event.event = s("order");
    event.payload = R"({"name":"Ann Smit","ip":"10.0.0.7"})";
    console.appendLog(event);
    console.flush(true);
    auto *table = page.findChild<QTableView *>(s("chanTable"));
    QTRY_COMPARE(table->model()->rowCount(), 1);
    table->setCurrentIndex(table->model()->index(0, 0));
    const auto *members = page.findChild<ui::LineList *>(s("chanMembers"));
    QTRY_COMPARE(members->count(), 1);
    QVERIFY(textsOf(page).contains(s("Ann Smit")));
    ui::Masking::shared().setOn(true);
    const QString masked = textsOf(page);
    QVERIFY2(!masked.contains(s("Smit")), qPrintable(masked));
    QVERIFY2(!masked.contains(s("10.0.0.7")), qPrintable(masked));
    QCOMPARE(members->item(0)->text(), s("A. S. (1)"));
    ui::Masking::shared().setOn(false);
    QVERIFY(textsOf(page).contains(s("Ann Smit")));
}

void TestMaskedScreens::theDirectoryShowsNobody()
{
    FakeConsole console;
    ui::DirectoryPane pane(console);
    DirectoryUser user;
    user.id = s("u1");
    user.name = s("Ann Smit");
    user.email = s("ann@example.com");
    console.editDirectory(PutUser{user}, {this, [](const auto &done) {
                                              QVERIFY(done);
                                          }});
    pane.refresh();
    QTRY_VERIFY(textsOf(pane).contains(s("ann@example.com")));
    ui::Masking::shared().setOn(true);
    const QString masked = textsOf(pane);
    QVERIFY2(!masked.contains(s("Smit")) && !masked.contains(s("example")), qPrintable(masked));
    QVERIFY(masked.contains(s("A. S.")) && masked.contains(s("u1")));
}

void TestMaskedScreens::theTestClientShowsNobody()
{
    ui::FramesModel model;
    TestFrame frame;
    frame.kind = TestFrame::In;
    frame.text = R"({"event":"x","data":"{\"user_info\":{\"name\":\"Ann Smit\"}}"})";
    model.add({frame});
    const auto shown = [&] {
        return model.index(0, ui::FramesModel::Text).data().toString() +
               QString::fromUtf8(model.opened(0));
    };
    QCOMPARE(shown().count(s("Ann Smit")), 2);
    ui::Masking::shared().setOn(true);
    QVERIFY2(!shown().contains(s("Smit")), qPrintable(shown()));
}

void TestMaskedScreens::whoLeftIsMaskedToo()
{
    ui::DepartedModel model;
    model.setNow(1'700'000'000'000);
    ui::DepartedModel::Departure left;
    left.person = s("p");
    left.userId = s("42");
    left.name = s("Ann Smit");
    left.leftUtc = 1'700'000'000'000;
    model.add({left});
    QVERIFY(model.index(0).data().toString().startsWith(s("Ann Smit")));
    ui::Masking::shared().setOn(true);
    QVERIFY(model.index(0).data().toString().startsWith(s("A. S.")));
    QVERIFY(!model.index(0).data(Qt::ToolTipRole).toString().contains(s("Smit")));
}

QTEST_MAIN(TestMaskedScreens)
#include "tst_maskedscreens.moc"
