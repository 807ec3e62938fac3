#include "app/gui/dialog_window.h"

#include <array>
#include <string>
#include <vector>

namespace app::gui {

namespace {

constexpr std::array<std::string_view, model::command_group_count> group_keys = {
    "group.step",   "group.break",     "group.file",     "group.edit",
    "group.timing", "group.questions", "group.timeline", "group.window"};

struct HelpLine {
    std::vector<std::string> keys;
    std::string words;
    bool is_heading = false;
    bool is_mouse = false;
    std::string mouse;
};

std::vector<std::string> split_keys(std::string_view shortcuts) {
    std::vector<std::string> out;
    while (!shortcuts.empty()) {
        const std::size_t comma = shortcuts.find(", ");
        out.emplace_back(shortcuts.substr(0, comma));
        if (comma == std::string_view::npos) break;
        shortcuts.remove_prefix(comma + 2);
    }
    return out;
}

// Whether the second row is the first one's step the other way; the two share a line.
bool goes_back(const model::CommandRow& row, const model::CommandRow& next) {
    const auto* forward = std::get_if<model::StepForward>(&row.command);
    const auto* back = std::get_if<model::StepBack>(&next.command);
    return forward != nullptr && back != nullptr && forward->size == back->size;
}

std::vector<HelpLine> help_lines(const Frame& frame) {
    std::vector<HelpLine> lines;
    for (int group = 0; group < model::command_group_count; ++group) {
        lines.push_back({{},
                         std::string(frame.tr(group_keys[static_cast<std::size_t>(group)])),
                         true,
                         false,
                         ""});
        const auto table = model::command_table();
        for (std::size_t i = 0; i < table.size(); ++i) {
            const model::CommandRow& row = table[i];
            if (static_cast<int>(row.group) != group || row.shortcuts.empty()) continue;
            const std::string title(frame.tr("command." + std::string(row.name) + ".title"));
            if (i + 1 < table.size() && goes_back(row, table[i + 1])) {
                lines.push_back({{std::string(model::first_shortcut(row)),
                                  std::string(model::first_shortcut(table[i + 1]))},
                                 frame.tr_with("help.and_back", fmt::arg("title", title)),
                                 false,
                                 false,
                                 ""});
                ++i;
                continue;
            }
            lines.push_back({split_keys(row.shortcuts), title, false, false, ""});
        }
    }
    lines.push_back({{}, std::string(frame.tr("help.mouse")), true, false, ""});
    for (const std::string_view key : {"help.mouse_drag_number", "help.mouse_drag_bar",
                                       "help.mouse_wheel", "help.mouse_pan", "help.mouse_click"}) {
        lines.push_back({{},
                         std::string(frame.tr(std::string(key) + "_does")),
                         false,
                         true,
                         std::string(frame.tr(key))});
    }
    return lines;
}

float line_height(const Frame& frame, const HelpLine& line) {
    return frame.px(line.is_heading ? 40 : line.is_mouse ? 42 : 27);
}

void draw_help_line(Frame& frame, draw::Canvas& canvas, Rect rect, const HelpLine& line) {
    if (line.is_heading) {
        draw_text(canvas, {rect.x, rect.y + frame.px(12), rect.width, frame.px(24)}, line.words,
                  frame.tiny(), frame.theme.accent_text);
        return;
    }
    if (line.is_mouse) {
        draw_text(canvas, {rect.x, rect.y, rect.width, frame.px(20)}, line.mouse, frame.medium(),
                  frame.theme.text);
        draw_text(canvas, {rect.x, rect.y + frame.px(18), rect.width, frame.px(20)}, line.words,
                  frame.small(), frame.theme.text_muted);
        return;
    }
    float x = rect.x;
    for (const std::string& key : line.keys)
        x += draw_key(frame, &canvas, {x, rect.center_y()}, key) + frame.px(4);
    const float column = std::max(frame.px(128), x - rect.x + frame.px(6));
    draw_text(canvas, {rect.x + column, rect.y, rect.width - column, rect.height}, line.words,
              frame.body(), frame.theme.text);
}

} // namespace

void draw_help(Frame& frame, Rect window) {
    DialogWindow dialog(frame, window, frame.tr("help.title"), 1160, 780);
    const std::vector<HelpLine> lines = help_lines(frame);
    const Rect body = dialog.body();
    const float gap = frame.px(28);
    const int columns = body.width > frame.px(900) ? 3 : body.width > frame.px(600) ? 2 : 1;
    float total = 0;
    for (const HelpLine& line : lines)
        total += line_height(frame, line);
    const float column_height =
        std::max(body.height - frame.px(8), total / static_cast<float>(columns) + frame.px(60));
    const float width =
        (body.width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    Scroll scroll(frame, "help", body);
    float x = scroll.origin().x;
    float y = scroll.origin().y;
    float tallest = 0;
    int column = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        // A heading stays with the line below it.
        const float needs = line_height(frame, lines[i]) + (lines[i].is_heading ? frame.px(60) : 0);
        if (y + needs - scroll.origin().y > column_height && column + 1 < columns) {
            x += width + gap;
            y = scroll.origin().y;
            ++column;
        }
        draw_help_line(frame, scroll.canvas(), {x, y, width, line_height(frame, lines[i])},
                       lines[i]);
        y += line_height(frame, lines[i]);
        tallest = std::max(tallest, y - scroll.origin().y);
    }
    scroll.set_content(body.width - frame.px(12), tallest);
}

} // namespace app::gui
