// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QString>
#include <QStringList>

#include <functional>
#include <map>
#include <toml++/toml.h>

// TOML tables read by lists of settings. Pure.
namespace server {

QString text(std::string_view view);

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
            else
                m_read.append(name);
        }
    }

    void fail(const toml::node &node, const QString &what)
    {
        if (m_error.isEmpty())
            m_error = QStringLiteral("%1, line %2: %3.")
                          .arg(m_fileName, QString::number(node.source().begin.line), what);
    }

    const QString &error() const { return m_error; }
    // The names of all settings and tables that there were.
    const QStringList &read() const { return m_read; }

private:
    QString m_fileName;
    QString m_error;
    QStringList m_read;
};

// Settings by the type of their value.
TableReader::Setting string(QByteArray &target);
TableReader::Setting string(QString &target);
TableReader::Setting boolean(bool &target);
// In milliseconds since 1970.
TableReader::Setting dateTime(qint64 &target);
TableReader::Setting strings(QByteArrayList &target);
TableReader::Setting strings(QStringList &target);
// A nested table.
TableReader::Setting
table(TableReader &reader, const QString &path, TableReader::Settings settings);
// A list of tables, each read by `readOne`.
TableReader::Setting tables(std::function<void(const toml::table &)> readOne);

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

} // namespace server
