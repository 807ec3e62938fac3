#include "app/gui/dialog_window.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <optional>
#include <span>

namespace app::gui {

namespace {

constexpr std::array<std::string_view, 4> endings = {".png", ".svg", ".pdf", ".webp"};
constexpr int animated = 3;

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

namespace {

constexpr float row_height = 41;

// The window is pixels, and only a series moves.
std::size_t format_count(const DialogUi& ui) {
    if (ui.export_of == model::PictureOf::Window) return 1;
    return ui.export_of == model::PictureOf::Series ? endings.size() : endings.size() - 1;
}

// The name that suits what the picture is of, in the folder and format that were used last.
void offer_path(const Frame& frame, DialogUi& ui) {
    ui.text = model::suggested_export_path(frame.app, ui.export_of);
    const int format = ui.export_format;
    if (format >= 0 && static_cast<std::size_t>(format) < format_count(ui))
        set_ending(ui.text, format);
    if (!ui.export_folder.empty())
        ui.text =
            (std::filesystem::path(ui.export_folder) / std::filesystem::path(ui.text).filename())
                .string();
}

// The rows of the dialog: a name at the left, its choices at the right.
struct ExportRows {
    Frame& frame;
    draw::Canvas& canvas;
    Rect body;
    float y;

    Rect put(std::string_view key) {
        const Rect line{body.x, y, body.width, frame.px(row_height)};
        draw_text(canvas, line, frame.tr(key), frame.body(), frame.theme.text);
        y += line.height;
        return line;
    }
    std::optional<int> put(std::string_view key, std::span<const std::string> choices,
                           int current) {
        const Rect line = put(key);
        const float width = segmented_width(frame, choices);
        return segmented(
            frame, canvas, key,
            {line.right() - width, line.center_y() - frame.px(15), width, frame.px(30)}, choices,
            current);
    }
};

// What the picture is of; another choice offers another file.
void choose_subject(ExportRows& rows, DialogUi& ui) {
    Frame& frame = rows.frame;
    const std::array<std::string, 4> subjects = {
        std::string(frame.tr("export.whole_run")),
        frame.tr_with("export.this_event", fmt::arg("n", frame.app.cursor)),
        std::string(frame.tr("export.window")), std::string(frame.tr("export.series"))};
    const auto chosen = rows.put("export.of", subjects, static_cast<int>(ui.export_of));
    if (!chosen) return;
    ui.export_of = static_cast<model::PictureOf>(*chosen);
    offer_path(frame, ui);
    ui.refocus = true;
}

// The number of an event of the run, or `end` for the last; nothing that is none.
std::optional<std::uint32_t> event_in(const Frame& frame, std::string_view text) {
    const auto first = std::min(text.find_first_not_of(' '), text.size());
    text.remove_prefix(first);
    while (text.ends_with(' '))
        text.remove_suffix(1);
    const std::uint32_t last = frame.app.document.run->last_event();
    if (text == "end") return last;
    std::uint32_t event = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), event);
    if (text.empty() || read.ec != std::errc() || read.ptr != text.data() + text.size() ||
        event > last)
        return std::nullopt;
    return event;
}

// Why the stretch of a series can not be used; empty where it can.
std::string wrong_stretch(const Frame& frame, const DialogUi& ui) {
    if (ui.export_of != model::PictureOf::Series) return "";
    const auto from = event_in(frame, ui.export_from);
    const auto to = event_in(frame, ui.export_to);
    if (!from || !to)
        return frame.tr_with("export.no_event",
                             fmt::arg("text", from ? ui.export_to : ui.export_from),
                             fmt::arg("last", frame.app.document.run->last_event()));
    return *from <= *to ? "" : std::string(frame.tr("export.no_stretch"));
}

// Whether a file stands where the picture is to go; those of a series have numbers in their names.
bool will_replace(const DialogUi& ui) {
    std::error_code error;
    return std::filesystem::is_regular_file(ui.text, error);
}

// From which event to which.
void choose_stretch(ExportRows& rows, DialogUi& ui) {
    Frame& frame = rows.frame;
    const Rect line = rows.put("export.from");
    const float width = frame.px(84);
    const float height = frame.px(30);
    const float y = line.center_y() - height / 2;
    const std::string_view to = frame.tr("export.to");
    const float between = text_width(frame, to, frame.body()) + frame.px(20);
    const float right = line.right() - width;
    const float left = right - between - width;
    text_field(frame, rows.canvas, "export.from", {left, y, width, height}, ui.export_from, false,
               frame.mono_small());
    draw_text(rows.canvas, {left + width + frame.px(10), line.y, between, line.height}, to,
              frame.body(), frame.theme.text_muted);
    text_field(frame, rows.canvas, "export.to", {right, y, width, height}, ui.export_to, false,
               frame.mono_small());
}

// Of a series, at which steps.
void choose_steps(ExportRows& rows, DialogUi& ui) {
    if (ui.export_of != model::PictureOf::Series) return;
    Frame& frame = rows.frame;
    using enum model::StepSize;
    constexpr std::array sizes = {Event, Line, TaskSwitch, Iteration, Output};
    const std::array<std::string, sizes.size()> words = {
        std::string(frame.tr("transport.size_event")), std::string(frame.tr("transport.size_line")),
        std::string(frame.tr("transport.size_task_switch")),
        std::string(frame.tr("transport.size_iteration")),
        std::string(frame.tr("export.each_output"))};
    const auto current = std::find(sizes.begin(), sizes.end(), ui.export_every) - sizes.begin();
    if (const auto chosen = rows.put("export.every", words, static_cast<int>(current)))
        ui.export_every = sizes[static_cast<std::size_t>(*chosen)];
    choose_stretch(rows, ui);
}

void choose_switch(ExportRows& rows, std::string_view key, bool& value) {
    const std::array<std::string, 2> choices = {std::string(rows.frame.tr("export.off")),
                                                std::string(rows.frame.tr("export.on"))};
    if (const auto chosen = rows.put(key, choices, value ? 1 : 0)) value = *chosen == 1;
}

// What the picture has besides the timeline.
void choose_parts(ExportRows& rows, DialogUi& ui) {
    if (ui.export_of == model::PictureOf::Window) return;
    choose_switch(rows, "export.beside", ui.export_code);
    choose_switch(rows, "export.mistakes", ui.export_mistakes);
}

// How the picture looks; the window's own look is offered first.
void choose_look(ExportRows& rows, DialogUi& ui) {
    const Frame& frame = rows.frame;
    const std::array<std::string, 2> themes = {std::string(frame.tr("settings.dark")),
                                               std::string(frame.tr("settings.light"))};
    if (const auto chosen = rows.put("settings.theme", themes, static_cast<int>(ui.export_theme)))
        ui.export_theme = static_cast<model::ThemeChoice>(*chosen);
    const std::array<std::string, 2> languages = {std::string(frame.tr("language.english")),
                                                  std::string(frame.tr("language.chinese"))};
    if (const auto chosen =
            rows.put("settings.language", languages, static_cast<int>(ui.export_language)))
        ui.export_language = static_cast<model::Language>(*chosen);
    const std::array<std::string, 2> axes = {std::string(frame.tr("timeline.axis_time")),
                                             std::string(frame.tr("timeline.axis_steps"))};
    if (const auto chosen = rows.put("export.axis", axes, static_cast<int>(ui.export_axis)))
        ui.export_axis = static_cast<model::TimelineAxis>(*chosen);
}

// How far a series is, and the button that stops it.
void draw_progress(ExportRows& rows) {
    Frame& frame = rows.frame;
    const model::PictureSeries& series = *frame.app.series;
    const Rect body = rows.body;
    const float share = static_cast<float>(series.made()) /
                        static_cast<float>(std::max<std::size_t>(1, series.count()));
    const Rect track{body.x, body.y + frame.px(60), body.width, frame.px(6)};
    draw_text(rows.canvas, {body.x, body.y + frame.px(24), body.width, frame.px(24)},
              frame.tr_with("export.progress", fmt::arg("made", series.made()),
                            fmt::arg("count", series.count())),
              frame.body(), frame.theme.text);
    rows.canvas.fill_rect(track, frame.theme.active, frame.px(3));
    rows.canvas.fill_rect({track.x, track.y, track.width * share, track.height}, frame.theme.accent,
                          frame.px(3));
    frame.registry.add("export.progress", track, false);
    const std::string_view stop = frame.tr("export.stop");
    const float width = text_button_width(frame, stop) + frame.px(16);
    if (text_button(frame, rows.canvas, "export.stop",
                    {body.right() - width, body.bottom() - frame.px(34), width, frame.px(34)},
                    stop))
        frame.ask(model::CancelSeries{});
    frame.wants_another = true;
}

void choose_format(ExportRows& rows, DialogUi& ui) {
    const std::array<std::string, 4> formats = {"PNG", "SVG", "PDF",
                                                std::string(rows.frame.tr("export.animated"))};
    const std::span<const std::string> offered(formats.data(), format_count(ui));
    if (const auto chosen = rows.put("export.format", offered, format_of_path(ui.text))) {
        set_ending(ui.text, *chosen);
        ui.export_format = *chosen;
        ui.refocus = true;
    }
}

// As high as its rows want; its top stays where it is when there are others.
float dialog_height(const Frame& frame, const DialogUi& ui) {
    constexpr float around_rows = 120;
    if (frame.app.series) return 220;
    const int rows = ui.export_of == model::PictureOf::Window   ? 8
                     : ui.export_of == model::PictureOf::Series ? 12
                                                                : 10;
    return static_cast<float>(rows) * row_height + around_rows;
}

struct PictureSize {
    int width_px = 0;
    int height_px = 0;
};
// The first is what suits the picture; the others are those of slides.
constexpr std::array<PictureSize, 3> export_sizes = {PictureSize{}, PictureSize{1280, 720},
                                                     PictureSize{1920, 1080}};

void choose_size(ExportRows& rows, DialogUi& ui) {
    const bool is_window = ui.export_of == model::PictureOf::Window;
    std::array<std::string, export_sizes.size()> words = {
        std::string(rows.frame.tr(is_window ? "export.size_window" : "export.size_fitting"))};
    for (std::size_t i = 1; i < words.size(); ++i)
        words[i] = fmt::format("{}×{}", export_sizes[i].width_px, export_sizes[i].height_px);
    if (const auto chosen = rows.put("export.size", words, ui.export_size))
        ui.export_size = *chosen;
}

void choose_scale(ExportRows& rows, DialogUi& ui) {
    Frame& frame = rows.frame;
    const int format = format_of_path(ui.text);
    if (format != 0 && format != animated) {
        draw_text(rows.canvas, rows.put("export.scale"), frame.tr("export.vector"), frame.small(),
                  frame.theme.text_muted, draw::Anchor::End);
        return;
    }
    static const std::array<std::string, 4> scales = {"1×", "2×", "3×", "4×"};
    if (const auto chosen = rows.put("export.scale", scales, ui.export_scale - 1))
        ui.export_scale = *chosen + 1;
}

} // namespace

namespace {

// The rows of choices above the file's, which scroll where the window is low.
void choose_all(Frame& frame, DialogUi& ui, ExportRows& below) {
    const Rect body = below.body;
    const float kept = frame.px(row_height + 34 + 6);
    const Rect area{body.x, body.y, body.width, body.height - kept};
    Scroll scroll(frame, "export.rows", area);
    const Rect inside{scroll.origin().x, scroll.origin().y, scroll.width_px(), area.height};
    ExportRows rows{frame, scroll.canvas(), inside, inside.y};
    choose_subject(rows, ui);
    choose_steps(rows, ui);
    choose_parts(rows, ui);
    choose_look(rows, ui);
    choose_format(rows, ui);
    choose_size(rows, ui);
    choose_scale(rows, ui);
    scroll.set_content(inside.width, rows.y - inside.y);
    below.y = area.bottom();
}

} // namespace

void draw_export(Frame& frame, Rect window, DialogUi& ui, bool is_new) {
    if (is_new) {
        offer_path(frame, ui);
        ui.export_from = "0";
        ui.export_to = std::to_string(frame.app.document.run->last_event());
        ui.export_theme = frame.app.ui.settings.theme;
        ui.export_language = frame.app.ui.settings.language;
        ui.export_axis = frame.app.ui.settings.axis;
    }
    DialogWindow dialog(frame, window, frame.tr("export.title"), 640, dialog_height(frame, ui),
                        true);
    const Rect body = dialog.body();
    draw::Canvas& canvas = dialog.canvas();
    ExportRows rows{frame, canvas, body, body.y};
    if (frame.app.series) {
        draw_progress(rows);
        return;
    }
    choose_all(frame, ui, rows);
    const int format = format_of_path(ui.text);
    const std::string wrong = wrong_stretch(frame, ui);
    const bool can_export =
        format >= 0 && static_cast<std::size_t>(format) < format_count(ui) && wrong.empty();
    const Rect file_row = rows.put("export.file");
    const bool is_entered =
        text_field(frame, canvas, "export.path",
                   {file_row.x + frame.px(72), file_row.center_y() - frame.px(17),
                    file_row.width - frame.px(72), frame.px(34)},
                   ui.text, is_new || ui.refocus, frame.mono_small());
    ui.refocus = false;
    const float height = frame.px(34);
    const float bottom = body.bottom() - height;
    const bool replaces = will_replace(ui);
    const std::string_view go = frame.tr(replaces ? "export.replace" : "export.do");
    const float go_width = text_button_width(frame, go) + frame.px(16);
    const bool is_pressed =
        text_button(frame, canvas, "export.do", {body.right() - go_width, bottom, go_width, height},
                    go, ButtonLook::Accent, can_export);
    const std::string_view cancel = frame.tr("export.cancel");
    const float cancel_width = text_button_width(frame, cancel);
    if (text_button(
            frame, canvas, "export.cancel",
            {body.right() - go_width - cancel_width - frame.px(8), bottom, cancel_width, height},
            cancel, ButtonLook::Quiet))
        frame.ask(model::CloseDialog{});
    const bool is_wrong = !wrong.empty();
    if (is_wrong || replaces) {
        const Rect words{body.x, bottom, body.width - go_width - cancel_width - frame.px(24),
                         height};
        draw_text(canvas, words, is_wrong ? wrong : frame.tr("export.replaces"), frame.small(),
                  is_wrong ? frame.theme.task_failed.label
                           : frame.theme.task_cancel_requested.label);
        frame.registry.add(is_wrong ? "export.wrong" : "export.replaces", words, false);
    }
    if ((is_pressed || is_entered || ui.is_confirmed) && can_export) {
        ui.export_folder = std::filesystem::path(ui.text).parent_path().string();
        const PictureSize size = export_sizes[static_cast<std::size_t>(ui.export_size)];
        frame.ask(model::ExportPicture{
            ui.text, ui.export_scale, ui.export_of, ui.export_code, ui.export_mistakes,
            ui.export_every, event_in(frame, ui.export_from), event_in(frame, ui.export_to),
            ui.export_theme, ui.export_language, ui.export_axis, size.width_px, size.height_px});
    }
}

namespace {

// A dialog of one field and one button; true if the field's text is to be used.
bool ask_for_line(Frame& frame, Rect window, DialogUi& ui, bool is_new, std::string_view key,
                  std::string_view offered = "") {
    const std::string name(key);
    if (is_new) ui.text = offered;
    DialogWindow dialog(frame, window, frame.tr(name + ".title"), 560, 190);
    const Rect body = dialog.body();
    draw::Canvas& canvas = dialog.canvas();
    const Rect field{body.x, body.y + frame.px(4), body.width, frame.px(38)};
    const bool is_entered =
        text_field(frame, canvas, name + ".path", field, ui.text, is_new, frame.mono());
    if (ui.text.empty())
        draw_text(canvas,
                  {field.x + frame.px(13), field.y, field.width - frame.px(26), field.height},
                  frame.tr(name + ".hint"), frame.body(), frame.theme.text_faint);
    const std::string_view go = frame.tr(name + ".do");
    const float width = text_button_width(frame, go) + frame.px(16);
    const bool is_pressed =
        text_button(frame, canvas, name + ".do",
                    {body.right() - width, body.bottom() - frame.px(34), width, frame.px(34)}, go,
                    ButtonLook::Accent, !ui.text.empty());
    return (is_entered || is_pressed || ui.is_confirmed) && !ui.text.empty();
}

} // namespace

void draw_save_as(Frame& frame, Rect window, DialogUi& ui, bool is_new) {
    std::filesystem::path offered(frame.app.document.id);
    if (frame.app.document.kind != model::DocumentKind::File) {
        offered = model::suggested_export_path(frame.app);
        const bool is_lesson = frame.app.document.kind == model::DocumentKind::Lesson;
        offered.replace_filename((is_lesson ? offered.stem().string() : "program") + ".py");
    }
    if (ask_for_line(frame, window, ui, is_new, "save_as", offered.string()))
        frame.ask(model::SaveAs{ui.text});
}

void draw_go_to(Frame& frame, Rect window, DialogUi& ui, bool is_new) {
    if (ask_for_line(frame, window, ui, is_new, "go_to")) frame.ask(model::GoTo{ui.text});
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
    if (is_entered || is_pressed || ui.is_confirmed)
        frame.ask(model::TypeTiming{literal->span.begin, ui.text});
}

} // namespace app::gui
