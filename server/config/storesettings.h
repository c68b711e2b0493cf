// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/config/tablereader.h"
#include "server/journal/activitysettings.h"
#include "server/journal/journalsettings.h"

// The parts of the configuration file that say what is kept on disk.
namespace server {

// [journal]
TableReader::Setting journalSetting(TableReader &reader, JournalSettings &target);
// [activities]
TableReader::Setting activitiesSetting(TableReader &reader, ActivitySettings &target);

} // namespace server
