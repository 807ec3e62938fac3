#include "runtime/vm/recording.h"

#include "runtime/trace/recorder.h"
#include "runtime/vm/content_changes.h"
#include "runtime/vm/evaluated.h"
#include "runtime/vm/rendering.h"
#include "runtime/vm/types.h"

#include <algorithm>

namespace runtime::vm {

namespace {

trace::FrameId id_of(const Frame* frame) {
    return frame ? frame->id : trace::FrameId{};
}

// The Python frame that goes on when `frame` ends: through native frames, but not past an event
// loop.
const Frame* continuing(const Frame* frame) {
    for (; frame; frame = frame->back) {
        if (frame->code) {
            if (frame->id != trace::FrameId{}) return frame;
            continue;
        }
        if (static_cast<const NativeFrame*>(frame)->is_boundary) return nullptr;
    }
    return nullptr;
}

// The innermost frame of the chain down to `root` that the trace shows, if any.
const Frame* innermost_shown(const Frame* frame, const Frame* root) {
    while (frame && frame->id == trace::FrameId{})
        frame = frame == root ? nullptr : frame->back;
    return frame;
}

trace::CodeKind kind_of(const bytecode::Code& code) {
    switch (code.kind) {
    case bytecode::CodeKind::Module: return trace::CodeKind::Module;
    case bytecode::CodeKind::ClassBody: return trace::CodeKind::Class;
    case bytecode::CodeKind::Function: break;
    }
    if (code.is_coroutine) {
        return code.is_generator ? trace::CodeKind::AsyncGenerator : trace::CodeKind::Coroutine;
    }
    return code.is_generator ? trace::CodeKind::Generator : trace::CodeKind::Function;
}

source::CodeId add_code(Machine& m, Code& code);

inline source::CodeId code_id(Machine& m, Code& code) {
    if (code.id != source::CodeId{}) [[likely]]
        return code.id;
    return add_code(m, code);
}

source::CodeId add_code(Machine& m, Code& code) {
    trace::CodeInfo info;
    info.name = code.source->name;
    info.qualified_name = code.source->qualname;
    info.kind = kind_of(*code.source);
    info.file = static_cast<trace::FileId>(code.file);
    info.first_line = code.source->first_line;
    for (const std::string& name : code.source->local_names)
        info.locals.push_back(name);
    code.id = m.recorder->add_code(info);
    return code.id;
}

trace::ResumeHow how_of(const Generator& generator, ResumeHow how) {
    bool async = generator.generator_kind == GeneratorKind::AsyncGenerator;
    switch (how) {
    case ResumeHow::Next:
        if (generator.generator_kind == GeneratorKind::Coroutine) return trace::ResumeHow::Await;
        return async ? trace::ResumeHow::Asend : trace::ResumeHow::Next;
    case ResumeHow::Send: return async ? trace::ResumeHow::Asend : trace::ResumeHow::Send;
    case ResumeHow::Throw:
        if (generator.closing) return trace::ResumeHow::Aclose;
        return async ? trace::ResumeHow::Athrow : trace::ResumeHow::Throw;
    }
    return trace::ResumeHow::Next;
}

bool shows_generator(const Generator& generator) {
    return generator.id != source::GeneratorId{};
}

// What runs inside of a module of ours is no event of the program's, but for coroutines and async
// generators, which can wait.
bool is_of_library(Machine& m, const Code& code) {
    return code.file != 0 && is_library(m, code);
}

// In how many frames of the program the exception has been.
std::ptrdiff_t shown_entries(Machine& m, const Exception& exception) {
    return std::ranges::count_if(exception.traceback, [&](const TracebackEntry& entry) {
        return !is_of_library(m, *entry.code);
    });
}

} // namespace

void Interpreter::record_entered(Frame* frame) {
    if (!m.recorder || is_of_library(m, *frame->code)) return;
    frame->id = next_frame_id();
    m.recorder->frame_entered(frame->id, code_id(m, *frame->code));
}

// One local, looked at closely. It may be another object than before only if it was written.
void Interpreter::record_local(Frame* frame, std::uint32_t slot, bool is_written) {
    const Value* value = &frame->registers()[slot];
    RecordedLocal& known = frame->recorded_locals()[slot];
    if (is_kind(*value, Kind::Cell) && frame->code->source->local_is_cell[slot]) {
        Object& cell = *value->object();
        cell.flags |= object_is_shown;
        is_written = is_written || known.cell_changes != cell.changes;
        known.cell_changes = cell.changes;
        value = &as<Cell>(*value)->content;
    }
    if (!value->is_object()) {
        const auto tag = static_cast<std::uint8_t>(value->tag());
        const std::uint64_t bits = value->is_unbound() ? 0 : value->bits();
        if (known.tag == tag && known.bits == bits) return;
        known.tag = tag;
        known.bits = bits;
        m.recorder->local_changed(slot, Rendering(m, *value).value());
        return;
    }
    constexpr auto object_tag = static_cast<std::uint8_t>(Tag::Object);
    const bool is_same =
        known.tag == object_tag && !is_written && known.version == content_version(*value) &&
        (!known.shows_inside || frame->recorded().inside == content_changes.inside);
    if (is_same) return;
    const Rendering rendering(m, *value);
    const bool is_new = known.tag != object_tag || known.bits != rendering.digest();
    known.tag = object_tag;
    known.bits = rendering.digest();
    known.version = content_version(*value);
    known.shows_inside = rendering.shows_inside();
    if (!is_new) return;
    const trace::TraceValue& shown = rendering.value();
    m.recorder->local_changed(slot, m.recorder->intern(shown.text, rendering.text_hash()),
                              shown.kind == trace::ValueKind::Shape ? shown.numbers : nullptr);
}

void Interpreter::record_all_locals(Frame* frame, std::uint32_t written) {
    const Value* r = frame->registers();
    const std::uint32_t count = frame->code->named_count;
    for (std::uint32_t slot = 0; slot < count; ++slot) {
        const bool is_written =
            (written >> std::min(slot, bytecode::last_line_slot) & 1) != 0 || m.records_thoroughly;
        if (is_written || r[slot].is_object()) record_local(frame, slot, is_written);
    }
    frame->recorded() = {content_changes.all, content_changes.inside};
}

void record_resume(Interpreter& in, Generator& generator, ResumeHow how, const Value& value) {
    if (!shows_generator(generator)) return;
    const Rendering rendering(in.m, value);
    in.m.recorder->generator_resumed(generator.id, how_of(generator, how), rendering.value());
    if (!generator.innermost || !generator.innermost->code) return;
    if (const Frame* frame = innermost_shown(generator.innermost, generator.frame))
        in.m.recorder->frame_resumed(frame->id);
}

void record_yield(Interpreter& in, Generator& generator, Frame* frame, Frame* consumer,
                  const Value& value) {
    if (shows_generator(generator)) {
        const Rendering rendering(in.m, value);
        in.m.recorder->generator_yielded(generator.id, rendering.value());
    }
    if (frame->id != trace::FrameId{})
        in.m.recorder->frame_suspended(frame->id, id_of(continuing(consumer)));
}

void record_gathered(Interpreter& in, Frame* frame, const Value& value) {
    Generator& generator = *in.active();
    generator.innermost = frame;
    record_yield(in, generator, frame, generator.frame->back, value);
    record_resume(in, generator, ResumeHow::Next, Value::none());
}

void record_suspend(Interpreter& in, Frame* innermost) {
    // A native frame suspends in the name of the Python frame that awaits it.
    const Frame* root = in.active() ? in.active()->frame : nullptr;
    if (const Frame* frame = innermost_shown(innermost, root))
        in.m.recorder->frame_suspended(frame->id,
                                       root ? id_of(continuing(root->back)) : trace::FrameId{});
}

void record_left(Interpreter& in, Frame* frame, bool returned) {
    if (!in.m.recorder || frame->id == trace::FrameId{}) return;
    Generator* generator = frame->generator;
    const Frame* back = frame->back;
    if (!generator && returned && back && back->code && back->id != trace::FrameId{}) [[likely]] {
        in.m.recorder->frame_left(frame->id, back->id, trace::LeaveHow::Returned);
        return;
    }
    if (generator && shows_generator(*generator)) {
        const Rendering rendering(in.m, returned ? in.out : in.exception());
        trace::FinishHow how = returned             ? trace::FinishHow::Returned
                               : generator->closing ? trace::FinishHow::Closed
                               : in.m.is_instance(in.exception(), in.m.types.GeneratorExit)
                                   ? trace::FinishHow::Closed
                                   : trace::FinishHow::Raised;
        in.m.recorder->generator_finished(generator->id, how, rendering.value());
    }
    in.m.recorder->frame_left(frame->id, id_of(continuing(frame->back)),
                              returned ? trace::LeaveHow::Returned : trace::LeaveHow::Raised);
}

void record_raised(Interpreter& in, Frame* frame) {
    if (!in.m.recorder || frame->id == trace::FrameId{}) return;
    auto* exception = as<Exception>(in.exception());
    // Told where it is raised, not where it passes.
    if (shown_entries(in.m, *exception) > 1) return;
    std::string message;
    if (is_kind(exception->args, Kind::Tuple) && as<Tuple>(exception->args)->count > 0) {
        const Value& first = as<Tuple>(exception->args)->items[0];
        message = is_str(first) ? std::string(text_of(first)) : bounded_repr(in.m, first);
    }
    in.m.recorder->exception_raised(exception->type->name->view(), message);
}

void record_caught(Interpreter& in, Frame* frame) {
    if (!in.m.recorder) return;
    const auto& exception = *static_cast<Exception*>(frame->handled);
    const bool is_told = frame->id != trace::FrameId{} || shown_entries(in.m, exception) > 0;
    if (is_told) in.m.recorder->exception_caught(exception.type->name->view());
}

void record_generator_created(Machine& m, Generator& generator) {
    Frame* frame = generator.frame;
    const bool is_detail = generator.generator_kind == GeneratorKind::Generator;
    if (is_detail && is_of_library(m, *frame->code)) return;
    Interpreter in(m);
    generator.id = in.next_generator_id();
    frame->id = in.next_frame_id();
    trace::GeneratorKind kind = generator.generator_kind == GeneratorKind::Generator
                                    ? trace::GeneratorKind::Generator
                                : generator.generator_kind == GeneratorKind::Coroutine
                                    ? trace::GeneratorKind::Coroutine
                                    : trace::GeneratorKind::AsyncGenerator;
    // The call as the learner would write it: fetch('A', 0.5).
    std::string label(text_of(generator.qualname));
    std::size_t dot = label.rfind("<locals>.");
    if (dot != std::string::npos) label = label.substr(dot + 9);
    label += '(';
    std::uint32_t shown = frame->code->parameter_count;
    bool first = true;
    for (std::uint32_t k = 0; k < shown && k < 4; ++k) {
        const Value& value = frame->registers()[k];
        if (value.is_unbound() || (k == 0 && frame->code->local_names[0]->view() == "self"))
            continue;
        if (!first) label += ", ";
        first = false;
        label += bounded_repr(m, value);
        if (label.size() > 48) break;
    }
    label += ')';
    m.recorder->generator_created(generator.id, kind, frame->id, code_id(m, *frame->code), label);
}

void record_native_finished(Interpreter& in, Generator& generator, bool returned) {
    if (!in.m.recorder || !shows_generator(generator)) return;
    in.m.recorder->generator_finished(
        generator.id, returned ? trace::FinishHow::Returned : trace::FinishHow::Raised, {});
}

void record_closed(Machine& m, Generator& generator) {
    if (shows_generator(generator))
        m.recorder->generator_finished(generator.id, trace::FinishHow::Closed, {});
}

void record_finalised(Machine& m, Generator& generator) {
    if (shows_generator(generator)) m.recorder->generator_finalised(generator.id);
}

void record_global(Machine&, Frame&, Str*, const Value&) {}

} // namespace runtime::vm
