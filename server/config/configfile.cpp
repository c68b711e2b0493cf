// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/config/configfile.h"

#include "server/console/api/appoptions.h"

#include <QDateTime>
#include <QFile>

#include <functional>
#include <limits>
#include <map>
#include <toml++/toml.h>

namespace server {

namespace {

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

qint64 utcMs(const toml::date_time &value)
{
    const QDateTime utc(QDate(value.date.year, value.date.month, value.date.day),
                        QTime(value.time.hour, value.time.minute, value.time.second),
                        Qt::UTC);
    return utc.toMSecsSinceEpoch() + value.time.nanosecond / 1'000'000 -
           qint64(value.offset->minutes) * 60'000;
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
                          .arg(m_fileName, QString::number(node.source().begin.line), what);
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

TableReader::Setting optionalNumber(std::optional<int> &target, OptionRange range)
{
    return [&target, range](const toml::node &node) -> QString {
        if (range.minusOneIsNone && node.value_exact<std::int64_t>() == -1) {
            target.reset();
            return {};
        }
        int value = 0;
        const QString wrong = number(value, range.lowest, range.highest)(node);
        if (wrong.isEmpty())
            target = value;
        else if (range.minusOneIsNone)
            return wrong + QStringLiteral(", or -1 for no limit");
        return wrong;
    };
}

// In milliseconds since 1970.
TableReader::Setting dateTime(qint64 &target)
{
    return [&target](const toml::node &node) -> QString {
        const auto value = node.value_exact<toml::date_time>();
        if (!value || !value->offset)
            return QStringLiteral("must be a date and time with its offset, "
                                  "as 2030-01-31T12:00:00Z");
        target = utcMs(*value);
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

// Adds a setting for every option of an app; those of a nested table to `nested`.
struct OptionReader
{
    TableReader::Settings &settings;
    std::map<std::string, TableReader::Settings> &nested;

    template <typename Value>
    void operator()(const char *name, OptionRange range, Value &value)
    {
        const std::string_view path(name);
        const auto dot = path.find('.');
        if (dot == std::string_view::npos)
            settings.emplace(path, setting(value, range));
        else
            nested[std::string(path.substr(0, dot))].emplace(path.substr(dot + 1),
                                                             setting(value, range));
    }

private:
    static TableReader::Setting setting(bool &value, OptionRange) { return boolean(value); }
    static TableReader::Setting setting(QString &value, OptionRange) { return string(value); }
    static TableReader::Setting setting(QByteArrayList &value, OptionRange)
    {
        return strings(value);
    }
    static TableReader::Setting setting(ClientEvents &value, OptionRange)
    {
        return clientEvents(value);
    }
    static TableReader::Setting setting(ClientEventChannels &value, OptionRange)
    {
        return clientEventsOn(value);
    }
    static TableReader::Setting setting(std::optional<int> &value, OptionRange range)
    {
        return optionalNumber(value, range);
    }
    template <typename Number>
    static TableReader::Setting setting(Number &value, OptionRange range)
    {
        return number(value, range.lowest, range.highest);
    }
};

TableReader::Settings appSettings(TableReader &reader, App &app)
{
    TableReader::Settings settings = {
        {"id", string(app.id)},
        {"key", string(app.key)},
        {"secret", string(app.secret)},
        {"previous_secret", string(app.previousSecret)},
        {"previous_secret_until", dateTime(app.previousSecretUntilUtc)},
    };
    std::map<std::string, TableReader::Settings> nested;
    forEachAppOption(OptionReader{settings, nested}, app);
    for (auto &[name, inner] : nested) {
        settings.emplace(name,
                         table(reader,
                               QStringLiteral("apps.") + QString::fromStdString(name),
                               std::move(inner)));
    }
    return settings;
}

void readApp(TableReader &reader, const toml::table &source, ServerConfig &config)
{
    App app;
    reader.read(source, QStringLiteral("apps"), appSettings(reader, app));
    if (app.id.isEmpty() || app.key.isEmpty() || app.secret.isEmpty())
        reader.fail(source, QStringLiteral("an app needs apps.id, apps.key and apps.secret"));
    if (app.previousSecretUntilUtc != 0 && app.previousSecret.isEmpty())
        reader.fail(
            source,
            QStringLiteral("apps.previous_secret_until is there without apps.previous_secret"));
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
                {"apps_file", string(config.appsFile)},
                {"trusted_proxies", strings(config.admission.trustedProxies)},
                {"attempts_per_minute", number(config.admission.attemptsPerMinute, 0, 1'000'000)},
                {"max_connections", number(config.admission.maxConnections, 0, 10'000'000)},
                {"max_queued_bytes", number(config.maxQueuedBytes, 0, 1LL << 40)},
                {"io_threads", number(config.ioThreads, 0, MaxIoThreads)},
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
        return Error{
            ErrorCode::InvalidArgument,
            QStringLiteral("%1, line %2: %3.")
                .arg(name, QString::number(error.source().begin.line), text(error.description()))};
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

} // namespace server
