#include "app/gui/styled_text.h"

#include "runtime/source/utf8.h"

#include <algorithm>

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
            const std::size_t length = is_code ? code_piece(rest, style) : piece(rest);
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
    // Code stays in one piece as long as a line has room for it; else it breaks behind a space, or,
    // if there is none, where the line ends.
    std::size_t code_piece(std::string_view text, const TextStyle& style) const {
        const float room = right_ - left_ - 2 * frame_.px(4);
        if (text_width(frame_, text, style) <= room) return text.size();
        std::size_t at = 0;
        std::size_t behind_space = 0;
        while (at < text.size()) {
            const auto point = runtime::source::decode_utf8(text.substr(at));
            const std::size_t next = at + std::max<std::uint32_t>(1, point.size);
            const bool fits = text_width(frame_, text.substr(0, next), style) <= room;
            if (!fits && at > 0) break;
            at = next;
            if (point.value == U' ') behind_space = at;
        }
        return behind_space > 0 ? behind_space : at;
    }
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
            ((std::string_view(".,;:!?)").find(shown.front()) != std::string_view::npos &&
              shown.size() <= 2) ||
             is_closing(runtime::source::decode_utf8(shown).value));
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

} // namespace

float draw_runs(const Frame& frame, Canvas* canvas, Point at, float width_px,
                const std::vector<lessons::TextRun>& runs, Color plain, Color strong) {
    Setter setter(frame, canvas, at, width_px, frame.px(20));
    for (const lessons::TextRun& run : runs)
        setter.put(run, plain, strong);
    return setter.end_line() - at.y;
}

namespace {

float draw_block(const Frame& frame, Canvas* canvas, Point at, float width,
                 const lessons::Block& block, Color plain, Color strong) {
    const float line = frame.px(20);
    const float indent = block.kind == lessons::BlockKind::ListItem ? frame.px(14) : 0;
    if (indent > 0 && canvas != nullptr) {
        canvas->fill_circle({at.x + frame.px(5), at.y + line / 2}, frame.px(2), plain);
    }
    return draw_runs(frame, canvas, {at.x + indent, at.y}, width - indent, block.runs, plain,
                     strong);
}

} // namespace

float draw_blocks(const Frame& frame, Canvas* canvas, Point at, float width,
                  const std::vector<lessons::Block>& blocks, Color plain, Color strong) {
    float y = at.y;
    for (const lessons::Block& block : blocks) {
        y += draw_block(frame, canvas, {at.x, y}, width, block, plain, strong);
        y += frame.px(block.kind == lessons::BlockKind::ListItem ? 3 : 8);
    }
    return y - at.y;
}

} // namespace app::gui
