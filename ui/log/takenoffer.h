// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/log/refusaladvice.h"
#include "ui/pages/page.h"

namespace ui {

// Does what a button beside a refusal offers, by way of the page that has it.
void takeOffer(Page &page,
               server::Console &console,
               const server::ServerStatus &status,
               const RefusalOffer &offer,
               const server::LogEntry &entry);

} // namespace ui
