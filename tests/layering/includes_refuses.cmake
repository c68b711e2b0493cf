# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DWORK=<scratch folder> -DQT_HEADERS=<…> -P includes_refuses.cmake: plants one breach after another in a scratch
# tree and expects includes.cmake to name each, and to be content with what is right.
cmake_minimum_required(VERSION 3.25)
set(spdx "// SPDX-License-Identifier: GPL-3.0-or-later\n")
set(failures 0)

# file | text | what has to be said; empty: nothing
function(expect file text said)
    file(REMOVE_RECURSE ${WORK})
    file(WRITE ${WORK}/${file} "${text}")
    execute_process(COMMAND ${CMAKE_COMMAND} -DROOT=${WORK} -DQT_HEADERS=${QT_HEADERS} -P ${CMAKE_CURRENT_LIST_DIR}/includes.cmake
        RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
    string(FIND "${output}" "${file}: ${said}" at)
    if((said STREQUAL "" AND NOT status EQUAL 0) OR (NOT said STREQUAL "" AND (status EQUAL 0 OR at EQUAL -1)))
        message(NOTICE "${text}\nexpected '${said}', got status ${status} and\n${output}")
        math(EXPR failures "${failures} + 1")
        set(failures ${failures} PARENT_SCOPE)
    endif()
endfunction()

function(expect_include file header said)
    expect(${file} "${spdx}#include ${header}\n" "${said}")
    set(failures ${failures} PARENT_SCOPE)
endfunction()

foreach(line
    "server/base/x.h <QString>|" "server/base/x.h <rapidjson/reader.h>|" "server/base/x.h <string_view>|"
    "server/base/x.h <QTcpSocket>|QTcpSocket" "server/base/x.h \"server/channels/y.h\"|server/channels/y.h"
    "server/console/api/x.h \"server/base/y.h\"|" "server/console/api/x.h \"server/channels/y.h\"|server/channels/y.h"
    "server/protocol/x.h \"server/auth/y.h\"|server/auth/y.h" "server/protocol/x.h \"server/base/y.h\"|"
    "server/auth/x.cpp <openssl/evp.h>|" "server/protocol/x.cpp <openssl/evp.h>|openssl/evp.h"
    "server/client/x.cpp <QWebSocket>|" "server/client/x.cpp <sodium.h>|" "server/client/x.h \"server/protocol/y.h\"|"
    "server/client/x.h \"server/auth/y.h\"|server/auth/y.h" "server/client/x.cpp <QSqlQuery>|QSqlQuery"
    "server/net/x.cpp <sys/epoll.h>|" "server/net/x.cpp <QTcpSocket>|" "server/net/x.cpp <QIcon>|QIcon"
    "server/net/x.cpp <QtGui/QColor>|QtGui/QColor" "server/net/x.cpp <QWidget>|QWidget" "server/net/x.cpp \"ui/theme.h\"|ui/theme.h"
    "server/net/x.cpp \"listener.h\"|listener.h" "server/net/x.cpp \"app/core/y.h\"|app/core/y.h"
    "ui/pages/x.cpp \"server/console/api/console.h\"|" "ui/pages/x.cpp <QPainter>|" "ui/pages/x.cpp <QTcpSocket>|QTcpSocket"
    "ui/pages/x.cpp \"server/channels/y.h\"|server/channels/y.h" "ui/pages/x.cpp \"app/core/y.h\"|app/core/y.h"
    "app/console/x.cpp \"server/engine.h\"|" "app/console/x.cpp \"ui/mainwindow.h\"|")
    string(REGEX MATCH "^([^ ]+) ([^|]+)\\|(.*)$" _ "${line}")
    if("${CMAKE_MATCH_3}" STREQUAL "")
        expect_include(${CMAKE_MATCH_1} "${CMAKE_MATCH_2}" "")
    else()
        expect_include(${CMAKE_MATCH_1} "${CMAKE_MATCH_2}" "may not include ${CMAKE_MATCH_3}")
    endif()
endforeach()

foreach(call "connect(a, &A::done, this, [=](int x, int y) { f(x, y); })" "connect(a, qOverload<int, int>(&A::done), b, &B::go)"
    "::connect(fd, address, size)" "socket.connect(host, port, limit)" "disconnect(a, &A::done, b)" "connect(f(1, 2), g)")
    expect(ui/x.cpp "${spdx}void f()\n{\n    ${call};\n}\n" "")
endforeach()
foreach(call "connect(a, &A::done, [this, x] { g(x, 1); })" "QObject::connect(a->b(),\n        &A::done,\n        [] { if (x(1)) { y(\")\", 2); } })")
    expect(ui/x.cpp "${spdx}void f()\n{\n    ${call};\n}\n" "connect(")
endforeach()
expect(ui/x.cpp "${spdx}void f() { QCoreApplication::processEvents(); }\n" "calls processEvents()")
expect(server/x.cpp "int a;\n" "does not start with its SPDX")
string(REPEAT "int a;\n" 400 long)
expect(server/x.cpp "${spdx}${long}" "has 401 lines")

file(REMOVE_RECURSE ${WORK})
if(failures GREATER 0)
    message(FATAL_ERROR "${failures} rules do not hold what they promise")
endif()
