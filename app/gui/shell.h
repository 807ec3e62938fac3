#pragma once

#include "app/gui/fonts.h"
#include "app/gui/panel_layout.h"
#include "app/gui/panels.h"
#include "app/gui/registry.h"
#include "app/model/app.h"

#include <memory>
#include <optional>
#include <vector>

struct ImFontAtlas;

// The shell puts the panels together: it lays them out, hands keys to the shortcuts and collects
// the commands. It knows neither GLFW nor OpenGL; the window and the headless driver both stand on
// it.
namespace app::gui {

// What the platform saw since the last frame.
struct ShellInput {
    Rect window;
    float scale = 1;
    double now_s = 0;
    std::vector<model::KeyPress> keys;
};

class Shell {
  public:
    Shell();
    ~Shell();
    Shell(const Shell&) = delete;
    Shell& operator=(const Shell&) = delete;

    // Builds one frame between ImGui's NewFrame and Render, and returns what the user asked for.
    model::Commands build(const model::App& app, const ShellInput& input);

    // Whether something on the screen moves, so that the next frame should come soon.
    bool wants_another() const { return wants_another_; }

    FontAtlas& fonts() { return fonts_; }
    const FontAtlas& fonts() const { return fonts_; }
    const Registry& registry() const { return registry_; }
    const std::string& focused() const { return focus_.name; }
    // What the last frame told of the place that the mouse is on.
    const std::string& tooltip() const { return tooltip_; }

  private:
    struct Splitting {
        float size_at_press = 0;
    };
    // What the words to come were noted for.
    struct Noted {
        model::Language language;
        float scale;
        const lessons::Lesson* lesson;
        bool operator==(const Noted&) const = default;
    };
    void use_keys(Frame& frame, const std::vector<model::KeyPress>& keys);
    void use_key(Frame& frame, const model::KeyPress& key);
    void move_to_panel(int by);
    bool leave_something(Frame& frame);
    runtime::source::Span code_selection() const;
    model::Command placed_at_caret(const Frame& frame, model::Command command) const;
    void place_line_edits(model::Commands& commands) const;
    void draw_panels(Frame& frame, draw::Canvas& canvas, const struct PanelLayout& layout);
    void draw_tabs(Frame& frame, draw::Canvas& canvas, Rect row);
    void show_what_was_asked_for(const model::Commands& commands);
    void draw_splitters(Frame& frame, draw::Canvas& canvas, const struct PanelLayout& layout);
    void note_words_to_come(const Frame& frame);
    const runtime::trace::World* world_at(const model::App& app);

    FontAtlas fonts_;
    Registry registry_;
    Registry registry_before_; // Of the last frame: keys come before this one's widgets are known.
    Focus focus_;
    CodeUi code_;
    TimelineUi timeline_;
    LoopUi loop_;
    TasksUi tasks_;
    ConsoleUi console_;
    SideUi side_;
    DialogUi dialog_;
    Splitting splitting_;
    std::string tooltip_;
    std::optional<draw::Point> pressed_at_; // Where the press was that the tooltip went away by.
    Beside beside_ = Beside::Side;
    model::FinishedRunPtr world_of_;
    std::unique_ptr<runtime::trace::World> world_;
    model::ShortNames short_names_;
    std::optional<Noted> noted_;
    bool wants_another_ = false;
};

// Puts ImGui's own style in line with the theme; call once a frame.
void set_style(const draw::Theme& theme, float scale);

} // namespace app::gui
