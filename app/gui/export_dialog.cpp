#include "app/gui/dialog_window.h"

#include <array>
#include <filesystem>

namespace app::gui {

namespace {

constexpr std::array<std::string_view, 3> endings = {".png", ".svg", ".pdf"};

void set_ending(std::string& path, int format) {
    path = std::filesystem::path(path)
               .replace_extension(endings[static_cast<std::size_t>(format)])
               .string();
}

int format_of_path(const std::string& path) {
    const std::string ending = std::filesystem::path(path).extension().string();
    for (std::size_t i = 0; i < endings.size(); ++i) {
        if (ending == endings[i]) return static_cast<int>(i);
    }
    return -1;
}

} // namespace

void draw_export(Frame& frame, Rect window, DialogUi& ui, bool is_new) {
    if (is_new)
        ui.text = frame.app.ui.export_path.empty() ? model::suggested_export_path(frame.app)
                                                   : frame.app.ui.export_path;
    DialogWindow dialog(frame, window, frame.tr("export.title"), 560, 300);
    const Rect body = dialog.body();
    draw::Canvas& canvas = dialog.canvas();
    float y = body.y;
    const int format = format_of_path(ui.text);
    const std::array<std::string, 3> formats = {"PNG", "SVG", "PDF"};
    const auto row = [&](std::string_view key) {
        const Rect line{body.x, y, body.width, frame.px(44)};
        draw_text(canvas, line, frame.tr(key), frame.body(), frame.theme.text);
        y += line.height;
        return line;
    };
    const Rect format_row = row("export.format");
    const float format_width = segmented_width(frame, formats);
    if (const auto chosen =
            segmented(frame, canvas, "export.format",
                      {format_row.right() - format_width, format_row.center_y() - frame.px(15),
                       format_width, frame.px(30)},
                      formats, format)) {
        set_ending(ui.text, *chosen);
        ui.refocus = true;
    }
    const Rect scale_row = row("export.scale");
    if (format == 0) {
        const std::array<std::string, 4> scales = {"1×", "2×", "3×", "4×"};
        const float width = segmented_width(frame, scales);
        if (const auto chosen =
                segmented(frame, canvas, "export.scale",
                          {scale_row.right() - width, scale_row.center_y() - frame.px(15), width,
                           frame.px(30)},
                          scales, ui.export_scale - 1)) {
            ui.export_scale = *chosen + 1;
        }
    } else {
        draw_text(canvas, scale_row, frame.tr("export.vector"), frame.small(),
                  frame.theme.text_muted, draw::Anchor::End);
    }
    const Rect file_row = row("export.file");
    const bool is_entered =
        text_field(frame, canvas, "export.path",
                   {file_row.x + frame.px(72), file_row.center_y() - frame.px(17),
                    file_row.width - frame.px(72), frame.px(34)},
                   ui.text, is_new || ui.refocus, frame.mono_small());
    ui.refocus = false;
    const float height = frame.px(34);
    const float bottom = body.bottom() - height;
    const std::string_view go = frame.tr("export.do");
    const float go_width = text_button_width(frame, go) + frame.px(16);
    const bool is_pressed =
        text_button(frame, canvas, "export.do", {body.right() - go_width, bottom, go_width, height},
                    go, ButtonLook::Accent, format >= 0);
    const std::string_view cancel = frame.tr("export.cancel");
    const float cancel_width = text_button_width(frame, cancel);
    if (text_button(
            frame, canvas, "export.cancel",
            {body.right() - go_width - cancel_width - frame.px(8), bottom, cancel_width, height},
            cancel, ButtonLook::Quiet))
        frame.ask(model::CloseDialog{});
    if ((is_pressed || is_entered) && format >= 0)
        frame.ask(model::ExportPicture{ui.text, ui.export_scale, false});
}

void draw_open_file(Frame& frame, Rect window, DialogUi& ui, bool is_new) {
    if (is_new) ui.text.clear();
    DialogWindow dialog(frame, window, frame.tr("open.title"), 560, 190);
    const Rect body = dialog.body();
    draw::Canvas& canvas = dialog.canvas();
    const bool is_entered = text_field(frame, canvas, "open.path",
                                       {body.x, body.y + frame.px(4), body.width, frame.px(38)},
                                       ui.text, is_new, frame.mono());
    if (ui.text.empty())
        draw_text(canvas, {body.x + frame.px(13), body.y + frame.px(4), body.width, frame.px(38)},
                  frame.tr("open.path"), frame.body(), frame.theme.text_faint);
    const std::string_view go = frame.tr("open.do");
    const float width = text_button_width(frame, go) + frame.px(16);
    const bool is_pressed =
        text_button(frame, canvas, "open.do",
                    {body.right() - width, body.bottom() - frame.px(34), width, frame.px(34)}, go,
                    ButtonLook::Accent, !ui.text.empty());
    if ((is_entered || is_pressed) && !ui.text.empty()) frame.ask(model::OpenFile{ui.text});
}

void draw_edit_number(Frame& frame, Rect window, DialogUi& ui, bool is_new) {
    const auto offset = frame.app.ui.selected_literal;
    const auto literal =
        offset ? model::literal_at(frame.app.document.literals, *offset) : std::nullopt;
    if (!literal) {
        frame.ask(model::CloseDialog{});
        return;
    }
    const std::string& text = frame.app.document.text();
    if (is_new) ui.text = text.substr(literal->span.begin, literal->span.size());
    DialogWindow dialog(frame, window, frame.tr("number.title"), 380, 210);
    const Rect body = dialog.body();
    draw::Canvas& canvas = dialog.canvas();
    const runtime::source::SourceText source("", text);
    draw_text(
        canvas, {body.x, body.y - frame.px(8), body.width, frame.px(20)},
        frame.tr_with("number.on_line", fmt::arg("line", source.line_at(literal->span.begin))),
        frame.small(), frame.theme.text_muted);
    const bool is_entered = text_field(frame, canvas, "number.field",
                                       {body.x, body.y + frame.px(20), body.width, frame.px(38)},
                                       ui.text, is_new, frame.code());
    const std::string_view go = frame.tr("number.do");
    const float width = text_button_width(frame, go) + frame.px(16);
    const bool is_pressed =
        text_button(frame, canvas, "number.do",
                    {body.right() - width, body.bottom() - frame.px(34), width, frame.px(34)}, go,
                    ButtonLook::Accent);
    if (is_entered || is_pressed) frame.ask(model::TypeTiming{literal->span.begin, ui.text});
}

} // namespace app::gui
