// SPDX-License-Identifier: GPL-3.0-or-later
//
// How each kind of log entry is called and drawn.
#pragma once

#include "server/console/api/values.h"

#include <QString>

namespace ui {

// As shown: "member added".
QString logKindText(server::LogKind kind);
// As written to files: "member_added". Never translated.
QString logKindId(server::LogKind kind);
QString logKindIcon(server::LogKind kind);

} // namespace ui
