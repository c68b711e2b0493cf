# SPDX-License-Identifier: GPL-3.0-or-later
# Alerts, the tray, the first run, and what errors read like.
foreach(name alertbook alerthistory alertspage errortexts setupwizard tray)
    belfry_test(tst_${name} LABEL gui
        SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_${name}.cpp
        LIBS ui test_support_ui)
endforeach()
# Snippets do what they promise, against a server.
belfry_test(tst_snippetsrun LABEL gui SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_snippetsrun.cpp LIBS ui test_support)
# The console as a process.
find_program(PYTHON3 python3)
if(PYTHON3)
    add_test(NAME gui.programs COMMAND ${PYTHON3} ${CMAKE_CURRENT_LIST_DIR}/programs.py ${belfry})
    set_tests_properties(gui.programs PROPERTIES LABELS gui TIMEOUT 180)
endif()
