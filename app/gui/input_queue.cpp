#include "app/gui/input_queue.h"

#include "runtime/source/overloaded.h"

#include <algorithm>

namespace app::gui {

namespace {

// What a frame has been given so far.
class Batch {
  public:
    explicit Batch(bool is_typing) : is_typing_(is_typing) {}

    bool has_room_for(const Input& input) const {
        return std::visit(runtime::source::overloaded{
                              [this](const KeyInput& key) { return has_room_for_key(key); },
                              // A field takes letters before keys, so those behind a key wait; but
                              // a key's own sign is no letter of what the key leads to.
                              [this](const CharacterInput&) { return !has_press_ || is_sign_; },
                              [this](const ButtonInput& b) { return has_room_for_button(b); },
                              [this](const MoveInput&) { return !has_button_; },
                              [](const ScrollInput&) { return true; },
                          },
                          input);
    }

    void note(const Input& input) {
        has_button_ = has_button_ || std::holds_alternative<ButtonInput>(input);
        has_move_ = has_move_ || std::holds_alternative<MoveInput>(input);
        const auto* key = std::get_if<KeyInput>(&input);
        if (key == nullptr || key->action == InputAction::Release) return;
        if (is_letter(*key)) {
            has_letter_ = has_letter_ || !key->is_shift;
            return;
        }
        pressed_.push_back(key->key);
        if (key->is_modifier) return;
        has_press_ = true;
        is_sign_ = key->types_sign;
    }

  private:
    // What letters are made with, while they are typed.
    bool is_letter(const KeyInput& key) const {
        return is_typing_ && (key.types_sign || key.is_shift);
    }
    bool is_pressed(int key) const {
        return std::find(pressed_.begin(), pressed_.end(), key) != pressed_.end();
    }
    // What is dragged is to be seen where it is let go.
    bool has_room_for_button(const ButtonInput& button) const {
        const bool ends_drag = button.action == InputAction::Release && has_move_;
        return !has_button_ && !has_press_ && !ends_drag;
    }
    bool has_room_for_key(const KeyInput& key) const {
        if (key.action == InputAction::Release)
            return !is_pressed(key.key) && !(key.is_modifier && has_press_);
        if (has_press_) return key.action == InputAction::Repeat && is_pressed(key.key);
        // Letters are lost on a field if Ctrl is down when it takes them.
        return !has_button_ && (is_letter(key) || !has_letter_);
    }

    bool is_typing_;
    bool has_letter_ = false;
    bool has_press_ = false; // Of a key that is no letter and no modifier.
    bool is_sign_ = false;   // It typed a sign too.
    bool has_button_ = false;
    bool has_move_ = false;
    std::vector<int> pressed_;
};

} // namespace

std::vector<Input> InputQueue::take(bool is_typing) {
    std::vector<Input> taken;
    Batch batch(is_typing);
    while (!inputs_.empty() && batch.has_room_for(inputs_.front())) {
        batch.note(inputs_.front());
        taken.push_back(inputs_.front());
        inputs_.pop_front();
    }
    return taken;
}

} // namespace app::gui
