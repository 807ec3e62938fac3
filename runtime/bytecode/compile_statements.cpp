// Statements without an inside, and `if`.

#include "runtime/bytecode/body_compiler.h"
#include "runtime/bytecode/constants.h"

#include <algorithm>

namespace runtime::bytecode {

namespace {

// A finally body is compiled for each way out of its try; nested ones multiply.
constexpr std::size_t statement_count_max = 1'000'000;

} // namespace

void BodyCompiler::statements(const Statements& body, std::size_t first) {
    for (std::size_t i = first; i < body.size(); ++i)
        statement(body[i]);
}

void BodyCompiler::statement(const ast::Stmt& node) {
    if (++context_.statement_count > statement_count_max) {
        assembler_->set_overflown();
        return;
    }
    const Register height = height_;
    std::visit(
        [&](const auto& inner) {
            using Node = std::decay_t<decltype(inner)>;
            constexpr bool marks_itself =
                std::is_base_of_v<ast::FunctionDef, Node> || std::is_same_v<Node, ast::ClassDef> ||
                std::is_same_v<Node, ast::Global> || std::is_same_v<Node, ast::Nonlocal>;
            if constexpr (!marks_itself) line(node.span);
            statement_node(inner, node.span);
        },
        node.node);
    release_to(height);
}

void BodyCompiler::statement_node(const ast::FunctionDef& node, Span span) {
    function_definition(node, span);
}

void BodyCompiler::statement_node(const ast::AsyncFunctionDef& node, Span span) {
    function_definition(node, span);
}

void BodyCompiler::statement_node(const ast::ClassDef& node, Span span) {
    class_definition(node, span);
}

void BodyCompiler::statement_node(const ast::ExprStmt& node, Span) {
    discard(node.value);
}

// The value is computed first; then the blocks around are left, innermost first.
void BodyCompiler::statement_node(const ast::Return& node, Span span) {
    if (!scope_.is_function_like()) {
        error(span, "'return' outside function");
        return;
    }
    if (node.value && scope_.is_coroutine && scope_.has_yield) {
        error(span, "'return' with value in async generator");
    }
    if (is_inside_star_clause(0)) {
        error(node.value && fold(*node.value) ? node.value->span : span,
              "'break', 'continue' and 'return' cannot appear in an except* block");
        return;
    }
    const bool is_none = !node.value || [&] {
        const auto constant = fold(*node.value);
        return constant && std::holds_alternative<NoneConstant>(constant->value);
    }();
    if (is_none) {
        leave_blocks(0, [&] { emit_final(Opcode::ReturnNone, 0, span); });
        return;
    }
    if (!has_exit_actions()) {
        emit_final(Opcode::Return, operand(*node.value).reg, span);
        return;
    }
    // Leaving a `with` calls __exit__ from the registers up to four above its pair.
    reserve(3);
    const Register value = push(*node.value);
    leave_blocks(
        0, [&] { emit_final(Opcode::Return, value, span); }, value);
}

void BodyCompiler::statement_node(const ast::If& node, Span span) {
    const Label otherwise = assembler_->new_label();
    jump_if(node.test, false, otherwise, span);
    statements(node.body);
    if (node.orelse.empty()) {
        assembler_->place(otherwise);
        return;
    }
    const Label end = assembler_->new_label();
    jump(end, span);
    assembler_->place(otherwise);
    statements(node.orelse);
    assembler_->place(end);
}

void BodyCompiler::statement_node(const ast::Raise& node, Span span) {
    if (!node.exc) {
        emit_final(Opcode::RaiseAgain, 0, span);
        return;
    }
    const Operand exception = operand(*node.exc);
    if (!node.cause) {
        emit(Opcode::Raise, kill_a(exception), exception.reg, 0, 0, span);
    } else {
        const Operand cause = operand(*node.cause);
        emit(Opcode::RaiseFrom, static_cast<std::uint8_t>(kill_a(exception) | kill_b(cause)),
             exception.reg, cause.reg, 0, span);
    }
    assembler_->end_flow();
}

// CPython underlines the last comparison of a failed assertion, or else all of it.
static Span last_comparison(const ast::Expr& test, Span otherwise) {
    if (std::holds_alternative<ast::Compare>(test.node)) return test.span;
    if (const auto* unary = std::get_if<ast::UnaryOp>(&test.node)) {
        const bool is_not = unary->op == ast::UnaryOperator::Not;
        return is_not ? last_comparison(*unary->operand, otherwise) : otherwise;
    }
    if (const auto* either = std::get_if<ast::BoolOp>(&test.node)) {
        for (const ast::Expr& value : either->values)
            otherwise = last_comparison(value, otherwise);
    }
    return otherwise;
}

void BodyCompiler::statement_node(const ast::Assert& node, Span span) {
    const Label fine = assembler_->new_label();
    jump_if(node.test, true, fine, span);
    Operand message{no_operand, false};
    if (node.msg) message = operand(*node.msg);
    const Register height = height_;
    const Register error = reserve();
    emit(Opcode::RaiseAssertion, kill_b(message), error, message.reg, 0,
         last_comparison(node.test, span));
    release_to(height);
    assembler_->end_flow();
    assembler_->place(fine);
}

// --- Imports
// ----------------------------------------------------------------------------------------

void BodyCompiler::import_name(const std::string& module, const Constant& names,
                               std::uint32_t level, Register d, Span span) {
    const std::uint32_t name = assembler_->constant(Constant{module});
    const std::uint32_t from = assembler_->constant(names);
    if (name >= no_operand || from >= no_operand) assembler_->set_overflown();
    emit(Opcode::ImportName, static_cast<std::uint8_t>(std::min(level, 255U)), d,
         static_cast<std::uint16_t>(name), static_cast<std::uint16_t>(from), span);
}

// `import a.b` binds a; `import a.b as c` binds the inner module.
void BodyCompiler::statement_node(const ast::Import& node, Span span) {
    for (const ast::Alias& alias : node.names) {
        const Register module = reserve();
        import_name(alias.name, Constant{NoneConstant{}}, 0, module, span);
        std::size_t dot = alias.name.find('.');
        std::string target = alias.asname;
        if (target.empty()) target = alias.name.substr(0, dot);
        while (!alias.asname.empty() && dot != std::string::npos) {
            const std::size_t next = alias.name.find('.', dot + 1);
            emit(Opcode::ImportFrom, flag::kill_b, module, module,
                 assembler_->cache(alias.name.substr(dot + 1, next - dot - 1)), span);
            dot = next;
        }
        store_name(target, {module, true}, span);
        release_to(module);
    }
}

void BodyCompiler::statement_node(const ast::ImportFrom& node, Span span) {
    if (node.module == "__future__" && node.level == 0) {
        const auto& proper = context_.future_imports;
        if (std::find(proper.begin(), proper.end(), &node) == proper.end()) {
            return error(span, "from __future__ imports must occur at the beginning of the file");
        }
    }
    TupleConstant names;
    for (const ast::Alias& alias : node.names)
        names.items.push_back(Constant{alias.name});
    const Register module = reserve();
    import_name(node.module, Constant{std::move(names)}, node.level, module, span);
    if (node.names.size() == 1 && node.names.front().name == "*") {
        emit(Opcode::ImportStar, flag::kill_b, 0, module, 0, span);
        return;
    }
    for (const ast::Alias& alias : node.names) {
        const bool is_last = &alias == &node.names.back();
        const Register value = is_last ? module : reserve();
        emit(Opcode::ImportFrom, is_last ? flag::kill_b : 0, value, module,
             assembler_->cache(alias.name), span);
        store_name(alias.asname.empty() ? alias.name : alias.asname, {value, true}, span);
        if (!is_last) release_to(value);
    }
}

} // namespace runtime::bytecode
