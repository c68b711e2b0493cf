// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/people.h"

#include <QByteArrayList>

namespace server {

// PersonKeys as user_info has them.
struct InfoKeys
{
    explicit InfoKeys(const PersonKeys &keys = {})
        : name(utf8(keys.name))
        , location(utf8(keys.location))
        , status(utf8(keys.status))
    {}

    bool operator==(const InfoKeys &) const = default;

    QByteArrayList name;
    QByteArrayList location;
    QByteArrayList status;

private:
    static QByteArrayList utf8(const QStringList &keys)
    {
        QByteArrayList list;
        for (const QString &key : keys)
            list.append(key.toUtf8());
        return list;
    }
};

} // namespace server
