// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where the window lets people choose an app: apps come, go and get other names meanwhile.
#include "tests/gui/windowtest.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QTreeView>

using namespace server;
using test::WindowTest;

class TestAppSelectors : public WindowTest
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void addedAppIsOffered();
    void renamedAppIsFollowed();
    void choiceStaysWhenOthersGo();
    void scopeOfARemovedAppIsLifted();
    void publishingWaitsForAnotherChoice();
    void firstStepsFollow();

private:
    static QStringList texts(const QComboBox *box)
    {
        QStringList list;
        for (int i = 0; i < box->count(); ++i)
            list.append(box->itemText(i));
        return list;
    }
    QStringList treeApps() const
    {
        const QAbstractItemModel *model = part<QTreeView>("presTree")->model();
        QStringList list;
        for (int i = 1; i < model->rowCount(); ++i)
            list.append(model->index(i, 0).data().toString());
        return list;
    }
    void add(const QString &id, const QString &name);
    void rename(const QString &id, const QString &name);
    void remove(const QString &id);
    // Every selector at once: these names, in this order.
    void compareAll(const QStringList &names);
};

void TestAppSelectors::init()
{
    makeConsole();
    m_console->addApp(test::app());
    AppSummary shop;
    shop.id = QStringLiteral("shop");
    shop.key = QStringLiteral("shopkey");
    shop.name = QStringLiteral("Shop");
    m_console->addApp(shop);
    showWindow();
    QVERIFY(m_window->showPage(QStringLiteral("presence")));
    m_console->flush(true);
}

void TestAppSelectors::cleanup()
{
    discard();
}

void TestAppSelectors::add(const QString &id, const QString &name)
{
    AppSettings settings;
    settings.id = id;
    settings.name = name;
    m_console->addApp(settings, server::Reply<AppCredentials>());
    QTRY_COMPARE(m_console->status().apps.last().id, id);
    m_console->flush(true);
}

void TestAppSelectors::rename(const QString &id, const QString &name)
{
    AppSettings settings;
    settings.id = id;
    settings.key = id + QStringLiteral("newkey");
    settings.name = name;
    bool isDone = false;
    m_console->changeApp(settings, {this, [&](const Outcome &outcome) {
                                        isDone = outcome.has_value();
                                    }});
    QTRY_VERIFY(isDone);
    m_console->flush(true);
}

void TestAppSelectors::remove(const QString &id)
{
    bool isDone = false;
    m_console->removeApp(id, {this, [&](const Outcome &outcome) {
                                  isDone = outcome.has_value();
                              }});
    QTRY_VERIFY(isDone);
    m_console->flush(true);
}

void TestAppSelectors::compareAll(const QStringList &names)
{
    QCOMPARE(texts(part<QComboBox>("scopeApp")), QStringList{QStringLiteral("All apps")} + names);
    QCOMPARE(texts(part<QComboBox>("pubApp")), names);
    QStringList sorted = names;
    sorted.sort(Qt::CaseInsensitive);
    QCOMPARE(treeApps(), sorted);
}

void TestAppSelectors::addedAppIsOffered()
{
    compareAll({QStringLiteral("web"), QStringLiteral("Shop")});
    add(QStringLiteral("7"), QStringLiteral("Aviary"));
    compareAll({QStringLiteral("web"), QStringLiteral("Shop"), QStringLiteral("Aviary")});
    add(QStringLiteral("8"), {});
    compareAll({QStringLiteral("web"),
                QStringLiteral("Shop"),
                QStringLiteral("Aviary"),
                QStringLiteral("8")});
}

void TestAppSelectors::renamedAppIsFollowed()
{
    auto *scope = part<QComboBox>("scopeApp");
    scope->setCurrentIndex(scope->findText(QStringLiteral("Shop")));
    QVERIFY(m_window->windowTitle().startsWith(u"Shop"));
    rename(QStringLiteral("shop"), QStringLiteral("Store"));
    compareAll({QStringLiteral("web"), QStringLiteral("Store")});
    QCOMPARE(scope->currentText(), QStringLiteral("Store"));
    QVERIFY2(m_window->windowTitle().startsWith(u"Store"), qPrintable(m_window->windowTitle()));
}

void TestAppSelectors::choiceStaysWhenOthersGo()
{
    for (const char *name : {"scopeApp", "pubApp"}) {
        auto *box = part<QComboBox>(name);
        box->setCurrentIndex(box->findText(QStringLiteral("Shop")));
    }
    remove(QStringLiteral("app"));
    compareAll({QStringLiteral("Shop")});
    for (const char *name : {"scopeApp", "pubApp"})
        QCOMPARE(part<QComboBox>(name)->currentData().toString(), QStringLiteral("shop"));
}

void TestAppSelectors::scopeOfARemovedAppIsLifted()
{
    auto *scope = part<QComboBox>("scopeApp");
    scope->setCurrentIndex(scope->findText(QStringLiteral("Shop")));
    remove(QStringLiteral("shop"));
    compareAll({QStringLiteral("web")});
    QCOMPARE(scope->currentIndex(), 0);
    QVERIFY2(!m_window->windowTitle().contains(u"Shop"), qPrintable(m_window->windowTitle()));
}

void TestAppSelectors::publishingWaitsForAnotherChoice()
{
    auto *box = part<QComboBox>("pubApp");
    box->setCurrentIndex(box->findText(QStringLiteral("Shop")));
    remove(QStringLiteral("shop"));
    QCOMPARE(texts(box), QStringList{QStringLiteral("web")});
    QCOMPARE(box->currentIndex(), -1);
    add(QStringLiteral("7"), QStringLiteral("Aviary"));
    QCOMPARE(box->count(), 2);
    QCOMPARE(box->currentIndex(), -1);
}

void TestAppSelectors::firstStepsFollow()
{
    part<QAction>("act.help.firstSteps")->trigger();
    auto *dialog = part<QDialog>("firstStepsDialog");
    QVERIFY(dialog);
    auto *box = dialog->findChild<QComboBox *>(QStringLiteral("firstApp"));
    auto *key = dialog->findChild<QLineEdit *>(QStringLiteral("firstKey"));
    QTRY_COMPARE(key->text(), QStringLiteral("key"));
    rename(QStringLiteral("app"), QStringLiteral("Site"));
    QCOMPARE(texts(box), (QStringList{QStringLiteral("Site"), QStringLiteral("Shop")}));
    QTRY_COMPARE(key->text(), QStringLiteral("appnewkey"));
    remove(QStringLiteral("app"));
    QTRY_COMPARE(key->text(), QStringLiteral("shopkey"));
    remove(QStringLiteral("shop"));
    QCOMPARE(box->count(), 0);
    QCOMPARE(key->text(), QString());
}

QTEST_MAIN(TestAppSelectors)

#include "tst_appselectors.moc"
