// complex: a pair of floats, by CPython's formulas where those of the C library would round or
// treat infinities in another way.

#include "runtime/vm/types_complex.h"

#include "runtime/vm/awaiters.h"
#include "runtime/vm/kind_given.h"
#include "runtime/vm/types_format.h"
#include "runtime/vm/types_numbers.h"
#include "runtime/vm/types_repr.h"

#include <charconv>
#include <cmath>
#include <cstdlib>

namespace runtime::vm {

namespace {

using Number = std::complex<double>;

Number number_of(const Value& self) {
    return as<Complex>(self)->number;
}

bool is_complex(const Machine& machine, const Value& value) {
    return is_kind(value, Kind::Native) &&
           value.object()->type->is_subtype_of(machine.types.complex);
}

enum class Read : std::uint8_t { Done, NotANumber, Raised };

Read read_number(Machine& machine, const Value& value, Number& out) {
    if (is_complex(machine, value)) {
        out = number_of(value);
        return Read::Done;
    }
    if (!is_number(value)) return Read::NotANumber;
    double real = 0;
    if (!number_to_real(machine, value, real)) return Read::Raised;
    out = real;
    return Read::Done;
}

// --- arithmetic ----------------------------------------------------------------------------------

Number product(Number a, Number b) {
    return {a.real() * b.real() - a.imag() * b.imag(), a.real() * b.imag() + a.imag() * b.real()};
}

// Scales by the larger part of the divisor, so that no square overflows.
Number quotient(Number a, Number b) {
    if (std::fabs(b.real()) >= std::fabs(b.imag())) {
        const double ratio = b.imag() / b.real();
        const double scale = b.real() + b.imag() * ratio;
        return {(a.real() + a.imag() * ratio) / scale, (a.imag() - a.real() * ratio) / scale};
    }
    const double ratio = b.real() / b.imag();
    const double scale = b.real() * ratio + b.imag();
    return {(a.real() * ratio + a.imag()) / scale, (a.imag() * ratio - a.real()) / scale};
}

Number whole_power(Number base, long exponent) {
    Number result = 1;
    for (long bit = 1; bit <= exponent; bit <<= 1) {
        if ((exponent & bit) != 0) result = product(result, base);
        base = product(base, base);
    }
    return result;
}

Number polar_power(Number base, Number exponent) {
    const double size = std::hypot(base.real(), base.imag());
    const double angle = std::atan2(base.imag(), base.real());
    double length = std::pow(size, exponent.real());
    double phase = angle * exponent.real();
    if (exponent.imag() != 0) {
        length /= std::exp(angle * exponent.imag());
        phase += exponent.imag() * std::log(size);
    }
    return {length * std::cos(phase), length * std::sin(phase)};
}

Value divide(Machine& machine, Number a, Number b) {
    if (b == 0.0) return machine.raise(machine.types.ZeroDivisionError, "complex division by zero");
    return make_complex(machine, quotient(a, b));
}

Value complex_binary(Machine& machine, Operator op, const Value& left, const Value& right) {
    const bool is_mine = op == Operator::Add || op == Operator::Subtract ||
                         op == Operator::Multiply || op == Operator::TrueDivide ||
                         op == Operator::Power;
    if (!is_mine) return Value::not_implemented();
    Number a, b;
    for (const auto& [value, number] : {std::pair{&left, &a}, std::pair{&right, &b}}) {
        const Read read = read_number(machine, *value, *number);
        if (read == Read::NotANumber) return Value::not_implemented();
        if (read == Read::Raised) return {};
    }
    if (op == Operator::Add) return make_complex(machine, a + b);
    if (op == Operator::Subtract) return make_complex(machine, a - b);
    if (op == Operator::Multiply) return make_complex(machine, product(a, b));
    if (op == Operator::TrueDivide) return divide(machine, a, b);
    return complex_power(machine, a, b);
}

Value complex_compare(Machine& machine, const Value& left, const Value& right,
                      Comparison comparison) {
    const bool is_equality = comparison == Comparison::Equal || comparison == Comparison::NotEqual;
    if (!is_equality || !is_complex(machine, left)) return Value::not_implemented();
    const Number a = number_of(left);
    bool same = false;
    if (is_complex(machine, right)) {
        same = a == number_of(right);
    } else if (is_number(right)) {
        Value equal = equals(machine, Value::of(a.real()), right);
        same = a.imag() == 0 && equal.truth();
    } else {
        return Value::not_implemented();
    }
    return Value::of(same == (comparison == Comparison::Equal));
}

Value complex_hash(Machine&, const Value& self) {
    const Number number = number_of(self);
    const auto real = static_cast<std::uint64_t>(hash_of_real(number.real()));
    const auto imaginary = static_cast<std::uint64_t>(hash_of_real(number.imag()));
    const auto both = static_cast<std::int64_t>(real + 1000003 * imaginary);
    return Value::of(both == -1 ? std::int64_t{-2} : both);
}

Value complex_truth(Machine&, const Value& self) {
    return Value::of(number_of(self) != 0.0);
}

// --- texts ---------------------------------------------------------------------------------------

// A float's digits without the ".0" of a whole one.
std::string part_text(double part) {
    std::string text = float_text(part);
    if (text.ends_with(".0")) text.resize(text.size() - 2);
    return text;
}

bool has_real_part(Number number) {
    return number.real() != 0 || std::signbit(number.real());
}

std::string signed_text(const std::string& text) {
    return text.starts_with('-') ? text : "+" + text;
}

std::string complex_text(Number number) {
    const std::string imaginary = part_text(number.imag()) + "j";
    if (!has_real_part(number)) return imaginary;
    return "(" + part_text(number.real()) + signed_text(imaginary) + ")";
}

Value complex_repr(Machine& machine, const Value& self) {
    return machine.str(complex_text(number_of(self)));
}

// One part in a format that has no width; false: something was raised.
bool format_part(Machine& machine, double part, FormatSpec spec, char sign, std::string& out) {
    spec.width = -1;
    spec.sign = sign;
    const bool is_shortest = spec.type == 0 && spec.precision < 0;
    if (spec.type == 0 && !is_shortest) spec.type = 'g';
    Value text = format_real(machine, part, spec, Value::of(part));
    if (!text.is_value()) return false;
    out += text_of(text);
    if (is_shortest && out.ends_with(".0")) // which a float has at its end, and a part has not
        out.resize(out.size() - (spec.alternate ? 1 : 2));
    return true;
}

std::string padded(const std::string& text, const FormatSpec& spec) {
    const auto size = static_cast<std::int64_t>(text.size());
    if (spec.width <= size) return text;
    const std::int64_t room = spec.width - size;
    const char align = spec.align == 0 ? '>' : spec.align;
    const std::int64_t before = align == '<' ? 0 : align == '^' ? room / 2 : room;
    std::string out;
    for (std::int64_t i = 0; i < before; ++i)
        out += spec.fill;
    out += text;
    for (std::int64_t i = before; i < room; ++i)
        out += spec.fill;
    return out;
}

Value complex_format(Machine& machine, const Arguments& args) {
    if (!is_str(args[1]))
        return machine.raise(machine.types.TypeError, "__format__() argument must be str, not {}",
                             kind_given(machine, args[1]));
    const Number number = number_of(args[0]);
    if (text_of(args[1]).empty()) return machine.str(complex_text(number));
    FormatSpec spec;
    if (!parse_format(machine, text_of(args[1]), args[0], spec)) return {};
    if (spec.type != 0 &&
        std::string_view("eEfFgGn").find(static_cast<char>(spec.type)) == std::string_view::npos)
        return machine.raise(machine.types.ValueError,
                             "Unknown format code '{}' for object of type 'complex'",
                             static_cast<char>(spec.type));
    if (spec.zero || spec.fill == "0")
        return machine.raise(machine.types.ValueError,
                             "Zero padding is not allowed in complex format specifier");
    if (spec.align == '=')
        return machine.raise(machine.types.ValueError,
                             "'=' alignment flag is not allowed in complex format specifier");
    const bool is_bare = spec.type == 0 && !has_real_part(number);
    std::string text;
    if (!is_bare && !format_part(machine, number.real(), spec, spec.sign, text)) return {};
    const char sign = is_bare ? spec.sign : '+';
    if (!format_part(machine, number.imag(), spec, sign, text)) return {};
    text += 'j';
    if (spec.type == 0 && !is_bare) text = "(" + text + ")";
    return machine.str(padded(text, spec));
}

// --- complex(real=0, imag=0) ---------------------------------------------------------------------

std::string_view stripped(std::string_view text) {
    constexpr std::string_view spaces = " \t\n\r\f\v";
    const std::size_t first = text.find_first_not_of(spaces);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(spaces) + 1 - first);
}

// Reads a number with its sign off the front.
bool take_real(std::string_view& text, double& out) {
    const bool has_sign = !text.empty() && (text[0] == '+' || text[0] == '-');
    const std::string_view digits = text.substr(has_sign ? 1 : 0);
    if (digits.empty() || digits[0] == '-') return false;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), out);
    if (error == std::errc::invalid_argument) return false;
    // Too large, or too small: strtod() tells which.
    if (error == std::errc::result_out_of_range)
        out = std::strtod(std::string(digits.data(), end).c_str(), nullptr);
    if (has_sign && text[0] == '-') out = -out;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return true;
}

// The number before a "j", which may be a sign alone or nothing.
bool take_imaginary(std::string_view text, double& out) {
    if (!take_real(text, out)) {
        out = text.starts_with('-') ? -1 : 1;
        if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
    }
    return text == "j" || text == "J";
}

bool parse_complex(std::string_view text, Number& out) {
    text = stripped(text);
    if (text.starts_with('(') && text.ends_with(')') && text.size() > 1)
        text = stripped(text.substr(1, text.size() - 2));
    double first = 0, second = 0;
    if (take_imaginary(text, second)) {
        out = {0, second};
        return true;
    }
    if (!take_real(text, first)) return false;
    out = first;
    if (text.empty()) return true;
    if (text[0] != '+' && text[0] != '-') return false;
    if (!take_imaginary(text, second)) return false;
    out = {first, second};
    return true;
}

// An instance of the class that was called.
Value of_class(Machine& machine, const Value& type, Number number) {
    return Value::adopt(machine.make<Complex>(as<Type>(type), number));
}

Value from_text(Machine& machine, const Arguments& args) {
    if (!args[2].is_unbound())
        return machine.raise(machine.types.TypeError,
                             "complex() can't take second arg if first is a string");
    std::string text, plain;
    const bool is_numeral = ascii_numeral(text_of(args[1]), text);
    const auto is_digit = [&](std::size_t at) {
        return at < text.size() && text[at] >= '0' && text[at] <= '9';
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '_')
            plain += text[i];
        else if (i == 0 || !is_digit(i - 1) || !is_digit(i + 1))
            return machine.raise(machine.types.ValueError,
                                 "could not convert string to complex: {}",
                                 text_of(repr(machine, args[1])));
    }
    Number number;
    if (!is_numeral || !parse_complex(plain, number))
        return machine.raise(machine.types.ValueError, "complex() arg is a malformed string");
    return of_class(machine, args[0], number);
}

Value* conversion_of(Machine& machine, const Value& value) {
    for (const char* name : {"__complex__", "__float__", "__index__"})
        if (Value* method = machine.type_of(value)->lookup(machine.intern(name))) return method;
    return nullptr;
}

// An instance of a class derived from complex that has a __complex__() of its own.
bool converts_itself(Machine& machine, const Value& value) {
    Type* plain = machine.types.complex;
    if (!is_complex(machine, value) || machine.type_of(value) == plain) return false;
    Str* name = machine.intern("__complex__");
    return !machine.type_of(value)->lookup(name)->is(*plain->dict->find(name));
}

Value construct_complex(Machine& machine, const Arguments& args) {
    if (is_str(args[1])) return from_text(machine, args);
    if (is_str(args[2]))
        return machine.raise(machine.types.TypeError, "complex() second arg can't be a string");
    Number parts[2];
    for (std::uint32_t i = 0; i < 2; ++i) {
        const Value& given = args[i + 1];
        if (given.is_unbound()) continue;
        if (i == 0 && converts_itself(machine, given)) return Value::needs_frame();
        if (is_number(given) && machine.type_of(given)->special(Special::Float))
            return Value::needs_frame();
        const Read read = read_number(machine, given, parts[i]);
        if (read == Read::Raised) return {};
        if (read == Read::Done) continue;
        if (conversion_of(machine, given)) return Value::needs_frame();
        if (i == 0)
            return machine.raise(machine.types.TypeError,
                                 "complex() first argument must be a string or a number, not '{}'",
                                 type_name(machine, given));
        return machine.raise(machine.types.TypeError,
                             "complex() second argument must be a number, not '{}'",
                             type_name(machine, given));
    }
    if (args[2].is_unbound()) {
        const bool is_as_given = args[1].is_object() &&
                                 as<Type>(args[0]) == machine.types.complex &&
                                 machine.type_of(args[1]) == machine.types.complex;
        return is_as_given ? args[1] : of_class(machine, args[0], parts[0]); // a -0.0 stays one
    }
    Number made(parts[0].real(), parts[1].real());
    if (is_complex(machine, args[1])) made.imag(made.imag() + parts[0].imag());
    if (is_complex(machine, args[2])) made.real(made.real() - parts[1].imag());
    return of_class(machine, args[0], made);
}

Routine resume_construct_complex(Machine& machine, OwnedArguments args) {
    for (std::uint32_t i = 1; i < 3; ++i) {
        const Value given = args[i];
        const bool is_read_plainly =
            (is_number(given) && !machine.type_of(given)->special(Special::Float)) ||
            (is_complex(machine, given) && (i > 1 || !converts_itself(machine, given)));
        if (given.is_unbound() || is_read_plainly) continue;
        Value* method = conversion_of(machine, given);
        if (method == nullptr) continue;
        Value converted = co_await machine.call(*method, given);
        if (converted.is_unbound()) co_return {};
        const bool by_complex = machine.type_of(given)->lookup(machine.intern("__complex__"));
        const bool by_float =
            !by_complex && machine.type_of(given)->lookup(machine.intern("__float__"));
        if (by_float && !is_real(converted))
            co_return machine.raise(machine.types.TypeError,
                                    "{}.__float__ returned non-float (type {})",
                                    type_name(machine, given), type_name(machine, converted));
        if (!by_complex && !by_float && !is_integral(converted))
            co_return machine.raise(machine.types.TypeError, "__index__ returned non-int (type {})",
                                    type_name(machine, converted));
        if (by_complex && !is_complex(machine, converted))
            co_return machine.raise(machine.types.TypeError,
                                    "__complex__ returned non-complex (type {})",
                                    type_name(machine, converted));
        args.values[i] = is_complex(machine, converted)
                             ? make_complex(machine, number_of(converted))
                             : converted;
    }
    co_return construct_complex(machine, args.view());
}

constexpr NativeFunctionInfo construct{.name = "complex",
                                       .signature = "(cls, real=..., imag=...)",
                                       .plain = construct_complex,
                                       .resumable = resume_construct_complex};

// --- methods -------------------------------------------------------------------------------------

Value absolute(Machine& machine, const Arguments& args) {
    const Number number = number_of(args[0]);
    const double size = std::hypot(number.real(), number.imag());
    const bool is_finite = std::isfinite(number.real()) && std::isfinite(number.imag());
    if (std::isinf(size) && is_finite)
        return machine.raise(machine.types.OverflowError, "absolute value too large");
    return Value::of(size);
}
Value negated(Machine& machine, const Arguments& args) {
    return make_complex(machine, -number_of(args[0]));
}
Value conjugated(Machine& machine, const Arguments& args) {
    return make_complex(machine, std::conj(number_of(args[0])));
}
// The number itself; a plain one for an instance of a derived class.
Value plain_number(Machine& machine, const Arguments& args) {
    if (machine.type_of(args[0]) == machine.types.complex) return args[0];
    return make_complex(machine, number_of(args[0]));
}
Value real_part(Machine&, const Arguments& args) {
    return Value::of(number_of(args[0]).real());
}
Value imaginary_part(Machine&, const Arguments& args) {
    return Value::of(number_of(args[0]).imag());
}

} // namespace

Value make_complex(Machine& machine, std::complex<double> number) {
    return Value::adopt(machine.make<Complex>(machine.types.complex, number));
}

Value complex_power(Machine& machine, std::complex<double> base, std::complex<double> exponent) {
    const double real = exponent.real();
    Number result = 1;
    if (exponent.imag() == 0 && real == std::floor(real) && std::fabs(real) <= 100) {
        if (base == 0.0 && real < 0)
            return machine.raise(machine.types.ZeroDivisionError,
                                 "0.0 to a negative or complex power");
        result = whole_power(base, static_cast<long>(std::fabs(real)));
        if (real < 0) result = quotient(1, result);
    } else if (base == 0.0) {
        if (exponent.imag() != 0 || real < 0)
            return machine.raise(machine.types.ZeroDivisionError,
                                 "0.0 to a negative or complex power");
        result = 0;
    } else {
        result = polar_power(base, exponent);
    }
    if (std::isinf(result.real()) || std::isinf(result.imag()))
        return machine.raise(machine.types.OverflowError, "complex exponentiation");
    return make_complex(machine, result);
}

void define_complex(Machine& machine) {
    Type* type = machine.types.complex;
    type->layout = layout_of<Complex>();
    type->instance_kind = Kind::Native;
    type->instance_size = sizeof(Complex);
    type->construct = &construct;
    type->protocol.repr = complex_repr;
    type->protocol.shown = complex_repr;
    type->protocol.hash = complex_hash;
    type->protocol.compare = complex_compare;
    type->protocol.binary = complex_binary;
    type->protocol.truth = complex_truth;
    constexpr const char* self_only = "(self, /)";
    machine.add_methods(
        type,
        {{.name = "conjugate", .signature = self_only, .plain = conjugated},
         {.name = "__complex__", .signature = self_only, .plain = plain_number},
         {.name = "__abs__", .signature = self_only, .plain = absolute},
         {.name = "__neg__", .signature = self_only, .plain = negated},
         {.name = "__pos__", .signature = self_only, .plain = plain_number},
         {.name = "__format__", .signature = "(self, format_spec, /)", .plain = complex_format}});
    add_protocol_methods(machine, type);
    add_operator_methods(machine, type,
                         {Operator::Add, Operator::Subtract, Operator::Multiply,
                          Operator::TrueDivide, Operator::Power});
    machine.add_property(type, "real", real_part);
    machine.add_property(type, "imag", imaginary_part);
}

} // namespace runtime::vm
