#pragma once

// The work of native functions, counted as steps, so that the step limit ends a program whose time
// goes into few large operations as it ends one whose time goes into many small ones.
//
// What is bounded by data that exists already is counted when it is done: count_items(). What may
// go on for as long as the program likes (a sum over a huge range, a comparison that doubles with
// every level of nesting) pays as it goes: WorkMeter.

#include "runtime/vm/machine.h"

#include <string>
#include <string_view>

namespace runtime::vm {

// So many items were looked at, moved or made; a step stands for some of them.
inline void count_items(Machine& machine, std::size_t items) {
    constexpr std::size_t too_few_to_count = 256, items_a_step = 8;
    if (items >= too_few_to_count) machine.count_work(items / items_a_step);
}

// So many bytes were compared, searched or copied.
inline void count_bytes(Machine& machine, std::size_t bytes) {
    constexpr std::size_t too_few_to_count = 16 * 1024, bytes_a_step = 256;
    if (bytes >= too_few_to_count) machine.count_work(bytes / bytes_a_step);
}

// For loops without an end in sight: `if (!meter.goes_on()) return {};` once a round.
class WorkMeter {
  public:
    explicit WorkMeter(Machine& machine) : machine_(machine) {}
    bool goes_on() {
        constexpr std::uint32_t rounds_a_payment = 1024, steps_a_payment = 128;
        return ++rounds_ % rounds_a_payment != 0 || machine_.affords(steps_a_payment);
    }

  private:
    Machine& machine_;
    std::uint32_t rounds_ = 0;
};

// For a text that grows piece by piece: false with MemoryError once a str of it had no room.
inline bool fits(Machine& machine, const std::string& text) {
    constexpr std::size_t small_text = 1'000'000;
    if (text.size() < small_text || machine.heap.has_room_for(text.size())) return true;
    machine.raise(machine.types.MemoryError, "");
    return false;
}

// Asked before so many items are made at once: false with MemoryError if there is no room for them.
inline bool has_room_for(Machine& machine, std::size_t count, std::size_t item_size) {
    if (count <= machine.heap.limit_bytes() / item_size &&
        machine.heap.has_room_for(count * item_size))
        return true;
    machine.raise(machine.types.MemoryError, "");
    return false;
}

// The first place of `wanted` at or after `from`, or npos: in time that grows with the text alone,
// whatever is looked for. find_last_in() gives the last place.
std::size_t find_in(Machine&, std::string_view text, std::string_view wanted, std::size_t from = 0);
std::size_t find_last_in(Machine&, std::string_view text, std::string_view wanted);

// Steps that arithmetic on ints of so many bits in all is worth.
std::uint64_t linear_work(std::size_t bits);
std::uint64_t product_work(std::size_t bits);

} // namespace runtime::vm
