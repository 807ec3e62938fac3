#include "app/gui/dialog_window.h"

#include "app/gui/imgui_compat.hpp"

#include <algorithm>
#include <cstring>

namespace app::gui {

namespace {

ImDrawList& begin_dialog(Frame& frame, Rect window, Rect box) {
    ImGui::SetNextWindowPos(ImVec2(window.x, window.y));
    ImGui::SetNextWindowSize(ImVec2(window.width, window.height));
    constexpr ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration |
                                       ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoMove |
                                       ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav;
    ImGui::Begin("##dialog", nullptr, flags);
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const bool is_beside = !box.contains({mouse.x, mouse.y});
    // Pictures on their way are not given up by a press beside the dialog.
    if (is_beside && !frame.app.series && ImGui::IsWindowHovered() && ImGui::IsMouseClicked(0))
        frame.ask(model::CloseDialog{});
    return *ImGui::GetWindowDrawList();
}

Rect placed(const Frame& frame, Rect window, float width_px, float height_px, bool is_at_top) {
    const float width = std::min(frame.px(width_px), window.width - frame.px(24));
    const float height = std::min(frame.px(height_px), window.height - frame.px(24));
    const float lowest = window.bottom() - frame.px(12) - height;
    const float y = is_at_top ? std::min(window.y + frame.px(58), lowest)
                              : window.y + (window.height - height) * 0.42F;
    return {std::round(window.center_x() - width / 2), std::round(y), width, height};
}

int keep_length(ImGuiInputTextCallbackData* data) {
    auto& text = *static_cast<std::string*>(data->UserData);
    text.resize(static_cast<std::size_t>(data->BufTextLen));
    data->Buf = text.data();
    return 0;
}

} // namespace

DialogWindow::DialogWindow(Frame& frame, Rect window, std::string_view title, float width_px,
                           float height_px, bool is_at_top)
    : box_(placed(frame, window, width_px, height_px, is_at_top)),
      canvas_(begin_dialog(frame, window, box_), frame.fonts) {
    canvas_.fill_rect(window, Color{0, 0, 0,
                                    static_cast<std::uint8_t>(
                                        frame.theme.name == draw::ThemeName::Dark ? 130 : 70)});
    canvas_.fill_rect({box_.x, box_.y + frame.px(6), box_.width, box_.height}, Color{0, 0, 0, 50},
                      frame.px(14));
    canvas_.fill_rect(box_, frame.theme.surface, frame.px(12));
    canvas_.stroke_rect(box_, {frame.theme.border_strong, frame.metrics.border}, frame.px(12));
    body_ = box_;
    if (title.empty()) return;
    const float header = frame.px(52);
    draw_text(canvas_, {box_.x + frame.px(22), box_.y, box_.width - frame.px(80), header}, title,
              frame.title(), frame.theme.text);
    const float button = frame.px(28);
    if (icon_button(
            frame, canvas_, "dialog.close",
            {box_.right() - button - frame.px(12), box_.y + (header - button) / 2, button, button},
            Icon::Close, "Esc")) {
        frame.ask(model::CloseDialog{});
    }
    body_ = {box_.x + frame.px(22), box_.y + header, box_.width - frame.px(44),
             box_.height - header - frame.px(18)};
}

DialogWindow::~DialogWindow() {
    ImGui::End();
}

namespace {

std::string end_that_fits(const Frame& frame, std::string_view text, TextStyle style,
                          float room_px) {
    const auto is_inside = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
    std::string shown;
    do {
        text.remove_prefix(1);
        while (!text.empty() && is_inside(text.front()))
            text.remove_prefix(1);
        shown = "…" + std::string(text);
    } while (!text.empty() && text_width(frame, shown, style) > room_px);
    return shown;
}

} // namespace

bool text_field(Frame& frame, draw::Canvas& canvas, std::string_view name, Rect rect,
                std::string& text, bool takes_focus, TextStyle style) {
    canvas.fill_rect(rect, frame.theme.raised, frame.metrics.radius_card);
    frame.registry.add(name, rect, true);
    const bool is_focused = frame.focus.name == name;
    takes_focus =
        takes_focus || (is_focused && (frame.focus.has_moved || frame.focus.is_activated));
    frame.fonts.note(style, text);
    const auto sized = frame.fonts.find(style);
    ImGui::PushFont(sized.font);
    // What does not fit, as a path, is shown by its end while nobody types in it.
    const float room = rect.width - frame.px(24);
    const bool is_cut = ImGui::GetActiveID() != ImGui::GetID(("##" + std::string(name)).c_str()) &&
                        !takes_focus && text_width(frame, text, style) > room;
    const Color ink = is_cut ? Color{} : frame.theme.text;
    if (is_cut) {
        const std::string end = end_that_fits(frame, text, style, room);
        draw_text(canvas, {rect.x + frame.px(12), rect.y, room, rect.height}, end, style,
                  frame.theme.text);
        frame.registry.add(std::string(name) + ".cut", rect, false);
    }
    const Color accent = frame.theme.accent;
    ImGui::PushStyleColor(ImGuiCol_Text, IM_COL32(ink.red, ink.green, ink.blue, is_cut ? 0 : 255));
    ImGui::PushStyleColor(ImGuiCol_FrameBg, IM_COL32(0, 0, 0, 0));
    ImGui::PushStyleColor(ImGuiCol_TextSelectedBg,
                          IM_COL32(accent.red, accent.green, accent.blue, 80));
    ImGui::PushStyleVar(
        ImGuiStyleVar_FramePadding,
        ImVec2(frame.px(12), std::max(0.0F, (rect.height - sized.draw_size_px) / 2)));
    ImGui::SetCursorScreenPos(ImVec2(rect.x, rect.y));
    ImGui::SetNextItemWidth(rect.width);
    if (takes_focus) ImGui::SetKeyboardFocusHere();
    constexpr ImGuiInputTextFlags flags = ImGuiInputTextFlags_CallbackResize |
                                          ImGuiInputTextFlags_EnterReturnsTrue |
                                          ImGuiInputTextFlags_AutoSelectAll;
    const std::string id = "##" + std::string(name);
    forget_typing_elsewhere(id.c_str());
    const bool is_entered =
        ImGui::InputText(id.c_str(), text.data(), text.capacity() + 1, flags, keep_length, &text);
    text.resize(std::strlen(text.c_str()));
    const bool is_active = ImGui::IsItemActive();
    // Tab goes on from the field that is typed in.
    if (is_active) frame.focus.name = name;
    if (is_focused && !is_active) draw_focus_ring(frame, canvas, rect, frame.metrics.radius_card);
    canvas.stroke_rect(rect,
                       {is_active ? frame.theme.accent : frame.theme.border_strong,
                        is_active ? frame.px(1.5F) : frame.metrics.border},
                       frame.metrics.radius_card);
    ImGui::PopStyleVar();
    ImGui::PopStyleColor(3);
    ImGui::PopFont();
    return is_entered;
}

void draw_dialogs(Frame& frame, Rect window, DialogUi& ui) {
    const model::Dialog dialog = frame.app.ui.dialog;
    const bool is_new = ui.open_before != static_cast<std::uint8_t>(dialog);
    ui.open_before = static_cast<std::uint8_t>(dialog);
    // Asked for together with a program that has no run yet.
    const bool needs_run = dialog == model::Dialog::Export || dialog == model::Dialog::GoTo ||
                           dialog == model::Dialog::Scenario;
    if (needs_run && !frame.has_run()) {
        frame.ask(model::CloseDialog{});
        return;
    }
    frame.begins_lists = is_new;
    switch (dialog) {
    case model::Dialog::None: break;
    case model::Dialog::Settings: draw_settings(frame, window); break;
    case model::Dialog::Help: draw_help(frame, window); break;
    case model::Dialog::Palette: draw_palette(frame, window, ui, is_new); break;
    case model::Dialog::QuickOpen: draw_quick_open(frame, window, ui, is_new); break;
    case model::Dialog::GoTo: draw_go_to(frame, window, ui, is_new); break;
    case model::Dialog::Export: draw_export(frame, window, ui, is_new); break;
    case model::Dialog::OpenFile: draw_open_file(frame, window, ui, is_new); break;
    case model::Dialog::Scenario: draw_scenario(frame, window, ui.scenario, is_new); break;
    case model::Dialog::SaveAs: draw_save_as(frame, window, ui, is_new); break;
    case model::Dialog::Compare: draw_compare(frame, window, ui.compare, is_new); break;
    case model::Dialog::EditNumber: draw_edit_number(frame, window, ui, is_new); break;
    }
    frame.begins_lists = false;
}

} // namespace app::gui
