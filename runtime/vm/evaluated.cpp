#include "runtime/vm/evaluated.h"

#include "runtime/syntax/bodies.h"
#include "runtime/syntax/lexer.h"
#include "runtime/syntax/parser.h"
#include "runtime/vm/builtins.h"
#include "runtime/vm/frame.h"
#include "runtime/vm/types.h"

#include <algorithm>
#include <map>
#include <type_traits>
#include <unordered_map>

namespace runtime::vm {

namespace {

using bytecode::Unit;

// A text that is run again and again is compiled once.
struct Evaluated {
    struct Key {
        std::string file_name, text;
        Unit unit;
        Reading reading;
        auto operator<=>(const Key&) const = default;
    };
    std::map<Key, Compiled> codes;
    std::vector<std::uint32_t> files;            // rising
    std::vector<std::uint32_t> files_of_library; // those of them that the library wrote
    std::vector<std::unique_ptr<bytecode::Code>> compiled;
    std::size_t text_bytes = 0;
};

// Code lives until the run ends, so there is an end to how much of it a program can make.
bool has_room_for_code(Machine& machine, Evaluated& evaluated, std::size_t text_bytes) {
    constexpr std::size_t texts_max = 10'000, text_bytes_max = std::size_t{8} << 20;
    constexpr std::uint64_t steps_a_text = 100, bytes_a_step = 8;
    evaluated.text_bytes += text_bytes;
    machine.count_work(steps_a_text + text_bytes / bytes_a_step);
    if (evaluated.codes.size() < texts_max && evaluated.text_bytes < text_bytes_max) return true;
    machine.refuse("the program compiles more and more texts",
                   "compile() the text once, outside of the loop");
    return false;
}

// __import__('sys').displayhook(value)
syntax::ast::Expr displayed(syntax::ast::Expr value) {
    using namespace syntax::ast;
    const source::Span span = value.span;
    const auto placed = [span](ExprNode node) {
        return std::make_unique<Expr>(Expr{span, std::move(node)});
    };
    Call import{placed(Name{"__import__"}), {}, {}};
    import.args.push_back(Expr{span, Constant { syntax::ast::Str { "sys" } }});
    Call shown{placed(Attribute{placed(std::move(import)), "displayhook", span}), {}, {}};
    shown.args.push_back(std::move(value));
    return Expr{span, std::move(shown)};
}

// Of the statements and of those inside of them, but for functions and classes.
void display_values(std::vector<syntax::ast::Stmt>& statements) {
    using namespace syntax::ast;
    const auto display = [](auto& node) {
        using Node = std::remove_cvref_t<decltype(node)>;
        if constexpr (std::is_same_v<Node, ExprStmt>) {
            node.value = displayed(std::move(node.value));
        } else if constexpr (!std::is_base_of_v<FunctionDef, Node> &&
                             !std::is_same_v<Node, ClassDef>) {
            for_each_body(node, [](std::vector<Stmt>& body) { display_values(body); });
        }
    };
    for (Stmt& statement : statements)
        std::visit(display, statement.node);
}

} // namespace

std::optional<source::Diagnostic> beyond_expression(const source::SourceText& text,
                                                    const syntax::ast::Module& module) {
    namespace ast = syntax::ast;
    const std::string_view all = text.text();
    const auto mistake = [&](std::size_t at, std::size_t size) {
        const auto begin = static_cast<std::uint32_t>(at);
        return source::Diagnostic{
            {begin, begin + static_cast<std::uint32_t>(size)}, "invalid syntax", {}, {}};
    };
    if (module.body.empty()) return mistake(all.size(), 0);
    const ast::Stmt& first = module.body.front();
    // The token that follows the expression with which the statement begins.
    const ast::Expr* expression = nullptr;
    if (const auto* statement = std::get_if<ast::ExprStmt>(&first.node))
        expression = &statement->value;
    else if (const auto* assign = std::get_if<ast::Assign>(&first.node))
        expression = &assign->targets.front();
    else if (const auto* augmented = std::get_if<ast::AugAssign>(&first.node))
        expression = &augmented->target;
    else if (const auto* annotated = std::get_if<ast::AnnAssign>(&first.node))
        expression = &annotated->target;
    if (!expression) {
        const std::size_t end = all.find_first_of(" \t\n(:", first.span.begin);
        return mistake(first.span.begin, std::min(end, all.size()) - first.span.begin);
    }
    const bool is_whole = std::holds_alternative<ast::ExprStmt>(first.node);
    const std::uint32_t end = is_whole ? first.span.end : expression->span.end;
    const auto tokens = syntax::lex(text).tokens;
    const auto next = std::ranges::find_if(tokens, [&](const syntax::Token& token) {
        return token.span.begin >= end && token.kind != syntax::TokenKind::Newline;
    });
    const bool is_one = is_whole && module.body.size() == 1;
    if (next == tokens.end() || (is_one && next->kind != syntax::TokenKind::Semicolon)) return {};
    return mistake(next->span.begin, next->span.end - next->span.begin);
}

namespace {

bool is_compound(const syntax::ast::Stmt& statement) {
    namespace ast = syntax::ast;
    const auto has_body = [](const auto& node) {
        bool found = false;
        ast::for_each_body(node, [&](const std::vector<ast::Stmt>&) { found = true; });
        return found;
    };
    return std::visit(has_body, statement.node);
}

// At a prompt a compound statement goes on until an empty line, or the end of its indented lines.
// Where somebody still types, the end of the text is no such end.
std::optional<source::Diagnostic> unended_statement(const source::SourceText& text, Prompt prompt) {
    const std::string_view all = text.text();
    const std::size_t last = all.rfind('\n') + 1;
    const bool is_indented = last < all.size() && (all[last] == ' ' || all[last] == '\t');
    if (last == all.size() || (is_indented && prompt != Prompt::Typing)) return {};
    const auto end = static_cast<std::uint32_t>(all.size());
    return source::Diagnostic{{end, end}, "invalid syntax", {}, {}};
}

// A prompt takes one compound statement, or one line of simple ones. What follows is wrong.
std::optional<source::Diagnostic>
beyond_statement(const source::SourceText& text, const syntax::ast::Module& module, Prompt prompt) {
    const auto& body = module.body;
    if (body.empty()) return source::Diagnostic{{0, 0}, "invalid syntax", {}, {}};
    const auto tokens = syntax::lex(text).tokens;
    if (is_compound(body.front())) {
        if (body.size() == 1) return unended_statement(text, prompt);
        const auto next = std::ranges::find_if(tokens, [&](const syntax::Token& token) {
            return token.span.begin >= body[1].span.begin;
        });
        return source::Diagnostic{next->span, "invalid syntax", {}, {}};
    }
    const auto line_end = std::ranges::find_if(tokens, [&](const syntax::Token& token) {
        return token.kind == syntax::TokenKind::Newline &&
               token.span.begin >= body.front().span.end;
    });
    if (line_end == tokens.end() || body.back().span.begin < line_end->span.begin) return {};
    const std::uint32_t at = line_end->span.begin;
    return source::Diagnostic{
        {at, at}, "multiple statements found while compiling a single statement", {}, {}};
}

} // namespace

// Whether a complaint is about what stands before a sign that only statements have.
static bool is_of_statements(std::string_view message) {
    for (std::string_view part :
         {"cannot assign to", "illegal target for annotation",
          "is an illegal expression for augmented assignment", "assignment to yield expression"})
        if (message.find(part) != std::string_view::npos) return true;
    return false;
}

Compiled compile_text(Machine& machine, const std::string& file_name, std::string text, Unit unit,
                      Reading reading) {
    auto& evaluated = machine.attachment<Evaluated>();
    if (unit == Unit::Expression) text.erase(0, text.find_first_not_of(" \t"));
    const bool is_prompt = reading.prompt != Prompt::No;
    // A last line without its end is left as it is at a prompt too.
    const Unit placed_as = is_prompt ? Unit::Expression : unit;
    Evaluated::Key key{file_name, text, unit, reading};
    if (const auto found = evaluated.codes.find(key); found != evaluated.codes.end())
        return found->second;
    if (!has_room_for_code(machine, evaluated, text.size())) return {};
    auto source = std::make_shared<const source::SourceText>(file_name, std::move(text));
    if (unit == Unit::Expression && source->text().starts_with('*')) {
        source::Diagnostic mistake;
        mistake.span = {0, source->text().starts_with("**") ? 2u : 1u};
        mistake.message = "invalid syntax";
        raise_syntax_error(machine, *source, mistake, placed_as);
        return {};
    }
    auto tree = syntax::parse(*source, source::CodingLine::Ignored);
    if (!tree) {
        source::Diagnostic mistake = tree.error().front();
        if (unit == Unit::Expression && is_of_statements(mistake.message)) {
            // No expression has an assignment: its sign is what is wrong there.
            const std::size_t sign = source->text().find_first_not_of(" \t)]}", mistake.span.end);
            if (sign < source->text().size())
                mistake.span = {static_cast<std::uint32_t>(sign),
                                static_cast<std::uint32_t>(sign + 1)};
            mistake.message = "invalid syntax";
        }
        raise_syntax_error(machine, *source, mistake, placed_as);
        return {};
    }
    const auto beyond = unit == Unit::Expression ? beyond_expression(*source, *tree)
                        : is_prompt              ? beyond_statement(*source, *tree, reading.prompt)
                                                 : std::nullopt;
    if (beyond) {
        raise_syntax_error(machine, *source, *beyond, placed_as);
        return {};
    }
    if (is_prompt) display_values(tree->body);
    bytecode::CompileOptions options;
    options.unit = unit;
    options.annotations_are_text = reading.annotations_are_text;
    Compiled compiled;
    options.warnings = &compiled.warnings;
    auto code = bytecode::compile(*tree, *source, options);
    if (!code) {
        raise_syntax_error(machine, *source, code.error().front(), placed_as);
        return {};
    }
    const std::uint32_t file = machine.add_file(std::move(source));
    evaluated.files.push_back(file);
    if (reading.author == Author::Library) evaluated.files_of_library.push_back(file);
    compiled.code = machine.load(**code, file);
    evaluated.compiled.push_back(std::move(*code));
    evaluated.codes.emplace(std::move(key), compiled);
    return compiled;
}

namespace {
Routine function_of_warnings(Machine& machine, const char* name) {
    Value module = machine.import_plain("warnings");
    if (module.needs_a_frame()) module = co_await machine.import_module("warnings");
    if (module.is_unbound()) co_return {};
    co_return co_await op::get_attribute(machine, module, machine.intern(name));
}
} // namespace

Routine warn(Machine& machine, Type* category, std::string message) {
    Value function = co_await function_of_warnings(machine, "warn");
    if (function.is_unbound()) co_return {};
    co_return co_await machine.call(function, machine.str(message), Value::share(category));
}

Routine issue_warnings(Machine& machine, Compiled compiled) {
    Value warn = co_await function_of_warnings(machine, "_warn_of_syntax");
    if (warn.is_unbound()) co_return {};
    const source::SourceText& text = machine.file(compiled.code->file);
    for (const bytecode::Warning& warning : compiled.warnings) {
        const source::Position begin = text.position_at(warning.span.begin);
        const source::Position end = text.position_at(warning.span.end);
        const auto number = [](std::uint32_t n) { return Value::of(std::int64_t{n}); };
        Value place = machine.tuple({machine.str(text.file_name()), number(begin.line),
                                     number(begin.column + 1),
                                     Value::none(), // CPython looks for a line in the file
                                     number(end.line), number(end.column + 1)});
        Value done = co_await machine.call(warn, machine.str(warning.message), std::move(place),
                                           Value::of(warning.is_deprecation));
        if (done.is_unbound()) co_return {};
    }
    co_return Value::none();
}

Value documentation(Machine& machine, std::string_view name) {
    const Frame* frame = calling_frame(machine);
    if (!frame || is_library(machine, *frame->code)) return Value::none();
    return machine.refuse(fmt::format("the documentation of {}", name),
                          "__doc__ has what the program itself documents; the rest stands at "
                          "docs.python.org");
}

bool is_evaluated(Machine& machine, const Code& code) {
    const auto& files = machine.attachment<Evaluated>().files;
    return std::binary_search(files.begin(), files.end(), code.file);
}

// Files after the program's own are library modules of ours, but for texts that it evaluates.
bool is_library(Machine& machine, const Code& code) {
    if (code.file == 0) return false;
    const auto& of_library = machine.attachment<Evaluated>().files_of_library;
    return !is_evaluated(machine, code) || std::ranges::binary_search(of_library, code.file);
}

bool is_left_out(Machine& machine, const Code& code) {
    return code.file != 0 && !is_evaluated(machine, code);
}

namespace {
struct KeptGlobals {
    std::unordered_map<const Object*, Value> dicts;
};
} // namespace

void keep_globals(Machine& machine, const Value& dict) {
    machine.attachment<KeptGlobals>().dicts.emplace(dict.object(), dict);
}

} // namespace runtime::vm
