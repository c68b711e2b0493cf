// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/console.h"

#include <QProgressDialog>

namespace ui {

// Sends the clients away before the program ends, and shows how many have gone.
class Farewell : public QProgressDialog
{
    Q_OBJECT

public:
    Farewell(server::Console &console, int clients, QWidget *parent);

    void reject() override {} // it is said and done

signals:
    // All have gone, or three seconds have passed.
    void ended();

private:
    void apply(const server::ConsoleDelta &delta);

    int m_clients;
};

} // namespace ui
