#include "app/draw/code_picture.h"

#include "app/draw/shapes.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace app::draw {

using model::Paint;
using model::PaintSpan;
using runtime::source::SourceText;
using runtime::source::Span;

namespace {

constexpr TextStyle code_text = {FontFace::Mono, 12};
constexpr TextStyle number_text = {FontFace::Mono, 11};
constexpr TextStyle chip_text = {FontFace::UiMedium, 10.5F};
constexpr float line_px = 18;
constexpr float number_px = 26;
constexpr float gutter_px = 40; // Up to where the text begins.
constexpr float chip_gap_px = 6;
constexpr float more_px = 26; // For how many chips there was no room.

float chip_width(const model::TaskAtLine& task, const TextMeasure& measure) {
    return measure.width_px(task.words, chip_text) + 24;
}

class CodePainter {
  public:
    CodePainter(Canvas& canvas, Rect rect, const CodePicture& code, const Theme& theme)
        : canvas_(canvas), rect_(rect), code_(code), text_(*code.text), theme_(theme),
          first_(first_line()) {}

    void paint() {
        const ClipGuard clip(canvas_, rect_);
        paint_running();
        const std::vector<PaintSpan> spans = model::paint_source(text_.text());
        std::size_t next = 0;
        for (std::uint32_t line = first_; line <= text_.line_count(); ++line) {
            if (y_of(line) + line_px > rect_.bottom() + 1) break;
            const bool is_running = line == code_.places.running_line;
            canvas_.label({rect_.x + number_px, center_y(line)}, fmt::format("{}", line),
                          number_text, is_running ? theme_.text : theme_.text_faint, Anchor::End);
            paint_words(line, spans, next);
            paint_chips(line);
        }
    }

  private:
    // The text's beginning, or as much of it as keeps the running line in the upper half.
    std::uint32_t first_line() const {
        const auto fitting = static_cast<std::uint32_t>(std::max(1.0F, rect_.height / line_px));
        const std::uint32_t running = code_.places.running_line;
        if (text_.line_count() <= fitting || running <= fitting / 2) return 1;
        return std::min(running - fitting / 2, text_.line_count() - fitting + 1);
    }

    float y_of(std::uint32_t line) const {
        return rect_.y + static_cast<float>(line - first_) * line_px;
    }
    float center_y(std::uint32_t line) const { return y_of(line) + line_px / 2; }

    void paint_band(std::uint32_t line, float opacity) {
        if (line < first_) return;
        const StateLook& look = theme_.look(State::Running);
        const Rect band{rect_.x, y_of(line), rect_.width, line_px};
        canvas_.fill_rect(band, look.tint.faded(opacity));
        canvas_.fill_rect({band.x, band.y, 3, band.height}, look.mark.faded(opacity));
    }

    // The line that runs, and fainter those of who called it.
    void paint_running() {
        for (const std::uint32_t line : code_.places.calling_lines)
            if (line != code_.places.running_line) paint_band(line, 0.45F);
        paint_band(code_.places.running_line, 1);
    }

    float x_of(Span line, std::uint32_t offset) const {
        const std::string_view before = text_.slice({line.begin, offset});
        return rect_.x + gutter_px + canvas_.measure().width_px(before, code_text);
    }

    void put(Span line, Span part, Paint paint) {
        if (part.begin >= part.end) return;
        canvas_.label({x_of(line, part.begin), center_y(text_.line_at(line.begin))},
                      text_.slice(part), code_text, color_of(paint, theme_));
    }

    // One line's stretches; `next` is the first that does not end before it.
    void paint_words(std::uint32_t number, const std::vector<PaintSpan>& spans, std::size_t& next) {
        const Span line = text_.line_span(number);
        std::uint32_t at = line.begin;
        while (next < spans.size() && spans[next].span.end <= line.begin)
            ++next;
        for (std::size_t i = next; i < spans.size() && spans[i].span.begin < line.end; ++i) {
            const Span part{std::max(spans[i].span.begin, line.begin),
                            std::min(spans[i].span.end, line.end)};
            put(line, {at, part.begin}, Paint::Plain);
            put(line, part, spans[i].paint);
            at = std::max(at, part.end);
        }
        put(line, {at, line.end}, Paint::Plain);
    }

    void paint_chips(std::uint32_t line) {
        const Span span = text_.line_span(line);
        float x = x_of(span, span.end) + 12;
        int left_out = 0;
        for (const model::TaskAtLine& task : code_.places.tasks) {
            if (task.line != line) continue;
            const float width = chip_width(task, canvas_.measure());
            if (left_out > 0 || x + width + more_px > rect_.right()) {
                ++left_out;
                continue;
            }
            const auto state = static_cast<State>(task.status);
            const StateLook& look = theme_.look(state);
            const Rect chip{x, center_y(line) - 8, width, 16};
            canvas_.fill_rect(chip, composite(look.tint, theme_.surface), 8);
            draw_state_glyph(canvas_, state, {chip.x + 10, chip.center_y()}, 9, look.label);
            canvas_.label({chip.x + 18, chip.center_y()}, task.words, chip_text, look.label);
            x += width + chip_gap_px;
        }
        if (left_out > 0)
            canvas_.label({std::min(x, rect_.right() - more_px), center_y(line)},
                          fmt::format("+{}", left_out), chip_text, theme_.text_muted);
    }

    Canvas& canvas_;
    Rect rect_;
    const CodePicture& code_;
    const SourceText& text_;
    const Theme& theme_;
    std::uint32_t first_;
};

} // namespace

Color color_of(Paint paint, const Theme& theme) {
    switch (paint) {
    case Paint::Plain: return theme.text;
    case Paint::Keyword: return theme.code_keyword;
    case Paint::Function: return theme.code_function;
    case Paint::String: return theme.code_string;
    case Paint::Number: return theme.code_number;
    case Paint::Comment: return theme.code_comment;
    case Paint::Type: return theme.code_type;
    case Paint::Operator: return theme.code_operator;
    }
    return theme.text;
}

Size code_size(const CodePicture& code, bool has_marks, const TextMeasure& measure) {
    constexpr float marks_px = 110;
    const SourceText& text = *code.text;
    std::uint32_t count = text.line_count();
    // The empty line behind the last line's end is none of the program's.
    if (count > 1 && text.line_span(count).is_empty()) --count;
    Size size{0, static_cast<float>(count) * line_px};
    for (std::uint32_t line = 1; line <= count; ++line) {
        const float width = measure.width_px(text.slice(text.line_span(line)), code_text);
        size.width = std::max(size.width, gutter_px + width + 12);
    }
    if (has_marks) size.width += marks_px;
    return size;
}

void draw_code(Canvas& canvas, Rect rect, const CodePicture& code, const Theme& theme) {
    CodePainter(canvas, rect, code, theme).paint();
}

} // namespace app::draw
