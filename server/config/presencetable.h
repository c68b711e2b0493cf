// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/config/tablereader.h"
#include "server/presence/presencesettings.h"

namespace server {

// [presence]
TableReader::Setting presenceSetting(TableReader &reader, PresenceSettings &target);

} // namespace server
