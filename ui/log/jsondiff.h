// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QList>
#include <QString>

namespace ui {

// One place in which two JSON values differ.
struct JsonChange
{
    enum Kind {
        Added,
        Removed,
        Changed,
    };
    Kind kind = Changed;
    QString path; // "user.roles[0]"; empty: the whole value
    QJsonValue was;
    QJsonValue is;

    bool operator==(const JsonChange &) const = default;
};

struct JsonDiff
{
    QList<JsonChange> changes; // in the order of the paths
    bool isCut = false;        // there are more than were asked for
};

// Objects are compared by their keys. Of lists what is equal at the beginning and at the end is
// left out, and the rest is compared item by item. Pure, any thread.
JsonDiff jsonDiff(const QJsonValue &was, const QJsonValue &is, qsizetype most = 2000);

// "object", "list", "text", "number", "true or false", "null"; translated.
QString jsonTypeText(QJsonValue::Type type);
// One line of at most `most` characters.
QString jsonValueText(const QJsonValue &value, qsizetype most = 200);

} // namespace ui
