# SPDX-License-Identifier: GPL-3.0-or-later
# From frames on the wire to messages and back.
target_sources(server PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/framecodec.h ${CMAKE_CURRENT_LIST_DIR}/framecodec.cpp
    ${CMAKE_CURRENT_LIST_DIR}/websockettransport.h ${CMAKE_CURRENT_LIST_DIR}/websockettransport.cpp)
