#pragma once

// What the files that make up str's methods share.

#include "runtime/vm/types.h"
#include "runtime/vm/types_unicode.h"

namespace runtime::vm {

// The code points from `begin` to `end` as bytes of the text.
std::string_view slice_text(const Str* text, std::size_t begin, std::size_t end);
// A Str of part of another, whose ASCII-ness is known.
Value part_of(Machine&, const Str* whole, std::string_view part);
// `left += right` in place if nobody else holds `left`, so that a loop of them is not quadratic.
// False: nothing was done.
bool lengthen(Machine&, const Value& left, const Value& right);

void add_str_search_methods(Machine&);
void add_str_split_methods(Machine&);
void add_str_case_methods(Machine&);
void add_str_test_methods(Machine&);
void add_str_format_methods(Machine&);
void add_str_encode_methods(Machine&);

// Text of bytes in an encoding; the errors argument says what happens to what does not fit.
Value decode_bytes(Machine&, std::string_view bytes, std::string_view encoding,
                   std::string_view errors);
Value encode_text(Machine&, const Value& text, std::string_view encoding, std::string_view errors);
// Whether only codecs.py knows the encoding, or what to do about errors.
bool is_left_to_codecs(std::string_view encoding, std::string_view errors);
// Which it does with a text or bytes, the encoding and the name of a handler.
Routine encode_by_codecs(Machine&, OwnedArguments args);
Routine decode_by_codecs(Machine&, OwnedArguments args);

} // namespace runtime::vm
