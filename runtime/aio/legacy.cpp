#include "runtime/aio/legacy.h"

#include "runtime/aio/aio.h"
#include "runtime/bytecode/code.h"
#include "runtime/vm/frame_object.h"
#include "runtime/vm/traceback.h"

#include <set>

namespace runtime::aio {

using vm::Machine;
using vm::Value;

namespace {

constexpr std::string_view no_attribute = "AttributeError", wrong_type = "TypeError";

constexpr LegacySpelling table[] = {
    {"asyncio.coroutine", "Python 3.11", "async def", no_attribute},
    {"giving coroutines to asyncio.wait()", "Python 3.11",
     "asyncio.wait([asyncio.create_task(coroutine), ...])", wrong_type},
    {"asyncio.Task.all_tasks", "Python 3.9", "asyncio.all_tasks()", no_attribute},
    {"asyncio.Task.current_task", "Python 3.9", "asyncio.current_task()", no_attribute},
    {"asyncio.async", "Python 3.7", "asyncio.ensure_future(...)", no_attribute},
    {"the argument loop=", "Python 3.10", "no loop argument: the running loop is found by itself",
     wrong_type},
    {"with (await lock)", "Python 3.9", "async with lock", wrong_type},
    {"asyncio.get_event_loop without a running loop", "", "asyncio.run(main())", ""},
    {"asyncio.ensure_future without a running loop", "",
     "asyncio.run(main()) and asyncio.create_task(...)", ""},
    {"threading.currentThread", "", "threading.current_thread()", ""},
    {"time.clock", "Python 3.8", "time.perf_counter()", no_attribute},
    {"inspect.getargspec", "Python 3.11", "inspect.getfullargspec()", no_attribute},
    {"an abstract base class in collections", "Python 3.10", "collections.abc", no_attribute},
    {"Thread.isAlive", "Python 3.9", "Thread.is_alive()", no_attribute},
};

struct Noted {
    std::set<std::pair<std::string_view, std::uint32_t>> places;
    std::string first_gone; // of what 3.11 has no more
    std::size_t gone_count = 0;
};

// The innermost frame of the program itself.
const vm::Frame* program_frame(Machine& machine) {
    for (const vm::Frame* frame = machine.current_frame(); frame; frame = frame->back)
        if (frame->code && frame->code->file == 0) return frame;
    return nullptr;
}

// Whether the clauses of a handler that begins there catch the exception by its name: they look a
// class up, or some, and go on to the next clause where the exception is of none of them.
bool names_exception(const bytecode::Code& code, std::size_t at, std::string_view name) {
    using bytecode::Opcode;
    while (at < code.instructions.size()) {
        const bytecode::Instruction& instruction = code.instructions[at++];
        const Opcode opcode = instruction.opcode;
        if (opcode == Opcode::LoadGlobal && code.cache_names[instruction.c] == name) return true;
        if (opcode == Opcode::JumpIfFalse)
            at += static_cast<std::size_t>(instruction.wide());
        else if (opcode != Opcode::LoadGlobal && opcode != Opcode::LoadAttr &&
                 opcode != Opcode::BuildTuple && opcode != Opcode::MatchException &&
                 !bytecode::is_line(opcode))
            return false;
    }
    return false;
}

// Whether the program waits for the exception where it runs: then it was written for a Python that
// raises it.
bool expects(Machine& machine, std::string_view exception) {
    for (const vm::Frame* frame = machine.current_frame(); frame; frame = frame->back) {
        if (!frame->code || frame->code->file != 0) continue;
        const auto place = static_cast<std::size_t>(frame->pc - frame->code->instructions);
        for (const bytecode::Handler& handler : frame->code->source->handlers)
            if (handler.kind == bytecode::HandlerKind::Catch && place > handler.begin &&
                place <= handler.end &&
                names_exception(*frame->code->source, handler.target, exception))
                return true;
    }
    return false;
}

std::string sentence(const LegacySpelling& entry) {
    if (entry.is_deprecated_only())
        return fmt::format("{} is deprecated; write {}", entry.spelling, entry.today);
    return fmt::format("{} is gone since {}; write {}", entry.spelling, entry.gone, entry.today);
}

} // namespace

const LegacySpelling* find_legacy(std::string_view spelling) {
    for (const LegacySpelling& entry : table)
        if (entry.spelling == spelling) return &entry;
    return nullptr;
}

bool note_legacy(Machine& machine, std::string_view spelling) {
    const LegacySpelling* entry = find_legacy(spelling);
    ASSERT(entry != nullptr);
    const bool is_strict = Aio::of(machine).scheduler->scenario().is_strict;
    if (!entry->is_deprecated_only() && (is_strict || expects(machine, entry->error))) return true;
    const vm::Frame* frame = program_frame(machine);
    source::Span at;
    if (frame) {
        auto index = static_cast<std::size_t>(frame->pc - frame->code->instructions);
        const auto& positions = frame->code->source->positions;
        if (index > 0 && index <= positions.size())
            at = {positions[index - 1].begin, positions[index - 1].end};
    }
    auto& noted = machine.attachment<Noted>();
    if (!noted.places.emplace(entry->spelling, at.begin).second) return false;
    if (machine.recorder) machine.recorder->note(trace::NoteKind::Legacy, sentence(*entry), at);
    if (!entry->is_deprecated_only() && noted.gone_count++ == 0)
        noted.first_gone =
            fmt::format("line {}: {}", frame ? vm::current_line(*frame) : 0, sentence(*entry));
    return false;
}

std::string legacy_hint(Machine& machine) {
    const auto& noted = machine.attachment<Noted>();
    if (noted.gone_count == 0) return {};
    const std::string others =
        noted.gone_count > 1 ? fmt::format(" ({} such places)", noted.gone_count) : "";
    return fmt::format("{}{}; with --strict the program ends there as in Python 3.11",
                       noted.first_gone, others);
}

bool accept_loop_argument(Machine& machine, const Value& loop, std::string_view function) {
    if (loop.is_unbound() || loop.is_none()) return true;
    if (!note_legacy(machine, "the argument loop=")) return true;
    machine.raise(machine.types.TypeError, "{}() got an unexpected keyword argument 'loop'",
                  function);
    return false;
}

namespace {

Value note(Machine& machine, const vm::Arguments& arguments) {
    if (!vm::is_str(arguments[0]))
        return machine.raise(machine.types.TypeError, "a spelling was expected");
    return Value::of(note_legacy(machine, vm::text_of(arguments[0])));
}

} // namespace

void fill_legacy_module(Machine& machine, vm::Module& module) {
    machine.add_functions(module, {{"note", "(spelling)", note}});
}

} // namespace runtime::aio
