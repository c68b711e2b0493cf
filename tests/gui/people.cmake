# SPDX-License-Identifier: GPL-3.0-or-later
# What an operator sees of connections and people, and does about them.
foreach(name people peoplewidgets tenantlabels connectiontasks presencewall jumps maskedscreens connectionstory rowtable)
    belfry_test(tst_${name} LABEL gui
        SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_${name}.cpp
        LIBS ui test_support_ui)
endforeach()
