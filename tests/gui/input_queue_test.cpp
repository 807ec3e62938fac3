#include "app/gui/input_queue.h"

#include <catch2/catch.hpp>

#include <initializer_list>
#include <string>
#include <string_view>

using namespace app::gui;

namespace {

enum Key { ctrl, shift, a, b, left, enter };

KeyInput key(Key which, InputAction action = InputAction::Press) {
    return {which,         0, action, 0, which == ctrl || which == shift, which == a || which == b,
            which == shift};
}
KeyInput chord(Key which, InputAction action = InputAction::Press) {
    KeyInput out = key(which, action);
    out.types_sign = false;
    return out;
}

constexpr InputAction up = InputAction::Release;
constexpr InputAction repeat = InputAction::Repeat;

// How many inputs each frame takes, until nothing is left: "2 1 3".
std::string frames_of(std::initializer_list<Input> inputs, bool is_typing) {
    InputQueue queue;
    for (const Input& input : inputs)
        queue.add(input);
    std::string out;
    while (!queue.is_empty()) {
        const auto taken = queue.take(is_typing);
        REQUIRE_FALSE(taken.empty());
        out += (out.empty() ? "" : " ") + std::to_string(taken.size());
    }
    return out;
}

} // namespace

TEST_CASE("a chord is seen as one, however fast its keys are let go") {
    CHECK(frames_of({key(ctrl), chord(a), chord(a, up), key(ctrl, up)}, false) == "2 2");
    CHECK(frames_of({key(ctrl), chord(a), key(ctrl, up), chord(a, up)}, true) == "2 2");
}

TEST_CASE("of two keys that are commands each has a frame, as the first may change what the "
          "second means") {
    CHECK(frames_of(
              {key(a), CharacterInput{'a'}, key(a, up), key(b), CharacterInput{'b'}, key(b, up)},
              false) == "2 3 1");
    CHECK(frames_of({key(left), key(left, up), key(left), key(left, up)}, false) == "1 2 1");
}

TEST_CASE("letters typed into a field need no frame each") {
    CHECK(frames_of({key(a), CharacterInput{'a'}, key(a, up), key(b), CharacterInput{'b'},
                     key(b, up), key(b), CharacterInput{'b'}, key(b, up)},
                    true) == "9");
    CHECK(frames_of({key(shift), key(a), CharacterInput{'A'}, key(a, up), key(shift, up), key(b),
                     CharacterInput{'b'}, key(b, up)},
                    true) == "8");
    CHECK(frames_of({key(shift), key(left), key(left, up), key(shift, up)}, true) == "2 2");
}

TEST_CASE("a field is given letters and keys in the order in which they were typed") {
    CHECK(frames_of({key(left), key(left, up), key(a), CharacterInput{'a'}, key(a, up)}, true) ==
          "1 4");
    CHECK(frames_of({key(a), CharacterInput{'a'}, key(a, up), key(enter), key(enter, up)}, true) ==
          "3 1 1");
    // Letters are lost on a field that sees Ctrl with them.
    CHECK(frames_of({key(a), CharacterInput{'a'}, key(a, up), key(ctrl), chord(b)}, true) == "3 2");
}

TEST_CASE("a key that is held down does not fall behind the frames") {
    CHECK(frames_of(
              {key(left), key(left, repeat), key(left, repeat), key(left, repeat), key(left, up)},
              false) == "4 1");
}

TEST_CASE("a press is seen where the mouse was, and a drag where it ends") {
    CHECK(frames_of({MoveInput{1, 1}, MoveInput{2, 2}, ButtonInput{}, MoveInput{9, 9},
                     MoveInput{30, 9}, ButtonInput{0, up}},
                    false) == "3 2 1");
    CHECK(frames_of({ButtonInput{}, ButtonInput{0, up}, ButtonInput{}, ButtonInput{0, up}},
                    false) == "1 1 1 1");
}
