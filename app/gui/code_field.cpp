#include "app/gui/code_field.h"

#include "app/gui/imgui_compat.hpp"

#include <algorithm>
#include <cmath>

namespace app::gui {

using runtime::source::SourceText;
using runtime::source::Span;

namespace {

// How far the mouse goes for one step of the last digit.
constexpr float px_per_digit = 6;
constexpr float drag_begins_px = 3;

// What the field's callback needs to know.
struct FieldCall {
    CodeUi* ui;
    const std::string* wanted; // The text that must be in the field; null if it is.
    std::uint32_t wanted_caret;
    const std::vector<model::NumberLiteral>* literals;
};

void put_whole_text(ImGuiInputTextCallbackData& data, const FieldCall& call) {
    data.DeleteChars(0, data.BufTextLen);
    data.InsertChars(0, call.wanted->c_str(), call.wanted->c_str() + call.wanted->size());
    data.CursorPos = std::min(static_cast<int>(call.wanted_caret), data.BufTextLen);
    data.SelectionStart = data.SelectionEnd = data.CursorPos;
}

void select_number(ImGuiInputTextCallbackData& data, FieldCall& call) {
    for (const model::NumberLiteral& literal : *call.literals) {
        if (literal.span.begin != call.ui->select_literal) continue;
        data.SelectionStart = static_cast<int>(literal.span.begin);
        data.SelectionEnd = data.CursorPos = static_cast<int>(literal.span.end);
    }
    call.ui->select_literal.reset();
}

// The spaces that a line begins with.
std::string indentation_of(std::string_view line) {
    return std::string(line.substr(0, std::min(line.find_first_not_of(' '), line.size())));
}

// A new line begins where the one before did, or deeper behind a colon; a tab is four spaces.
void help_typing(ImGuiInputTextCallbackData& data, const CodeUi& ui) {
    const bool typed_one =
        data.BufTextLen == static_cast<int>(ui.buffer.size()) + 1 && data.CursorPos > 0;
    if (!typed_one) return;
    const char typed = data.Buf[data.CursorPos - 1];
    if (typed == '\t') {
        data.DeleteChars(data.CursorPos - 1, 1);
        data.InsertChars(data.CursorPos, "    ");
    } else if (typed == '\n') {
        const std::string_view before(data.Buf, static_cast<std::size_t>(data.CursorPos - 1));
        const std::size_t begin = before.rfind('\n') + 1;
        const std::string_view line = before.substr(begin);
        std::string indentation = indentation_of(line);
        if (line.find_last_not_of(' ') != std::string_view::npos &&
            line[line.find_last_not_of(' ')] == ':')
            indentation += "    ";
        data.InsertChars(data.CursorPos, indentation.c_str());
    }
}

// One blank taken back within those that a line begins with takes its whole level.
void help_taking_back(ImGuiInputTextCallbackData& data, const CodeUi& ui) {
    constexpr std::size_t level = 4;
    const bool took_one = data.BufTextLen == static_cast<int>(ui.buffer.size()) - 1 &&
                          ui.selection_begin == ui.selection_end && data.CursorPos == ui.caret - 1;
    if (!took_one || ui.buffer[static_cast<std::size_t>(data.CursorPos)] != ' ') return;
    const std::string_view before(data.Buf, static_cast<std::size_t>(data.CursorPos));
    const std::string_view blanks = before.substr(before.rfind('\n') + 1);
    if (blanks.find_first_not_of(' ') != std::string_view::npos) return;
    const auto more = static_cast<int>(blanks.size() % level);
    data.DeleteChars(data.CursorPos - more, more);
}

// Tab moves a selection of several lines, which is asked for elsewhere; it must not replace it.
bool is_for_lines(const CodeUi& ui, ImWchar typed) {
    const auto begin = static_cast<std::size_t>(std::min(ui.selection_begin, ui.selection_end));
    const auto end = static_cast<std::size_t>(std::max(ui.selection_begin, ui.selection_end));
    if (typed != L'\t' || end > ui.buffer.size()) return false;
    return std::string_view(ui.buffer).substr(begin, end - begin).find('\n') !=
           std::string_view::npos;
}

int on_field(ImGuiInputTextCallbackData* data) {
    auto& call = *static_cast<FieldCall*>(data->UserData);
    if (data->EventFlag == ImGuiInputTextFlags_CallbackCharFilter)
        return is_for_lines(*call.ui, data->EventChar) ? 1 : 0;
    if (data->EventFlag == ImGuiInputTextFlags_CallbackResize) {
        call.ui->buffer.resize(static_cast<std::size_t>(data->BufTextLen));
        data->Buf = call.ui->buffer.data();
        return 0;
    }
    if (call.wanted != nullptr)
        put_whole_text(*data, call);
    else if (data->BufTextLen < static_cast<int>(call.ui->buffer.size()))
        help_taking_back(*data, *call.ui);
    else
        help_typing(*data, *call.ui);
    call.wanted = nullptr;
    if (call.ui->select_literal) select_number(*data, call);
    if (call.ui->select) {
        data->SelectionStart = std::min(static_cast<int>(call.ui->select->begin), data->BufTextLen);
        data->SelectionEnd = data->CursorPos =
            std::min(static_cast<int>(call.ui->select->end), data->BufTextLen);
        call.ui->select.reset();
    }
    call.ui->caret = data->CursorPos;
    call.ui->selection_begin = data->SelectionStart;
    call.ui->selection_end = data->SelectionEnd;
    return 0;
}

// The lines as the field shows them: whatever the line end, ImGui breaks at "\n" only.
float column_x(const Frame& frame, const TextGrid& grid, std::string_view before) {
    const bool is_plain = std::all_of(before.begin(), before.end(),
                                      [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (is_plain) return grid.column_px * static_cast<float>(before.size());
    return frame.fonts.width_px(before, frame.code());
}

} // namespace

Rect rect_of(const Frame& frame, const TextGrid& grid, const SourceText& text, Span span) {
    const std::uint32_t line = text.line_at(span.begin);
    const Span whole = text.line_span(line);
    const float x = column_x(frame, grid, text.slice({whole.begin, span.begin}));
    const float end =
        column_x(frame, grid, text.slice({whole.begin, std::min(span.end, whole.end)}));
    return {grid.origin.x + x, grid.origin.y + static_cast<float>(line - 1) * grid.line_px,
            std::max(end - x, grid.column_px), grid.line_px};
}

std::string shown_text(const model::Document& document) {
    return document.is_read_only() ? model::readable(document.text()) : document.text();
}

void keep_buffer(Frame& frame, CodeUi& ui, const std::string& text) {
    const std::string key = frame.app.document.id + "\n" + frame.app.document.file_name;
    if (ui.shown_document != key) {
        ui.shown_document = key;
        if (ui.is_typing) ImGui::ClearActiveID();
        ui.is_typing = false;
        ui.pressed_literal.reset();
        ui.typed_at.reset();
        ui.caret = 0;
    }
    if (!ui.is_typing) ui.buffer = text;
}

void run_field(Frame& frame, CodeUi& ui, const std::string& text, Rect rect, bool hides_press) {
    const model::Document& document = frame.app.document;
    const int caret_before = ui.caret;
    FieldCall call{&ui, ui.buffer != text ? &text : nullptr,
                   document.is_read_only() ? static_cast<std::uint32_t>(caret_before)
                                           : document.history.caret(),
                   &document.literals};
    ImGui::PushFont(frame.fonts.editor_font(frame.metrics.text_code, frame.metrics.code_line));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(0, 0));
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0);
    ImGui::PushStyleColor(ImGuiCol_FrameBg, IM_COL32(0, 0, 0, 0));
    // The letters are the overlay's; the caret takes the text's colour, so it is drawn there too.
    ImGui::PushStyleColor(ImGuiCol_Text, IM_COL32(0, 0, 0, 0));
    const Color accent = frame.theme.accent;
    ImGui::PushStyleColor(ImGuiCol_TextSelectedBg,
                          IM_COL32(accent.red, accent.green, accent.blue, 70));
    ImGui::SetCursorScreenPos(ImVec2(rect.x, rect.y));
    if (ui.wants_focus) {
        ImGui::SetKeyboardFocusHere();
        ui.focus_settles = 3;
    }
    ui.wants_focus = false;
    constexpr ImGuiInputTextFlags flags =
        ImGuiInputTextFlags_AllowTabInput | ImGuiInputTextFlags_NoUndoRedo |
        ImGuiInputTextFlags_CallbackResize | ImGuiInputTextFlags_CallbackAlways |
        ImGuiInputTextFlags_CallbackCharFilter | ImGuiInputTextFlags_NoHorizontalScroll;
    bool is_edited = false;
    {
        const HiddenPress hidden(hides_press);
        is_edited =
            ImGui::InputTextMultiline("##code", ui.buffer.data(), ui.buffer.capacity() + 1,
                                      ImVec2(rect.width, rect.height), flags, on_field, &call);
    }
    ui.buffer.resize(std::char_traits<char>::length(ui.buffer.c_str()));
    ui.is_typing = ImGui::IsItemActive();
    ImGui::PopStyleColor(3);
    ImGui::PopStyleVar(2);
    ImGui::PopFont();
    if (!is_edited || ui.buffer == text) return;
    // What is typed into a file that can only be read is refused there, and goes from the field.
    if (document.is_read_only()) ui.caret = caret_before;
    frame.ask(model::EditText{ui.buffer, static_cast<std::uint32_t>(ui.caret)});
}

namespace {

// The mouse rests on a number: how far it goes by a turn. Found once for a number of a run.
void tell_how_to_turn(Frame& frame, CodeUi& ui, std::uint32_t begin) {
    const auto literal = model::literal_at(frame.app.document.literals, begin);
    if (!literal) return;
    if (ui.turned_of != frame.app.document.run || ui.turned_literal != begin) {
        ui.turned_of = frame.app.document.run;
        ui.turned_literal = begin;
        ui.turned_digits = model::digits_to_turn(frame.app, *literal);
    }
    const int digits = std::max(ui.turned_digits, literal->digits_after_point);
    const std::string step =
        digits == 0 ? "1" : fmt::format("{:.{}f}", std::pow(10.0, -digits), digits);
    frame.tooltip = frame.tr_with("code.turn_hint", fmt::arg("step", step));
}

} // namespace

std::optional<std::uint32_t> use_numbers(Frame& frame, CodeUi& ui, const TextGrid& grid,
                                         const SourceText& text, bool is_hovered) {
    const ImVec2 at = ImGui::GetIO().MousePos;
    std::optional<std::uint32_t> under;
    for (const model::NumberLiteral& literal : frame.app.document.literals) {
        Rect box = rect_of(frame, grid, text, literal.span);
        box.x -= frame.px(2);
        box.width += frame.px(4);
        frame.registry.add("number." + std::to_string(literal.span.begin), box, false);
        if (is_hovered && box.contains({at.x, at.y})) under = literal.span.begin;
    }
    if (under && ImGui::IsMouseClicked(0)) {
        ui.pressed_literal = under;
        ui.press_x = at.x;
        ui.is_dragging = false;
        for (const model::NumberLiteral& literal : frame.app.document.literals) {
            if (literal.span.begin != *under) continue;
            ui.literal_at_press = std::string(text.slice(literal.span));
            ui.digits_at_press = model::digits_to_turn(frame.app, literal);
        }
    }
    if (!ui.pressed_literal) {
        if (under) tell_how_to_turn(frame, ui, *under);
        return under;
    }
    const float moved = at.x - ui.press_x;
    if (ImGui::IsMouseDown(0)) {
        if (!ui.is_dragging && std::abs(moved) >= frame.px(drag_begins_px)) {
            ui.is_dragging = true;
            frame.ask(model::BeginTimingDrag{*ui.pressed_literal});
        }
        if (ui.is_dragging) {
            const auto digits =
                static_cast<std::int64_t>(std::lround(moved / frame.px(px_per_digit)));
            frame.ask(
                model::DragTiming{model::nudged(ui.literal_at_press, digits, ui.digits_at_press)});
        }
        return ui.pressed_literal;
    }
    // A press without a drag goes into the text, with the number selected, so that it can be typed.
    if (ui.is_dragging) {
        frame.ask(model::EndTimingDrag{});
    } else {
        ui.select_literal = ui.pressed_literal;
        ui.wants_focus = true;
        frame.wants_another = true;
    }
    ui.pressed_literal.reset();
    ui.is_dragging = false;
    return under;
}

} // namespace app::gui
