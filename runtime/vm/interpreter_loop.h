#pragma once

// The interpreter's loop, one function compiled twice. Cases stand in the order of opcodes.def.
// Every case that may raise, call or suspend first saves pc into the frame (SAVE); the labels after
// the switch serve what cases have in common:
//
//   switch_frame  goes on with m.frame_, Python or native
//   deliver       hands `in.out` to m.frame_, which was waiting for the value of a call
//   yielded       hands `in.out` to m.frame_ as the next item of the generator it resumed
//   raised        an exception is set: unwinds to its handler
//
// A computed goto runs no destructors: a case in which a local Value may still hold an object must
// not end in DISPATCH but in `goto next`.
//
// Register operands are `r[...]`; a temporary operand is cleared by the case that reads it when its
// kill flag is set. Ints and floats need no clearing, so the fast paths do not look at the flags.

#include "runtime/trace/recorder.h"
#include "runtime/vm/attributes.h"
#include "runtime/vm/deep_calls.h"
#include "runtime/vm/identity.h"
#include "runtime/vm/index_arguments.h"
#include "runtime/vm/interpreter.h"
#include "runtime/vm/line_cost.h"
#include "runtime/vm/recording.h"
#include "runtime/vm/signature.h"
#include "runtime/vm/statements.h"
#include "runtime/vm/traceback.h"
#include "runtime/vm/types_dict.h"
#include "runtime/vm/types_iterators.h"

#include <bit>
#include <cmath>

namespace runtime::vm {

// Whether the comparison of a jump holds of two ints, or does not where it is negated: its bit for
// the order that the two are in, against the bit that negates.
[[gnu::always_inline]] inline bool holds_of_ints(const bytecode::Instruction& jump, std::int64_t x,
                                                 std::int64_t y) {
    namespace flag = bytecode::flag;
    const int order = (x >= y) + (x > y);
    const unsigned bits = jump.flags;
    return ((bits >> (flag::comparison_shift + order) ^ bits >> std::countr_zero(flag::negated)) &
            1) != 0;
}

// Apart, as the loop would ask it anew wherever it wants to know.
[[gnu::noinline]] static bool do_lines_cost_time(Machine& machine) {
    return machine.attachment<LineCost>().seconds > 0;
}

// What may take levels of the recursion without a frame of its own.
constexpr bool takes_levels(bytecode::Opcode opcode) {
    using bytecode::Opcode;
    return opcode == Opcode::Call || opcode == Opcode::CallMethod ||
           opcode == Opcode::CallKeyword || opcode == Opcode::FormatValue ||
           opcode == Opcode::JumpCompareInt;
}

template <bool recording>
Stop interpret(Interpreter& in, const std::uint64_t budget) {
    using bytecode::Instruction;
    using bytecode::Opcode;
    namespace flag = bytecode::flag;

    static const void* const normal[] = {
#define OPCODE(name, shape) &&op_##name,
#include "runtime/bytecode/opcodes.def"
#undef OPCODE
    };
    static const void* const on_attention[] = {
#define OPCODE(name, shape) &&attend,
#include "runtime/bytecode/opcodes.def"
#undef OPCODE
    };

    // The same as the first where lines cost time.
    static const void* const paying[] = {
#define OPCODE(name, shape) is_line(Opcode::name) ? &&op_costly_line : &&op_##name,
#include "runtime/bytecode/opcodes.def"
#undef OPCODE
    };

    // The same as the first in the last frames before the limit of the depth.
    static const void* const deep[] = {
#define OPCODE(name, shape) takes_levels(Opcode::name) ? &&op_deep : &&op_##name,
#include "runtime/bytecode/opcodes.def"
#undef OPCODE
    };

    Machine& m = in.m;
    const bool lines_cost_time = do_lines_cost_time(m);
    in.set_dispatch(lines_cost_time ? paying : normal, on_attention,
                    lines_cost_time ? paying : deep);
    std::uint64_t left = budget;
    Frame* frame = nullptr;
    const Instruction* pc = nullptr; // the instruction being executed
    Value* r = nullptr;
    Function* called = nullptr; // in the call that is being made
    Value* arguments = nullptr;
    std::uint32_t argument_count = 0;
    Frame*& innermost = Interpreter::frame_of(m);
    Generator*& active = Interpreter::active_of(m);
    const void* const*& dispatch = Interpreter::dispatch_of(m);

// The instruction being executed is read in place, so that nothing of it is kept over a jump.
#define i (*pc)
// Executes the instruction at pc; DISPATCH the one after it.
#define EXECUTE()                                                                                  \
    do {                                                                                           \
        goto* dispatch[static_cast<std::uint8_t>(pc->opcode)];                                     \
    } while (0)
#define DISPATCH()                                                                                 \
    do {                                                                                           \
        ++pc;                                                                                      \
        EXECUTE();                                                                                 \
    } while (0)
// The same from a block that has objects of its own: a computed goto runs no destructor. (clang
// refuses what gcc lets pass here: the fuzz preset checks it.)
#define NEXT() goto next_instruction
#define SAME() goto same_instruction
// The same where those objects are empty by now, so that there is nothing to destroy.
#ifdef __clang__
#define LEAVE() SAME()
#else
#define LEAVE() EXECUTE()
#endif
#define SAVE() (frame->pc = pc + 1)
#define STEP()                                                                                     \
    do {                                                                                           \
        if (--left == 0) [[unlikely]]                                                              \
            goto out_of_budget;                                                                    \
    } while (0)
#define KILL_B()                                                                                   \
    do {                                                                                           \
        if (i.flags & flag::kill_b) r[i.b].clear();                                                \
    } while (0)
#define KILL_C()                                                                                   \
    do {                                                                                           \
        if (i.flags & flag::kill_c) r[i.c].clear();                                                \
    } while (0)
// Operands b and c, unless the result went there.
#define KILL_OPERANDS()                                                                            \
    do {                                                                                           \
        if ((i.flags & flag::kill_b) && i.b != i.a) r[i.b].clear();                                \
        if ((i.flags & flag::kill_c) && i.c != i.a) r[i.c].clear();                                \
    } while (0)
// Starts a routine whose value goes to register `target` in the given way; so many levels deeper
// is what it calls.
#define PUSH_ROUTINE_AT(levels, routine, target, how)                                              \
    do {                                                                                           \
        frame->result = static_cast<std::uint16_t>(target);                                        \
        frame->delivery = how;                                                                     \
        in.push_routine(routine, "", levels);                                                      \
        goto switch_frame;                                                                         \
    } while (0)
#define PUSH_ROUTINE(routine, target, how) PUSH_ROUTINE_AT(0, routine, target, how)
#define STORE_OR_RAISE(value)                                                                      \
    do {                                                                                           \
        Value stored = (value);                                                                    \
        if (stored.is_unbound()) goto raised;                                                      \
        r[i.a] = std::move(stored);                                                                \
    } while (0)

    if (m.has_exception()) [[unlikely]]
        goto raised; // what began as a C++ exception; see Interpreter::run_guarded

switch_frame:
    frame = innermost;
    if (!frame->code) goto native_step;
    pc = frame->pc;
    r = frame->registers();
    EXECUTE();

next_instruction:
    ++pc;
same_instruction:
    EXECUTE();

    // --- Moves and constants
    // ------------------------------------------------------------------------

op_Move:
    if (i.flags & flag::kill_b)
        r[i.a] = std::move(r[i.b]);
    else
        r[i.a] = r[i.b];
    DISPATCH();

op_LoadConst:
    r[i.a] = frame->code->constants[static_cast<std::uint32_t>(i.wide())];
    DISPATCH();

op_LoadInt:
    r[i.a].set_int(i.wide());
    DISPATCH();

op_Distinguish:
    distinguish(m, r[i.a]);
    DISPATCH();

op_LoadNone:
    r[i.a] = Value::none();
    DISPATCH();

op_Clear:
    SAVE(); // what is dropped may say at which line
    r[i.a].clear();
    DISPATCH();

op_CheckBound:
    if (r[i.a].is_unbound()) [[unlikely]] {
        SAVE();
        raise_unbound_local(m, *frame->code, i.b);
        goto raised;
    }
    DISPATCH();

op_DeleteLocal:
    SAVE();
    if (r[i.a].is_unbound()) [[unlikely]] {
        raise_unbound_local(m, *frame->code, i.b);
        goto raised;
    }
    r[i.a].clear();
    DISPATCH();

    // --- Cells
    // --------------------------------------------------------------------------------------

op_MakeCell : {
    Value content = std::move(r[i.a]);
    r[i.a] = m.cell(std::move(content));
    NEXT();
}

op_LoadCell : {
    const Value& content = as<Cell>(r[i.b])->content;
    if (content.is_unbound()) [[unlikely]] {
        SAVE();
        raise_empty_cell(m, *frame->code, i.b, i.c);
        goto raised;
    }
    r[i.a] = content;
    DISPATCH();
}

op_StoreCell:
    content_changed(*r[i.a].object());
    as<Cell>(r[i.a])->content = r[i.b];
    KILL_B();
    DISPATCH();

op_DeleteCell : {
    Value& content = as<Cell>(r[i.a])->content;
    if (content.is_unbound()) [[unlikely]] {
        SAVE();
        raise_empty_cell(m, *frame->code, i.a, i.c);
        goto raised;
    }
    content_changed(*r[i.a].object());
    content.clear();
    DISPATCH();
}

    // --- Names
    // --------------------------------------------------------------------------------------

op_LoadGlobal : {
    InlineCache& cache = frame->code->caches[i.c];
    Dict* globals = frame->globals;
    if (cache.version == globals->version) [[likely]] {
        if (cache.state == 1) [[likely]] {
            r[i.a] = globals->entries[cache.place].value;
            DISPATCH();
        }
        Dict* builtins = m.builtins->dict;
        if (cache.state == 2 && cache.builtins_version == builtins->version) {
            r[i.a] = builtins->entries[cache.place].value;
            DISPATCH();
        }
    }
    SAVE();
    if (!in.load_global_slow(frame, cache, r[i.a])) goto raised;
    DISPATCH();
}

op_StoreGlobal : {
    InlineCache& cache = frame->code->caches[i.c];
    Dict* globals = frame->globals;
    if (cache.state == 1 && cache.version == globals->version) {
        globals->changed_at(cache.place);
        globals->entries[cache.place].value = r[i.a];
    } else {
        globals->set(cache.name, r[i.a]);
        cache.place = static_cast<std::uint32_t>(globals->find_place(cache.name));
        cache.version = globals->version;
        cache.state = 1;
    }
    if (i.flags & (flag::kill_b | flag::kill_a)) r[i.a].clear();
    DISPATCH();
}

op_DeleteGlobal : {
    SAVE();
    Str* name = frame->code->caches[i.c].name;
    if (!frame->globals->erase(name)) {
        raise_name_error(m, name);
        goto raised;
    }
    DISPATCH();
}

op_LoadName:
op_LoadNameOrCell : {
    InlineCache& cache = frame->code->caches[i.c];
    if (!is_kind(r[i.b], Kind::Dict) || as<Dict>(r[i.b])->type != m.types.dict) {
        SAVE();
        Value found = load_name_from_mapping(
            m, *frame, r[i.b], cache, i.opcode == Opcode::LoadNameOrCell ? &r[i.a] : nullptr);
        if (found.needs_a_frame())
            PUSH_ROUTINE(resume_load_name(m, r[i.b], cache.name, frame->globals,
                                          i.opcode == Opcode::LoadNameOrCell ? r[i.a] : Value()),
                         i.a, Delivery::Store);
        if (found.is_unbound()) goto raised;
        r[i.a] = std::move(found);
        NEXT();
    }
    if (Value* found = as<Dict>(r[i.b])->find(cache.name)) {
        r[i.a] = *found;
        DISPATCH();
    }
    SAVE();
    if (i.opcode == Opcode::LoadNameOrCell) {
        Value content = as<Cell>(r[i.a])->content;
        if (content.is_unbound()) {
            raise_unbound_free(m, cache.name);
            goto raised;
        }
        r[i.a] = std::move(content);
    } else if (!in.load_global_slow(frame, cache, r[i.a])) {
        goto raised;
    }
    DISPATCH();
}

op_StoreName : {
    InlineCache& cache = frame->code->caches[i.c];
    if (is_kind(r[i.b], Kind::Dict) && r[i.b].object()->type == m.types.dict) [[likely]] {
        as<Dict>(r[i.b])->set(cache.name, r[i.a]);
        if (i.flags & flag::kill_a) r[i.a].clear();
        DISPATCH();
    }
    SAVE();
    Value done = set_item(m, r[i.b], Value::share(cache.name), r[i.a]);
    if (done.needs_a_frame())
        PUSH_ROUTINE(resume_set_item(m, r[i.b], Value::share(cache.name), r[i.a]), 0,
                     Delivery::Discard);
    if (done.is_unbound()) goto raised;
    if (i.flags & flag::kill_a) r[i.a].clear();
    NEXT();
}

op_DeleteName : {
    SAVE();
    Str* name = frame->code->caches[i.c].name;
    if (is_kind(r[i.b], Kind::Dict) && r[i.b].object()->type->overrides_anything) [[unlikely]]
        PUSH_ROUTINE(resume_delete_name(m, r[i.b], name), 0, Delivery::Discard);
    if (!is_kind(r[i.b], Kind::Dict) || !as<Dict>(r[i.b])->erase(name)) {
        raise_name_error(m, name);
        goto raised;
    }
    DISPATCH();
}

    // --- Attributes and items
    // -----------------------------------------------------------------------

op_LoadAttr : {
    InlineCache& cache = frame->code->caches[i.c];
    const Value& object = r[i.b];
    if (object.is_object() && object.object()->type == cache.type &&
        cache.type->version == cache.version) {
        if (cache.state == 1) {
            Dict* dict = cache.type->dict_of(object.object());
            if (dict && cache.place < dict->used && dict->entries[cache.place].key.is_object() &&
                dict->entries[cache.place].key.object() == cache.name) {
                Value found = dict->entries[cache.place].value;
                KILL_B();
                r[i.a] = std::move(found);
                NEXT();
            }
        } else if (cache.state == 3) {
            Value found = cache.type->slots_of(object.object())[cache.place];
            if (!found.is_unbound()) {
                KILL_B();
                r[i.a] = std::move(found);
                NEXT();
            }
        }
    } else if (cache.state == 4 && is_kind(object, Kind::Module)) {
        Dict* dict = as<Module>(object)->dict;
        if (cache.place < dict->used && dict->entries[cache.place].key.is_object() &&
            dict->entries[cache.place].key.object() == cache.name) {
            Value found = dict->entries[cache.place].value;
            KILL_B();
            r[i.a] = std::move(found);
            NEXT();
        }
    }
    SAVE();
    Value found = load_attribute(m, object, cache);
    if (found.is_unbound()) goto raised;
    if (found.needs_a_frame()) {
        Value holder = object;
        KILL_B();
        frame->result = i.a;
        frame->delivery = Delivery::Store;
        Value getter = property_getter(m, holder, cache.name);
        if (!getter.is_unbound()) {
            switch (in.begin_call(getter, &holder, 1, nullptr, false)) {
            case Begun::Done: goto store_out;
            case Begun::Pushed: goto switch_frame;
            case Begun::Raised: goto raised;
            }
        }
        in.push_routine(resume_get_attribute(m, std::move(holder), cache.name), "", 0);
        goto switch_frame;
    }
    KILL_B();
    r[i.a] = std::move(found);
    NEXT();
}

op_StoreAttr : {
    InlineCache& cache = frame->code->caches[i.c];
    const Value& object = r[i.a];
    if (object.is_object() && object.object()->type == cache.type &&
        cache.type->version == cache.version && cache.state == 1) {
        Dict* dict = cache.type->dict_of(object.object());
        if (dict && cache.place < dict->used && dict->entries[cache.place].key.is_object() &&
            dict->entries[cache.place].key.object() == cache.name) {
            dict->entries[cache.place].value = r[i.b];
            dict->changed_at(cache.place);
            if (i.flags & flag::kill_b) r[i.b].clear();
            if (i.flags & flag::kill_c) r[i.a].clear();
            DISPATCH();
        }
    }
    SAVE();
    Value done = store_attribute(m, object, r[i.b], cache);
    if (done.is_unbound()) goto raised;
    if (done.needs_a_frame()) {
        Value holder = object, value = r[i.b];
        if (i.flags & flag::kill_b) r[i.b].clear();
        if (i.flags & flag::kill_c) r[i.a].clear();
        PUSH_ROUTINE(resume_set_attribute(m, std::move(holder), cache.name, std::move(value)), 0,
                     Delivery::Discard);
    }
    if (i.flags & flag::kill_b) r[i.b].clear();
    if (i.flags & flag::kill_c) r[i.a].clear();
    NEXT();
}

op_DeleteAttr : {
    InlineCache& cache = frame->code->caches[i.c];
    SAVE();
    Value done = delete_attribute(m, r[i.a], cache.name);
    if (done.is_unbound()) goto raised;
    if (done.needs_a_frame())
        PUSH_ROUTINE(resume_delete_attribute(m, r[i.a], cache.name), 0, Delivery::Discard);
    if (i.flags & (flag::kill_a | flag::kill_c)) r[i.a].clear();
    NEXT();
}

op_LoadMethod : {
    InlineCache& cache = frame->code->caches[i.c];
    const Value& object = r[i.b];
    if (object.is_object() && object.object()->type == cache.type &&
        cache.type->version == cache.version && cache.state == 2) {
        Value self = i.flags & flag::kill_b ? std::move(r[i.b]) : object;
        r[i.a] = *cache.value;
        r[i.a + 1] = std::move(self);
        NEXT();
    }
    if (cache.state == 4 && is_kind(object, Kind::Module)) {
        Dict* dict = as<Module>(object)->dict;
        if (cache.place < dict->used && dict->entries[cache.place].key.is_object() &&
            dict->entries[cache.place].key.object() == cache.name) {
            Value found = dict->entries[cache.place].value;
            KILL_B();
            r[i.a] = std::move(found);
            r[i.a + 1].clear();
            NEXT();
        }
    }
    SAVE();
    Value found;
    bool is_method = false;
    if (load_method(m, object, cache, found, is_method)) {
        Value self;
        if (is_method) self = object;
        KILL_B();
        r[i.a] = std::move(found);
        r[i.a + 1] = std::move(self);
        NEXT();
    }
    if (found.is_unbound()) goto raised;
    Value holder = object;
    KILL_B();
    r[i.a + 1].clear();
    PUSH_ROUTINE(resume_get_attribute(m, std::move(holder), cache.name), i.a, Delivery::Store);
}

op_LoadSpecial : {
    SAVE();
    Value self = r[i.b];
    Value function;
    bool is_method = false;
    if (!load_special(m, self, static_cast<Special>(i.c), function, is_method)) goto raised;
    KILL_B();
    r[i.a] = std::move(function);
    if (is_method)
        r[i.a + 1] = std::move(self);
    else
        r[i.a + 1].clear();
    goto next;
}

op_GetItem : {
    const Value& container = r[i.b];
    const Value& key = r[i.c];
    if (key.is_int() && container.is_object()) {
        const Value* items = nullptr;
        std::uint64_t size = 0;
        if (container.object()->type == m.types.list) {
            items = as<List>(container)->items.data();
            size = as<List>(container)->items.size();
        } else if (container.object()->type == m.types.tuple) {
            items = as<Tuple>(container)->items;
            size = as<Tuple>(container)->count;
        }
        auto at = static_cast<std::uint64_t>(key.integer());
        if (at >= size) at += size;
        if (at < size) {
            Value found = items[at];
            KILL_B();
            r[i.a] = std::move(found);
            NEXT();
        }
    }
    if (container.is_object() && container.object()->type == m.types.dict) {
        if (Value* present = dict_peek(m, *as<Dict>(container), key)) {
            Value found = *present;
            KILL_B();
            KILL_C();
            r[i.a] = std::move(found);
            NEXT();
        }
    }
    SAVE();
    Value found = get_item(m, container, key);
    if (found.is_unbound()) goto raised;
    if (found.needs_a_frame()) {
        Value holder = container, wanted = key;
        KILL_B();
        KILL_C();
        PUSH_ROUTINE(resume_get_item(m, std::move(holder), std::move(wanted)), i.a,
                     Delivery::Store);
    }
    KILL_B();
    KILL_C();
    r[i.a] = std::move(found);
    NEXT();
}

op_SetItem : {
    const Value& container = r[i.a];
    const Value& key = r[i.b];
    if (container.is_object() && container.object()->type == m.types.dict) {
        if (Value* present = dict_peek(m, *as<Dict>(container), key)) {
            as<Dict>(container)->value_changed(present);
            *present = i.flags & flag::kill_c ? std::move(r[i.c]) : r[i.c];
            KILL_B();
            if (i.flags & flag::kill_a) r[i.a].clear();
            DISPATCH();
        }
    }
    if (key.is_int() && is_kind(container, Kind::List) &&
        container.object()->type == m.types.list) {
        Values& items = as<List>(container)->items;
        auto at = static_cast<std::uint64_t>(key.integer());
        if (at >= items.size()) at += items.size();
        if (at < items.size()) {
            content_changed_at(*container.object(), at);
            items[at] = r[i.c];
            KILL_C();
            if (i.flags & flag::kill_a) r[i.a].clear();
            DISPATCH();
        }
    }
    SAVE();
    Value done = set_item(m, container, key, r[i.c]);
    if (done.is_unbound()) goto raised;
    if (done.needs_a_frame()) {
        Value holder = container, at = key, value = r[i.c];
        KILL_B();
        KILL_C();
        if (i.flags & flag::kill_a) r[i.a].clear();
        PUSH_ROUTINE(resume_set_item(m, std::move(holder), std::move(at), std::move(value)), 0,
                     Delivery::Discard);
    }
    KILL_B();
    KILL_C();
    if (i.flags & flag::kill_a) r[i.a].clear();
    NEXT();
}

op_DeleteItem : {
    SAVE();
    Value done = delete_item(m, r[i.a], r[i.b]);
    if (done.is_unbound()) goto raised;
    if (done.needs_a_frame()) {
        Value holder = r[i.a], at = r[i.b];
        KILL_B();
        if (i.flags & flag::kill_a) r[i.a].clear();
        PUSH_ROUTINE(resume_delete_item(m, std::move(holder), std::move(at)), 0, Delivery::Discard);
    }
    KILL_B();
    if (i.flags & flag::kill_a) r[i.a].clear();
    NEXT();
}

op_BuildSlice:
    r[i.a] = m.slice(std::move(r[i.b]), std::move(r[i.b + 1]), std::move(r[i.b + 2]));
    DISPATCH();

    // --- Operators
    // ----------------------------------------------------------------------------------

#define ARITHMETIC(name, builtin, symbol)                                                          \
    op_##name : {                                                                                  \
        const Value &x = r[i.b], &y = r[i.c];                                                      \
        if (x.is_int() && y.is_int()) {                                                            \
            std::int64_t result;                                                                   \
            if (!builtin(x.integer(), y.integer(), &result)) {                                     \
                r[i.a].set_int(result);                                                            \
                DISPATCH();                                                                        \
            }                                                                                      \
        } else if (x.is_float()) {                                                                 \
            if (y.is_float()) {                                                                    \
                r[i.a].set_real(x.real() symbol y.real());                                         \
                DISPATCH();                                                                        \
            }                                                                                      \
            if (y.is_int()) {                                                                      \
                r[i.a].set_real(x.real() symbol static_cast<double>(y.integer()));                 \
                DISPATCH();                                                                        \
            }                                                                                      \
        } else if (x.is_int() && y.is_float()) {                                                   \
            r[i.a].set_real(static_cast<double>(x.integer()) symbol y.real());                     \
            DISPATCH();                                                                            \
        }                                                                                          \
        goto binary_slow;                                                                          \
    }

    ARITHMETIC(Add, __builtin_add_overflow, +)
    ARITHMETIC(Subtract, __builtin_sub_overflow, -)
    ARITHMETIC(Multiply, __builtin_mul_overflow, *)
#undef ARITHMETIC

op_MatrixMultiply:
    goto binary_slow;

op_TrueDivide : {
    const Value &x = r[i.b], &y = r[i.c];
    double dividend, divisor;
    if (exact_real(x, dividend) && exact_real(y, divisor) && divisor != 0.0) [[likely]] {
        r[i.a].set_real(dividend / divisor);
        DISPATCH();
    }
    goto binary_slow;
}

op_FloorDivide : {
    const Value &x = r[i.b], &y = r[i.c];
    if (x.is_int() && y.is_int() && y.integer() > 0) {
        std::int64_t quotient = x.integer() / y.integer();
        if (x.integer() % y.integer() < 0) --quotient;
        r[i.a].set_int(quotient);
        DISPATCH();
    }
    goto binary_slow;
}

op_Modulo : {
    const Value &x = r[i.b], &y = r[i.c];
    if (x.is_int() && y.is_int() && y.integer() > 0) {
        std::int64_t rest = x.integer() % y.integer();
        if (rest < 0) rest += y.integer();
        r[i.a].set_int(rest);
        DISPATCH();
    }
    goto binary_slow;
}

op_Power:
    goto binary_slow;

op_LeftShift:
    goto binary_slow;

op_RightShift : {
    const Value &x = r[i.b], &y = r[i.c];
    if (x.is_int() && y.is_int() && static_cast<std::uint64_t>(y.integer()) < 64) {
        r[i.a].set_int(x.integer() >> y.integer());
        DISPATCH();
    }
    goto binary_slow;
}

#define BITWISE(name, symbol)                                                                      \
    op_##name : {                                                                                  \
        const Value &x = r[i.b], &y = r[i.c];                                                      \
        if (x.is_int() && y.is_int()) {                                                            \
            r[i.a].set_int(x.integer() symbol y.integer());                                        \
            DISPATCH();                                                                            \
        }                                                                                          \
        goto binary_slow;                                                                          \
    }
    BITWISE(BitAnd, &)
    BITWISE(BitOr, |)
    BITWISE(BitXor, ^)
#undef BITWISE

op_AddInt : {
    const Value& x = r[i.b];
    if (x.is_int()) {
        std::int64_t result;
        if (!__builtin_add_overflow(x.integer(), i.immediate_c(), &result)) {
            r[i.a].set_int(result);
            DISPATCH();
        }
    } else if (x.is_float()) {
        r[i.a].set_real(x.real() + i.immediate_c());
        DISPATCH();
    }
    goto binary_int_slow;
}

op_SubtractInt : {
    const Value& x = r[i.b];
    if (x.is_int()) {
        std::int64_t result;
        if (!__builtin_sub_overflow(x.integer(), i.immediate_c(), &result)) {
            r[i.a].set_int(result);
            DISPATCH();
        }
    } else if (x.is_float()) {
        r[i.a].set_real(x.real() - i.immediate_c());
        DISPATCH();
    }
    goto binary_int_slow;
}

op_MultiplyInt : {
    const Value& x = r[i.b];
    if (x.is_int()) {
        std::int64_t result;
        if (!__builtin_mul_overflow(x.integer(), i.immediate_c(), &result)) {
            r[i.a].set_int(result);
            DISPATCH();
        }
    } else if (x.is_float()) {
        r[i.a].set_real(x.real() * i.immediate_c());
        DISPATCH();
    }
    goto binary_int_slow;
}

op_FloorDivideInt : {
    const Value& x = r[i.b];
    std::int64_t divisor = i.immediate_c();
    if (x.is_int() && divisor > 0) {
        std::int64_t quotient = x.integer() / divisor;
        if (x.integer() % divisor < 0) --quotient;
        r[i.a].set_int(quotient);
        DISPATCH();
    }
    goto binary_int_slow;
}

op_ModuloInt : {
    const Value& x = r[i.b];
    std::int64_t divisor = i.immediate_c();
    if (x.is_int() && divisor > 0) {
        std::int64_t rest = x.integer() % divisor;
        if (rest < 0) rest += divisor;
        r[i.a].set_int(rest);
        DISPATCH();
    }
    goto binary_int_slow;
}

op_BitAndInt : {
    const Value& x = r[i.b];
    if (x.is_int()) {
        r[i.a].set_int(x.integer() & i.immediate_c());
        DISPATCH();
    }
    goto binary_int_slow;
}

op_Negate : {
    const Value& x = r[i.b];
    if (x.is_int() && x.integer() != INT64_MIN) {
        r[i.a].set_int(-x.integer());
        DISPATCH();
    }
    if (x.is_float()) {
        r[i.a].set_real(-x.real());
        DISPATCH();
    }
    goto unary_slow;
}

op_Positive:
op_Invert:
unary_slow : {
    SAVE();
    Value made = i.opcode == Opcode::Negate     ? negate(m, r[i.b])
                 : i.opcode == Opcode::Positive ? positive(m, r[i.b])
                                                : invert(m, r[i.b]);
    if (made.is_unbound()) goto raised;
    if (made.needs_a_frame()) {
        Special which = i.opcode == Opcode::Negate     ? Special::Neg
                        : i.opcode == Opcode::Positive ? Special::Pos
                                                       : Special::Invert;
        Value operand = r[i.b];
        KILL_B();
        PUSH_ROUTINE(resume_unary(m, which, std::move(operand)), i.a, Delivery::Store);
    }
    KILL_B();
    r[i.a] = std::move(made);
    NEXT();
}

op_Not : {
    Value known = truth(m, r[i.b]);
    if (known.is_bool()) [[likely]] {
        KILL_B();
        r[i.a].set_bool(!known.truth());
        NEXT();
    }
    SAVE();
    if (known.is_unbound()) goto raised;
    Value operand = r[i.b];
    KILL_B();
    PUSH_ROUTINE(resume_truth(m, std::move(operand)), i.a, Delivery::NotBool);
}

op_Compare : {
    const Value &x = r[i.b], &y = r[i.c];
    const Comparison how = i.comparison();
    if (x.is_int() && y.is_int()) {
        r[i.a].set_bool(compare_numbers(how, x.integer(), y.integer()));
        DISPATCH();
    }
    if (tests_equality(how) && is_exact_str(m, x) && is_exact_str(m, y)) {
        bool holds = same_text(x, y) == (how == Comparison::Equal);
        KILL_B();
        KILL_C();
        r[i.a].set_bool(holds);
        DISPATCH();
    }
    SAVE();
    Value made = compare(m, x, y, how);
    if (made.is_unbound()) goto raised;
    if (made.needs_a_frame()) {
        Value left_operand = x, right_operand = y;
        KILL_B();
        KILL_C();
        if (in.is_too_deep(" in comparison")) goto raised;
        PUSH_ROUTINE_AT(1,
                        resume_compare(m, std::move(left_operand), std::move(right_operand), how),
                        i.a, Delivery::Store);
    }
    KILL_B();
    KILL_C();
    r[i.a] = std::move(made);
    NEXT();
}

op_Is : {
    bool same = are_identical(r[i.b], r[i.c]);
    KILL_B();
    KILL_C();
    r[i.a].set_bool(same != ((i.flags & flag::negated) != 0));
    DISPATCH();
}

op_Contains : {
    if (r[i.c].is_object() && r[i.c].object()->type == m.types.dict &&
        dict_peek(m, *as<Dict>(r[i.c]), r[i.b])) {
        KILL_B();
        KILL_C();
        r[i.a].set_bool(!(i.flags & flag::negated));
        DISPATCH();
    }
    SAVE();
    Value found = contains(m, r[i.c], r[i.b]);
    bool negated = i.flags & flag::negated;
    if (found.is_unbound()) goto raised;
    if (found.needs_a_frame()) {
        Value item = r[i.b], container = r[i.c];
        KILL_B();
        KILL_C();
        PUSH_ROUTINE(resume_contains(m, std::move(container), std::move(item)), i.a,
                     negated ? Delivery::NotBool : Delivery::Bool);
    }
    KILL_B();
    KILL_C();
    r[i.a].set_bool(found.truth() != negated);
    NEXT();
}

    // --- Jumps
    // --------------------------------------------------------------------------------------

op_Jump:
    pc += i.wide();
    DISPATCH();

op_JumpBack:
    STEP();
    pc += i.wide();
    DISPATCH();

op_JumpIfTrue:
op_JumpIfFalse : {
    const Value& condition = r[i.a];
    bool wanted = i.opcode == Opcode::JumpIfTrue;
    if (condition.is_bool()) {
        if (condition.truth() == wanted) pc += i.wide();
        DISPATCH();
    }
    Value known = truth(m, condition);
    if (known.is_bool()) {
        if (i.flags & flag::kill_b) r[i.a].clear();
        if (known.truth() == wanted) pc += i.wide();
        NEXT();
    }
    SAVE();
    if (known.is_unbound()) goto raised;
    Value operand = condition;
    if (i.flags & flag::kill_b) r[i.a].clear();
    PUSH_ROUTINE(resume_truth(m, std::move(operand)), 0, Delivery::Branch);
}

op_JumpIfNone : {
    bool none = r[i.a].is_none();
    if (i.flags & flag::kill_b) r[i.a].clear();
    if (none) pc += i.wide();
    DISPATCH();
}

op_JumpIfNotNone : {
    bool none = r[i.a].is_none();
    if (i.flags & flag::kill_b) r[i.a].clear();
    if (!none) pc += i.wide();
    DISPATCH();
}

op_JumpCompare : {
    const Value &x = r[i.a], &y = r[i.b];
    if (x.is_int() && y.is_int()) [[likely]] {
        if (!holds_of_ints(i, x.integer(), y.integer())) pc += i.immediate_c();
        DISPATCH();
    }
    const Comparison how = i.comparison();
    bool holds;
    if (x.is_float() && y.is_float()) {
        holds = compare_numbers(how, x.real(), y.real());
    } else if (tests_equality(how) && is_exact_str(m, x) && is_exact_str(m, y)) {
        holds = same_text(x, y) == (how == Comparison::Equal);
        if (i.flags & flag::kill_b) r[i.a].clear();
        if (i.flags & flag::kill_c) r[i.b].clear();
    } else {
        SAVE();
        Value made = compare(m, x, y, how);
        if (made.is_unbound()) goto raised;
        if (!made.is_bool() && !made.needs_a_frame()) made = truth(m, made);
        if (made.is_unbound()) goto raised;
        Value left_operand = x, right_operand = y;
        if (i.flags & flag::kill_b) r[i.a].clear();
        if (i.flags & flag::kill_c) r[i.b].clear();
        if (made.needs_a_frame()) {
            if (in.is_too_deep(" in comparison")) goto raised;
            PUSH_ROUTINE_AT(
                1, resume_compare(m, std::move(left_operand), std::move(right_operand), how), 0,
                Delivery::Branch);
        }
        holds = made.truth();
    }
    if (holds == ((i.flags & flag::negated) != 0)) pc += i.immediate_c();
    DISPATCH();
}

op_JumpCompareInt : {
    const Value& x = r[i.a];
    if (x.is_int()) [[likely]] {
        if (!holds_of_ints(i, x.integer(), std::int64_t{i.immediate_b()})) pc += i.immediate_c();
        DISPATCH();
    }
    const Comparison how = i.comparison();
    bool holds;
    if (x.is_float()) {
        holds = compare_numbers(how, x.real(), static_cast<double>(i.immediate_b()));
    } else {
        SAVE();
        Value number = Value::of(int{i.immediate_b()});
        Value made = compare(m, x, number, how);
        if (made.is_unbound()) goto raised;
        if (!made.is_bool() && !made.needs_a_frame()) made = truth(m, made);
        if (made.is_unbound()) goto raised;
        Value operand = x;
        if (i.flags & flag::kill_b) r[i.a].clear();
        if (made.needs_a_frame()) {
            if (in.is_too_deep(" in comparison")) goto raised;
            PUSH_ROUTINE_AT(1, resume_compare(m, std::move(operand), std::move(number), how), 0,
                            Delivery::Branch);
        }
        holds = made.truth();
    }
    if (holds == ((i.flags & flag::negated) != 0)) pc += i.immediate_c();
    DISPATCH();
}

op_JumpIs : {
    bool same = are_identical(r[i.a], r[i.b]);
    if (i.flags & flag::kill_b) r[i.a].clear();
    if (i.flags & flag::kill_c) r[i.b].clear();
    if (same == ((i.flags & flag::negated) != 0)) pc += i.immediate_c();
    DISPATCH();
}

    // --- Iteration and unpacking
    // --------------------------------------------------------------------

op_GetIter : {
    SAVE();
    Value made = iterate(m, r[i.b]);
    if (made.is_unbound()) goto raised;
    if (made.needs_a_frame()) {
        Value operand = r[i.b];
        KILL_B();
        PUSH_ROUTINE(resume_iterate(m, std::move(operand)), i.a, Delivery::Store);
    }
    KILL_B();
    r[i.a] = std::move(made);
    NEXT();
}

op_ForIter : {
    Object* iterator = r[i.b].object();
    Type* type = iterator->type;
    if (type == m.types.range_iterator) {
        auto* range = static_cast<RangeIterator*>(iterator);
        if (range->remaining > 0) [[likely]] {
            r[i.a].set_int(range->take());
            DISPATCH();
        }
    } else if (type == m.types.list_iterator) {
        auto* items = static_cast<SequenceIterator*>(iterator);
        if (items->source.is_object() && !items->backwards &&
            items->next < as<List>(items->source)->items.size()) [[likely]] {
            r[i.a] = as<List>(items->source)->items[items->next++];
            DISPATCH();
        }
    } else if (type == m.types.str_ascii_iterator) {
        auto* characters = static_cast<SequenceIterator*>(iterator);
        if (characters->source.is_object()) [[likely]] {
            const std::string_view text = text_of(characters->source);
            if (characters->next < text.size()) [[likely]] {
                r[i.a] = m.ascii(text[characters->next++]);
                DISPATCH();
            }
        }
    }
    if (type == m.types.generator) {
        auto* generator = static_cast<Generator*>(iterator);
        SAVE();
        STEP();
        frame->result = i.a;
        frame->delivery = Delivery::ForNext;
        Frame* suspended = generator->innermost;
        if (generator->state == GeneratorState::Suspended &&
            suspended->suspension == Suspension::Yield && generator->entry == Entry::Resume)
            [[likely]] {
            generator->previous = active;
            active = generator;
            generator->state = GeneratorState::Running;
            generator->frame->back = frame;
            generator->frame->depth = frame->depth + 1;
            suspended->suspension = Suspension::None;
            if constexpr (recording) record_next(m, *generator);
            innermost = suspended;
            frame = suspended;
            pc = frame->pc;
            r = frame->registers();
            r[frame->result] = Value::none();
            EXECUTE();
        }
        if (generator->state == GeneratorState::Closed) {
            pc += i.immediate_c();
            DISPATCH();
        }
        switch (in.begin_resume(*generator, ResumeHow::Next, Value::none())) {
        case Begun::Done: ASSERT(false);
        case Begun::Pushed: goto switch_frame;
        case Begun::Raised: goto raised;
        }
    }
    if (type->protocol.next && !type->special(Special::Next)) [[likely]] {
        SAVE();
        Value item = type->protocol.next(m, r[i.b]);
        if (item.is_value()) [[likely]] {
            r[i.a] = std::move(item);
            NEXT();
        }
        if (item.is_unbound()) {
            if (m.has_exception()) goto raised;
            pc += i.immediate_c();
            NEXT();
        }
        PUSH_ROUTINE(resume_next(m, r[i.b]), i.a, Delivery::ForNext);
    }
    SAVE();
    frame->result = i.a;
    frame->delivery = Delivery::Store;
    {
        Value* method = type->special(Special::Next);
        Value self = r[i.b];
        if (!method) {
            m.raise(m.types.TypeError, "'{}' object is not an iterator", type->shown_name());
            goto raised;
        }
        switch (in.call_with_self(*method, self, nullptr, 0, nullptr, false)) {
        case Begun::Done: goto store_out;
        case Begun::Pushed: goto switch_frame;
        case Begun::Raised: goto raised;
        }
    }
}

op_GetAsyncIter : {
    SAVE();
    Value self = r[i.b];
    KILL_B();
    if (is_kind(self, Kind::Generator) &&
        as<Generator>(self)->generator_kind == GeneratorKind::AsyncGenerator) {
        r[i.a] = std::move(self);
        NEXT();
    }
    Value function;
    bool is_method = false;
    if (!load_special(m, self, Special::AsyncIter, function, is_method)) goto raised;
    frame->result = i.a;
    frame->delivery = Delivery::Store;
    switch (is_method ? in.call_with_self(function, self, nullptr, 0, nullptr, false)
                      : in.begin_call(function, nullptr, 0, nullptr, false)) {
    case Begun::Done: goto store_out;
    case Begun::Pushed: goto switch_frame;
    case Begun::Raised: goto raised;
    }
}

op_ForAsyncIter : {
    SAVE();
    frame->result = i.a;
    frame->delivery = Delivery::Store;
    if (is_kind(r[i.b], Kind::Generator) &&
        as<Generator>(r[i.b])->generator_kind == GeneratorKind::AsyncGenerator) {
        STEP();
        switch (in.begin_step_async(*as<Generator>(r[i.b]), ResumeHow::Next, Value::none())) {
        case Begun::Done: goto store_out;
        case Begun::Pushed: goto switch_frame;
        case Begun::Raised: goto raised;
        }
    }
    if (Value* method = m.type_of(r[i.b])->special(Special::AsyncNext);
        method && is_kind(*method, Kind::Function) &&
        as<Function>(*method)->code->awaited_with == 1) [[likely]] {
        called = as<Function>(*method);
        in.out = r[i.b];
        arguments = &in.out;
        argument_count = 1;
        goto enter_function;
    }
    Value self = r[i.b];
    Value function;
    bool is_method = false;
    if (!load_special(m, self, Special::AsyncNext, function, is_method)) goto raised;
    frame->delivery = Delivery::Await;
    switch (is_method ? in.call_with_self(function, self, nullptr, 0, nullptr, true)
                      : in.begin_call(function, nullptr, 0, nullptr, true)) {
    case Begun::Done: goto deliver;
    case Begun::Pushed: goto switch_frame;
    case Begun::Raised: goto raised;
    }
}

op_Unpack : {
    SAVE();
    Value sequence = r[i.b];
    KILL_B();
    if (in.unpack(sequence, i.c, &r[i.a])) goto next;
    if (m.has_exception()) goto raised;
    PUSH_ROUTINE(resume_unpack(m, std::move(sequence), i.c), 0, Delivery::Unpacked);
}

op_UnpackStarred : {
    SAVE();
    Value sequence = r[i.b];
    KILL_B();
    PUSH_ROUTINE(resume_unpack_starred(m, std::move(sequence), i.c & 0xff, i.c >> 8), 0,
                 Delivery::Unpacked);
}

    // --- Building
    // -----------------------------------------------------------------------------------

op_BuildList : {
    auto* made = m.make<List>(m.types.list);
    made->items.reserve(i.c);
    for (std::uint32_t k = 0; k < i.c; ++k)
        made->items.push_back(std::move(r[i.b + k]));
    r[i.a] = Value::adopt(made);
    DISPATCH();
}

op_BuildTuple : {
    if (i.c == 0) {
        r[i.a] = m.empty_tuple();
        DISPATCH();
    }
    auto* made = m.make<Tuple>(m.types.tuple, std::uint32_t{i.c});
    for (std::uint32_t k = 0; k < i.c; ++k)
        made->items[k] = std::move(r[i.b + k]);
    r[i.a] = Value::adopt(made);
    DISPATCH();
}

op_BuildSet : {
    SAVE();
    Values items;
    for (std::uint32_t k = 0; k < i.c; ++k)
        items.push_back(std::move(r[i.b + k]));
    PUSH_ROUTINE(resume_build_set(m, m.list(std::move(items))), i.a, Delivery::Store);
}

op_BuildDict : {
    SAVE();
    Value made = m.dict();
    bool plain = true;
    for (std::uint32_t k = 0; k < i.c && plain; ++k)
        plain = is_str(r[i.b + 2 * k]) && r[i.b + 2 * k].object()->type == m.types.str;
    if (plain) {
        for (std::uint32_t k = 0; k < i.c; ++k) {
            as<Dict>(made)->set(as<Str>(r[i.b + 2 * k]), std::move(r[i.b + 2 * k + 1]));
            r[i.b + 2 * k].clear();
        }
        r[i.a] = std::move(made);
        NEXT();
    }
    Values items;
    for (std::uint32_t k = 0; k < 2u * i.c; ++k)
        items.push_back(std::move(r[i.b + k]));
    PUSH_ROUTINE(resume_build_dict(m, std::move(items)), i.a, Delivery::Store);
}

op_ListAppend : {
    auto* list = as<List>(r[i.a]);
    content_grew(*list, list->items.size());
    list->items.push_back(std::move(r[i.b]));
    DISPATCH();
}

op_ListExtend : {
    SAVE();
    Value source = std::move(r[i.b]);
    if ((is_kind(source, Kind::List) || is_kind(source, Kind::Tuple)) &&
        !source.object()->type->special(Special::Iter)) {
        extend_list(*as<List>(r[i.a]), source);
        goto next;
    }
    PUSH_ROUTINE(resume_extend_list(m, r[i.a], std::move(source)), 0, Delivery::Discard);
}

op_SetAdd : {
    SAVE();
    Value item = std::move(r[i.b]);
    Value done = add_to_set(m, r[i.a], item);
    if (done.is_unbound()) goto raised;
    if (done.needs_a_frame())
        PUSH_ROUTINE(resume_add_to_set(m, r[i.a], std::move(item)), 0, Delivery::Discard);
    goto next;
}

op_SetUpdate : {
    SAVE();
    Value source = std::move(r[i.b]);
    PUSH_ROUTINE(resume_update_set(m, r[i.a], std::move(source)), 0, Delivery::Discard);
}

op_DictInsert : {
    SAVE();
    Value key = std::move(r[i.b]), value = std::move(r[i.c]);
    Value done = set_item(m, r[i.a], key, value);
    if (done.is_unbound()) goto raised;
    if (done.needs_a_frame())
        PUSH_ROUTINE(resume_set_item(m, r[i.a], std::move(key), std::move(value)), 0,
                     Delivery::Discard);
    goto next;
}

op_DictUpdate : {
    SAVE();
    Value source = std::move(r[i.b]);
    PUSH_ROUTINE(resume_update_dict(m, r[i.a], std::move(source)), 0, Delivery::Discard);
}

op_DictMerge : {
    SAVE();
    Value source = std::move(r[i.b]);
    PUSH_ROUTINE(resume_merge_keywords(m, r[i.a], std::move(source), r[i.c]), 0, Delivery::Discard);
}

op_ListToTuple : {
    auto* list = as<List>(r[i.b]);
    Value made = m.tuple_of(list->items.data(), list->items.size());
    r[i.b].clear();
    r[i.a] = std::move(made);
    NEXT();
}

op_FormatValue : {
    SAVE();
    int conversion = i.flags >> flag::comparison_shift & 7;
    bool has_spec = i.c != bytecode::no_operand;
    if (!has_spec && conversion <= 1 && is_str(r[i.b]) && r[i.b].object()->type == m.types.str) {
        Value same = r[i.b];
        KILL_B();
        r[i.a] = std::move(same);
        NEXT();
    }
    Value made = format_field(m, r[i.b], conversion, has_spec ? r[i.c] : Value());
    if (made.is_unbound()) goto raised;
    Value operand = r[i.b];
    Value spec = has_spec ? r[i.c] : Value();
    KILL_B();
    if (has_spec) KILL_C();
    if (made.needs_a_frame()) {
        const auto levels = in.levels_of_field(operand, conversion);
        if (!levels) goto raised;
        PUSH_ROUTINE_AT(*levels,
                        resume_format_field(m, std::move(operand), conversion, std::move(spec)),
                        i.a, Delivery::Store);
    }
    r[i.a] = std::move(made);
    goto next;
}

op_BuildString : {
    Value made = join_strings(m, &r[i.b], i.c);
    for (std::uint32_t k = 0; k < i.c; ++k)
        r[i.b + k].clear();
    r[i.a] = std::move(made);
    NEXT();
}

    // --- Functions and calls
    // ------------------------------------------------------------------------

op_MakeFunction:
    r[i.a] = make_function(m, *frame, frame->code->children[code_index(*frame->code, i.c)], &r[i.b],
                           i.flags);
    DISPATCH();

op_Call:
    arguments = &r[i.a + 1];
    argument_count = i.b;
call:
    SAVE();
    STEP();
    frame->result = i.a;
    frame->delivery = Delivery::Store;
    if (is_kind(r[i.a], Kind::Function)) [[likely]] {
        called = as<Function>(r[i.a]);
        if (called->code->called_with == argument_count) [[likely]]
            goto enter_function;
    } else if (is_kind(r[i.a], Kind::NativeFunction)) {
        const auto& native = *as<NativeFunction>(r[i.a]);
        const bool is_direct = Interpreter::takes_directly(native, argument_count);
        if ((is_direct || native.is_filled_by(argument_count)) &&
            Interpreter::is_of_owner(m, native, arguments, argument_count)) [[likely]] {
            Value made = is_direct ? native.info->plain(m, Arguments{arguments, argument_count})
                                   : Interpreter::call_filled(m, native, arguments, argument_count);
            if (made.is_value()) [[likely]] {
                for (std::uint32_t k = 0; k < argument_count; ++k)
                    arguments[k].clear();
                r[i.a] = std::move(made);
                NEXT();
            }
            if (made.is_unbound()) {
                if (!wants_indexes(m)) goto raised;
                m.take_exception();
            }
        }
    }
    {
        Value callee = std::move(r[i.a]);
        switch (in.begin_call(callee, arguments, argument_count, nullptr, false)) {
        case Begun::Done: goto store_out;
        case Begun::Pushed: goto switch_frame;
        case Begun::Raised: goto raised;
        }
    }

op_CallMethod:
    arguments = &r[i.a + 1];
    argument_count = i.b + 1u;
    if (arguments->is_unbound()) {
        ++arguments;
        --argument_count;
    }
    goto call;

op_CallAwait:
    arguments = &r[i.a + 1];
    argument_count = i.b;
call_await:
    SAVE();
    STEP();
    frame->result = i.a;
    if (is_kind(r[i.a], Kind::Function)) {
        called = as<Function>(r[i.a]);
        frame->delivery = Delivery::Store;
        if (called->code->awaited_with == argument_count) [[likely]]
            goto enter_function;
    }
    {
        frame->delivery = Delivery::Await;
        Value callee = std::move(r[i.a]);
        switch (in.begin_call(callee, arguments, argument_count, nullptr, true)) {
        case Begun::Done: goto call_done;
        case Begun::Pushed: goto switch_frame;
        case Begun::Raised: goto raised;
        }
    }

op_CallMethodAwait:
    arguments = &r[i.a + 1];
    argument_count = i.b + 1u;
    if (arguments->is_unbound()) {
        ++arguments;
        --argument_count;
    }
    goto call_await;

// The usual call of a Python function, `called`: nothing to bind, no object to make.
enter_function : {
    if (frame->depth >= m.deep_from) [[unlikely]] {
        if (frame->depth >= m.limits.depth) {
            m.raise(m.types.RecursionError, "maximum recursion depth exceeded");
            goto raised;
        }
        in.enter_deep();
    }
    Frame* entered =
        Interpreter::enter_frame<recording>(m, *called, frame, arguments, argument_count);
    innermost = entered;
    frame = entered;
    pc = frame->pc;
    r = frame->registers();
    if constexpr (recording) {
        if (lines_cost_time) [[unlikely]]
            Interpreter::record_entered(m, frame);
        else if (Interpreter::record_call(m, frame, argument_count)) [[likely]]
            ++pc;
    }
    EXECUTE();
}

op_deep:
    if (frame->depth <= m.deep_from) {
        in.leave_deep();
    } else {
        SAVE();
        if (is_too_deep_for(m, *frame, i)) goto raised;
    }
    goto* normal[static_cast<std::uint8_t>(pc->opcode)];

op_CallKeyword : {
    bool awaited = i.flags & flag::awaited;
    bool is_method = i.flags & flag::method;
    bool has_self = is_method && !r[i.a + 1].is_unbound();
    arguments = is_method && !has_self ? &r[i.a + 2] : &r[i.a + 1];
    argument_count = i.b + (has_self ? 1u : 0u);
    SAVE();
    STEP();
    frame->result = i.a;
    frame->delivery = awaited ? Delivery::Await : Delivery::Store;
    Value held = std::move(r[i.a]);
    const Tuple* names = as<Tuple>(frame->code->constants[i.c]);
    switch (in.begin_call(held, arguments, argument_count, names, awaited)) {
    case Begun::Done: goto call_done;
    case Begun::Pushed: goto switch_frame;
    case Begun::Raised: goto raised;
    }
}

op_CallUnpacked : {
    bool awaited = i.flags & flag::awaited;
    SAVE();
    STEP();
    frame->result = i.a;
    frame->delivery = awaited ? Delivery::Await : Delivery::Store;
    Value held = std::move(r[i.a]), positional = std::move(r[i.a + 1]),
          keywords = std::move(r[i.a + 2]);
    switch (in.call_unpacked(held, positional, keywords, awaited)) {
    case Begun::Done: goto call_done;
    case Begun::Pushed: goto switch_frame;
    case Begun::Raised: goto raised;
    }
}

// To a caller that waits for the value of a call; `returning` knows the other ends of a frame.
#define RETURN(value)                                                                              \
    do {                                                                                           \
        Value returned = (value);                                                                  \
        Frame* back = frame->back;                                                                 \
        if (!frame->generator && frame->object == 0 && back && back->code &&                       \
            back->delivery == Delivery::Store) [[likely]] {                                        \
            if constexpr (recording) record_returned(in, frame, back);                             \
            innermost = back; /* what the locals let go of is dropped at the caller's line */      \
            Interpreter::recycle_frame<recording>(m, frame);                                       \
            frame = back;                                                                          \
            pc = frame->pc;                                                                        \
            r = frame->registers();                                                                \
            r[frame->result] = std::move(returned);                                                \
            LEAVE();                                                                               \
        }                                                                                          \
        in.out = std::move(returned);                                                              \
        SAVE();                                                                                    \
        goto returning;                                                                            \
    } while (0)

op_ReturnNone:
    RETURN(Value::none());

op_Return:
    RETURN(std::move(r[i.a]));
#undef RETURN

    // --- Suspension
    // ---------------------------------------------------------------------------------

op_Yield : {
    SAVE();
    Generator* own = frame->generator;
    bool is_async = own && own->generator_kind == GeneratorKind::AsyncGenerator;
    List* gathered = is_async ? nullptr : Interpreter::gathered(m);
    if (gathered) STEP();
    Value given = i.flags & flag::kill_b ? std::move(r[i.b]) : r[i.b];
    if (gathered) {
        if constexpr (recording) record_gathered(in, frame, given);
        gathered->items.push_back(std::move(given));
        r[i.a] = Value::none();
        NEXT();
    }
    frame->result = i.a;
    frame->suspension = Suspension::Yield;
    if (is_async) {
        in.out = std::move(given);
        own->innermost = frame;
        own->state = GeneratorState::Suspended;
        own->entry = Entry::Resume;
        Frame* consumer = frame->back;
        if constexpr (recording) record_yield(in, *own, frame, consumer, in.out);
        frame->back = nullptr;
        innermost = consumer;
        if (consumer->code) goto deliver;
        static_cast<NativeFrame*>(consumer)->incoming = std::move(in.out);
        static_cast<NativeFrame*>(consumer)->resume_end = ResumeEnd::Yielded;
        goto switch_frame;
    }
    if constexpr (recording) record_yield(in, *active, frame, active->frame->back, given);
    innermost = Interpreter::leave_active(m, frame);
    if (!innermost->code) {
        in.out = std::move(given);
        goto yielded;
    }
    frame = innermost;
    pc = frame->pc;
    r = frame->registers();
    r[frame->result] = std::move(given);
    SAME();
}

op_YieldFrom : {
    SAVE();
    Value source = r[i.b];
    KILL_B();
    frame->result = i.a;
    frame->delivery = Delivery::Store;
    if (is_kind(source, Kind::Generator) &&
        as<Generator>(source)->generator_kind <= GeneratorKind::Coroutine) {
        switch (in.begin_await(std::move(source), r[i.a])) {
        case Interpreter::Awaiting::Done: r[i.a] = std::move(in.out); NEXT();
        case Interpreter::Awaiting::Pushed: goto switch_frame;
        case Interpreter::Awaiting::Raised: goto raised;
        case Interpreter::Awaiting::Suspend: goto suspend_native;
        }
    }
    in.push_routine(resume_yield_from(m, std::move(source)), "yield from");
    goto switch_frame;
}

op_Await : {
    SAVE();
    Value awaitable = r[i.b];
    KILL_B();
    frame->result = i.a;
    frame->delivery = Delivery::Store;
    switch (in.begin_await(std::move(awaitable), r[i.a])) {
    case Interpreter::Awaiting::Done: r[i.a] = std::move(in.out); NEXT();
    case Interpreter::Awaiting::Pushed: goto switch_frame;
    case Interpreter::Awaiting::Raised: goto raised;
    case Interpreter::Awaiting::Suspend: goto suspend_native;
    }
}

    // --- Exceptions
    // ---------------------------------------------------------------------------------

op_Raise : {
    SAVE();
    Value what = i.flags & flag::kill_a ? std::move(r[i.a]) : r[i.a];
    if (is_type(what) && as<Type>(what)->is_exception)
        PUSH_ROUTINE(resume_raise(m, std::move(what), {}), 0, Delivery::Discard);
    raise_value(m, std::move(what));
    goto raised;
}

op_RaiseFrom : {
    SAVE();
    Value what = i.flags & flag::kill_a ? std::move(r[i.a]) : r[i.a];
    Value cause = i.flags & flag::kill_b ? std::move(r[i.b]) : r[i.b];
    PUSH_ROUTINE(resume_raise(m, std::move(what), std::move(cause)), 0, Delivery::Discard);
}

op_RaiseAgain : {
    SAVE();
    Value handled = m.handled_exception();
    if (handled.is_unbound()) {
        m.raise(m.types.RuntimeError, "No active exception to reraise");
        goto raised;
    }
    in.exception() = std::move(handled);
    goto raised_again;
}

op_EndHandler:
    end_handler(*frame, &r[i.a]);
    DISPATCH();

op_Reraise : {
    SAVE();
    Value exception = r[i.a];
    end_handler(*frame, &r[i.a]);
    in.exception() = std::move(exception);
    goto raised_again;
}

op_MatchException : {
    SAVE();
    bool matched = false;
    if (!in.match(r[i.b], r[i.c], matched)) goto raised;
    KILL_C();
    r[i.a].set_bool(matched);
    DISPATCH();
}

op_SplitGroup : {
    SAVE();
    Value classes = r[i.c];
    KILL_C();
    PUSH_ROUTINE(resume_split_group(m, r[i.a], std::move(classes)), 0, Delivery::Unpacked);
}

op_JoinRaised : {
    SAVE();
    PUSH_ROUTINE(resume_join_raised(m, r[i.b], std::move(r[i.a])), i.a, Delivery::Store);
}

op_ReraiseStar : {
    SAVE();
    Value made = std::move(r[i.a]);
    end_handler(*frame, &r[i.b]);
    if (made.is_none()) NEXT();
    in.exception() = std::move(made);
    goto raised_again;
}

op_CallExit : {
    SAVE();
    STEP();
    bool awaited = i.flags & flag::awaited;
    frame->result = i.a;
    frame->delivery = awaited ? Delivery::Await : Delivery::Store;
    Value function = std::move(r[i.a]);
    Value given[4];
    std::uint32_t first = 1;
    if (!r[i.a + 1].is_unbound()) {
        given[0] = std::move(r[i.a + 1]);
        first = 0;
    }
    given[1] = Value::share(m.type_of(r[i.b]));
    given[2] = r[i.b];
    given[3] = traceback_of(m, r[i.b]);
    switch (in.begin_call(function, given + first, 4 - first, nullptr, awaited)) {
    case Begun::Done: goto call_done;
    case Begun::Pushed: goto switch_frame;
    case Begun::Raised: goto raised;
    }
}

    // --- Statements with a helper each
    // --------------------------------------------------------------

op_ImportName : {
    SAVE();
    const Value& name = frame->code->constants[i.b];
    const Value& from_list = frame->code->constants[i.c];
    PUSH_ROUTINE(resume_import_statement(m, *frame, std::string(text_of(name)), from_list, i.flags),
                 i.a, Delivery::Store);
}

op_ImportFrom : {
    SAVE();
    Value made = import_from(m, r[i.b], frame->code->caches[i.c].name);
    if (made.is_unbound()) goto raised;
    if (made.needs_a_frame())
        PUSH_ROUTINE(resume_import_from(m, r[i.b], frame->code->caches[i.c].name), i.a,
                     Delivery::Store);
    r[i.a] = std::move(made);
    NEXT();
}

op_ImportStar : {
    SAVE();
    Value module = r[i.b];
    KILL_B();
    PUSH_ROUTINE(resume_import_star(m, std::move(module), Value::share(frame->globals)), 0,
                 Delivery::Discard);
}

op_RaiseAssertion : {
    SAVE();
    std::vector<Value> args;
    if (i.b != bytecode::no_operand) args.push_back(r[i.b]);
    if (i.b != bytecode::no_operand) KILL_B();
    m.raise(m.make_exception(m.types.AssertionError, std::move(args)));
    goto raised;
}

op_MatchSequence:
    r[i.a].set_bool(is_pattern_sequence(m, r[i.b]));
    DISPATCH();

op_MatchMapping:
    r[i.a].set_bool(is_pattern_mapping(m, r[i.b]));
    DISPATCH();

op_MatchLength : {
    SAVE();
    Value made = length(m, r[i.b]);
    if (made.needs_a_frame()) PUSH_ROUTINE(resume_length(m, r[i.b]), i.a, Delivery::Store);
    STORE_OR_RAISE(std::move(made));
    NEXT();
}

op_MatchKeys : {
    SAVE();
    Value keys = r[i.c];
    KILL_C();
    PUSH_ROUTINE(resume_match_keys(m, r[i.b], std::move(keys)), i.a, Delivery::Store);
}

op_MatchClass : {
    SAVE();
    Value positional = std::move(r[i.a]), names = std::move(r[i.a + 1]), type = r[i.c];
    KILL_C();
    PUSH_ROUTINE(
        resume_match_class(m, r[i.b], std::move(type), positional.integer(), std::move(names)), i.a,
        Delivery::Store);
}

op_MatchRest : {
    SAVE();
    Value keys = r[i.c];
    KILL_C();
    PUSH_ROUTINE(resume_match_rest(m, r[i.b], std::move(keys)), i.a, Delivery::Store);
}

op_SetupAnnotations : {
    bool is_class = i.a != bytecode::no_operand && is_kind(r[i.a], Kind::Dict);
    if (is_class && r[i.a].object()->type->overrides_anything) [[unlikely]] {
        SAVE();
        PUSH_ROUTINE(resume_set_up_annotations(m, r[i.a]), 0, Delivery::Discard);
    }
    Dict* names = is_class ? as<Dict>(r[i.a]) : frame->globals;
    if (!names->find(m.intern("__annotations__")))
        names->set(m.intern("__annotations__"), m.dict());
    DISPATCH();
}

op_Line:
    if constexpr (recording) in.record_line(m, frame, i);
    DISPATCH();

op_LineAfterOne:
    if constexpr (recording) in.record_line_after_one(m, frame, r, i);
    DISPATCH();

op_LineAfterSome:
    if constexpr (recording) in.record_line_after_some(frame, i);
    DISPATCH();

op_costly_line:
    if constexpr (recording) in.record_line_after_some(frame, i);
    pay_for_line(m);
    DISPATCH();

    // --- What cases have in common
    // ------------------------------------------------------------------

next:
    DISPATCH();

store_out:
    r[i.a] = std::move(in.out);
    DISPATCH();

binary_slow : {
    SAVE();
    auto which = static_cast<Operator>(static_cast<int>(i.opcode) - static_cast<int>(Opcode::Add));
    bool augmented = i.flags & flag::in_place;
    Value made = augmented ? in_place(m, which, r[i.b], r[i.c]) : binary(m, which, r[i.b], r[i.c]);
    if (made.is_value()) [[likely]] {
        KILL_OPERANDS();
        r[i.a] = std::move(made);
        NEXT();
    }
    if (made.is_unbound()) goto raised;
    Value x = r[i.b], y = r[i.c];
    KILL_B();
    KILL_C();
    PUSH_ROUTINE(augmented ? resume_in_place(m, which, std::move(x), std::move(y))
                           : resume_binary(m, which, std::move(x), std::move(y)),
                 i.a, Delivery::Store);
}

binary_int_slow : {
    SAVE();
    Operator which = i.opcode == Opcode::AddInt           ? Operator::Add
                     : i.opcode == Opcode::SubtractInt    ? Operator::Subtract
                     : i.opcode == Opcode::MultiplyInt    ? Operator::Multiply
                     : i.opcode == Opcode::FloorDivideInt ? Operator::FloorDivide
                     : i.opcode == Opcode::ModuloInt      ? Operator::Modulo
                                                          : Operator::BitAnd;
    Value number = Value::of(int{i.immediate_c()});
    bool augmented = i.flags & flag::in_place;
    Value made = augmented ? in_place(m, which, r[i.b], number) : binary(m, which, r[i.b], number);
    if (made.is_unbound()) goto raised;
    if (made.needs_a_frame()) {
        Value x = r[i.b];
        KILL_B();
        PUSH_ROUTINE(augmented ? resume_in_place(m, which, std::move(x), std::move(number))
                               : resume_binary(m, which, std::move(x), std::move(number)),
                     i.a, Delivery::Store);
    }
    if ((i.flags & flag::kill_b) && i.b != i.a) r[i.b].clear();
    r[i.a] = std::move(made);
    NEXT();
}

call_done:
    if (frame->delivery == Delivery::Await) goto deliver;
    goto store_out;

suspend_native:
    frame->suspension = Suspension::Native;
    if constexpr (recording) record_suspend(in, frame);
    innermost = Interpreter::leave_active(m, frame);
    goto yielded;

returning : {
    Frame* back = frame->back;
    Generator* generator = frame->generator;
    if constexpr (recording) record_left(in, frame, true);
    if (!generator) {
        innermost = back;
        Interpreter::leave_frame<recording>(m, frame);
        if (!back) {
            in.thread().result = std::move(in.out);
            in.steps() += budget - left;
            return Stop::Finished;
        }
        goto deliver;
    }
    generator->frame = nullptr;
    generator->innermost = nullptr;
    generator->state = GeneratorState::Closed;
    const bool was_closed_by_delegator =
        generator->closing && generator->generator_kind != GeneratorKind::AsyncGenerator;
    generator->closing = false;
    bool was_active = active == generator;
    if (was_active) active = generator->previous;
    innermost = back;
    in.free_frame(frame);
    if (generator->generator_kind == GeneratorKind::AsyncGenerator) {
        generator->entry = Entry::Resume;
        if (!back->code) {
            static_cast<NativeFrame*>(back)->incoming = Value::none();
            static_cast<NativeFrame*>(back)->resume_end = ResumeEnd::Returned;
            goto switch_frame;
        }
        // The consumer is a ForAsyncIter: its loop ends.
        back->pc += back->pc[-1].immediate_c();
        goto switch_frame;
    }
    if (was_closed_by_delegator) goto close_delegator;
    if (!was_active) goto deliver;
    if (!back->code) {
        static_cast<NativeFrame*>(back)->incoming = std::move(in.out);
        static_cast<NativeFrame*>(back)->resume_end = ResumeEnd::Returned;
        goto switch_frame;
    }
    back->pc += back->pc[-1].immediate_c();
    goto switch_frame;
}

yielded:
    frame = innermost;
    if (!frame->code) {
        static_cast<NativeFrame*>(frame)->incoming = std::move(in.out);
        static_cast<NativeFrame*>(frame)->resume_end = ResumeEnd::Yielded;
        goto native_step;
    }
    pc = frame->pc;
    r = frame->registers();
    r[frame->result] = std::move(in.out);
    EXECUTE();

deliver:
    frame = innermost;
    if (!frame->code) {
        static_cast<NativeFrame*>(frame)->incoming = std::move(in.out);
        static_cast<NativeFrame*>(frame)->resume_end = ResumeEnd::Returned;
        goto native_step;
    }
    pc = frame->pc - 1;
    r = frame->registers();
    switch (frame->delivery) {
    case Delivery::Store: r[frame->result] = std::move(in.out); DISPATCH();
    case Delivery::Discard: in.out.clear(); DISPATCH();
    case Delivery::Closing: goto close_delegator;
    case Delivery::Instance:
        if (!in.out.is_none()) {
            m.raise(m.types.TypeError, "__init__() should return None, not '{}'",
                    m.type_of(in.out)->shown_name());
            goto raised;
        }
        DISPATCH();
    case Delivery::Unpacked: {
        Values& items = as<List>(in.out)->items;
        for (std::size_t k = 0; k < items.size(); ++k)
            r[unpack_target(i, k)] = std::move(items[k]);
        in.out.clear();
        if (i.opcode == Opcode::SplitGroup) handle_part(*frame, r[unpack_target(i, 0)]);
        DISPATCH();
    }
    case Delivery::ForNext:
        if (in.out.is_unbound())
            pc += i.immediate_c();
        else
            r[frame->result] = std::move(in.out);
        DISPATCH();
    case Delivery::Await: {
        frame->delivery = Delivery::Store;
        Value awaitable = std::move(in.out);
        switch (in.begin_await(std::move(awaitable), r[frame->result])) {
        case Interpreter::Awaiting::Done: r[frame->result] = std::move(in.out); NEXT();
        case Interpreter::Awaiting::Pushed: goto switch_frame;
        case Interpreter::Awaiting::Raised: goto raised;
        case Interpreter::Awaiting::Suspend: goto suspend_native;
        }
        NEXT();
    }
    case Delivery::Branch:
    case Delivery::NotBool:
    case Delivery::Bool: {
        Value known = in.out.is_bool() ? in.out : truth(m, in.out);
        if (known.is_unbound()) goto raised;
        if (known.needs_a_frame()) {
            in.push_routine(resume_truth(m, std::move(in.out)), "", 0);
            goto switch_frame;
        }
        in.out.clear();
        if (frame->delivery == Delivery::Branch) {
            if (i.opcode == Opcode::JumpIfTrue || i.opcode == Opcode::JumpIfFalse) {
                if (known.truth() == (i.opcode == Opcode::JumpIfTrue)) pc += i.wide();
            } else if (known.truth() == ((i.flags & flag::negated) != 0)) {
                pc += i.immediate_c();
            }
        } else {
            r[frame->result].set_bool(known.truth() != (frame->delivery == Delivery::NotBool));
        }
        NEXT();
    }
    }

close_delegator:
    in.out.clear();
    m.raise_again(m.make_exception(m.types.GeneratorExit, {}));
    if (frame->handled) chain_context(in.exception(), Value::share(frame->handled));
    goto raised;

native_step : {
    auto* native = static_cast<NativeFrame*>(frame);
    if (in.attention()) [[unlikely]] {
        if (const auto stop = in.attend(budget - left)) {
            in.steps() += budget - left;
            return *stop;
        }
        if (!in.finalizers().empty()) {
            in.run_finalizers();
            goto switch_frame;
        }
    }
    STEP();
    Stop stop;
    bool stopped = false;
    switch (in.serve_request(native, stop, stopped)) {
    case Begun::Done:
        if (stopped) {
            in.steps() += budget - left;
            return stop;
        }
        goto deliver;
    case Begun::Pushed: goto switch_frame;
    case Begun::Raised: goto raised;
    }
}

raised:
    in.reraising = false;
    goto unwinding;
raised_again:
    in.reraising = true;
unwinding:
    if (const auto stop = in.stopping()) [[unlikely]] {
        in.steps() += budget - left;
        return *stop;
    }
    if (!in.unwind()) {
        in.steps() += budget - left;
        return Stop::Finished;
    }
    goto switch_frame;

attend:
    frame->pc = pc;
    if (const auto stop = in.attend(budget - left)) {
        in.steps() += budget - left;
        return *stop;
    }
    if (in.finalizers().empty()) EXECUTE();
    in.run_finalizers();
    goto switch_frame;

out_of_budget:
    // The instruction that counted the step has had no effect yet and runs again.
    in.steps() += budget - 1;
    if (frame->code) frame->pc = pc;
    return Stop::Budget;

#undef i
#undef DISPATCH
#undef EXECUTE
#undef NEXT
#undef SAME
#undef LEAVE
#undef SAVE
#undef STEP
#undef KILL_B
#undef KILL_C
#undef KILL_OPERANDS
#undef PUSH_ROUTINE
#undef PUSH_ROUTINE_AT
#undef STORE_OR_RAISE
}

} // namespace runtime::vm
