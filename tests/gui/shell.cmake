# SPDX-License-Identifier: GPL-3.0-or-later
# The window, its models, and the pages of connections and presence.
foreach(name appselectors formatting rowmodels connectionspage presencepage mainwindow menus palette production serverpage settings settingscopy sweep systemtheme uiload)
    belfry_test(tst_${name} LABEL gui
        SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_${name}.cpp
        LIBS ui test_support_ui)
endforeach()
