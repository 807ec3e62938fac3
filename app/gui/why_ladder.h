#pragma once

#include "app/gui/panel_frame.h"
#include "runtime/trace/world.h"

#include <cstdint>
#include <string>
#include <string_view>

// Events in words, one below the other, at the right of a line that leads from cause to effect:
// what Why shows of a chain of causes, and of two that part.
namespace app::gui {

// One event of a chain of causes, in words.
struct WhyRow {
    runtime::trace::EventNumber event = 0;
    std::uint32_t left_out = 0; // Links between it and the row above.
    std::string place;
    std::string sentence;
};

// The words of an event; the world is left standing there.
WhyRow why_row(const Frame& frame, runtime::trace::World& world, runtime::trace::EventNumber event);

enum class RowLook : std::uint8_t {
    Plain,
    Told,    // the event that is told about; pressing it leads nowhere
    Decided, // what made the difference
};

struct Ladder {
    Frame& frame;
    draw::Canvas& canvas;
    float x;
    float width;
    float y;

    void heading(std::string_view words);
    // What was passed over between two rows.
    void left_out(std::uint32_t count);
    // The line to the row above, which the next one led to, or to the next, which that led to.
    void arrow_up();
    void arrow_down();
    // The answer in a sentence or two, and what would turn it round if that is known, on a ground
    // of their own. The name is the asking panel's.
    void headline(std::string_view words, std::string_view turned, std::string_view name);
    void row(const WhyRow& row, std::string_view name, RowLook look);

  private:
    float gutter() const { return frame.px(20); }
    float rail() const { return x + frame.px(7); }
};

} // namespace app::gui
