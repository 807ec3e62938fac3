#include "app/gui/shell.h"

#include "app/gui/imgui_compat.hpp"
#include "app/gui/panel_layout.h"
#include "app/gui/widgets.h"
#include "app/model/breakpoints.h"
#include "lessons/catalogue.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace app::gui {

using draw::Canvas;

namespace {

const draw::Theme& theme_of(const model::App& app) {
    return draw::theme(app.ui.settings.theme == model::ThemeChoice::Dark ? draw::ThemeName::Dark
                                                                         : draw::ThemeName::Light);
}

ImVec4 as_vec4(Color color, float opacity = 1) {
    return {static_cast<float>(color.red) / 255, static_cast<float>(color.green) / 255,
            static_cast<float>(color.blue) / 255, opacity};
}

// Left of what is not to be covered, else right of it, else above or below.
Rect beside(const Frame& frame, Rect window, Rect box) {
    const Rect kept = frame.tooltip_beside;
    const float gap = frame.px(6);
    const float mouse_y = ImGui::GetIO().MousePos.y;
    const float level = std::clamp(mouse_y - box.height / 2, gap,
                                   std::max(gap, window.bottom() - gap - box.height));
    if (kept.x - gap - box.width >= window.x + gap)
        return {kept.x - gap - box.width, level, box.width, box.height};
    if (kept.right() + gap + box.width <= window.right() - gap)
        return {kept.right() + gap, level, box.width, box.height};
    if (kept.y - gap - box.height >= window.y + gap)
        box.y = kept.y - gap - box.height;
    else if (kept.bottom() + gap + box.height <= window.bottom() - gap)
        box.y = kept.bottom() + gap;
    return box;
}

void draw_tooltip(Frame& frame, Rect window) {
    if (frame.tooltip.empty()) return;
    NotingCanvas canvas(*ImGui::GetForegroundDrawList(), frame.fonts);
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const float line = frame.px(19);
    const float pad = frame.px(10);
    float natural = 0;
    std::string_view rest = frame.tooltip;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        natural = std::max(natural, text_width(frame, rest.substr(0, end), frame.small()));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    const float width = std::min(natural + 1, frame.px(380));
    const float height =
        draw_wrapped(frame, nullptr, {}, width, frame.tooltip, frame.small(), {}, line);
    Rect box{mouse.x + frame.px(14), mouse.y + frame.px(20), width + 2 * pad,
             height + frame.px(12)};
    if (box.right() > window.right() - frame.px(6))
        box.x = std::max(frame.px(6), window.right() - frame.px(6) - box.width);
    if (box.bottom() > window.bottom() - frame.px(6)) box.y = mouse.y - box.height - frame.px(8);
    if (!frame.tooltip_beside.is_empty()) box = beside(frame, window, box);
    frame.registry.add("tooltip", box, false);
    canvas.fill_rect({box.x, box.y + frame.px(2), box.width, box.height}, Color{0, 0, 0, 60},
                     frame.px(7));
    canvas.fill_rect(box, frame.theme.active, frame.px(7));
    canvas.stroke_rect(box, {frame.theme.border_strong, frame.metrics.border}, frame.px(7));
    draw_wrapped(frame, &canvas, {box.x + pad, box.y + frame.px(6)}, width, frame.tooltip,
                 frame.small(), frame.theme.text, line);
}

// Who has pressed knows what the thing does, and looks at what became of it: until the mouse goes
// elsewhere its words are out of the way.
void rest_tooltip(Frame& frame, std::optional<Point>& pressed_at) {
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    if (ImGui::IsMouseClicked(0)) pressed_at = Point{mouse.x, mouse.y};
    if (!pressed_at) return;
    const bool is_near = std::hypot(mouse.x - pressed_at->x, mouse.y - pressed_at->y) < frame.px(8);
    if (is_near)
        frame.tooltip.clear();
    else
        pressed_at.reset();
}

} // namespace

Shell::Shell() = default;
Shell::~Shell() = default;

void set_style(const draw::Theme& theme, float scale) {
    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowPadding = ImVec2(0, 0);
    style.WindowBorderSize = 0;
    style.WindowRounding = 0;
    style.ItemSpacing = ImVec2(0, 0);
    style.ScrollbarRounding = 5 * scale;
    style.ScrollbarSize = 10 * scale;
    style.GrabMinSize = 24 * scale;
    style.Colors[ImGuiCol_ScrollbarBg] = ImVec4(0, 0, 0, 0);
    style.Colors[ImGuiCol_ScrollbarGrab] = as_vec4(theme.border_strong, 0.7F);
    style.Colors[ImGuiCol_ScrollbarGrabHovered] = as_vec4(theme.text_faint, 0.7F);
    style.Colors[ImGuiCol_ScrollbarGrabActive] = as_vec4(theme.text_muted, 0.8F);
    style.Colors[ImGuiCol_NavHighlight] = ImVec4(0, 0, 0, 0);
}

const runtime::trace::World* Shell::world_at(const model::App& app) {
    const model::FinishedRunPtr& run = app.document.run;
    if (!run || run->trace.is_empty()) {
        world_.reset();
        world_of_.reset();
        short_names_ = {};
        return nullptr;
    }
    if (world_of_ != run) {
        world_ = std::make_unique<runtime::trace::World>(run->index);
        world_of_ = run;
        short_names_ = model::ShortNames(run->index);
    }
    world_->seek(app.cursor);
    if (const auto clock_s = model::clock_between(app)) world_->let_pass(*clock_s);
    return world_.get();
}

namespace {

struct Words {
    std::string_view section; // Of the translations; "" for all but the commands'.
    TextStyle (Frame::*style)() const;
};
constexpr std::array words_in_styles = {
    Words{"", &Frame::small},           Words{"narrate.", &Frame::body},
    Words{"narrate.", &Frame::medium},  Words{"narrate.", &Frame::strong},
    Words{"why.", &Frame::body},        Words{"why_panel.", &Frame::tiny},
    Words{"order.", &Frame::body},      Words{"question.", &Frame::body},
    Words{"question.", &Frame::medium}, Words{"tour.", &Frame::medium},
    Words{"waits.", &Frame::body},      Words{"waits.", &Frame::medium},
    Words{"waits.", &Frame::strong},    Words{"waits.", &Frame::mono_small},
    Words{"waits.", &Frame::mono},      Words{"waits.", &Frame::tiny},
    Words{"code.", &Frame::mono_small}, Words{"loop.", &Frame::tiny},
    Words{"loop.", &Frame::strong},     Words{"loop.", &Frame::mono_small},
    Words{"bar.", &Frame::tiny},        Words{"state.", &Frame::tiny},
    Words{"tasks.", &Frame::tiny},      Words{"tasks.", &Frame::mono_small},
    Words{"timeline.", &Frame::tiny},   Words{"transport.", &Frame::tiny},
};

void note_runs(const Frame& frame, const std::vector<lessons::TextRun>& runs) {
    for (const lessons::TextRun& run : runs)
        frame.fonts.note(frame.body(), run.text);
}

void note_prose(const Frame& frame, const lessons::Prose& prose) {
    for (const lessons::Section& section : prose.sections) {
        frame.fonts.note(frame.strong(), section.title);
        for (const lessons::Block& block : section.blocks)
            note_runs(frame, block.runs);
        if (!section.question) continue;
        note_runs(frame, section.question->text);
        note_runs(frame, section.question->right);
        for (const lessons::Feedback& feedback : section.question->wrong)
            note_runs(frame, feedback.runs);
    }
}

} // namespace

// A step may bring up any style, and in Chinese any sentence. They are baked before they are drawn,
// for to make the atlas again takes longer than a step.
void Shell::note_words_to_come(const Frame& frame) {
    const Noted now{frame.language(), frame.metrics.unit, model::lesson_of_document(frame.app)};
    if (noted_ == now) return;
    noted_ = now;
    for (const auto& style :
         {&Frame::tiny, &Frame::small, &Frame::body, &Frame::medium, &Frame::strong, &Frame::title,
          &Frame::code, &Frame::mono, &Frame::mono_small})
        fonts_.note((frame.*style)(), "");
    if (frame.language() != model::Language::Chinese) return;
    const auto all_words = model::all_text(frame.language());
    for (const auto& [section, style] : words_in_styles) {
        for (const auto& [key, words] : all_words) {
            if (section.empty() ? !key.starts_with("command.") : key.starts_with(section))
                fonts_.note((frame.*style)(), words);
        }
    }
    if (now.lesson != nullptr) note_prose(frame, now.lesson->chinese);
}

void Shell::draw_splitters(Frame& frame, Canvas& canvas, const PanelLayout& layout) {
    for (const Splitter& splitter : layout.splitters) {
        const Hit over = hit(frame, splitter.name, splitter.rect, TakesFocus::No);
        model::Layout chosen = frame.app.ui.layout;
        float& size = chosen.*(splitter.size);
        if (over.was_pressed) splitting_.size_at_press = size;
        if (over.is_hovered || over.is_held) {
            ImGui::SetMouseCursor(splitter.is_vertical ? ImGuiMouseCursor_ResizeEW
                                                       : ImGuiMouseCursor_ResizeNS);
            const float thickness = frame.px(2);
            const Rect line =
                splitter.is_vertical
                    ? Rect{splitter.rect.center_x() - thickness / 2, splitter.rect.y + frame.px(8),
                           thickness, splitter.rect.height - frame.px(16)}
                    : Rect{splitter.rect.x + frame.px(8), splitter.rect.center_y() - thickness / 2,
                           splitter.rect.width - frame.px(16), thickness};
            canvas.fill_rect(line, over.is_held ? frame.theme.accent : frame.theme.border_strong,
                             thickness / 2);
        }
        if (!over.is_held) continue;
        const float moved = splitter.is_vertical ? over.dragged_x : over.dragged_y;
        const float wanted = std::max(80.0F, splitting_.size_at_press + moved * splitter.per_px);
        if (std::abs(wanted - size) < 0.5F) continue;
        size = wanted;
        frame.ask(model::SetLayout{chosen});
    }
}

// Escape leaves the innermost thing that can be left.
bool Shell::leave_something(Frame& frame) {
    if (frame.app.drag) {
        code_.pressed_literal.reset();
        code_.is_dragging = false;
        timeline_.drag.reset();
        timeline_.axis.reset();
        ImGui::ClearActiveID();
        frame.ask(model::CancelTimingDrag{});
        return true;
    }
    if (frame.app.ui.dialog != model::Dialog::None) {
        frame.ask(model::CloseDialog{});
        return true;
    }
    if (frame.app.ui.find.is_open) {
        frame.ask(model::CloseFind{});
        return true;
    }
    if (code_.is_typing) {
        ImGui::ClearActiveID();
        code_.is_typing = false;
        return true;
    }
    if (timeline_.is_searching) {
        ImGui::ClearActiveID();
        timeline_.is_searching = false;
        focus_.name.clear();
        return true;
    }
    if (!focus_.name.empty()) {
        focus_.name.clear();
        return true;
    }
    if (!frame.app.ui.search.empty()) {
        frame.ask(model::SearchTimeline{});
        return true;
    }
    return false;
}

// What is selected in the code; at the caret nothing.
runtime::source::Span Shell::code_selection() const {
    const auto [begin, end] = std::minmax(code_.selection_begin, code_.selection_end);
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// With the caret in the text, commands are about the place where it is.
model::Command Shell::placed_at_caret(const Frame& frame, model::Command command) const {
    const std::string& text = frame.app.document.text();
    const auto caret = static_cast<std::uint32_t>(
        std::min<std::size_t>(static_cast<std::size_t>(code_.caret), text.size()));
    const auto selected = code_selection();
    if (auto* nudge = model::command_as<model::NudgeSelected>(command)) {
        const auto literal = model::literal_at(frame.app.document.literals, caret);
        if (literal) return model::NudgeTiming{literal->span.begin, nudge->by};
    } else if (auto* toggle = model::command_as<model::ToggleBreakpoint>(command)) {
        const runtime::source::SourceText source("", text);
        if (toggle->moment.empty())
            return model::ToggleBreakpoint{model::line_breakpoint(source.line_at(caret))};
    } else if (auto* find = model::command_as<model::ShowFind>(command)) {
        if (selected.end <= text.size()) find->words = text.substr(selected.begin, selected.size());
        if (find->words.find('\n') != std::string::npos) find->words.clear();
    } else if (auto* next = model::command_as<model::FindNext>(command)) {
        next->from = next->by > 0 ? selected.end : selected.begin;
    }
    return command;
}

// Wherever they come from, edits of whole lines are about those of the selection.
void Shell::place_line_edits(model::Commands& commands) const {
    for (model::Command& command : commands) {
        if (auto* comment = model::command_as<model::ToggleComment>(command))
            comment->selected = code_selection();
        else if (auto* indent = model::command_as<model::IndentLines>(command))
            indent->selected = code_selection();
    }
}

void Shell::use_key(Frame& frame, const model::KeyPress& key) {
    const bool has_dialog = frame.app.ui.dialog != model::Dialog::None;
    const bool is_typing = code_.is_typing || ImGui::GetIO().WantTextInput;
    if (key.key == "Escape" && leave_something(frame)) return;
    const bool is_list = frame.app.ui.dialog == model::Dialog::Palette ||
                         frame.app.ui.dialog == model::Dialog::QuickOpen ||
                         frame.app.ui.dialog == model::Dialog::OpenFile;
    if (is_list && (key.key == "Down" || key.key == "Up")) {
        dialog_.selected += key.key == "Down" ? 1 : -1;
        dialog_.selection_moved = true;
        return;
    }
    if (key.key == "Tab" && !key.ctrl && !key.shift && code_.is_typing) {
        const auto selected = code_selection();
        const std::string_view text = frame.app.document.text();
        if (selected.end <= text.size() &&
            text.substr(selected.begin, selected.size()).find('\n') != text.npos)
            frame.ask(model::IndentLines{1, selected});
        return;
    }
    if (key.key == "Tab" && !key.ctrl && (!code_.is_typing)) {
        if (ImGui::GetIO().WantTextInput) ImGui::ClearActiveID();
        // What lies behind a dialog is out of reach.
        const int by = key.shift ? -1 : 1;
        focus_.name = has_dialog ? registry_before_.neighbour_in("dialog", focus_.name, by)
                                 : registry_before_.neighbour(focus_.name, by);
        focus_.has_moved = true;
        return;
    }
    if (!is_typing && !focus_.name.empty() && (key.key == "Enter" || key.key == "Space")) {
        focus_.is_activated = true;
        return;
    }
    if (!is_typing && has_dialog && key.key == "Enter") {
        dialog_.is_confirmed = true;
        return;
    }
    if (!is_typing && key.ctrl && (key.key == "V" || key.key == "v") && !has_dialog) {
        const char* clipboard = ImGui::GetClipboardText();
        if (clipboard != nullptr && clipboard[0] != '\0') frame.ask(model::PasteProgram{clipboard});
        return;
    }
    const auto command = model::command_for(key, frame.app, is_typing || has_dialog);
    if (!command) return;
    if (code_.is_typing) return frame.ask(placed_at_caret(frame, *command));
    frame.ask(*command);
}

// Takes the keyboard from panel to panel; the code's is its text.
void Shell::move_to_panel(int by) {
    const std::string from = code_.is_typing ? "code" : focus_.name;
    const std::string panel = registry_before_.next_panel(from, by);
    ImGui::ClearActiveID();
    code_.is_typing = false;
    focus_.name.clear();
    if (panel == "code") {
        code_.wants_focus = true;
        return;
    }
    focus_.name = registry_before_.first_in(panel);
    focus_.has_moved = true;
}

void Shell::use_keys(Frame& frame, const std::vector<model::KeyPress>& keys) {
    focus_.is_activated = false;
    focus_.has_moved = false;
    dialog_.is_confirmed = false;
    // What is gone takes no more keys.
    if (!focus_.name.empty() && !registry_before_.find(focus_.name)) focus_.name.clear();
    for (const model::KeyPress& key : keys)
        use_key(frame, key);
    if (frame.app.ui.focus_panel != 0 && frame.app.ui.dialog == model::Dialog::None)
        move_to_panel(frame.app.ui.focus_panel);
    if (frame.app.ui.focus_editor) {
        code_.wants_focus = true;
        focus_.name.clear();
    }
    if (ImGui::IsMouseClicked(0)) focus_.name.clear();
}

// In a narrow window: what stands beside the code.
void Shell::draw_tabs(Frame& frame, Canvas& canvas, Rect row) {
    const std::array<std::string, beside_count> words = {
        std::string(frame.tr("beside.side")), std::string(frame.tr("beside.loop")),
        std::string(frame.tr("tasks.title")), std::string(frame.tr("console.title"))};
    const auto chosen = segmented(frame, canvas, "beside", row, words, static_cast<int>(beside_));
    if (!chosen) return;
    beside_ = static_cast<Beside>(*chosen);
    frame.wants_another = true;
}

// Who asks for a part of a panel wants to see that.
void Shell::show_what_was_asked_for(const model::Commands& commands) {
    for (const model::Command& command : commands) {
        if (model::command_as<model::ShowSide>(command) != nullptr) beside_ = Beside::Side;
        if (model::command_as<model::AskOrder>(command) != nullptr) beside_ = Beside::Side;
        if (model::command_as<model::ShowTaskView>(command) != nullptr) beside_ = Beside::Tasks;
    }
}

void Shell::draw_panels(Frame& frame, Canvas& canvas, const PanelLayout& layout) {
    const auto begin = [&](std::string_view name, Rect panel) {
        registry_.begin_panel(name, name == "code");
        return !panel.is_empty();
    };
    if (begin("top", layout.top_bar)) draw_top_bar(frame, canvas, layout.top_bar);
    const bool has_list = begin("lessons", layout.lessons);
    if (has_list) draw_lesson_list(frame, canvas, layout.lessons, side_.lessons);
    if (begin("side", layout.prose)) draw_side_panel(frame, canvas, layout.prose, side_, !has_list);
    if (begin("beside", layout.tabs)) draw_tabs(frame, canvas, layout.tabs);
    if (begin("code", layout.code)) draw_code_panel(frame, canvas, layout.code, code_);
    if (begin("loop", layout.loop)) draw_loop_panel(frame, canvas, layout.loop, loop_);
    if (begin("tasks", layout.tasks)) draw_task_panel(frame, canvas, layout.tasks, tasks_);
    if (begin("console", layout.console))
        draw_console_panel(frame, canvas, layout.console, console_);
    if (begin("timeline", layout.timeline))
        draw_timeline_panel(frame, canvas, layout.timeline, timeline_);
}

model::Commands Shell::build(const model::App& app, const ShellInput& input) {
    const draw::Metrics metrics = draw::metrics_at(input.scale);
    const draw::Theme& theme = theme_of(app);
    set_style(theme, input.scale);
    model::Commands out;
    registry_before_ = registry_;
    registry_.begin_frame();
    const runtime::trace::World* world = world_at(app);
    Frame frame{app,    world, short_names_, theme, metrics, fonts_, registry_,
                focus_, out,   input.now_s,  false, "",      {},     false};
    use_keys(frame, input.keys);
    note_words_to_come(frame);

    ImGui::SetNextWindowPos(ImVec2(input.window.x, input.window.y));
    ImGui::SetNextWindowSize(ImVec2(input.window.width, input.window.height));
    constexpr ImGuiWindowFlags flags =
        ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoMove |
        ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus |
        ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse;
    ImGui::Begin("##shell", nullptr, flags);
    {
        NotingCanvas canvas(*ImGui::GetWindowDrawList(), fonts_);
        const bool is_own = app.document.kind != model::DocumentKind::None &&
                            model::lesson_of_document(app) == nullptr;
        const PanelLayout layout = lay_out_panels(input.window, app.ui.layout, metrics, beside_,
                                                  is_own ? LessonList::Tab : LessonList::OwnPanel);
        draw_panels(frame, canvas, layout);
        draw_splitters(frame, canvas, layout);
    }
    ImGui::End();
    registry_.begin_panel("dialog");
    draw_dialogs(frame, input.window, dialog_);
    registry_.begin_panel("notices");
    draw_notices(frame, input.window);
    rest_tooltip(frame, pressed_at_);
    draw_tooltip(frame, input.window);
    tooltip_ = std::move(frame.tooltip);
    place_line_edits(out);
    show_what_was_asked_for(out);
    wants_another_ = frame.wants_another || app.ui.is_playing;
    return out;
}

} // namespace app::gui
