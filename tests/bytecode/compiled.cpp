#include "compiled.h"

#include "runtime/bytecode/listing.h"
#include "runtime/syntax/parser.h"
#include "verifier.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace runtime;

std::unique_ptr<bytecode::Code> compiled(const std::string& text,
                                         bytecode::CompileOptions options) {
    const source::SourceText source("test.py", text);
    const auto tree = syntax::parse(source);
    REQUIRE(tree.has_value());
    auto code = bytecode::compile(*tree, source, options);
    REQUIRE(code.has_value());
    for (const std::string& complaint : complaints_about(**code))
        FAIL_CHECK(complaint);
    return std::move(*code);
}

std::string listing(const std::string& text, bytecode::CompileOptions options) {
    const auto code = compiled(text, options);
    return "\n" + bytecode::to_text(code->children.empty() ? *code : *code->children.front());
}

static const bytecode::Code* find(const bytecode::Code& code, const std::string& qualname) {
    if (code.qualname == qualname) return &code;
    for (const auto& child : code.children) {
        if (const bytecode::Code* found = find(*child, qualname)) return found;
    }
    return nullptr;
}

std::string listing(const std::string& text, const std::string& qualname) {
    const auto module = compiled(text);
    const bytecode::Code* code = find(*module, qualname);
    REQUIRE(code != nullptr);
    return "\n" + bytecode::to_text(*code);
}

std::string complaint(const std::string& text) {
    const source::SourceText source("test.py", text);
    const auto tree = syntax::parse(source);
    REQUIRE(tree.has_value());
    const auto code = bytecode::compile(*tree, source);
    if (code) return "fine";
    const source::Diagnostic& first = code.error().front();
    return fmt::format("line {}: {}", source.line_at(first.span.begin), first.message);
}
