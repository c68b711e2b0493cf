# SPDX-License-Identifier: GPL-3.0-or-later
# What the publish page is made of.
foreach(part codepane codesamples dispatcher eventform eventtemplate filling historypanel livenames publishhistory
        publishstore responsepane sendbar sending sequencemodel sequencepanel templatesmodel templatespanel variables)
    target_sources(ui PRIVATE ${CMAKE_CURRENT_LIST_DIR}/${part}.h ${CMAKE_CURRENT_LIST_DIR}/${part}.cpp)
endforeach()
target_sources(ui PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/eventformbuild.cpp
    ${CMAKE_CURRENT_LIST_DIR}/../pages/publishpagesend.cpp)
