#pragma once

#include "runtime/source/diagnostics.h"
#include "runtime/source/source_text.h"

namespace runtime::source {

// Whether a text's coding line counts: not where it was decoded before.
enum class CodingLine : bool { Ignored, Obeyed };

// Says what keeps the bytes from being a program's text: NUL bytes, bytes that are not UTF-8, and a
// coding line that asks for another encoding. Empty if there is nothing to say.
Diagnostics check_encoding(const SourceText& text, CodingLine coding_line = CodingLine::Obeyed);

// The encoding that a coding line asks for, if that is not UTF-8; else empty.
std::string_view other_encoding(const SourceText& text);

} // namespace runtime::source
