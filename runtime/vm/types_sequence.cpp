#include "runtime/vm/types_sequence.h"

#include "runtime/vm/index_arguments.h"
#include "runtime/vm/types_numbers.h"
#include "runtime/vm/types_repr.h"
#include "runtime/vm/work.h"

#include <algorithm>
#include <limits>

namespace runtime::vm {

namespace {
// None, Unbound or NeedsFrame; `out` stays when the part is None.
Value slice_part(Machine& machine, const Value& part, std::int64_t& out) {
    if (part.is_int()) {
        out = part.integer();
        return Value::none();
    }
    if (part.is_none()) return Value::none();
    if (is_integral(part)) {
        out = clamped(part);
        return Value::none();
    }
    if (machine.type_of(part)->special(Special::Index)) return Value::needs_frame();
    return machine.raise(machine.types.TypeError,
                         "slice indices must be integers or None or have an __index__ method");
}
} // namespace

Value resolve_slice(Machine& machine, const Value& value, std::int64_t length,
                    SliceBounds& bounds) {
    const auto* slice = as<Slice>(value);
    bounds.step = 1;
    Value state = slice_part(machine, slice->step, bounds.step);
    if (!state.is_value()) return state;
    if (bounds.step == 0)
        return machine.raise(machine.types.ValueError, "slice step cannot be zero");
    if (bounds.step == std::numeric_limits<std::int64_t>::min()) ++bounds.step;
    bool backwards = bounds.step < 0;
    std::int64_t low = backwards ? -1 : 0, high = backwards ? length - 1 : length;
    auto clip = [&](std::int64_t at) {
        if (at < 0) at += length;
        return std::clamp(at, low, high);
    };
    bounds.start = backwards ? high : low;
    bounds.stop = backwards ? low : high;
    std::int64_t given = 0;
    state = slice_part(machine, slice->start, given);
    if (!state.is_value()) return state;
    if (!slice->start.is_none()) bounds.start = clip(given);
    state = slice_part(machine, slice->stop, given);
    if (!state.is_value()) return state;
    if (!slice->stop.is_none()) bounds.stop = clip(given);
    if (backwards)
        bounds.count =
            bounds.stop < bounds.start ? (bounds.start - bounds.stop - 1) / -bounds.step + 1 : 0;
    else
        bounds.count =
            bounds.start < bounds.stop ? (bounds.stop - bounds.start - 1) / bounds.step + 1 : 0;
    // A step past all items selects as a longer one does, and can be added; 1 would be another
    // slice.
    bounds.step = std::clamp(bounds.step, -length - 2, length + 2);
    return Value::none();
}

Value resolve_index(Machine& machine, const Value& key, std::int64_t length, const char* name,
                    const char* out_of_range) {
    if (!is_integral(key)) {
        if (machine.type_of(key)->special(Special::Index)) return Value::needs_frame();
        bool is_text = std::string_view(name) == "string";
        if (is_text)
            return machine.raise(machine.types.TypeError,
                                 "string indices must be integers, not '{}'",
                                 type_name(machine, key));
        return machine.raise(machine.types.TypeError,
                             "{} indices must be integers or slices, not {}", name,
                             type_name(machine, key));
    }
    std::int64_t index = 0;
    if (!to_int64(key, index))
        return machine.raise(machine.types.IndexError,
                             "cannot fit 'int' into an index-sized integer");
    if (index < 0) index += length;
    if (index < 0 || index >= length) return machine.raise(machine.types.IndexError, out_of_range);
    return Value::of(index);
}

bool take_index(Machine& machine, const Value& value, std::int64_t& out) {
    if (is_integral(value)) {
        out = clamped(value);
        return true;
    }
    raise_no_index(
        machine, value,
        fmt::format("'{}' object cannot be interpreted as an integer", type_name(machine, value)));
    return false;
}

bool clip_range(Machine& machine, const Value& start, const Value& stop, std::int64_t length,
                std::int64_t& begin, std::int64_t& end, NoneAsBound none) {
    const bool takes_none = none == NoneAsBound::IsAbsent;
    auto read = [&](const Value& value, std::int64_t& out) {
        if (value.is_unbound() || (takes_none && value.is_none())) return true;
        if (!is_integral(value)) {
            raise_no_index(
                machine, value,
                fmt::format("slice indices must be integers or {}have an __index__ method",
                            takes_none ? "None or " : ""));
            return false;
        }
        out = clamped(value);
        if (out < 0) out = std::max<std::int64_t>(0, out + length);
        return true;
    };
    begin = 0;
    end = length;
    if (!read(start, begin) || !read(stop, end)) return false;
    end = std::min(end, length);
    return true;
}

Value bad_factor(Machine& machine, const Value& factor) {
    if (machine.type_of(factor)->special(Special::Index)) return Value::needs_frame();
    return machine.raise(machine.types.TypeError, "can't multiply sequence by non-int of type '{}'",
                         type_name(machine, factor));
}

bool repeat_count(Machine& machine, const Value& factor, std::size_t item_count,
                  std::size_t item_size, std::size_t& out) {
    std::int64_t times = 0;
    if (!to_int64(factor, times)) {
        if (sign_of(factor) > 0 && item_count > 0) {
            machine.raise(machine.types.OverflowError,
                          "cannot fit 'int' into an index-sized integer");
            return false;
        }
        times = 0;
    }
    out = times < 0 || item_count == 0 ? 0 : static_cast<std::size_t>(times);
    if (out == 0) return true;
    return has_room_for(machine, out, item_count * item_size);
}

} // namespace runtime::vm
