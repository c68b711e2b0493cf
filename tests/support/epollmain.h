// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/epolldispatcher.h"

#include <QCoreApplication>
#include <QTest>

// As QTEST_GUILESS_MAIN, with the event dispatcher the engine runs on.
#define BELFRY_EPOLL_MAIN(TestClass)                                                               \
    int main(int argc, char *argv[])                                                               \
    {                                                                                              \
        QCoreApplication::setEventDispatcher(new server::EpollDispatcher);                         \
        QCoreApplication app(argc, argv);                                                          \
        TestClass test;                                                                            \
        QTEST_SET_MAIN_SOURCE_PATH                                                                 \
        return QTest::qExec(&test, argc, argv);                                                    \
    }
