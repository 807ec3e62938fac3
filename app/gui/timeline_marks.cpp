#include "app/gui/timeline_marks.h"

#include "app/draw/timeline_deadlines.h"
#include "app/draw/timeline_mistakes.h"
#include "app/gui/widgets.h"
#include "app/model/narrate.h"

#include <cmath>

namespace app::gui {

namespace {

std::optional<Turnable> turnable_literal(const Frame& frame, std::uint32_t segment) {
    const auto literal = model::governing_literal(frame.app, segment);
    if (!literal) return std::nullopt;
    const std::string& text = frame.app.document.text();
    const std::string written = text.substr(literal->span.begin, literal->span.size());
    const runtime::source::SourceText source("", text);
    const bool is_whole = written.find('.') == std::string::npos;
    return Turnable{written, literal->value, model::BeginTimingDrag{literal->span.begin},
                    frame.tr_with(is_whole ? "timeline.drag_hint_tenths" : "timeline.drag_hint",
                                  fmt::arg("literal", written),
                                  fmt::arg("line", source.line_at(literal->span.begin))),
                    1};
}

Turnable turnable_time(const model::ScenarioTiming& timing, double seconds, std::string hint) {
    return {model::seconds_literal(seconds), seconds, model::BeginScenarioDrag{timing},
            std::move(hint)};
}

std::optional<Turnable> turnable_host(const Frame& frame, std::uint32_t segment) {
    const auto timing = model::governing_host(frame.app, segment);
    if (!timing) return std::nullopt;
    const model::Document& document = frame.app.document;
    const double seconds =
        model::seconds_of(*timing, document.scenario(), document.run->trace.hosts());
    return turnable_time(*timing, seconds,
                         frame.tr_with("timeline.drag_host", fmt::arg("host", timing->host),
                                       fmt::arg("seconds", model::seconds_text(seconds))));
}

} // namespace

std::optional<Turnable> turnable_end(const Frame& frame, std::uint32_t segment) {
    const draw::EndHandle handle =
        draw::end_handle(frame.app.document.run->timeline.segments[segment]);
    if (handle == draw::EndHandle::NotAWait || handle == draw::EndHandle::WaitsForOther)
        return std::nullopt;
    auto literal = turnable_literal(frame, segment);
    return literal ? literal : turnable_host(frame, segment);
}

std::optional<float> interrupt_x(const Frame& frame, const draw::TimelineLayout& layout) {
    const double at_s = frame.app.document.scenario().interrupt_at_s;
    if (!std::isfinite(at_s) || layout.axis->kind() != draw::AxisKind::Time) return std::nullopt;
    const float x = layout.x_of(layout.axis->of_time(at_s, draw::TimelineAxis::Edge::Begin));
    if (x < layout.plot.x || x > layout.plot.right()) return std::nullopt;
    return x;
}

std::optional<Turnable> interrupt_at(const Frame& frame, const draw::TimelineLayout& layout,
                                     Point mouse) {
    const auto x = interrupt_x(frame, layout);
    if (!x || std::abs(mouse.x - *x) > frame.px(5)) return std::nullopt;
    const double seconds = frame.app.document.scenario().interrupt_at_s;
    return turnable_time(
        {}, seconds,
        frame.tr_with("timeline.drag_interrupt", fmt::arg("time", model::seconds_text(seconds))));
}

void draw_interrupt_mark(Frame& frame, draw::Canvas& canvas, const draw::TimelineLayout& layout) {
    const auto x = interrupt_x(frame, layout);
    if (!x) return;
    const Color color = frame.theme.look(draw::State::Failed).label;
    const float top = layout.axis_strip.y;
    canvas.line({*x, top}, {*x, layout.plot.bottom()},
                {color, frame.px(1.5F), draw::LineDash::Dashed});
    const std::string_view words = frame.tr("timeline.interrupt");
    const float width = text_width(frame, words, frame.tiny()) + frame.px(10);
    const bool goes_left = *x + width > layout.plot.right();
    const Rect flag{goes_left ? *x - width : *x, top, width, frame.px(16)};
    canvas.fill_rect(flag, frame.theme.surface, frame.px(3));
    canvas.stroke_rect(flag, {color, frame.metrics.border}, frame.px(3));
    draw_text(canvas, flag.inset(frame.px(5)), words, frame.tiny(), color);
    frame.registry.add("timeline.interrupt",
                       {*x - frame.px(3), top, frame.px(6), layout.plot.bottom() - top}, false);
}

namespace {

std::string told(const Frame& frame, const runtime::trace::Deadline& deadline) {
    const auto& index = frame.app.document.run->index;
    const std::string what = model::handle_words(index, deadline.handle, frame.language());
    const auto taken_back = index.handle(deadline.handle).cancelled;
    const std::string due = frame.seconds(deadline.time); // which the argument only refers to
    const auto time = fmt::arg("time", due);
    if (deadline.was_reached)
        return frame.tr_with("timeline.deadline_reached", time, fmt::arg("what", what));
    if (taken_back == runtime::trace::no_event)
        return frame.tr_with("timeline.deadline_left", time, fmt::arg("what", what));
    return frame.tr_with("timeline.deadline_taken_back", time, fmt::arg("what", what),
                         fmt::arg("then", frame.seconds(index.time_of(taken_back))));
}

} // namespace

std::string deadline_at(const Frame& frame, const draw::TimelineLayout& layout, Point mouse) {
    for (const draw::DeadlineSign& sign : layout.deadlines) {
        if (!draw::deadline_rect(sign, layout.metrics).contains(mouse)) continue;
        const auto& deadlines = frame.app.document.run->timeline.deadlines;
        std::string out = told(frame, deadlines[sign.deadline]);
        if (sign.count > 1)
            out += "\n" + frame.tr_with("loop.more", fmt::arg("count", sign.count - 1));
        return out;
    }
    return "";
}

namespace {

std::vector<draw::MistakeSign> signs_of(const Frame& frame, const draw::TimelineLayout& layout) {
    const auto& findings = frame.app.findings;
    if (findings.of != frame.app.document.run || model::hides_future(frame.app)) return {};
    return draw::mistake_signs(layout, findings.mistakes);
}

} // namespace

bool has_mistake_marks(const Frame& frame, const draw::TimelineLayout& layout) {
    return !signs_of(frame, layout).empty();
}

void use_mistake_marks(Frame& frame, const draw::TimelineLayout& layout) {
    for (const draw::MistakeSign& sign : signs_of(frame, layout)) {
        const model::Mistake& mistake = frame.app.findings.mistakes[sign.mistake];
        const Hit over =
            hit(frame, "mistake." + std::to_string(sign.mistake), sign.rect, TakesFocus::No);
        if (over.is_hovered) frame.tooltip = model::sentence_of(mistake, frame.language());
        if (!over.is_clicked) continue;
        frame.ask(model::SeekTo{mistake.event});
        frame.ask(model::ShowSide{model::SideTab::Checks});
    }
}

void draw_mistake_marks(Frame& frame, draw::Canvas& canvas, const draw::TimelineLayout& layout) {
    draw::draw_mistake_signs(canvas, signs_of(frame, layout), frame.theme, frame.metrics);
}

} // namespace app::gui
