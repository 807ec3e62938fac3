// Regular expressions: PCRE2 behind `_re`. re.py translates Python's syntax to PCRE2's and builds
// patterns and matches from what is found here. Offsets are in the subject's own units: code points
// of a str, bytes of a bytes.

#include "runtime/modules/install.h"
#include "runtime/vm/types.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

namespace runtime::modules {

using vm::Arguments;
using vm::Machine;
using vm::Value;

namespace {

struct Expression : vm::Leaf {
    pcre2_code* code = nullptr;
    pcre2_match_data* groups = nullptr;
    explicit Expression(vm::Type* type_)
        : Leaf(static_cast<std::uint8_t>(vm::Kind::Native), type_) {}
    ~Expression() {
        pcre2_match_data_free(groups);
        pcre2_code_free(code);
    }
};

struct ExpressionType {
    vm::Type* type = nullptr;
};

// Options as re.py names them, by bit.
enum : std::int64_t { ignore_case = 1, multi_line = 2, dot_all = 4, unicode = 8, ascii_only = 16 };
enum : std::int64_t { search_anywhere = 0, at_start = 1, whole = 2 };

std::uint32_t options_of(std::int64_t given) {
    std::uint32_t options = PCRE2_ALT_CIRCUMFLEX;
    if (given & ignore_case) options |= PCRE2_CASELESS;
    if (given & multi_line) options |= PCRE2_MULTILINE;
    if (given & dot_all) options |= PCRE2_DOTALL;
    // Nothing in a str is malformed, but it may have surrogates, which a check would reject.
    if (given & unicode) options |= PCRE2_UTF | PCRE2_NO_UTF_CHECK;
    if ((given & unicode) && !(given & ascii_only)) options |= PCRE2_UCP;
    return options;
}

Value compile(Machine& machine, const Arguments& arguments) {
    if (!vm::is_str(arguments[0]) || !arguments[1].is_int())
        return machine.raise(machine.types.TypeError, "a pattern and flags were expected");
    std::string_view text = vm::text_of(arguments[0]);
    pcre2_compile_context* context = pcre2_compile_context_create(nullptr);
    pcre2_set_newline(context, PCRE2_NEWLINE_LF);
    pcre2_set_compile_extra_options(context, PCRE2_EXTRA_ALLOW_SURROGATE_ESCAPES);
    int error = 0;
    PCRE2_SIZE place = 0;
    pcre2_code* code = pcre2_compile(reinterpret_cast<PCRE2_SPTR>(text.data()), text.size(),
                                     options_of(arguments[1].integer()), &error, &place, context);
    pcre2_compile_context_free(context);
    if (!code) {
        char message[256] = {};
        pcre2_get_error_message(error, reinterpret_cast<PCRE2_UCHAR*>(message), sizeof message);
        return machine.raise(machine.types.ValueError, std::string_view(message));
    }
    auto* made = machine.make<Expression>(machine.attachment<ExpressionType>().type);
    made->code = code;
    made->groups = pcre2_match_data_create_from_pattern(code, nullptr);
    return Value::adopt(made);
}

// A subject, and the way between its units and bytes. Counting goes on from the place that was
// asked for last, so that a scan counts each character once.
class Subject {
  public:
    explicit Subject(const Value& value) {
        if (vm::is_str(value)) {
            bytes_ = vm::text_of(value);
            is_plain_ = vm::as<vm::Str>(value)->is_ascii();
            length_ = vm::as<vm::Str>(value)->length;
        } else {
            const auto& data = vm::as<vm::Bytes>(value)->data;
            bytes_ = {data.data(), data.size()};
            length_ = bytes_.size();
        }
    }
    [[nodiscard]] std::string_view bytes() const { return bytes_; }
    [[nodiscard]] std::size_t length() const { return length_; }

    std::size_t byte_of(std::size_t unit) {
        if (is_plain_) return unit;
        if (unit < unit_) unit_ = byte_ = 0;
        while (unit_ < unit && byte_ < bytes_.size()) {
            ++byte_;
            while (byte_ < bytes_.size() && is_inside(byte_))
                ++byte_;
            ++unit_;
        }
        return byte_;
    }
    std::size_t unit_of(std::size_t byte) {
        if (is_plain_) return byte;
        if (byte < byte_) {
            // Groups lie near each other: walk back.
            while (byte_ > byte) {
                --byte_;
                if (!is_inside(byte_)) --unit_;
            }
            return unit_;
        }
        while (byte_ < byte) {
            ++byte_;
            if (byte_ >= bytes_.size() || !is_inside(byte_)) ++unit_;
        }
        return unit_;
    }

  private:
    [[nodiscard]] bool is_inside(std::size_t at) const {
        return (static_cast<unsigned char>(bytes_[at]) & 0xc0) == 0x80;
    }
    std::string_view bytes_;
    std::size_t length_ = 0;
    bool is_plain_ = true;
    std::size_t unit_ = 0, byte_ = 0;
};

Value spans(Machine& machine, Subject& subject, const Expression& expression) {
    const std::uint32_t count = pcre2_get_ovector_count(expression.groups);
    const PCRE2_SIZE* places = pcre2_get_ovector_pointer(expression.groups);
    std::vector<Value> values;
    values.reserve(std::size_t{count} * 2);
    for (std::uint32_t k = 0; k < count * 2; ++k) {
        if (places[k & ~1U] == PCRE2_UNSET)
            values.push_back(Value::of(std::int64_t{-1}));
        else
            values.push_back(Value::of(static_cast<std::int64_t>(subject.unit_of(places[k]))));
    }
    return machine.tuple(std::move(values));
}

// 1: found, 0: not, -1: the exception or the refusal is set.
int find(Machine& machine, Expression& expression, std::string_view text, std::size_t from,
         std::uint32_t options) {
    const int found =
        pcre2_match(expression.code, reinterpret_cast<PCRE2_SPTR>(text.data()), text.size(), from,
                    options | PCRE2_NO_UTF_CHECK, expression.groups, nullptr);
    if (found >= 0) return 1;
    if (found == PCRE2_ERROR_NOMATCH) return 0;
    machine.refuse("the regular expression tries too many ways to match",
                   "nested repetitions such as (a*)* make it slow; write it without them");
    return -1;
}

// (expression, subject, pos, endpos, mode): the spans of all groups in one tuple, or None.
Value match(Machine& machine, const Arguments& arguments) {
    auto* expression = vm::as<Expression>(arguments[0]);
    Subject subject(arguments[1]);
    const auto from = static_cast<std::size_t>(arguments[2].integer());
    const auto to = static_cast<std::size_t>(arguments[3].integer());
    const std::int64_t mode = arguments[4].integer();
    if (from > to) return Value::none();
    std::uint32_t options = 0;
    if (mode != search_anywhere) options |= PCRE2_ANCHORED;
    if (mode == whole) options |= PCRE2_ENDANCHORED;
    const std::size_t first = subject.byte_of(from);
    std::string_view text = subject.bytes();
    if (to < subject.length()) text = text.substr(0, subject.byte_of(to));
    const int found = find(machine, *expression, text, first, options);
    if (found < 0) return {};
    return found ? spans(machine, subject, *expression) : Value::none();
}

// (expression, subject, pos, endpos, limit): the spans of up to `limit` matches, 0 for all; each
// begins where the one before ended, and an empty match is not found twice at one place.
Value scan(Machine& machine, const Arguments& arguments) {
    auto* expression = vm::as<Expression>(arguments[0]);
    Subject subject(arguments[1]);
    std::size_t from = subject.byte_of(static_cast<std::size_t>(arguments[2].integer()));
    const auto to = static_cast<std::size_t>(arguments[3].integer());
    const std::int64_t limit = arguments[4].integer();
    std::string_view text = subject.bytes();
    if (to < subject.length()) text = text.substr(0, subject.byte_of(to));
    vm::Values matches;
    std::uint32_t options = 0;
    while (from <= text.size()) {
        if (limit > 0 && matches.size() >= static_cast<std::size_t>(limit)) break;
        const int found = find(machine, *expression, text, from, options);
        if (found < 0) return {};
        if (!found) break;
        matches.push_back(spans(machine, subject, *expression));
        const PCRE2_SIZE* places = pcre2_get_ovector_pointer(expression->groups);
        from = places[1];
        options = places[0] == places[1] ? PCRE2_NOTEMPTY_ATSTART : 0;
    }
    return machine.list(std::move(matches));
}

void fill(Machine& machine, vm::Module& module) {
    vm::Type* type = machine.define_type<Expression>("Expression", machine.types.object);
    machine.attachment<ExpressionType>().type = type;
    machine.add_functions(module, {
                                      {"compile", "(text, options)", compile},
                                      {"match", "(expression, subject, pos, endpos, mode)", match},
                                      {"scan", "(expression, subject, pos, endpos, limit)", scan},
                                  });
}

} // namespace

void install_regex(Machine& machine) {
    machine.add_native_module("_re", fill);
}

} // namespace runtime::modules
