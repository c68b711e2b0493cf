// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settingscopy.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

class TestSettingsCopy : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whatIsKeptGoesToAnotherMachine();
    void whatIsOfOneMachineStaysThere();
    void whatIsNoCopyIsRefused_data();
    void whatIsNoCopyIsRefused();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<QSettings> m_here;
    std::unique_ptr<QSettings> m_there;
};

void TestSettingsCopy::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    const auto open = [this](const char *name) {
        return std::make_unique<QSettings>(m_dir->filePath(QLatin1String(name)),
                                           QSettings::IniFormat);
    };
    m_here = open("here.ini");
    m_there = open("there.ini");
}

void TestSettingsCopy::whatIsKeptGoesToAnotherMachine()
{
    m_here->setValue(QStringLiteral("theme"), QStringLiteral("dark"));
    m_here->setValue(QStringLiteral("compactRows"), true);
    m_here->setValue(QStringLiteral("logRows"), 20'000);
    m_here->setValue(QStringLiteral("pages/log/header"), QByteArray("\x00\xff\x80 header", 10));
    m_here->setValue(QStringLiteral("pages/log/filters"),
                     QStringList{QStringLiteral("tenant:acme"), QStringLiteral("code:4001")});
    m_there->setValue(QStringLiteral("theme"), QStringLiteral("light"));
    m_there->setValue(QStringLiteral("pages/traffic/split"), 2);
    QCOMPARE(ui::restoreSettings(ui::settingsCopy(*m_here), *m_there), QString());
    QCOMPARE(m_there->allKeys(), m_here->allKeys());
    QCOMPARE(m_there->value(QStringLiteral("theme")).toString(), QStringLiteral("dark"));
    QVERIFY(m_there->value(QStringLiteral("compactRows")).toBool());
    QCOMPARE(m_there->value(QStringLiteral("logRows")).toInt(), 20'000);
    for (const char *key : {"pages/log/header", "pages/log/filters"})
        QCOMPARE(m_there->value(QLatin1String(key)), m_here->value(QLatin1String(key)));
}

void TestSettingsCopy::whatIsOfOneMachineStaysThere()
{
    m_here->setValue(QStringLiteral("window/geometry"), QByteArray("here"));
    m_there->setValue(QStringLiteral("window/geometry"), QByteArray("there"));
    const QByteArray copy = ui::settingsCopy(*m_here);
    QVERIFY(!copy.contains("geometry"));
    QCOMPARE(ui::restoreSettings(copy, *m_there), QString());
    QCOMPARE(m_there->value(QStringLiteral("window/geometry")).toByteArray(), QByteArray("there"));
}

void TestSettingsCopy::whatIsNoCopyIsRefused_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no JSON") << QByteArray("[window]\ntheme=dark") << QStringLiteral("not JSON");
    QTest::newRow("other JSON") << QByteArray(R"([1, 2])") << QStringLiteral("not a copy");
    QTest::newRow("no settings") << QByteArray(R"({"belfry-console-settings": 1})")
                                 << QStringLiteral("not a copy");
    QTest::newRow("newer") << QByteArray(R"({"belfry-console-settings": 2, "settings": {}})")
                           << QStringLiteral("newer Belfry (form 2; this one reads 1)");
}

void TestSettingsCopy::whatIsNoCopyIsRefused()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QString, reason);
    m_there->setValue(QStringLiteral("theme"), QStringLiteral("light"));
    const QString said = ui::restoreSettings(file, *m_there);
    QVERIFY2(said.contains(reason), qPrintable(said));
    QCOMPARE(m_there->value(QStringLiteral("theme")).toString(), QStringLiteral("light"));
}

QTEST_GUILESS_MAIN(TestSettingsCopy)
#include "tst_settingscopy.moc"
