// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/ring.h"
#include "server/journal/entry.h"

#include <vector>

namespace server {

// Which entries from `first` on a console is told, at most about `limit`. Of a longer backlog every
// n-th event, so that what is shown stands for all of them, and everything that is no event; when
// those alone fill half of it, every n-th of all. In order. Pure.
std::vector<quint64> logPortion(const Ring<JournalEntry> &entries, quint64 first, quint64 limit);

} // namespace server
