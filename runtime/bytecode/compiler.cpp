#include "runtime/bytecode/compiler.h"

#include "runtime/bytecode/body_compiler.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace runtime::bytecode {

namespace {

constexpr std::array<std::string_view, 10> future_features{
    "nested_scopes",  "generators",       "division",       "absolute_import", "with_statement",
    "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop",  "annotations",
};

const ast::ImportFrom* as_future_import(const ast::Stmt& statement) {
    const auto* import = std::get_if<ast::ImportFrom>(&statement.node);
    const bool is_future =
        import != nullptr && import->module == "__future__" && import->level == 0;
    return is_future ? import : nullptr;
}

bool is_docstring(const ast::Stmt& statement) {
    const auto* expression = std::get_if<ast::ExprStmt>(&statement.node);
    if (expression == nullptr) return false;
    const auto* constant = std::get_if<ast::Constant>(&expression->value.node);
    return constant != nullptr && std::holds_alternative<ast::Str>(constant->value);
}

// Whether `from __future__ import annotations` stands at the top. All other features are how Python
// is today, so a future import does nothing but be checked.
bool read_future(const ast::Module& module, std::vector<const ast::ImportFrom*>& imports,
                 source::Diagnostics& diagnostics) {
    bool has_annotations = false;
    bool is_top = true;
    const auto error = [&](Span span, std::string message) {
        diagnostics.push_back({span, std::move(message), {}, source::DiagnosticKind::SyntaxError});
    };
    for (const ast::Stmt& statement : module.body) {
        const ast::ImportFrom* import = as_future_import(statement);
        if (import == nullptr) {
            if (&statement != &module.body.front() || !is_docstring(statement)) is_top = false;
            continue;
        }
        if (!is_top) continue; // It is refused where it is compiled.
        imports.push_back(import);
        for (const ast::Alias& alias : import->names) {
            const bool is_known = std::find(future_features.begin(), future_features.end(),
                                            alias.name) != future_features.end();
            if (alias.name == "annotations") has_annotations = true;
            if (alias.name == "braces") {
                error(statement.span, "not a chance");
            } else if (!is_known) {
                error(statement.span, fmt::format("future feature {} is not defined", alias.name));
            }
        }
    }
    return has_annotations;
}

// A register for each variable must have a number.
bool has_too_many_names(const Scope& scope) {
    constexpr std::size_t name_count_max = 30'000;
    if (!scope.is_module() && scope.symbols.size() > name_count_max) return true;
    return std::any_of(scope.children.begin(), scope.children.end(),
                       [](const auto& child) { return has_too_many_names(*child); });
}

// A finally body is compiled several times, and complains each time.
void tidy(source::Diagnostics& diagnostics) {
    std::stable_sort(diagnostics.begin(), diagnostics.end(),
                     [](const source::Diagnostic& left, const source::Diagnostic& right) {
                         return left.span.begin < right.span.begin;
                     });
    const auto end = std::unique(diagnostics.begin(), diagnostics.end());
    diagnostics.erase(end, diagnostics.end());
    constexpr std::size_t diagnostics_max = 20;
    if (diagnostics.size() > diagnostics_max) diagnostics.resize(diagnostics_max);
}

} // namespace

source::Result<std::unique_ptr<Code>>
compile(const ast::Module& module, const source::SourceText& text, CompileOptions options) {
    source::Diagnostics diagnostics;
    std::vector<const ast::ImportFrom*> future_imports;
    const bool annotations_are_text =
        read_future(module, future_imports, diagnostics) || options.annotations_are_text;
    const SymbolTable symbols =
        SymbolTable::create(module, annotations_are_text, diagnostics, options.unit);
    const Span span{text.start(), text.size()};
    if (has_too_many_names(symbols.module())) {
        diagnostics.push_back({span, "a function has too many variables",
                               "Split it into smaller functions.",
                               source::DiagnosticKind::Unsupported});
    }
    if (!diagnostics.empty()) {
        tidy(diagnostics);
        return source::unexpected(std::move(diagnostics));
    }
    CompileContext context{text, symbols, options, annotations_are_text, std::move(future_imports)};
    auto code = BodyCompiler(context, symbols.module(), "<module>", span).compile_module(module);
    if (options.warnings != nullptr) {
        *options.warnings = module.doubts;
        options.warnings->insert(options.warnings->end(), symbols.warnings().begin(),
                                 symbols.warnings().end());
    }
    if (context.diagnostics.empty()) return code;
    tidy(context.diagnostics);
    return source::unexpected(std::move(context.diagnostics));
}

} // namespace runtime::bytecode
