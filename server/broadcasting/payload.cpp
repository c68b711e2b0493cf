// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/broadcasting/payload.h"

#include "server/base/isotime.h"

#include <algorithm>

namespace server {

QByteArray merged(const json::Object &object, const PayloadFields &fields)
{
    QByteArray out = "{";
    const auto append = [&](const QByteArray &key, QByteArrayView raw) {
        if (out.size() > 1)
            out += ',';
        json::appendString(out, key);
        out += ':';
        out += raw;
    };
    for (const auto &[key, value] : object.members()) {
        const bool isReplaced =
            std::any_of(fields.begin(), fields.end(), [&name = key](const auto &field) {
                return field.first == name;
            });
        if (!isReplaced)
            append(key, value.raw);
    }
    for (const auto &[key, raw] : fields)
        append(key, raw);
    return out + '}';
}

PayloadFields tenantFields(const QByteArray &tenant, qint64 utcMs)
{
    return {{"_tenant_id", json::quoted(tenant)}, {"_timestamp", json::quoted(isoSecond(utcMs))}};
}

void addCommandId(PayloadFields &fields, const QByteArray &commandId)
{
    if (!commandId.isEmpty())
        fields.append({"commandId", json::quoted(commandId)});
}

} // namespace server
