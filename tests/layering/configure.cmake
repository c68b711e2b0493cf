# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DWORK=<scratch folder> -P configure.cmake: configures the small project in broken/ with one wrong link after
# another and expects forbid_links() to stop each.
cmake_minimum_required(VERSION 3.25)

function(expect case said)
    file(REMOVE_RECURSE ${WORK})
    execute_process(COMMAND ${CMAKE_COMMAND} -S ${CMAKE_CURRENT_LIST_DIR}/broken -B ${WORK} -DCASE=${case}
        RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
    string(FIND "${output}" "${said}" at)
    if((said STREQUAL "" AND NOT status EQUAL 0) OR (NOT said STREQUAL "" AND (status EQUAL 0 OR at EQUAL -1)))
        message(SEND_ERROR "case '${case}': expected '${said}', got status ${status} and\n${output}")
    endif()
endfunction()

expect(sound "")
expect(ui-to-server "layering: 'ui' must not reach 'server'")
expect(ui-to-network "layering: 'ui' must not reach 'Qt6::Network'")
expect(server-to-gui "layering: 'server' must not reach 'Qt6::Gui'")
expect(server-to-gui-by-another-name "layering: 'server' must not reach 'Qt6::Gui'")
expect(server-to-gui-through-base "layering: 'server' must not reach 'Qt6::Gui'")
expect(server-to-gui-link-only "layering: 'server' must not reach 'Qt6::Gui'")
file(REMOVE_RECURSE ${WORK})
