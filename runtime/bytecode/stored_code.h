#pragma once

// Code as bytes. The library's modules are compiled when the binary is built, and only read when a
// program imports them: that takes a twentieth of the time, which is most of what a short program
// takes. Only the build that wrote such bytes reads them, so they have no version; that they stand
// for the same code as the text does is tested for each module.

#include "runtime/bytecode/code.h"

#include <memory>
#include <string>
#include <string_view>

namespace runtime::bytecode {

std::string store(const Code& code);
std::unique_ptr<Code> restore(std::string_view stored);

} // namespace runtime::bytecode
