#include "runtime/source/assert.h"

#include <cstdio>
#include <cstdlib>

namespace runtime::source {

void assertion_failed(const char* condition, const char* file, int line) {
    std::fprintf(stderr, "%s:%d: internal error: this should hold: %s\n", file, line, condition);
    std::abort();
}

} // namespace runtime::source
