# SPDX-License-Identifier: GPL-3.0-or-later
# Parts of the pages of connections and presence.
target_sources(ui PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/../masking.h ${CMAKE_CURRENT_LIST_DIR}/../masking.cpp
    ${CMAKE_CURRENT_LIST_DIR}/../models/connectionstext.cpp
    ${CMAKE_CURRENT_LIST_DIR}/../pages/connectionspageactions.cpp
    ${CMAKE_CURRENT_LIST_DIR}/../pages/presencepageactions.cpp
    ${CMAKE_CURRENT_LIST_DIR}/blockedusers.h ${CMAKE_CURRENT_LIST_DIR}/blockedusers.cpp
    ${CMAKE_CURRENT_LIST_DIR}/../pages/connectionspagestory.cpp
    ${CMAKE_CURRENT_LIST_DIR}/connectionstory.h ${CMAKE_CURRENT_LIST_DIR}/connectionstory.cpp
    ${CMAKE_CURRENT_LIST_DIR}/channelcounts.h ${CMAKE_CURRENT_LIST_DIR}/channelcounts.cpp
    ${CMAKE_CURRENT_LIST_DIR}/jointally.h ${CMAKE_CURRENT_LIST_DIR}/jointally.cpp
    ${CMAKE_CURRENT_LIST_DIR}/personkeysdialog.h ${CMAKE_CURRENT_LIST_DIR}/personkeysdialog.cpp
    ${CMAKE_CURRENT_LIST_DIR}/../pages/presencepageview.cpp
    ${CMAKE_CURRENT_LIST_DIR}/devicesmodel.h ${CMAKE_CURRENT_LIST_DIR}/devicesmodel.cpp
    ${CMAKE_CURRENT_LIST_DIR}/disconnectrun.h ${CMAKE_CURRENT_LIST_DIR}/disconnectrun.cpp
    ${CMAKE_CURRENT_LIST_DIR}/filterchips.h ${CMAKE_CURRENT_LIST_DIR}/filterchips.cpp
    ${CMAKE_CURRENT_LIST_DIR}/followmodel.h ${CMAKE_CURRENT_LIST_DIR}/followmodel.cpp
    ${CMAKE_CURRENT_LIST_DIR}/followview.h ${CMAKE_CURRENT_LIST_DIR}/followview.cpp
    ${CMAKE_CURRENT_LIST_DIR}/idlerule.h ${CMAKE_CURRENT_LIST_DIR}/idlerule.cpp
    ${CMAKE_CURRENT_LIST_DIR}/peoplefold.h ${CMAKE_CURRENT_LIST_DIR}/peoplefold.cpp
    ${CMAKE_CURRENT_LIST_DIR}/personpanel.h ${CMAKE_CURRENT_LIST_DIR}/personpanel.cpp
    ${CMAKE_CURRENT_LIST_DIR}/tenantlabels.h ${CMAKE_CURRENT_LIST_DIR}/tenantlabels.cpp
    ${CMAKE_CURRENT_LIST_DIR}/tenantlabeldialog.h ${CMAKE_CURRENT_LIST_DIR}/tenantlabeldialog.cpp
    ${CMAKE_CURRENT_LIST_DIR}/tenantcompare.h ${CMAKE_CURRENT_LIST_DIR}/tenantcompare.cpp
)
