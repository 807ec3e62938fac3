// A whole run in a strip of a few pixels: what the minimap draws, made once a run.
//
// Lanes share lines, as many as a strip has room for, and time falls into buckets. Nothing that a
// lane does is lost: a bucket knows every state that any of its lanes is in, and a task that failed
// or was cancelled leaves a mark of its own, however many end beside it.
#pragma once

#include "app/draw/theme.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace app::draw {

class TimelineAxis;

class TimelineOverview {
  public:
    static constexpr std::size_t line_count_max = 12;
    static constexpr std::size_t bucket_count = 800;

    explicit TimelineOverview(const TimelineAxis& axis);

    std::size_t line_count() const { return lines_.size(); }

    // Whether any lane of the line is in a state within the bucket; of an end, whether it is there.
    bool has(std::size_t line, std::size_t bucket, State state) const {
        return (lines_[line][bucket] & bit_of(state)) != 0;
    }

  private:
    using Line = std::vector<std::uint8_t>; // By bucket: a bit for each state.
    static std::uint8_t bit_of(State state) {
        return static_cast<std::uint8_t>(1U << static_cast<unsigned>(state));
    }
    std::vector<Line> lines_;
};

} // namespace app::draw
