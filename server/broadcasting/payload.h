// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/json.h"
#include "server/base/result.h"

#include <QByteArray>
#include <QList>

#include <utility>

namespace server {

// Names and JSON values, in order.
using PayloadFields = QList<std::pair<QByteArray, QByteArray>>;

// The object's members as they are, and the fields behind them; a member of a field's name is left
// out.
QByteArray merged(const json::Object &object, const PayloadFields &fields);
// What `_tenant_id` and `_timestamp` are in the payload of a tenant event (SYSTEMS.md S4).
PayloadFields tenantFields(const QByteArray &tenant, qint64 utcMs);
// Puts the command's id into a payload that has none, so that whoever gave the command recognises
// the event, and finds it in the log (SYSTEMS.md S30).
void addCommandId(PayloadFields &fields, const QByteArray &commandId);

} // namespace server
