// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jsonstore.h"

namespace ui {

// Keeps what the publisher remembers.
class PublishStore : public JsonStore
{
    Q_OBJECT

public:
    explicit PublishStore(Collect collect, QObject *parent = nullptr);
};

} // namespace ui
