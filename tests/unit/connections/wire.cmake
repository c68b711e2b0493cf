# SPDX-License-Identifier: GPL-3.0-or-later
belfry_test(tst_framecodec LABEL unit SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_framecodec.cpp LIBS server)
foreach(name frametap following)
    belfry_test(tst_${name} LABEL unit SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_${name}.cpp LIBS test_support)
endforeach()
