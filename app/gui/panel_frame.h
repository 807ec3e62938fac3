#pragma once

#include "app/draw/theme.h"
#include "app/gui/noting_canvas.h"
#include "app/gui/registry.h"
#include "app/model/app.h"
#include "app/model/short_names.h"
#include "app/model/text.h"
#include "runtime/trace/world.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What every panel is given for one frame: the application to look at, the state of the run at the
// cursor, how things look, and where to put what the user asks for. A panel reads, draws and
// appends commands; it changes nothing but its own small state.
namespace app::gui {

using draw::Color;
using draw::FontFace;
using draw::Point;
using draw::Rect;
using draw::TextStyle;

// Which widget the keyboard is on, and whether it was just asked to act.
struct Focus {
    std::string name;          // Empty: none, and keys go to the shortcuts.
    bool is_activated = false; // Enter or Space was pressed on it in this frame.
    bool has_moved = false;    // The keyboard came to it in this frame.
};

struct Frame {
    const model::App& app;
    const runtime::trace::World* world; // Null while there is no run.
    const model::ShortNames& short_names;
    const draw::Theme& theme;
    const draw::Metrics& metrics;
    const FontAtlas& fonts;
    Registry& registry;
    Focus& focus;
    model::Commands& out;
    double now_s;
    bool wants_another = false; // Something moves: draw again soon.
    std::string tooltip;        // Shown at the end of the frame, over everything.
    Rect tooltip_beside = {};   // What it must not cover, as it is about more than the mouse is on.
    bool begins_lists = false;  // A dialog was just opened: its lists begin at their beginnings.

    model::Language language() const { return app.ui.settings.language; }
    std::string_view tr(std::string_view key) const { return model::text(language(), key); }
    template <class... Arguments>
    std::string tr_with(std::string_view key, const Arguments&... arguments) const {
        return model::text_with(language(), key, arguments...);
    }
    // A time with its unit, in the interface's language and to the millisecond: "0.6 s".
    std::string seconds(double time) const;
    // What a task waits for, as short as it can be told.
    std::string waits_for(std::string_view what) const;
    // How much of a task's name another task has too, for what has to cut it.
    std::size_t shared_beginning(runtime::trace::TaskId task) const {
        return app.document.run ? app.document.run->shared_beginning(task) : 0;
    }
    // Any command. Declared here and defined in ask.cpp: what a variant of so many costs is
    // compiled once there, not in every panel.
    template <class Asked>
    void ask(Asked asked);
    // The command of that row of the command table.
    void ask_for(std::string_view command_name);

    // Pixels at scale 1 as pixels now.
    float px(float at_scale_one) const { return at_scale_one * metrics.unit; }

    TextStyle tiny() const { return {FontFace::UiMedium, metrics.text_tiny}; }
    TextStyle small() const { return {FontFace::Ui, metrics.text_small}; }
    TextStyle body() const { return {FontFace::Ui, metrics.text_body}; }
    TextStyle medium() const { return {FontFace::UiMedium, metrics.text_body}; }
    TextStyle strong() const { return {FontFace::UiSemibold, metrics.text_body}; }
    TextStyle title() const { return {FontFace::UiSemibold, metrics.text_title}; }
    TextStyle code() const { return {FontFace::Mono, metrics.text_code}; }
    TextStyle mono() const { return {FontFace::Mono, metrics.text_body}; }
    TextStyle mono_small() const { return {FontFace::Mono, metrics.text_small}; }

    bool has_run() const { return world != nullptr; }
    // While the last good run belongs to an older text, everything from it is drawn fainter.
    float run_opacity() const { return app.document.is_stale ? 0.45F : 1.0F; }
    bool is_selected(runtime::trace::TaskId task) const { return app.ui.selected_task == task; }
};

// The look of a task's status; the two enums stand in the same order.
inline draw::State state_of(runtime::trace::TaskStatus status) {
    return static_cast<draw::State>(status);
}

// The word for a state, in the interface's language.
std::string_view state_word(const Frame& frame, draw::State state);

} // namespace app::gui
