#pragma once

// What the recording interpreter writes down about frames, locals, exceptions and generators. None
// of it runs the program's code, keeps an object alive or changes a count.

#include "runtime/vm/interpreter.h"

namespace runtime::vm {

void record_resume(Interpreter& in, Generator& generator, ResumeHow how, const Value& value);
void record_yield(Interpreter& in, Generator& generator, Frame* frame, Frame* consumer,
                  const Value& value);
// The consumer takes the item and resumes the generator at once.
void record_gathered(Interpreter& in, Frame* frame, const Value& value);
void record_suspend(Interpreter& in, Frame* innermost);
void record_left(Interpreter& in, Frame* frame, bool returned);
void record_raised(Interpreter& in, Frame* frame);
void record_caught(Interpreter& in, Frame* frame);
void record_generator_created(Machine& m, Generator& generator);
void record_native_finished(Interpreter& in, Generator& generator, bool returned);
void record_closed(Machine& m, Generator& generator);
void record_finalised(Machine& m, Generator& generator);
void record_global(Machine& m, Frame& frame, Str* name, const Value& value);

} // namespace runtime::vm
