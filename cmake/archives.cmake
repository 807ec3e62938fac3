# Where a program starts often and runs briefly, a good part of its time goes into the dynamic linker:
# thirty libraries and ten thousand symbols to bind. With COROSCOPE_ARCHIVES the binary takes in what
# it uses of them instead, and binds next to nothing. What has no archive, or has to be the system's
# own (libc, OpenGL, GLFW), stays a shared library.
#
# Such a binary is also linked for one place in memory: nothing in it has to be moved when it starts.
#
# A system that lacks one of the archives is given shared libraries.
#
# Include this before the packages are found, and call coroscope_complete_archives() after.

# What the archives of cairo, fontconfig and freetype need themselves; they do not say so.
set(needed_archives pixman-1 png16 expat brotlidec brotlicommon z)

if(COROSCOPE_ARCHIVES)
    include(CheckCXXSourceCompiles)
    set(CMAKE_REQUIRED_LINK_OPTIONS -no-pie -static-libstdc++ -static-libgcc)
    check_cxx_source_compiles("#include <string>
        int main(int count, char**) { return static_cast<int>(std::string(count, 'x').size()); }"
        COROSCOPE_LINKS_STATICALLY)
    set(missing "")
    if(NOT COROSCOPE_LINKS_STATICALLY)
        list(APPEND missing "libstdc++")
    endif()
    foreach(name IN LISTS needed_archives)
        find_library(ARCHIVE_${name} "lib${name}.a")
        if(NOT ARCHIVE_${name})
            list(APPEND missing "${name}")
        endif()
    endforeach()
    if(missing)
        message(STATUS "No archive of ${missing}: linking shared libraries")
        set(COROSCOPE_ARCHIVES OFF)
    else()
        set(CMAKE_FIND_LIBRARY_SUFFIXES .a .so)
        add_link_options(${CMAKE_REQUIRED_LINK_OPTIONS})
    endif()
    unset(CMAKE_REQUIRED_LINK_OPTIONS)
endif()

# Makes targets of a package's archives, each in need of those behind it and of the libraries given: a
# bare path has no dependencies that CMake could order by, and the linker looks into an archive once.
function(coroscope_order_archives target)
    get_target_property(libraries ${target} INTERFACE_LINK_LIBRARIES)
    list(REVERSE libraries)
    set(behind ${ARGN})
    foreach(library IN LISTS libraries)
        if(library MATCHES "/lib([^/]+)\\.a$")
            set(archive archive_of_${CMAKE_MATCH_1})
            if(NOT TARGET ${archive})
                add_library(${archive} STATIC IMPORTED)
                set_target_properties(${archive} PROPERTIES
                    IMPORTED_LOCATION "${library}" INTERFACE_LINK_LIBRARIES "${behind}")
            endif()
            set(library ${archive})
        endif()
        list(PREPEND behind "${library}")
    endforeach()
    set_property(TARGET ${target} PROPERTY INTERFACE_LINK_LIBRARIES ${behind})
endfunction()

function(coroscope_complete_archives)
    set(needed "")
    foreach(name IN LISTS needed_archives)
        list(APPEND needed "${ARCHIVE_${name}}")
    endforeach()
    coroscope_order_archives(PkgConfig::FONTS ${needed})
    coroscope_order_archives(PkgConfig::CAIRO PkgConfig::FONTS)
endfunction()

# Debian has fmt and toml++ as shared libraries only, with all of their source in headers. The
# definitions are those of the packages, so that ccache finds what another preset has compiled.
function(coroscope_archive_of_headers target name)
    add_library(${name}_archive STATIC "${PROJECT_SOURCE_DIR}/cmake/archives/${name}_archive.cpp")
    target_compile_definitions(${name}_archive PUBLIC ${ARGN})
    add_library(${target} ALIAS ${name}_archive)
endfunction()
