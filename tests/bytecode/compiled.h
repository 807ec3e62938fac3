#pragma once

#include "runtime/bytecode/compiler.h"

#include <memory>
#include <string>
#include <string_view>

// The module's code object; the text must be free of errors.
std::unique_ptr<runtime::bytecode::Code> compiled(const std::string& text,
                                                  runtime::bytecode::CompileOptions options = {});

// The listing of the first function or class of the text, or of the module if it has none. It
// begins with a line end, so that a test can write it as a raw string. Also checks it with
// verifier.h.
std::string listing(const std::string& text, runtime::bytecode::CompileOptions options = {});

// The same of the code object with that qualified name.
std::string listing(const std::string& text, const std::string& qualname);

// The first complaint about the text as "line N: message", or "fine".
std::string complaint(const std::string& text);
