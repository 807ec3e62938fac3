# Where a program starts often and runs briefly, a good part of its time goes into the dynamic linker:
# thirty libraries and ten thousand symbols to bind. With COROSCOPE_ARCHIVES the binary takes in what
# it uses of them instead, and binds next to nothing. What has no archive, or has to be the system's
# own (libc, OpenGL, GLFW), stays a shared library.
#
# Such a binary is also linked for one place in memory: nothing in it has to be moved when it starts.
#
# Include this before the packages are found, and call coroscope_complete_archives() after.

if(COROSCOPE_ARCHIVES)
    set(CMAKE_FIND_LIBRARY_SUFFIXES .a .so)
    add_link_options(-no-pie -static-libstdc++ -static-libgcc)
endif()

# An archive does not say what it needs; these need each other and what is named here.
function(coroscope_complete_archives)
    set(needed "")
    foreach(name pixman-1 png16 expat brotlidec brotlicommon z)
        find_library(ARCHIVE_${name} ${name} REQUIRED)
        list(APPEND needed "${ARCHIVE_${name}}")
    endforeach()
    set_property(TARGET PkgConfig::CAIRO APPEND PROPERTY INTERFACE_LINK_LIBRARIES PkgConfig::FONTS)
    set_property(TARGET PkgConfig::FONTS APPEND PROPERTY INTERFACE_LINK_LIBRARIES ${needed})
endfunction()

# Debian has fmt and toml++ as shared libraries only, with all of their source in headers. The
# definitions are those of the packages, so that ccache finds what another preset has compiled.
function(coroscope_archive_of_headers target name)
    add_library(${name}_archive STATIC "${PROJECT_SOURCE_DIR}/cmake/archives/${name}_archive.cpp")
    target_compile_definitions(${name}_archive PUBLIC ${ARGN})
    add_library(${target} ALIAS ${name}_archive)
endfunction()
