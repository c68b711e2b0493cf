// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace ui {

// What the operator has narrowed the whole window to. An empty tenant means "Unassigned"; unset
// means all.
struct Scope
{
    QString appId; // empty: all apps
    std::optional<QString> tenant;

    bool admitsApp(const QString &id) const { return appId.isEmpty() || appId == id; }
    bool admitsTenant(const QString &name) const { return !tenant || *tenant == name; }
    bool operator==(const Scope &) const = default;
};

} // namespace ui
