// Any bytes give tokens and colours, and a tree or diagnostics; any tree gives code or diagnostics.

#include "runtime/bytecode/compiler.h"
#include "runtime/source/assert.h"
#include "runtime/syntax/colour.h"
#include "runtime/syntax/dump.h"
#include "runtime/syntax/lexer.h"
#include "runtime/syntax/parser.h"

#include <cstddef>
#include <cstdint>
#include <string>

using namespace runtime;

namespace {

void check(const source::SourceText& text, const source::Diagnostics& diagnostics) {
    ASSERT(!diagnostics.empty());
    for (const source::Diagnostic& diagnostic : diagnostics) {
        ASSERT(diagnostic.span.begin <= diagnostic.span.end);
        ASSERT(diagnostic.span.end <= text.size());
        ASSERT(!diagnostic.message.empty());
    }
    ASSERT(!source::to_text(text, diagnostics).empty());
}

void check_colours(const std::string& bytes) {
    std::uint32_t last = 0;
    for (const syntax::ColouredSpan& piece : syntax::tokenize_for_colour(bytes)) {
        ASSERT(last <= piece.span.begin);
        ASSERT(piece.span.begin < piece.span.end);
        last = piece.span.end;
    }
    ASSERT(last <= bytes.size());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    const source::SourceText text("fuzz.py", bytes);
    check_colours(bytes);
    ASSERT(!syntax::to_text(text, syntax::lex(text).tokens).empty());
    const auto module = syntax::parse(text);
    if (!module) {
        check(text, module.error());
        return 0;
    }
    ASSERT(!syntax::to_text_with_places(text, *module).empty());
    const auto code = bytecode::compile(*module, text, {});
    if (!code) check(text, code.error());
    return 0;
}
