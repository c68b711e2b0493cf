// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QThread;

namespace server {

// Keeps a thread that cannot be ended for the rest of the process, so that it is not taken for one
// that was lost. Any thread.
void leaveBehind(QThread *thread);

} // namespace server
