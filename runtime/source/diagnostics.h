#pragma once

#include "runtime/source/source_text.h"
#include "runtime/source/span.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// A diagnostic tells a learner why a program can not run: where, what, and one hint. It says what
// CPython says wherever CPython says it well, since that is what a learner will search for; the
// hint is ours. Diagnostics are about text, never about a run: an exception that a program raises
// is an outcome, not a diagnostic.
namespace runtime::source {

// Under which name CPython reports it; Unsupported is Python that we refuse to run.
enum class DiagnosticKind : std::uint8_t {
    SyntaxError,
    IndentationError,
    TabError,
    Unsupported,
};

struct Diagnostic {
    Span span;
    std::string message;
    std::string hint;
    DiagnosticKind kind = DiagnosticKind::SyntaxError;

    friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

using Diagnostics = std::vector<Diagnostic>;

// "SyntaxError", "IndentationError", "TabError" or "Unsupported".
std::string_view to_text(DiagnosticKind kind);

// The diagnostic as CPython prints it, the hint on a line of its own:
//
//       File "x.py", line 3
//         print "hello"
//         ^^^^^^^^^^^^^
//     SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)?
//     Hint: ...
std::string to_text(const SourceText& text, const Diagnostic& diagnostic);

// All of them, with an empty line between two.
std::string to_text(const SourceText& text, const Diagnostics& diagnostics);

} // namespace runtime::source
