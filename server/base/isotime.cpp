// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/base/isotime.h"

#include <QDateTime>

namespace server {

QByteArray isoTime(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC).toString(Qt::ISODateWithMs).toLatin1();
}

QByteArray isoSecond(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC).toString(Qt::ISODate).toLatin1();
}

} // namespace server
