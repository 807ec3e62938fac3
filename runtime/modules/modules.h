#pragma once

// What a program can import: modules written in C++, and Python files of ours that are inside of
// the binary (python/). A module that is neither raises ModuleNotFoundError, as in CPython.

#include "runtime/vm/machine.h"

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace runtime::modules {

// Python source by module name (dotted), a view with a null pointer if there is none.
using Sources = std::function<std::string_view(std::string_view)>;

// Registers every module. The scheduler (aio/scheduler.h) must exist already. `more` is asked for
// modules that are not ours, the simulated libraries of the lessons; `more_names` are theirs.
void install(vm::Machine& machine, Sources more = {}, std::vector<std::string> more_names = {});

// The files the program has written: path and content, in order of path.
std::vector<std::pair<std::string, std::string>> files(vm::Machine& machine);

// A sentence for a program that imported a module we lack: what takes its place, or the near name
// among ours and `more_names`, else that the machine's packages are not used.
std::string hint_for_missing(std::string_view module, const std::vector<std::string>& more_names);

} // namespace runtime::modules
