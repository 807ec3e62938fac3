// Functions, lambdas and classes: their own code objects, and the code that makes them.

#include "runtime/bytecode/body_compiler.h"
#include "runtime/bytecode/constants.h"
#include "runtime/syntax/annotation_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace runtime::bytecode {

namespace {

const ast::Str* docstring_of(const std::vector<ast::Stmt>& body) {
    if (body.empty()) return nullptr;
    const auto* statement = std::get_if<ast::ExprStmt>(&body.front().node);
    if (statement == nullptr) return nullptr;
    const auto* constant = std::get_if<ast::Constant>(&statement->value.node);
    return constant == nullptr ? nullptr : std::get_if<ast::Str>(&constant->value);
}

// CPython counts a function's lines from its first decorator.
Span with_decorators(const std::vector<ast::Expr>& decorators, Span span) {
    return decorators.empty() ? span : join(decorators.front().span, span);
}

} // namespace

std::string BodyCompiler::qualname_of(const std::string& name) const {
    if (scope_.is_module()) return name;
    const Symbol* symbol = scope_.find(mangle(name));
    if (symbol != nullptr && symbol->access == Access::GlobalExplicit) return name;
    // What a comprehension or a class holds has no "<locals>" in its name.
    const bool holds_locals = scope_.kind == ScopeKind::Function ||
                              scope_.kind == ScopeKind::AsyncFunction ||
                              scope_.kind == ScopeKind::Lambda;
    const char* between = holds_locals ? ".<locals>." : ".";
    return code_->qualname + between + name;
}

// --- Bodies
// -----------------------------------------------------------------------------------------

void BodyCompiler::set_up_parameters(const ast::Arguments& arguments) {
    const std::size_t positional = arguments.posonlyargs.size() + arguments.args.size();
    code_->positional_only_count = static_cast<std::uint16_t>(arguments.posonlyargs.size());
    code_->positional_count = static_cast<std::uint16_t>(positional);
    code_->keyword_only_count = static_cast<std::uint16_t>(arguments.kwonlyargs.size());
    code_->has_star_args = arguments.vararg.has_value();
    code_->has_star_kwargs = arguments.kwarg.has_value();
    for (Register reg = 0; reg < scope_.parameters.size() && reg < code_->named_count; ++reg) {
        assembler_->set_bound(reg, true);
    }
    const auto check = [&](const ast::Arg& argument) {
        check_assignable(argument.arg, code_->span);
    };
    for (const ast::Arg& argument : arguments.posonlyargs)
        check(argument);
    for (const ast::Arg& argument : arguments.args)
        check(argument);
    for (const ast::Arg& argument : arguments.kwonlyargs)
        check(argument);
    if (arguments.vararg) check(*arguments.vararg);
    if (arguments.kwarg) check(*arguments.kwarg);
}

void BodyCompiler::write_docstring(const Statements& body) {
    const ast::Str* docstring = docstring_of(body);
    if (docstring == nullptr) return;
    code_->docstring = docstring->text;
    code_->has_docstring = true;
    if (scope_.is_function_like()) return;
    const Register text = reserve();
    const Span span = body.front().span;
    line(span);
    load_text(docstring->text, text, span);
    if (scope_.has_namespace()) {
        emit(Opcode::StoreName, flag::kill_a, text, 0, assembler_->cache("__doc__"), span);
    } else {
        emit(Opcode::StoreGlobal, flag::kill_a, text, 0, assembler_->cache("__doc__"), span);
    }
    release_to(text);
}

std::unique_ptr<Code> BodyCompiler::compile_module(const ast::Module& module) {
    const Span span = module.body.empty() ? Span{} : module.body.back().span;
    if (context_.options.unit == Unit::Module) {
        code_->kind = CodeKind::Module;
    } else {
        code_->kind = CodeKind::ClassBody;
        code_->positional_count = 1;
        assembler_->set_bound(0, true);
    }
    if (context_.options.unit == Unit::Expression) return compile_only_expression(module);
    write_docstring(module.body);
    const Register annotated = scope_.has_namespace() ? 0 : no_operand;
    if (scope_.has_annotations) emit(Opcode::SetupAnnotations, 0, annotated, 0, 0, {});
    statements(module.body, code_->has_docstring ? 1 : 0);
    emit_final(Opcode::ReturnNone, 0, span);
    return finish();
}

// A text for eval(), which compile() has found to be one expression.
std::unique_ptr<Code> BodyCompiler::compile_only_expression(const ast::Module& module) {
    const ast::Expr& expression = std::get<ast::ExprStmt>(module.body.front().node).value;
    const Operand value = operand(expression);
    emit_final(Opcode::Return, value.reg, expression.span);
    release_to(first_temporary_);
    return finish();
}

std::unique_ptr<Code> BodyCompiler::compile_function(const ast::FunctionDef& function, Span span) {
    code_->first_line = context_.text.line_at(with_decorators(function.decorator_list, span).begin);
    set_up_parameters(*function.args);
    set_up_cells(span);
    write_docstring(function.body);
    statements(function.body, code_->has_docstring ? 1 : 0);
    emit_final(Opcode::ReturnNone, 0, function.body.back().span);
    return finish();
}

std::unique_ptr<Code> BodyCompiler::compile_lambda(const ast::Lambda& lambda) {
    set_up_parameters(*lambda.args);
    set_up_cells(lambda.body->span);
    line(lambda.body->span);
    const Operand value = operand(*lambda.body);
    emit_final(Opcode::Return, value.reg, lambda.body->span);
    release_to(first_temporary_);
    return finish();
}

// The namespace comes as the only argument; the cell of __class__, if any, is handed back to be
// filled.
std::unique_ptr<Code> BodyCompiler::compile_class(const ast::ClassDef& definition) {
    code_->kind = CodeKind::ClassBody;
    code_->positional_count = 1;
    const Span span = code_->span;
    code_->first_line =
        context_.text.line_at(with_decorators(definition.decorator_list, span).begin);
    assembler_->set_bound(0, true);
    set_up_cells(span);
    line(span);
    if (scope_.has_annotations) emit(Opcode::SetupAnnotations, 0, 0, 0, 0, span);
    write_docstring(definition.body);
    statements(definition.body, code_->has_docstring ? 1 : 0);
    if (class_cell_) {
        emit_final(Opcode::Return, *class_cell_, span);
    } else {
        emit_final(Opcode::ReturnNone, 0, span);
    }
    return finish();
}

// --- Making functions
// -------------------------------------------------------------------------------

std::uint8_t BodyCompiler::push_defaults(const ast::Arguments& arguments, Span span) {
    std::uint8_t flags = 0;
    if (!arguments.defaults.empty()) {
        flags |= flag::has_defaults;
        TupleConstant constants;
        for (const ast::Expr& value : arguments.defaults) {
            if (auto constant = fold(value)) constants.items.push_back(std::move(*constant));
        }
        const Register tuple = height_;
        if (constants.items.size() == arguments.defaults.size()) {
            load_constant(Constant{std::move(constants)}, tuple, span);
        } else {
            for (const ast::Expr& value : arguments.defaults)
                push(value);
            emit(Opcode::BuildTuple, 0, tuple, tuple,
                 static_cast<std::uint16_t>(arguments.defaults.size()), span);
        }
        release_to(tuple);
        reserve();
    }
    const Register dict = height_;
    std::uint16_t count = 0;
    for (std::size_t i = 0; i < arguments.kwonlyargs.size(); ++i) {
        if (!arguments.kw_defaults[i]) continue;
        load_text(mangle(arguments.kwonlyargs[i].arg), reserve(), span);
        push(*arguments.kw_defaults[i]);
        ++count;
    }
    if (count == 0) return flags;
    emit(Opcode::BuildDict, 0, dict, dict, count, span);
    release_to(dict);
    reserve();
    return flags | flag::has_keyword_defaults;
}

void BodyCompiler::push_annotation(const ast::Expr& annotation) {
    if (context_.annotations_are_text) {
        const std::string text = syntax::annotation_text(annotation, context_.text);
        return load_text(text, reserve(), annotation.span);
    }
    // `*args: *Ts` annotates with the only item of the unpacked.
    if (const auto* starred = std::get_if<ast::Starred>(&annotation.node)) {
        const Register value = push(*starred->value);
        emit(Opcode::Unpack, flag::kill_b, value, value, 1, annotation.span);
        return;
    }
    push(annotation);
}

std::uint8_t BodyCompiler::push_annotations(const FunctionParts& parts, Span span) {
    if (!parts.has_annotations) return 0;
    const Register dict = height_;
    std::uint16_t count = 0;
    const auto add = [&](const std::string& name, const ast::Expr* annotation) {
        if (annotation == nullptr) return;
        load_text(name, reserve(), span);
        push_annotation(*annotation);
        ++count;
    };
    const auto add_argument = [&](const ast::Arg& argument) {
        add(mangle(argument.arg), argument.annotation.get());
    };
    const ast::Arguments& arguments = *parts.arguments;
    for (const ast::Arg& argument : arguments.args)
        add_argument(argument);
    for (const ast::Arg& argument : arguments.posonlyargs)
        add_argument(argument);
    if (arguments.vararg) add_argument(*arguments.vararg);
    for (const ast::Arg& argument : arguments.kwonlyargs)
        add_argument(argument);
    if (arguments.kwarg) add_argument(*arguments.kwarg);
    add("return", parts.returns);
    release_to(dict);
    if (count == 0) return 0;
    emit(Opcode::BuildDict, 0, dict, dict, count, span);
    reserve();
    return flag::has_annotations;
}

void BodyCompiler::make_function(std::unique_ptr<Code> code, const Scope& inner,
                                 const FunctionParts& parts, Register d, Span span) {
    const Register height = height_;
    std::uint8_t flags = 0;
    if (parts.arguments != nullptr) {
        flags = push_defaults(*parts.arguments, span);
        flags |= push_annotations(parts, span);
    }
    if (!inner.free_names.empty()) {
        flags |= flag::has_closure;
        const Register tuple = height_;
        for (const std::string& name : inner.free_names) {
            move(reserve(), {cell_register(name), false}, span);
        }
        emit(Opcode::BuildTuple, 0, tuple, tuple,
             static_cast<std::uint16_t>(inner.free_names.size()), span);
    }
    release_to(height);
    if (!assembler_->is_reachable()) return;
    const auto child = static_cast<std::uint32_t>(code_->children.size());
    code_->children.push_back(std::move(code));
    const std::uint32_t index = assembler_->constant(Constant{CodeConstant{child}});
    if (index >= no_operand) assembler_->set_overflown();
    emit(Opcode::MakeFunction, flags, d, flags == 0 ? 0 : height, static_cast<std::uint16_t>(index),
         span);
}

void BodyCompiler::into_node(const ast::Lambda& node, const ast::Expr& whole, Register d) {
    const Scope& inner = context_.symbols.opened_by(&node);
    BodyCompiler body(context_, inner, qualname_of("<lambda>"), whole.span);
    make_function(body.compile_lambda(node), inner, {node.args.get(), nullptr, false}, d,
                  whole.span);
}

// Decorators are evaluated top down and applied bottom up; each stands below what it is applied to.
void BodyCompiler::decorated(const std::string& name, Span name_span, const Expressions& decorators,
                             Span span, const std::function<void(Register)>& make) {
    check_assignable(name, name_span);
    const Register height = height_;
    for (const ast::Expr& decorator : decorators) {
        line(decorator.span);
        push(decorator);
    }
    line(span);
    if (decorators.empty()) {
        if (const auto local = local_register(name)) {
            make(*local);
            assembler_->set_bound(*local, true);
            return;
        }
    }
    make(height_);
    reserve();
    for (std::size_t i = decorators.size(); i > 0; --i) {
        const Span decorator_span = decorators[i - 1].span;
        line(decorator_span);
        const auto callee = static_cast<Register>(height + i - 1);
        emit(Opcode::Call, 0, callee, 1, 0, decorator_span);
    }
    if (!decorators.empty()) line(span);
    store_name(name, {height, true}, span);
    release_to(height);
}

void BodyCompiler::function_definition(const ast::FunctionDef& node, Span span) {
    decorated(node.name, node.name_span, node.decorator_list, span, [&](Register d) {
        const ast::Arguments& arguments = *node.args;
        const auto is_annotated = [](const ast::Arg& argument) {
            return argument.annotation != nullptr;
        };
        const auto any = [&](const std::vector<ast::Arg>& list) {
            return std::any_of(list.begin(), list.end(), is_annotated);
        };
        const bool has_annotations = node.returns || any(arguments.posonlyargs) ||
                                     any(arguments.args) || any(arguments.kwonlyargs) ||
                                     (arguments.vararg && is_annotated(*arguments.vararg)) ||
                                     (arguments.kwarg && is_annotated(*arguments.kwarg));
        const Scope& inner = context_.symbols.opened_by(&node);
        BodyCompiler body(context_, inner, qualname_of(node.name), span);
        make_function(body.compile_function(node, span), inner,
                      {&arguments, node.returns.get(), has_annotations}, d, span);
    });
}

void BodyCompiler::class_definition(const ast::ClassDef& node, Span span) {
    decorated(node.name, node.name_span, node.decorator_list, span, [&](Register d) {
        const Register base = height_;
        load_global("__build_class__", reserve(), span);
        const Scope& inner = context_.symbols.opened_by(&node);
        BodyCompiler body(context_, inner, qualname_of(node.name), span);
        make_function(body.compile_class(node), inner, {}, height_, span);
        reserve();
        load_text(node.name, reserve(), span);
        check_keywords(node.keywords, span);
        finish_call(base, false, 2, node.bases, node.keywords, {}, span);
        release_to(base);
        move(d, {base, true}, span);
    });
}

} // namespace runtime::bytecode
