#pragma once

// Each file registers the modules named after it.

#include "runtime/vm/machine.h"

namespace runtime::modules {

void install_time(vm::Machine& machine);
void install_sys(vm::Machine& machine);
void install_random(vm::Machine& machine);
void install_math(vm::Machine& machine);
void install_threads(vm::Machine& machine);
void install_stacks(vm::Machine& machine);
void install_files(vm::Machine& machine);
void install_inspection(vm::Machine& machine);
void install_collections(vm::Machine& machine);
void install_regex(vm::Machine& machine);
void install_digests(vm::Machine& machine);
void install_struct(vm::Machine& machine);
void install_syntax(vm::Machine& machine);
void install_zlib(vm::Machine& machine);
void install_unicode(vm::Machine& machine);

} // namespace runtime::modules
