#include "app/draw/theme.h"

#include "runtime/source/assert.h"

namespace app::draw {

namespace {

// Enough for text of any size, by WCAG 2 level AA.
constexpr float text_contrast = 4.6F;

// The colour nearest to `color` on the way to `text` that can be read on `background`.
Color readable(Color color, Color text, Color background) {
    for (int step = 0; step < 20; ++step) {
        const Color tried = mix(color, text, static_cast<float>(step) / 20);
        if (contrast(tried, background) >= text_contrast) return tried;
    }
    return text;
}

// What the looks of one theme have in common.
class LookMaker {
  public:
    explicit LookMaker(const Theme& theme) : theme_(theme) {}

    // A bar whose fill is the whole colour.
    StateLook solid(Color mark, Color bar_text, Pattern pattern) const {
        StateLook look = common(mark);
        look.fill = mark;
        look.outline = is_light() ? mix(mark, theme_.text, 0.2F) : mark;
        look.ink = theme_.surface;
        look.bar_text = bar_text;
        look.pattern = pattern;
        return look;
    }

    // A bar that recedes: a veil of the colour under a pattern of it.
    StateLook veiled(Color mark, float fill_opacity, float ink_opacity, Pattern pattern) const {
        StateLook look = common(mark);
        const Color strong = is_light() ? mix(mark, theme_.text, 0.45F) : mark;
        look.fill = mark.faded(fill_opacity);
        look.outline = strong.faded(is_light() ? 0.8F : 0.75F);
        look.ink = (is_light() ? mix(mark, theme_.text, 0.25F) : mark).faded(ink_opacity);
        look.bar_text = readable(mark, theme_.text, composite(look.fill, theme_.surface));
        look.pattern = pattern;
        return look;
    }

    // A bar that is only its border.
    StateLook hollow(Color mark, LineDash dash) const {
        StateLook look = common(mark);
        look.fill = mark.faded(0);
        look.outline = is_light() ? mix(mark, theme_.text, 0.3F) : mark;
        if (dash != LineDash::Solid) look.outline = mark.faded(0.7F);
        look.outline_dash = dash;
        look.bar_text = theme_.text_faint;
        return look;
    }

  private:
    bool is_light() const { return theme_.name == ThemeName::Light; }

    StateLook common(Color mark) const {
        StateLook look;
        look.mark = mark;
        look.tint = mark.faded(is_light() ? 0.16F : 0.18F);
        look.label = readable(mark, theme_.text, composite(look.tint, theme_.raised));
        return look;
    }

    const Theme& theme_;
};

Theme dark_theme() {
    Theme theme;
    theme.name = ThemeName::Dark;
#define COLOR(name, dark, light) theme.name = Color::rgb(dark);
#include "app/draw/theme_colors.h"
#undef COLOR
    // The blue is lifted from 0072B2 and the green from 009E73, to be seen on a dark surface.
    const LookMaker make(theme);
    theme.task_created = make.hollow(Color::rgb(0xD5DAE3), LineDash::Dashed);
    theme.task_ready = make.veiled(Color::rgb(0xF0E442), 0.16F, 0.75F, Pattern::Dots);
    theme.task_running = make.solid(Color::rgb(0x1AA67F), Color::rgb(0x03120D), Pattern::None);
    theme.task_suspended = make.veiled(Color::rgb(0x1C78BC), 0.2F, 0.5F, Pattern::Hatch);
    theme.task_cancel_requested = make.veiled(Color::rgb(0xE69F00), 0.24F, 0.9F, Pattern::Chevrons);
    theme.task_cancelled = make.veiled(Color::rgb(0xD283AF), 0.2F, 0.6F, Pattern::CrossHatch);
    theme.task_failed = make.solid(Color::rgb(0xD55E00), Color::rgb(0x140600), Pattern::Notch);
    theme.task_done = make.hollow(Color::rgb(0x5C6575), LineDash::Solid);
    theme.task_done.label = theme.text_muted;
    return theme;
}

Theme light_theme() {
    Theme theme;
    theme.name = ThemeName::Light;
#define COLOR(name, dark, light) theme.name = Color::rgb(light);
#include "app/draw/theme_colors.h"
#undef COLOR
    const LookMaker make(theme);
    theme.task_created = make.hollow(Color::rgb(0x3A414D), LineDash::Dashed);
    theme.task_ready = make.veiled(Color::rgb(0xF0E442), 0.45F, 0.8F, Pattern::Dots);
    theme.task_running = make.solid(Color::rgb(0x009E73), Color::rgb(0x03120D), Pattern::None);
    theme.task_suspended = make.veiled(Color::rgb(0x0072B2), 0.08F, 0.35F, Pattern::Hatch);
    theme.task_cancel_requested = make.veiled(Color::rgb(0xE69F00), 0.35F, 0.9F, Pattern::Chevrons);
    theme.task_cancelled = make.veiled(Color::rgb(0xCC79A7), 0.25F, 0.6F, Pattern::CrossHatch);
    theme.task_failed = make.solid(Color::rgb(0xD55E00), Color::rgb(0x140600), Pattern::Notch);
    theme.task_done = make.hollow(Color::rgb(0xC1C8D2), LineDash::Solid);
    theme.task_done.label = theme.text_muted;
    return theme;
}

} // namespace

const StateLook& Theme::look(State state) const {
    switch (state) {
    case State::Created: return task_created;
    case State::Ready: return task_ready;
    case State::Running: return task_running;
    case State::Suspended: return task_suspended;
    case State::CancelRequested: return task_cancel_requested;
    case State::Cancelled: return task_cancelled;
    case State::Failed: return task_failed;
    case State::Done: return task_done;
    }
    ASSERT(false);
    return task_done;
}

const Theme& theme(ThemeName name) {
    static const Theme dark = dark_theme();
    static const Theme light = light_theme();
    return name == ThemeName::Dark ? dark : light;
}

Metrics metrics_at(float scale) {
    Metrics metrics;
    for (float* size : {&metrics.unit,          &metrics.text_tiny,     &metrics.text_small,
                        &metrics.text_body,     &metrics.text_title,    &metrics.text_code,
                        &metrics.border,        &metrics.icon_line,     &metrics.arrow_line,
                        &metrics.playhead_line, &metrics.code_line,     &metrics.lesson_row,
                        &metrics.card,          &metrics.card_tall,     &metrics.lane,
                        &metrics.lane_bar,      &metrics.chip,          &metrics.top_bar,
                        &metrics.panel_header,  &metrics.transport,     &metrics.play_button,
                        &metrics.axis,          &metrics.minimap,       &metrics.gap,
                        &metrics.panel_padding, &metrics.radius_panel,  &metrics.radius_card,
                        &metrics.radius_row,    &metrics.radius_segment}) {
        *size *= scale;
    }
    return metrics;
}

} // namespace app::draw
