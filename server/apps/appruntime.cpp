// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/apps/appruntime.h"

namespace server {

namespace {

SigningKey signingKeyOf(const App &app)
{
    SigningKey key{app.key, Signer(app.secret), app.strictAuthKey};
    if (!app.previousSecret.isEmpty())
        key.previous.emplace(app.previousSecret);
    return key;
}

} // namespace

AppRuntime::AppRuntime(App app)
    : m_app(std::move(app))
    , m_signingKey(signingKeyOf(m_app))
{}

void AppRuntime::change(App app)
{
    Q_ASSERT(app.id == m_app.id);
    m_app = std::move(app);
    m_signingKey = signingKeyOf(m_app);
}

bool AppRuntime::dropPreviousSecret(qint64 nowUtcMs)
{
    const qint64 untilUtc = m_app.previousSecretUntilUtc;
    if (!m_signingKey.previous || untilUtc == 0 || nowUtcMs < untilUtc)
        return false;
    m_signingKey.previous.reset();
    m_app.previousSecret.clear();
    m_app.previousSecretUntilUtc = 0;
    return true;
}

} // namespace server
