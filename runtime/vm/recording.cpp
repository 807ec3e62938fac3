#include "runtime/vm/recording.h"

#include "runtime/trace/recorder.h"
#include "runtime/trace/varint.h"
#include "runtime/vm/content_changes.h"
#include "runtime/vm/evaluated.h"
#include "runtime/vm/rendering.h"
#include "runtime/vm/types.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <span>

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

void Interpreter::record_code(Machine& m, Code& code) {
    add_code(m, code);
}

void Interpreter::record_entered_elsewhere(Machine& m, Frame* frame) {
    if (is_of_library(m, *frame->code)) return;
    frame->id = static_cast<source::FrameId>(++m.next_frame_);
    m.recorder->frame_entered(frame->id, code_id(m, *frame->code));
}

namespace {

// A mark that no other has: the table below knows the object.
constexpr std::uint8_t object_is_remembered = 0x08;

std::uint8_t number_of(Tag tag) {
    return static_cast<std::uint8_t>(tag);
}

// Of an object that a local holds: a number that grows when its contents change.
inline std::uint32_t content_version(const Value& value) {
    Object* object = value.object();
    std::uint32_t version = object->changes + (content_changes.wraps << 17);
    if (object->kind == static_cast<std::uint8_t>(Kind::Instance) && object->type->dict_offset != 0)
        if (const Dict* dict = object->type->dict_of(object)) version += dict->changes;
    return version;
}

// How long it is, if that is shown behind so many items or characters.
struct ContentLength {
    std::uint64_t length = 0;
    std::size_t shown_max = 0;
    [[nodiscard]] bool is_shown() const { return length > shown_max; }
};
inline ContentLength content_length(const Value& value) {
    switch (static_cast<Kind>(value.object()->kind)) {
    case Kind::Str: return {as<Str>(value)->length, characters_shown_max};
    case Kind::List: return {as<List>(value)->items.size(), items_shown_max};
    case Kind::Dict: return {as<Dict>(value)->count, items_shown_max};
    default: return {};
    }
}

// Whether the object shows the same for as long as a local holds it.
inline bool is_constant(const Object& object) {
    const auto kind = static_cast<Kind>(object.kind);
    return kind == Kind::Str || kind == Kind::BigInt || kind == Kind::Bytes;
}

// Of an instance, which shows its first attributes.
inline std::uint32_t shown_attributes(const Dict& dict) {
    return std::min<std::uint32_t>(dict.used,
                                   static_cast<std::uint32_t>(Rendering::attributes_max));
}
inline const Dict* attributes_of(Object& object) {
    return object.kind == static_cast<std::uint8_t>(Kind::Instance) && object.type->dict_offset != 0
               ? object.type->dict_of(&object)
               : nullptr;
}

// A number that no other instance's attributes have, and that these have for as long as their names
// stay.
inline std::uint32_t keys_of(Object& object) {
    const Dict* dict = attributes_of(object);
    return dict == nullptr ? 0 : dict->version;
}

// A string that shows nothing but its text, all of it.
inline bool is_short_text(const Value& value) {
    return is_str(value) && !value.object()->type->overrides_anything &&
           as<Str>(value)->length <= characters_shown_max;
}

// Tells apart which strings an instance shows; 0 if it shows none.
inline std::uint64_t shown_texts(Object& object) {
    const Dict* dict = attributes_of(object);
    if (dict == nullptr) return 0;
    std::uint64_t hash = 0;
    for (std::uint32_t k = 0, count = shown_attributes(*dict); k < count; ++k) {
        const Value& value = dict->entries[k].value;
        if (value.is_object() && is_str(value)) hash = hash * 31 + as<Str>(value)->hashed();
    }
    return hash;
}

} // namespace

// What objects showed lately, by their address, so that what many frames show is not made into text
// for each. An entry stands for an object only if that has the mark, which a new one at the same
// address has not, and if nothing that it shows has changed since. An instance may have several, by
// the strings among its attributes, so that other numbers beside them are no new text; they stand
// for no other at the same address, whose attributes have another number. The trace is the same
// with and without all this: no address decides which number a text gets.
struct Interpreter::ShownObjects {
    struct Entry {
        const Object* object = nullptr;
        std::uint64_t inside = 0;
        std::uint64_t text_hash = 0;
        std::uint64_t digest = 0; // of all that is shown
        std::uint64_t length = 0; // where that is shown, as the last of the numbers
        std::uint32_t version = 0;
        trace::StringId text{};
        bool shows_inside = false;
        std::uint8_t number_bytes = 0; // with the one that counts them; 0: not a shape
        std::uint8_t length_at = 0;    // where among them the length begins
        std::array<std::uint8_t, 50> numbers{};
        // Of an instance that shows numbers and short strings only: its type, which says under
        // which names, and what each of them is.
        const Type* type = nullptr;
        std::uint64_t texts = 0;
        std::uint32_t keys = 0; // keys_of() the object
        std::uint8_t attribute_count = 0;
        std::uint8_t floats = 0; // a bit each
        std::uint8_t strings = 0;

        [[nodiscard]] bool stands_for(Object& wanted, std::uint32_t wanted_version) const {
            return object == &wanted && (wanted.flags & object_is_remembered) &&
                   version == wanted_version &&
                   (!shows_inside || inside == content_changes.inside) && keys == keys_of(wanted);
        }
        [[nodiscard]] const std::uint8_t* shape_numbers() const {
            return number_bytes == 0 ? nullptr : numbers.data();
        }
        // The numbers are written up to here.
        void end_numbers(const std::uint8_t* end) {
            number_bytes = static_cast<std::uint8_t>(end - numbers.data());
            numbers[0] = static_cast<std::uint8_t>(number_bytes - 1);
            digest = Rendering::digest(text_hash, numbers.data());
        }
        // Where the object is longer or shorter, but shows the same items.
        void set_length(std::uint64_t now) {
            end_numbers(trace::write_varint(numbers.data() + length_at,
                                            trace::zigzag(static_cast<std::int64_t>(now))));
            length = now;
        }
        // The object is an instance whose attributes are other numbers than before: false if more
        // about it has changed, and the entry may then stand for nothing any more.
        bool take_numbers(Object& now, std::uint32_t now_version, std::uint64_t now_texts) {
            if (object != &now || attribute_count == 0 || !(now.flags & object_is_remembered) ||
                type != now.type || texts != now_texts)
                return false;
            const Dict* dict = type->dict_of(&now);
            if (dict == nullptr || dict->version != keys) return false;
            std::uint8_t* end = numbers.data() + 1;
            for (unsigned k = 0; k < attribute_count; ++k) {
                const Value& value = dict->entries[k].value;
                if (value.is_int() && ((floats | strings) >> k & 1) == 0) {
                    end = trace::write_varint(end, trace::zigzag(value.integer()));
                } else if (value.is_float() && (floats >> k & 1) != 0) {
                    end = trace::write_double(end, value.real());
                } else if ((strings >> k & 1) == 0 || !is_short_text(value)) {
                    object = nullptr;
                    return false;
                }
            }
            end_numbers(end);
            version = now_version;
            return true;
        }
        void note_attributes(Object& instance, std::uint64_t shown) {
            type = instance.type;
            texts = shown;
            keys = keys_of(instance);
            attribute_count = floats = strings = 0;
            const Dict* dict = attributes_of(instance);
            if (dict == nullptr) return;
            const std::uint32_t count = shown_attributes(*dict);
            for (std::uint32_t k = 0; k < count; ++k) {
                const Value& value = dict->entries[k].value;
                const bool is_string = is_short_text(value);
                if (!is_str(dict->entries[k].key)) return;
                if (!value.is_int() && !value.is_float() && !is_string) return;
                if (value.is_float()) floats |= static_cast<std::uint8_t>(1u << k);
                if (is_string) strings |= static_cast<std::uint8_t>(1u << k);
            }
            const bool has_numbers = strings + 1u != 1u << count;
            if (has_numbers) attribute_count = static_cast<std::uint8_t>(count);
        }
    };
    Entry& at(const Object& object, std::uint64_t texts) {
        const auto address = reinterpret_cast<std::uintptr_t>(&object);
        return entries[(address >> 4 ^ address >> 10 ^ texts) % entries.size()];
    }
    void remember(Object& object, std::uint32_t version, const ContentLength& length,
                  trace::StringId text, const Rendering& rendering) {
        const trace::TraceValue& shown = rendering.value();
        const bool is_shape = shown.kind == trace::ValueKind::Shape;
        const std::size_t number_bytes = is_shape ? 1u + *shown.numbers : 0;
        const std::uint64_t texts = shown_texts(object);
        Entry& entry = at(object, texts);
        if (number_bytes > entry.numbers.size() - trace::varint_size_max) return;
        // A string that only the local holds may grow in place, and its text is not seen again.
        const bool is_str = object.kind == static_cast<std::uint8_t>(Kind::Str);
        if (is_str && object.references == 1 && !length.is_shown()) return;
        entry.object = &object;
        entry.inside = content_changes.inside;
        entry.text_hash = rendering.text_hash();
        entry.digest = rendering.digest();
        entry.length = length.is_shown() ? length.length : 0;
        entry.version = version;
        entry.text = text;
        entry.shows_inside = rendering.shows_inside();
        entry.number_bytes = static_cast<std::uint8_t>(number_bytes);
        if (is_shape) std::memcpy(entry.numbers.data(), shown.numbers, number_bytes);
        const auto last = trace::zigzag(static_cast<std::int64_t>(length.length));
        entry.length_at = static_cast<std::uint8_t>(number_bytes - trace::varint_size(last));
        entry.note_attributes(object, texts);
        object.flags |= object_is_remembered | object_is_shown;
        // Long names leave no room for some of the numbers.
        if (entry.take_numbers(object, version, texts) &&
            !std::ranges::equal(std::span(entry.numbers).first(entry.number_bytes),
                                std::span(shown.numbers, number_bytes)))
            entry.object = nullptr;
    }
    std::array<Entry, 64> entries;
};

namespace {

// A local among others, as Instruction::written_locals() has them.
inline std::uint32_t bit_of(std::uint32_t slot) {
    return 1u << std::min(slot, bytecode::last_line_slot);
}

// How an object in a local may differ from what was recorded of it: it, its contents, its length.
inline std::uint32_t whole_version(std::uint32_t version, const ContentLength& length) {
    constexpr std::uint32_t odd = 0x9e3779b1; // lengths must not make up for versions
    return version + odd * static_cast<std::uint32_t>(length.length);
}

// A string that is shown as it stands between quotes: its text is all there is to it, so that it is
// not looked for among the objects. False for one that is not shown like that.
bool record_plain_string(trace::Recorder& recorder, std::uint32_t slot, RecordedLocal& known,
                         const Str& string) {
    if (string.length > characters_shown_max || !is_plain(string.view())) return false;
    constexpr std::uint64_t quoted = 0x27; // told apart from what shows the text alone
    const std::uint64_t hash = trace::StringTable::hash_of(string.view());
    const bool is_new = known.tag != number_of(Tag::Object) || known.bits != (hash ^ quoted);
    known.tag = number_of(Tag::Object);
    known.bits = hash ^ quoted;
    known.version = 0;
    known.shows_inside = false;
    if (is_new) recorder.local_changed(slot, recorder.intern_quoted(string.view(), hash), nullptr);
    return true;
}

// The local holds another object than was recorded, or one that has changed.
inline void record_changed_object(Interpreter& in, RecordedLocal& known, std::uint32_t slot,
                                  const Value& value, std::uint32_t version,
                                  const ContentLength& length) {
    Machine& m = in.m;
    if (!in.shown_objects) in.shown_objects = &m.attachment<Interpreter::ShownObjects>();
    const bool was_object = known.tag == number_of(Tag::Object);
    known.tag = number_of(Tag::Object);
    known.version = whole_version(version, length);
    const std::uint64_t texts = shown_texts(*value.object());
    Interpreter::ShownObjects::Entry& entry = in.shown_objects->at(*value.object(), texts);
    const std::uint64_t shown_length = length.is_shown() ? length.length : 0;
    if (!m.records_thoroughly &&
        (entry.stands_for(*value.object(), version) ||
         entry.take_numbers(*value.object(), version, texts)) &&
        (entry.length == 0) == (shown_length == 0) &&
        m.recorder->knows(entry.text, entry.text_hash)) {
        if (entry.length != shown_length) entry.set_length(shown_length);
        const bool is_new = !was_object || known.bits != entry.digest;
        known.bits = entry.digest;
        known.shows_inside = entry.shows_inside;
        if (is_new) m.recorder->local_changed(slot, entry.text, entry.shape_numbers());
        return;
    }
    in.record_rendered(known, slot, value, was_object);
}

} // namespace

// One local, looked at closely. It may be another object than before only if it was written.
void Interpreter::record_local(Frame* frame, std::uint32_t slot, bool is_written) {
    const Value* value = &frame->registers()[slot];
    RecordedLocal& known = frame->recorded_locals()[slot];
    if (is_kind(*value, Kind::Cell) && frame->code->source->local_is_cell[slot]) {
        Object& cell = *value->object();
        cell.flags |= object_is_shown;
        frame->recorded().with_contents |= bit_of(slot);
        is_written = is_written || known.cell_changes != cell.changes;
        known.cell_changes = cell.changes;
        value = &as<Cell>(*value)->content;
    }
    if (is_kind(*value, Kind::Str) &&
        record_plain_string(*m.recorder, slot, known, *as<Str>(*value)))
        return;
    if (!value->is_object()) {
        const std::uint8_t tag = number_of(value->tag());
        const std::uint64_t bits = value->is_unbound() ? 0 : value->bits();
        if (known.tag == tag && known.bits == bits) return;
        known.tag = tag;
        known.bits = bits;
        m.recorder->local_changed(slot, Rendering(m, *value).value());
        return;
    }
    record_object(frame, slot, *value, is_written);
}

// One that holds an object.
void Interpreter::record_object(Frame* frame, std::uint32_t slot, const Value& value,
                                bool is_written) {
    RecordedLocal& known = frame->recorded_locals()[slot];
    if (!is_constant(*value.object())) frame->recorded().with_contents |= bit_of(slot);
    const ContentLength length = content_length(value);
    const std::uint32_t version = content_version(value);
    const std::uint32_t whole = whole_version(version, length);
    const bool is_same =
        known.tag == number_of(Tag::Object) && !is_written && known.version == whole &&
        (!known.shows_inside || frame->recorded().inside == content_changes.inside);
    if (!is_same) record_changed_object(*this, known, slot, value, version, length);
}

// The same where what the object shows is not known.
[[gnu::noinline]] void Interpreter::record_rendered(RecordedLocal& known, std::uint32_t slot,
                                                    const Value& value, bool was_object) {
    const Rendering rendering(m, value);
    const bool is_new = !was_object || known.bits != rendering.digest();
    known.bits = rendering.digest();
    known.shows_inside = rendering.shows_inside();
    if (!is_new) return;
    const trace::TraceValue& shown = rendering.value();
    const trace::StringId text = m.recorder->intern(shown.text, rendering.text_hash());
    m.recorder->local_changed(slot, text,
                              shown.kind == trace::ValueKind::Shape ? shown.numbers : nullptr);
    shown_objects->remember(*value.object(), content_version(value), content_length(value), text,
                            rendering);
}

namespace {
// A local that was written, and holds no number.
inline void record_written_object(Interpreter& in, Frame* frame, std::uint32_t slot,
                                  const Value& value) {
    if (!value.is_object() || is_kind(value, Kind::Cell)) {
        in.record_local(frame, slot, true);
    } else if (!is_kind(value, Kind::Str) ||
               !record_plain_string(*in.m.recorder, slot, frame->recorded_locals()[slot],
                                    *as<Str>(value))) {
        in.record_object(frame, slot, value, true);
    }
}
} // namespace

// A line before which some locals were written, while no contents changed.
void Interpreter::record_written_locals(Frame* frame, const bytecode::Instruction& line) {
    std::uint32_t written = line.written_locals();
    if (written >> bytecode::last_line_slot != 0) [[unlikely]] {
        record_all_locals(frame, written);
        m.recorder->line(static_cast<std::uint32_t>(line.wide()));
        return;
    }
    trace::Packer& packer = m.recorder->packer();
    std::uint8_t* at = packer.begin();
    std::uint32_t count = 1;
    const Value* r = frame->registers();
    RecordedLocal* known = frame->recorded_locals();
    for (; written != 0; written &= written - 1) {
        const auto slot = static_cast<std::uint32_t>(std::countr_zero(written));
        if (r[slot].is_int()) {
            if (known[slot].takes(r[slot])) {
                at = packer.local_int(at, slot, r[slot].integer());
                ++count;
            }
        } else if (r[slot].is_float()) {
            if (known[slot].takes(r[slot])) {
                at = packer.local_float(at, slot, r[slot].real());
                ++count;
            }
        } else {
            packer.end(at);
            record_written_object(*this, frame, slot, r[slot]);
            at = packer.begin();
        }
    }
    packer.end(packer.line(at, static_cast<std::uint32_t>(line.wide())));
    m.recorder->add_events(count);
}

void Interpreter::record_line_slowly(Frame* frame, const bytecode::Instruction& line) {
    if (frame->id == trace::FrameId{}) return;
    RecordedFrame& seen = frame->recorded();
    if (seen.with_contents == 0 && !m.records_thoroughly) { // what changed is not shown here
        seen.all = content_changes.all;
        seen.inside = content_changes.inside;
        record_written_locals(frame, line);
        return;
    }
    record_all_locals(frame, line.written_locals());
    m.recorder->line(static_cast<std::uint32_t>(line.wide()));
}

namespace {
constexpr std::uint32_t every_local = (2u << bytecode::last_line_slot) - 1;

// The first of the locals from `slot` on, or one that no frame has. The last bit stands for all
// further ones.
inline std::uint32_t next_slot(std::uint32_t locals, std::uint32_t slot) {
    constexpr std::uint32_t none = ~0u;
    if (slot >= bytecode::last_line_slot)
        return locals >> bytecode::last_line_slot != 0 ? slot : none;
    const std::uint32_t rest = locals >> slot;
    return rest == 0 ? none : slot + static_cast<std::uint32_t>(std::countr_zero(rest));
}

} // namespace

void Interpreter::record_all_locals(Frame* frame, std::uint32_t written) {
    const Value* r = frame->registers();
    RecordedLocal* known = frame->recorded_locals();
    RecordedFrame& seen = frame->recorded();
    const bool is_inside_same = seen.inside == content_changes.inside;
    const std::uint32_t count = frame->code->named_count;
    // A run recorded thoroughly looks at all of them at every line.
    if (m.records_thoroughly) written = every_local;
    const std::uint32_t looked_at = written | seen.with_contents;
    seen.with_contents &= ~written | bit_of(bytecode::last_line_slot); // said anew
    for (std::uint32_t slot = next_slot(looked_at, 0); slot < count;
         slot = next_slot(looked_at, slot + 1)) {
        const Value& value = r[slot];
        const bool is_written = (written & bit_of(slot)) != 0;
        if (value.is_int()) {
            if (is_written && known[slot].takes(value))
                m.recorder->local_changed(slot, trace::TraceValue::of_int(value.integer()));
        } else if (is_written || is_kind(value, Kind::Cell)) { // of a cell a closer look tells
            record_local(frame, slot, is_written);
        } else if (value.is_object() && !is_constant(*value.object())) {
            // Not bound anew, so that only its contents may have changed.
            const ContentLength length = content_length(value);
            const std::uint32_t version = content_version(value);
            const bool is_same = known[slot].tag == number_of(Tag::Object) &&
                                 known[slot].version == whole_version(version, length) &&
                                 (!known[slot].shows_inside || is_inside_same);
            if (!is_same) record_changed_object(*this, known[slot], slot, value, version, length);
        }
    }
    seen.all = m.records_thoroughly ? recorded_never : content_changes.all;
    seen.inside = content_changes.inside;
}

void record_resume(Interpreter& in, Generator& generator, ResumeHow how, const Value& value) {
    if (shows_generator(generator)) {
        const Rendering rendering(in.m, value);
        in.m.recorder->generator_resumed(generator.id, how_of(generator, how), rendering.value());
    }
    // Inside of one that is not shown, as a task's aclose(), a frame of the program's may go on.
    if (const Frame* frame = innermost_shown(generator.innermost, generator.frame))
        in.m.recorder->frame_resumed(frame->id);
}

void record_yielded_to(Interpreter& in, Generator& generator, Frame* frame, Frame* consumer,
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
    if (!value.is_int() || !shows_generator(generator) || frame->id == trace::FrameId{}) {
        record_yielded_to(in, generator, frame, generator.frame->back, value);
        record_resume(in, generator, ResumeHow::Next, Value::none());
        return;
    }
    trace::Packer& packer = in.m.recorder->packer();
    const std::uint32_t number = trace::to_number(generator.id);
    const std::uint32_t frame_number = trace::to_number(frame->id);
    const std::uint32_t continues = trace::to_number(id_of(continuing(generator.frame->back)));
    std::uint8_t* at = packer.generator_yielded(packer.begin(), number, value.integer());
    at = packer.frame_stopped(at, trace::EventKind::FrameSuspended, frame_number, continues, false,
                              false);
    at = packer.generator_next(at, number);
    packer.end(packer.frame_resumed(at, frame_number));
    in.m.recorder->add_events(4);
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

namespace {

// The arguments of a call as the learner would write them, up to so many.
class ArgumentList {
  public:
    explicit ArgumentList(std::string callee) : label_(std::move(callee)) { label_ += '('; }

    void add(const std::string& text) {
        if (is_full_) return;
        if (count_ > 0) label_ += ", ";
        is_full_ = count_ == count_max || label_.size() > length_max;
        label_ += is_full_ ? "…" : text;
        ++count_;
    }
    [[nodiscard]] bool is_full() const { return is_full_; }
    [[nodiscard]] std::string closed() const { return label_ + ')'; }

  private:
    static constexpr int count_max = 4;
    static constexpr std::size_t length_max = 48;
    std::string label_;
    int count_ = 0;
    bool is_full_ = false;
};

// fetch('A', 0.5); what star parameters took stands in it one by one.
std::string call_label(Machine& m, const Generator& generator, Frame& frame) {
    const std::string_view name = generator.qualname->view();
    constexpr std::string_view within = "<locals>.";
    const std::size_t inner = name.rfind(within);
    ArgumentList list(std::string(inner == name.npos ? name : name.substr(inner + within.size())));
    const bytecode::Code& code = *frame.code->source;
    const Value* const values = frame.registers();
    const std::uint32_t rest = code.positional_count + code.keyword_only_count;
    const bool has_self = code.positional_count > 0 && frame.code->local_names[0]->view() == "self";
    for (std::uint32_t k = has_self ? 1 : 0; k < code.positional_count && !list.is_full(); ++k)
        if (!values[k].is_unbound()) list.add(argument_text(m, values[k]));
    if (code.has_star_args && is_kind(values[rest], Kind::Tuple)) {
        const auto* more = as<Tuple>(values[rest]);
        for (std::uint32_t i = 0; i < more->count && !list.is_full(); ++i)
            list.add(argument_text(m, more->items[i]));
    }
    const auto add_keyword = [&](std::string_view key, const Value& value) {
        list.add(std::string(key) + "=" + argument_text(m, value));
    };
    for (std::uint32_t k = code.positional_count; k < rest && !list.is_full(); ++k)
        if (!values[k].is_unbound()) add_keyword(frame.code->local_names[k]->view(), values[k]);
    const std::uint32_t keywords = rest + (code.has_star_args ? 1 : 0);
    if (code.has_star_kwargs && is_kind(values[keywords], Kind::Dict)) {
        const auto* more = as<Dict>(values[keywords]);
        for (std::uint32_t i = 0; i < more->used && !list.is_full(); ++i)
            if (is_str(more->entries[i].key))
                add_keyword(text_of(more->entries[i].key), more->entries[i].value);
    }
    return list.closed();
}

} // namespace

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
    const std::string label = call_label(m, generator, *frame);
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

} // namespace runtime::vm
