#include "app/draw/code_picture.h"

#include "app/draw/shapes.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace app::draw {

using model::Paint;
using model::PaintSpan;
using runtime::source::SourceText;
using runtime::source::Span;

namespace {

constexpr TextStyle code_text = {FontFace::Mono, 12};
constexpr TextStyle number_text = {FontFace::Mono, 11};
constexpr TextStyle more_text = {FontFace::Ui, 12};
constexpr TextStyle chip_text = {FontFace::UiMedium, 10.5F};
constexpr float line_px = 18;
constexpr float number_px = 26;
constexpr float gutter_px = 40; // Up to where the text begins.
constexpr float chip_gap_px = 6;
constexpr float more_px = 26;         // For how many chips there was no room.
constexpr float end_px = more_px + 6; // Behind the text, which that does not stand on.

float chip_width(const model::TaskAtLine& task, const TextMeasure& measure) {
    return measure.width_px(task.words, chip_text) + 24;
}

// A part of a line that stands in a row of its own. A line that is too long goes on below, behind
// its own indentation and a little more.
struct CodeRow {
    std::uint32_t line = 0;
    Span part;
    float indent_px = 0;
    bool is_first = false;
    bool is_last = false;
};

// Where a text that has to be broken is: behind a space, a comma or a bracket, else anywhere.
std::uint32_t break_before(std::string_view text, std::uint32_t fitting) {
    constexpr std::string_view breaks = " ,([{";
    const std::size_t found = text.substr(0, fitting).find_last_of(breaks);
    const std::size_t begin = text.find_first_not_of(' ');
    if (found == text.npos || begin == text.npos || found <= begin + 4) return fitting;
    return static_cast<std::uint32_t>(found) + 1;
}

std::uint32_t fitting_bytes(std::string_view text, float room_px, const TextMeasure& measure) {
    std::uint32_t fits = 0;
    for (std::uint32_t end = 1; end <= text.size(); ++end) {
        const bool is_inside =
            end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U;
        if (is_inside) continue;
        if (measure.width_px(text.substr(0, end), code_text) > room_px) break;
        fits = end;
    }
    return fits;
}

void add_rows(std::vector<CodeRow>& rows, const SourceText& text, std::uint32_t line, float width,
              const TextMeasure& measure) {
    constexpr float room_least_px = 80;
    const Span whole = text.line_span(line);
    Span rest = whole;
    const std::string_view words = text.slice(whole);
    const std::size_t indent = std::min(words.find_first_not_of(' '), words.size());
    const float more = std::min(measure.width_px(words.substr(0, indent), code_text) +
                                    measure.width_px("    ", code_text),
                                std::max(0.0F, width - room_least_px));
    float indent_px = 0;
    while (true) {
        const std::string_view left = text.slice(rest);
        const float room = width - indent_px;
        const bool fits = measure.width_px(left, code_text) <= room;
        const std::uint32_t fitting =
            fits ? rest.size() : std::max(1U, fitting_bytes(left, room, measure));
        const std::uint32_t end =
            rest.begin + (fits ? rest.size() : std::min(fitting, break_before(left, fitting)));
        rows.push_back({line, {rest.begin, end}, indent_px, rest.begin == whole.begin, fits});
        if (fits) return;
        rest.begin = end;
        indent_px = more;
    }
}

// The empty line behind the last line's end is none of the program's.
std::uint32_t line_count_of(const SourceText& text) {
    const std::uint32_t count = text.line_count();
    return count > 1 && text.line_span(count).is_empty() ? count - 1 : count;
}

std::vector<CodeRow> rows_of(const SourceText& text, float width, const TextMeasure& measure) {
    std::vector<CodeRow> rows;
    for (std::uint32_t line = 1; line <= line_count_of(text); ++line)
        add_rows(rows, text, line, width, measure);
    return rows;
}

class CodePainter {
  public:
    CodePainter(Canvas& canvas, Rect rect, const CodePicture& code, const Theme& theme)
        : canvas_(canvas), rect_(rect), code_(code), text_(*code.text), theme_(theme),
          rows_(rows_of(text_, rect.width - gutter_px - end_px, canvas.measure())),
          first_(first_row()) {}

    void paint() {
        const ClipGuard clip(canvas_, rect_);
        paint_running();
        const std::vector<PaintSpan> spans = model::paint_source(text_.text());
        std::size_t next = 0;
        const std::size_t end = end_row();
        if (first_ > 0) paint_more(first_ - 1, code_.lines_above, lines_before(first_));
        if (end < rows_.size())
            paint_more(end, code_.more_lines, rows_.back().line - lines_before(end));
        for (std::size_t i = first_; i < end; ++i) {
            const CodeRow& row = rows_[i];
            const bool is_running = row.line == code_.places.running_line;
            if (row.is_first)
                canvas_.label({rect_.x + number_px, center_y(i)}, fmt::format("{}", row.line),
                              number_text, is_running ? theme_.text : theme_.text_faint,
                              Anchor::End);
            paint_words(i, spans, next);
            if (row.is_last) paint_chips(i);
        }
    }

  private:
    std::size_t first_row_of(std::uint32_t line) const {
        const auto found = std::find_if(rows_.begin(), rows_.end(),
                                        [&](const CodeRow& row) { return row.line == line; });
        return static_cast<std::size_t>(found - rows_.begin());
    }

    // The line that is looked at: the one that runs, else what the event is about.
    std::uint32_t line_looked_at() const {
        const auto& places = code_.places;
        return places.running_line != 0 ? places.running_line : places.told_line;
    }

    // The text's beginning, or as much of it as keeps the line looked at in the upper half, below a
    // row that says how many lines are left out.
    std::size_t first_row() const {
        const auto fitting = static_cast<std::size_t>(std::max(1.0F, rect_.height / line_px));
        const std::size_t looked_at = line_looked_at() == 0 ? 0 : first_row_of(line_looked_at());
        if (rows_.size() <= fitting || looked_at < fitting / 2) return 0;
        const std::size_t first = std::min(looked_at + 1 - fitting / 2, rows_.size() - fitting);
        return first > 0 && !code_.lines_above.empty() ? first + 1 : first;
    }
    // How many rows are said to be left out above.
    std::size_t rows_above() const { return first_ > 0 && !code_.lines_above.empty() ? 1 : 0; }

    // Behind the last row that there is room for, with a row to say how many lines are left.
    std::size_t end_row() const {
        std::size_t end = first_;
        while (end < rows_.size() && y_of(end) + line_px <= rect_.bottom() + 1)
            ++end;
        const bool says_more = end < rows_.size() && end > first_ && !code_.more_lines.empty();
        return says_more ? end - 1 : end;
    }

    // How many lines begin before a row.
    std::uint32_t lines_before(std::size_t row) const {
        return rows_[row].line - (rows_[row].is_first ? 1 : 0);
    }

    // In a row's place, that so many lines are left out.
    void paint_more(std::size_t row, std::string_view words, std::uint32_t count) {
        if (words.empty()) return;
        canvas_.label({rect_.x + gutter_px, center_y(row)},
                      fmt::format(fmt::runtime(words), fmt::arg("count", count)), more_text,
                      theme_.text_faint);
    }

    float y_of(std::size_t row) const {
        const float below = static_cast<float>(row + rows_above()) - static_cast<float>(first_);
        return rect_.y + below * line_px;
    }
    float center_y(std::size_t row) const { return y_of(row) + line_px / 2; }

    void paint_band(std::uint32_t line, Color ground, Color edge) {
        for (std::size_t i = first_row_of(line); i < rows_.size() && rows_[i].line == line; ++i) {
            if (i < first_) continue;
            const Rect band{rect_.x, y_of(i), rect_.width, line_px};
            canvas_.fill_rect(band, ground);
            canvas_.fill_rect({band.x, band.y, 3, band.height}, edge);
        }
    }

    // The line that runs, and fainter those of who called it; else what the event is about.
    void paint_running() {
        const StateLook& look = theme_.look(State::Running);
        const auto paint = [&](std::uint32_t line, float opacity) {
            paint_band(line, look.tint.faded(opacity), look.mark.faded(opacity));
        };
        for (const std::uint32_t line : code_.places.calling_lines)
            if (line != code_.places.running_line) paint(line, 0.45F);
        paint(code_.places.running_line, 1);
        paint_band(code_.places.told_line, theme_.hover, theme_.border_strong);
    }

    float x_of(const CodeRow& row, std::uint32_t offset) const {
        const std::string_view before = text_.slice({row.part.begin, offset});
        return rect_.x + gutter_px + row.indent_px + canvas_.measure().width_px(before, code_text);
    }

    void put(std::size_t row, Span part, Paint paint) {
        if (part.begin >= part.end) return;
        canvas_.label({x_of(rows_[row], part.begin), center_y(row)}, text_.slice(part), code_text,
                      color_of(paint, theme_));
    }

    // One row's stretches; `next` is the first that does not end before it.
    void paint_words(std::size_t row, const std::vector<PaintSpan>& spans, std::size_t& next) {
        const Span whole = rows_[row].part;
        std::uint32_t at = whole.begin;
        while (next < spans.size() && spans[next].span.end <= whole.begin)
            ++next;
        for (std::size_t i = next; i < spans.size() && spans[i].span.begin < whole.end; ++i) {
            const Span part{std::max(spans[i].span.begin, whole.begin),
                            std::min(spans[i].span.end, whole.end)};
            put(row, {at, part.begin}, Paint::Plain);
            put(row, part, spans[i].paint);
            at = std::max(at, part.end);
        }
        put(row, {at, whole.end}, Paint::Plain);
    }

    void paint_chips(std::size_t row) {
        const std::uint32_t line = rows_[row].line;
        float x = x_of(rows_[row], rows_[row].part.end) + 12;
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
            const Rect chip{x, center_y(row) - 8, width, 16};
            canvas_.fill_rect(chip, composite(look.tint, theme_.surface), 8);
            draw_state_glyph(canvas_, state, {chip.x + 10, chip.center_y()}, 9, look.label);
            canvas_.label({chip.x + 18, chip.center_y()}, task.words, chip_text, look.label);
            x += width + chip_gap_px;
        }
        if (left_out > 0)
            canvas_.label({std::min(x, rect_.right() - more_px), center_y(row)},
                          fmt::format("+{}", left_out), chip_text, theme_.text_muted);
    }

    Canvas& canvas_;
    Rect rect_;
    const CodePicture& code_;
    const SourceText& text_;
    const Theme& theme_;
    std::vector<CodeRow> rows_;
    std::size_t first_;
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

Size code_size(const CodePicture& code, bool has_marks, float width_max,
               const TextMeasure& measure) {
    constexpr float marks_px = 110;
    const SourceText& text = *code.text;
    float widest = 0;
    for (std::uint32_t line = 1; line <= line_count_of(text); ++line)
        widest = std::max(widest, measure.width_px(text.slice(text.line_span(line)), code_text));
    const float wanted = std::ceil(gutter_px + widest + end_px + (has_marks ? marks_px : 0));
    const float width = std::min(wanted, width_max);
    const auto rows = rows_of(text, width - gutter_px - end_px, measure).size();
    return {width, static_cast<float>(rows) * line_px};
}

void draw_code(Canvas& canvas, Rect rect, const CodePicture& code, const Theme& theme) {
    CodePainter(canvas, rect, code, theme).paint();
}

} // namespace app::draw
