#include "runtime/bytecode/compiler.h"
#include "runtime/bytecode/listing.h"
#include "runtime/bytecode/stored_code.h"
#include "runtime/syntax/parser.h"

#include "embedded/module_code.h"
#include "embedded/python_modules.h"

#include <catch2/catch.hpp>

#include <string>

using namespace runtime;

namespace {

std::unique_ptr<bytecode::Code> compile(const source::SourceText& text) {
    auto tree = syntax::parse(text);
    REQUIRE(tree);
    auto code = bytecode::compile(*tree, text, {});
    REQUIRE(code);
    return std::move(*code);
}

} // namespace

TEST_CASE("the stored code of each library module is what its text compiles to") {
    REQUIRE(embedded::module_code().files.size() == embedded::python_modules().files.size());
    for (const embedded::File& file : embedded::python_modules().files) {
        INFO(file.path);
        const std::string_view stem = file.path.substr(0, file.path.size() - 3);
        const auto stored = embedded::module_code().find(std::string(stem) + ".code");
        REQUIRE(stored);
        const source::SourceText text(std::string(file.path), std::string(file.bytes));
        const auto code = compile(text);
        CHECK(bytecode::store(*code) == *stored);
        const auto restored = bytecode::restore(*stored);
        CHECK(bytecode::store(*restored) == *stored);
        CHECK(bytecode::to_text_with_children(*restored) == bytecode::to_text_with_children(*code));
    }
}

TEST_CASE("code is restored with constants of each kind, and with what it says of names") {
    const source::SourceText text("<test>",
                                  "def f(a, /, b, *c, d, **e):\n"
                                  "    'about f'\n"
                                  "    def g():\n"
                                  "        return a\n"
                                  "    try:\n"
                                  "        return (None, True, -5, 0.25, 'ä', ..., 2j)\n"
                                  "    except E:\n"
                                  "        return (10 ** 40, b'\\0\\xff', b in {1, 2})\n");
    const auto code = compile(text);
    const auto restored = bytecode::restore(bytecode::store(*code));
    const bytecode::Code& f = *code->children.at(0);
    const bytecode::Code& again = *restored->children.at(0);
    CHECK(again.constants == f.constants);
    CHECK(again.local_names == f.local_names);
    CHECK(again.local_is_cell == f.local_is_cell);
    CHECK(again.cell_parameters == f.cell_parameters);
    CHECK(again.cache_names == f.cache_names);
    CHECK(again.handlers.size() == f.handlers.size());
    CHECK(again.positional_only_count == 1);
    CHECK(again.positional_count == 2);
    CHECK(again.keyword_only_count == 1);
    CHECK(again.has_star_args);
    CHECK(again.has_star_kwargs);
    CHECK(again.docstring == "about f");
    CHECK(again.first_line == 1);
    CHECK(again.span == f.span);
    CHECK(bytecode::to_text_with_children(*restored) == bytecode::to_text_with_children(*code));
}
