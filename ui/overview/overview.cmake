# SPDX-License-Identifier: GPL-3.0-or-later
# The first page with what it is made of.
target_sources(ui PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/card.h ${CMAKE_CURRENT_LIST_DIR}/card.cpp
    ${CMAKE_CURRENT_LIST_DIR}/checklist.h ${CMAKE_CURRENT_LIST_DIR}/checklist.cpp
    ${CMAKE_CURRENT_LIST_DIR}/comings.h ${CMAKE_CURRENT_LIST_DIR}/comings.cpp
    ${CMAKE_CURRENT_LIST_DIR}/firstcontact.h ${CMAKE_CURRENT_LIST_DIR}/firstcontact.cpp
    ${CMAKE_CURRENT_LIST_DIR}/kpitile.h ${CMAKE_CURRENT_LIST_DIR}/kpitile.cpp
    ${CMAKE_CURRENT_LIST_DIR}/numbers.h ${CMAKE_CURRENT_LIST_DIR}/numbers.cpp
    ${CMAKE_CURRENT_LIST_DIR}/overviewpage.h ${CMAKE_CURRENT_LIST_DIR}/overviewpage.cpp
    ${CMAKE_CURRENT_LIST_DIR}/overviewpagebuild.cpp
    ${CMAKE_CURRENT_LIST_DIR}/problemlist.h ${CMAKE_CURRENT_LIST_DIR}/problemlist.cpp
    ${CMAKE_CURRENT_LIST_DIR}/problemtally.h ${CMAKE_CURRENT_LIST_DIR}/problemtally.cpp
    ${CMAKE_CURRENT_LIST_DIR}/tenantsnow.h ${CMAKE_CURRENT_LIST_DIR}/tenantsnow.cpp
)
