#pragma once

// What is too long for a case of the interpreter's switch, by the statement or expression it
// serves.

#include "runtime/vm/interpreter.h"
#include "runtime/vm/types_numbers.h"

#include <cmath>

namespace runtime::vm {

// --- names
// ------------------------------------------------------------------------------------------
void raise_unbound_local(Machine&, const Code& code, std::uint32_t name_index);
void raise_empty_cell(Machine&, const Code& code, std::uint32_t reg, std::uint32_t name_index);
void raise_name_error(Machine&, Str* name);
// Where names are found that are no globals: in what a program has put among them as
// `__builtins__`, for eval() and exec(), else among all built-ins.
Dict* builtins_of(Machine&, Dict* globals);
// Of a variable of an enclosing function that holds nothing.
void raise_unbound_free(Machine&, Str* name);
Value load_name_from_mapping(Machine&, Frame& frame, const Value& mapping, InlineCache& cache,
                             const Value* cell);
Routine resume_load_name(Machine&, Value mapping, Str* name, Dict* globals, Value cell = {});
Routine resume_delete_name(Machine&, Value mapping, Str* name);
// Gives the namespace of a class body its __annotations__ if it says that it has none.
Routine resume_set_up_annotations(Machine&, Value mapping);

// --- comparisons
// --------------------------------------------------------------------------------------
template <class T>
inline bool compare_numbers(Comparison how, T x, T y) {
    if constexpr (std::is_floating_point_v<T>) {
        if (std::isunordered(x, y)) [[unlikely]]
            return how == Comparison::NotEqual;
    }
    return static_cast<int>(how) >> (int{x >= y} + int{x > y}) & 1;
}

inline bool tests_equality(Comparison how) {
    return how == Comparison::Equal || how == Comparison::NotEqual;
}
inline bool is_exact_str(const Machine& m, const Value& value) {
    return value.is_object() && value.object()->type == m.types.str;
}
inline bool same_text(const Value& x, const Value& y) {
    return x.object() == y.object() || text_of(x) == text_of(y);
}

// The number as a double if that is the same number: the quotient of two such is the language's.
inline bool exact_real(const Value& number, double& real) {
    constexpr std::int64_t exact_max = std::int64_t{1} << 53;
    if (number.is_float())
        real = number.real();
    else if (number.is_int() && number.integer() <= exact_max && number.integer() >= -exact_max)
        real = static_cast<double>(number.integer());
    else
        return false;
    return true;
}

// --- unpacking and displays: an Unpacked delivery is a list with one item a target
// -----------------------
inline std::uint32_t unpack_target(const bytecode::Instruction& i, std::size_t k) {
    if (i.opcode == bytecode::Opcode::SplitGroup) return k == 0 ? i.b : i.a;
    return i.a + static_cast<std::uint32_t>(k);
}
Routine resume_unpack(Machine&, Value sequence, std::uint32_t count);
Routine resume_unpack_starred(Machine&, Value sequence, std::uint32_t before, std::uint32_t after);
Routine resume_build_set(Machine&, Value items);
Routine resume_build_dict(Machine&, Values items);
void extend_list(List& list, const Value& source);
Routine resume_extend_list(Machine&, Value list, Value source);
Value add_to_set(Machine&, const Value& set, const Value& item);
Routine resume_add_to_set(Machine&, Value set, Value item);
Routine resume_update_set(Machine&, Value set, Value source);
Routine resume_update_dict(Machine&, Value dict, Value source);
Routine resume_merge_keywords(Machine&, Value dict, Value source, Value callee);

// --- f-strings
// ------------------------------------------------------------------------------------------
Value format_field(Machine&, const Value& value, int conversion, const Value& spec);
Routine resume_format_field(Machine&, Value value, int conversion, Value spec);
Value join_strings(Machine&, const Value* strings, std::uint32_t count);

// --- functions
// ------------------------------------------------------------------------------------------
Value make_function(Machine&, Frame& frame, Code* code, Value* parts, std::uint8_t flags);
inline std::uint32_t code_index(const Code& code, std::uint32_t constant) {
    return static_cast<std::uint32_t>(code.constants[constant].integer());
}

// --- classes
// ----------------------------------------------------------------------------------------------
Value new_instance(Machine&, Type* type);
bool check_instantiable(Machine&, Type* type); // false: it is abstract, and that is raised
Routine initialise(Machine&, Value instance, OwnedArguments arguments);
Routine construct(Machine&, Type* type, OwnedArguments arguments);

// --- exceptions
// -------------------------------------------------------------------------------------------
// The exception that the frame handles, or the next one behind it; or Unbound.
Value handled_from(const Frame* frame);
// Makes `handled` the context of an exception that is raised or thrown while it is being handled.
void chain_context(const Value& exception, Value handled);
void raise_value(Machine&, Value what);
Routine resume_raise(Machine&, Value what, Value cause);
void end_handler(Frame& frame, Value* registers);
void handle_part(Frame& frame, const Value& part);
Routine resume_split_group(Machine&, Value rest, Value classes);
Routine resume_join_raised(Machine&, Value original, Value raised);
Value traceback_of(Machine&, const Value& exception);

// --- generators
// -------------------------------------------------------------------------------------------
Routine resume_yield_from(Machine&, Value source);
// The same of an iterator, which is not asked for one itself.
Routine resume_delegation(Machine&, Value iterator);
// A coroutine, named after the object's class, that drives an object with the methods of one.
Value coroutine_over(Machine&, const Value& object);

// --- imports
// ----------------------------------------------------------------------------------------------
Routine resume_import(Machine&, std::string name, Value from_list, std::uint32_t level);
// The same for a statement of the frame's, by an `__import__` of the program's own if there is one.
// What our own modules import is not asked of it: CPython's import other ones.
Routine resume_import_statement(Machine&, const Frame& frame, std::string name, Value from_list,
                                std::uint32_t level);
Value import_from(Machine&, const Value& module, Str* name);
// Whether its own statements, in a file of the program's, are being run.
bool is_initializing(Machine&, const Module&);
// Whether the library has a package of this name, which is a module with modules in it.
bool is_package(const Machine&, const std::string& name);
Routine resume_import_from(Machine&, Value module, Str* name);
Routine resume_import_star(Machine&, Value module, Value globals);

// --- match
// ------------------------------------------------------------------------------------------------
bool is_pattern_sequence(Machine&, const Value& subject);
bool is_pattern_mapping(Machine&, const Value& subject);
Routine resume_match_keys(Machine&, Value subject, Value keys);
Routine resume_match_class(Machine&, Value subject, Value type, std::int64_t positional,
                           Value names);
Routine resume_match_rest(Machine&, Value subject, Value keys);

} // namespace runtime::vm
