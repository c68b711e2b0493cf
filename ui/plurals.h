// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ui {

// Makes "%n user(s)" read "1 user" and "2 users" where no language is installed. Call it before
// languages are installed, or it takes their place; further calls do nothing.
void installPlurals();

} // namespace ui
