# SPDX-License-Identifier: GPL-3.0-or-later
# From bytes on the wire to requests and back.
target_sources(server PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/message.h)
