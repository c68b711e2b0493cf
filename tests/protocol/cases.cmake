# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DROOT=<source dir> -DFIRST=<n> -DLAST=<n> -P cases.cmake: fails when no test is named after one of the protocol's
# cases FIRST to LAST. A test is named after a case by its function, c004_… or c008_c016_…, or by its row or title, which
# begins with the number: "8: …" or "8, 16: …".
cmake_minimum_required(VERSION 3.25)

set(subcases 98a 117a)

# Cases without a test: "<number> <reason>".
set(excused)
foreach(number RANGE 232 241)
    list(APPEND excused "${number} several nodes: there is one")
endforeach()

file(GLOB_RECURSE sources ${ROOT}/tests/protocol/tst_*.cpp ${ROOT}/tests/unit/tst_*.cpp
    ${ROOT}/tests/clients/*.test.mjs)
list(FILTER sources EXCLUDE REGEX "/node_modules/")
if(NOT sources OR NOT FIRST OR NOT LAST)
    message(FATAL_ERROR "no tests under '${ROOT}', or no range: FIRST=${FIRST} LAST=${LAST}")
endif()

set(named)
foreach(source IN LISTS sources)
    file(READ ${source} text)
    string(REGEX MATCHALL "[ :]c[0-9][0-9][0-9][a-z]?(_c[0-9][0-9][0-9][a-z]?)*_" functions "${text}")
    string(REGEX MATCHALL "[\"'`][0-9]+[a-z]?(, [0-9]+[a-z]?)*: " rows "${text}")
    foreach(name IN LISTS functions rows)
        string(REGEX MATCHALL "[0-9]+[a-z]?" numbers "${name}")
        list(TRANSFORM numbers REPLACE "^0+" "")
        list(APPEND named ${numbers})
    endforeach()
endforeach()

set(wanted)
foreach(number RANGE ${FIRST} ${LAST})
    list(APPEND wanted ${number})
    foreach(subcase IN LISTS subcases)
        if(subcase MATCHES "^${number}[a-z]$")
            list(APPEND wanted ${subcase})
        endif()
    endforeach()
endforeach()

set(missing)
foreach(number IN LISTS wanted)
    set(excuse "${excused}")
    list(FILTER excuse INCLUDE REGEX "^${number} ")
    if(number IN_LIST named)
        if(excuse)
            list(APPEND missing "${number} has a test and is excused")
        endif()
    elseif(NOT excuse)
        list(APPEND missing "no test is named after case ${number}")
    endif()
endforeach()

list(LENGTH wanted count)
if(missing)
    list(JOIN missing "\n  " lines)
    message(FATAL_ERROR "of ${count} cases:\n  ${lines}")
endif()
message(STATUS "${count} cases have their tests")
