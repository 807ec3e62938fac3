// What things look like: colours and sizes under names of meaning.
//
// No other file holds a colour or a size. The eight states of a task each have a colour, a pattern
// and a glyph, so that no state is told by colour alone; the colours stay apart under the three
// kinds of colour blindness, which tests/draw/theme_test.cpp measures.
#pragma once

#include "app/draw/canvas.h"
#include "app/draw/geometry.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace app::draw {

enum class ThemeName : std::uint8_t { Dark, Light };

// The eight states in the order of a task's life, as legends list them.
enum class State : std::uint8_t {
    Created,
    Ready,
    Running,
    Suspended,
    CancelRequested,
    Cancelled,
    Failed,
    Done,
};
inline constexpr int state_count = 8;
inline constexpr std::array<State, state_count> all_states = {
    State::Created,         State::Ready,     State::Running, State::Suspended,
    State::CancelRequested, State::Cancelled, State::Failed,  State::Done,
};

// How one state is shown wherever it is shown.
struct StateLook {
    Color mark;     // The state's own colour: dots, stripes on cards, glyphs.
    Color fill;     // A bar's fill; may be transparent.
    Color outline;  // A bar's border, and the glyph's on light backgrounds.
    Color ink;      // The pattern's lines over `fill`.
    Color bar_text; // Text inside a bar.
    Color label;    // The state's colour as text on a surface.
    Color tint;     // The background of a chip or a highlighted line.
    Pattern pattern = Pattern::None;
    LineDash outline_dash = LineDash::Solid;
};

struct Theme {
#define COLOR(name, dark, light) Color name;
#include "app/draw/theme_colors.h"
#undef COLOR

    StateLook task_created;
    StateLook task_ready;
    StateLook task_running;
    StateLook task_suspended;
    StateLook task_cancel_requested;
    StateLook task_cancelled;
    StateLook task_failed;
    StateLook task_done;

    ThemeName name = ThemeName::Dark;

    const StateLook& look(State state) const;
};

const Theme& theme(ThemeName name);

// Sizes in pixels, all multiplied by the interface's scale.
struct Metrics {
    float unit = 1; // One pixel at scale 1; also the pattern grain.

    // Em sizes of text.
    float text_tiny = 11;
    float text_small = 12;
    float text_body = 13;
    float text_title = 16;
    float text_code = 14;

    // Line widths.
    float border = 1;
    float icon_line = 1.5F;
    float arrow_line = 1.5F;
    float playhead_line = 2;

    // Heights.
    float code_line = 22;
    float lesson_row = 34;
    float card = 60;
    float card_tall = 72;
    float lane = 28; // From one lane's top to the next.
    float lane_bar = 20;
    float chip = 20;
    float top_bar = 48;
    float panel_header = 42;
    float transport = 52;
    float play_button = 38;
    float axis = 24;
    float minimap = 28;

    // Gaps and radii.
    float gap = 8;
    float panel_padding = 16;
    float radius_panel = 10;
    float radius_card = 8;
    float radius_row = 7;
    float radius_segment = 4;
};

Metrics metrics_at(float scale);

} // namespace app::draw
