// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/config/soketiimport.h"

#include "server/apps/app.h"
#include "server/config/configfile.h"
#include "server/config/soketienv.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <limits>
#include <sstream>
#include <toml++/toml.h>

namespace server {

namespace {

constexpr int DefaultPort = 6001;

Error invalid(const QString &text)
{
    return {ErrorCode::InvalidArgument, text};
}

// Reads one object of soketi's and remembers which of its fields were asked for.
class Fields
{
public:
    Fields(QJsonObject object, QString path, QStringList &notes, std::optional<Error> &error)
        : m_object(std::move(object))
        , m_path(std::move(path))
        , m_notes(notes)
        , m_error(error)
    {}

    Fields inside(const char *name)
    {
        return Fields(take(name).toObject(), pathOf(name), m_notes, m_error);
    }
    QJsonArray list(const char *name) { return take(name).toArray(); }
    // Given as text or as a number, which soketi takes alike.
    QString text(const char *name)
    {
        const QJsonValue value = take(name);
        if (value.isDouble())
            return QString::number(value.toDouble(), 'g', 17);
        if (!value.isUndefined() && !value.isNull() && !value.isString())
            fail(name, value, QStringLiteral("a text"));
        return value.toString();
    }
    bool truth(const char *name, bool usual)
    {
        const QJsonValue value = take(name);
        if (value.isUndefined() || value.isNull())
            return usual;
        const QString said = value.toVariant().toString();
        if (said != u"true" && said != u"false" && said != u"1" && said != u"0")
            fail(name, value, QStringLiteral("true or false"));
        return said == u"true" || said == u"1";
    }
    std::optional<double> number(const char *name)
    {
        const QJsonValue value = take(name);
        if (value.isUndefined() || value.isNull())
            return std::nullopt;
        bool ok = false;
        const double number = value.toVariant().toString().toDouble(&ok);
        if (!ok || !std::isfinite(number) || std::abs(number) > 1e12) {
            fail(name, value, QStringLiteral("a number"));
            return std::nullopt;
        }
        return number;
    }
    // -1 is no limit there, and no value here.
    std::optional<int> limit(const char *name)
    {
        const auto value = number(name);
        if (!value || *value < 0)
            return std::nullopt;
        return static_cast<int>(qMin<double>(*value, std::numeric_limits<int>::max()));
    }
    void note(const char *name, const QString &why)
    {
        const QJsonValue value = take(name);
        if (!value.isUndefined() && !value.isNull() && value != QJsonArray())
            m_notes.append(QStringLiteral("%1: %2").arg(pathOf(name), why));
    }
    // After all that is known.
    void noteRest()
    {
        for (auto it = m_object.constBegin(); it != m_object.constEnd(); ++it)
            m_notes.append(QStringLiteral("%1: has no counterpart here")
                               .arg(m_path.isEmpty() ? it.key() : m_path + u'.' + it.key()));
    }

private:
    QString pathOf(const char *name) const
    {
        return m_path.isEmpty() ? QLatin1String(name) : m_path + u'.' + QLatin1String(name);
    }
    QJsonValue take(const char *name) { return m_object.take(QLatin1String(name)); }
    void fail(const char *name, const QJsonValue &value, const QString &wanted)
    {
        if (!m_error)
            m_error = invalid(QStringLiteral("%1 = %2 is not %3")
                                  .arg(pathOf(name), value.toVariant().toString(), wanted));
    }

    QJsonObject m_object;
    QString m_path;
    QStringList &m_notes;
    std::optional<Error> &m_error;
};

// What soketi limits for all apps together, each of which may have its own.
App usualApp(Fields &root)
{
    App app;
    Fields channels = root.inside("channelLimits");
    app.maxChannelNameBytes = channels.limit("maxNameLength").value_or(200);
    app.cacheSeconds = channels.limit("cacheTtl").value_or(3600);
    channels.noteRest();
    Fields events = root.inside("eventLimits");
    app.maxChannelsPerEvent = events.limit("maxChannelsAtOnce").value_or(100);
    app.maxEventNameBytes = events.limit("maxNameLength").value_or(200);
    app.maxEventBytes = std::llround(events.number("maxPayloadInKb").value_or(100) * 1024);
    app.maxBatchEvents = events.limit("maxBatchSize").value_or(10);
    events.noteRest();
    Fields presence = root.inside("presence");
    app.maxPresenceMembers = presence.limit("maxMembersPerChannel").value_or(100);
    app.maxMemberBytes = std::llround(presence.number("maxMemberSizeInKb").value_or(2) * 1024);
    presence.noteRest();
    Fields api = root.inside("httpApi");
    app.maxRequestBytes = std::llround(api.number("requestLimitInMb").value_or(100) * 1024 * 1024);
    api.note("acceptTraffic", QStringLiteral("memory is bounded by server.max_queued_bytes"));
    api.noteRest();
    return app;
}

App readApp(Fields fields, const App &usual)
{
    App app = usual;
    app.id = fields.text("id").toUtf8();
    app.key = fields.text("key").toUtf8();
    app.secret = fields.text("secret").toUtf8();
    app.name = QString::fromUtf8(app.id);
    app.enabled = fields.truth("enabled", true);
    app.maxConnections = fields.limit("maxConnections");
    app.clientEvents =
        fields.truth("enableClientMessages", false) ? ClientEvents::Members : ClientEvents::None;
    app.clientEventsOn = ClientEventChannels::Guarded;
    app.maxBackendEventsPerSecond = fields.limit("maxBackendEventsPerSecond");
    app.maxClientEventsPerSecond = fields.limit("maxClientEventsPerSecond");
    app.maxReadsPerSecond = fields.limit("maxReadRequestsPerSecond");
    const auto own = [&fields](const char *name, auto &member, double unit = 1) {
        if (const auto value = fields.number(name); value && *value >= 0)
            member = static_cast<std::decay_t<decltype(member)>>(*value * unit);
    };
    own("maxPresenceMembersPerChannel", app.maxPresenceMembers);
    own("maxPresenceMemberSizeInKb", app.maxMemberBytes, 1024);
    if (const auto bytes = fields.limit("maxChannelNameLength"))
        app.maxChannelNameBytes = bytes;
    own("maxEventNameLength", app.maxEventNameBytes);
    own("maxEventPayloadInKb", app.maxEventBytes, 1024);
    own("maxEventChannelsAtOnce", app.maxChannelsPerEvent);
    own("maxEventBatchSize", app.maxBatchEvents);
    app.maxMessageBytes = app.maxEventBytes + 1024; // a client event, with what is around its data
    fields.truth("enableUserAuthentication", true); // there is no switch here: who signs, signs in
    fields.note("webhooks", QStringLiteral("webhooks are not sent"));
    fields.noteRest();
    return app;
}

toml::table serverTable(Fields &root, QStringList &notes)
{
    toml::table server;
    const QString host = root.text("host");
    if (host.isEmpty())
        notes.append(QStringLiteral("host: soketi listens on every address by itself; Belfry on "
                                    "127.0.0.1 until server.host says otherwise"));
    else
        server.insert("host", host.toStdString());
    server.insert("port", root.limit("port").value_or(DefaultPort));
    if (const QString path = root.text("pathPrefix"); !path.isEmpty())
        server.insert("path", path.toStdString());
    if (const auto grace = root.number("shutdownGracePeriod"))
        server.insert("drain_seconds", static_cast<int>(std::ceil(*grace / 1000)));
    return server;
}

toml::table metricsTable(Fields metrics)
{
    toml::table table;
    table.insert("enabled", metrics.truth("enabled", false));
    Fields prometheus = metrics.inside("prometheus");
    const QString prefix = prometheus.text("prefix");
    table.insert("prefix", prefix.isEmpty() ? "soketi_" : prefix.toStdString());
    prometheus.noteRest();
    metrics.note("port", QStringLiteral("/metrics is on the server's own port"));
    metrics.note("host", QStringLiteral("/metrics is on the server's own address"));
    metrics.note("driver", QStringLiteral("Prometheus reads them; see metrics.statsd as well"));
    metrics.noteRest();
    return table;
}

toml::table tlsTable(Fields ssl)
{
    toml::table table;
    const auto put = [&](const char *from, const char *to) {
        if (const QString value = ssl.text(from); !value.isEmpty())
            table.insert(to, value.toStdString());
    };
    put("certPath", "certificate");
    put("keyPath", "key");
    put("passphrase", "passphrase");
    ssl.noteRest();
    return table;
}

void noteOneMachine(Fields &root)
{
    for (const char *name : {"adapter", "cache", "queue", "rateLimiter", "cluster", "mode"})
        root.note(name, QStringLiteral("Belfry is one process and keeps this in memory"));
    for (const char *name : {"database", "databasePooling"})
        root.note(name, QStringLiteral("only soketi's apps and drivers need it"));
    root.note("webhooks", QStringLiteral("webhooks are not sent"));
    root.note("debug", QStringLiteral("see QT_LOGGING_RULES"));
    root.note("instance", QStringLiteral("has no meaning here"));
    root.note("userAuthenticationTimeout", QStringLiteral("who does not sign in stays"));
}

Result<QJsonObject> read(const QByteArray &text, const QString &name, QStringList &notes)
{
    if (!text.trimmed().startsWith('{'))
        return soketiEnvironment(QString::fromUtf8(text), name, notes);
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(text, &problem);
    if (!document.isObject())
        return invalid(QStringLiteral("%1 is not JSON: %2, at byte %3")
                           .arg(name, problem.errorString())
                           .arg(problem.offset));
    return document.object();
}

} // namespace

Result<SoketiImport> importSoketi(const QByteArray &text, const QString &name)
{
    SoketiImport result;
    const auto object = read(text, name, result.notes);
    if (!object)
        return object.error();
    std::optional<Error> error;
    Fields root(*object, {}, result.notes, error);
    toml::table table;
    table.insert("server", serverTable(root, result.notes));
    table.insert("metrics", metricsTable(root.inside("metrics")));
    if (auto tls = tlsTable(root.inside("ssl")); !tls.empty())
        table.insert("tls", std::move(tls));
    const App usual = usualApp(root);
    Fields manager = root.inside("appManager");
    const QString driver = manager.text("driver");
    QList<App> apps;
    const QJsonArray list = manager.inside("array").list("apps");
    for (qsizetype i = 0; i < list.size(); ++i)
        apps.append(readApp(Fields(list.at(i).toObject(),
                                   QStringLiteral("appManager.array.apps[%1]").arg(i),
                                   result.notes,
                                   error),
                            usual));
    manager.noteRest();
    noteOneMachine(root);
    root.noteRest();
    if (error)
        return invalid(QStringLiteral("%1: %2").arg(name, error->message));
    if (apps.isEmpty())
        return invalid(driver.isEmpty() || driver == u"array"
                           ? QStringLiteral("%1 names no app in appManager.array.apps").arg(name)
                           : QStringLiteral("%1 keeps its apps elsewhere (appManager.driver = "
                                            "%2); list them in appManager.array.apps")
                                 .arg(name, driver));
    std::ostringstream out;
    out << table;
    result.toml = QByteArray::fromStdString(out.str()) + "\n\n" + appsToToml(apps);
    if (const auto checked = parseConfig(result.toml, name); !checked)
        return checked.error();
    return result;
}

} // namespace server
