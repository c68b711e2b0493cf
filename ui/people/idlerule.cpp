// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/idlerule.h"

namespace ui {

namespace {
qint64 idleMs = 5 * 60 * 1000;
}

qint64 idleAfterMs()
{
    return idleMs;
}

void setIdleAfterMs(qint64 ms)
{
    idleMs = ms;
}

} // namespace ui
