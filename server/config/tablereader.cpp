// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/config/tablereader.h"

#include <QDateTime>

namespace server {

namespace {

qint64 utcMs(const toml::date_time &value)
{
    const QDateTime utc(QDate(value.date.year, value.date.month, value.date.day),
                        QTime(value.time.hour, value.time.minute, value.time.second),
                        Qt::UTC);
    return utc.toMSecsSinceEpoch() + value.time.nanosecond / 1'000'000 -
           qint64(value.offset->minutes) * 60'000;
}

} // namespace

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

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

TableReader::Setting table(TableReader &reader, const QString &path, TableReader::Settings settings)
{
    return [&reader, path, settings = std::move(settings)](const toml::node &node) -> QString {
        if (!node.is_table())
            return QStringLiteral("must be a table");
        reader.read(*node.as_table(), path, settings);
        return {};
    };
}

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

} // namespace server
