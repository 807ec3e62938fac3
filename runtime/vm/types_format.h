#pragma once

// The format mini-language: [[fill]align][sign][z][#][0][width][grouping][.precision][type].

#include "runtime/vm/types.h"
#include "runtime/vm/types_unicode.h"

namespace runtime::vm {

struct FormatSpec {
    std::string fill = " "; // one code point in UTF-8
    char align = 0;         // < > = ^, or 0: not given
    char sign = 0;          // + - or space
    bool no_negative_zero = false;
    bool alternate = false;
    bool zero = false; // a 0 before the width
    std::int64_t width = -1;
    char grouping = 0; // , or _
    std::int64_t precision = -1;
    std::uint32_t type = 0; // a code point, or 0
};

// Reads a specification; false with ValueError set.
bool parse_format(Machine&, std::string_view text, const Value& value, FormatSpec& spec);

// Whether the value is formatted by this language: a number or a str.
bool has_format(const Value&);
Value format_builtin(Machine&, const Value&, const Value& spec);
Value format_int(Machine&, const Value& integral, const FormatSpec& spec);
Value format_real(Machine&, double number, const FormatSpec& spec, const Value& shown);

// Digits of a float as C's printf gives them for one of e E f F g G, with an alternate form.
std::string real_digits(double magnitude, char type, int precision, bool alternate);

// 'format' % arguments, with strings. The resumable form runs Python's __str__ and __repr__.
// `of_bytes`: both are of bytes, `format` being the text with the same code points.
Value percent_format(Machine&, const Value& format, const Value& arguments, bool of_bytes = false);
Routine resume_percent_format(Machine&, Value format, Value arguments, bool of_bytes = false);

Routine resume_exception_str(Machine&, Value exception);

} // namespace runtime::vm
