// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jsonstore.h"

namespace ui {

// Keeps the history of alerts.
class AlertStore : public JsonStore
{
    Q_OBJECT

public:
    explicit AlertStore(Collect collect, QObject *parent = nullptr);
};

} // namespace ui
