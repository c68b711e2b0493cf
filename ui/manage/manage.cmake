# SPDX-License-Identifier: GPL-3.0-or-later
# The page that manages apps, tenants and users, rules, and the audit.
target_sources(ui PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/appdialogs.h ${CMAKE_CURRENT_LIST_DIR}/appdialogs.cpp
    ${CMAKE_CURRENT_LIST_DIR}/appform.h ${CMAKE_CURRENT_LIST_DIR}/appform.cpp
    ${CMAKE_CURRENT_LIST_DIR}/appspane.h ${CMAKE_CURRENT_LIST_DIR}/appspane.cpp
    ${CMAKE_CURRENT_LIST_DIR}/appspaneactions.cpp
    ${CMAKE_CURRENT_LIST_DIR}/appspanebuild.cpp
    ${CMAKE_CURRENT_LIST_DIR}/auditpane.h ${CMAKE_CURRENT_LIST_DIR}/auditpane.cpp
    ${CMAKE_CURRENT_LIST_DIR}/auditwords.h ${CMAKE_CURRENT_LIST_DIR}/auditwords.cpp
    ${CMAKE_CURRENT_LIST_DIR}/blockedpane.h ${CMAKE_CURRENT_LIST_DIR}/blockedpane.cpp
    ${CMAKE_CURRENT_LIST_DIR}/directorydialogs.h ${CMAKE_CURRENT_LIST_DIR}/directorydialogs.cpp
    ${CMAKE_CURRENT_LIST_DIR}/directorypane.h ${CMAKE_CURRENT_LIST_DIR}/directorypane.cpp
    ${CMAKE_CURRENT_LIST_DIR}/directorypanebuild.cpp
    ${CMAKE_CURRENT_LIST_DIR}/managepage.h ${CMAKE_CURRENT_LIST_DIR}/managepage.cpp
    ${CMAKE_CURRENT_LIST_DIR}/managepane.h
    ${CMAKE_CURRENT_LIST_DIR}/optiontexts.h ${CMAKE_CURRENT_LIST_DIR}/optiontexts.cpp
    ${CMAKE_CURRENT_LIST_DIR}/optionvalues.h ${CMAKE_CURRENT_LIST_DIR}/optionvalues.cpp
    ${CMAKE_CURRENT_LIST_DIR}/ruledialog.h ${CMAKE_CURRENT_LIST_DIR}/ruledialog.cpp
    ${CMAKE_CURRENT_LIST_DIR}/rulespane.h ${CMAKE_CURRENT_LIST_DIR}/rulespane.cpp
    ${CMAKE_CURRENT_LIST_DIR}/rulewords.h ${CMAKE_CURRENT_LIST_DIR}/rulewords.cpp
    ${CMAKE_CURRENT_LIST_DIR}/secretfield.h ${CMAKE_CURRENT_LIST_DIR}/secretfield.cpp
    ${CMAKE_CURRENT_LIST_DIR}/tenantrulespane.h ${CMAKE_CURRENT_LIST_DIR}/tenantrulespane.cpp
    ${CMAKE_CURRENT_LIST_DIR}/textrows.h ${CMAKE_CURRENT_LIST_DIR}/textrows.cpp
    ${CMAKE_CURRENT_LIST_DIR}/unsaved.h ${CMAKE_CURRENT_LIST_DIR}/unsaved.cpp
)
