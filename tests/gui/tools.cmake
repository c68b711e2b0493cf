# SPDX-License-Identifier: GPL-3.0-or-later
# The tools page and what it is made of.
foreach(name doctorrules toolspage)
    belfry_test(tst_${name} LABEL gui
        SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_${name}.cpp
        LIBS ui test_support_ui)
endforeach()
