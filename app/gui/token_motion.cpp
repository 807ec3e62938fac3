#include "app/gui/token_motion.h"

#include <algorithm>

namespace app::gui {

using draw::Rect;

namespace {

bool is_same(Rect a, Rect b) {
    return a.x == b.x && a.y == b.y && a.width == b.width && a.height == b.height;
}

float between(float from, float to, float share) {
    return from + (to - from) * share;
}

} // namespace

void TokenMotion::begin_frame(const model::FinishedRunPtr& run, std::uint64_t step_count,
                              double now_s, bool is_reduced) {
    if (run != run_) tokens_.clear();
    may_set_out_ = run == run_ && step_count != step_count_ && !is_reduced;
    run_ = run;
    step_count_ = step_count;
    now_s_ = now_s;
    is_moving_ = false;
    ++frame_;
}

void TokenMotion::end_frame() {
    std::erase_if(tokens_, [this](const auto& entry) { return entry.second.frame != frame_; });
}

// Fast at first, then coming to rest.
Rect TokenMotion::shown(const Token& token) const {
    const double passed = (now_s_ - token.began_s) / duration_s;
    if (token.began_s < 0 || passed >= 1) return token.own;
    const auto rest = static_cast<float>(1 - std::clamp(passed, 0.0, 1.0));
    const float share = 1 - rest * rest * rest;
    return {between(token.from.x, token.own.x, share), between(token.from.y, token.own.y, share),
            between(token.from.width, token.own.width, share),
            between(token.from.height, token.own.height, share)};
}

Rect TokenMotion::place(std::uint64_t id, Rect own) {
    const auto [entry, is_new] = tokens_.try_emplace(id);
    Token& token = entry->second;
    // A task that is shown at two places moves to the first of them.
    if (!is_new && token.frame == frame_) return own;
    token.frame = frame_;
    if (is_new) {
        token.own = own;
        return own;
    }
    if (!is_same(token.own, own)) {
        if (may_set_out_) {
            token.from = shown(token);
            token.began_s = now_s_;
        } else {
            token.began_s = -1;
        }
        token.own = own;
    }
    const Rect now = shown(token);
    is_moving_ = is_moving_ || !is_same(now, own);
    return now;
}

} // namespace app::gui
