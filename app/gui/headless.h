#pragma once

#include "app/draw/raster.h"
#include "app/gui/shell.h"
#include "app/model/app.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct ImGuiContext;

// The whole window without a display: the same shell, driven by calls instead of by a platform, and
// drawn by the software rasteriser. `coroscope screenshot` and the tests of the panels use it.
namespace app::gui {

class Headless {
  public:
    // Sizes are in pixels of the picture; `scale` is that of the interface.
    Headless(model::App& app, int width_px, int height_px, float scale = 1);
    ~Headless();
    Headless(const Headless&) = delete;
    Headless& operator=(const Headless&) = delete;

    // Builds frames until nothing is left to do, applying the commands that come out.
    void settle();
    // Builds one frame; its commands are applied and kept for `commands()`. Then a slice of what
    // is left to do.
    void frame();
    // The frame alone.
    void build_frame();
    // The commands of the last frame that had any, and of all frames since `forget_commands`.
    const model::Commands& commands() const { return commands_; }
    void forget_commands() { commands_.clear(); }

    // As if the window were given another size.
    void resize(int width_px, int height_px);

    void move_mouse(float x, float y);
    void press();
    void release();
    void scroll_wheel(float amount);
    void press_key(model::KeyPress key);
    void type(std::string_view text);
    // Keys as the active text field sees them; `press_key` is for commands.
    void press_enter();
    void press_backspace();

    // Moves to the middle of a widget and clicks it; false if there is no such widget.
    bool click(std::string_view name);
    // The same with the right button.
    bool click_right(std::string_view name);
    bool has(std::string_view name) const;
    draw::Rect rect_of(std::string_view name) const;
    // The widget that the keyboard is on.
    const std::string& focused() const { return shell_.focused(); }
    const std::string& tooltip() const { return shell_.tooltip(); }
    const Registry& registry() const { return shell_.registry(); }
    const FontAtlas& fonts() const { return shell_.fonts(); }

    draw::Pixels picture();
    std::string picture_png();

  private:
    void build_atlas();
    void press_in_field(int key);
    void build(std::vector<model::KeyPress> keys);

    model::App& app_;
    ImGuiContext* previous_; // Given back at the end: the real window may have one.
    ImGuiContext* context_;
    Shell shell_;
    model::Commands commands_;
    std::vector<model::KeyPress> keys_;
    draw::Rect window_;
    float scale_;
    double now_s_ = 0;
    draw::Point mouse_{-1000, -1000};
    bool is_down_ = false;
    bool is_right_down_ = false;
    float wheel_ = 0;
    std::vector<std::uint8_t> atlas_rgba_;
    int atlas_width_px_ = 0;
    int atlas_height_px_ = 0;
};

} // namespace app::gui
