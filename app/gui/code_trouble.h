#pragma once

#include "app/gui/panels.h"
#include "app/model/problems.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// Between the code and the line that tells of the event: what stands in the way of the run.
namespace app::gui {

// Where words below the code begin, and how far their lines are apart.
inline constexpr float below_code_x = 56;
inline constexpr float below_code_line = 19;

// An error in the text, what ended the run, or a limit that stopped it.
struct Trouble {
    std::string words;
    std::string hint;
    bool can_go_on = false;
    bool is_error = true;
    std::string lesson = {};                         // The lesson that is about it.
    std::optional<runtime::source::Span> place = {}; // Where in the text it is.
};

std::optional<Trouble> trouble_of(const Frame& frame, const std::vector<model::Problem>& problems);

// The line at which the run ended by an exception; 0 if it did not.
std::uint32_t line_of_end(const Frame& frame, const std::vector<model::Problem>& problems);

// How many lines its hint may have in a code panel.
int trouble_hint_lines(const Frame& frame, Rect panel);
float trouble_height(const Frame& frame, float width, const Trouble& trouble, int hint_lines);
void draw_trouble(Frame& frame, draw::Canvas& canvas, Rect strip, const Trouble& trouble,
                  int hint_lines, CodeUi& ui);

} // namespace app::gui
