// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/base/logging.h"

Q_LOGGING_CATEGORY(logEngine, "belfry.engine", QtInfoMsg)
Q_LOGGING_CATEGORY(logNet, "belfry.net", QtInfoMsg)
Q_LOGGING_CATEGORY(logHttp, "belfry.http", QtInfoMsg)
Q_LOGGING_CATEGORY(logApps, "belfry.apps", QtInfoMsg)
