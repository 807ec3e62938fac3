// The operators: + - * / // % ** << >> & | ^ @, their in-place forms and the unary ones.

#include "runtime/vm/types_bytes.h"
#include "runtime/vm/types_dict.h"
#include "runtime/vm/types_format.h"
#include "runtime/vm/types_iterators.h"
#include "runtime/vm/types_numbers.h"
#include "runtime/vm/types_repr.h"
#include "runtime/vm/types_sequence.h"
#include "runtime/vm/types_set.h"
#include "runtime/vm/types_str.h"

namespace runtime::vm {

namespace {

struct OperatorRow {
    const char* symbol;
    const char* in_place_symbol;
    Special forward, reflected, in_place;
};

constexpr OperatorRow rows[] = {
    {"+", "+=", Special::Add, Special::RAdd, Special::IAdd},
    {"-", "-=", Special::Sub, Special::RSub, Special::ISub},
    {"*", "*=", Special::Mul, Special::RMul, Special::IMul},
    {"@", "@=", Special::MatMul, Special::RMatMul, Special::IMatMul},
    {"/", "/=", Special::TrueDiv, Special::RTrueDiv, Special::ITrueDiv},
    {"//", "//=", Special::FloorDiv, Special::RFloorDiv, Special::IFloorDiv},
    {"%", "%=", Special::Mod, Special::RMod, Special::IMod},
    {"** or pow()", "**=", Special::Pow, Special::RPow, Special::IPow},
    {"<<", "<<=", Special::LShift, Special::RLShift, Special::ILShift},
    {">>", ">>=", Special::RShift, Special::RRShift, Special::IRShift},
    {"&", "&=", Special::And, Special::RAnd, Special::IAnd},
    {"|", "|=", Special::Or, Special::ROr, Special::IOr},
    {"^", "^=", Special::Xor, Special::RXor, Special::IXor},
};

const OperatorRow& row_of(Operator op) {
    return rows[static_cast<int>(op)];
}

// `left *= sequence` repeats the sequence only where left knows nothing of sequences: an instance
// of a class, which might, does not (abstract.c, PyNumber_InPlaceMultiply).
bool is_kept_from_repeating(Machine& machine, Operator op, const Value& left) {
    const Type* type = machine.type_of(left);
    return op == Operator::Multiply &&
           (!type->is_builtin || type->protocol.length || type->protocol.contains);
}

bool is_builtin_sequence(const Value& value) {
    return is_kind(value, Kind::Str) || is_kind(value, Kind::List) || is_kind(value, Kind::Tuple) ||
           is_kind(value, Kind::Bytes) || is_kind(value, Kind::ByteArray);
}

Value unsupported(Machine& machine, const char* symbol, const Value& left, const Value& right) {
    // What Python 2 had for print.
    const bool is_print = symbol == std::string_view(">>") && is_kind(left, Kind::NativeFunction) &&
                          text_of(as<NativeFunction>(left)->name) == "print";
    if (is_print)
        return machine.raise(machine.types.TypeError,
                             "unsupported operand type(s) for >>: '{}' and '{}'. Did you mean "
                             "\"print(<message>, file=<output_stream>)\"?",
                             type_name(machine, left), type_name(machine, right));
    // What the operands' own arithmetic leaves to a sequence is to repeat it.
    const bool is_in_place = symbol == std::string_view("*=");
    if (is_in_place || symbol == std::string_view("*")) {
        const auto is_no_factor = [&](const Value& value) {
            return !is_integral(value) && !machine.type_of(value)->special(Special::Index);
        };
        const bool is_left_asked_alone =
            is_in_place && is_kept_from_repeating(machine, Operator::Multiply, left);
        if (is_builtin_sequence(left) && is_no_factor(right)) return bad_factor(machine, right);
        if (is_builtin_sequence(right) && is_no_factor(left) && !is_left_asked_alone)
            return bad_factor(machine, left);
    }
    return machine.raise(machine.types.TypeError,
                         "unsupported operand type(s) for {}: '{}' and '{}'", symbol,
                         type_name(machine, left), type_name(machine, right));
}

// Adding to and repeating a sequence comes after both operands' own arithmetic, as in CPython.
bool is_sequence_operator(const Value& left, Operator op) {
    return (op == Operator::Add || op == Operator::Multiply) && is_builtin_sequence(left);
}

// Our numbers know the wider ones, too; an int of CPython leaves a sum with a float to the float.
bool yields_to(const Value& left, const Value& right) {
    if (is_integral(left)) return !is_integral(right);
    return is_real(left) && !is_integral(right) && !is_real(right);
}

Value binary_by_protocol(Machine& machine, Operator op, const Value& left, const Value& right) {
    auto* own = machine.type_of(left)->protocol.binary;
    auto* other = machine.type_of(right)->protocol.binary;
    if (is_sequence_operator(left, op) && other && other != own &&
        !is_sequence_operator(right, op)) {
        Value result = other(machine, op, left, right);
        if (!result.is_not_implemented()) return result;
        return own(machine, op, left, right);
    }
    if (own) {
        Value result = own(machine, op, left, right);
        if (!result.is_not_implemented()) return result;
    }
    if (other && other != own) return other(machine, op, left, right);
    return Value::not_implemented();
}

Routine ask(Machine& machine, Special which, Value self, Value other) {
    Value* method = machine.type_of(self)->special(which);
    if (!method) co_return Value::not_implemented();
    co_return co_await call_method(machine, which, self, other);
}

// Whether it is a sequence that can be repeated: not if its class has put a method over that.
bool can_be_repeated(Machine& machine, const Value& value) {
    if (!is_sequence_operator(value, Operator::Multiply)) return false;
    Type* type = machine.type_of(value);
    const OperatorRow& row = row_of(Operator::Multiply);
    return !type->special(row.forward) && !type->special(row.reflected);
}

// All of `left op right` but the error, for both binary and in-place forms.
Routine negotiate(Machine& machine, Operator op, Value left, Value right, bool in_place = false) {
    const OperatorRow& row = row_of(op);
    Type* left_type = machine.type_of(left);
    Type* right_type = machine.type_of(right);
    Value* reflected = left_type == right_type ? nullptr : right_type->special(row.reflected);
    bool right_first = false;
    if (reflected && right_type->is_subtype_of(left_type)) {
        Value* inherited = left_type->special(row.reflected);
        right_first = !inherited || !inherited->is(*reflected);
    }
    if (right_first) {
        Value result = co_await ask(machine, row.reflected, right, left);
        if (!result.is_not_implemented()) co_return result;
    }
    bool left_native = !left_type->special(row.forward);
    if (!left_native) {
        Value result = co_await ask(machine, row.forward, left, right);
        if (!result.is_not_implemented()) co_return result;
    } else if (!(reflected && (is_sequence_operator(left, op) || is_sequence_operator(right, op) ||
                               yields_to(left, right))) &&
               left_type->protocol.binary) {
        Value result = co_await resume_native_binary(machine, op, left, right);
        if (!result.is_not_implemented()) co_return result;
    }
    if (reflected && !right_first) {
        Value result = co_await ask(machine, row.reflected, right, left);
        if (!result.is_not_implemented()) co_return result;
    }
    const bool is_repeat_kept = in_place && !is_sequence_operator(left, op) &&
                                is_sequence_operator(right, op) &&
                                is_kept_from_repeating(machine, op, left);
    // What a class of the program's own has put its method over is not asked behind it.
    const bool is_hidden = left_native
                               ? reflected && !is_sequence_operator(left, op)
                               : reflected || left_type == right_type ||
                                     is_sequence_operator(left, op) || yields_to(right, left);
    if (is_hidden || is_repeat_kept) co_return Value::not_implemented();
    if (!left_native) {
        auto* other = right_type->protocol.binary;
        Value result = other ? other(machine, op, left, right) : Value::not_implemented();
        if (!result.needs_a_frame()) co_return result;
    }
    co_return co_await resume_native_binary(machine, op, left, right);
}

} // namespace

// The protocol's answer where plain code cannot give it.
Routine resume_native_binary(Machine& machine, Operator op, Value left, Value right) {
    Value result = binary_by_protocol(machine, op, left, right);
    if (!result.needs_a_frame()) co_return result;
    if (op == Operator::Multiply) {
        bool left_factor = machine.type_of(left)->special(Special::Index) != nullptr;
        Value factor = co_await resume_index(machine, left_factor ? left : right);
        if (factor.is_unbound()) co_return {};
        co_return binary_by_protocol(machine, op, left_factor ? factor : left,
                                     left_factor ? right : factor);
    }
    if (is_str(left)) co_return co_await resume_percent_format(machine, left, right);
    if (op == Operator::Modulo && is_bytes(left)) {
        const Value text = decode_bytes(machine, bytes_of(left), "latin-1", "strict");
        Value shown = co_await resume_percent_format(machine, text, right, true);
        if (shown.is_unbound()) co_return {};
        const Value out = encode_text(machine, shown, "latin-1", "strict");
        co_return out.is_unbound() ? out : bytes_like(machine, left, bytes_of(out));
    }
    if (is_any_set(left) || is_kind(left, Kind::DictView) || is_any_set(right))
        co_return co_await resume_set_binary(machine, op, left, right);
    if (is_kind(left, Kind::Dict) && is_kind(right, Kind::Dict)) {
        Value merged = machine.dict();
        Value done = co_await resume_dict_update(machine, merged, left);
        if (done.is_unbound()) co_return {};
        done = co_await resume_dict_update(machine, merged, right);
        if (done.is_unbound()) co_return {};
        co_return merged;
    }
    OwnedArguments arguments;
    arguments.values.push_back(left);
    arguments.values.push_back(right);
    bool by_left = machine.type_of(left)->protocol.binary != nullptr;
    if (!by_left) std::swap(arguments.values[0], arguments.values[1]);
    co_return co_await call_native_special(
        machine, by_left ? row_of(op).forward : row_of(op).reflected, std::move(arguments));
}

Value binary(Machine& machine, Operator op, const Value& left, const Value& right) {
    if (!left.is_object() && !right.is_object()) {
        Value result = left.is_float() || right.is_float() ? real_binary(machine, op, left, right)
                                                           : int_binary(machine, op, left, right);
        if (!result.is_not_implemented()) return result;
        return unsupported(machine, row_of(op).symbol, left, right);
    }
    Type* left_type = machine.type_of(left);
    Type* right_type = machine.type_of(right);
    if (op == Operator::Add && left_type == machine.types.str && right_type == left_type)
        return concatenate(machine, left, right);
    if (left_type->special(row_of(op).forward) || right_type->special(row_of(op).reflected))
        return Value::needs_frame();
    Value result = binary_by_protocol(machine, op, left, right);
    if (!result.is_not_implemented()) return result;
    return unsupported(machine, row_of(op).symbol, left, right);
}

Routine resume_binary(Machine& machine, Operator op, Value left, Value right) {
    Value result = co_await negotiate(machine, op, left, right);
    if (result.is_not_implemented() && op == Operator::Multiply &&
        (can_be_repeated(machine, left) || can_be_repeated(machine, right)))
        result = co_await resume_native_binary(machine, op, left, right);
    if (result.is_not_implemented()) co_return unsupported(machine, row_of(op).symbol, left, right);
    co_return result;
}

Value in_place(Machine& machine, Operator op, const Value& left, const Value& right) {
    if (!left.is_object() && !right.is_object()) {
        Value result = left.is_float() || right.is_float() ? real_binary(machine, op, left, right)
                                                           : int_binary(machine, op, left, right);
        if (!result.is_not_implemented()) return result;
        return unsupported(machine, row_of(op).in_place_symbol, left, right);
    }
    Type* left_type = machine.type_of(left);
    Type* right_type = machine.type_of(right);
    if (op == Operator::Add && left_type == machine.types.str && right_type == left_type)
        return lengthen(machine, left, right) ? left : concatenate(machine, left, right);
    const OperatorRow& row = row_of(op);
    if (left_type->special(row.in_place)) return Value::needs_frame();
    if (left_type->protocol.in_place) {
        Value result = left_type->protocol.in_place(machine, op, left, right);
        if (!result.is_not_implemented()) return result;
    }
    if (left_type->special(row.forward) || right_type->special(row.reflected))
        return Value::needs_frame();
    if (is_sequence_operator(right, op) && !is_sequence_operator(left, op) &&
        is_kept_from_repeating(machine, op, left))
        return unsupported(machine, row.in_place_symbol, left, right);
    Value result = binary_by_protocol(machine, op, left, right);
    if (!result.is_not_implemented()) return result;
    return unsupported(machine, row.in_place_symbol, left, right);
}

Routine resume_in_place(Machine& machine, Operator op, Value left, Value right) {
    Type* left_type = machine.type_of(left);
    const OperatorRow& row = row_of(op);
    if (const Value* own = left_type->special(row.in_place)) {
        // Unlike `__add__ = None`, it is called.
        if (own->is_none())
            co_return machine.raise(machine.types.TypeError, "'NoneType' object is not callable");
        Value result = co_await ask(machine, row.in_place, left, right);
        if (!result.is_not_implemented()) co_return result;
    } else if (left_type->protocol.in_place) {
        Value result = left_type->protocol.in_place(machine, op, left, right);
        if (result.needs_a_frame())
            result = co_await resume_native_in_place(machine, op, left, right);
        if (!result.is_not_implemented()) co_return result;
    }
    Value result = co_await negotiate(machine, op, left, right, true);
    if (result.is_not_implemented())
        co_return unsupported(machine, row.in_place_symbol, left, right);
    co_return result;
}

Routine resume_native_in_place(Machine& machine, Operator op, Value left, Value right) {
    if (op == Operator::Multiply && machine.type_of(right)->special(Special::Index)) {
        Value factor = co_await resume_index(machine, right);
        if (factor.is_unbound()) co_return {};
        co_return machine.type_of(left)->protocol.in_place(machine, op, left, factor);
    }
    if (is_kind(left, Kind::List)) {
        Value items = co_await op::measured_list_of(machine, right);
        if (items.is_unbound()) co_return {};
        co_return as<List>(left)->type->protocol.in_place(machine, op, left, items);
    }
    if (is_any_set(left)) co_return co_await resume_set_in_place(machine, op, left, right);
    if (is_kind(left, Kind::Dict)) {
        Value done = co_await resume_dict_update_any(machine, left, right);
        if (done.is_unbound()) co_return {};
        co_return left;
    }
    OwnedArguments arguments;
    arguments.values.push_back(left);
    arguments.values.push_back(right);
    co_return co_await call_native_special(machine, row_of(op).in_place, std::move(arguments));
}

// --- unary
// ---------------------------------------------------------------------------------------------

namespace {

Value bad_operand(Machine& machine, const char* symbol, const Value& value) {
    return machine.raise(machine.types.TypeError, "bad operand type for unary {}: '{}'", symbol,
                         type_name(machine, value));
}

// For classes with methods only: the native method if there is one, run by the resumable form.
Value unary_elsewhere(Machine& machine, Special which, const char* symbol, const Value& value) {
    Type* type = machine.type_of(value);
    bool native = value.is_object() && type->lookup(machine.special_name(which));
    return native ? Value::needs_frame() : bad_operand(machine, symbol, value);
}

} // namespace

Value negate(Machine& machine, const Value& value) {
    if (value.is_float()) return Value::of(-value.real());
    if (value.is_int() && value.integer() != INT64_MIN) return Value::of(-value.integer());
    if (machine.type_of(value)->special(Special::Neg)) return Value::needs_frame();
    if (is_integral(value)) {
        Mpz number(value);
        mpz_neg(number, number);
        return machine.big(number);
    }
    if (is_real(value)) return Value::of(-real_of(value));
    return unary_elsewhere(machine, Special::Neg, "-", value);
}

Value positive(Machine& machine, const Value& value) {
    if (machine.type_of(value)->special(Special::Pos)) return Value::needs_frame();
    if (is_integral(value)) return plain_int(machine, value);
    if (is_real(value)) return plain_float(value);
    return unary_elsewhere(machine, Special::Pos, "+", value);
}

Value invert(Machine& machine, const Value& value) {
    if (machine.type_of(value)->special(Special::Invert)) return Value::needs_frame();
    if (is_integral(value)) {
        if (!value.is_object()) return Value::of(~value.integer());
        Mpz number(value);
        mpz_com(number, number);
        return machine.big(number);
    }
    return unary_elsewhere(machine, Special::Invert, "~", value);
}

Routine resume_unary(Machine& machine, Special which, Value value) {
    co_return co_await call_method(machine, which, value);
}

} // namespace runtime::vm
