// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ui {

// Puts text with a secret in it on the clipboard. It leaves that after a minute, and when the
// program ends, unless something else has been copied meanwhile. Main thread.
void copySecret(const QString &text);
// At once.
void forgetSecret();
// For tests.
void setSecretPatience(int ms);

} // namespace ui
