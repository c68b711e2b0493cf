// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/sweep.h"
#include "tests/support/fakeconsole.h"
#include "ui/pages/publishpage.h"
#include "ui/theme.h"
#include "ui/widgets/channelsedit.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/jsoneditor.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace server;
using test::FakeConsole;
using ui::PublishPage;

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

class TestPublishPage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everythingHasANameAndRoom();
    void sendWaitsUntilEverythingIsThere();
    void patternsOfChannelsAreOffered();
    void reachIsToldBeforehand();
    void sendingIsRecordedAndShown();
    void ctrlReturnSends();
    void refusalsAreShownAndKept();
    void aStoppedServerTakesNothing();
    void formatAndMinifyRewriteTheData();
    void tabLeavesTheEditor();
    void composeLoadsAnEvent();
    void historySurvivesARestartAndLoads();
    void aMemberSendsAClientEvent();
    void theAnswerOfTheApiIsShown();

private:
    template <typename T>
    T *find(const char *name) const
    {
        T *found = m_page->findChild<T *>(QLatin1String(name));
        Q_ASSERT(found);
        return found;
    }
    void fill();
    QString status() const { return find<ui::ElidedLabel>("pubStatus")->fullText(); }
    QString reach() const { return find<ui::ElidedLabel>("pubReach")->fullText(); }
    bool canSend() const { return find<QPushButton>("pubSend")->isEnabled(); }

    std::unique_ptr<FakeConsole> m_console;
    std::unique_ptr<PublishPage> m_page;
};

void TestPublishPage::init()
{
    ui::applyTheme(ui::ThemeChoice::Light);
    m_console = std::make_unique<FakeConsole>();
    m_console->addApp(webApp());
    ChannelRow lobby;
    lobby.key = {QStringLiteral("1"), QStringLiteral("presence-tenant.acme.lobby")};
    lobby.tenant = QStringLiteral("acme");
    lobby.subscribers = 398;
    m_console->upsert(lobby);
    ConnectionRow socket;
    socket.socketId = QStringLiteral("12938.44120");
    socket.appId = QStringLiteral("1");
    socket.channels = {lobby.key.name};
    m_console->upsert(socket);
    m_page = std::make_unique<PublishPage>(*m_console);
    connect(m_console.get(), &Console::changed, m_page.get(), &PublishPage::apply);
    m_page->resize(1000, 700);
    m_page->show();
    m_console->flush(true);
}

void TestPublishPage::cleanup()
{
    m_page.reset();
    m_console.reset();
}

void TestPublishPage::everythingHasANameAndRoom()
{
    for (ui::ThemeChoice choice : {ui::ThemeChoice::Light, ui::ThemeChoice::Dark}) {
        ui::applyTheme(choice);
        m_page->themeChanged();
        m_page->resize(780, 560);
        m_page->show();
        QTest::qWait(200);
        QCOMPARE(test::unnamedWidgets(*m_page).join(u','), QString());
        QCOMPARE(test::clippedWidgets(*m_page).join(u','), QString());
    }
}

void TestPublishPage::fill()
{
    find<ui::ChannelsEdit>("pubChannels")
        ->setChannels({QStringLiteral("presence-tenant.acme.lobby")});
    find<QLineEdit>("pubEvent")->setText(QStringLiteral("location.updated"));
    find<ui::JsonEditor>("pubJson")->setPlainText(QStringLiteral("{\"lat\": 51.9}"));
}

void TestPublishPage::sendWaitsUntilEverythingIsThere()
{
    QTRY_COMPARE(status(), QStringLiteral("Name at least one channel."));
    QVERIFY(!canSend());
    QCOMPARE(find<QPushButton>("pubSend")->toolTip(), status());
    fill();
    QTRY_VERIFY(canSend());
    QCOMPARE(status(), QStringLiteral("Valid JSON, 13 B of 1.0 KiB"));
    find<QLineEdit>("pubEvent")->setText(QStringLiteral("client-typing"));
    QTRY_VERIFY(!canSend());
    QVERIFY(status().contains(QStringLiteral("come from clients only")));
    QVERIFY(find<QLineEdit>("pubEvent")->property("invalid").toBool());
    find<QLineEdit>("pubEvent")->setText(QStringLiteral("typing"));
    find<ui::JsonEditor>("pubJson")->setPlainText(QStringLiteral("{"));
    QTRY_VERIFY(status().startsWith(QStringLiteral("Line 1, column")));
    QVERIFY(!find<QLineEdit>("pubEvent")->property("invalid").toBool());
    QVERIFY(!find<QPushButton>("pubFormat")->isEnabled());
    find<QCheckBox>("pubPlain")->setChecked(true);
    QTRY_VERIFY(canSend());
}

void TestPublishPage::patternsOfChannelsAreOffered()
{
    m_console->setNamedChannels(
        {{{}, QStringLiteral("tenant-admins"), QStringLiteral("private-tenant.{tenant}.admins")},
         {QStringLiteral("9"), {}, QStringLiteral("private-tenant.{tenant}.other")}});
    m_page->hide();
    m_page->show();
    auto *edit = find<ui::ChannelsEdit>("pubChannels");
    ui::ChannelLine *line = edit->line();
    const auto *completer = line->findChild<QCompleter *>();
    QTRY_COMPARE(completer->model()->rowCount(), 2); // news, but not what another app has
    edit->setFocus();
    QTest::keyClicks(line, QStringLiteral("admins"));
    QTRY_VERIFY(completer->popup()->isVisible());
    QTest::keyClick(completer->popup(), Qt::Key_Down);
    QTest::keyClick(completer->popup(), Qt::Key_Return);
    QCOMPARE(line->text(), QStringLiteral("private-tenant.{tenant}.admins"));
    QCOMPARE(line->selectedText(), QStringLiteral("{tenant}"));
    QTest::keyClicks(line, QStringLiteral("7"));
    QCOMPARE(edit->channels(), QStringList{QStringLiteral("private-tenant.7.admins")});
}

void TestPublishPage::reachIsToldBeforehand()
{
    fill();
    QTRY_COMPARE(reach(), QStringLiteral("Will reach 398 sockets on 1 channel."));
    find<QLineEdit>("pubExclude")->setText(QStringLiteral("12938.44120"));
    QTRY_COMPARE(reach(),
                 QStringLiteral("Will reach 397 of 398 sockets on 1 channel, 1 excluded."));
    find<ui::ChannelsEdit>("pubChannels")->setChannels({QStringLiteral("empty")});
    QTRY_COMPARE(reach(), QStringLiteral("Nobody is subscribed: 0 sockets on 1 channel."));
    QVERIFY(m_console->published.isEmpty());
    // It goes on by itself, and stops when nobody looks.
    const qsizetype asked = m_console->reaches.size();
    QTRY_VERIFY(m_console->reaches.size() > asked);
    m_page->hide();
    const qsizetype hidden = m_console->reaches.size();
    QTest::qWait(1200);
    QCOMPARE(m_console->reaches.size(), hidden);
}

void TestPublishPage::sendingIsRecordedAndShown()
{
    fill();
    find<QCheckBox>("pubTenantEvent")->setChecked(true);
    find<QLineEdit>("pubExclude")->setText(QStringLiteral("12938.44120"));
    QTRY_VERIFY(canSend());
    find<QPushButton>("pubSend")->click();
    QVERIFY(!canSend());
    QTRY_VERIFY(
        find<QLabel>("pubResult")
            ->text()
            .startsWith(QStringLiteral("Sent to 397 sockets on 1 channel: first write after ")));
    QCOMPARE(m_console->published.size(), 1);
    const PublishRequest request = m_console->published.first();
    QCOMPARE(request.appId, QStringLiteral("1"));
    QCOMPARE(request.channels, QStringList{QStringLiteral("presence-tenant.acme.lobby")});
    QCOMPARE(request.event, QStringLiteral("location.updated"));
    QCOMPARE(request.data, "{\"lat\": 51.9}");
    QCOMPARE(request.excludeSocketId, QStringLiteral("12938.44120"));
    QVERIFY(request.tenantEvent);
    const QString wire = find<QPlainTextEdit>("pubWire")->toPlainText();
    QVERIFY(wire.contains(QStringLiteral("\\\"_tenant_id\\\":\\\"acme\\\"")));
    const QSignalSpy opened(m_page.get(), &PublishPage::logEntryRequested);
    find<QPushButton>("pubOpenLog")->click();
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toULongLong(), m_console->log().last().seq);
    QVERIFY(canSend());
}

void TestPublishPage::ctrlReturnSends()
{
    fill();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    find<ui::JsonEditor>("pubJson")->setFocus();
    QTest::keyClick(find<ui::JsonEditor>("pubJson"), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_console->published.size(), 1);
    QCOMPARE(m_console->published.first().data, "{\"lat\": 51.9}");
}

void TestPublishPage::refusalsAreShownAndKept()
{
    fill();
    QTRY_VERIFY(canSend());
    m_console->failWith(Error{ErrorCode::OverLimit, QStringLiteral("Too many events at once.")});
    find<QPushButton>("pubSend")->click();
    QTRY_COMPARE(find<QLabel>("pubResult")->text(),
                 QStringLiteral("Not sent. Too many events at once."));
    QVERIFY(find<QPushButton>("pubOpenLog")->isHidden());
    QCOMPARE(find<QListView>("pubHistory")->model()->rowCount(), 1);
    QTRY_VERIFY(canSend());
}

void TestPublishPage::aStoppedServerTakesNothing()
{
    fill();
    QTRY_VERIFY(canSend());
    m_console->setState(ServerState::Stopped);
    QTRY_VERIFY(!canSend());
    QCOMPARE(status(), QStringLiteral("The server is not running."));
}

void TestPublishPage::formatAndMinifyRewriteTheData()
{
    fill();
    QTRY_VERIFY(canSend());
    auto *editor = find<ui::JsonEditor>("pubJson");
    find<QPushButton>("pubFormat")->click();
    QCOMPARE(editor->toPlainText(), QStringLiteral("{\n  \"lat\": 51.9\n}"));
    find<QPushButton>("pubMinify")->click();
    QCOMPARE(editor->toPlainText(), QStringLiteral("{\"lat\":51.9}"));
    editor->undo();
    QCOMPARE(editor->toPlainText(), QStringLiteral("{\n  \"lat\": 51.9\n}"));
}

void TestPublishPage::tabLeavesTheEditor()
{
    auto *editor = find<ui::JsonEditor>("pubJson");
    editor->setPlainText(QStringLiteral("{\n}"));
    m_page->activateWindow();
    editor->setFocus();
    QTest::keyClick(editor, Qt::Key_BracketRight, Qt::ControlModifier);
    QCOMPARE(editor->toPlainText(), QStringLiteral("  {\n}"));
    QTest::keyClick(editor, Qt::Key_BracketLeft, Qt::ControlModifier);
    QCOMPARE(editor->toPlainText(), QStringLiteral("{\n}"));
    QTest::keyClick(editor, Qt::Key_Tab);
    QVERIFY(!editor->toPlainText().contains(u'\t'));
}

void TestPublishPage::composeLoadsAnEvent()
{
    PublishRequest request;
    request.appId = QStringLiteral("1");
    request.channels = {QStringLiteral("a"), QStringLiteral("b")};
    request.event = QStringLiteral("hello");
    request.data = "not JSON";
    m_page->compose(request);
    QCOMPARE(find<ui::ChannelsEdit>("pubChannels")->channels(), request.channels);
    QCOMPARE(find<QLineEdit>("pubEvent")->text(), request.event);
    QVERIFY(find<QCheckBox>("pubPlain")->isChecked());
    QVERIFY(canSend());
}

void TestPublishPage::historySurvivesARestartAndLoads()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    m_page->restore(settings);
    fill();
    QTRY_VERIFY(canSend());
    find<QPushButton>("pubSend")->click();
    QTRY_COMPARE(find<QListView>("pubHistory")->model()->rowCount(), 1);
    m_page->save(settings);
    m_page.reset();
    PublishPage other(*m_console);
    other.restore(settings);
    auto *history = other.findChild<QListView *>(QStringLiteral("pubHistory"));
    QCOMPARE(history->model()->rowCount(), 1);
    emit history->clicked(history->model()->index(0, 0));
    QCOMPARE(other.findChild<QLineEdit *>(QStringLiteral("pubEvent"))->text(),
             QStringLiteral("location.updated"));
    QCOMPARE(other.findChild<ui::JsonEditor *>(QStringLiteral("pubJson"))->toPlainText(),
             QStringLiteral("{\"lat\": 51.9}"));
}

void TestPublishPage::aMemberSendsAClientEvent()
{
    fill();
    auto *through = find<QComboBox>("pubThrough");
    auto *sender = find<QLineEdit>("pubSender");
    QVERIFY(sender->isHidden() || !sender->isVisible());
    through->setCurrentIndex(through->findData(static_cast<int>(PublishBy::Client)));
    QVERIFY(sender->isVisible());
    QVERIFY(!find<QLineEdit>("pubExclude")->isVisible());
    QTRY_VERIFY(status().contains(QStringLiteral("does not begin with “client-”")));
    find<QLineEdit>("pubEvent")->setText(QStringLiteral("client-typing"));
    QTRY_COMPARE(status(), QStringLiteral("Choose the member whose event it is."));
    QTest::keyClicks(sender, QStringLiteral("129"));
    QAbstractItemModel *offered = sender->completer()->model();
    QCOMPARE(offered->rowCount(), 1);
    QCOMPARE(offered->index(0, 0).data(Qt::UserRole).toString(), QStringLiteral("12938.44120"));
    sender->setText(QStringLiteral("12938.44120"));
    QTRY_VERIFY(canSend());
    find<QPushButton>("pubSend")->click();
    QTRY_COMPARE(m_console->published.size(), 1);
    QCOMPARE(m_console->published.first().by, PublishBy::Client);
    QCOMPARE(m_console->published.first().senderSocketId, QStringLiteral("12938.44120"));
    QTRY_VERIFY(find<QLabel>("pubResult")->text().startsWith(QStringLiteral("Sent to 397")));
    QCOMPARE(m_console->log().last().kind, LogKind::ClientEvent);
}

void TestPublishPage::theAnswerOfTheApiIsShown()
{
    fill();
    auto *through = find<QComboBox>("pubThrough");
    through->setCurrentIndex(through->findData(static_cast<int>(PublishBy::HttpApi)));
    QTRY_VERIFY(canSend());
    find<QPushButton>("pubSend")->click();
    QTRY_VERIFY(find<QLabel>("pubResult")->text().startsWith(QStringLiteral("Answered with 200")));
    QCOMPARE(m_console->log().last().source, QStringLiteral("HTTP"));
    m_console->answerRequests(413, "Payload too large.");
    QTRY_VERIFY(canSend());
    find<QPushButton>("pubSend")->click();
    QTRY_VERIFY(find<QLabel>("pubResult")->text().startsWith(QStringLiteral("Answered with 413")));
    QVERIFY(find<QLabel>("pubResult")->text().contains(QStringLiteral("Payload too large.")));
    const auto *history = find<QListView>("pubHistory");
    QVERIFY(history->model()->index(0, 0).data(Qt::ToolTipRole).toString().contains(u"413"));
}

QTEST_MAIN(TestPublishPage)
#include "tst_publishpage.moc"
