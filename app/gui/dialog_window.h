#pragma once

#include "app/gui/imgui_compat.hpp"
#include "app/gui/panels.h"
#include "app/gui/widgets.h"

// A dialog lies over the panels and keeps the mouse from them until it is closed: by Escape, by a
// press beside it, or by what it is for.
namespace app::gui {

class DialogWindow {
  public:
    // `wanted` is the size at scale 1; it is cut to the window.
    DialogWindow(Frame& frame, Rect window, std::string_view title, float width_px, float height_px,
                 bool is_at_top = false);
    ~DialogWindow();
    DialogWindow(const DialogWindow&) = delete;
    DialogWindow& operator=(const DialogWindow&) = delete;

    NotingCanvas& canvas() { return canvas_; }
    Rect box() const { return box_; }
    // Below the title.
    Rect body() const { return body_; }

  private:
    Rect box_;
    NotingCanvas canvas_;
    Rect body_;
};

// A line of text to type into; true if Enter was pressed in it.
bool text_field(Frame& frame, draw::Canvas& canvas, std::string_view name, Rect rect,
                std::string& text, bool takes_focus, TextStyle style);

void draw_settings(Frame& frame, Rect window);
void draw_help(Frame& frame, Rect window);
void draw_palette(Frame& frame, Rect window, DialogUi& ui, bool is_new);
void draw_quick_open(Frame& frame, Rect window, DialogUi& ui, bool is_new);
void draw_go_to(Frame& frame, Rect window, DialogUi& ui, bool is_new);
void draw_export(Frame& frame, Rect window, DialogUi& ui, bool is_new);
void draw_open_file(Frame& frame, Rect window, DialogUi& ui, bool is_new);
void draw_scenario(Frame& frame, Rect window, ScenarioUi& ui, bool is_new);
void draw_save_as(Frame& frame, Rect window, DialogUi& ui, bool is_new);
void draw_compare(Frame& frame, Rect window, CompareUi& ui, bool is_new);
void draw_edit_number(Frame& frame, Rect window, DialogUi& ui, bool is_new);

} // namespace app::gui
