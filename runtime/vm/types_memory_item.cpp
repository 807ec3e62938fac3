// The items of memoryviews: numbers of the machine as bytes, little end first.

#include "runtime/vm/types_bytes.h"

#include "runtime/vm/types_numbers.h"

#include <cstring>
#include <string_view>

namespace runtime::vm {

namespace {

constexpr std::string_view signed_formats = "bhilqn";
constexpr std::string_view unsigned_formats = "BHILQNP";

template <class T>
T read(const char* bytes) {
    T value;
    std::memcpy(&value, bytes, sizeof value);
    return value;
}

template <class T>
bool write(char* bytes, T value) {
    std::memcpy(bytes, &value, sizeof value);
    return true;
}

bool invalid(Machine& machine, Type* kind, const char* what, char format) {
    machine.raise(kind, "memoryview: invalid {} for format '{}'", what, format);
    return false;
}

// The lowest bytes of an int; false if it needs more, or is negative where that can not be.
bool lowest_bytes(const Value& number, bool is_signed, std::int64_t size, std::uint64_t& bits) {
    const MpzView whole(number);
    const auto width = static_cast<std::size_t>(size) * 8;
    bits = mpz_get_ui(whole);
    if (whole.sign() >= 0) return mpz_sizeinbase(whole, 2) <= width - (is_signed ? 1 : 0);
    if (!is_signed) return false;
    bits = ~bits + 1;
    Mpz beyond(1);
    mpz_mul_2exp(beyond, beyond, width - 1);
    return mpz_cmpabs(whole, beyond) <= 0;
}

} // namespace

std::int64_t view_item_size(char format) {
    switch (format) {
    case 'b':
    case 'B':
    case 'c':
    case '?': return 1;
    case 'h':
    case 'H': return 2;
    case 'i':
    case 'I':
    case 'f': return 4;
    case 'l':
    case 'L':
    case 'q':
    case 'Q':
    case 'n':
    case 'N':
    case 'P':
    case 'd': return 8;
    default: return 0;
    }
}

Value view_item(Machine& machine, char format, const char* bytes) {
    switch (format) {
    case 'c': return machine.bytes(std::string_view(bytes, 1));
    case '?': return Value::of(*bytes != 0);
    case 'f': return Value::of(static_cast<double>(read<float>(bytes)));
    case 'd': return Value::of(read<double>(bytes));
    default: break;
    }
    std::uint64_t bits = 0;
    const std::int64_t size = view_item_size(format);
    std::memcpy(&bits, bytes, static_cast<std::size_t>(size));
    if (signed_formats.find(format) != std::string_view::npos) {
        const int unused = static_cast<int>(64 - size * 8);
        return Value::of(static_cast<std::int64_t>(bits << unused) >> unused);
    }
    if (bits <= INT64_MAX) return Value::of(static_cast<std::int64_t>(bits));
    mpz_t whole;
    mpz_init_set_ui(whole, bits);
    Value made = machine.big(whole);
    mpz_clear(whole);
    return made;
}

bool store_view_item(Machine& machine, char format, const Value& item, char* bytes) {
    Type* TypeError = machine.types.TypeError;
    Type* ValueError = machine.types.ValueError;
    if (format == 'c') {
        if (!is_kind(item, Kind::Bytes)) return invalid(machine, TypeError, "type", format);
        if (bytes_of(item).size() != 1) return invalid(machine, ValueError, "value", format);
        return write(bytes, bytes_of(item)[0]);
    }
    if (format == '?') {
        const bool is_true = !(item.is_bool() && !item.truth()) &&
                             !(is_integral(item) && clamped(item) == 0) && !item.is_none();
        return write(bytes, static_cast<char>(is_true));
    }
    if (format == 'f' || format == 'd') {
        double number = 0;
        if (!is_real(item) && !is_integral(item))
            return invalid(machine, TypeError, "type", format);
        if (!number_to_real(machine, item, number)) return false;
        return format == 'd' ? write(bytes, number) : write(bytes, static_cast<float>(number));
    }
    if (!is_integral(item)) return invalid(machine, TypeError, "type", format);
    const bool is_signed = unsigned_formats.find(format) == std::string_view::npos;
    std::uint64_t bits = 0;
    if (!lowest_bytes(item, is_signed, view_item_size(format), bits))
        return invalid(machine, ValueError, "value", format);
    std::memcpy(bytes, &bits, static_cast<std::size_t>(view_item_size(format)));
    return true;
}

} // namespace runtime::vm
