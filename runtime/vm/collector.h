#pragma once

// The cycle collector behind gc.collect(). Reference counts free everything else at once; it runs
// only when asked to, and at the end of the program.

#include "runtime/vm/machine.h"

namespace runtime::vm {

// A mark of a dict: a program has asked an instance for it, so that it counts as an object of its
// own.
constexpr std::uint8_t dict_was_asked_for = 0x04;

// What hears of garbage before anything of it is finalised: weak references lose what they refer
// to.
struct GarbageWatch {
    void (*found)(Machine&, const std::vector<Value>& garbage) = nullptr;
};

// Frees the objects that only refer to each other; the number found, as CPython counts: the
// attributes of an instance are no object there until somebody asks for the dictionary. Those with
// a finaliser are queued for it instead and go in a later collection.
std::size_t collect_garbage(Machine& machine);

// What an object refers to: an instance to what its attributes are, a dict whose keys are all texts
// to its values alone.
Values referents_of(const Value& value);
// Everything that the program or a library has made and that can refer to something.
Values containers(Machine& machine);

// What is finalised at the end of the program, and in which order: all that the names lead to, as
// CPython's collector does with a main module whose functions keep it.
std::vector<Value> to_finalise_at_the_end(Machine& machine, const Dict& names);
// Has the object finalised, at the next instruction if that takes code of the program's. Instead,
// it never is if `is_too_late`.
void finalise(Machine& machine, const Value& object, bool is_too_late);
// Whether an instance is there whose class has a finalizer, or a generator or coroutine that rests.
bool is_finalizer_awaited(Machine& machine);

// Instances with a finalizer are finalised in the order in which they were made; where they lie
// says nothing of that. A class's instance is put down when it is made, and struck off when
// finalised.
void put_down_birth(Machine& machine, Object* instance);
void strike_off_birth(Machine& machine, Object* instance);

} // namespace runtime::vm
