# SPDX-License-Identifier: GPL-3.0-or-later
# The page of channels with what it is made of.
target_sources(ui PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/channelcells.cpp
    ${CMAKE_CURRENT_LIST_DIR}/channelnames.h ${CMAKE_CURRENT_LIST_DIR}/channelnames.cpp
    ${CMAKE_CURRENT_LIST_DIR}/channelpace.h ${CMAKE_CURRENT_LIST_DIR}/channelpace.cpp
    ${CMAKE_CURRENT_LIST_DIR}/channelpane.h ${CMAKE_CURRENT_LIST_DIR}/channelpane.cpp
    ${CMAKE_CURRENT_LIST_DIR}/channelpanebuild.cpp
    ${CMAKE_CURRENT_LIST_DIR}/channelsexport.h ${CMAKE_CURRENT_LIST_DIR}/channelsexport.cpp
    ${CMAKE_CURRENT_LIST_DIR}/channelsmodel.h ${CMAKE_CURRENT_LIST_DIR}/channelsmodel.cpp
    ${CMAKE_CURRENT_LIST_DIR}/channelspage.h ${CMAKE_CURRENT_LIST_DIR}/channelspage.cpp
    ${CMAKE_CURRENT_LIST_DIR}/channelspagebuild.cpp
    ${CMAKE_CURRENT_LIST_DIR}/channelsproxy.h ${CMAKE_CURRENT_LIST_DIR}/channelsproxy.cpp
    ${CMAKE_CURRENT_LIST_DIR}/linelist.h ${CMAKE_CURRENT_LIST_DIR}/linelist.cpp
    ${CMAKE_CURRENT_LIST_DIR}/refusaltally.h ${CMAKE_CURRENT_LIST_DIR}/refusaltally.cpp
    ${CMAKE_CURRENT_LIST_DIR}/sparkline.h ${CMAKE_CURRENT_LIST_DIR}/sparkline.cpp
)
