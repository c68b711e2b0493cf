// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/config/configfile.h"

#include <QFile>

#include <functional>
#include <limits>
#include <map>
#include <sstream>
#include <toml++/toml.h>

namespace server {

namespace {

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

// Reads one table by a list of settings; remembers the first thing that was wrong.
class TableReader
{
public:
    using Setting =
        std::function<QString(const toml::node &)>; // what is wrong with the value, or nothing
    using Settings = std::map<std::string, Setting, std::less<>>;

    explicit TableReader(QString fileName)
        : m_fileName(std::move(fileName))
    {}

    void read(const toml::table &table, const QString &path, const Settings &settings)
    {
        for (const auto &[key, node] : table) {
            const QString name = path.isEmpty() ? text(key.str()) : path + u'.' + text(key.str());
            const auto setting = settings.find(key.str());
            if (setting == settings.end())
                fail(node, QStringLiteral("there is no setting %1").arg(name));
            else if (const QString wrong = setting->second(node); !wrong.isEmpty())
                fail(node, QStringLiteral("%1 %2").arg(name, wrong));
        }
    }

    void fail(const toml::node &node, const QString &what)
    {
        if (m_error.isEmpty())
            m_error = QStringLiteral("%1, line %2: %3.")
                          .arg(m_fileName)
                          .arg(node.source().begin.line)
                          .arg(what);
    }

    const QString &error() const { return m_error; }

private:
    QString m_fileName;
    QString m_error;
};

TableReader::Setting string(QByteArray &target)
{
    return [&target](const toml::node &node) -> QString {
        const auto value = node.value_exact<std::string>();
        if (!value)
            return QStringLiteral("must be a string");
        target = QByteArray::fromStdString(*value);
        return {};
    };
}

TableReader::Setting string(QString &target)
{
    return [&target](const toml::node &node) -> QString {
        const auto value = node.value_exact<std::string>();
        if (!value)
            return QStringLiteral("must be a string");
        target = QString::fromStdString(*value);
        return {};
    };
}

TableReader::Setting boolean(bool &target)
{
    return [&target](const toml::node &node) -> QString {
        const auto value = node.value_exact<bool>();
        if (!value)
            return QStringLiteral("must be true or false");
        target = *value;
        return {};
    };
}

template <typename Number>
TableReader::Setting number(Number &target, qint64 lowest, qint64 highest)
{
    return [&target, lowest, highest](const toml::node &node) -> QString {
        const auto value = node.value_exact<std::int64_t>();
        if (!value || *value < lowest || *value > highest)
            return QStringLiteral("must be a whole number from %1 to %2").arg(lowest).arg(highest);
        target = static_cast<Number>(*value);
        return {};
    };
}

TableReader::Setting optionalNumber(std::optional<int> &target, qint64 lowest, qint64 highest)
{
    return [&target, lowest, highest](const toml::node &node) -> QString {
        int value = 0;
        const QString wrong = number(value, lowest, highest)(node);
        if (wrong.isEmpty())
            target = value;
        return wrong;
    };
}

// A limit per second; -1, as in soketi's files, is none.
TableReader::Setting perSecond(std::optional<int> &target)
{
    return [&target](const toml::node &node) -> QString {
        constexpr int None = -1;
        constexpr int Most = 10'000'000;
        int value = 0;
        if (!number(value, None, Most)(node).isEmpty() || value == 0)
            return QStringLiteral("must be a whole number from 1 to %1, or -1 for no limit")
                .arg(Most);
        target = value == None ? std::nullopt : std::optional(value);
        return {};
    };
}

TableReader::Setting strings(QByteArrayList &target)
{
    return [&target](const toml::node &node) -> QString {
        const toml::array *array = node.as_array();
        if (!array)
            return QStringLiteral("must be a list of strings");
        target.clear();
        for (const toml::node &item : *array) {
            const auto value = item.value_exact<std::string>();
            if (!value)
                return QStringLiteral("must be a list of strings");
            target.append(QByteArray::fromStdString(*value));
        }
        return {};
    };
}

TableReader::Setting strings(QStringList &target)
{
    return [&target](const toml::node &node) -> QString {
        QByteArrayList values;
        const QString wrong = strings(values)(node);
        target.clear();
        for (const QByteArray &value : values)
            target.append(QString::fromUtf8(value));
        return wrong;
    };
}

// One of a few words.
template <typename Mode>
TableReader::Setting word(Mode &target, std::map<std::string, Mode> modes, const char *said)
{
    return [&target, modes = std::move(modes), said](const toml::node &node) -> QString {
        const auto mode = modes.find(node.value_or(std::string()));
        if (mode == modes.end())
            return QStringLiteral("must be ") + QLatin1String(said);
        target = mode->second;
        return {};
    };
}

TableReader::Setting clientEvents(ClientEvents &target)
{
    return word(target,
                {{"none", ClientEvents::None},
                 {"members", ClientEvents::Members},
                 {"all", ClientEvents::All}},
                "\"none\", \"members\" or \"all\"");
}

TableReader::Setting clientEventsOn(ClientEventChannels &target)
{
    return word(target,
                {{"any", ClientEventChannels::Any}, {"guarded", ClientEventChannels::Guarded}},
                "\"any\" or \"guarded\"");
}

// A nested table.
TableReader::Setting table(TableReader &reader, const QString &path, TableReader::Settings settings)
{
    return [&reader, path, settings = std::move(settings)](const toml::node &node) -> QString {
        if (!node.is_table())
            return QStringLiteral("must be a table");
        reader.read(*node.as_table(), path, settings);
        return {};
    };
}

// A list of tables, each read by `readOne`.
TableReader::Setting tables(std::function<void(const toml::table &)> readOne)
{
    return [readOne = std::move(readOne)](const toml::node &node) -> QString {
        const toml::array *array = node.as_array();
        if (!array)
            return QStringLiteral("must be a list of tables");
        for (const toml::node &item : *array) {
            if (!item.is_table())
                return QStringLiteral("must be a list of tables");
            readOne(*item.as_table());
        }
        return {};
    };
}

constexpr qint64 MaxSeconds = 86'400;
constexpr qint64 MaxBytes = 1LL << 30;
constexpr qint64 MaxNameBytes = 65'536;
constexpr qint64 MaxItems = 10'000;

TableReader::Settings appSettings(TableReader &reader, App &app)
{
    return {
        {"id", string(app.id)},
        {"key", string(app.key)},
        {"secret", string(app.secret)},
        {"name", string(app.name)},
        {"enabled", boolean(app.enabled)},
        {"max_connections", optionalNumber(app.maxConnections, 1, 10'000'000)},
        {"allowed_origins", strings(app.allowedOrigins)},
        {"client_events", clientEvents(app.clientEvents)},
        {"client_events_on", clientEventsOn(app.clientEventsOn)},
        {"ping_interval", number(app.pingIntervalSeconds, 1, MaxSeconds)},
        {"pong_timeout", number(app.pongTimeoutSeconds, 1, MaxSeconds)},
        {"activity_timeout", number(app.activityTimeoutSeconds, 1, MaxSeconds)},
        {"max_message_size", number(app.maxMessageBytes, 0, MaxBytes)},
        {"max_event_size", number(app.maxEventBytes, 1, MaxBytes)},
        {"max_request_size", number(app.maxRequestBytes, 1, MaxBytes)},
        {"max_event_name_length", number(app.maxEventNameBytes, 1, MaxNameBytes)},
        {"max_channel_name_length", optionalNumber(app.maxChannelNameBytes, 1, MaxNameBytes)},
        {"max_channels_per_event", number(app.maxChannelsPerEvent, 1, MaxItems)},
        {"max_batch_size", number(app.maxBatchEvents, 1, MaxItems)},
        {"max_backend_events_per_second", perSecond(app.maxBackendEventsPerSecond)},
        {"max_client_events_per_second", perSecond(app.maxClientEventsPerSecond)},
        {"max_read_requests_per_second", perSecond(app.maxReadsPerSecond)},
        {"max_presence_members", number(app.maxPresenceMembers, 0, 10'000'000)},
        {"max_presence_member_size", number(app.maxMemberBytes, 1, MaxBytes)},
        {"max_queue_bytes", number(app.maxQueueBytes, 65'536, MaxBytes)},
        {"cache_ttl", number(app.cacheSeconds, 0, 30 * MaxSeconds)},
        {"strict_auth_key", boolean(app.strictAuthKey)},
        {"subscription_count", boolean(app.subscriptionCount)},
        {"check_protocol", boolean(app.checkProtocol)},
        {"lenient_channel_names", boolean(app.lenientNames)},
        {"api_timestamp_tolerance", number(app.apiTimestampTolerance, 0, MaxSeconds)},
        {"rate_limit",
         table(reader,
               QStringLiteral("apps.rate_limit"),
               {{"enabled", boolean(app.rateLimit.enabled)},
                {"max_attempts", number(app.rateLimit.maxAttempts, 1, 1'000'000)},
                {"decay_seconds", number(app.rateLimit.decaySeconds, 1, MaxSeconds)},
                {"terminate", boolean(app.rateLimit.terminate)}})},
    };
}

void readApp(TableReader &reader, const toml::table &source, ServerConfig &config)
{
    App app;
    reader.read(source, QStringLiteral("apps"), appSettings(reader, app));
    if (app.id.isEmpty() || app.key.isEmpty() || app.secret.isEmpty())
        reader.fail(source, QStringLiteral("an app needs apps.id, apps.key and apps.secret"));
    if (app.name.isEmpty())
        app.name = QString::fromUtf8(app.id);
    config.apps.append(std::move(app));
}

void readTenantRules(TableReader &reader, const toml::table &source, QStringList &patterns)
{
    QString pattern;
    reader.read(source, QStringLiteral("tenants.rules"), {{"pattern", string(pattern)}});
    patterns.append(pattern);
}

TableReader::Settings rootSettings(TableReader &reader, ServerConfig &config)
{
    return {
        {"server",
         table(reader,
               QStringLiteral("server"),
               {{"host", string(config.host)},
                {"port", number(config.port, 0, std::numeric_limits<quint16>::max())},
                {"path", string(config.pathPrefix)},
                {"trusted_proxies", strings(config.admission.trustedProxies)},
                {"attempts_per_minute", number(config.admission.attemptsPerMinute, 0, 1'000'000)},
                {"max_connections", number(config.admission.maxConnections, 0, 10'000'000)},
                {"drain_seconds", number(config.drainSeconds, 0, 3'600)}})},
        {"tls",
         table(reader,
               QStringLiteral("tls"),
               {{"certificate", string(config.tls.certificate)},
                {"key", string(config.tls.key)},
                {"passphrase", string(config.tls.passphrase)},
                {"allow_plain", boolean(config.admission.allowPlain)}})},
        {"apps", tables([&](const toml::table &source) { readApp(reader, source, config); })},
        {"metrics",
         table(reader,
               QStringLiteral("metrics"),
               {{"enabled", boolean(config.metrics.isEnabled)},
                {"prefix", string(config.metrics.prefix)},
                {"token", string(config.metrics.token)}})},
        {"tenants",
         table(reader,
               QStringLiteral("tenants"),
               {{"rules",
                 [&](const toml::node &node) {
                     config.tenantPatterns.clear();
                     return tables([&](const toml::table &source) {
                         readTenantRules(reader, source, config.tenantPatterns);
                     })(node);
                 }}})},
    };
}

} // namespace

Result<ServerConfig> parseConfig(const QByteArray &source, const QString &name)
{
    toml::table root;
    // The library throws; the exception ends here.
    try {
        root =
            toml::parse(std::string_view(source.data(), static_cast<std::size_t>(source.size())));
    } catch (const toml::parse_error &error) {
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("%1, line %2: %3.")
                         .arg(name)
                         .arg(error.source().begin.line)
                         .arg(text(error.description()))};
    }
    ServerConfig config;
    TableReader reader(name);
    reader.read(root, {}, rootSettings(reader, config));
    if (!reader.error().isEmpty())
        return Error{ErrorCode::InvalidArgument, reader.error()};
    if (auto valid = config.validate(); !valid)
        return Error{valid.error().code, name + QStringLiteral(": ") + valid.error().message};
    return config;
}

Result<ServerConfig> readConfigFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::NotFound,
                     QStringLiteral("The configuration %1 cannot be read: %2.")
                         .arg(path, file.errorString())};
    }
    return parseConfig(file.readAll(), path);
}

QByteArray appsToToml(const QList<App> &apps)
{
    toml::array list;
    for (const App &app : apps) {
        list.push_back(toml::table{{"id", app.id.toStdString()},
                                   {"key", app.key.toStdString()},
                                   {"secret", app.secret.toStdString()},
                                   {"name", app.name.toStdString()}});
    }
    std::ostringstream out;
    out << toml::table{{"apps", std::move(list)}} << '\n';
    return QByteArray::fromStdString(out.str());
}

} // namespace server
