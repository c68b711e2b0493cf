// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace server {

// The eventfd a thread sleeps on until somebody has left it something.
class Doorbell
{
public:
    Doorbell();
    ~Doorbell();
    Q_DISABLE_COPY_MOVE(Doorbell)

    // From any thread.
    void ring();
    void silence();
    int descriptor() const { return m_descriptor; }

private:
    int m_descriptor;
};

} // namespace server
