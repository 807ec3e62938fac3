#include "app/gui/dialog_window.h"

#include "app/model/settings.h"

#include <array>

namespace app::gui {

namespace {

struct SettingRow {
    Frame& frame;
    draw::Canvas& canvas;
    Rect body;
    float y;

    // The name at the left, the choices at the right; returns what was chosen.
    std::optional<int> put(std::string_view key, std::string_view name,
                           std::span<const std::string> choices, int current) {
        const float height = frame.px(44);
        const Rect line{body.x, y, body.width, height};
        draw_text(canvas, line, frame.tr(key), frame.body(), frame.theme.text);
        const float width = segmented_width(frame, choices);
        y += height;
        return segmented(
            frame, canvas, name,
            {line.right() - width, line.center_y() - frame.px(15), width, frame.px(30)}, choices,
            current);
    }
};

void put_scale(SettingRow& rows) {
    Frame& frame = rows.frame;
    const std::array<std::string, 5> choices = {"1×", "1.25×", "1.5×", "2×", "3×"};
    constexpr std::array<float, 5> values = {1, 1.25F, 1.5F, 2, 3};
    int current = -1;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (frame.app.ui.settings.scale == values[i]) current = static_cast<int>(i);
    }
    if (const auto chosen = rows.put("settings.scale", "settings.scale", choices, current)) {
        frame.ask(model::SetScale{values[static_cast<std::size_t>(*chosen)]});
    }
}

} // namespace

void draw_settings(Frame& frame, Rect window) {
    DialogWindow dialog(frame, window, frame.tr("settings.title"), 460, 394);
    const model::Settings& settings = frame.app.ui.settings;
    SettingRow rows{frame, dialog.canvas(), dialog.body(), dialog.body().y};
    const std::array<std::string, 2> themes = {std::string(frame.tr("settings.dark")),
                                               std::string(frame.tr("settings.light"))};
    if (const auto chosen = rows.put("settings.theme", "settings.theme", themes,
                                     settings.theme == model::ThemeChoice::Dark ? 0 : 1)) {
        frame.ask(
            model::SetTheme{*chosen == 0 ? model::ThemeChoice::Dark : model::ThemeChoice::Light});
    }
    const std::array<std::string, 2> languages = {std::string(frame.tr("language.english")),
                                                  std::string(frame.tr("language.chinese"))};
    if (const auto chosen = rows.put("settings.language", "settings.language", languages,
                                     settings.language == model::Language::English ? 0 : 1)) {
        frame.ask(
            model::SetLanguage{*chosen == 0 ? model::Language::English : model::Language::Chinese});
    }
    put_scale(rows);
    const std::array<std::string, 2> motion = {std::string(frame.tr("settings.motion_full")),
                                               std::string(frame.tr("settings.motion_reduced"))};
    if (const auto chosen = rows.put("settings.motion", "settings.motion", motion,
                                     settings.reduced_motion ? 1 : 0)) {
        if ((*chosen == 1) != settings.reduced_motion) frame.ask(model::ToggleReducedMotion{});
    }
    const std::array<std::string, 2> switched = {std::string(frame.tr("settings.off")),
                                                 std::string(frame.tr("settings.on"))};
    if (const auto chosen = rows.put("settings.predicts", "settings.predicts", switched,
                                     settings.predicts ? 1 : 0)) {
        if ((*chosen == 1) != settings.predicts) frame.ask(model::TogglePredicting{});
    }
    const Rect body = dialog.body();
    const Rect line{body.x, rows.y, body.width, frame.px(44)};
    draw_text(dialog.canvas(), line, frame.tr("settings.layout"), frame.body(), frame.theme.text);
    const std::string_view words = frame.tr("settings.reset_layout");
    const float width = text_button_width(frame, words);
    if (text_button(frame, dialog.canvas(), "settings.reset_layout",
                    {line.right() - width, line.center_y() - frame.px(15), width, frame.px(30)},
                    words))
        frame.ask(model::ResetLayout{});
    const std::string kept =
        frame.fonts.has_cjk()
            ? frame.tr_with("settings.kept_at", fmt::arg("path", model::settings_path().string()))
            : std::string(frame.tr("settings.no_cjk"));
    draw_text(dialog.canvas(), {body.x, body.bottom() - frame.px(24), body.width, frame.px(24)},
              kept, frame.small(), frame.theme.text_faint);
}

} // namespace app::gui
