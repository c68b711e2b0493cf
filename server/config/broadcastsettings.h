// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/broadcasting/broadcastingsettings.h"
#include "server/config/tablereader.h"

namespace server {

// [broadcasting]
TableReader::Setting broadcastingSetting(TableReader &reader, BroadcastingSettings &target);

} // namespace server
