# Files that live inside the binary.
#
#   coroscope_embed(<target> <name> [FROM <folder>] <file>...)
#
# compiles the files (named relative to the folder, else to the calling one) into <target> and gives it the header
# "embedded/<name>.h", which declares `const embedded::Bundle& embedded::<name>();`. A file is found
# in the bundle by the path given here: embedded::lessons().find("gather/lesson.py").

add_executable(embed "${CMAKE_CURRENT_LIST_DIR}/embed.cpp")
target_link_libraries(embed PRIVATE warnings)
set(COROSCOPE_EMBED_INCLUDE "${CMAKE_CURRENT_LIST_DIR}")

function(coroscope_embed target name)
    cmake_parse_arguments(PARSE_ARGV 2 embed "" "FROM" "")
    if(NOT embed_FROM)
        set(embed_FROM "${CMAKE_CURRENT_SOURCE_DIR}")
    endif()
    set(out "${CMAKE_CURRENT_BINARY_DIR}/embedded/${name}")
    set(inputs ${embed_UNPARSED_ARGUMENTS})
    list(TRANSFORM inputs PREPEND "${embed_FROM}/")
    add_custom_command(
        OUTPUT "${out}.cpp" "${out}.h"
        COMMAND embed "${name}" "${embed_FROM}" "${out}" ${embed_UNPARSED_ARGUMENTS}
        DEPENDS embed ${inputs}
        COMMENT "Embedding ${name}"
        VERBATIM)
    target_sources(${target} PRIVATE "${out}.cpp" "${out}.h")
    target_include_directories(${target} PUBLIC
        "${CMAKE_CURRENT_BINARY_DIR}" "${COROSCOPE_EMBED_INCLUDE}")
endfunction()
