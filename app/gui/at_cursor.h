#pragma once

#include "app/gui/panel_frame.h"

#include <optional>
#include <utility>

// What a panel finds out about the run at the cursor and keeps between frames: found anew only when
// the run, the event stood at, the clock or the language is another. Of ten thousand tasks nothing
// is counted twice while the mouse moves.
namespace app::gui {

template <class Value>
class AtCursor {
  public:
    template <class Find>
    const Value& get(const Frame& frame, Find find) {
        const model::App& app = frame.app;
        // At a time that was asked for the clock is later than the event.
        const double clock_s = frame.world == nullptr ? 0 : frame.world->time();
        const bool is_same = of_ == app.document.run && at_ == app.cursor && clock_s_ == clock_s &&
                             language_ == frame.language();
        if (!value_ || !is_same) {
            value_ = find();
            of_ = app.document.run;
            at_ = app.cursor;
            clock_s_ = clock_s;
            language_ = frame.language();
        }
        return *value_;
    }

  private:
    model::FinishedRunPtr of_; // What the value's texts point into, too.
    model::Cursor at_ = 0;
    double clock_s_ = 0;
    model::Language language_{};
    std::optional<Value> value_;
};

} // namespace app::gui
