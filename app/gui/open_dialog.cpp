#include "app/gui/dialog_window.h"

#include <filesystem>

namespace app::gui {

namespace {

// A line of the list: a file opened before, the folder above, or what the folder has.
struct OpenRow {
    std::string name; // In the registry.
    Icon icon = Icon::File;
    std::string title;
    std::string note;
    std::filesystem::path path;
    bool is_folder = false;
    std::string heading; // What stands above the row.
};

std::vector<OpenRow> open_rows(const Frame& frame, const DialogUi& ui) {
    const model::Browser& browser = frame.app.ui.browser;
    std::vector<OpenRow> rows;
    // Whoever has gone into another folder looks for something else.
    if (browser.typed.empty() && browser.folder.string() == ui.first_folder)
        for (const std::string& recent : frame.app.ui.settings.recent_files) {
            const std::filesystem::path path(recent);
            rows.push_back({"open.recent." + std::to_string(rows.size()), Icon::File,
                            path.filename().string(), path.parent_path().string(), path, false,
                            rows.empty() ? std::string(frame.tr("open.recent")) : ""});
        }
    std::string heading = browser.folder.string();
    if (browser.typed.empty() && browser.folder.has_relative_path()) {
        const std::filesystem::path above = browser.folder.parent_path();
        rows.push_back({"open.above", Icon::Folder, "..", "", above, true, heading});
        heading.clear();
    }
    std::size_t number = 0;
    for (const model::BrowserEntry& entry : browser.entries) {
        rows.push_back({"open.entry." + std::to_string(number++),
                        entry.is_folder ? Icon::Folder : Icon::File, entry.name, "",
                        browser.path_of(entry), entry.is_folder, heading});
        heading.clear();
    }
    return rows;
}

void choose(Frame& frame, DialogUi& ui, const OpenRow& row) {
    if (!row.is_folder) {
        frame.ask(model::OpenFile{row.path.string()});
        return;
    }
    ui.text.clear();
    ui.selected = -1;
    ui.refocus = true;
    frame.ask(model::BrowseFolder{row.path.string(), ""});
}

bool draw_row(Frame& frame, draw::Canvas& canvas, const OpenRow& row, Rect rect, bool is_selected) {
    const Hit over = hit(frame, row.name, rect, TakesFocus::No);
    if (is_selected)
        canvas.fill_rect(rect, draw::mix(frame.theme.surface, frame.theme.accent, 0.16F),
                         frame.metrics.radius_row);
    else if (over.is_hovered)
        canvas.fill_rect(rect, frame.theme.hover, frame.metrics.radius_row);
    draw_icon(canvas, row.icon, {rect.x + frame.px(16), rect.center_y()}, frame.px(14),
              row.is_folder ? frame.theme.accent_text : frame.theme.text_muted,
              frame.metrics.icon_line);
    const float x = rect.x + frame.px(32);
    const float width = draw_text(canvas, {x, rect.y, rect.right() - x, rect.height}, row.title,
                                  frame.mono(), frame.theme.text);
    const float note = x + width + frame.px(12);
    draw_text(canvas, {note, rect.y, rect.right() - note - frame.px(8), rect.height}, row.note,
              frame.small(), frame.theme.text_faint);
    return over.is_clicked;
}

void draw_rows(Frame& frame, DialogUi& ui, const std::vector<OpenRow>& rows, Rect list) {
    Scroll scroll(frame, "open", list);
    const float row_height = frame.px(30);
    const float heading_height = frame.px(28);
    const Point origin = scroll.origin();
    float y = origin.y;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!rows[i].heading.empty()) {
            draw_text(scroll.canvas(),
                      {origin.x + frame.px(8), y, scroll.width_px() - frame.px(8), heading_height},
                      rows[i].heading, frame.small(), frame.theme.text_faint);
            y += heading_height;
        }
        const Rect rect{origin.x, y, scroll.width_px(), row_height};
        y += row_height;
        const bool is_selected = static_cast<int>(i) == ui.selected;
        if (is_selected && ui.selection_moved)
            scroll.bring_into_sight(rect.y - origin.y, y - origin.y);
        if (!scroll.is_in_sight(rect))
            frame.registry.add(rows[i].name, rect, false);
        else if (draw_row(frame, scroll.canvas(), rows[i], rect, is_selected))
            choose(frame, ui, rows[i]);
    }
    ui.selection_moved = false;
    scroll.set_content(scroll.width_px(), y - origin.y);
}

} // namespace

void draw_open_file(Frame& frame, Rect window, DialogUi& ui, bool is_new) {
    const model::Browser& browser = frame.app.ui.browser;
    if (is_new) {
        ui.text.clear();
        ui.selected = -1;
        ui.first_folder = browser.folder.string();
    }
    DialogWindow dialog(frame, window, frame.tr("open.title"), 620, 480);
    const Rect body = dialog.body();
    draw::Canvas& canvas = dialog.canvas();
    const Rect field{body.x, body.y + frame.px(4), body.width, frame.px(38)};
    const bool is_entered =
        text_field(frame, canvas, "open.path", field, ui.text, is_new || ui.refocus, frame.mono());
    ui.refocus = false;
    if (ui.text.empty())
        draw_text(canvas,
                  {field.x + frame.px(13), field.y, field.width - frame.px(26), field.height},
                  frame.tr("open.hint"), frame.body(), frame.theme.text_faint);
    if (ui.text != browser.typed) {
        frame.ask(model::BrowseFolder{browser.root.string(), ui.text});
        ui.selected = ui.text.empty() || ui.text.ends_with('/') ? -1 : 0;
    }
    const std::vector<OpenRow> rows = open_rows(frame, ui);
    ui.selected = std::clamp(ui.selected, -1, static_cast<int>(rows.size()) - 1);

    const std::string_view go = frame.tr("open.do");
    const float button_height = frame.px(34);
    const float width = text_button_width(frame, go) + frame.px(16);
    const Rect button{body.right() - width, body.bottom() - button_height, width, button_height};
    const bool is_pressed = text_button(frame, canvas, "open.do", button, go, ButtonLook::Accent,
                                        !ui.text.empty() || ui.selected >= 0);
    const Rect list{body.x, field.bottom() + frame.px(8), body.width,
                    button.y - field.bottom() - frame.px(20)};
    if (rows.empty())
        draw_empty(frame, canvas, list, frame.tr("open.nothing"));
    else
        draw_rows(frame, ui, rows, list);

    if (!is_entered && !is_pressed) return;
    if (ui.selected >= 0)
        choose(frame, ui, rows[static_cast<std::size_t>(ui.selected)]);
    else if (!ui.text.empty())
        frame.ask(model::OpenFile{browser.typed_path().lexically_normal().string()});
}

} // namespace app::gui
