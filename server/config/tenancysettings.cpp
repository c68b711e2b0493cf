// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/config/tenancysettings.h"

namespace server {

namespace {

constexpr int MinuteMs = 60'000;
constexpr int DaySeconds = 86'400;
constexpr int MillionRows = 1'000'000;

// A table whose names are not known, with strings as values.
TableReader::Setting stringsByName(QHash<QByteArray, QByteArray> &target)
{
    return [&target](const toml::node &node) -> QString {
        const toml::table *table = node.as_table();
        if (!table)
            return QStringLiteral("must be a table of strings");
        target.clear();
        for (const auto &[name, value] : *table) {
            const auto string = value.value_exact<std::string>();
            if (!string)
                return QStringLiteral("must be a table of strings");
            target.insert(QByteArray(name.str().data(), qsizetype(name.str().size())),
                          QByteArray::fromStdString(*string));
        }
        return {};
    };
}

TableReader::Settings conditionSettings(JoinCondition &condition)
{
    return {{"anyone", boolean(condition.anyone)},
            {"member", boolean(condition.member)},
            {"roles", strings(condition.roles)},
            {"permissions", strings(condition.permissions)},
            {"self", string(condition.self)},
            {"owner", string(condition.owner)}};
}

TableReader::Settings channelSettings(TableReader &reader, ChannelDescription &channel)
{
    return {{"name", string(channel.name)},
            {"pattern", string(channel.pattern)},
            {"app", string(channel.app)},
            {"tenant", string(channel.tenant)},
            {"user_info", strings(channel.userInfo)},
            {"allow", tables([&](const toml::table &source) {
                 JoinCondition condition;
                 reader.read(
                     source, QStringLiteral("channels.allow"), conditionSettings(condition));
                 channel.allow.append(std::move(condition));
             })}};
}

} // namespace

TableReader::Setting authorizationSetting(TableReader &reader, AuthorizationSettings &target)
{
    return table(reader,
                 QStringLiteral("authorization"),
                 {{"enabled", boolean(target.isEnabled)},
                  {"apps", strings(target.apps)},
                  {"allowed_origins", strings(target.allowedOrigins)},
                  {"requests_per_minute", number(target.requestsPerMinute, 0, MillionRows)},
                  {"user_info", strings(target.userInfo)},
                  {"encryption_master_keys", stringsByName(target.masterKeys)}});
}

TableReader::Setting directorySetting(TableReader &reader, DirectorySettings &target)
{
    return table(reader,
                 QStringLiteral("directory"),
                 {{"driver",
                   word(target.driver,
                        {{"embedded", DirectoryDriver::Embedded},
                         {"sqlite", DirectoryDriver::Sqlite},
                         {"postgresql", DirectoryDriver::PostgreSql},
                         {"mysql", DirectoryDriver::MySql},
                         {"mariadb", DirectoryDriver::MySql}},
                        "\"embedded\", \"sqlite\", \"postgresql\", \"mysql\" or \"mariadb\"")},
                  {"path", string(target.path)},
                  {"host", string(target.host)},
                  {"port", number(target.port, 0, 65'535)},
                  {"database", string(target.database)},
                  {"user", string(target.user)},
                  {"password", string(target.password)},
                  {"options", string(target.options)},
                  {"token_type", string(target.tokenType)},
                  {"timeout_ms", number(target.timeoutMs, 10, MinuteMs)},
                  {"cache_seconds", number(target.cacheSeconds, 0, DaySeconds)},
                  {"negative_cache_seconds", number(target.negativeCacheSeconds, 0, DaySeconds)},
                  {"max_cached", number(target.maxCached, 2, MillionRows)},
                  {"max_waiting", number(target.maxWaiting, 1, MillionRows)},
                  {"queries",
                   table(reader,
                         QStringLiteral("directory.queries"),
                         {{"token", string(target.queries.token)},
                          {"user", string(target.queries.user)},
                          {"memberships", string(target.queries.memberships)},
                          {"role_members", string(target.queries.roleMembers)}})}});
}

TableReader::Setting channelsSetting(TableReader &reader, QList<ChannelDescription> &target)
{
    return tables([&reader, &target](const toml::table &source) {
        ChannelDescription channel;
        reader.read(source, QStringLiteral("channels"), channelSettings(reader, channel));
        if (channel.pattern.isEmpty())
            reader.fail(source, QStringLiteral("a channel needs channels.pattern"));
        target.append(std::move(channel));
    });
}

} // namespace server
