#pragma once

// A frame as the program sees it: tb_frame, gi_frame, sys._getframe(). It is made when somebody
// first asks, and an exception that passes through a frame does. While the frame runs or rests, its
// object only points at it. When the frame ends and its object is still held, the object takes it
// over: what its locals hold lives on as long as the exception's traceback does, and so do the
// frames that had called it, as in CPython.

#include "runtime/vm/machine.h"

namespace runtime::vm {

struct FrameObject : Object {
    Code* code;            // kept by the machine
    Frame* frame;          // null: the run is being torn down
    Value back;            // once it is owned
    Value locals;          // what f_locals gave
    std::uint32_t place;   // among the machine's, until it is owned
    bool is_owned = false; // the frame has ended
    bool is_kept = false;  // by its frame, for the sake of the locals
    FrameObject(Type* type_, Frame& frame_, std::uint32_t place_);
    ~FrameObject();
    void traverse(const Visitor& visit);
    void clear_references();
};

// False for what CPython has in C, which has no frames: those would keep what they hold.
bool has_frame_object(Machine& machine, const Frame& frame);

void define_frames(Machine& machine);

// Where CPython's library has a coroutine that is native here: its file, the line of its def and
// the one at which it stands. The lines are 0 where that is not known.
struct LibraryCoroutine {
    std::string file;
    std::uint32_t first_line = 0;
    std::uint32_t line = 0;
};
// Attached to the machine by what has such coroutines.
struct LibraryCoroutines {
    LibraryCoroutine (*find)(std::string_view qualname, bool has_begun) = nullptr;
};
// What stands for its code: its names and its place.
Value code_of_native(Machine& machine, const Value& name, const Value& qualname);
// What stands for its frame while it waits; `code` is that of code_of_native().
Value waiting_frame_of_native(Machine& machine, const Value& code);

// The globals of a frame as an exception's traceback has it; null for native code.
Dict* globals_of(const Value& frame);
// The object of a frame that has not ended.
Value frame_object(Machine& machine, Frame& frame);
// What locals() gives in the frame, and f_locals: the same dictionary each time, brought up to
// date, with what exec() and others have put into it. A function's frame keeps it from the first
// locals().
Value frame_locals(Machine& machine, Frame& frame);
// A frame with an object ends: its object, if somebody holds it, has it from now on.
bool hand_over(Machine& machine, Frame* frame);
// Before everything is destroyed: no frame has an object any more.
void forget_frames(Machine& machine);
// The line at which a frame stands.
std::uint32_t current_line(const Frame& frame);

} // namespace runtime::vm
