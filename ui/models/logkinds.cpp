// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/logkinds.h"

#include <QCoreApplication>

#include <array>

namespace ui {

using server::LogKind;

namespace {

struct Look
{
    LogKind kind;
    const char *id;
    const char *text;
    const char *icon;
};

constexpr std::array Looks{
    Look{LogKind::Connected, "connected", QT_TRANSLATE_NOOP("ui::LogKind", "connected"), "plug"},
    Look{LogKind::Disconnected,
         "disconnected",
         QT_TRANSLATE_NOOP("ui::LogKind", "disconnected"),
         "unplug"},
    Look{LogKind::Rejected, "rejected", QT_TRANSLATE_NOOP("ui::LogKind", "rejected"), "ban"},
    Look{
        LogKind::Subscribed, "subscribed", QT_TRANSLATE_NOOP("ui::LogKind", "subscribed"), "radio"},
    Look{LogKind::Unsubscribed,
         "unsubscribed",
         QT_TRANSLATE_NOOP("ui::LogKind", "unsubscribed"),
         "log-out"},
    Look{LogKind::Occupied, "occupied", QT_TRANSLATE_NOOP("ui::LogKind", "occupied"), "hash"},
    Look{LogKind::Vacated, "vacated", QT_TRANSLATE_NOOP("ui::LogKind", "vacated"), "square"},
    Look{LogKind::MemberAdded,
         "member_added",
         QT_TRANSLATE_NOOP("ui::LogKind", "member added"),
         "users"},
    Look{LogKind::MemberRemoved,
         "member_removed",
         QT_TRANSLATE_NOOP("ui::LogKind", "member removed"),
         "user-x"},
    Look{LogKind::Event, "event", QT_TRANSLATE_NOOP("ui::LogKind", "event"), "zap"},
    Look{LogKind::ClientEvent,
         "client_event",
         QT_TRANSLATE_NOOP("ui::LogKind", "client event"),
         "smartphone"},
    Look{LogKind::Operator, "operator", QT_TRANSLATE_NOOP("ui::LogKind", "operator"), "terminal"},
    Look{LogKind::Server, "server", QT_TRANSLATE_NOOP("ui::LogKind", "server"), "server"},
    Look{LogKind::CacheMiss,
         "cache_miss",
         QT_TRANSLATE_NOOP("ui::LogKind", "cache miss"),
         "circle-help"},
    Look{LogKind::Alert, "alert", QT_TRANSLATE_NOOP("ui::LogKind", "alert"), "bell-ring"},
};

const Look &lookOf(LogKind kind)
{
    for (const Look &look : Looks) {
        if (look.kind == kind)
            return look;
    }
    return Looks.back();
}

} // namespace

QString logKindText(LogKind kind)
{
    return QCoreApplication::translate("ui::LogKind", lookOf(kind).text);
}

QString logKindId(LogKind kind)
{
    return QLatin1String(lookOf(kind).id);
}

QString logKindIcon(LogKind kind)
{
    return QLatin1String(lookOf(kind).icon);
}

} // namespace ui
