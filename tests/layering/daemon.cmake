# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DBINARY=<belfryd> -P daemon.cmake: fails when the daemon needs a library of Qt that draws, by itself or through
# another library.
cmake_minimum_required(VERSION 3.25)
set(drawing "libQt6(Gui|Widgets|Charts|Svg|OpenGL)[A-Za-z]*\\.so[.0-9]*")

function(check what output)
    string(REGEX MATCH "${drawing}" library "${output}")
    if(library)
        message(FATAL_ERROR "${BINARY} needs ${library} (${what})")
    endif()
    if(NOT output MATCHES "libQt6Core\\.so")
        message(FATAL_ERROR "${what} says nothing of libQt6Core about ${BINARY}; looked at the wrong thing?\n${output}")
    endif()
endfunction()

execute_process(COMMAND readelf -d ${BINARY} OUTPUT_VARIABLE output COMMAND_ERROR_IS_FATAL ANY)
check("readelf -d" "${output}")
execute_process(COMMAND ldd ${BINARY} OUTPUT_VARIABLE output COMMAND_ERROR_IS_FATAL ANY)
check("ldd" "${output}")
