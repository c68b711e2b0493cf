// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/config/storesettings.h"

namespace server {

namespace {

constexpr int MinuteMs = 60'000;
constexpr int Century = 36'500; // days
constexpr qint64 Million = 1'000'000;
constexpr qint64 MiB = 1024 * 1024;

} // namespace

TableReader::Setting journalSetting(TableReader &reader, JournalSettings &target)
{
    return table(reader,
                 QStringLiteral("journal"),
                 {{"enabled", boolean(target.isEnabled)},
                  {"file", string(target.file)},
                  {"lifecycle", boolean(target.lifecycle)},
                  {"max_age_days", number(target.maxAgeDays, 0, Century)},
                  {"max_rows", number(target.maxRows, 1000, 1000 * Million)},
                  {"max_bytes", number(target.maxBytes, 4 * MiB, Million * MiB)},
                  {"max_payload_bytes", number(target.maxPayloadBytes, 0, 16 * MiB)},
                  {"batch_ms", number(target.batchMs, 1, MinuteMs)},
                  {"max_waiting", number(target.maxWaiting, 1, Million)},
                  {"max_waiting_bytes", number(target.maxWaitingBytes, 65'536, 1024 * MiB)},
                  {"page_size", number(target.pageSize, 1, 10'000)}});
}

TableReader::Setting activitiesSetting(TableReader &reader, ActivitySettings &target)
{
    return table(reader,
                 QStringLiteral("activities"),
                 {{"event", string(target.event)},
                  {"global_channel", string(target.globalChannel)},
                  {"client_channel", string(target.clientChannel)},
                  {"project_channel", string(target.projectChannel)},
                  {"max_rows", number(target.maxRows, 100, 100 * Million)}});
}

} // namespace server
