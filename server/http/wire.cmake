# SPDX-License-Identifier: GPL-3.0-or-later
# From bytes on the wire to requests and back.
target_sources(server PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/httpconnection.h ${CMAKE_CURRENT_LIST_DIR}/httpconnection.cpp
    ${CMAKE_CURRENT_LIST_DIR}/message.h ${CMAKE_CURRENT_LIST_DIR}/message.cpp
    ${CMAKE_CURRENT_LIST_DIR}/requestparser.h ${CMAKE_CURRENT_LIST_DIR}/requestparser.cpp
    ${CMAKE_CURRENT_LIST_DIR}/responsebytes.h ${CMAKE_CURRENT_LIST_DIR}/responsebytes.cpp)
