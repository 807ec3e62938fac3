#pragma once

#include <deque>
#include <string>
#include <variant>
#include <vector>

// What the user does with keys and mouse, as the platform tells of it, until a frame takes it.
//
// Dear ImGui looks at which keys and buttons are down once a frame, and so does a text field. Where
// frames are slow, a key that was pressed and let go, or a button that was pressed while the mouse
// moved on, would be lost or seen at the wrong place. So a frame is given only as much as it can
// tell apart; the rest is for the next one:
//
//   Ctrl down, A down | A up, Ctrl up, Delete down | Delete up
//   move to a number, button down | move to the right | button up
//
// Letters that are typed into a field are queued by ImGui itself and need no frame each.
namespace app::gui {

enum class InputAction { Press, Repeat, Release };

struct KeyInput {
    int key = 0;
    int scancode = 0;
    InputAction action = InputAction::Press;
    int mods = 0;
    bool is_modifier = false; // Shift, Ctrl and the like.
    bool types_sign = false;  // Pressed for the sign on it, without Ctrl or Alt.
    bool is_shift = false;
};
struct CharacterInput {
    unsigned int character = 0;
};
struct ButtonInput {
    int button = 0;
    InputAction action = InputAction::Press;
    int mods = 0;
};
struct MoveInput {
    double x = 0;
    double y = 0;
};
struct ScrollInput {
    double x = 0;
    double y = 0;
};
using Input = std::variant<KeyInput, CharacterInput, ButtonInput, MoveInput, ScrollInput>;

class InputQueue {
  public:
    void add(Input input) { inputs_.push_back(input); }
    bool is_empty() const { return inputs_.empty(); }

    // What one frame can tell apart, in order. `is_typing`: into a text field.
    std::vector<Input> take(bool is_typing);

  private:
    std::deque<Input> inputs_;
};

} // namespace app::gui
