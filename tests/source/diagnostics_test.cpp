#include "runtime/source/diagnostics.h"

#include <catch2/catch.hpp>

using namespace runtime::source;

namespace {

std::string shown(const SourceText& text, std::string_view marked, DiagnosticKind kind,
                  std::string hint = "") {
    const auto begin = static_cast<std::uint32_t>(text.text().find(marked));
    const auto end = begin + static_cast<std::uint32_t>(marked.size());
    return "\n" + to_text(text, Diagnostic{{begin, end}, "invalid syntax", std::move(hint), kind});
}

} // namespace

TEST_CASE("A diagnostic is printed as CPython prints it") {
    const SourceText text("x.py", "a = 1\nif a:\n    b = = 2\n");
    CHECK(shown(text, "= 2", DiagnosticKind::SyntaxError) == R"(
  File "x.py", line 3
    b = = 2
        ^^^
SyntaxError: invalid syntax
)");
}

TEST_CASE("The hint stands on a line of its own") {
    const SourceText text("x.py", "a b");
    CHECK(shown(text, "b", DiagnosticKind::Unsupported, "Try c.") == R"(
  File "x.py", line 1
    a b
      ^
Unsupported: invalid syntax
Hint: Try c.
)");
}

TEST_CASE("Carets stand below what they mark in a line with Chinese in it") {
    const SourceText text("x.py", "print('你好' x)");
    CHECK(shown(text, "x)", DiagnosticKind::SyntaxError) == R"(
  File "x.py", line 1
    print('你好' x)
                 ^^
SyntaxError: invalid syntax
)");
}

TEST_CASE("A span over several lines is marked on its first") {
    const SourceText text("x.py", "f(a\nb)\n");
    CHECK(shown(text, "a\nb", DiagnosticKind::SyntaxError) == R"(
  File "x.py", line 1
    f(a
      ^
SyntaxError: invalid syntax
)");
}

TEST_CASE("Nothing is shown of a line that is blank") {
    const SourceText text("x.py", "try: pass\n");
    const Diagnostic diagnostic = {
        {10, 10}, "expected 'except' or 'finally' block", "", DiagnosticKind::SyntaxError};
    CHECK("\n" + to_text(text, diagnostic) == R"(
  File "x.py", line 2
SyntaxError: expected 'except' or 'finally' block
)");
}

TEST_CASE("Several diagnostics are parted by an empty line") {
    const SourceText text("x.py", "a b");
    const Diagnostic diagnostic = {{2, 3}, "m", "", DiagnosticKind::TabError};
    const std::string one = to_text(text, diagnostic);
    CHECK(to_text(text, Diagnostics{diagnostic, diagnostic}) == one + "\n" + one);
}
