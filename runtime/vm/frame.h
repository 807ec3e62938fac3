#pragma once

// A frame is one heap block: this head, then the registers. A Python call, a generator, a coroutine
// and a resumable native function all are frames; `back` is the frame that called, resumed or
// awaits this one. Suspending a chain of frames touches only its innermost one.

#include "runtime/bytecode/code.h"
#include "runtime/vm/native.h"

namespace runtime::vm {

struct InlineCache {
    Str* name;                  // what the instruction looks up
    const Type* type = nullptr; // attribute: type of the object when filled
    std::uint32_t version = 0;  // of that type, or of the globals
    std::uint32_t place = 0;    // entry in the dict
    std::uint32_t builtins_version = 0;
    const Value* value = nullptr; // found on the type
    std::uint8_t state = 0;       // what kind of hit is remembered (interpreter's own)
};

// A code object of the machine: bytecode::Code with its constants and names made into values. Those
// are made with its first frame (Machine::fill): of a module's functions few are ever called, and
// a window runs its program, and what that imports, anew at each edit.
struct Code : Leaf { // its constants are no one's but its own
    const bytecode::Code* source;
    const bytecode::Instruction* instructions;
    std::vector<Value> constants; // these four: empty until filled
    std::vector<InlineCache> caches;
    std::vector<Str*> local_names;
    std::vector<Code*> children;
    bool is_filled = false;
    Str* name;
    Str* qualname;
    Frame* idle = nullptr;     // frames that have ended, to be entered again, linked by `back`
    std::uint32_t frame_size;  // bytes, with what is recorded about it
    bool keeps_frames = false; // when they end
    std::uint16_t register_count;
    std::uint16_t named_count;     // registers that are variables
    std::uint16_t parameter_count; // registers filled by the call, star parameters included
    std::uint16_t positional_count;
    std::uint16_t free_first;
    std::uint16_t free_count;
    // With how many positional arguments a call, or a call that is awaited at once, only has to
    // move them into a fresh frame; `never` if there is more to do.
    std::uint32_t called_with, awaited_with;
    static constexpr std::uint32_t never = ~0u;
    bool simple_call;       // exactly positional parameters, no star parameters, no keyword-only
    bool is_generator_like; // calling makes an object: generator, coroutine, async generator
    bool is_coroutine;      // `async def` without yield
    bool needs_cleanup;     // has handlers: closing a suspended frame must run code
    source::CodeId id{};    // recorder's number, 0 until first recorded
    std::uint32_t file = 0; // number of the source file among the machine's
    Code(Type* type_, const bytecode::Code* code);
};

// A bit of Object::flags of a code object: CPython has it in C, where nothing has frames.
inline constexpr std::uint8_t code_has_no_frame = 4;
// That code, and what is written inside of it, is such.
void hide_frames(Code& code);

// What is done with the value that a callee hands back.
enum class Delivery : std::uint8_t {
    Store, // into register `result`
    Discard,
    Branch,   // its truth decides the jump instruction just before pc
    Instance, // __init__: must be None; the new object stands in register `result` already
    NotBool,  // store `not value`
    Bool,     // store its truth
    ForNext,  // an item for the ForIter at pc[-1]; Unbound without an exception: exhausted
    Await,    // the value is awaited next, into the same register
    Unpacked, // a list: its items go to the targets of the unpacking instruction at pc[-1]
    Closing,  // dropped: what was awaited is closed, and GeneratorExit is raised at the await
};

// Where a suspended frame stopped, hence how it goes on.
enum class Suspension : std::uint8_t {
    None,
    Start,   // a generator-like frame that has not begun
    Yield,   // at a Yield: register `result` takes the value sent
    Native,  // at an await of a native awaitable kept in register `result`
    Routine, // a native frame
    Thrown,  // not suspended: what its awaiter was thrown went on into it
};

// What the recorder last saw of a frame: how often contents had changed (content_changes.h), and
// which locals hold an object whose contents can, as Instruction::written_locals() has them ...
struct RecordedFrame {
    std::uint64_t all;
    std::uint64_t inside;
    std::uint32_t with_contents;
};
// ... and of each local: a number or the like by its bits, else a digest of what was shown.
struct RecordedLocal {
    std::uint64_t bits;
    std::uint32_t version; // content_version()
    std::uint16_t cell_changes;
    std::uint8_t tag; // enum Tag
    bool shows_inside;

    // At a place among the registers, behind those of the frame.
    static RecordedLocal& in(Value* registers, std::uint32_t place) {
        return *reinterpret_cast<RecordedLocal*>(registers + place);
    }
    // The local holds this number now; takes() says whether that is new.
    void take(const Value& number) {
        bits = number.bits();
        tag = static_cast<std::uint8_t>(number.tag());
    }
    bool takes(const Value& number) {
        if (bits == number.bits() && tag == static_cast<std::uint8_t>(number.tag())) return false;
        take(number);
        return true;
    }
};
static_assert(sizeof(RecordedLocal) == 16);

// A frame that is idle, and a fresh one, has no value in any of its registers that names a local
// and no object in the others; nothing is known of its locals; and its head says no more than which
// code it runs. Ending a frame leaves it like that, so entering it again is short.
struct Frame {
    Frame* back = nullptr;
    Code* code;                      // null: a native frame
    const bytecode::Instruction* pc; // the next instruction
    Generator* generator = nullptr;  // the object this frame is the root of, if any
    Dict* globals;
    Object* handled = nullptr; // exception being handled here (counted)
    std::uint16_t result = 0;
    Delivery delivery = Delivery::Store;
    Suspension suspension = Suspension::None;
    source::FrameId id{};     // recorder's number
    std::uint32_t depth = 0;  // of the call stack, for RecursionError
    std::uint32_t object = 0; // place of its FrameObject among the machine's; 0: there is none

    // Before the head of a frame that is recorded, and behind its registers.
    [[nodiscard]] RecordedFrame& recorded() { return reinterpret_cast<RecordedFrame*>(this)[-1]; }
    [[nodiscard]] RecordedLocal* recorded_locals() {
        return reinterpret_cast<RecordedLocal*>(registers() + code->register_count);
    }
    [[nodiscard]] Value* registers() { return reinterpret_cast<Value*>(this + 1); }
    [[nodiscard]] const Value* registers() const {
        return reinterpret_cast<const Value*>(this + 1);
    }
};

} // namespace runtime::vm
