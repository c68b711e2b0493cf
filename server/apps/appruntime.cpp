// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/apps/appruntime.h"

namespace server {

AppRuntime::AppRuntime(App app)
    : m_app(std::move(app))
    , m_signingKey{m_app.key, Signer(m_app.secret), m_app.strictAuthKey}
{}

} // namespace server
