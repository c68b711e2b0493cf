# SPDX-License-Identifier: GPL-3.0-or-later
# Traffic, log and publish pages with what they are made of.
foreach(name charts filter jsontext jsonmodel logmodel logpage publishdraft publishpage trafficpage)
    belfry_test(tst_${name} LABEL gui
        SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_${name}.cpp
        LIBS ui test_support_ui)
endforeach()
