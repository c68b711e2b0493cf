# SPDX-License-Identifier: GPL-3.0-or-later
# The log page beyond its table: what it compares, records, sends again and finds on disk.
foreach(name colourrules logdelegate logshapes logrecording logdisk logdetail logpace refusaladvice savedfilters)
    belfry_test(tst_${name} LABEL gui
        SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_${name}.cpp
        LIBS ui test_support_ui)
endforeach()

# Over a real engine.
belfry_test(tst_logrecordlive LABEL gui SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_logrecordlive.cpp LIBS ui test_support)
