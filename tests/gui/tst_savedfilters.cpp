// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/sweep.h"
#include "ui/theme.h"
#include "ui/widgets/filteredit.h"
#include "ui/widgets/savedfilters.h"

#include <QCompleter>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using ui::FilterEdit;
using ui::SavedFilters;

class TestSavedFilters : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ui::applyTheme(ui::ThemeChoice::Light); }
    void init();
    void filtersAreKeptUsedAndRemoved();
    void onlyValidFiltersAreKept();
    void theyAreThereAgain();
    void valuesAreOfferedBehindKeys();
    void offersFitWhatWasTyped();

private:
    QToolButton *chip(int i) const
    {
        return m_window->findChild<QToolButton *>(QStringLiteral("testSavedFilter%1").arg(i));
    }
    void type(const char *text)
    {
        m_field->setText(QLatin1String(text));
        m_field->commit();
    }

    std::unique_ptr<QWidget> m_window;
    FilterEdit *m_field = nullptr;
    SavedFilters *m_saved = nullptr;
};

void TestSavedFilters::init()
{
    m_window = std::make_unique<QWidget>();
    m_field = new FilterEdit({QStringLiteral("type"), QStringLiteral("since")}, m_window.get());
    m_field->setAccessibleName(QStringLiteral("Filter"));
    m_saved = new SavedFilters(m_field, QStringLiteral("test"), m_window.get());
    auto *layout = new QVBoxLayout(m_window.get());
    layout->addWidget(m_field);
    layout->addWidget(m_saved->saveButton());
    layout->addWidget(m_saved);
    m_window->resize(400, 200);
    m_window->show();
}

void TestSavedFilters::filtersAreKeptUsedAndRemoved()
{
    QVERIFY(!m_saved->isVisible());
    type("type:event");
    m_saved->saveButton()->click();
    QVERIFY(m_saved->isVisible());
    QVERIFY(chip(0)->isChecked());
    QVERIFY(!m_saved->saveButton()->isEnabled());
    type("other");
    QVERIFY(!chip(0)->isChecked());
    m_saved->saveButton()->click();
    chip(0)->click();
    QCOMPARE(m_field->text(), QStringLiteral("type:event"));
    QVERIFY(chip(0)->isChecked());
    QCOMPARE(test::unnamedWidgets(*m_window).join(u','), QString());
    QCOMPARE(test::clippedWidgets(*m_window).join(u','), QString());
    chip(0)->click();
    QCOMPARE(m_field->text(), QString());
    m_window->activateWindow();
    chip(0)->setFocus();
    QTRY_VERIFY(chip(0)->hasFocus());
    QTest::keyClick(chip(0), Qt::Key_Delete);
    QTRY_VERIFY(!chip(1));
    QCOMPARE(chip(0)->text(), QStringLiteral("other"));
}

void TestSavedFilters::onlyValidFiltersAreKept()
{
    QVERIFY(!m_saved->saveButton()->isEnabled());
    type("typ:x");
    QVERIFY(!m_field->isValid());
    QVERIFY(!m_saved->saveButton()->isEnabled());
    QVERIFY(m_saved->saveButton()->toolTip().contains(QStringLiteral("not valid")));
}

void TestSavedFilters::theyAreThereAgain()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    type("type:a|b \"c, d\"");
    m_saved->saveButton()->click();
    m_saved->save(settings);
    init();
    QVERIFY(!chip(0));
    m_saved->restore(settings);
    chip(0)->click();
    QCOMPARE(m_field->text(), QStringLiteral("type:a|b \"c, d\""));
}

void TestSavedFilters::valuesAreOfferedBehindKeys()
{
    m_field->setValues([](const QString &key) {
        return key == u"type" ? QStringList{QStringLiteral("event"), QStringLiteral("operator")}
                              : QStringList();
    });
    auto *completer = m_window->findChild<QCompleter *>();
    const auto offered = [&] {
        QStringList list;
        for (int i = 0; i < completer->completionCount(); ++i) {
            completer->setCurrentRow(i);
            list.append(completer->currentCompletion());
        }
        return list;
    };
    m_window->activateWindow();
    m_field->setFocus();
    QTest::keyClicks(m_field, QStringLiteral("un"));
    QCOMPARE(offered(), QStringList{QStringLiteral("until:")});
    m_field->clear();
    QTest::keyClicks(m_field, QStringLiteral("x type:o"));
    QCOMPARE(offered(), QStringList{QStringLiteral("type:operator")});
    m_field->clear();
    QTest::keyClicks(m_field, QStringLiteral("since:1"));
    QCOMPARE(offered(),
             (QStringList{QStringLiteral("since:1m"),
                          QStringLiteral("since:10m"),
                          QStringLiteral("since:1h"),
                          QStringLiteral("since:1d")}));
}

void TestSavedFilters::offersFitWhatWasTyped()
{
    const auto offered = [](const char *before, const QStringList &values) {
        const auto offers =
            ui::FilterOffers::forText(QString::fromUtf8(before),
                                      {QStringLiteral("user"), QStringLiteral("tenant")},
                                      [&](const QString &) { return values; });
        QStringList whole = {QString::number(offers.start)};
        return whole + offers.texts;
    };
    const QStringList people{
        QStringLiteral("Ann Smit"), QStringLiteral("Bo"), QStringLiteral("Sam")};
    QCOMPARE(offered("x -us", people), QStringList({QStringLiteral("3"), QStringLiteral("user:")}));
    QCOMPARE(offered("user:s", people),
             QStringList({QStringLiteral("0"),
                          QStringLiteral("user:Sam"),
                          QStringLiteral("user:\"Ann Smit\"")}));
    QCOMPARE(offered("a user=\"ann s", people),
             QStringList({QStringLiteral("2"), QStringLiteral("user=\"Ann Smit\"")}));
    QCOMPARE(offered("user:Bo|sa", people),
             QStringList({QStringLiteral("0"), QStringLiteral("user:Bo|Sam")}));
    QCOMPARE(offered("user:Bo", people), QStringList({QStringLiteral("0")})); // has been typed
    QCOMPARE(offered("code:4", people), QStringList({QStringLiteral("0")}));
    QStringList many;
    for (int i = 0; i < 10'000; ++i)
        many.append(QString::number(i));
    QCOMPARE(offered("user:", many).size() - 1, ui::FilterOffers::MostValues);
    QCOMPARE(offered("user:9999", many).size(), 1);
    QVERIFY(offered("user:999", many).contains(QStringLiteral("user:9999")));
}

QTEST_MAIN(TestSavedFilters)
#include "tst_savedfilters.moc"
