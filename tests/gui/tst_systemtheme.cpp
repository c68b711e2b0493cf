// SPDX-License-Identifier: GPL-3.0-or-later
//
// With a bus of its own, on which the test is the desktop.
#include "ui/shell/systemtheme.h"

#include <QDBusContext>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

class Portal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    uint scheme = 0;

public slots:
    QDBusVariant Read(const QString &group, const QString &key) const
    {
        const bool known = group == u"org.freedesktop.appearance" && key == u"color-scheme";
        return QDBusVariant(QVariant::fromValue(QDBusVariant(known ? scheme : 99)));
    }

signals:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);
};

class TestSystemTheme : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void preferenceIsRead();
    void changesAreTold();
    void withoutABusNothingIsKnown();

private:
    QDBusConnection bus(const char *name)
    {
        return QDBusConnection::connectToBus(m_address, QLatin1String(name));
    }

    QProcess m_daemon;
    QString m_address;
    Portal m_portal;
};

void TestSystemTheme::initTestCase()
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
    if (program.isEmpty())
        QSKIP("dbus-daemon is not there");
    m_daemon.start(program,
                   {QStringLiteral("--session"),
                    QStringLiteral("--nofork"),
                    QStringLiteral("--print-address")});
    QVERIFY(m_daemon.waitForStarted());
    QVERIFY(m_daemon.waitForReadyRead());
    m_address = QString::fromLatin1(m_daemon.readLine()).trimmed();
    QDBusConnection desktop = bus("desktop");
    QVERIFY(desktop.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
    QVERIFY(desktop.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"),
                                   &m_portal,
                                   QDBusConnection::ExportAllSlots |
                                       QDBusConnection::ExportAllSignals));
}

void TestSystemTheme::cleanupTestCase()
{
    for (const char *name : {"desktop", "console"})
        QDBusConnection::disconnectFromBus(QLatin1String(name));
    m_daemon.terminate();
    m_daemon.waitForFinished();
}

void TestSystemTheme::preferenceIsRead()
{
    m_portal.scheme = 1;
    ui::SystemTheme theme(bus("console"));
    QVERIFY(!theme.isDark().has_value());
    QTRY_COMPARE(theme.isDark(), std::optional<bool>(true));
    m_portal.scheme = 0;
    ui::SystemTheme other(bus("console"));
    const QSignalSpy changed(&other, &ui::SystemTheme::changed);
    QTest::qWait(100);
    QVERIFY(!other.isDark().has_value());
    QVERIFY(changed.isEmpty());
}

void TestSystemTheme::changesAreTold()
{
    m_portal.scheme = 2;
    ui::SystemTheme theme(bus("console"));
    QTRY_COMPARE(theme.isDark(), std::optional<bool>(false));
    emit m_portal.SettingChanged(QStringLiteral("org.freedesktop.appearance"),
                                 QStringLiteral("color-scheme"),
                                 QDBusVariant(uint(1)));
    QTRY_COMPARE(theme.isDark(), std::optional<bool>(true));
    emit m_portal.SettingChanged(
        QStringLiteral("org.gnome.desktop"), QStringLiteral("color-scheme"), QDBusVariant(uint(2)));
    QTest::qWait(100);
    QCOMPARE(theme.isDark(), std::optional<bool>(true));
}

void TestSystemTheme::withoutABusNothingIsKnown()
{
    const ui::SystemTheme theme(QDBusConnection(QStringLiteral("no such connection")));
    QVERIFY(!theme.isDark().has_value());
}

QTEST_GUILESS_MAIN(TestSystemTheme)
#include "tst_systemtheme.moc"
