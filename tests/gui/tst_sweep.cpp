// SPDX-License-Identifier: GPL-3.0-or-later
//
// What must hold for every page of the whole window, in every size, theme and language.
#include "tests/gui/sweep.h"
#include "tests/gui/windowtest.h"
#include "ui/pages/page.h"
#include "ui/shell/language.h"

#include <QAction>
#include <QApplication>
#include <QStackedWidget>
#include <QToolButton>

using test::WindowTest;

class TestSweep : public WindowTest
{
    Q_OBJECT

private slots:
    void cleanup();
    void pagesHoldInEveryShape_data();
    void pagesHoldInEveryShape();
    void namesAndKeysAreUnique();
    void everyTextIsTranslated();
    void rightToLeftFitsToo();
    void coloursCanBeRead_data();
    void coloursCanBeRead();

private:
    void open(const QString &language);
    static constexpr int SettleMs = 1500;

    void show(const QString &page);
    QStringList complaints(QSize size) const;
    QWidget *page() const { return m_window->findChild<QStackedWidget *>()->currentWidget(); }
};

void TestSweep::open(const QString &language)
{
    ui::setLanguage(language);
    makeConsole();
    server::AppSummary app = test::app();
    app.production = true; // with its band
    app.colour = QStringLiteral("#8040c0");
    m_console->addApp(app);
    m_console->setState(server::ServerState::Listening);
    for (int i = 0; i < 60; ++i)
        m_console->upsert(test::connection(i));
    for (int i = 0; i < 30; ++i)
        m_console->upsert(test::member(QString::number(i), QStringLiteral("presence-lobby")));
    m_console->setTenants(
        {test::tenant(QStringLiteral("acme"), 1), test::tenant(QStringLiteral("globex"), 29)});
    showWindow();
    m_console->flush(true);
    QTest::qWait(200); // pages that have become visible are complete
}

void TestSweep::cleanup()
{
    discard();
    ui::setLanguage(QStringLiteral("en"));
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void TestSweep::show(const QString &name)
{
    QVERIFY(m_window->showPage(name));
    m_console->flush(false);
    QTest::qWait(50);
}

void TestSweep::pagesHoldInEveryShape_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("textPercent");
    QTest::newRow("smallest") << "en" << QSize(960, 600) << 100;
    QTest::newRow("usual") << "en" << QSize(1280, 800) << 100;
    QTest::newRow("large text") << "en" << QSize(1280, 800) << 150;
    QTest::newRow("largest text") << "en" << QSize(1920, 1200) << ui::Preferences::LargestText;
    QTest::newRow("long words") << "xx" << QSize(1280, 800) << 100;
}

// Of the page that is shown; what has just come is laid out in a later turn.
QStringList TestSweep::complaints(QSize size) const
{
    QStringList list;
    const auto note = [&list](const char *what, const QStringList &found) {
        for (const QString &one : found)
            list.append(QLatin1String(what) + u' ' + one);
    };
    note("unnamed", test::unnamedWidgets(*page()));
    note("clipped", test::clippedWidgets(*page()));
    note("unexplained", test::unexplainedButtons(*page()));
    note("cut", test::cutLabels(*page()));
    if (m_window->size() != size)
        list.append(QStringLiteral("needs a window of %1 by %2")
                        .arg(m_window->width())
                        .arg(m_window->height()));
    return list;
}

void TestSweep::pagesHoldInEveryShape()
{
    QFETCH(const QString, language);
    QFETCH(const QSize, size);
    QFETCH(const int, textPercent);
    open(language);
    for (int at = 100; at < textPercent; at += ui::Preferences::TextStep)
        m_window->findChild<QAction *>(QStringLiteral("act.view.biggerText"))->trigger();
    m_window->resize(size);
    QStringList wrong;
    const QStringList pages = m_window->pageNames();
    for (const QString &name : pages) {
        show(name);
        QStringList here;
        (void)QTest::qWaitFor([&] { return (here = complaints(size)).isEmpty(); }, SettleMs);
        for (const QString &one : std::as_const(here))
            wrong.append(name + u' ' + one);
    }
    for (int at = textPercent; at > 100; at -= ui::Preferences::TextStep)
        m_window->findChild<QAction *>(QStringLiteral("act.view.smallerText"))->trigger();
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestSweep::namesAndKeysAreUnique()
{
    open(QStringLiteral("en"));
    const QStringList shared = test::sharedNames(*m_window);
    QVERIFY2(shared.isEmpty(), qPrintable(shared.join(u' ')));
    QHash<QKeySequence, QString> holders;
    for (const QAction *action : m_window->findChildren<QAction *>()) {
        const auto keys = action->shortcuts();
        for (const QKeySequence &key : keys) {
            if (action->shortcutContext() != Qt::WindowShortcut || key.isEmpty())
                continue;
            QVERIFY2(!holders.contains(key),
                     qPrintable(key.toString() + u' ' + holders.value(key) + u' ' +
                                action->objectName()));
            holders.insert(key, action->objectName());
        }
    }
    QVERIFY(holders.size() > 20);
}

void TestSweep::everyTextIsTranslated()
{
    open(QStringLiteral("xx"));
    QStringList plain = test::untranslatedTexts(*m_window);
    const QStringList pages = m_window->pageNames();
    for (const QString &name : pages) {
        show(name);
        plain.append(test::untranslatedTexts(*page()));
    }
    plain.removeDuplicates();
    QVERIFY2(plain.isEmpty(), qPrintable(plain.join(u'\n')));
}

void TestSweep::rightToLeftFitsToo()
{
    QApplication::setLayoutDirection(Qt::RightToLeft);
    open(QStringLiteral("en"));
    const QStringList pages = m_window->pageNames();
    for (const QString &name : pages) {
        show(name);
        const QStringList clipped = test::clippedWidgets(*page());
        QVERIFY2(clipped.isEmpty(), qPrintable(name + u' ' + clipped.join(u' ')));
    }
    const auto *nav = m_window->findChild<QWidget *>(QStringLiteral("navList"));
    QVERIFY(nav->mapTo(m_window.get(), QPoint()).x() > m_window->width() / 2);
}

void TestSweep::coloursCanBeRead_data()
{
    QTest::addColumn<ui::ThemeChoice>("choice");
    QTest::newRow("light") << ui::ThemeChoice::Light;
    QTest::newRow("dark") << ui::ThemeChoice::Dark;
}

void TestSweep::coloursCanBeRead()
{
    QFETCH(const ui::ThemeChoice, choice);
    ui::applyTheme(choice);
    const ui::Theme &t = ui::theme();
    for (const QColor &back : {t.window, t.base, t.alternate}) {
        for (const QColor &front : {t.text, t.muted, t.ok, t.warn, t.error, t.accent})
            QVERIFY2(test::contrast(front, back) >= 4.5, qPrintable(front.name() + back.name()));
    }
    for (const QColor &back : {t.rowError, t.rowWarn, t.rowEvent, t.rowPresence})
        QVERIFY2(test::contrast(t.text, back) >= 4.5, qPrintable(back.name()));
    QVERIFY(test::contrast(t.onAccent, t.accent) >= 4.5);
    for (const QColor &line : t.series)
        QVERIFY2(test::contrast(line, t.base) >= 3.0, qPrintable(line.name()));
    ui::applyTheme(ui::ThemeChoice::System);
}

QTEST_MAIN(TestSweep)
#include "tst_sweep.moc"
