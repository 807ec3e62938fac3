#pragma once

#include "runtime/source/diagnostics.h"

#include <tl/expected.hpp>

#include <utility>

// What a stage returns: its value, or the diagnostics that say why there is none. All code uses
// only what tl::expected shares with std::expected, so that a move to the latter touches this
// header alone.
//
//     auto module = parse(text);
//     if (!module) return unexpected(module.error());
namespace runtime::source {

template <class T>
using Result = tl::expected<T, Diagnostics>;

using tl::unexpected;

// A failure with a single diagnostic.
inline tl::unexpected<Diagnostics> failure(Diagnostic diagnostic) {
    return tl::unexpected<Diagnostics>(Diagnostics{std::move(diagnostic)});
}

} // namespace runtime::source
