#pragma once

#include "app/draw/geometry.h"
#include "app/model/finished_run.h"

#include <cstdint>
#include <map>

// A token is a task or a callback as the loop panel shows it: in the running slot, in the ready
// queue, among the timers or among those that wait. When a step moves it from one place to another
// it is seen to go there, in a fifth of a second. A jump moves nothing: there is no way from there
// to here that the program went.
namespace app::gui {

class TokenMotion {
  public:
    static constexpr double duration_s = 0.18;

    // Once a frame, before any token. `step_count` tells a step from a jump.
    void begin_frame(const model::FinishedRunPtr& run, std::uint64_t step_count, double now_s,
                     bool is_reduced);
    // Once a frame, after all tokens: forgets those that were not shown.
    void end_frame();

    // Where the token is to be drawn now, given the place that is its own from now on.
    draw::Rect place(std::uint64_t token, draw::Rect own);

    // Whether any token is on its way.
    bool is_moving() const { return is_moving_; }

  private:
    struct Token {
        draw::Rect from;
        draw::Rect own;
        double began_s = -1;
        std::uint64_t frame = 0;
    };
    draw::Rect shown(const Token& token) const;

    std::map<std::uint64_t, Token> tokens_;
    model::FinishedRunPtr run_;
    std::uint64_t step_count_ = 0;
    std::uint64_t frame_ = 0;
    double now_s_ = 0;
    bool may_set_out_ = false; // The cursor was moved by a step since the last frame.
    bool is_moving_ = false;
};

} // namespace app::gui
