#pragma once

#include "app/model/run_source.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// What a document has been: its texts, the scenarios they were run under, and where their runs were
// looked at. Undo goes back, redo goes forward again. Texts are lesson sized, so whole texts are
// kept; typing in one go becomes one step.
namespace app::model {

// How an edit joins the one before it.
enum class EditKind : std::uint8_t { Typing, Whole };

class History {
  public:
    History() = default;
    explicit History(std::string text, RunScenario scenario = {})
        : states_{{std::move(text), std::move(scenario), 0}} {}

    const std::string& text() const { return states_[at_].text; }
    const RunScenario& scenario() const { return states_[at_].scenario; }
    std::uint32_t caret() const { return states_[at_].caret; }
    bool can_undo() const { return at_ > 0; }
    bool can_redo() const { return at_ + 1 < states_.size(); }

    // Puts a new text after the present one and forgets what could be redone. Typing that goes on
    // where the last typing stopped, on the same line, replaces it instead.
    void record(std::string text, std::uint32_t caret, EditKind kind);
    // The same text under another scenario.
    void record(RunScenario scenario);
    // Both at once, as one step.
    void record(std::string text, RunScenario scenario, std::uint32_t caret);
    void undo();
    void redo();

    // Where the cursor came to in the run of the present state by itself, and where it is now.
    void came_to(std::uint32_t cursor) { states_[at_].came_to = states_[at_].stood_at = cursor; }
    void stands_at(std::uint32_t cursor) { states_[at_].stood_at = cursor; }
    // Where the cursor stood in another state, for who goes there and has not moved in this one:
    // the same text and scenario give the same run.
    std::optional<std::uint32_t> place_one_back() const;
    std::optional<std::uint32_t> place_one_forward() const;

    // Ends a run of typing: the next edit is a step of its own.
    void seal() { is_typing_ = false; }

  private:
    struct State {
        std::string text;
        RunScenario scenario;
        std::uint32_t caret = 0;
        std::optional<std::uint32_t> came_to = {};
        std::optional<std::uint32_t> stood_at = {};
    };
    bool has_moved() const { return states_[at_].came_to != states_[at_].stood_at; }
    void push(State state);

    // Invariant: not empty, and at_ is within.
    std::vector<State> states_{{std::string(), {}, 0}};
    std::size_t at_ = 0;
    bool is_typing_ = false;
};

} // namespace app::model
