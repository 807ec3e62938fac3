#include "runtime/vm/recording.h"

#include "runtime/trace/recorder.h"
#include "runtime/vm/types.h"
#include "runtime/vm/types_set.h"

namespace runtime::vm {

namespace {

constexpr std::size_t repr_max = 80;
constexpr int items_max = 12;
constexpr int depth_max = 3;

void append_repr(Machine& m, const Value& value, std::string& text, int depth);

void append_items(Machine& m, const Value* items, std::size_t count, std::string& text, int depth) {
    for (std::size_t k = 0; k < count; ++k) {
        if (k > 0) text += ", ";
        if (k >= items_max || text.size() > repr_max) {
            text += "…";
            return;
        }
        append_repr(m, items[k], text, depth + 1);
    }
}

void append_dict(Machine& m, const Dict& dict, std::string& text, int depth) {
    text += '{';
    int shown = 0;
    for (std::uint32_t k = 0; k < dict.used; ++k) {
        if (dict.entries[k].key.is_unbound()) continue;
        if (shown > 0) text += ", ";
        if (shown++ >= items_max || text.size() > repr_max) {
            text += "…";
            break;
        }
        append_repr(m, dict.entries[k].key, text, depth + 1);
        text += ": ";
        append_repr(m, dict.entries[k].value, text, depth + 1);
    }
    text += '}';
}

void append_object(Machine& m, const Value& value, std::string& text, int depth) {
    Object* object = value.object();
    switch (static_cast<Kind>(object->kind)) {
    case Kind::Str:
        text += quoted(as<Str>(value)->view().substr(
            0, as<Str>(value)->is_ascii() ? repr_max : std::string::npos));
        return;
    case Kind::List:
        text += '[';
        append_items(m, as<List>(value)->items.data(), as<List>(value)->items.size(), text, depth);
        text += ']';
        return;
    case Kind::Tuple:
        text += '(';
        append_items(m, as<Tuple>(value)->items, as<Tuple>(value)->count, text, depth);
        text += as<Tuple>(value)->count == 1 ? ",)" : ")";
        return;
    case Kind::Dict: append_dict(m, *as<Dict>(value), text, depth); return;
    case Kind::Set:
    case Kind::FrozenSet: {
        auto* set = as<SetObject>(value);
        text += set->count == 0 ? "set(" : "{";
        std::size_t position = 0;
        int shown = 0;
        while (const SetObject::Entry* entry = set->next(position)) {
            if (shown > 0) text += ", ";
            if (shown++ >= items_max) {
                text += "…";
                break;
            }
            append_repr(m, entry->item, text, depth + 1);
        }
        text += set->count == 0 ? ")" : "}";
        return;
    }
    case Kind::Function:
        text += fmt::format("<function {}>", text_of(as<Function>(value)->qualname));
        return;
    case Kind::NativeFunction:
        text += fmt::format("<built-in {}>", text_of(as<NativeFunction>(value)->name));
        return;
    case Kind::BoundMethod:
        text += "<bound method of ";
        append_repr(m, as<BoundMethod>(value)->self, text, depth + 1);
        text += '>';
        return;
    case Kind::Type: text += fmt::format("<class {}>", as<Type>(value)->name->view()); return;
    case Kind::Module: text += fmt::format("<module {}>", text_of(as<Module>(value)->name)); return;
    case Kind::Generator:
        text += fmt::format("<{} {}>", object->type->name->view(),
                            text_of(as<Generator>(value)->qualname));
        return;
    case Kind::Exception: {
        text += object->type->name->view();
        text += '(';
        if (is_kind(as<Exception>(value)->args, Kind::Tuple))
            append_items(m, as<Tuple>(as<Exception>(value)->args)->items,
                         as<Tuple>(as<Exception>(value)->args)->count, text, depth);
        text += ')';
        return;
    }
    case Kind::Instance:
        text += fmt::format("<{}", object->type->name->view());
        if (object->type->dict_offset != 0)
            if (Dict* dict = object->type->dict_of(object)) {
                int shown = 0;
                for (std::uint32_t k = 0; k < dict->used && shown < 4; ++k) {
                    if (dict->entries[k].key.is_unbound() || !is_str(dict->entries[k].key))
                        continue;
                    text += shown++ == 0 ? " " : ", ";
                    text += text_of(dict->entries[k].key);
                    text += '=';
                    append_repr(m, dict->entries[k].value, text, depth + 1);
                }
            }
        text += '>';
        return;
    case Kind::BigInt: {
        // A built-in's own repr runs no code of the program; a subclass might override it.
        if (object->type == m.types.int_) {
            Value shown = repr(m, value);
            if (is_str(shown)) {
                text += text_of(shown);
                return;
            }
            m.take_exception();
        }
        break;
    }
    default:
        if (object->type->is_builtin && object->type->protocol.repr &&
            !object->type->overrides_anything) {
            Value shown = object->type->protocol.repr(m, value);
            if (is_str(shown)) {
                text += text_of(shown);
                return;
            }
            if (shown.is_unbound()) m.take_exception();
        }
        break;
    }
    text += fmt::format("<{}>", object->type->name->view());
}

void append_repr(Machine& m, const Value& value, std::string& text, int depth) {
    if (depth > depth_max || text.size() > 2 * repr_max) {
        text += "…";
        return;
    }
    switch (value.tag()) {
    case Tag::Unbound:
    case Tag::NeedsFrame: return;
    case Tag::None: text += "None"; return;
    case Tag::NotImplemented: text += "NotImplemented"; return;
    case Tag::Ellipsis: text += "Ellipsis"; return;
    case Tag::Bool: text += value.truth() ? "True" : "False"; return;
    case Tag::Int: text += fmt::format("{}", value.integer()); return;
    case Tag::Float: text += float_text(value.real()); return;
    case Tag::Object: append_object(m, value, text, depth); return;
    }
}

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

// Holds the text that a TraceValue points to.
struct Rendered {
    std::string text;
    trace::TraceValue value;
    Rendered(Machine& m, const Value& v) {
        switch (v.tag()) {
        case Tag::Unbound:
        case Tag::NeedsFrame: value = trace::TraceValue::unbound(); break;
        case Tag::None: value = trace::TraceValue::none(); break;
        case Tag::Bool: value = trace::TraceValue::boolean(v.truth()); break;
        case Tag::Int: value = trace::TraceValue::of_int(v.integer()); break;
        case Tag::Float: value = trace::TraceValue::of_float(v.real()); break;
        default: text = bounded_repr(m, v); value = trace::TraceValue::of_text(text);
        }
    }
};

bool shows_generator(const Generator& generator) {
    return generator.id != source::GeneratorId{};
}

} // namespace

std::string bounded_repr(Machine& m, const Value& value) {
    std::string text;
    append_repr(m, value, text, 0);
    if (text.size() > repr_max * 2) {
        std::size_t cut = repr_max * 2;
        while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xc0) == 0x80)
            --cut;
        text.resize(cut);
        text += "…";
    }
    return text;
}

void Interpreter::record_entered(Frame* frame) {
    if (!m.recorder) return;
    frame->id = next_frame_id();
    m.recorder->frame_entered(frame->id, code_id(m, *frame->code));
}

// A local that is no number, or has become one: looked at more closely.
void Interpreter::record_local(Frame* frame, std::uint32_t slot, ShadowValue& shadow) {
    const Value* value = &frame->registers()[slot];
    if (is_kind(*value, Kind::Cell) && frame->code->source->local_is_cell[slot])
        value = &as<Cell>(*value)->content;
    const ShadowValue now{value->is_unbound() ? 0 : value->bits(),
                          static_cast<std::uint32_t>(value->tag()),
                          value->is_object() ? value->object()->changes : 0u};
    if (now == shadow) return;
    shadow = now;
    const Rendered rendered(m, *value);
    m.recorder->local_changed(slot, rendered.value);
}

void record_resume(Interpreter& in, Generator& generator, ResumeHow how, const Value& value) {
    if (!shows_generator(generator)) return;
    Rendered rendered(in.m, value);
    in.m.recorder->generator_resumed(generator.id, how_of(generator, how), rendered.value);
    if (generator.innermost && generator.innermost->code)
        in.m.recorder->frame_resumed(generator.innermost->id);
}

void record_yield(Interpreter& in, Generator& generator, Frame* frame, Frame* consumer,
                  const Value& value) {
    if (shows_generator(generator)) {
        Rendered rendered(in.m, value);
        in.m.recorder->generator_yielded(generator.id, rendered.value);
    }
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
    Frame* frame = innermost;
    while (frame && !frame->code)
        frame = frame->back;
    if (frame && frame->id != trace::FrameId{})
        in.m.recorder->frame_suspended(frame->id, in.active()
                                                      ? id_of(continuing(in.active()->frame->back))
                                                      : trace::FrameId{});
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
        Rendered rendered(in.m, returned ? in.out : in.exception());
        trace::FinishHow how = returned             ? trace::FinishHow::Returned
                               : generator->closing ? trace::FinishHow::Closed
                               : in.m.is_instance(in.exception(), in.m.types.GeneratorExit)
                                   ? trace::FinishHow::Closed
                                   : trace::FinishHow::Raised;
        in.m.recorder->generator_finished(generator->id, how, rendered.value);
    }
    in.m.recorder->frame_left(frame->id, id_of(continuing(frame->back)),
                              returned ? trace::LeaveHow::Returned : trace::LeaveHow::Raised);
}

void record_raised(Interpreter& in, Frame* frame) {
    if (!in.m.recorder || frame->id == trace::FrameId{}) return;
    auto* exception = as<Exception>(in.exception());
    if (exception->traceback.size() != 1) return; // told where it was raised, not where it passes
    std::string message;
    if (is_kind(exception->args, Kind::Tuple) && as<Tuple>(exception->args)->count > 0) {
        const Value& first = as<Tuple>(exception->args)->items[0];
        message = is_str(first) ? std::string(text_of(first)) : bounded_repr(in.m, first);
    }
    in.m.recorder->exception_raised(exception->type->name->view(), message);
}

void record_caught(Interpreter& in, Frame* frame) {
    if (!in.m.recorder || frame->id == trace::FrameId{}) return;
    in.m.recorder->exception_caught(static_cast<Exception*>(frame->handled)->type->name->view());
}

void record_generator_created(Machine& m, Generator& generator) {
    Interpreter in(m);
    generator.id = in.next_generator_id();
    Frame* frame = generator.frame;
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
        append_repr(m, value, label, 2);
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
