// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/result.h"

#include <QByteArrayList>
#include <QHash>

namespace server {

// The endpoint that signs subscriptions for an application's users.
struct AuthorizationSettings
{
    bool isEnabled = false;
    QByteArrayList apps;           // ids it signs for, the first where none is named; empty: all
    QByteArrayList allowedOrigins; // of pages on other hosts, as apps[].allowed_origins
    int requestsPerMinute = 600;   // of one address that is not loopback; 0: no limit
    QByteArrayList userInfo = {"name"};       // fields that a signin shows
    QHash<QByteArray, QByteArray> masterKeys; // app id → 32 bytes in base64, for encrypted channels

    // Errors: InvalidArgument naming the setting and the value.
    Outcome validate() const;
    // 32 bytes, or nothing.
    QByteArray masterKey(const QByteArray &appId) const;
    bool operator==(const AuthorizationSettings &) const = default;
};

} // namespace server
