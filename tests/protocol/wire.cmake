# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name httpconnection listener queues websockettransport)
    belfry_test(tst_${name} LABEL protocol
        SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_${name}.cpp
            ${CMAKE_CURRENT_LIST_DIR}/wirefixture.h ${CMAKE_CURRENT_LIST_DIR}/wirefixture.cpp
        LIBS server)
endforeach()
belfry_test(tst_scrape LABEL protocol
    SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_scrape.cpp
        ${CMAKE_CURRENT_LIST_DIR}/wirefixture.h ${CMAKE_CURRENT_LIST_DIR}/wirefixture.cpp
    LIBS test_support)
foreach(name framing framingtext framingsize)
    belfry_test(tst_${name} LABEL protocol
        SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_${name}.cpp
            ${CMAKE_CURRENT_LIST_DIR}/framingcase.h ${CMAKE_CURRENT_LIST_DIR}/framingcase.cpp
            ${CMAKE_CURRENT_LIST_DIR}/wirefixture.h ${CMAKE_CURRENT_LIST_DIR}/wirefixture.cpp
        LIBS server)
endforeach()
