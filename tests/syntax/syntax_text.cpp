#include "syntax_text.h"

#include "runtime/syntax/dump.h"
#include "runtime/syntax/lexer.h"
#include "runtime/syntax/parser.h"

#include <fmt/format.h>

namespace syntax_text {

using namespace runtime;

std::string tree(const std::string& program) {
    const source::SourceText text("test.py", program);
    const auto module = syntax::parse(text);
    return module ? syntax::to_text(*module) : source::to_text(text, module.error()[0]);
}

std::string expression(const std::string& text) {
    const std::string begin = "Module(\n body=[\n  Expr(\n   value=";
    const std::string end = ")],\n type_ignores=[])";
    const std::string whole = tree(text);
    if (!whole.starts_with(begin)) return whole;
    std::string inner = whole.substr(begin.size(), whole.size() - begin.size() - end.size());
    // Three levels of indentation belong to the statement around it.
    for (std::size_t at = inner.find("\n   "); at != std::string::npos;
         at = inner.find("\n   ", at + 1)) {
        inner.erase(at + 1, 3);
    }
    return inner;
}

std::vector<std::string> complaints(const std::string& program) {
    const source::SourceText text("test.py", program);
    const auto module = syntax::parse(text);
    std::vector<std::string> out;
    if (module) return out;
    for (const source::Diagnostic& diagnostic : module.error()) {
        out.push_back(fmt::format("{}: {}: {}", text.line_at(diagnostic.span.begin),
                                  source::to_text(diagnostic.kind), diagnostic.message));
    }
    return out;
}

std::string complaint(const std::string& program) {
    const std::vector<std::string> all = complaints(program);
    return all.empty() ? "" : all[0];
}

std::string tokens(const std::string& program) {
    const source::SourceText text("test.py", program);
    std::string out;
    for (const syntax::Token& token : syntax::lex(text).tokens) {
        if (!out.empty()) out += ", ";
        out += syntax::name_of(token.kind);
        const bool has_text = token.kind == syntax::TokenKind::Name ||
                              token.kind == syntax::TokenKind::Number ||
                              token.kind == syntax::TokenKind::String;
        if (has_text) out += fmt::format(" {}", text.slice(token.span));
    }
    return out;
}

} // namespace syntax_text
