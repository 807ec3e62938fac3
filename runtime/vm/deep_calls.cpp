#include "runtime/vm/deep_calls.h"

#include "runtime/vm/builtins.h"
#include "runtime/vm/objects.h"
#include "runtime/vm/signature.h"
#include "runtime/vm/statements.h"
#include "runtime/vm/types.h"
#include "runtime/vm/types_numbers.h"

#include <algorithm>
#include <array>
#include <span>

namespace runtime::vm {

namespace {

constexpr const char* calling = " while calling a Python object";
constexpr const char* in_comparison = " in comparison";
constexpr const char* as_str = " while getting the str of an object";
constexpr const char* as_repr = " while getting the repr of an object";

// What the levels are for, the outermost first.
struct Levels {
    std::array<const char*, deep_levels> doing{};
    std::uint32_t count = 0;
    Levels(std::initializer_list<const char*> texts) {
        for (const char* text : texts)
            doing[count++] = text;
    }
    void add(const Levels& inner) {
        for (std::uint32_t k = 0; k < inner.count; ++k)
            doing[count++] = inner.doing[k];
    }
};

bool is_exact_int(const Machine& m, const Value& value) {
    return value.is_int() || (value.is_object() && value.object()->type == m.types.int_);
}

// PyObject_Str(): a container asks for the repr() of what is in it.
Levels levels_of_str(const Machine& m, const Value& value) {
    if (is_exact_str(m, value)) return {};
    const bool is_container = is_kind(value, Kind::List) || is_kind(value, Kind::Tuple) ||
                              is_kind(value, Kind::Dict) || is_kind(value, Kind::Set);
    return is_container ? Levels{as_str, as_repr} : Levels{as_str};
}

Levels levels_of_field(const Machine& m, const Value& value, int conversion, bool has_spec) {
    if (conversion == 1) return levels_of_str(m, value);
    if (conversion > 1) return {as_repr};
    if (!has_spec && is_exact_str(m, value)) return {};
    if (!has_spec && is_exact_int(m, value)) return {as_str};
    Levels levels{calling};
    if (!has_spec || !(is_exact_str(m, value) || is_number(value))) // format() asks for str() then
        levels.add(levels_of_str(m, value));
    return levels;
}

// The text of an object that is none, then the file's write(), in which that of a stream of the
// process takes a level of its own.
Levels levels_of_print(Machine& m, std::span<const Value> arguments, bool is_to_stdout) {
    const bool makes_text = !arguments.empty() && !is_exact_str(m, arguments.front());
    const char* first = makes_text ? as_str : calling;
    const bool is_stream = is_to_stdout && redirected_stream(m, "stdout").is_unbound();
    return is_stream ? Levels{first, calling} : Levels{first};
}

// Where a method of the program's gives the text, or that of something inside, its call is a level.
Levels levels_of_repr(const Machine& m, std::span<const Value> arguments) {
    const auto is_own = [&](const Value& value) { return !m.type_of(value)->is_builtin; };
    const auto holds_own = [&](const Value& value) {
        if (is_kind(value, Kind::List)) return std::ranges::any_of(as<List>(value)->items, is_own);
        return is_kind(value, Kind::Tuple) && std::ranges::any_of(*as<Tuple>(value), is_own);
    };
    if (arguments.empty()) return {};
    const bool calls = is_own(arguments.front()) || holds_own(arguments.front());
    return {calling, calls ? calling : as_repr};
}

// A function that takes nothing, or one argument without a name, or any number of them, is called
// by way of a level.
bool is_called_by_level(Machine& m, NativeFunction& function) {
    const Signature* signature = m.signature_of(function);
    if (!signature) return false;
    if (signature->star_args || signature->star_kwargs) return true;
    const std::size_t self = function.owner ? 1 : 0;
    const auto& parameters = signature->parameters;
    return parameters.size() == self ||
           (parameters.size() == self + 1 && signature->positional_only == self + 1 &&
            parameters.back().is_required);
}

Levels levels_of_function(Machine& m, NativeFunction& function, std::span<const Value> arguments,
                          bool names_file) {
    const std::string_view name = function.info->name;
    if (function.owner) {
        const Type& owner = *function.owner;
        const bool has_instruction = function.owner == m.types.list && name == "append";
        if (!owner.is_builtin || !is_str(owner.module) || text_of(owner.module) != "builtins" ||
            has_instruction)
            return {};
        return is_called_by_level(m, function) ? Levels{calling} : Levels{};
    }
    if (!is_str(function.module)) return {};
    const std::string_view module = text_of(function.module);
    if (module != "builtins" && module != "math" && module != "time") return {};
    if (module != "builtins" && m.signature_of(function) && m.signature_of(function)->star_args)
        return {}; // made in the newer way
    if (module == "builtins") {
        if (name == "print") return levels_of_print(m, arguments, !names_file);
        if (name == "len") return {};
        if (name == "repr") return levels_of_repr(m, arguments);
        if (name == "max" || name == "min") return {calling, in_comparison};
        if (name == "sorted" || name == "round") return {calling};
    }
    return is_called_by_level(m, function) ? Levels{calling} : Levels{};
}

Levels levels_of_class(const Machine& m, const Type& type, std::span<const Value> arguments) {
    const Types& known = m.types;
    if (!type.is_builtin || !is_str(type.module) || text_of(type.module) != "builtins") return {};
    if (&type == known.str && arguments.size() == 1) return levels_of_str(m, arguments.front());
    // Those that CPython has a way to call which takes no level.
    static constexpr std::array<std::string_view, 12> without = {
        "float", "bool",   "list",      "dict", "set",   "tuple",
        "map",   "filter", "frozenset", "type", "super", "enumerate"};
    if (std::ranges::find(without, type.name->view()) != without.end() || &type == known.range)
        return {};
    return {calling};
}

Levels levels_of(Machine& m, Frame& frame, const bytecode::Instruction& instruction) {
    using bytecode::Opcode;
    namespace flag = bytecode::flag;
    const Value* r = frame.registers();
    if (instruction.opcode == Opcode::FormatValue)
        return levels_of_field(m, r[instruction.b], instruction.flags >> flag::comparison_shift & 7,
                               instruction.c != bytecode::no_operand);
    if (instruction.opcode == Opcode::JumpCompareInt)
        return r[instruction.a].is_float() ? Levels{in_comparison} : Levels{};
    const bool has_names = instruction.opcode == Opcode::CallKeyword;
    const bool is_method = instruction.opcode == Opcode::CallMethod ||
                           (has_names && (instruction.flags & flag::method));
    const Value& callee = r[instruction.a];
    const std::span<const Value> arguments(r + instruction.a + (is_method ? 2 : 1), instruction.b);
    if (is_kind(callee, Kind::NativeFunction)) {
        bool names_file = false;
        std::size_t named = 0;
        if (has_names) {
            const auto* names = as<Tuple>(frame.code->constants[instruction.c]);
            named = names->count;
            names_file = std::ranges::any_of(
                *names, [](const Value& name) { return text_of(name) == "file"; });
        }
        return levels_of_function(m, *as<NativeFunction>(callee),
                                  arguments.first(arguments.size() - named), names_file);
    }
    if (is_type(callee)) return levels_of_class(m, *as<Type>(callee), arguments);
    return {};
}

} // namespace

bool is_too_deep_for(Machine& m, Frame& frame, const bytecode::Instruction& instruction) {
    const Levels levels = levels_of(m, frame, instruction);
    const std::uint32_t left = m.limits.depth - std::min(frame.depth, m.limits.depth);
    if (left >= levels.count) return false;
    m.raise(m.types.RecursionError, "maximum recursion depth exceeded{}", levels.doing[left]);
    return true;
}

} // namespace runtime::vm
