# SPDX-License-Identifier: GPL-3.0-or-later
# The first page and the page of channels with what they are made of.
foreach(name channelparts channelspage overviewpage overviewparts)
    belfry_test(tst_${name} LABEL gui
        SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_${name}.cpp
        LIBS ui test_support_ui)
endforeach()
