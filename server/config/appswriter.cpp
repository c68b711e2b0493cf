// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/apps/appdescription.h"
#include "server/config/configfile.h"
#include "server/console/api/appoptions.h"

#include <QDateTime>

#include <sstream>
#include <toml++/toml.h>

namespace server {

namespace {

toml::date_time dateTime(qint64 utcMs)
{
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC);
    const QDate date = utc.date();
    const QTime time = utc.time();
    return {toml::date{date.year(), date.month(), date.day()},
            toml::time{time.hour(),
                       time.minute(),
                       time.second(),
                       static_cast<unsigned>(time.msec()) * 1'000'000},
            toml::time_offset{0, 0}};
}

// Puts every option that is not as it would be without being written into a table.
struct OptionWriter
{
    toml::table &table;

    template <typename Value>
    void operator()(const char *name, OptionRange, const Value &value, const Value &usual)
    {
        if (value == usual)
            return;
        const std::string_view path(name);
        const auto dot = path.find('.');
        if (dot == std::string_view::npos) {
            put(table, path, value);
            return;
        }
        const auto [inner, isNew] = table.emplace<toml::table>(path.substr(0, dot));
        put(*inner->second.as_table(), path.substr(dot + 1), value);
    }

private:
    static void put(toml::table &table, std::string_view name, const QString &value)
    {
        table.insert(name, value.toStdString());
    }
    static void put(toml::table &table, std::string_view name, const QByteArrayList &value)
    {
        toml::array list;
        for (const QByteArray &item : value)
            list.push_back(item.toStdString());
        table.insert(name, std::move(list));
    }
    static void put(toml::table &table, std::string_view name, const std::optional<int> &value)
    {
        table.insert(name, *value); // "unset" is the usual
    }
    static void put(toml::table &table, std::string_view name, ClientEvents value)
    {
        table.insert(name, clientEventsText(value).toStdString());
    }
    static void put(toml::table &table, std::string_view name, ClientEventChannels value)
    {
        table.insert(name, clientEventsOnText(value).toStdString());
    }
    template <typename Plain>
    static void put(toml::table &table, std::string_view name, Plain value)
    {
        table.insert(name, value);
    }
};

toml::table appToToml(const App &app)
{
    toml::table table{{"id", app.id.toStdString()},
                      {"key", app.key.toStdString()},
                      {"secret", app.secret.toStdString()}};
    if (!app.previousSecret.isEmpty()) {
        table.insert("previous_secret", app.previousSecret.toStdString());
        if (app.previousSecretUntilUtc != 0)
            table.insert("previous_secret_until", dateTime(app.previousSecretUntilUtc));
    }
    App usual;
    usual.name = QString::fromUtf8(app.id);
    forEachAppOption(OptionWriter{table}, app, std::as_const(usual));
    return table;
}

} // namespace

QByteArray appsToToml(const QList<App> &apps)
{
    toml::array list;
    for (const App &app : apps)
        list.push_back(appToToml(app));
    std::ostringstream out;
    const toml::table root{{"apps", std::move(list)}};
    // Plain strings only: the library does not read back all that it writes on several lines.
    out << toml::toml_formatter{root, toml::format_flags::none} << '\n';
    return QByteArray::fromStdString(out.str());
}

} // namespace server
