// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an operator publishes and what the log has of it: a part of LocalConsole.
#include "server/console/local/apicaller.h"
#include "server/console/local/consolefeed.h"
#include "server/console/local/deeds.h"
#include "server/console/local/performing.h"
#include "server/console/local/toolbench.h"

namespace server {

namespace {

QUrl urlOf(const client::Options &door, const Rehearsal &request)
{
    const QByteArray host =
        door.host.contains(u':') ? '[' + door.host.toLatin1() + ']' : door.host.toLatin1();
    return QUrl::fromEncoded((door.useTls ? "https://" : "http://") + host + ':' +
                                 QByteArray::number(door.port) + request.path + '?' + request.query,
                             QUrl::StrictMode);
}

} // namespace

void LocalConsole::publish(const PublishRequest &request, Reply<PublishResult> reply)
{
    if (request.by == PublishBy::HttpApi)
        return publishByRequest(request, std::move(reply));
    performNow<PublishResult>(
        deedOf(request),
        [this, request](AuditEntry &deed) {
            const auto result = m_feed.publish(request, deed.account);
            if (result)
                deed.values.append(QStringLiteral("recipients %1").arg(result->reach.recipients));
            return result;
        },
        std::move(reply));
}

// Signed by the engine, sent by a thread of the console's own, and looked up in the log.
void LocalConsole::publishByRequest(const PublishRequest &request, Reply<PublishResult> reply)
{
    if (!m_apiCaller)
        m_apiCaller = std::make_shared<ApiCaller>();
    perform<PublishResult>(
        deedOf(request),
        [this, request, caller = m_apiCaller](AuditEntry &deed, auto answer) {
            const auto rehearsal = m_feed.rehearse(request);
            if (!rehearsal)
                return answer(rehearsal.error());
            const auto door = ToolBench(m_engine).entry({request.appId, {}, {}});
            if (!door)
                return answer(door.error());
            PublishResult result;
            result.reach = rehearsal->reach;
            result.wire = rehearsal->wire;
            result.acceptedUtc = m_engine.clock().utcMs();
            const auto answered =
                [this, request, &deed, answer, planned = result, from = m_feed.nextLogSeq()](
                    const Result<ApiCaller::Answer> &given) {
                    if (!given)
                        return answer(given.error());
                    PublishResult told = planned;
                    told.status = given->status;
                    told.answer = given->body;
                    told.tookMicroseconds = given->tookMicroseconds;
                    m_feed.addTraces(request, from, told);
                    deed.values.append(QStringLiteral("status %1").arg(told.status));
                    if (told.isRefused())
                        told.reach = {};
                    answer(told);
                };
            caller->post(
                {urlOf(*door, *rehearsal), rehearsal->body, door->tls},
                [engine = &m_engine, answered](const Result<ApiCaller::Answer> &given) {
                    QMetaObject::invokeMethod(
                        engine, [answered, given] { answered(given); }, Qt::QueuedConnection);
                });
        },
        std::move(reply));
}

void LocalConsole::reach(const PublishRequest &request, Reply<PublishReach> reply)
{
    ask<PublishReach>([this, request] { return m_feed.reach(request); }, std::move(reply));
}

void LocalConsole::rehearse(const Sendable &what, Reply<Rehearsal> reply)
{
    ask<Rehearsal>([this, what] { return m_feed.rehearse(what); }, std::move(reply));
}

std::unique_ptr<LogTap> LocalConsole::tapLog(LogSink sink)
{
    // What is asked of the engine from here on comes after this.
    const auto start = std::make_shared<quint64>(0);
    QMetaObject::invokeMethod(
        &m_engine, [this, start] { *start = m_feed.nextLogSeq(); }, Qt::QueuedConnection);
    return m_pumps.start(
        [feed = &m_feed, engine = &m_engine, start](std::optional<quint64> from,
                                                    const LogPumps::Deliver &deliver) {
            QMetaObject::invokeMethod(
                engine,
                [feed, start, from, deliver] { deliver(feed->logBatch(from.value_or(*start))); },
                Qt::QueuedConnection);
        },
        std::move(sink));
}

void LocalConsole::noteAlert(const AlertNote &note)
{
    QMetaObject::invokeMethod(
        &m_engine,
        [engine = &m_engine, note] { engine->activity().alerted(note.text, note.appId.toUtf8()); },
        Qt::QueuedConnection);
}

} // namespace server
