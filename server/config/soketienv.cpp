// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/config/soketienv.h"

#include "server/config/envfile.h"

#include <QJsonArray>

namespace server {

namespace {

constexpr QLatin1String Prefix("SOKETI_");
constexpr QLatin1String AppPrefix("DEFAULT_APP_");

QString path(const QString &name)
{
    static const QHash<QString, QString> paths{
        {QStringLiteral("HOST"), QStringLiteral("host")},
        {QStringLiteral("PORT"), QStringLiteral("port")},
        {QStringLiteral("PATH_PREFIX"), QStringLiteral("pathPrefix")},
        {QStringLiteral("SHUTDOWN_GRACE_PERIOD"), QStringLiteral("shutdownGracePeriod")},
        {QStringLiteral("CHANNEL_LIMITS_MAX_NAME_LENGTH"),
         QStringLiteral("channelLimits.maxNameLength")},
        {QStringLiteral("CHANNEL_CACHE_TTL"), QStringLiteral("channelLimits.cacheTtl")},
        {QStringLiteral("EVENT_MAX_BATCH_SIZE"), QStringLiteral("eventLimits.maxBatchSize")},
        {QStringLiteral("EVENT_MAX_CHANNELS_AT_ONCE"),
         QStringLiteral("eventLimits.maxChannelsAtOnce")},
        {QStringLiteral("EVENT_MAX_NAME_LENGTH"), QStringLiteral("eventLimits.maxNameLength")},
        {QStringLiteral("EVENT_MAX_SIZE_IN_KB"), QStringLiteral("eventLimits.maxPayloadInKb")},
        {QStringLiteral("PRESENCE_MAX_MEMBER_SIZE"), QStringLiteral("presence.maxMemberSizeInKb")},
        {QStringLiteral("PRESENCE_MAX_MEMBERS"), QStringLiteral("presence.maxMembersPerChannel")},
        {QStringLiteral("METRICS_ENABLED"), QStringLiteral("metrics.enabled")},
        {QStringLiteral("METRICS_SERVER_PORT"), QStringLiteral("metrics.port")},
        {QStringLiteral("SSL_CERT"), QStringLiteral("ssl.certPath")},
        {QStringLiteral("SSL_KEY"), QStringLiteral("ssl.keyPath")},
        {QStringLiteral("SSL_PASS"), QStringLiteral("ssl.passphrase")},
        {QStringLiteral("DEFAULT_APP_ID"), QStringLiteral("app.id")},
        {QStringLiteral("DEFAULT_APP_KEY"), QStringLiteral("app.key")},
        {QStringLiteral("DEFAULT_APP_SECRET"), QStringLiteral("app.secret")},
        {QStringLiteral("DEFAULT_APP_ENABLED"), QStringLiteral("app.enabled")},
        {QStringLiteral("DEFAULT_APP_MAX_CONNS"), QStringLiteral("app.maxConnections")},
        {QStringLiteral("DEFAULT_APP_ENABLE_CLIENT_MESSAGES"),
         QStringLiteral("app.enableClientMessages")},
        {QStringLiteral("DEFAULT_APP_MAX_BACKEND_EVENTS_PER_SEC"),
         QStringLiteral("app.maxBackendEventsPerSecond")},
        {QStringLiteral("DEFAULT_APP_MAX_CLIENT_EVENTS_PER_SEC"),
         QStringLiteral("app.maxClientEventsPerSecond")},
        {QStringLiteral("DEFAULT_APP_MAX_READ_REQ_PER_SEC"),
         QStringLiteral("app.maxReadRequestsPerSecond")},
        {QStringLiteral("DEFAULT_APP_USER_AUTHENTICATION"),
         QStringLiteral("app.enableUserAuthentication")},
    };
    return paths.value(name);
}

// What soketi takes its app's name, key and secret for when nobody says so.
QJsonObject defaultApp()
{
    return {{QStringLiteral("id"), QStringLiteral("app-id")},
            {QStringLiteral("key"), QStringLiteral("app-key")},
            {QStringLiteral("secret"), QStringLiteral("app-secret")}};
}

} // namespace

Result<QJsonObject> soketiEnvironment(const QString &text, const QString &name, QStringList &notes)
{
    const auto environment = parseEnv(text, name);
    if (!environment)
        return environment.error();
    QJsonObject root;
    QJsonObject app = defaultApp();
    bool isSoketi = false;
    QStringList names = environment->keys();
    names.sort();
    for (const QString &full : std::as_const(names)) {
        if (full.startsWith(AppPrefix))
            notes.append(QStringLiteral("%1: soketi takes it as %2%1 only").arg(full, Prefix));
        if (!full.startsWith(Prefix))
            continue;
        isSoketi = true;
        const QString target = path(full.mid(Prefix.size()));
        const QString value = environment->value(full);
        const QString group = target.section(u'.', 0, -2);
        const QString field = target.section(u'.', -1);
        if (target.isEmpty()) {
            notes.append(QStringLiteral("%1: has no counterpart here").arg(full));
        } else if (group == u"app") {
            app.insert(field, value);
        } else if (group.isEmpty()) {
            root.insert(field, value);
        } else {
            QJsonObject inner = root.value(group).toObject();
            inner.insert(field, value);
            root.insert(group, inner);
        }
    }
    if (!isSoketi)
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("%1 is neither soketi's JSON nor has it a line that begins "
                                    "with %2")
                         .arg(name, Prefix)};
    root.insert(QStringLiteral("appManager"),
                QJsonObject{{QStringLiteral("array"),
                             QJsonObject{{QStringLiteral("apps"), QJsonArray{app}}}}});
    return root;
}

} // namespace server
