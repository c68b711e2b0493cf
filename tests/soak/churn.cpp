// SPDX-License-Identifier: GPL-3.0-or-later
//
// churn PORT APP-ID KEY SECRET SECONDS CLIENTS [PID]: clients come and go at a server that runs, a
// line of numbers every ten seconds; then everybody leaves, and the server has to say that nobody
// is there. Status 1 when somebody is.
#include "tests/support/churn.h"

#include "app/core/process.h"
#include "server/net/epolldispatcher.h"
#include "tests/support/httpclient.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

namespace {

constexpr int ReportMs = 10'000;
constexpr int PatienceMs = 20'000; // longer than the server waits for any goodbye

// Resident memory in KiB; 0 when the process cannot be looked at.
qint64 memoryOf(const QString &pid)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(pid));
    if (pid.isEmpty() || !status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').first().toLongLong();
    }
    return 0;
}

void report(const test::Churn &churn, qint64 ms, const QString &pid)
{
    const test::Churn::Counts &counts = churn.counts();
    app::printOut(QStringLiteral("%1 s: %2 greeted, %3 subscribed, %4 heard, %5 left, %6 sent away,"
                                 " server %7 KiB\n")
                      .arg(ms / 1000)
                      .arg(counts.connected)
                      .arg(counts.subscribed)
                      .arg(counts.events)
                      .arg(counts.byUs)
                      .arg(counts.byServer)
                      .arg(memoryOf(pid)));
}

bool isEmpty(const server::App &app, quint16 port)
{
    test::HttpClient api(app, port);
    return api.get("/apps/" + app.id + "/connections").body == R"({"connections":0,"total":0})" &&
           api.get("/apps/" + app.id + "/channels").body == R"({"channels":{}})";
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setEventDispatcher(new server::EpollDispatcher);
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 7) {
        app::printError(QStringLiteral("churn PORT APP-ID KEY SECRET SECONDS CLIENTS [PID]"));
        return 2;
    }
    app::raiseDescriptorLimit();
    server::App app;
    const auto port = quint16(arguments[1].toUInt());
    app.id = arguments[2].toUtf8();
    app.key = arguments[3].toUtf8();
    app.secret = arguments[4].toUtf8();
    const qint64 wholeMs = arguments[5].toLongLong() * 1000;
    const QString pid = arguments.value(7);

    test::Churn churn(app, port, {arguments[6].toInt(), 50, 8000, 1});
    QElapsedTimer watch;
    watch.start();
    churn.start();
    while (watch.elapsed() < wholeMs) {
        QTest::qWait(int(qMin<qint64>(ReportMs, wholeMs - watch.elapsed())));
        report(churn, watch.elapsed(), pid);
    }
    churn.stop();
    const bool gone = QTest::qWaitFor([&] { return isEmpty(app, port); }, PatienceMs);
    app::printOut(gone ? QStringLiteral("nobody is left, server %1 KiB\n").arg(memoryOf(pid))
                       : QStringLiteral("somebody is left\n"));
    return gone ? 0 : 1;
}
