#include "app/draw/shapes.h"
#include "app/draw/timeline_legend.h"
#include "app/export/export_timeline.h"
#include "app/gui/dialog_window.h"

#include <array>
#include <limits>
#include <optional>
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
    std::optional<draw::State> state;           // Whose look it explains.
    std::optional<draw::LegendEntry> sign = {}; // Or which sign of the timeline.
};

// A heading and what stands below it.
struct HelpGroup {
    std::vector<HelpLine> lines;
    float height = 0;
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
    const auto* forward = model::command_as<model::StepForward>(row.command);
    const auto* back = model::command_as<model::StepBack>(next.command);
    return forward != nullptr && back != nullptr && forward->size == back->size;
}

float line_height(const Frame& frame, const HelpLine& line) {
    return frame.px(line.is_heading ? 40 : line.is_mouse ? 42 : 27);
}

// What the colours and patterns of the states mean.
HelpGroup legend_group(const Frame& frame) {
    constexpr std::array<std::string_view, draw::state_count> keys = {
        "legend.created",          "legend.ready",     "legend.running", "legend.suspended",
        "legend.cancel_requested", "legend.cancelled", "legend.failed",  "legend.done"};
    HelpGroup group;
    group.lines.push_back({{}, std::string(frame.tr("legend.title")), true, false, "", {}});
    for (const draw::State state : draw::all_states)
        group.lines.push_back({{},
                               std::string(frame.tr(keys[static_cast<std::size_t>(state)])),
                               false,
                               true,
                               std::string(state_word(frame, state)),
                               state});
    return group;
}

// All signs that a timeline can have; its own legend has those of the run at hand.
HelpGroup signs_group(const Frame& frame) {
    HelpGroup group;
    group.lines.push_back({{}, std::string(frame.tr("legend.signs")), true, false, "", {}});
    for (draw::LegendEntry& entry : draw::all_signs(exporting::timeline_words(frame.language()))) {
        HelpLine line{{}, entry.text, false, false, "", {}};
        line.sign = std::move(entry);
        group.lines.push_back(std::move(line));
    }
    return group;
}

std::vector<HelpGroup> help_groups(const Frame& frame) {
    std::vector<HelpGroup> groups;
    groups.push_back(legend_group(frame));
    groups.push_back(signs_group(frame));
    for (int group = 0; group < model::command_group_count; ++group) {
        std::vector<HelpLine>& lines = groups.emplace_back().lines;
        lines.push_back({{},
                         std::string(frame.tr(group_keys[static_cast<std::size_t>(group)])),
                         true,
                         false,
                         "",
                         {}});
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
                                 "",
                                 {}});
                ++i;
                continue;
            }
            lines.push_back({split_keys(row.shortcuts), title, false, false, "", {}});
        }
    }
    std::vector<HelpLine>& lines = groups.emplace_back().lines;
    lines.push_back({{}, std::string(frame.tr("help.mouse")), true, false, "", {}});
    for (const std::string_view key : {"help.mouse_drag_number", "help.mouse_drag_bar",
                                       "help.mouse_wheel", "help.mouse_pan", "help.mouse_click"}) {
        lines.push_back({{},
                         std::string(frame.tr(std::string(key) + "_does")),
                         false,
                         true,
                         std::string(frame.tr(key)),
                         {}});
    }
    for (HelpGroup& group : groups)
        for (const HelpLine& line : group.lines)
            group.height += line_height(frame, line);
    return groups;
}

void draw_help_line(Frame& frame, draw::Canvas& canvas, Rect rect, const HelpLine& line) {
    if (line.is_heading) {
        draw_text(canvas, {rect.x, rect.y + frame.px(12), rect.width, frame.px(24)}, line.words,
                  frame.tiny(), frame.theme.accent_text);
        return;
    }
    if (line.state) {
        const float swatch = frame.px(34);
        draw::draw_state_swatch(canvas, {rect.x, rect.y + frame.px(10), frame.px(22), frame.px(14)},
                                *line.state, frame.theme, frame.metrics);
        frame.registry.add("help.state." + std::to_string(static_cast<int>(*line.state)), rect,
                           false);
        rect.x += swatch;
        rect.width -= swatch;
    }
    if (line.is_mouse) {
        draw_text(canvas, {rect.x, rect.y, rect.width, frame.px(20)}, line.mouse, frame.medium(),
                  frame.theme.text);
        draw_text(canvas, {rect.x, rect.y + frame.px(18), rect.width, frame.px(20)}, line.words,
                  frame.small(), frame.theme.text_muted);
        return;
    }
    if (line.sign) {
        draw::draw_legend_sign(canvas, *line.sign, {rect.x, rect.center_y()}, frame.theme,
                               frame.metrics, frame.theme.accent);
        const float indent = frame.px(34);
        draw_text(canvas, {rect.x + indent, rect.y, rect.width - indent, rect.height}, line.words,
                  frame.body(), frame.theme.text);
        return;
    }
    float x = rect.x;
    for (const std::string& key : line.keys)
        x += draw_key(frame, &canvas, {x, rect.center_y()}, key) + frame.px(4);
    const float column = std::max(frame.px(128), x - rect.x + frame.px(6));
    draw_text(canvas, {rect.x + column, rect.y, rect.width - column, rect.height}, line.words,
              frame.body(), frame.theme.text);
}

// The groups fill columns in their order and none is divided: the least height at which so many
// columns hold them all.
float least_column_height(const std::vector<HelpGroup>& groups, int columns) {
    const auto columns_needed = [&](float height) {
        int needed = 1;
        float filled = 0;
        for (const HelpGroup& group : groups) {
            if (group.height > height) return columns + 1;
            if (filled > 0 && filled + group.height > height) {
                ++needed;
                filled = 0;
            }
            filled += group.height;
        }
        return needed;
    };
    // It is the height of some groups in a row.
    float least = std::numeric_limits<float>::max();
    for (std::size_t first = 0; first < groups.size(); ++first) {
        float height = 0;
        for (std::size_t last = first; last < groups.size(); ++last) {
            height += groups[last].height;
            if (height < least && columns_needed(height) <= columns) least = height;
        }
    }
    return least;
}

} // namespace

void draw_help(Frame& frame, Rect window) {
    DialogWindow dialog(frame, window, frame.tr("help.title"), 1160, 780);
    const std::vector<HelpGroup> groups = help_groups(frame);
    const Rect body = dialog.body();
    const float gap = frame.px(28);
    const int columns = body.width > frame.px(900) ? 3 : body.width > frame.px(600) ? 2 : 1;
    const float column_height = least_column_height(groups, columns);
    const float width =
        (body.width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    Scroll scroll(frame, "help", body);
    const Point origin = scroll.origin();
    Point at = origin;
    for (const HelpGroup& group : groups) {
        if (at.y > origin.y && at.y + group.height - origin.y > column_height)
            at = {at.x + width + gap, origin.y};
        for (const HelpLine& line : group.lines) {
            const float height = line_height(frame, line);
            draw_help_line(frame, scroll.canvas(), {at.x, at.y, width, height}, line);
            at.y += height;
        }
    }
    scroll.set_content(body.width - frame.px(12), column_height);
}

} // namespace app::gui
