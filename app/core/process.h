// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace app {

// Takes as many file descriptors as this process may have; each client needs one.
void raiseDescriptorLimit();
// Writes to the terminal at once.
void printOut(const QString &text);
void printError(const QString &text);
// {"host":"127.0.0.1","port":8080} on a line of standard output, for scripts that start us with
// --port 0; of several addresses the first.
void announcePort(const QString &host, quint16 port);
// The name of the account that this process runs as; its number when it has none.
QString accountName();
// How log lines look.
void setUpLogging();

} // namespace app
