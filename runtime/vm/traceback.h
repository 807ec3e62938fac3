#pragma once

// Tracebacks as objects and as the text that CPython prints: the program's own frames with carets,
// library frames left out.

#include "runtime/vm/machine.h"

#include <string>

namespace runtime::vm {

struct TracebackObject : Object {
    std::vector<TracebackEntry> entries; // outermost first
    std::size_t at = 0;
    explicit TracebackObject(Type* type_)
        : Object(static_cast<std::uint8_t>(Kind::Traceback), type_) {}
    void traverse(const Visitor& visit) {
        for (const TracebackEntry& entry : entries)
            visit(entry.frame);
    }
    void clear_references() { entries.clear(); }
};

void define_tracebacks(Machine& machine);

// Whether both tell of the same place in the same frames.
bool are_same_places(const TracebackObject& left, const TracebackObject& right);

// "Did you mean: ...?" stands behind what nobody caught, which CPython prints from C; the module
// traceback does not say it.
enum class Suggestions : bool { No, Yes };

// "Traceback (most recent call last): ..." with causes and contexts, ending in a newline. From
// plain code, so that an exception whose __str__ is Python's shows as failed; the resumable form
// runs it.
std::string format_exception(Machine& machine, const Value& exception, Suggestions suggestions);
// The same as a Str, for exceptions whose __str__ is Python's.
Routine resume_format_exception(Machine& machine, Value exception, Suggestions suggestions);
// exception_line() of one whose __str__ may be the program's own.
Routine resume_exception_line(Machine& machine, Value exception);
// As PyErr_WriteUnraisable() does for what no frame has seen: the program's place now.
void add_place_now(Machine& machine, Exception& exception);
// The last line alone: "ValueError: message".
std::string exception_line(Machine& machine, const Value& exception, Suggestions suggestions);
// The "File ..., line ..." entries only.
std::string format_entries(Machine& machine, const Exception& exception);
// Whether the lines of a code's text are shown. Of a text that exec() was given CPython knows none,
// but for those that linecache.cache has, which counts while traceback.py asks, and doctest's.
bool has_lines(Machine& machine, const Code& code);
struct LinesOfCache {
    Value cache;
};
// One of them: "  File ..., line ..., in ...", the line itself and its carets.
bytecode::Position entry_position(Machine& machine, const TracebackEntry& entry);
std::string entry_text(Machine& machine, const TracebackEntry& entry);
// The parts of the above.
std::string suggestion_for(Machine& machine, const Value& exception);
std::pair<std::size_t, std::size_t>
operator_anchor(const bytecode::Code& code, std::uint32_t instruction, std::string_view part);
// In Object::flags of an exception: CPython's loop has been in its traceback, which is native here.
inline constexpr std::uint8_t passed_the_loop = 4;
// In TracebackEntry::instruction: of a call that is awaited at once, the call failed, not the
// await.
inline constexpr std::uint32_t call_failed_bit = 1u << 31;
// In its place: thrown into a generator or coroutine that has not begun, at its `def`.
inline constexpr std::uint32_t not_begun = ~call_failed_bit;
// Line of an instruction, 1-based.
std::uint32_t line_of(const Code& code, std::uint32_t instruction);
// What the program calls or awaits while a module of ours runs for it, with the values of the
// variables that it hands over: "session.get('https://…')". Empty while the program's own code
// runs.
std::string text_that_led_here(Machine& machine);
// A variable as the frame sees it; unbound if it has none of this name.
Value variable_of(Machine& machine, const Frame& frame, std::string_view name);

} // namespace runtime::vm
