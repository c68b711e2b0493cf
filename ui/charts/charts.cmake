# SPDX-License-Identifier: GPL-3.0-or-later
# Traffic, log and publish pages with what they are made of.
target_sources(ui PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/areapool.h ${CMAKE_CURRENT_LIST_DIR}/areapool.cpp
    ${CMAKE_CURRENT_LIST_DIR}/bucketmodel.h ${CMAKE_CURRENT_LIST_DIR}/bucketmodel.cpp
    ${CMAKE_CURRENT_LIST_DIR}/chartdata.h
    ${CMAKE_CURRENT_LIST_DIR}/chartexport.h ${CMAKE_CURRENT_LIST_DIR}/chartexport.cpp
    ${CMAKE_CURRENT_LIST_DIR}/chartlegend.h ${CMAKE_CURRENT_LIST_DIR}/chartlegend.cpp
    ${CMAKE_CURRENT_LIST_DIR}/chartpainting.h ${CMAKE_CURRENT_LIST_DIR}/chartpainting.cpp
    ${CMAKE_CURRENT_LIST_DIR}/chartpanel.h ${CMAKE_CURRENT_LIST_DIR}/chartpanel.cpp
    ${CMAKE_CURRENT_LIST_DIR}/chartsummary.h ${CMAKE_CURRENT_LIST_DIR}/chartsummary.cpp
    ${CMAKE_CURRENT_LIST_DIR}/colourkeeper.h ${CMAKE_CURRENT_LIST_DIR}/colourkeeper.cpp
    ${CMAKE_CURRENT_LIST_DIR}/linepool.h ${CMAKE_CURRENT_LIST_DIR}/linepool.cpp
    ${CMAKE_CURRENT_LIST_DIR}/scale.h ${CMAKE_CURRENT_LIST_DIR}/scale.cpp
    ${CMAKE_CURRENT_LIST_DIR}/stacking.h ${CMAKE_CURRENT_LIST_DIR}/stacking.cpp
    ${CMAKE_CURRENT_LIST_DIR}/timechart.h ${CMAKE_CURRENT_LIST_DIR}/timechart.cpp
    ${CMAKE_CURRENT_LIST_DIR}/trafficlines.h ${CMAKE_CURRENT_LIST_DIR}/trafficlines.cpp
    ${CMAKE_CURRENT_LIST_DIR}/../models/filter.h ${CMAKE_CURRENT_LIST_DIR}/../models/filter.cpp
    ${CMAKE_CURRENT_LIST_DIR}/../pages/trafficpage.h ${CMAKE_CURRENT_LIST_DIR}/../pages/trafficpage.cpp
    ${CMAKE_CURRENT_LIST_DIR}/../pages/trafficpagebuild.cpp
    ${CMAKE_CURRENT_LIST_DIR}/../widgets/elidedlabel.h ${CMAKE_CURRENT_LIST_DIR}/../widgets/elidedlabel.cpp
    ${CMAKE_CURRENT_LIST_DIR}/../widgets/filesaver.h ${CMAKE_CURRENT_LIST_DIR}/../widgets/filesaver.cpp
    ${CMAKE_CURRENT_LIST_DIR}/../models/cappedtext.h ${CMAKE_CURRENT_LIST_DIR}/../models/cappedtext.cpp
    ${CMAKE_CURRENT_LIST_DIR}/../models/jsontext.h ${CMAKE_CURRENT_LIST_DIR}/../models/jsontext.cpp
    ${CMAKE_CURRENT_LIST_DIR}/../models/publishdraft.h ${CMAKE_CURRENT_LIST_DIR}/../models/publishdraft.cpp
    ${CMAKE_CURRENT_LIST_DIR}/../widgets/channelline.h ${CMAKE_CURRENT_LIST_DIR}/../widgets/channelline.cpp
    ${CMAKE_CURRENT_LIST_DIR}/../widgets/channelsedit.h ${CMAKE_CURRENT_LIST_DIR}/../widgets/channelsedit.cpp
    ${CMAKE_CURRENT_LIST_DIR}/../widgets/jsoneditor.h ${CMAKE_CURRENT_LIST_DIR}/../widgets/jsoneditor.cpp
    ${CMAKE_CURRENT_LIST_DIR}/../widgets/jsonhighlighter.h ${CMAKE_CURRENT_LIST_DIR}/../widgets/jsonhighlighter.cpp
    ${CMAKE_CURRENT_LIST_DIR}/../widgets/twolinedelegate.h ${CMAKE_CURRENT_LIST_DIR}/../widgets/twolinedelegate.cpp
    ${CMAKE_CURRENT_LIST_DIR}/../pages/publishpage.h ${CMAKE_CURRENT_LIST_DIR}/../pages/publishpage.cpp
    ${CMAKE_CURRENT_LIST_DIR}/../pages/publishpagebuild.cpp
    ${CMAKE_CURRENT_LIST_DIR}/../models/jsonmodel.h ${CMAKE_CURRENT_LIST_DIR}/../models/jsonmodel.cpp
    ${CMAKE_CURRENT_LIST_DIR}/../models/logkinds.h ${CMAKE_CURRENT_LIST_DIR}/../models/logkinds.cpp
    ${CMAKE_CURRENT_LIST_DIR}/../models/logmodel.h ${CMAKE_CURRENT_LIST_DIR}/../models/logmodel.cpp
    ${CMAKE_CURRENT_LIST_DIR}/../models/logproxy.h ${CMAKE_CURRENT_LIST_DIR}/../models/logproxy.cpp
    ${CMAKE_CURRENT_LIST_DIR}/../models/logring.h ${CMAKE_CURRENT_LIST_DIR}/../models/logring.cpp
    ${CMAKE_CURRENT_LIST_DIR}/../models/logtext.h ${CMAKE_CURRENT_LIST_DIR}/../models/logtext.cpp
    ${CMAKE_CURRENT_LIST_DIR}/../pages/logpage.h ${CMAKE_CURRENT_LIST_DIR}/../pages/logpage.cpp
    ${CMAKE_CURRENT_LIST_DIR}/../pages/logpagetasks.cpp
    ${CMAKE_CURRENT_LIST_DIR}/../pages/logpagebuild.cpp
    ${CMAKE_CURRENT_LIST_DIR}/../pages/logpageactions.cpp
)
