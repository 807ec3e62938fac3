#include "runtime/vm/frame_object.h"

#include "runtime/source/assert.h"
#include "runtime/source/source_text.h"
#include "runtime/vm/evaluated.h"
#include "runtime/vm/generators.h"
#include "runtime/vm/interpreter.h"
#include "runtime/vm/statements.h"
#include "runtime/vm/traceback.h"

namespace runtime::vm {

namespace {

std::uint32_t take_place(FrameObjects& objects) {
    if (objects.unused.empty()) {
        objects.places.push_back(nullptr);
        return static_cast<std::uint32_t>(objects.places.size() - 1);
    }
    const std::uint32_t place = objects.unused.back();
    objects.unused.pop_back();
    return place;
}

void give_back_place(FrameObjects& objects, FrameObject& object) {
    objects.places[object.place] = nullptr;
    objects.unused.push_back(object.place);
    object.frame->object = 0;
}

Frame* nearest_to_show(Machine& m, Frame* frame) {
    while (frame && (!frame->code || !has_frame_object(m, *frame)))
        frame = frame->back;
    return frame;
}

void recycle(Machine& m, Frame* frame) {
    if (m.recorder)
        Interpreter::recycle_frame<true>(m, frame);
    else
        Interpreter::recycle_frame<false>(m, frame);
}

} // namespace

FrameObject::FrameObject(Type* type_, Frame& frame_, std::uint32_t place_)
    : Object(static_cast<std::uint8_t>(Kind::Native), type_), code(frame_.code), frame(&frame_),
      place(place_) {}

FrameObject::~FrameObject() {
    if (!frame) return;
    Machine& m = *type->machine;
    if (is_owned)
        recycle(m, frame);
    else
        give_back_place(m.frame_objects, *this);
}

void FrameObject::traverse(const Visitor& visit) {
    visit(locals);
    visit(back);
    if (!is_owned || !frame) return;
    for (std::uint32_t k = 0; k < code->named_count; ++k)
        visit(frame->registers()[k]);
}

void FrameObject::clear_references() {
    locals.clear();
    if (is_owned && frame)
        for (std::uint32_t k = 0; k < code->named_count; ++k)
            frame->registers()[k].clear();
    back.clear();
}

std::uint32_t current_line(const Frame& frame) {
    if (!frame.code) return 0;
    auto at = static_cast<std::uint32_t>(frame.pc - frame.code->instructions);
    if (frame.suspension == Suspension::Start) return frame.code->source->first_line;
    return line_of(*frame.code, at > 0 ? at - 1 : 0);
}

Value frame_object(Machine& m, Frame& frame) {
    FrameObjects& objects = m.frame_objects;
    if (frame.object != 0) return Value::share(objects.places[frame.object]);
    const std::uint32_t place = take_place(objects);
    auto* made = m.make<FrameObject>(m.types.frame, frame, place);
    objects.places[place] = made;
    frame.object = place;
    return Value::adopt(made);
}

bool has_frame_object(Machine& m, const Frame& frame) {
    const std::uint32_t file = frame.code->file;
    if (file == 0 || is_evaluated(m, *frame.code)) return true;
    // What is in C has helpers of its own in the same file.
    for (const Frame* each = &frame; each && each->code && each->code->file == file;
         each = each->back) {
        if (each->code->flags & code_has_no_frame) return false;
        if (!each->code->qualname->view().starts_with('_')) return true;
    }
    return true;
}

bool hand_over(Machine& m, Frame* frame) {
    FrameObject* object = m.frame_objects.places[frame->object];
    ASSERT(object != nullptr && object->frame == frame);
    if (std::exchange(object->is_kept, false)) Value::adopt(object).clear();
    if (frame->object == 0) return false;
    give_back_place(m.frame_objects, *object);
    object->is_owned = true;
    Frame* back = nearest_to_show(m, std::exchange(frame->back, nullptr));
    // What is resumed has no caller of its own that it could keep.
    if (back && !frame->code->is_generator_like) object->back = frame_object(m, *back);
    if (frame->handled) Value::adopt(std::exchange(frame->handled, nullptr));
    return true;
}

namespace {
// `v = await x` and `v = yield from x` keep what they wait for where v will be.
bool keeps_awaited(const Machine& m, const Frame& frame) {
    if (&frame == m.current_frame() || frame.pc == frame.code->instructions) return false;
    const bytecode::Opcode opcode = frame.pc[-1].opcode;
    return opcode == bytecode::Opcode::Await || opcode == bytecode::Opcode::YieldFrom;
}

Value locals_of(Machine& m, FrameObject& self) {
    const Frame& frame = *self.frame;
    const bytecode::Code& source = *frame.code->source;
    if (source.kind == bytecode::CodeKind::Module) return Value::share(frame.globals);
    // A class body's names stand in a dictionary of their own.
    if (source.kind == bytecode::CodeKind::ClassBody)
        for (std::uint32_t k = 0; k < source.named_count; ++k)
            if (is_kind(frame.registers()[k], Kind::Dict)) return frame.registers()[k];
    if (self.locals.is_unbound()) self.locals = m.dict();
    Dict* locals = as<Dict>(self.locals);
    for (std::uint32_t k = 0; k < source.named_count; ++k) {
        const Value* value = &frame.registers()[k];
        if (k == frame.result && keeps_awaited(m, frame)) continue;
        if (source.local_is_cell[k] && is_kind(*value, Kind::Cell))
            value = &as<Cell>(*value)->content;
        Str* name = frame.code->local_names[k];
        if (value->is_value())
            locals->set(name, *value);
        else
            locals->erase(name);
    }
    return self.locals;
}
} // namespace

Value frame_locals(Machine& m, Frame& frame) {
    const Value object = frame_object(m, frame);
    auto& self = *as<FrameObject>(object);
    Value locals = locals_of(m, self);
    const bool is_of_function = locals.is(self.locals);
    if (is_of_function && !std::exchange(self.is_kept, true)) ++self.references;
    return locals;
}

void forget_frames(Machine& m) {
    Values kept;
    for (FrameObject* object : m.frame_objects.places) {
        if (!object) continue;
        object->frame->object = 0;
        object->frame = nullptr;
        if (object->is_kept) kept.push_back(Value::adopt(object));
    }
}

// --- attributes ----------------------------------------------------------------------------------

namespace {

FrameObject* self_of(const Arguments& args) {
    return as<FrameObject>(args[0]);
}

// A coroutine of the library's own may be native here.
Value refuse_native(Machine& m) {
    return m.refuse("a look into a coroutine of the library's own");
}

LibraryCoroutine library_coroutine(Machine& m, std::string_view qualname, bool has_begun) {
    const auto find = m.attachment<LibraryCoroutines>().find;
    return find != nullptr ? find(qualname, has_begun) : LibraryCoroutine{};
}

// Null: the frame is a step of the machine's own, without a name.
const Generator* native_coroutine(const FrameObject& self) {
    const Generator* generator = self.frame ? self.frame->generator : nullptr;
    return generator && generator->qualname ? generator : nullptr;
}

// What f_code gives of such a coroutine.
struct LibraryCode : Object {
    Value name, qualname, file, first_line;
    explicit LibraryCode(Type* type_) : Object(static_cast<std::uint8_t>(Kind::Native), type_) {}
    void traverse(const Visitor& visit) {
        for (const Value* each : {&name, &qualname, &file, &first_line})
            visit(*each);
    }
    void clear_references() {}
};

struct LibraryCodeType {
    Type* type = nullptr;
};

template <Value LibraryCode::*part>
Value get_part(Machine&, const Arguments& args) {
    return as<LibraryCode>(args[0])->*part;
}
Value refuse_part(Machine& m, const Arguments&) {
    return refuse_native(m);
}
template <Value LibraryCode::*part>
Value get_place(Machine& m, const Arguments& args) {
    const bool is_known = as<LibraryCode>(args[0])->first_line.integer() != 0;
    return is_known ? get_part<part>(m, args) : refuse_native(m);
}

Type* library_code_type(Machine& m) {
    Type*& type = m.attachment<LibraryCodeType>().type;
    if (type) return type;
    type = m.define_type<LibraryCode>("code", m.types.object, {});
    m.add_property(type, "co_name", get_part<&LibraryCode::name>);
    m.add_property(type, "co_qualname", get_part<&LibraryCode::qualname>);
    m.add_property(type, "co_filename", get_place<&LibraryCode::file>);
    m.add_property(type, "co_firstlineno", get_place<&LibraryCode::first_line>);
    for (const char* name : {"co_varnames", "co_cellvars", "co_freevars", "co_names", "co_flags",
                             "co_argcount", "co_posonlyargcount", "co_kwonlyargcount", "co_nlocals",
                             "co_code", "co_consts", "co_stacksize", "co_lines", "co_positions"})
        m.add_property(type, name, refuse_part);
    return type;
}

// A frame that only CPython has, of a coroutine that waits.
struct LibraryFrame : Object {
    Value code, line;
    explicit LibraryFrame(Type* type_) : Object(static_cast<std::uint8_t>(Kind::Native), type_) {}
    void traverse(const Visitor& visit) {
        visit(code);
        visit(line);
    }
    void clear_references() { code.clear(); }
};

struct LibraryFrameType {
    Type* type = nullptr;
};

Value get_library_frame_code(Machine&, const Arguments& args) {
    return as<LibraryFrame>(args[0])->code;
}
Value get_library_frame_line(Machine& m, const Arguments& args) {
    const Value& line = as<LibraryFrame>(args[0])->line;
    return line.integer() != 0 ? line : refuse_native(m);
}
Value get_no_frame(Machine&, const Arguments&) {
    return Value::none();
}
Value get_frame_class(Machine& m, const Arguments&) {
    return Value::share(m.types.frame);
}

Type* library_frame_type(Machine& m) {
    Type*& type = m.attachment<LibraryFrameType>().type;
    if (type) return type;
    type = m.define_type<LibraryFrame>("frame", m.types.object, {});
    m.add_property(type, "__class__", get_frame_class);
    m.add_property(type, "f_code", get_library_frame_code);
    m.add_property(type, "f_lineno", get_library_frame_line);
    m.add_property(type, "f_back", get_no_frame);
    for (const char* name : {"f_locals", "f_globals", "f_builtins", "f_lasti", "f_trace"})
        m.add_property(type, name, refuse_part);
    return type;
}

Value get_code(Machine& m, const Arguments& args) {
    const FrameObject& self = *self_of(args);
    if (self.code) return Value::share(self.code);
    const Generator* coroutine = native_coroutine(self);
    if (!coroutine) return refuse_native(m);
    return code_of_native(m, coroutine->name.value(), coroutine->qualname.value());
}

// Of a native coroutine those of the module that CPython has it in.
Value get_globals(Machine& m, const Arguments& args) {
    const FrameObject& self = *self_of(args);
    if (self.code) return Value::share(self.frame->globals);
    const Generator* coroutine = native_coroutine(self);
    if (!coroutine) return refuse_native(m);
    const std::string file = library_coroutine(m, coroutine->qualname->view(), false).file;
    const std::size_t stem = file.rfind('/') + 1;
    const std::string module = "asyncio." + file.substr(stem, file.rfind('.') - stem);
    const Value* found = m.modules->find(m.intern(module));
    return found && is_kind(*found, Kind::Module) ? Value::share(as<Module>(*found)->dict)
                                                  : refuse_native(m);
}

Value get_builtins(Machine& m, const Arguments&) {
    return Value::share(m.builtins->dict);
}

Value get_line(Machine& m, const Arguments& args) {
    const FrameObject& self = *self_of(args);
    if (self.code) return Value::of(std::int64_t{current_line(*self.frame)});
    const Generator* coroutine = native_coroutine(self);
    const std::uint32_t line = coroutine
                                   ? library_coroutine(m, coroutine->qualname->view(),
                                                       coroutine->state != GeneratorState::Created)
                                         .line
                                   : 0;
    return line != 0 ? Value::of(std::int64_t{line}) : refuse_native(m);
}

Value get_back(Machine& m, const Arguments& args) {
    const FrameObject& self = *self_of(args);
    if (self.is_owned) return self.back.is_unbound() ? Value::none() : self.back;
    const Generator* resumed = outermost_frame(*self.frame).generator;
    const bool rests = resumed && resumed->state != GeneratorState::Running;
    Frame* back = rests ? nullptr : nearest_to_show(m, self.frame->back);
    return back ? frame_object(m, *back) : Value::none();
}

Value get_locals(Machine& m, const Arguments& args) {
    FrameObject& self = *self_of(args);
    return self.code ? locals_of(m, self) : refuse_native(m);
}

Value clear(Machine& m, const Arguments& args) {
    FrameObject& self = *self_of(args);
    if (self.is_owned) {
        self.locals.clear();
        for (std::uint32_t k = 0; k < self.code->named_count; ++k)
            self.frame->registers()[k].clear();
        return Value::none();
    }
    const Generator* generator = self.frame->generator;
    if (!generator || generator->state == GeneratorState::Running)
        return m.raise(m.types.RuntimeError, "cannot clear an executing frame");
    return Value::needs_frame();
}
// Of a generator that rests: it is closed.
Routine close_resting(Machine& m, OwnedArguments args) {
    Value generator = Value::share(as<FrameObject>(args[0])->frame->generator);
    Value closed = co_await close_generator(m, generator);
    co_return closed.is_unbound() ? Value() : Value::none();
}

Value frame_repr(Machine& m, const Value& self) {
    const auto* object = as<FrameObject>(self);
    if (!object->code) return m.format("<frame at {:#x}>", m.identity_of(self));
    return m.format("<frame at {:#x}, file '{}', line {}, code {}>", m.identity_of(self),
                    m.file(object->code->file).file_name(), current_line(*object->frame),
                    object->code->name->view());
}

} // namespace

Value code_of_native(Machine& m, const Value& name, const Value& qualname) {
    const LibraryCoroutine known = library_coroutine(m, text_of(qualname), false);
    auto* code = m.make<LibraryCode>(library_code_type(m));
    code->name = name;
    code->qualname = qualname;
    code->file = m.str(known.file);
    code->first_line = Value::of(std::int64_t{known.first_line});
    return Value::adopt(code);
}

Value waiting_frame_of_native(Machine& m, const Value& code) {
    const auto& known = *as<LibraryCode>(code);
    auto* frame = m.make<LibraryFrame>(library_frame_type(m));
    Value held = Value::adopt(frame);
    frame->code = code;
    const std::uint32_t line = library_coroutine(m, text_of(known.qualname), true).line;
    frame->line = Value::of(std::int64_t{line});
    return held;
}

Dict* globals_of(const Value& frame) {
    if (!frame.is_object()) return nullptr;
    const auto* object = as<FrameObject>(frame);
    return object->code && object->frame ? object->frame->globals : nullptr;
}

void define_frames(Machine& m) {
    Type* frame = m.types.frame;
    frame->layout = layout_of<FrameObject>();
    frame->instance_kind = Kind::Native;
    frame->instance_size = sizeof(FrameObject);
    frame->protocol.repr = frame_repr;
    m.add_property(frame, "f_code", get_code);
    m.add_property(frame, "f_locals", get_locals);
    m.add_property(frame, "f_globals", get_globals);
    m.add_property(frame, "f_builtins", get_builtins);
    m.add_property(frame, "f_back", get_back);
    m.add_property(frame, "f_lineno", get_line);
    m.add_methods(
        frame,
        {{.name = "clear", .signature = "(self, /)", .plain = clear, .resumable = close_resting}});
}

} // namespace runtime::vm
