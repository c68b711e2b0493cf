# SPDX-License-Identifier: GPL-3.0-or-later
# The log page beyond its table: what it compares, records, sends again and finds on disk.
foreach(name colourrules logshapes logrecording logdisk logdetail logpace savedfilters)
    belfry_test(tst_${name} LABEL gui
        SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_${name}.cpp
        LIBS ui test_support_ui)
endforeach()
