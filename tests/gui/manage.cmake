# SPDX-License-Identifier: GPL-3.0-or-later
# The page that manages apps, tenants and users, rules, and the audit.
foreach(name appoptions managepage managepanes tenantrulespane)
    belfry_test(tst_${name} LABEL gui
        SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_${name}.cpp
        LIBS ui test_support_ui)
endforeach()
