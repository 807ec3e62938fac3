#pragma once

#include "app/gui/icons.h"
#include "app/gui/panel_frame.h"

#include <functional>
#include <initializer_list>
#include <span>

// The small parts that panels are made of. All of them are drawn on the canvas and named in the
// registry; the mouse and the keyboard reach them in the same way.
namespace app::gui {

// What the user does to a rectangle.
struct Hit {
    bool is_hovered = false;
    bool is_held = false;    // The button went down on it and is down.
    bool is_clicked = false; // Pressed and let go on it, or Enter with the focus on it.
    // Clicked with Ctrl or Shift held, or by the right button: a second one beside the one at hand.
    bool is_added = false;
    bool is_focused = false;
    bool was_pressed = false; // The button went down on it in this frame.
    float dragged_x = 0;      // Since the press, while held.
    float dragged_y = 0;
};

enum class TakesFocus : std::uint8_t { No, Yes };

// A named place that the mouse can act on. Call within an ImGui window.
Hit hit(Frame& frame, std::string_view name, Rect rect, TakesFocus takes = TakesFocus::Yes);

// Draws the ring of the focused widget.
void draw_focus_ring(Frame& frame, draw::Canvas& canvas, Rect rect, float radius_px);

// A panel's surface with its border.
void draw_panel(Frame& frame, draw::Canvas& canvas, Rect rect);

// A header with a title; returns what is left of the panel below it. `note` stands at the right.
Rect draw_panel_header(Frame& frame, draw::Canvas& canvas, Rect panel, std::string_view title,
                       std::string_view note = "");

// One line of text in a rectangle, vertically centred by its capitals, cut with an ellipsis.
// Returns the width drawn.
float draw_text(draw::Canvas& canvas, Rect rect, std::string_view text, TextStyle style,
                Color color, draw::Anchor anchor = draw::Anchor::Start);

// Text broken into lines at spaces (and anywhere between Chinese characters); returns the height.
// With a null canvas it only measures. What does not fit into `lines_max` lines is cut with an
// ellipsis.
float draw_wrapped(const Frame& frame, draw::Canvas* canvas, Point at, float width_px,
                   std::string_view text, TextStyle style, Color color, float line_px,
                   int lines_max = 1'000'000);

// The width of text.
float text_width(const Frame& frame, std::string_view text, TextStyle style);

enum class ButtonLook : std::uint8_t { Quiet, Outlined, Accent };

bool icon_button(Frame& frame, draw::Canvas& canvas, std::string_view name, Rect rect, Icon icon,
                 std::string_view tooltip, bool is_enabled = true,
                 ButtonLook look = ButtonLook::Quiet);

bool text_button(Frame& frame, draw::Canvas& canvas, std::string_view name, Rect rect,
                 std::string_view text, ButtonLook look = ButtonLook::Outlined,
                 bool is_enabled = true);
float text_button_width(const Frame& frame, std::string_view text);

// A row of choices; returns the one just chosen. The parts are named NAME.0, NAME.1, …
std::optional<int> segmented(Frame& frame, draw::Canvas& canvas, std::string_view name, Rect rect,
                             std::span<const std::string> choices, int current);
float segmented_width(const Frame& frame, std::span<const std::string> choices);

// A pill with a state's glyph and words; returns its width. With a null canvas it only measures.
float draw_state_chip(const Frame& frame, draw::Canvas* canvas, Point left_center,
                      draw::State state, std::string_view text, bool is_lit = false,
                      float opacity = 1);

// A key's name in a small frame; returns its width.
float draw_key(const Frame& frame, draw::Canvas* canvas, Point left_center, std::string_view name);

// "84 more", as a link below a list that shows but so many; true if it was pressed, when the list
// is to show so many more.
bool put_more(Frame& frame, draw::Canvas& canvas, std::string_view name, Rect row,
              std::size_t count);
inline constexpr std::size_t more_rows = 400;

// The words of an empty panel, in its middle.
void draw_empty(Frame& frame, draw::Canvas& canvas, Rect rect, std::string_view text);

// A tooltip for what the mouse is on: the title of a command with its shortcut.
std::string command_tooltip(const Frame& frame, std::string_view command_name);

// A scrolling part of the window; its canvas draws into the child's list.
class Scroll {
  public:
    Scroll(Frame& frame, std::string_view name, Rect rect, bool is_horizontal = false);
    ~Scroll();
    Scroll(const Scroll&) = delete;
    Scroll& operator=(const Scroll&) = delete;

    NotingCanvas& canvas() { return canvas_; }
    // Where the content's left top corner is now.
    Point origin() const { return origin_; }
    // The room for content, without the scrollbar.
    float width_px() const { return width_px_; }
    bool is_in_sight(Rect rect) const;
    bool is_wholly_in_sight(Rect rect) const;
    // Tells how much there is to scroll.
    void set_content(float width_px, float height_px);
    // Scrolls, if need be, until the stretch is in sight.
    void bring_into_sight(float top_px, float bottom_px);
    void bring_into_sight_x(float left_px, float right_px);

  private:
    Frame& frame_;
    Rect rect_;
    NotingCanvas canvas_;
    Point origin_;
    float width_px_;
};

} // namespace app::gui
