# SPDX-License-Identifier: GPL-3.0-or-later
# The tools page: what an operator looks for mistakes with.
foreach(part appbox clienttool doctorapp doctormachine doctorrules doctortool envtext framesmodel jointext jointool resultbox signaturetool signaturetoolbuild)
    target_sources(ui PRIVATE ${CMAKE_CURRENT_LIST_DIR}/${part}.cpp)
endforeach()
foreach(part appbox clienttool doctor doctorrules doctortool envtext framesmodel jointext jointool resultbox signaturetool tool)
    target_sources(ui PRIVATE ${CMAKE_CURRENT_LIST_DIR}/${part}.h)
endforeach()
target_sources(ui PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/../pages/toolspage.h ${CMAKE_CURRENT_LIST_DIR}/../pages/toolspage.cpp)
