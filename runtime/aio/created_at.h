#pragma once

// Where futures, tasks and handles were made. Only a loop in debug mode keeps it, and their reprs
// tell it: `created at FILE:LINE`. And where coroutines were made, for as long as a loop in debug
// mode runs or the program has asked for it (sys.set_coroutine_origin_tracking_depth()): their
// cr_origin, and what the warning about one that was never awaited says of it.

#include "runtime/vm/machine.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace runtime::aio {

struct Loop;

// A call that was under way when a coroutine was made.
struct Origin {
    std::uint32_t line = 0; // of the program's file, from 1
    std::string function;
};

struct CreationPlace {
    std::string text;          // "FILE:LINE"; none of a coroutine
    std::vector<Origin> calls; // innermost first
};

struct CreationPlaces {
    std::unordered_map<const vm::Object*, CreationPlace> by_object;
};

// A line of a program as a traceback quotes it.
std::string_view stripped(std::string_view line);
// Calls as entries of a traceback, outermost first: a list of (file, line, function, text of the
// line).
vm::Value call_entries(vm::Machine& machine, const std::vector<Origin>& calls);
// Such a list as a traceback shows it, each line behind a line's end. What is no such entry, as in
// a list of the program's own, is left out.
std::string call_entries_text(const vm::Value& entries);

// Keeps the place at which the object is made: `library_place` ("tasks.py:384") where that is in
// asyncio's own code, else the running line; and the calls that led there, of which so many of
// asyncio's own take a place. Nothing if the loop is not in debug mode.
void note_creation(vm::Machine& machine, const Loop* loop, vm::Object* object,
                   std::string_view library_place = {}, std::uint32_t own_calls = 0);
// " created at FILE:LINE", or nothing.
std::string creation_text(vm::Machine& machine, const vm::Object* object);

// The calls that led to where it was made, innermost first; null if they were not kept.
const std::vector<Origin>* calls_that_made(vm::Machine& machine, const vm::Object* object);
// Their entries as the attribute `_source_traceback` of a type of asyncio.
void define_creation_calls(vm::Machine& machine, vm::Type* type);
// Their entries as `source_traceback` of what an exception handler is told, if they were kept.
void add_creation_calls(vm::Machine& machine, const vm::Object* object, vm::Dict* context);

// As many calls as a loop in debug mode keeps (asyncio.constants.DEBUG_STACK_DEPTH).
inline constexpr std::uint32_t debug_origin_depth = 10;
// In the running thread. 0: none is looked for. Returns what it was before.
std::uint32_t set_origin_depth(vm::Machine& machine, std::uint32_t depth);
// A loop in debug mode has it so for as long as it runs.
void track_origins(vm::Machine& machine, Loop* loop, bool wanted);
void define_coroutine_origin(vm::Machine& machine);

} // namespace runtime::aio
