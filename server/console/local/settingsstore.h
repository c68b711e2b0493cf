// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/serversettings.h"
#include "server/net/tlscontext.h"

#include <functional>
#include <memory>

class QObject;

namespace server {

// Where the settings of an operator outlive the process, and how they join what the configuration
// says. Called in the engine's thread, which it must not hold up.
class SettingsStore
{
public:
    // What an operator wants; unset: as it is.
    struct Change
    {
        std::optional<ServerSettings> settings;
        std::optional<QStringList> tenantRules;
    };
    // What holds then.
    struct Settings
    {
        ServerSettings settings;
        QByteArray passphrase; // of the key
        QStringList tenantRules;
        SettingOrigins origins;
        std::shared_ptr<const TlsContext> tls; // null: no TLS
    };
    template <typename T>
    using Answer = std::function<void(const Result<T> &)>;

    virtual ~SettingsStore() = default;
    virtual QString file() const = 0;
    // Keeps it. `done` is called in the thread of `context`, in a later turn. Errors: Unavailable
    // naming what is set elsewhere, or why the file cannot be written; InvalidArgument for what
    // could not be used. Then nothing has changed.
    virtual void save(const Change &change, QObject *context, Answer<Settings> done) = 0;
    // Whether certificate and key can be used together. `done` as of save(); errors as of
    // TlsContext::load().
    virtual void check(const TlsFiles &files, QObject *context, Answer<CertificateInfo> done) = 0;
};

} // namespace server
