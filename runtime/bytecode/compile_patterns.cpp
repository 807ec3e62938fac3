// match statements. The subject waits in a temporary. Each case is an attempt: its names get a
// register each at the attempt's base, parts of the subject come and go above, and a failing jump
// leads to code that clears them all before the next case. Only a pattern that has matched as a
// whole binds its names.

#include "runtime/bytecode/body_compiler.h"
#include "runtime/bytecode/constants.h"
#include "runtime/source/assert.h"
#include "runtime/source/overloaded.h"
#include "runtime/syntax/dump.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace runtime::bytecode {

namespace {

bool is_wildcard(const ast::Pattern& pattern) {
    const auto* as = std::get_if<ast::MatchAs>(&pattern.node);
    if (as != nullptr) return !as->pattern && as->name.empty();
    const auto* star = std::get_if<ast::MatchStar>(&pattern.node);
    return star != nullptr && star->name.empty();
}

bool is_star(const ast::Pattern& pattern) {
    return std::holds_alternative<ast::MatchStar>(pattern.node);
}

constexpr std::uint8_t comparison_bits(Comparison comparison) {
    return static_cast<std::uint8_t>(static_cast<int>(comparison) << flag::comparison_shift);
}

} // namespace

void BodyCompiler::statement_node(const ast::Match& node, Span span) {
    const Register subject = push(node.subject);
    const Label after = assembler_->new_label();
    for (const ast::MatchCase& one : node.cases) {
        match_case(one, subject, &one == &node.cases.back(), after);
    }
    clear(subject, span);
    assembler_->place(after);
}

void BodyCompiler::match_case(const ast::MatchCase& match_case, Register subject, bool is_last,
                              Label after) {
    const Span span = match_case.pattern.span;
    line(span);
    if (!is_last && !match_case.guard) check_reachable_behind(match_case.pattern);
    std::vector<Capture> captures = names_of(match_case.pattern);
    const Register base = height_;
    for (Capture& one : captures)
        one.reg = reserve();
    const Label failure = assembler_->new_label();
    const Label refused = assembler_->new_label();
    Attempt attempt{failure, base, base, captures};
    pattern(match_case.pattern, subject, attempt);
    for (const Capture& one : captures)
        store_name(one.name, {one.reg, true}, one.span);
    release_to(base);
    if (match_case.guard) jump_if(*match_case.guard, false, refused, match_case.guard->span);
    clear(subject, span);
    statements(match_case.body);
    jump(after, span);
    assembler_->place(failure);
    clear_from(base, attempt.high, span);
    assembler_->place(refused);
}

void BodyCompiler::clear_from(Register first, Register end, Span span) {
    for (Register reg = first; reg < end; ++reg)
        clear(reg, span);
}

void BodyCompiler::pattern(const ast::Pattern& node, Register subject, Attempt& attempt) {
    const Register height = height_;
    std::visit([&](const auto& inner) { pattern_node(inner, node.span, subject, attempt); },
               node.node);
    release_to(height);
}

void BodyCompiler::fail_by(Opcode opcode, std::uint8_t flags, std::uint16_t a, std::uint16_t b,
                           Attempt& attempt, Span span) {
    attempt.high = std::max(attempt.high, height_);
    emit_jump(opcode, flags, a, b, attempt.failure, span);
}

void BodyCompiler::capture(const std::string& name, Operand value, Span span,
                           const Attempt& attempt) {
    const auto found = std::find_if(attempt.captures.begin(), attempt.captures.end(),
                                    [&](const Capture& one) { return one.name == name; });
    ASSERT(found != attempt.captures.end());
    move(found->reg, value, span);
}

void BodyCompiler::pattern_part(const ast::Pattern& node, Register part, Attempt& attempt) {
    const auto* as = std::get_if<ast::MatchAs>(&node.node);
    const auto* star = std::get_if<ast::MatchStar>(&node.node);
    if (is_wildcard(node)) {
        clear(part, node.span);
    } else if (as != nullptr && !as->pattern) {
        capture(as->name, {part, true}, node.span, attempt);
    } else if (star != nullptr) {
        capture(star->name, {part, true}, node.span, attempt);
    } else {
        pattern(node, part, attempt);
        clear(part, node.span);
    }
}

void BodyCompiler::pattern_node(const ast::MatchValue& node, Span span, Register subject,
                                Attempt& attempt) {
    const std::uint8_t equal = comparison_bits(Comparison::Equal);
    const auto constant = fold(*node.value);
    const auto number = constant ? as_int(*constant) : std::nullopt;
    if (number && *number == static_cast<std::int16_t>(*number)) {
        fail_by(Opcode::JumpCompareInt, equal, subject,
                static_cast<std::uint16_t>(static_cast<std::int16_t>(*number)), attempt, span);
        return;
    }
    const Register height = height_;
    const Operand value = operand(*node.value);
    release_to(height); // The jump consumes it on both ways.
    fail_by(Opcode::JumpCompare, static_cast<std::uint8_t>(equal | kill_c(value)), subject,
            value.reg, attempt, span);
}

void BodyCompiler::pattern_node(const ast::MatchSingleton& node, Span span, Register subject,
                                Attempt& attempt) {
    if (std::holds_alternative<ast::NoneValue>(node.value)) {
        fail_by(Opcode::JumpIfNotNone, 0, subject, 0, attempt, span);
        return;
    }
    const Register value = reserve();
    load_constant(to_constant(node.value), value, span);
    release_to(value);
    fail_by(Opcode::JumpIs, flag::kill_c, subject, value, attempt, span);
}

void BodyCompiler::fail_unless_length(Comparison comparison, std::size_t count, Register subject,
                                      Attempt& attempt, Span span) {
    const Register length = reserve();
    emit(Opcode::MatchLength, 0, length, subject, 0, span);
    release_to(length);
    fail_by(Opcode::JumpCompareInt,
            static_cast<std::uint8_t>(flag::kill_b | comparison_bits(comparison)), length,
            static_cast<std::uint16_t>(count), attempt, span);
}

void BodyCompiler::pattern_node(const ast::MatchSequence& node, Span span, Register subject,
                                Attempt& attempt) {
    const auto& patterns = node.patterns;
    const auto star_count = std::count_if(patterns.begin(), patterns.end(), is_star);
    if (star_count > 1) {
        error(span, "multiple starred names in sequence pattern");
        return;
    }
    const auto star = std::find_if(patterns.begin(), patterns.end(), is_star);
    const auto before = static_cast<std::size_t>(star - patterns.begin());
    const std::size_t count = patterns.size() - static_cast<std::size_t>(star_count);
    if (before > 255 || (star_count == 1 && count - before > 255)) {
        error(span, "too many expressions in star-unpacking sequence pattern");
        return;
    }
    const Register test = reserve();
    emit(Opcode::MatchSequence, 0, test, subject, 0, span);
    release_to(test);
    fail_by(Opcode::JumpIfFalse, flag::kill_b, test, 0, attempt, span);
    if (star_count == 0) {
        fail_unless_length(Comparison::Equal, count, subject, attempt, span);
    } else if (count > 0) {
        fail_unless_length(Comparison::GreaterEqual, count, subject, attempt, span);
    }
    if (std::all_of(patterns.begin(), patterns.end(), is_wildcard)) return;
    const Register first = reserve(patterns.size());
    if (star_count == 0) {
        emit(Opcode::Unpack, 0, first, subject, static_cast<std::uint16_t>(count), span);
    } else {
        emit(Opcode::UnpackStarred, 0, first, subject,
             static_cast<std::uint16_t>(before | (count - before) << 8), span);
    }
    for (std::size_t i = 0; i < patterns.size(); ++i) {
        pattern_part(patterns[i], static_cast<Register>(first + i), attempt);
    }
}

// As repr() gives it; numbers as they stand in the text.
static std::string written_key(const Constant& key, std::string_view text) {
    if (const auto* str = std::get_if<std::string>(&key.value)) return syntax::repr_of_string(*str);
    if (const auto* bytes = std::get_if<BytesConstant>(&key.value))
        return syntax::repr_of_bytes(bytes->bytes);
    return std::string(text);
}

// The keys as a tuple: literals and dotted names.
void BodyCompiler::mapping_keys(const ast::MatchMapping& node, Register d, Span span) {
    std::set<std::string> seen;
    TupleConstant keys;
    for (const ast::Expr& key : node.keys) {
        auto constant = fold(key);
        if (!constant) continue;
        if (!seen.insert(key_of(*constant)).second) {
            error(span, fmt::format("mapping pattern checks duplicate key ({})",
                                    written_key(*constant, context_.text.slice(key.span))));
        }
        keys.items.push_back(std::move(*constant));
    }
    if (keys.items.size() == node.keys.size()) {
        return load_constant(Constant{std::move(keys)}, d, span);
    }
    release_to(d);
    for (const ast::Expr& key : node.keys)
        push(key);
    emit(Opcode::BuildTuple, 0, d, d, static_cast<std::uint16_t>(node.keys.size()), span);
    release_to(static_cast<Register>(d + 1));
}

void BodyCompiler::pattern_node(const ast::MatchMapping& node, Span span, Register subject,
                                Attempt& attempt) {
    const Register test = reserve();
    emit(Opcode::MatchMapping, 0, test, subject, 0, span);
    release_to(test);
    fail_by(Opcode::JumpIfFalse, flag::kill_b, test, 0, attempt, span);
    const std::size_t count = node.keys.size();
    if (count > 0) {
        fail_unless_length(Comparison::GreaterEqual, count, subject, attempt, span);
    }
    if (count == 0 && node.rest.empty()) return;
    const Register keys = reserve();
    mapping_keys(node, keys, span);
    const Register values = reserve();
    emit(Opcode::MatchKeys, 0, values, subject, keys, span);
    fail_by(Opcode::JumpIfNone, 0, values, 0, attempt, span);
    const Register first = reserve(count);
    emit(Opcode::Unpack, flag::kill_b, first, values, static_cast<std::uint16_t>(count), span);
    for (std::size_t i = 0; i < count; ++i) {
        pattern_part(node.patterns[i], static_cast<Register>(first + i), attempt);
    }
    if (node.rest.empty()) {
        clear(keys, span);
        return;
    }
    emit(Opcode::MatchRest, flag::kill_c, values, subject, keys, span);
    capture(node.rest, {values, true}, span, attempt);
}

void BodyCompiler::pattern_node(const ast::MatchClass& node, Span span, Register subject,
                                Attempt& attempt) {
    TupleConstant names;
    std::set<std::string> seen;
    for (std::size_t k = 0; k < node.kwd_attrs.size(); ++k) {
        const std::string& name = node.kwd_attrs[k];
        check_assignable(name, node.kwd_patterns[k].span);
        if (!seen.insert(name).second) {
            error(node.kwd_patterns[k].span,
                  fmt::format("attribute name repeated in class pattern: {}", name));
        }
        names.items.push_back(Constant{name});
    }
    const Register values = reserve(2);
    load_constant(Constant{static_cast<std::int64_t>(node.patterns.size())}, values, span);
    load_constant(Constant{std::move(names)}, static_cast<Register>(values + 1), span);
    const Operand type = operand(*node.cls);
    emit(Opcode::MatchClass, kill_c(type), values, subject, type.reg, span);
    release_to(static_cast<Register>(values + 1));
    fail_by(Opcode::JumpIfNone, 0, values, 0, attempt, span);
    const std::size_t count = node.patterns.size() + node.kwd_patterns.size();
    const Register first = reserve(count);
    emit(Opcode::Unpack, flag::kill_b, first, values, static_cast<std::uint16_t>(count), span);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t positional = node.patterns.size();
        pattern_part(i < positional ? node.patterns[i] : node.kwd_patterns[i - positional],
                     static_cast<Register>(first + i), attempt);
    }
}

void BodyCompiler::pattern_node(const ast::MatchStar&, Span span, Register, Attempt&) {
    error(span, "can't use starred pattern here");
}

void BodyCompiler::pattern_node(const ast::MatchAs& node, Span span, Register subject,
                                Attempt& attempt) {
    if (node.pattern) pattern(*node.pattern, subject, attempt);
    if (!node.name.empty()) capture(node.name, {subject, false}, span, attempt);
}

// Each alternative but the last has a failure of its own, which leads to the next one.
void BodyCompiler::pattern_node(const ast::MatchOr& node, Span span, Register subject,
                                Attempt& attempt) {
    const Label matched = assembler_->new_label();
    for (const ast::Pattern& alternative : node.patterns) {
        if (&alternative == &node.patterns.back()) {
            pattern(alternative, subject, attempt);
            break;
        }
        const Label next = assembler_->new_label();
        Attempt inner{next, height_, height_, attempt.captures};
        pattern(alternative, subject, inner);
        jump(matched, span);
        assembler_->place(next);
        clear_from(inner.base, inner.high, span);
    }
    assembler_->place(matched);
}

// --- Checks
// -----------------------------------------------------------------------------------------

namespace {
// The wildcard or name by which a pattern matches whatever comes, or null.
const ast::Pattern* part_that_takes_all(const ast::Pattern& node) {
    if (const auto* either = std::get_if<ast::MatchOr>(&node.node))
        return part_that_takes_all(either->patterns.back());
    const auto* as = std::get_if<ast::MatchAs>(&node.node);
    if (as == nullptr) return nullptr;
    return as->pattern ? part_that_takes_all(*as->pattern) : &node;
}

// The part that is compiled last, where CPython stands when it finds a mistake in the whole.
const ast::Pattern& last_part_of(const ast::Pattern& node) {
    const auto last_of = [&](const std::vector<ast::Pattern>& parts) -> const ast::Pattern& {
        return parts.empty() ? node : last_part_of(parts.back());
    };
    if (const auto* sequence = std::get_if<ast::MatchSequence>(&node.node))
        return last_of(sequence->patterns);
    if (const auto* mapping = std::get_if<ast::MatchMapping>(&node.node))
        return last_of(mapping->patterns);
    if (const auto* cls = std::get_if<ast::MatchClass>(&node.node))
        return last_of(cls->kwd_patterns.empty() ? cls->patterns : cls->kwd_patterns);
    const auto* as = std::get_if<ast::MatchAs>(&node.node);
    return as != nullptr && as->pattern ? last_part_of(*as->pattern) : node;
}
} // namespace

std::vector<BodyCompiler::Capture> BodyCompiler::names_of(const ast::Pattern& node) {
    std::vector<Capture> names;
    const auto contains = [](const std::vector<Capture>& list, const std::string& name) {
        return std::any_of(list.begin(), list.end(),
                           [&](const Capture& one) { return one.name == name; });
    };
    const auto add = [&](const std::string& name, Span span) {
        if (name.empty()) return;
        check_assignable(name, span);
        if (contains(names, name)) {
            error(span, fmt::format("multiple assignments to name '{}' in pattern", name));
            return;
        }
        names.push_back({name, 0, span});
    };
    const auto add_all = [&](const std::vector<ast::Pattern>& patterns) {
        for (const ast::Pattern& pattern : patterns) {
            for (const Capture& one : names_of(pattern))
                add(one.name, one.span);
        }
    };
    std::visit(source::overloaded{
                   [](const ast::MatchValue&) {},
                   [](const ast::MatchSingleton&) {},
                   [&](const ast::MatchSequence& inner) { add_all(inner.patterns); },
                   [&](const ast::MatchMapping& inner) {
                       add_all(inner.patterns);
                       add(inner.rest, last_part_of(node).span);
                   },
                   [&](const ast::MatchClass& inner) {
                       add_all(inner.patterns);
                       add_all(inner.kwd_patterns);
                   },
                   [&](const ast::MatchStar& inner) { add(inner.name, node.span); },
                   [&](const ast::MatchAs& inner) {
                       if (inner.pattern) names = names_of(*inner.pattern);
                       add(inner.name, last_part_of(node).span);
                   },
                   [&](const ast::MatchOr& inner) {
                       for (const ast::Pattern& alternative : inner.patterns) {
                           if (&alternative != &inner.patterns.back())
                               check_reachable_behind(alternative);
                       }
                       names = names_of(inner.patterns.front());
                       // That the others are never tried is said instead; see pattern_node.
                       if (part_that_takes_all(inner.patterns.front())) {
                           for (const ast::Pattern& other : inner.patterns)
                               for (const Capture& one : names_of(other))
                                   if (!contains(names, one.name)) names.push_back(one);
                           return;
                       }
                       for (std::size_t i = 1; i < inner.patterns.size(); ++i) {
                           const auto others = names_of(inner.patterns[i]);
                           const bool agrees =
                               others.size() == names.size() &&
                               std::all_of(others.begin(), others.end(), [&](const Capture& one) {
                                   return contains(names, one.name);
                               });
                           if (agrees) continue;
                           error(last_part_of(inner.patterns[i]).span,
                                 "alternative patterns bind different names");
                           for (const Capture& one : others) {
                               if (!contains(names, one.name)) names.push_back(one);
                           }
                       }
                   },
               },
               node.node);
    return names;
}

void BodyCompiler::check_reachable_behind(const ast::Pattern& node) {
    const ast::Pattern* part = part_that_takes_all(node);
    if (part == nullptr) return;
    const std::string& name = std::get<ast::MatchAs>(part->node).name;
    if (name.empty()) {
        error(part->span, "wildcard makes remaining patterns unreachable");
    } else {
        error(part->span,
              fmt::format("name capture '{}' makes remaining patterns unreachable", name));
    }
}

} // namespace runtime::bytecode
