// unicodedata: what Unicode says of a character, by libunistring.

#include "runtime/modules/install.h"
#include "runtime/modules/unicode_tables.h"
#include "runtime/source/character_names.h"
#include "runtime/vm/kind_given.h"
#include "runtime/vm/types.h"
#include "runtime/vm/types_unicode.h"

#include <unictype.h>
#include <uninorm.h>

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <memory>

namespace runtime::modules {

using vm::Arguments;
using vm::Machine;
using vm::Value;

namespace {

// The one character that a function is asked about; `place` names the argument in its complaint.
bool take_character(Machine& machine, const Value& value, std::string_view function,
                    std::string_view place, char32_t& character) {
    if (vm::is_str(value)) {
        std::string_view text = vm::text_of(value);
        if (!text.empty()) {
            character = vm::next_code_point(text);
            if (text.empty()) return true;
        }
    }
    machine.raise(machine.types.TypeError, "{}() {} must be a unicode character, not {}", function,
                  place, machine.type_of(value)->shown_name());
    return false;
}

// Functions of a character alone.
template <class Answer>
Value about(Machine& machine, const Arguments& arguments, const char* function, Answer answer) {
    char32_t character = 0;
    if (!take_character(machine, arguments[0], function, "argument", character)) return {};
    return answer(character);
}

template <class Table>
const auto* find_range(const Table& table, char32_t character) {
    const auto* found = std::find_if(std::begin(table), std::end(table), [&](const auto& range) {
        return range.first <= character && character <= range.last;
    });
    return found == std::end(table) ? nullptr : found;
}

Value category(Machine& machine, const Arguments& arguments) {
    return about(machine, arguments, "category", [&](char32_t character) {
        return machine.str(uc_general_category_name(uc_general_category(character)));
    });
}

Value bidirectional(Machine& machine, const Arguments& arguments) {
    return about(machine, arguments, "bidirectional", [&](char32_t character) {
        const bool is_assigned = !uc_is_general_category(character, UC_CATEGORY_Cn);
        return machine.str(is_assigned ? uc_bidi_class_name(uc_bidi_class(character)) : "");
    });
}

Value combining(Machine& machine, const Arguments& arguments) {
    return about(machine, arguments, "combining", [&](char32_t character) {
        return Value::of(static_cast<std::int64_t>(uc_combining_class(character)));
    });
}

Value mirrored(Machine& machine, const Arguments& arguments) {
    return about(machine, arguments, "mirrored", [&](char32_t character) {
        const bool is_mirrored = find_range(mirrored_ranges, character) != nullptr;
        return Value::of(static_cast<std::int64_t>(is_mirrored));
    });
}

Value east_asian_width(Machine& machine, const Arguments& arguments) {
    return about(machine, arguments, "east_asian_width", [&](char32_t character) {
        const WidthRange* range = find_range(width_ranges, character);
        return machine.str(range == nullptr ? "N" : range->width);
    });
}

Value decomposition(Machine& machine, const Arguments& arguments) {
    static constexpr const char* tags[] = {"",          "<font> ",  "<noBreak> ",  "<initial> ",
                                           "<medial> ", "<final> ", "<isolated> ", "<circle> ",
                                           "<super> ",  "<sub> ",   "<vertical> ", "<wide> ",
                                           "<narrow> ", "<small> ", "<square> ",   "<fraction> ",
                                           "<compat> "};
    return about(machine, arguments, "decomposition", [&](char32_t character) {
        ucs4_t parts[UC_DECOMPOSITION_MAX_LENGTH];
        int tag = 0;
        const bool is_hangul = character >= 0xac00 && character <= 0xd7a3;
        const int count = is_hangul ? -1 : uc_decomposition(character, &tag, parts);
        std::string text;
        for (int i = 0; i < count; ++i)
            text += fmt::format("{}{:04X}", i == 0 ? tags[tag] : " ", parts[i]);
        return machine.str(text);
    });
}

// --- functions with a default --------------------------------------------------------------------

template <class Find>
Value or_default(Machine& machine, const Arguments& arguments, const char* function,
                 const char* complaint, Find find) {
    char32_t character = 0;
    if (!take_character(machine, arguments[0], function, "argument 1", character)) return {};
    Value found = find(character);
    if (!found.is_unbound()) return found;
    if (!arguments[1].is_unbound()) return arguments[1];
    return machine.raise(machine.types.ValueError, "{}", complaint);
}

Value name(Machine& machine, const Arguments& arguments) {
    return or_default(machine, arguments, "name", "no such name", [&](char32_t character) {
        const std::string found = source::character_name(character);
        return found.empty() ? Value{} : machine.str(found);
    });
}

Value digit_or_none(int digit) {
    return digit < 0 ? Value{} : Value::of(static_cast<std::int64_t>(digit));
}

Value decimal(Machine& machine, const Arguments& arguments) {
    return or_default(machine, arguments, "decimal", "not a decimal", [](char32_t character) {
        return digit_or_none(uc_decimal_value(character));
    });
}

Value digit(Machine& machine, const Arguments& arguments) {
    return or_default(machine, arguments, "digit", "not a digit",
                      [](char32_t character) { return digit_or_none(uc_digit_value(character)); });
}

Value numeric(Machine& machine, const Arguments& arguments) {
    return or_default(
        machine, arguments, "numeric", "not a numeric character", [](char32_t character) {
            for (const NumericIdeograph& ideograph : numeric_ideographs)
                if (ideograph.value == character) return Value::of(ideograph.number);
            const uc_fraction_t number = uc_numeric_value(character);
            if (number.denominator == 0) return Value{};
            return Value::of(static_cast<double>(number.numerator) / number.denominator);
        });
}

Value lookup(Machine& machine, const Arguments& arguments) {
    if (!vm::is_str(arguments[0]))
        return machine.raise(machine.types.TypeError, "a bytes-like object is required, not '{}'",
                             machine.type_of(arguments[0])->shown_name());
    const std::string_view wanted = vm::text_of(arguments[0]);
    const auto found = source::character_named(wanted);
    if (!found)
        return machine.raise(machine.types.KeyError, "undefined character name '{}'", wanted);
    std::string text;
    vm::append_code_point(text, *found);
    return machine.str(text);
}

// --- normal forms --------------------------------------------------------------------------------

uninorm_t form_named(std::string_view form) {
    return form == "NFC"    ? UNINORM_NFC
           : form == "NFD"  ? UNINORM_NFD
           : form == "NFKC" ? UNINORM_NFKC
           : form == "NFKD" ? UNINORM_NFKD
                            : nullptr;
}

// Puts the normal form of the second argument into `out`; false: something was raised.
bool normalize_into(Machine& machine, const Arguments& arguments, const char* function,
                    std::string& out) {
    for (std::uint32_t i = 0; i < 2; ++i) {
        if (vm::is_str(arguments[i])) continue;
        machine.raise(machine.types.TypeError, "{}() argument {} must be str, not {}", function,
                      i + 1, vm::kind_given(machine, arguments[i]));
        return false;
    }
    const uninorm_t form = form_named(vm::text_of(arguments[0]));
    if (form == nullptr) {
        machine.raise(machine.types.ValueError, "invalid normalization form");
        return false;
    }
    // Half a surrogate pair stays as it is, which the library would not leave it.
    std::u32string points;
    auto add_normal = [&] {
        std::size_t size = 0;
        const std::unique_ptr<std::uint32_t, decltype(&std::free)> normal(
            u32_normalize(form, reinterpret_cast<const std::uint32_t*>(points.data()),
                          points.size(), nullptr, &size),
            std::free);
        for (std::size_t i = 0; i < size; ++i)
            vm::append_code_point(out, normal.get()[i]);
        points.clear();
    };
    for (std::string_view rest = vm::text_of(arguments[1]); !rest.empty();) {
        const char32_t point = vm::next_code_point(rest);
        if (point < 0xd800 || point > 0xdfff) {
            points += point;
            continue;
        }
        add_normal();
        vm::append_code_point(out, point);
    }
    add_normal();
    return true;
}

Value normalize(Machine& machine, const Arguments& arguments) {
    std::string normal;
    if (!normalize_into(machine, arguments, "normalize", normal)) return {};
    return machine.str(normal);
}

Value is_normalized(Machine& machine, const Arguments& arguments) {
    std::string normal;
    if (!normalize_into(machine, arguments, "is_normalized", normal)) return {};
    return Value::of(normal == vm::text_of(arguments[1]));
}

void fill(Machine& machine, vm::Module& module) {
    Machine::set(module, "unidata_version", machine.str("14.0.0"));
    machine.add_functions(module, {
                                      {"name", "(chr, default=..., /)", name},
                                      {"lookup", "(name, /)", lookup},
                                      {"category", "(chr, /)", category},
                                      {"bidirectional", "(chr, /)", bidirectional},
                                      {"combining", "(chr, /)", combining},
                                      {"mirrored", "(chr, /)", mirrored},
                                      {"east_asian_width", "(chr, /)", east_asian_width},
                                      {"decomposition", "(chr, /)", decomposition},
                                      {"decimal", "(chr, default=..., /)", decimal},
                                      {"digit", "(chr, default=..., /)", digit},
                                      {"numeric", "(chr, default=..., /)", numeric},
                                      {"normalize", "(form, unistr, /)", normalize},
                                      {"is_normalized", "(form, unistr, /)", is_normalized},
                                  });
}

} // namespace

void install_unicode(Machine& machine) {
    machine.add_native_module("unicodedata", fill);
}

} // namespace runtime::modules
