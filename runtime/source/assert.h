#pragma once

namespace runtime::source {

// Writes the failed condition and its place to stderr, then aborts. Called by ASSERT only.
[[noreturn]] void assertion_failed(const char* condition, const char* file, int line);

} // namespace runtime::source

// States what must be true if our own code is right. It is on in every build: a wrong picture of a
// run would teach something false, which is worse than a stop.
#define ASSERT(condition)                                                                          \
    (__builtin_expect(static_cast<bool>(condition), 1)                                             \
         ? static_cast<void>(0)                                                                    \
         : ::runtime::source::assertion_failed(#condition, __FILE__, __LINE__))
