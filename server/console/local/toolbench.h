// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/auth/explanation.h"
#include "server/client/options.h"
#include "server/console/api/tools.h"
#include "server/engine.h"

#include <functional>

namespace server {

// What an explanation of a signature needs of the engine: secrets included, so it stays on this
// side of the console.
struct SignatureScene
{
    Signatory by;
    QList<Signatory> all;
    SignatureRules rules;
    QByteArray masterKey; // of the app; empty: none is configured
};

// The engine's side of an operator's tools. Engine thread; made for a call.
class ToolBench
{
public:
    explicit ToolBench(Engine &engine)
        : m_engine(engine)
    {}

    // Errors: as Console::explainSignature().
    Result<SignatureScene> scene(const SignatureQuestion &question) const;
    // Where a test client of the app goes, without its authorization. Errors: as
    // Console::openTestClient().
    Result<client::Options> entry(const TestClientRequest &request) const;
    // What the app's own backend would answer that client.
    client::AuthResult sign(const TestClientRequest &client,
                            const client::AuthRequest &request) const;
    MachineReport machine() const;
    // Answers in this turn or a later one.
    void checkJoin(const JoinQuestion &question,
                   const std::function<void(const Result<JoinReport> &)> &answer) const;

private:
    Result<AppRuntime *> app(const QString &id) const;

    Engine &m_engine;
};

// The report on what is asked in that scene. Takes some ten ms at worst; any thread. Pure.
Result<SignatureReport> reportOn(const SignatureQuestion &question, const SignatureScene &scene);

} // namespace server
