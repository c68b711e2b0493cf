// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/apps/app.h"

namespace test {

// The app that the protocol's cases speak of.
inline server::App testApp()
{
    server::App app;
    app.id = "1";
    app.key = "key1";
    app.secret = "secret1";
    app.name = QStringLiteral("Test");
    return app;
}

// A second one on the same server; nothing may pass between the two.
inline server::App otherApp()
{
    server::App app;
    app.id = "2";
    app.key = "key2";
    app.secret = "secret2";
    app.name = QStringLiteral("Other");
    return app;
}

} // namespace test
