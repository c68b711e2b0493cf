// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace server {

// How this program's own clients introduce themselves: "console" and a word that nobody else knows,
// so that no other client is taken for one of them. Any thread.
const QByteArray &ownClientName();

} // namespace server
