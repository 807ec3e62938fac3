#pragma once

// What the recording interpreter writes down about frames, locals, exceptions and generators. None of
// it runs the program's code, keeps an object alive or changes a count.

#include "runtime/vm/interpreter.h"

namespace runtime::vm {

// What a local looked like when it was last written down: the bits of the value, and for an object the
// number that grows when its content changes. Stands behind the registers of a recorded frame.
struct ShadowValue {
    std::uint64_t bits;
    std::uint32_t tag;
    std::uint32_t changes;
};

void record_resume(Interpreter& in, Generator& generator, ResumeHow how, const Value& value);
void record_yield(Interpreter& in, Generator& generator, Frame* frame, Frame* consumer, const Value& value);
void record_suspend(Interpreter& in, Frame* innermost);
void record_left(Interpreter& in, Frame* frame, bool returned);
void record_raised(Interpreter& in, Frame* frame);
void record_caught(Interpreter& in, Frame* frame);
void record_generator_created(Machine& m, Generator& generator);
void record_native_finished(Interpreter& in, Generator& generator, bool returned);
void record_closed(Machine& m, Generator& generator);
void record_finalised(Machine& m, Generator& generator);
void record_global(Machine& m, Frame& frame, Str* name, const Value& value);

}  // namespace runtime::vm
