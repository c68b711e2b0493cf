// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/connections/ownclients.h"

#include <QRandomGenerator>

namespace server {

const QByteArray &ownClientName()
{
    static const QByteArray name =
        "console " + QByteArray::number(QRandomGenerator::system()->generate64(), 16);
    return name;
}

} // namespace server
