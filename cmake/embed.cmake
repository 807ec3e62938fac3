# Files that live inside the binary.
#
#   coroscope_embed(<target> <name> <file>...)
#
# compiles the files (named relative to the calling folder) into <target> and gives it the header
# "embedded/<name>.h", which declares `const embedded::Bundle& embedded::<name>();`. A file is found
# in the bundle by the path given here: embedded::lessons().find("gather/lesson.py").

add_executable(embed "${CMAKE_CURRENT_LIST_DIR}/embed.cpp")
target_link_libraries(embed PRIVATE warnings)
set(COROSCOPE_EMBED_INCLUDE "${CMAKE_CURRENT_LIST_DIR}")

function(coroscope_embed target name)
    set(out "${CMAKE_CURRENT_BINARY_DIR}/embedded/${name}")
    set(inputs ${ARGN})
    list(TRANSFORM inputs PREPEND "${CMAKE_CURRENT_SOURCE_DIR}/")
    add_custom_command(
        OUTPUT "${out}.cpp" "${out}.h"
        COMMAND embed "${name}" "${CMAKE_CURRENT_SOURCE_DIR}" "${out}" ${ARGN}
        DEPENDS embed ${inputs}
        COMMENT "Embedding ${name}"
        VERBATIM)
    target_sources(${target} PRIVATE "${out}.cpp" "${out}.h")
    target_include_directories(${target} PUBLIC
        "${CMAKE_CURRENT_BINARY_DIR}" "${COROSCOPE_EMBED_INCLUDE}")
endfunction()
