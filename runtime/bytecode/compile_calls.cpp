// Calls. The callee stands at `base`, its arguments right above it, and the result replaces it:
//
//     base: f   base+1 ..: arguments                       Call, CallKeyword
//     base: m   base+1: self (or nothing)   base+2 ..      CallMethod, CallKeyword with flag Method
//     base: f   base+1: list or tuple   base+2: dict       CallUnpacked

#include "runtime/bytecode/body_compiler.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace runtime::bytecode {

namespace {

bool is_unpacked(const std::vector<ast::Expr>& args, const std::vector<ast::Keyword>& keywords) {
    return std::any_of(args.begin(), args.end(),
                       [](const ast::Expr& argument) {
                           return std::holds_alternative<ast::Starred>(argument.node);
                       }) ||
           std::any_of(keywords.begin(), keywords.end(),
                       [](const ast::Keyword& keyword) { return keyword.arg.empty(); });
}

} // namespace

void BodyCompiler::into_node(const ast::Call& node, const ast::Expr& whole, Register d) {
    call(node, whole.span, d, {});
    distinguish(d, whole.span);
}

// A traceback through a method chain over several lines underlines from the method's name onward.
Span BodyCompiler::from_name_on(const ast::Attribute& attribute, Span whole) const {
    const source::SourceText& text = context_.text;
    if (text.line_at(attribute.attr_span.begin) == text.line_at(whole.begin)) return whole;
    return {attribute.attr_span.begin, whole.end};
}

void BodyCompiler::call(const ast::Call& node, Span span, Register d, std::optional<Span> awaited) {
    const Register base = height_;
    check_keywords(node.keywords, span);
    const auto* attribute = std::get_if<ast::Attribute>(&node.func->node);
    const bool is_method = attribute != nullptr && !is_unpacked(node.args, node.keywords);
    if (is_method) {
        const Operand object = operand(*attribute->value);
        release_to(base);
        reserve(2);
        emit(Opcode::LoadMethod, kill_b(object), base, object.reg,
             assembler_->cache(mangle(attribute->attr)), from_name_on(*attribute, node.func->span));
        span = from_name_on(*attribute, span);
    } else {
        push(*node.func);
    }
    finish_call(base, is_method, 0, node.args, node.keywords, awaited, span);
    release_to(base);
    move(d, {base, true}, span);
}

void BodyCompiler::check_keywords(const std::vector<ast::Keyword>& keywords, Span call) {
    std::set<std::string> seen;
    for (const ast::Keyword& keyword : keywords) {
        if (keyword.arg.empty()) continue;
        check_assignable(keyword.arg, call);
        if (!seen.insert(keyword.arg).second) {
            error(keyword.span, fmt::format("keyword argument repeated: {}", keyword.arg));
        }
    }
}

void BodyCompiler::finish_call(Register base, bool is_method, std::size_t pushed,
                               const Expressions& args, const std::vector<ast::Keyword>& keywords,
                               std::optional<Span> awaited, Span span) {
    if (is_unpacked(args, keywords)) {
        return finish_unpacked_call(base, pushed, args, keywords, awaited, span);
    }
    for (const ast::Expr& argument : args)
        push(argument);
    TupleConstant names;
    for (const ast::Keyword& keyword : keywords) {
        push(*keyword.value);
        names.items.push_back(Constant{keyword.arg});
    }
    const auto count = static_cast<std::uint16_t>(pushed + args.size() + keywords.size());
    const bool is_awaited = awaited.has_value();
    span = awaited.value_or(span);
    if (names.items.empty()) {
        const Opcode plain = is_awaited ? Opcode::CallAwait : Opcode::Call;
        const Opcode method = is_awaited ? Opcode::CallMethodAwait : Opcode::CallMethod;
        emit(is_method ? method : plain, 0, base, count, 0, span);
        return;
    }
    const std::uint32_t index = assembler_->constant(Constant{std::move(names)});
    if (index >= no_operand) assembler_->set_overflown();
    const auto flags = static_cast<std::uint8_t>((is_method ? flag::method : 0) |
                                                 (is_awaited ? flag::awaited : 0));
    emit(Opcode::CallKeyword, flags, base, count, static_cast<std::uint16_t>(index), span);
}

void BodyCompiler::finish_unpacked_call(Register base, std::size_t pushed, const Expressions& args,
                                        const std::vector<ast::Keyword>& keywords,
                                        std::optional<Span> awaited, Span span) {
    const auto list = static_cast<Register>(base + 1);
    release_to(list);
    reserve(pushed);
    // `f(*args)` hands on this function's own tuple as it is.
    const ast::Starred* only =
        pushed == 0 && args.size() == 1 ? std::get_if<ast::Starred>(&args.front().node) : nullptr;
    const ast::Name* name = only == nullptr ? nullptr : std::get_if<ast::Name>(&only->value->node);
    const bool is_own_tuple =
        name != nullptr && code_->has_star_args && !symbol_of(name->id).is_rebound &&
        !symbol_of(name->id).is_unbound_somewhere && local_register(name->id) &&
        *local_register(name->id) == code_->positional_count + code_->keyword_only_count;
    if (is_own_tuple) {
        move(reserve(), {*local_register(name->id), false}, span);
    } else if (only != nullptr && !keywords.empty()) {
        // A single starred argument is gone over once the keywords have been evaluated.
        push(*only->value);
        keyword_dict(base, keywords, span);
        const Register items = reserve();
        emit(Opcode::BuildList, 0, items, items, 0, span);
        emit(Opcode::ListExtend, flag::kill_b, items, list, 0, span);
        move(list, {items, true}, span);
        release_to(items);
        emit(Opcode::CallUnpacked, awaited ? flag::awaited : 0, base, 0, 0, awaited.value_or(span));
        return;
    } else {
        emit(Opcode::BuildList, 0, list, list, static_cast<std::uint16_t>(pushed), span);
        release_to(list);
        reserve();
        list_of(args, list, span);
    }
    if (!keywords.empty()) {
        keyword_dict(base, keywords, span);
    } else {
        clear(reserve(), span); // An int that was a temporary here may still lie in it.
    }
    emit(Opcode::CallUnpacked, awaited ? flag::awaited : 0, base, 0, 0, awaited.value_or(span));
}

// The dict at base+2: runs of `name=value` in one go, then each `**mapping` merged into it.
void BodyCompiler::keyword_dict(Register base, const std::vector<ast::Keyword>& keywords,
                                Span span) {
    const Register dict = reserve();
    const auto build_run = [&](std::size_t& i, Register d) {
        const Register first = d == dict ? dict : height_;
        release_to(first);
        std::uint16_t count = 0;
        for (; i < keywords.size() && !keywords[i].arg.empty(); ++i, ++count) {
            load_text(keywords[i].arg, reserve(), keywords[i].span);
            push(*keywords[i].value);
        }
        emit(Opcode::BuildDict, 0, d, first, count, span);
        release_to(first);
    };
    std::size_t i = 0;
    build_run(i, dict);
    reserve();
    while (i < keywords.size()) {
        Register mapping = height_;
        if (keywords[i].arg.empty()) {
            push(*keywords[i].value);
            ++i;
        } else {
            build_run(i, mapping);
            reserve();
        }
        emit(Opcode::DictMerge, flag::kill_b, dict, mapping, base, span);
        release_to(mapping);
    }
}

} // namespace runtime::bytecode
