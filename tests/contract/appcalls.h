// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/contract/stage.h"

namespace test {

// The calls of a console about apps, waited for.
class AppCalls
{
public:
    explicit AppCalls(std::unique_ptr<Stage> stage)
        : m_stage(std::move(stage))
    {}

    Stage &stage() { return *m_stage; }
    server::Console &console() { return m_stage->console(); }

    server::AppSettings settings(const QString &id)
    {
        const auto list =
            ask<QList<server::AppSettings>>([&](auto reply) { console().apps(reply); });
        for (const server::AppSettings &one : list ? *list : QList<server::AppSettings>()) {
            if (one.id == id)
                return one;
        }
        return {};
    }
    server::Result<server::AppCredentials> add(const server::AppSettings &settings)
    {
        return ask<server::AppCredentials>([&](auto reply) { console().addApp(settings, reply); });
    }
    server::Outcome change(const server::AppSettings &settings)
    {
        return ask<server::Done>([&](auto reply) { console().changeApp(settings, reply); });
    }
    server::Outcome remove(const QString &id)
    {
        return ask<server::Done>([&](auto reply) { console().removeApp(id, reply); });
    }
    server::Result<server::AppCredentials> rotate(const QString &id, qint64 graceSeconds)
    {
        return ask<server::AppCredentials>(
            [&](auto reply) { console().rotateSecret(id, graceSeconds, reply); });
    }
    server::Result<server::AppCredentials> credentials(const QString &id)
    {
        return ask<server::AppCredentials>([&](auto reply) { console().credentials(id, reply); });
    }

private:
    std::unique_ptr<Stage> m_stage;
};

// An app that no stage begins with.
inline server::AppSettings shop()
{
    server::AppSettings settings;
    settings.id = QStringLiteral("77");
    settings.key = QStringLiteral("shopkey");
    settings.name = QStringLiteral("Shop");
    settings.secret = QStringLiteral("shopsecret");
    return settings;
}

} // namespace test
