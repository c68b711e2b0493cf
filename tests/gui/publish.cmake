# SPDX-License-Identifier: GPL-3.0-or-later
# The publish page and what it is made of.
foreach(name publishvariables publishcode publishdispatcher publishlibrary publishforms channelsedit)
    belfry_test(tst_${name} LABEL gui
        SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_${name}.cpp
        LIBS ui test_support_ui)
endforeach()

# Over a real engine.
belfry_test(tst_publishlive LABEL gui SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_publishlive.cpp LIBS ui test_support)
