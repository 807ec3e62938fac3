#pragma once

// How the recorder learns that a container, an instance or another object with contents was changed
// without looking at it again at each line. An object whose contents stand in a recorded value is
// marked: as such a value itself, or as one inside of another. Whatever changes an object says so
// here, which costs an unmarked one a look at its flags. For a marked one its own number grows, and
// so do the numbers of the run, by which a frame sees that nothing it shows can have changed.
//
// Of a long container a trace shows the first items and the length. Changes behind those items are
// not said, and of its growth only the numbers of the run tell: whoever looks compares the length.

#include "runtime/vm/object.h"

#include <cstddef>

namespace runtime::vm {

inline constexpr std::uint8_t object_is_shown = 0x20;
inline constexpr std::uint8_t object_is_shown_inside = 0x40;

// So many items of a container, and characters of a string, are shown if it has no more.
inline constexpr std::size_t items_shown_max = 12;
inline constexpr std::size_t characters_shown_max = 80;

struct ContentChanges {
    std::uint64_t all = 0;
    std::uint64_t inside = 0; // those of objects shown inside of others
    std::uint32_t wraps = 0;  // how often an object's own number came round to zero
};
// One for all machines: one that sees too many changes looks once more, and finds nothing.
inline constinit ContentChanges content_changes;

void note_content_changed(Object& object);

inline void content_changed(Object& object) {
    if (object.flags & (object_is_shown | object_is_shown_inside)) [[unlikely]]
        note_content_changed(object);
}
// The item at `place`, counted from 0 among the items, became another.
inline void content_changed_at(Object& object, std::size_t place) {
    if (place < items_shown_max) content_changed(object);
}
// An item was added behind `count` others.
inline void content_grew(Object& object, std::size_t count, std::size_t shown = items_shown_max) {
    if (count <= shown)
        content_changed(object);
    else if (object.flags & object_is_shown)
        ++content_changes.all;
}

} // namespace runtime::vm
