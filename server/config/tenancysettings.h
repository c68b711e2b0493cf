// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/config/tablereader.h"
#include "server/tenancy/authorizationsettings.h"
#include "server/tenancy/channelregistry.h"
#include "server/tenancy/directorysettings.h"

// The parts of the configuration file that say who may join what.
namespace server {

// [authorization]
TableReader::Setting authorizationSetting(TableReader &reader, AuthorizationSettings &target);
// [directory]
TableReader::Setting directorySetting(TableReader &reader, DirectorySettings &target);
// [[channels]]
TableReader::Setting channelsSetting(TableReader &reader, QList<ChannelDescription> &target);

} // namespace server
