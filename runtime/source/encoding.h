#pragma once

#include "runtime/source/diagnostics.h"
#include "runtime/source/source_text.h"

namespace runtime::source {

// Says what keeps the bytes from being a program's text: NUL bytes, bytes that are not UTF-8, and a
// coding line that asks for another encoding. Empty if there is nothing to say.
Diagnostics check_encoding(const SourceText& text);

} // namespace runtime::source
