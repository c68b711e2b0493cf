# SPDX-License-Identifier: GPL-3.0-or-later
belfry_test(tst_requestparser LABEL unit SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_requestparser.cpp LIBS server)
