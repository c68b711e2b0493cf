// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an operator looks for mistakes with: a part of LocalConsole.
#include "server/console/local/asking.h"
#include "server/console/local/testclients.h"
#include "server/console/local/toolbench.h"

namespace server {

namespace {

Error noTestClient(quint64 id)
{
    return {ErrorCode::NotFound, QStringLiteral("There is no test client %1.").arg(id)};
}

} // namespace

// The engine gives what it knows and is not held up; what takes time happens here.
void LocalConsole::explainSignature(const SignatureQuestion &question, Reply<SignatureReport> reply)
{
    ask<SignatureScene>([this, question] { return ToolBench(m_engine).scene(question); },
                        {this, [question, reply](const Result<SignatureScene> &scene) {
                             reply(scene ? reportOn(question, *scene)
                                         : Result<SignatureReport>(scene.error()));
                         }});
}

void LocalConsole::openTestClient(const TestClientRequest &request, Reply<quint64> reply)
{
    const auto open = [this, request, reply](const Result<client::Options> &options) {
        if (!options)
            return reply(options.error());
        if (!m_testClients) {
            m_testClients =
                std::make_unique<TestClients>([this](const TestClientRequest &client,
                                                     const client::AuthRequest &asked,
                                                     const TestClients::SignAnswer &answer) {
                    ask<client::AuthResult>(
                        [this, client, asked] { return ToolBench(m_engine).sign(client, asked); },
                        {this, [answer](const Result<client::AuthResult> &result) {
                             answer(*result);
                         }});
                });
        }
        reply(m_testClients->open(request, *options));
    };
    ask<client::Options>([this, request] { return ToolBench(m_engine).entry(request); },
                         {this, open});
}

void LocalConsole::orderTestClient(quint64 client, const TestClientOrder &order, Reply<Done> reply)
{
    if (m_testClients)
        return m_testClients->order(client, order, reply);
    ask<Done>([client]() -> Outcome { return noTestClient(client); }, std::move(reply));
}

void LocalConsole::testClientReport(quint64 client, quint64 seq, Reply<TestClientReport> reply)
{
    if (m_testClients)
        return m_testClients->report(client, seq, reply);
    ask<TestClientReport>([client]() -> Result<TestClientReport> { return noTestClient(client); },
                          std::move(reply));
}

void LocalConsole::closeTestClient(quint64 client)
{
    if (m_testClients)
        m_testClients->close(client);
}

void LocalConsole::machine(Reply<MachineReport> reply)
{
    ask<MachineReport>([this]() -> Result<MachineReport> { return ToolBench(m_engine).machine(); },
                       std::move(reply));
}

void LocalConsole::checkJoin(const JoinQuestion &question, Reply<JoinReport> reply)
{
    begin<JoinReport>(
        [this, question](auto answer) { ToolBench(m_engine).checkJoin(question, answer); },
        std::move(reply));
}

} // namespace server
