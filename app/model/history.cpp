#include "app/model/history.h"

#include "runtime/source/assert.h"

#include <cstdlib>

namespace app::model {

namespace {

constexpr std::size_t states_max = 500;

} // namespace

void History::record(std::string text, std::uint32_t caret, EditKind kind) {
    if (text == states_[at_].text) return;
    const std::int64_t moved = static_cast<std::int64_t>(caret) - states_[at_].caret;
    const bool is_line_end =
        !text.empty() && caret > 0 && caret <= text.size() && text[caret - 1] == '\n';
    const bool joins =
        kind == EditKind::Typing && is_typing_ && std::abs(moved) <= 1 && !is_line_end;
    is_typing_ = kind == EditKind::Typing;
    if (joins) {
        states_.resize(at_ + 1);
        states_[at_].text = std::move(text);
        states_[at_].caret = caret;
        return;
    }
    push({std::move(text), scenario(), caret});
}

void History::record(RunScenario scenario) {
    record(text(), std::move(scenario), caret());
}

void History::record(std::string text, RunScenario scenario, std::uint32_t caret) {
    if (text == states_[at_].text && scenario == states_[at_].scenario) return;
    is_typing_ = false;
    push({std::move(text), std::move(scenario), caret});
}

void History::push(State state) {
    states_.resize(at_ + 1);
    states_.push_back(std::move(state));
    if (states_.size() > states_max) states_.erase(states_.begin());
    at_ = states_.size() - 1;
}

std::optional<std::uint32_t> History::place_one_back() const {
    return can_undo() && !has_moved() ? states_[at_ - 1].stood_at : std::nullopt;
}

std::optional<std::uint32_t> History::place_one_forward() const {
    return can_redo() && !has_moved() ? states_[at_ + 1].stood_at : std::nullopt;
}

void History::undo() {
    ASSERT(can_undo());
    --at_;
    is_typing_ = false;
}

void History::redo() {
    ASSERT(can_redo());
    ++at_;
    is_typing_ = false;
}

} // namespace app::model
