#pragma once

// What the recording interpreter writes down about frames, locals, exceptions and generators. None
// of it runs the program's code, keeps an object alive or changes a count.

#include "runtime/vm/interpreter.h"

namespace runtime::vm {

inline bool shows_generator(const Generator& generator) {
    return generator.id != source::GeneratorId{};
}

void record_resume(Interpreter& in, Generator& generator, ResumeHow how, const Value& value);
// The same by a `for` of a plain generator that has begun.
[[gnu::always_inline]] inline void record_next(Machine& m, Generator& generator) {
    if (!shows_generator(generator)) return;
    if (generator.innermost->id == source::FrameId{}) [[unlikely]] {
        Interpreter in(m);
        record_resume(in, generator, ResumeHow::Next, Value::none());
        return;
    }
    trace::Packer& packer = m.recorder->packer();
    std::uint8_t* at = packer.generator_next(packer.begin(), trace::to_number(generator.id));
    packer.end(packer.frame_resumed(at, trace::to_number(generator.innermost->id)));
    m.recorder->add_events(2);
}
void record_yielded_to(Interpreter& in, Generator& generator, Frame* frame, Frame* consumer,
                       const Value& value);
[[gnu::always_inline]] inline void record_yield(Interpreter& in, Generator& generator, Frame* frame,
                                                Frame* consumer, const Value& value) {
    if (!value.is_int() || frame->id == source::FrameId{} || !consumer->code ||
        consumer->id == source::FrameId{} || !shows_generator(generator)) {
        record_yielded_to(in, generator, frame, consumer, value);
        return;
    }
    trace::Packer& packer = in.m.recorder->packer();
    std::uint8_t* at =
        packer.generator_yielded(packer.begin(), trace::to_number(generator.id), value.integer());
    packer.end(packer.frame_stopped(at, trace::EventKind::FrameSuspended,
                                    trace::to_number(frame->id), trace::to_number(consumer->id),
                                    false, false));
    in.m.recorder->add_events(2);
}
// The consumer takes the item and resumes the generator at once.
void record_gathered(Interpreter& in, Frame* frame, const Value& value);
void record_suspend(Interpreter& in, Frame* innermost);
void record_left(Interpreter& in, Frame* frame, bool returned);
// The same for the frame of a usual call, to the Python frame that called.
inline void record_returned(Interpreter& in, Frame* frame, const Frame* back) {
    if (frame->id == source::FrameId{} || back->id == source::FrameId{}) [[unlikely]]
        record_left(in, frame, true);
    else
        in.m.recorder->frame_left(frame->id, back->id, trace::LeaveHow::Returned);
}
void record_raised(Interpreter& in, Frame* frame);
void record_caught(Interpreter& in, Frame* frame);
void record_generator_created(Machine& m, Generator& generator);
void record_native_finished(Interpreter& in, Generator& generator, bool returned);
void record_closed(Machine& m, Generator& generator);
void record_finalised(Machine& m, Generator& generator);

} // namespace runtime::vm
