#include "app/gui/widgets.h"

#include "app/draw/shapes.h"
#include "app/gui/imgui_compat.hpp"
#include "app/gui/legible.h"
#include "app/model/narrate.h"
#include "runtime/source/utf8.h"

#include <algorithm>
#include <cmath>

namespace app::gui {

using draw::Anchor;
using draw::Canvas;
using draw::State;

namespace {

ImVec2 vec(float x, float y) {
    return {x, y};
}

Color faded(Color color, float opacity) {
    return opacity >= 1 ? color : color.faded(opacity);
}

// Where a line may be broken: behind a space, and around every character beyond Latin.
bool is_breakable(char32_t c) {
    return c >= 0x2E80;
}

// A closing bracket, comma or full stop stays with what it closes.
bool begins_no_line(std::string_view rest) {
    if (rest.empty()) return false;
    const char32_t c = runtime::source::decode_utf8(rest).value;
    return std::u32string_view(U"，。、；：？！）】》」』”’…").find(c) != std::u32string_view::npos;
}

bool ends_no_line(char32_t c) {
    return std::u32string_view(U"（【《「『“‘").find(c) != std::u32string_view::npos;
}

} // namespace

std::string_view state_word(const Frame& frame, State state) {
    switch (state) {
    case State::Created: return frame.tr("state.created");
    case State::Ready: return frame.tr("state.ready");
    case State::Running: return frame.tr("state.running");
    case State::Suspended: return frame.tr("state.suspended");
    case State::CancelRequested: return frame.tr("state.cancel_requested");
    case State::Cancelled: return frame.tr("state.cancelled");
    case State::Failed: return frame.tr("state.failed");
    case State::Done: return frame.tr("state.done");
    }
    return "";
}

std::string Frame::seconds(double time) const {
    return model::brief_seconds_text(time) + " " + std::string(tr("picture.seconds"));
}

std::string Frame::waits_for(std::string_view what) const {
    return model::brief_label(model::wait_words(language(), what));
}

namespace {

// Brings what the keyboard came to into sight, if the part of the window that it is in scrolls.
void scroll_to(Frame& frame, Rect rect) {
    const ImGuiWindow* window = ImGui::GetCurrentWindow();
    const ImRect seen = window->InnerClipRect;
    if (rect.y >= seen.Min.y && rect.bottom() <= seen.Max.y) return;
    ImGui::SetScrollFromPosY(rect.center_y() - window->Pos.y, 0.5F);
    frame.wants_another = true;
}

} // namespace

Hit hit(Frame& frame, std::string_view name, Rect rect, TakesFocus takes) {
    Hit out;
    if (rect.is_empty()) return out;
    const bool takes_focus = takes == TakesFocus::Yes;
    frame.registry.add(name, rect, takes_focus);
    ImGui::PushID(name.data(), name.data() + name.size());
    ImGui::SetCursorScreenPos(vec(rect.x, rect.y));
    const bool clicked = ImGui::InvisibleButton("hit", vec(rect.width, rect.height));
    out.is_hovered = ImGui::IsItemHovered();
    out.is_held = ImGui::IsItemActive();
    out.was_pressed = ImGui::IsItemActivated();
    if (out.is_held) {
        const ImVec2 moved = ImGui::GetMouseDragDelta(0, 0);
        out.dragged_x = moved.x;
        out.dragged_y = moved.y;
    }
    ImGui::PopID();
    out.is_focused = takes_focus && frame.focus.name == name;
    if (out.is_focused && frame.focus.has_moved) scroll_to(frame, rect);
    const ImGuiIO& io = ImGui::GetIO();
    out.is_added = (clicked && (io.KeyCtrl || io.KeyShift)) ||
                   (out.is_hovered && ImGui::IsMouseReleased(ImGuiMouseButton_Right));
    out.is_clicked = clicked || (out.is_focused && frame.focus.is_activated);
    return out;
}

void draw_focus_ring(Frame& frame, Canvas& canvas, Rect rect, float radius_px) {
    const float grow = frame.px(2);
    canvas.stroke_rect(rect.inset(-grow), {frame.theme.accent, frame.px(2)}, radius_px + grow);
}

void draw_panel(Frame& frame, Canvas& canvas, Rect rect) {
    canvas.fill_rect(rect, frame.theme.surface, frame.metrics.radius_panel);
    canvas.stroke_rect(rect, {frame.theme.border, frame.metrics.border},
                       frame.metrics.radius_panel);
}

Rect draw_panel_header(Frame& frame, Canvas& canvas, Rect panel, std::string_view title,
                       std::string_view note) {
    const float pad = frame.metrics.panel_padding;
    const float height = frame.metrics.panel_header;
    const Rect line{panel.x + pad, panel.y, panel.width - 2 * pad, height};
    // The note gives way to the title.
    const float title_width = text_width(frame, title, frame.strong());
    float note_width = note.empty() ? 0 : text_width(frame, note, frame.small());
    if (title_width + frame.px(8) + note_width > line.width) {
        note = {};
        note_width = 0;
    }
    draw_text(canvas, {line.x, line.y, line.width - note_width - frame.px(8), height}, title,
              frame.strong(), frame.theme.text);
    if (!note.empty())
        draw_text(canvas, line, note, frame.small(), frame.theme.text_muted, Anchor::End);
    return {panel.x, panel.y + height, panel.width, panel.height - height};
}

float draw_text(Canvas& canvas, Rect rect, std::string_view text, TextStyle style, Color color,
                Anchor anchor) {
    if (text.empty() || rect.width <= 0) return 0;
    std::string spelled;
    text = legible(text, spelled);
    const float natural = canvas.measure().width_px(text, style);
    const float x = anchor == Anchor::Start ? rect.x
                    : anchor == Anchor::End ? rect.right()
                                            : rect.center_x();
    if (natural <= rect.width + 0.5F) {
        canvas.label({x, rect.center_y()}, text, style, color, anchor);
        return natural;
    }
    const std::string fitted = canvas.measure().fitted(text, style, rect.width);
    canvas.label({x, rect.center_y()}, fitted, style, color, anchor);
    return rect.width;
}

float draw_wrapped(const Frame& frame, Canvas* canvas, Point at, float width_px,
                   std::string_view text, TextStyle style, Color color, float line_px,
                   int lines_max) {
    std::string spelled;
    text = legible(text, spelled);
    float y = at.y;
    int lines = 0;
    const auto put = [&](std::string_view line) {
        while (line.starts_with(' '))
            line.remove_prefix(1);
        if (canvas != nullptr)
            canvas->label({at.x, y + line_px / 2}, line, style, color, Anchor::Start);
        y += line_px;
    };
    std::size_t line_begin = 0;
    std::size_t last_break = 0;
    std::size_t i = 0;
    while (i < text.size()) {
        const runtime::source::CodePoint point = runtime::source::decode_utf8(text.substr(i));
        const std::size_t next = i + std::max<std::uint32_t>(1, point.size);
        if (point.value == U'\n') {
            put(text.substr(line_begin, i - line_begin));
            line_begin = last_break = next;
        } else if (text_width(frame, text.substr(line_begin, next - line_begin), style) >
                       width_px &&
                   i > line_begin && point.value != U' ') {
            const std::size_t end = last_break > line_begin ? last_break : i;
            if (++lines == lines_max) {
                const std::string_view rest = text.substr(line_begin);
                put(frame.fonts.fitted(rest.substr(0, rest.find('\n')), style, width_px));
                return y - at.y;
            }
            put(text.substr(line_begin, end - line_begin));
            line_begin = last_break = end;
        }
        const bool may_break =
            point.value == U' ' || (is_breakable(point.value) && !ends_no_line(point.value));
        if (may_break && !begins_no_line(text.substr(next))) last_break = next;
        i = next;
    }
    if (line_begin < text.size()) put(text.substr(line_begin));
    return y - at.y;
}

float text_width(const Frame& frame, std::string_view text, TextStyle style) {
    std::string spelled;
    return frame.fonts.width_px(legible(text, spelled), style);
}

bool icon_button(Frame& frame, Canvas& canvas, std::string_view name, Rect rect, Icon icon,
                 std::string_view tooltip, bool is_enabled, ButtonLook look) {
    const Hit over = hit(frame, name, rect);
    const float radius = look == ButtonLook::Accent ? rect.height / 2 : frame.metrics.radius_card;
    Color ink = is_enabled ? frame.theme.text_muted
                           : draw::mix(frame.theme.surface, frame.theme.text_faint, 0.5F);
    if (look == ButtonLook::Accent) {
        const Color base = is_enabled ? frame.theme.accent : frame.theme.active;
        canvas.fill_rect(
            rect, over.is_hovered && is_enabled ? draw::mix(base, frame.theme.text, 0.12F) : base,
            radius);
        ink = is_enabled ? frame.theme.on_accent : frame.theme.text_faint;
    } else if (is_enabled && (over.is_hovered || over.is_held)) {
        canvas.fill_rect(rect, over.is_held ? frame.theme.active : frame.theme.hover, radius);
        ink = frame.theme.text;
    }
    if (look == ButtonLook::Outlined)
        canvas.stroke_rect(rect, {frame.theme.border_strong, frame.metrics.border}, radius);
    draw_icon(canvas, icon, {rect.center_x(), rect.center_y()}, frame.px(16), ink,
              frame.metrics.icon_line);
    if (over.is_focused) draw_focus_ring(frame, canvas, rect, radius);
    if (over.is_hovered && !tooltip.empty()) frame.tooltip = tooltip;
    return over.is_clicked && is_enabled;
}

float text_button_width(const Frame& frame, std::string_view text) {
    return text_width(frame, text, frame.medium()) + frame.px(28);
}

bool text_button(Frame& frame, Canvas& canvas, std::string_view name, Rect rect,
                 std::string_view text, ButtonLook look, bool is_enabled) {
    const Hit over = hit(frame, name, rect);
    const float radius = frame.metrics.radius_card;
    Color ink = is_enabled ? frame.theme.text : frame.theme.text_faint;
    if (look == ButtonLook::Accent) {
        const Color base = is_enabled ? frame.theme.accent : frame.theme.active;
        canvas.fill_rect(
            rect, over.is_hovered && is_enabled ? draw::mix(base, frame.theme.text, 0.12F) : base,
            radius);
        if (is_enabled) ink = frame.theme.on_accent;
    } else {
        if (over.is_hovered && is_enabled)
            canvas.fill_rect(rect, over.is_held ? frame.theme.active : frame.theme.hover, radius);
        if (look == ButtonLook::Outlined)
            canvas.stroke_rect(rect, {frame.theme.border_strong, frame.metrics.border}, radius);
    }
    draw_text(canvas, rect.inset(frame.px(4)), text, frame.medium(), ink, Anchor::Middle);
    if (over.is_focused) draw_focus_ring(frame, canvas, rect, radius);
    return over.is_clicked && is_enabled;
}

float segmented_width(const Frame& frame, std::span<const std::string> choices) {
    float width = frame.px(4);
    for (const std::string& choice : choices)
        width += std::ceil(text_width(frame, choice, frame.small())) + frame.px(20);
    return width;
}

std::optional<int> segmented(Frame& frame, Canvas& canvas, std::string_view name, Rect rect,
                             std::span<const std::string> choices, int current) {
    std::optional<int> chosen;
    const float radius = frame.metrics.radius_card;
    canvas.fill_rect(rect, frame.theme.raised, radius);
    canvas.stroke_rect(rect, {frame.theme.border, frame.metrics.border}, radius);
    const float slack = rect.width - segmented_width(frame, choices);
    const float extra = choices.empty() ? 0 : slack / static_cast<float>(choices.size());
    float x = rect.x + frame.px(2);
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const float width =
            std::ceil(text_width(frame, choices[i], frame.small())) + frame.px(20) + extra;
        const Rect part{x, rect.y + frame.px(2), width, rect.height - frame.px(4)};
        const bool is_current = static_cast<int>(i) == current;
        const Hit over = hit(frame, std::string(name) + "." + std::to_string(i), part);
        const float inner = radius - frame.px(2);
        if (is_current) {
            canvas.fill_rect(part, frame.theme.active, inner);
        } else if (over.is_hovered) {
            canvas.fill_rect(part, frame.theme.hover, inner);
        }
        const bool is_strong = is_current || over.is_hovered;
        draw_text(canvas, part, choices[i], frame.small(),
                  is_strong ? frame.theme.text : frame.theme.text_muted, Anchor::Middle);
        if (over.is_focused) draw_focus_ring(frame, canvas, part, inner);
        if (over.is_clicked) chosen = static_cast<int>(i);
        x += width;
    }
    return chosen;
}

float draw_state_chip(const Frame& frame, Canvas* canvas, Point left_center, State state,
                      std::string_view text, bool is_lit, float opacity) {
    const float height = frame.metrics.chip;
    const float glyph = frame.px(10);
    const TextStyle style = frame.tiny();
    const float width =
        std::ceil(text_width(frame, text, style)) + glyph + frame.px(text.empty() ? 12 : 20);
    if (canvas == nullptr) return width;
    const draw::StateLook& look = frame.theme.look(state);
    const Rect rect{left_center.x, left_center.y - height / 2, width, height};
    canvas->fill_rect(rect, faded(look.tint, opacity), height / 2);
    if (is_lit) canvas->stroke_rect(rect, {frame.theme.accent, frame.px(1.5F)}, height / 2);
    draw::draw_state_glyph(*canvas, state, {rect.x + frame.px(7) + glyph / 2, rect.center_y()},
                           glyph, faded(look.label, opacity));
    draw_text(*canvas,
              {rect.x + frame.px(10) + glyph, rect.y, width - glyph - frame.px(14), height}, text,
              style, faded(look.label, opacity));
    return width;
}

namespace {

// Arrows say more than their names: "Shift+→".
std::string key_words(std::string_view key) {
    constexpr std::pair<std::string_view, std::string_view> arrows[] = {
        {"Right", "→"}, {"Left", "←"}, {"Up", "↑"}, {"Down", "↓"}};
    for (const auto& [name, arrow] : arrows) {
        if (key.ends_with(name) && !key.starts_with("Page") &&
            key.find("Page") == std::string_view::npos) {
            return std::string(key.substr(0, key.size() - name.size())) + std::string(arrow);
        }
    }
    return std::string(key);
}

} // namespace

float draw_key(const Frame& frame, Canvas* canvas, Point left_center, std::string_view name) {
    const std::string key = key_words(name);
    const float width =
        std::max(std::ceil(text_width(frame, key, frame.tiny())) + frame.px(12), frame.px(20));
    if (canvas == nullptr) return width;
    const Rect rect{left_center.x, left_center.y - frame.px(10), width, frame.px(20)};
    canvas->fill_rect(rect, frame.theme.raised, frame.px(5));
    canvas->stroke_rect(rect, {frame.theme.border_strong, frame.metrics.border}, frame.px(5));
    draw_text(*canvas, rect, key, frame.tiny(), frame.theme.text_muted, Anchor::Middle);
    return width;
}

bool put_more(Frame& frame, Canvas& canvas, std::string_view name, Rect row, std::size_t count) {
    const std::string words = frame.tr_with("loop.more", fmt::arg("count", count));
    const Rect box{row.x, row.y, text_width(frame, words, frame.small()) + frame.px(12),
                   row.height};
    const Hit over = hit(frame, name, box);
    if (over.is_hovered) {
        canvas.fill_rect(box, frame.theme.hover, frame.px(5));
        frame.tooltip = frame.tr("loop.show_more");
    }
    draw_text(canvas, {box.x + frame.px(6), box.y, box.width, box.height}, words, frame.small(),
              frame.theme.accent_text);
    if (over.is_focused) draw_focus_ring(frame, canvas, box, frame.px(5));
    return over.is_clicked;
}

void draw_empty(Frame& frame, Canvas& canvas, Rect rect, std::string_view text) {
    const float room = std::min(rect.width - frame.px(32), frame.px(360));
    if (room < frame.px(60)) return;
    // What is one line stands in the middle.
    const float width = std::min(room, text_width(frame, text, frame.body()) + frame.px(1));
    const float line = frame.px(19);
    const float height =
        draw_wrapped(frame, nullptr, {}, width, text, frame.body(), frame.theme.text_faint, line);
    const float y = rect.y + std::max(frame.px(4), (rect.height - height) / 2 - frame.px(4));
    draw_wrapped(frame, &canvas, {rect.center_x() - width / 2, y}, width, text, frame.body(),
                 frame.theme.text_faint, line);
}

std::string command_tooltip(const Frame& frame, std::string_view command_name) {
    const model::CommandRow& row = model::command_row(command_name);
    std::string out(frame.tr("command." + std::string(command_name) + ".title"));
    const std::string_view shortcut = model::first_shortcut(row);
    if (!shortcut.empty()) out += "  ·  " + std::string(shortcut);
    return out;
}

namespace {

ImDrawList& begin_scroll(Frame& frame, std::string_view name, Rect rect, bool is_horizontal) {
    ImGui::SetCursorScreenPos(vec(rect.x, rect.y));
    ImGui::PushStyleVar(ImGuiStyleVar_ScrollbarSize, frame.px(10));
    ImGuiWindowFlags flags = ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav;
    if (is_horizontal) flags |= ImGuiWindowFlags_HorizontalScrollbar;
    const std::string id(name);
    if (frame.begins_lists) ImGui::SetNextWindowScroll({0, 0});
    ImGui::BeginChild(id.c_str(), vec(std::max(1.0F, rect.width), std::max(1.0F, rect.height)),
                      false, flags);
    return *ImGui::GetWindowDrawList();
}

} // namespace

Scroll::Scroll(Frame& frame, std::string_view name, Rect rect, bool is_horizontal)
    : frame_(frame), rect_(rect),
      canvas_(begin_scroll(frame, name, rect, is_horizontal), frame.fonts), width_px_(0) {
    frame.registry.add("scroll." + std::string(name), rect, false);
    origin_ = {rect.x - ImGui::GetScrollX(), rect.y - ImGui::GetScrollY()};
    width_px_ = rect.width - (ImGui::GetScrollMaxY() > 0 ? frame.px(10) : 0);
}

Scroll::~Scroll() {
    ImGui::EndChild();
    ImGui::PopStyleVar();
}

bool Scroll::is_in_sight(Rect rect) const {
    return rect.bottom() >= rect_.y && rect.y <= rect_.bottom();
}

bool Scroll::is_wholly_in_sight(Rect rect) const {
    return rect.y >= rect_.y && rect.bottom() <= rect_.bottom();
}

void Scroll::set_content(float width_px, float height_px) {
    ImGui::SetCursorScreenPos(vec(origin_.x, origin_.y));
    ImGui::Dummy(vec(std::max(1.0F, width_px), std::max(1.0F, height_px)));
}

void Scroll::bring_into_sight(float top_px, float bottom_px) {
    const float scroll = ImGui::GetScrollY();
    // Of what is taller than the room, the beginning is shown.
    if (top_px < scroll || bottom_px - top_px > rect_.height) {
        ImGui::SetScrollY(std::max(0.0F, top_px));
        frame_.wants_another = true;
    } else if (bottom_px > scroll + rect_.height) {
        ImGui::SetScrollY(bottom_px - rect_.height);
        frame_.wants_another = true;
    }
}

void Scroll::bring_into_sight_x(float left_px, float right_px) {
    const float scroll = ImGui::GetScrollX();
    if (left_px < scroll)
        ImGui::SetScrollX(std::max(0.0F, left_px));
    else if (right_px > scroll + rect_.width)
        ImGui::SetScrollX(right_px - rect_.width);
}

} // namespace app::gui
