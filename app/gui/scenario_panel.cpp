#include "app/gui/dialog_window.h"

#include "app/model/narrate.h"

#include <array>
#include <charconv>
#include <cmath>
#include <filesystem>
#include <functional>
#include <utility>

// The scenario: what the run depends on besides the text. Each line is a field; what is typed takes
// effect when Enter is pressed or the field is left, as one step of undo.
namespace app::gui {

namespace {

using model::RunScenario;

constexpr float row_height_px = 38;
constexpr float field_width_px = 168;

std::string seconds_or_nothing(double seconds) {
    return std::isfinite(seconds) ? model::seconds_text(seconds) : std::string();
}

// A number of seconds from 0 on. Nothing typed stands for `otherwise`, where that is given.
std::optional<double> seconds_in(const std::string& text, std::optional<double> otherwise = {}) {
    if (text.find_first_not_of(' ') == std::string::npos) return otherwise;
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool is_whole = error == std::errc() && end == text.data() + text.size();
    return is_whole && std::isfinite(value) && value >= 0 ? std::optional(value) : std::nullopt;
}

template <class T>
std::optional<T> count_in(const std::string& text, T least) {
    T value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool is_whole = error == std::errc() && end == text.data() + text.size();
    return is_whole && value >= least ? std::optional(value) : std::nullopt;
}

std::vector<std::string> words_in(const std::string& text) {
    std::vector<std::string> words;
    std::size_t at = 0;
    while ((at = text.find_first_not_of(' ', at)) != std::string::npos) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        words.push_back(text.substr(at, end - at));
        at = end;
    }
    return words;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : " ") + word;
    return text;
}

// The lines of the panel, one below the other.
struct Lines {
    Frame& frame;
    draw::Canvas& canvas;
    ScenarioUi& ui;
    Rect room;
    float y;
    bool focuses_first = false; // As the panel has just come up, what is typed goes into it.

    Rect next(std::string_view label, std::string_view hint = {}) {
        const Rect line{room.x, y, room.width, frame.px(row_height_px)};
        y += line.height;
        const float width = line.width - frame.px(field_width_px) - frame.px(16);
        draw_text(canvas, {line.x, line.y, width, line.height}, label, frame.body(),
                  frame.theme.text);
        if (!hint.empty() && hit(frame, std::string("scenario.label.") + std::string(label),
                                 {line.x, line.y, width, line.height}, TakesFocus::No)
                                 .is_hovered)
            frame.tooltip = hint;
        return line;
    }

    Rect field_of(Rect line) const {
        const float width = frame.px(field_width_px);
        const float height = frame.px(30);
        return {line.right() - width, line.center_y() - height / 2, width, height};
    }

    // A field for `shown`. Calls `take` with what was typed; if that answers nothing, the field is
    // marked and the scenario stays.
    void put(const std::string& name, std::string_view label, const std::string& shown,
             const std::function<std::optional<RunScenario>(const std::string&)>& take,
             std::string_view hint = {}) {
        const Rect line = next(label, hint);
        ScenarioField& field = ui.fields[name];
        if (!field.is_typed_in) field.text = shown;
        const bool is_entered =
            text_field(frame, canvas, "scenario." + name, field_of(line), field.text,
                       std::exchange(focuses_first, false), frame.mono_small());
        field.is_typed_in = ImGui::IsItemActive() || (field.is_bad && field.is_typed_in);
        if (is_entered || ImGui::IsItemDeactivatedAfterEdit()) commit(field, take);
        if (!field.is_bad) return;
        canvas.stroke_rect(field_of(line),
                           {frame.theme.look(draw::State::Failed).label, frame.px(2)},
                           frame.metrics.radius_card);
        draw_text(canvas, {line.x, line.y + frame.px(22), line.width, frame.px(16)},
                  frame.tr("scenario.bad"), frame.tiny(),
                  frame.theme.look(draw::State::Failed).label);
    }

    void commit(ScenarioField& field,
                const std::function<std::optional<RunScenario>(const std::string&)>& take) {
        auto scenario = take(field.text);
        field.is_bad = !scenario;
        field.is_typed_in = field.is_bad;
        if (scenario && *scenario != frame.app.document.scenario())
            frame.ask(model::SetScenario{std::move(*scenario)});
    }
};

// A copy of the document's scenario with one thing changed, if there is anything to change it to.
template <class T, class Set>
std::optional<RunScenario> changed(const Frame& frame, const std::optional<T>& value, Set set) {
    if (!value) return std::nullopt;
    RunScenario scenario = frame.app.document.scenario();
    set(scenario, *value);
    return scenario;
}

void put_numbers(Lines& lines) {
    Frame& frame = lines.frame;
    const RunScenario& now = frame.app.document.scenario();
    const auto seconds = [&](std::string name, double RunScenario::*member, double otherwise) {
        const std::string key = "scenario." + name;
        lines.put(
            name, frame.tr(key), seconds_or_nothing(now.*member),
            [&, member, otherwise](const std::string& text) {
                return changed(frame, seconds_in(text, otherwise),
                               [=](RunScenario& s, double value) { s.*member = value; });
            },
            frame.tr(key + "_hint"));
    };
    seconds("interrupt", &RunScenario::interrupt_at_s, runtime::trace::never);
    seconds("until", &RunScenario::until_s, runtime::trace::never);
    seconds("seconds_per_line", &RunScenario::seconds_per_line, 0);
    lines.put(
        "seed", frame.tr("scenario.seed"), std::to_string(now.seed),
        [&](const std::string& text) {
            return changed(frame, count_in<std::uint64_t>(text, 0),
                           [](RunScenario& s, std::uint64_t value) { s.seed = value; });
        },
        frame.tr("scenario.seed_hint"));
    lines.put(
        "cpu_count", frame.tr("scenario.cpu_count"), std::to_string(now.cpu_count),
        [&](const std::string& text) {
            return changed(frame, count_in<std::uint32_t>(text, 1),
                           [](RunScenario& s, std::uint32_t value) { s.cpu_count = value; });
        },
        frame.tr("scenario.cpu_count_hint"));
}

void put_strict(Lines& lines) {
    Frame& frame = lines.frame;
    const Rect line = lines.next(frame.tr("scenario.strict"), frame.tr("scenario.strict_hint"));
    const std::array<std::string, 2> choices = {std::string(frame.tr("scenario.off")),
                                                std::string(frame.tr("scenario.on"))};
    RunScenario scenario = frame.app.document.scenario();
    const auto chosen = segmented(frame, lines.canvas, "scenario.strict", lines.field_of(line),
                                  choices, scenario.is_strict ? 1 : 0);
    if (!chosen || (*chosen == 1) == scenario.is_strict) return;
    scenario.is_strict = *chosen == 1;
    frame.ask(model::SetScenario{std::move(scenario)});
}

void put_arguments(Lines& lines) {
    Frame& frame = lines.frame;
    lines.put(
        "arguments", frame.tr("scenario.arguments"),
        joined(frame.app.document.scenario().arguments),
        [&](const std::string& text) {
            return changed(frame, std::optional(words_in(text)),
                           [](RunScenario& s, std::vector<std::string> words) {
                               s.arguments = std::move(words);
                           });
        },
        frame.tr("scenario.arguments_hint"));
}

// One field for each line, and an empty one to add another. A line that is emptied goes.
void put_input(Lines& lines) {
    Frame& frame = lines.frame;
    const std::vector<std::string> now = frame.app.document.scenario().input_lines;
    for (std::size_t i = 0; i <= now.size(); ++i) {
        lines.put(
            "input." + std::to_string(i), frame.tr_with("scenario.input", fmt::arg("n", i + 1)),
            i < now.size() ? now[i] : std::string(),
            [&, i](const std::string& text) {
                return changed(frame, std::optional(text),
                               [i](RunScenario& s, const std::string& line) {
                                   if (i >= s.input_lines.size()) s.input_lines.resize(i + 1);
                                   s.input_lines[i] = line;
                                   if (line.empty())
                                       s.input_lines.erase(s.input_lines.begin() +
                                                           static_cast<std::ptrdiff_t>(i));
                               });
            },
            frame.tr("scenario.input_hint"));
    }
}

// The hosts that the run asked; an emptied field gives a host its usual latency back.
void put_hosts(Lines& lines) {
    Frame& frame = lines.frame;
    const model::Document& document = frame.app.document;
    if (!document.run || document.run->trace.hosts().empty()) return;
    for (const runtime::trace::Host& host : document.run->trace.hosts()) {
        const model::ScenarioTiming timing{host.name};
        const double seconds =
            model::seconds_of(timing, document.scenario(), document.run->trace.hosts());
        lines.put(
            "host." + host.name, frame.tr_with("scenario.host", fmt::arg("host", host.name)),
            model::seconds_text(seconds),
            [&frame, timing](const std::string& text) -> std::optional<RunScenario> {
                RunScenario scenario = frame.app.document.scenario();
                if (text.empty()) {
                    scenario.latencies.erase(timing.host);
                    return scenario;
                }
                const auto value = seconds_in(text);
                if (!value) return std::nullopt;
                return model::with_seconds(std::move(scenario), timing, *value);
            },
            frame.tr("scenario.host_hint"));
    }
}

void put_buttons(Frame& frame, DialogWindow& dialog) {
    const float height = frame.px(32);
    const Rect body = dialog.body();
    const float y = body.bottom() - height;
    const std::string_view reset = frame.tr("scenario.reset");
    const float width = text_button_width(frame, reset);
    if (text_button(frame, dialog.canvas(), "scenario.reset",
                    {body.right() - width, y, width, height}, reset, ButtonLook::Outlined,
                    model::has_own_scenario(frame.app)))
        frame.ask(model::ResetScenario{});
    if (!frame.has_run()) return;
    const double now_s = frame.world->time();
    const std::string press =
        frame.tr_with("scenario.interrupt_here", fmt::arg("time", model::seconds_text(now_s)));
    if (text_button(frame, dialog.canvas(), "scenario.interrupt_here",
                    {body.x, y, text_button_width(frame, press), height}, press)) {
        RunScenario scenario = frame.app.document.scenario();
        scenario.interrupt_at_s = now_s;
        frame.ask(model::SetScenario{std::move(scenario)});
    }
}

// The file that the scenario is saved to or opened from.
void put_file(Frame& frame, DialogWindow& dialog, ScenarioUi& ui) {
    const float height = frame.px(32);
    const float gap = frame.px(8);
    const Rect body = dialog.body();
    const float y = body.bottom() - 2 * height - frame.px(10);
    draw::Canvas& canvas = dialog.canvas();
    const std::string_view label = frame.tr("scenario.file");
    const float label_width = text_width(frame, label, frame.body()) + frame.px(12);
    const Rect name{body.x, y, label_width, height};
    draw_text(canvas, name, label, frame.body(), frame.theme.text);
    if (hit(frame, "scenario.file_label", name, TakesFocus::No).is_hovered)
        frame.tooltip = frame.tr("scenario.file_hint");
    float right = body.right();
    const auto button = [&](std::string_view key, bool is_enabled) {
        const std::string_view words = frame.tr(key);
        const float width = text_button_width(frame, words);
        right -= width;
        const bool is_pressed = text_button(frame, canvas, key, {right, y, width, height}, words,
                                            ButtonLook::Outlined, is_enabled);
        right -= gap;
        return is_pressed;
    };
    std::error_code error;
    const bool is_there = std::filesystem::is_regular_file(ui.file, error);
    if (button(is_there ? "export.replace" : "scenario.save", !ui.file.empty()))
        frame.ask(model::SaveScenario{ui.file});
    if (button("scenario.open", is_there)) frame.ask(model::OpenScenario{ui.file});
    text_field(frame, canvas, "scenario.file",
               {body.x + label_width, y, right - body.x - label_width, height}, ui.file, false,
               frame.mono_small());
}

} // namespace

void draw_scenario(Frame& frame, Rect window, ScenarioUi& ui, bool is_new) {
    if (is_new) {
        ui.fields.clear();
        ui.file = model::suggested_scenario_path(frame.app);
    }
    DialogWindow dialog(frame, window, frame.tr("scenario.title"), 480, 542, true);
    const Rect body = dialog.body();
    {
        Scroll scroll(frame, "scenario",
                      {body.x, body.y, body.width + frame.px(10), body.height - frame.px(86)});
        Lines lines{frame,
                    scroll.canvas(),
                    ui,
                    {scroll.origin().x, scroll.origin().y, scroll.width_px() - frame.px(10), 0},
                    scroll.origin().y,
                    is_new};
        put_numbers(lines);
        put_hosts(lines);
        put_input(lines);
        put_arguments(lines);
        put_strict(lines);
        scroll.set_content(scroll.width_px(), lines.y - scroll.origin().y);
    }
    put_file(frame, dialog, ui);
    put_buttons(frame, dialog);
}

} // namespace app::gui
