#include "app/gui/panels.h"

#include "app/gui/widgets.h"
#include "lessons/catalogue.h"
#include "runtime/source/utf8.h"
#include "runtime/trace/moment.h"

#include <algorithm>
#include <cmath>

namespace app::gui {

using draw::Canvas;

namespace {

// Sets words of several styles into lines.
class Setter {
  public:
    Setter(const Frame& frame, Canvas* canvas, Point at, float width_px, float line_px)
        : frame_(frame), canvas_(canvas), left_(at.x), x_(at.x), y_(at.y), right_(at.x + width_px),
          line_px_(line_px) {}

    void put(const lessons::TextRun& run, Color plain, Color strong) {
        const bool is_code = run.style == lessons::TextStyle::Code;
        const TextStyle style = is_code                                   ? frame_.mono_small()
                                : run.style == lessons::TextStyle::Strong ? frame_.strong()
                                                                          : frame_.body();
        const Color color = run.style == lessons::TextStyle::Plain ? plain : strong;
        std::string_view rest = run.text;
        while (!rest.empty()) {
            const std::size_t length = is_code ? code_piece(rest) : piece(rest);
            put_piece(rest.substr(0, length), style, color, is_code);
            rest.remove_prefix(length);
        }
    }

    float end_line() {
        x_ = left_;
        y_ += line_px_;
        return y_;
    }

  private:
    // A word with the spaces behind it, or one Chinese character with what must not begin a line.
    static std::size_t piece(std::string_view text) {
        std::size_t at = 0;
        while (at < text.size()) {
            const auto point = runtime::source::decode_utf8(text.substr(at));
            const std::size_t next = at + std::max<std::uint32_t>(1, point.size);
            if (point.value >= 0x2E80 && at > 0 && !is_closing(point.value)) return at;
            at = next;
            if (point.value == U' ') return at;
            if (point.value >= 0x2E80) return with_closing(text, at);
        }
        return at;
    }
    static std::size_t code_piece(std::string_view text) { return text.size(); }
    static bool is_closing(char32_t c) {
        return c == U'，' || c == U'。' || c == U'；' || c == U'：' || c == U'、' || c == U'）' ||
               c == U'！' || c == U'？' || c == U'”' || c == U'」' || c == U'》';
    }
    static std::size_t with_closing(std::string_view text, std::size_t at) {
        while (at < text.size()) {
            const auto point = runtime::source::decode_utf8(text.substr(at));
            if (!is_closing(point.value) && point.value != U'.' && point.value != U',') return at;
            at += std::max<std::uint32_t>(1, point.size);
        }
        return at;
    }

    void put_piece(std::string_view text, TextStyle style, Color color, bool is_code) {
        const float pad = is_code ? frame_.px(4) : 0;
        std::string_view shown = text;
        while (shown.ends_with(' ') && !is_code)
            shown.remove_suffix(1);
        const float width = text_width(frame_, shown, style) + 2 * pad;
        // What closes a sentence stays with the word before it, also behind code.
        const bool is_tail =
            !shown.empty() &&
            std::string_view(".,;:!?)").find(shown.front()) != std::string_view::npos &&
            shown.size() <= 2;
        if (x_ > left_ && x_ + width > right_ && width > 0 && !is_tail) end_line();
        if (canvas_ != nullptr && !shown.empty()) {
            const float middle = y_ + line_px_ / 2;
            if (is_code) {
                const Rect box{x_, middle - frame_.px(9), width, frame_.px(18)};
                canvas_->fill_rect(box, draw::mix(frame_.theme.surface, frame_.theme.active, 0.75F),
                                   frame_.px(4));
            }
            canvas_->label({x_ + pad, middle}, shown, style, color, draw::Anchor::Start);
        }
        x_ += width + text_width(frame_, text.substr(shown.size()), style);
    }

    const Frame& frame_;
    Canvas* canvas_;
    float left_;
    float x_;
    float y_;
    float right_;
    float line_px_;
};

float draw_block(const Frame& frame, Canvas* canvas, Point at, float width,
                 const lessons::Block& block, Color plain, Color strong) {
    const float line = frame.px(20);
    const float indent = block.kind == lessons::BlockKind::ListItem ? frame.px(14) : 0;
    if (indent > 0 && canvas != nullptr) {
        canvas->fill_circle({at.x + frame.px(5), at.y + line / 2}, frame.px(2), plain);
    }
    Setter setter(frame, canvas, {at.x + indent, at.y}, width - indent, line);
    for (const lessons::TextRun& run : block.runs)
        setter.put(run, plain, strong);
    return setter.end_line() - at.y;
}

float draw_blocks(const Frame& frame, Canvas* canvas, Point at, float width,
                  const std::vector<lessons::Block>& blocks, Color plain, Color strong) {
    float y = at.y;
    for (const lessons::Block& block : blocks) {
        y += draw_block(frame, canvas, {at.x, y}, width, block, plain, strong);
        y += frame.px(block.kind == lessons::BlockKind::ListItem ? 3 : 8);
    }
    return y - at.y;
}

void find_anchors(const Frame& frame, const lessons::Prose& prose, ProseUi& ui) {
    if (ui.anchors_of == frame.app.document.run && ui.anchors.size() == prose.sections.size())
        return;
    ui.anchors_of = frame.app.document.run;
    ui.anchors.clear();
    ui.followed_section = -2;
    for (const lessons::Section& section : prose.sections) {
        const auto moment = runtime::trace::parse_moment(section.anchor);
        const bool can_look = moment.has_value() && ui.anchors_of != nullptr;
        ui.anchors.push_back(can_look ? runtime::trace::find(ui.anchors_of->index, *moment)
                                      : std::nullopt);
    }
}

// The section that the run has come to; -1 before the first.
int current_section(const Frame& frame, const ProseUi& ui) {
    int current = -1;
    runtime::trace::EventNumber latest = 0;
    for (std::size_t i = 0; i < ui.anchors.size(); ++i) {
        if (!ui.anchors[i] || *ui.anchors[i] > frame.app.cursor) continue;
        if (current >= 0 && *ui.anchors[i] < latest) continue;
        current = static_cast<int>(i);
        latest = *ui.anchors[i];
    }
    return current;
}

float draw_section(Frame& frame, Scroll& scroll, Rect at, const lessons::Section& section,
                   int number, const ProseUi& ui, bool is_current) {
    const auto anchor = ui.anchors[static_cast<std::size_t>(number)];
    const float pad = frame.px(12);
    const float inner = at.width - 2 * pad;
    const float title_line = frame.px(20);
    const float title =
        draw_wrapped(frame, nullptr, {}, inner, section.title, frame.strong(), {}, title_line);
    const float body = draw_blocks(frame, nullptr, {}, inner, section.blocks, {}, {});
    const Rect box{at.x, at.y, at.width, pad + title + frame.px(4) + body + pad - frame.px(8)};
    const Hit over = hit(frame, "prose.section." + std::to_string(number), box,
                         anchor ? TakesFocus::Yes : TakesFocus::No);
    Canvas& canvas = scroll.canvas();
    const float radius = frame.metrics.radius_card;
    if (is_current) {
        canvas.fill_rect(box, draw::mix(frame.theme.surface, frame.theme.accent, 0.09F), radius);
        canvas.fill_rect({box.x, box.y + frame.px(10), frame.px(3), box.height - frame.px(20)},
                         frame.theme.accent, frame.px(1.5F));
    } else if (over.is_hovered && anchor) {
        canvas.fill_rect(box, frame.theme.hover, radius);
    }
    const Color heading = is_current ? frame.theme.accent_text
                          : anchor   ? frame.theme.text
                                     : frame.theme.text_faint;
    const Color plain = is_current ? frame.theme.text
                        : anchor   ? frame.theme.text_muted
                                   : frame.theme.text_faint;
    const Color strong = anchor ? frame.theme.text : frame.theme.text_faint;
    float y = box.y + pad;
    y += draw_wrapped(frame, &canvas, {box.x + pad, y}, inner, section.title, frame.strong(),
                      heading, title_line) +
         frame.px(4);
    draw_blocks(frame, &canvas, {box.x + pad, y}, inner, section.blocks, plain, strong);
    if (over.is_hovered)
        frame.tooltip = anchor ? frame.tr("prose.go") : frame.tr("prose.not_reached");
    if (over.is_focused) draw_focus_ring(frame, canvas, box, radius);
    if (over.is_clicked && anchor) frame.ask(model::SeekTo{*anchor});
    return box.height;
}

} // namespace

void draw_prose(Frame& frame, Canvas& canvas, Rect below, ProseUi& ui) {
    const lessons::Lesson* lesson = model::current_lesson(frame.app);
    if (lesson == nullptr) {
        draw_empty(frame, canvas, below, frame.tr("prose.empty"));
        return;
    }
    const auto language = frame.language() == model::Language::English ? lessons::Language::English
                                                                       : lessons::Language::Chinese;
    const lessons::Prose& prose = lesson->prose(language);
    find_anchors(frame, prose, ui);
    const int current = current_section(frame, ui);
    Scroll scroll(
        frame, "prose",
        {below.x + frame.px(4), below.y, below.width - frame.px(8), below.height - frame.px(6)});
    const float width = scroll.width_px();
    const float x = scroll.origin().x;
    float y = scroll.origin().y;
    const float pad = frame.px(12);
    y += draw_blocks(frame, &scroll.canvas(), {x + pad, y}, width - 2 * pad, prose.introduction,
                     frame.theme.text_muted, frame.theme.text);
    y += frame.px(4);
    for (std::size_t i = 0; i < prose.sections.size(); ++i) {
        const int number = static_cast<int>(i);
        const float top = y;
        y += draw_section(frame, scroll, {x, y, width, 0}, prose.sections[i], number, ui,
                          number == current);
        if (number == current && ui.followed_section != current) {
            scroll.bring_into_sight(top - scroll.origin().y - frame.px(8),
                                    y - scroll.origin().y + frame.px(8));
        }
        y += frame.px(2);
    }
    // Where the section stands is known once all that is above it is.
    const float content = y - scroll.origin().y + frame.px(8);
    ui.followed_section = content == ui.content_px ? current : -2;
    if (content != ui.content_px) frame.wants_another = true;
    ui.content_px = content;
    scroll.set_content(width, content);
}

} // namespace app::gui
