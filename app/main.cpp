#include "app/cli/commands.h"

#include <cstdio>
#include <cstdlib>
#include <iostream>

#ifdef __GLIBC__
#include <malloc.h>
#endif

int main(int argc, char** argv) {
#ifdef __GLIBC__
    // Large blocks go back to the system when they are freed. Left to itself, malloc would keep
    // ever larger ones, up to a fifth of what a hundred thousand tasks take. The window wants it
    // the other way round (runtime/trace/pages.h).
    mallopt(M_MMAP_THRESHOLD, 1 << 20);
#endif
    const int status = app::cli::main_program(argc, argv);
#ifndef __SANITIZE_ADDRESS__
    // Nothing that static objects hold outlives the process.
    std::cout.flush();
    std::fflush(nullptr);
    std::_Exit(status);
#endif
    return status;
}
