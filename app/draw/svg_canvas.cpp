#include "app/draw/svg_canvas.h"

#include "app/draw/patterns.h"

#include <fmt/format.h>

#include <cmath>

namespace app::draw {

namespace {

// Numbers for people and for diffs: at most two decimals, no trailing zeros, never "-0".
std::string number(float value) {
    const long hundredths = std::lround(static_cast<double>(value) * 100);
    if (hundredths % 100 == 0) return fmt::format("{}", hundredths / 100);
    std::string text = fmt::format("{:.2f}", static_cast<double>(hundredths) / 100);
    if (text.back() == '0') text.pop_back();
    return text;
}

std::string escaped(std::string_view text) {
    std::string result;
    for (const char letter : text) {
        switch (letter) {
        case '&': result += "&amp;"; break;
        case '<': result += "&lt;"; break;
        case '>': result += "&gt;"; break;
        case '"': result += "&quot;"; break;
        default:
            // XML forbids the other control characters, even escaped.
            if (static_cast<unsigned char>(letter) >= 0x20 || letter == '\n' || letter == '\t') {
                result += letter;
            } else {
                result += "\xEF\xBF\xBD";
            }
        }
    }
    return result;
}

std::string paint(std::string_view attribute, Color color) {
    std::string text =
        fmt::format(" {}=\"#{:02x}{:02x}{:02x}\"", attribute, color.red, color.green, color.blue);
    if (color.alpha != 255) {
        text += fmt::format(" {}-opacity=\"{}\"", attribute,
                            number(static_cast<float>(color.alpha) / 255));
    }
    return text;
}

std::string stroke_attributes(Stroke stroke) {
    std::string text = paint("stroke", stroke.color);
    if (stroke.width_px != 1) text += fmt::format(" stroke-width=\"{}\"", number(stroke.width_px));
    const float width = stroke.width_px;
    switch (stroke.dash) {
    case LineDash::Solid: break;
    case LineDash::Dashed:
        text += fmt::format(" stroke-dasharray=\"{0} {0}\"", number(3 * width));
        break;
    case LineDash::Dotted:
        text += fmt::format(" stroke-dasharray=\"{} {}\"", number(width), number(2 * width));
        break;
    }
    return text;
}

std::string rect_attributes(Rect rect, float radius_px) {
    std::string text = fmt::format(" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"", number(rect.x),
                                   number(rect.y), number(rect.width), number(rect.height));
    const float radius = std::min(radius_px, std::min(rect.width, rect.height) / 2);
    if (radius > 0) text += fmt::format(" rx=\"{}\"", number(radius));
    return text;
}

std::string at(Point point) {
    return fmt::format("{} {}", number(point.x), number(point.y));
}

std::string_view class_of(FontFace face) {
    switch (face) {
    case FontFace::Ui: return "ui";
    case FontFace::UiMedium: return "ui m";
    case FontFace::UiSemibold: return "ui s";
    case FontFace::Mono: return "mono";
    }
    return "ui";
}

constexpr std::string_view style_sheet =
    "text{white-space:pre;font-kerning:none;font-variant-ligatures:none}"
    ".ui{font-family:Inter,'Noto Sans CJK SC','Noto Sans SC',sans-serif}"
    ".m{font-weight:500}.s{font-weight:600}"
    ".mono{font-family:'JetBrains Mono','Noto Sans CJK SC','Noto Sans SC',monospace}"
    "path,rect,circle{stroke-linejoin:round}";

// An id is letters, digits and dashes, so that it can be named in a style sheet.
std::string id_from(std::string_view wanted) {
    std::string id;
    for (const char letter : wanted) {
        const bool is_plain = (letter >= 'a' && letter <= 'z') ||
                              (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
        if (is_plain) {
            id += letter;
        } else if (!id.empty() && id.back() != '-') {
            id += '-';
        }
    }
    while (!id.empty() && id.back() == '-')
        id.pop_back();
    return id;
}

} // namespace

SvgCanvas::SvgCanvas(const FontSet& fonts, int width_px, int height_px, std::string title)
    : fonts_(fonts), width_px_(width_px), height_px_(height_px), title_(std::move(title)) {}

std::string SvgCanvas::finish() {
    std::string document = fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<svg xml:space=\"preserve\" xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" "
        "height=\"{1}\" "
        "viewBox=\"0 0 {0} {1}\" role=\"img\">\n<title>{2}</title>\n<style>{3}</style>\n",
        width_px_, height_px_, escaped(title_), style_sheet);
    if (!definition_text_.empty()) document += "<defs>\n" + definition_text_ + "</defs>\n";
    document += body_;
    document += "</svg>\n";
    return document;
}

std::string SvgCanvas::definition(const std::string& prefix, const std::string& body) {
    const auto [entry, is_new] = definitions_.try_emplace(body);
    if (is_new) {
        entry->second = fmt::format("{}{}", prefix, definitions_.size());
        definition_text_ += fmt::format("<clipPath id=\"{}\">{}</clipPath>\n", entry->second, body);
    }
    return entry->second;
}

void SvgCanvas::fill_rect(Rect rect, Color color, float radius_px) {
    if (rect.is_empty() || color.alpha == 0) return;
    body_ += fmt::format("<rect{}{}/>\n", rect_attributes(rect, radius_px), paint("fill", color));
}

void SvgCanvas::stroke_rect(Rect rect, Stroke stroke, float radius_px) {
    if (rect.is_empty() || stroke.color.alpha == 0) return;
    const float half = stroke.width_px / 2;
    body_ += fmt::format("<rect{} fill=\"none\"{}/>\n",
                         rect_attributes(rect.inset(half), std::max(0.0F, radius_px - half)),
                         stroke_attributes(stroke));
}

void SvgCanvas::fill_pattern(Rect rect, Pattern pattern, Color color, float unit_px,
                             float radius_px) {
    const Rect visible =
        clips_.empty() ? Rect{0, 0, static_cast<float>(width_px_), static_cast<float>(height_px_)}
                       : clips_.back();
    const PatternInk ink = pattern_ink(rect, visible, pattern, unit_px, radius_px);
    std::string lines;
    for (const auto& [from, to] : ink.lines) {
        lines += fmt::format("M{}L{}", at(from), at(to));
    }
    for (const auto& chevron : ink.chevrons) {
        lines += fmt::format("M{}L{}L{}", at(chevron[0]), at(chevron[1]), at(chevron[2]));
    }
    // Dots are lines without length under round caps.
    std::string dots;
    for (const Point& dot : ink.dots)
        dots += fmt::format("M{}h0", at(dot));
    if (!lines.empty()) {
        body_ += fmt::format("<path d=\"{}\" fill=\"none\"{}/>\n", lines,
                             stroke_attributes({color, ink.line_width_px, LineDash::Solid}));
    }
    if (!dots.empty()) {
        body_ += fmt::format("<path d=\"{}\" fill=\"none\" stroke-linecap=\"round\"{}/>\n", dots,
                             stroke_attributes({color, 2 * ink.dot_radius_px, LineDash::Solid}));
    }
    for (const auto& triangle : ink.triangles)
        fill_polygon(triangle, color);
}

void SvgCanvas::polyline(std::span<const Point> points, Stroke stroke) {
    if (points.empty()) return;
    std::string path;
    for (const Point& point : points)
        path += (path.empty() ? "M" : "L") + at(point);
    body_ += fmt::format("<path d=\"{}\" fill=\"none\"{}/>\n", path, stroke_attributes(stroke));
}

void SvgCanvas::curve(Point from, Point control1, Point control2, Point to, Stroke stroke) {
    body_ += fmt::format("<path d=\"M{}C{} {} {}\" fill=\"none\"{}/>\n", at(from), at(control1),
                         at(control2), at(to), stroke_attributes(stroke));
}

void SvgCanvas::fill_polygon(std::span<const Point> points, Color color) {
    std::string path;
    for (const Point& point : points)
        path += (path.empty() ? "M" : "L") + at(point);
    body_ += fmt::format("<path d=\"{}Z\"{}/>\n", path, paint("fill", color));
}

void SvgCanvas::fill_circle(Point center, float radius_px, Color color) {
    body_ += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\"{}/>\n", number(center.x),
                         number(center.y), number(radius_px), paint("fill", color));
}

void SvgCanvas::stroke_circle(Point center, float radius_px, Stroke stroke) {
    body_ +=
        fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"none\"{}/>\n", number(center.x),
                    number(center.y), number(radius_px), stroke_attributes(stroke));
}

void SvgCanvas::text(Point position, std::string_view text, TextStyle style, Color color,
                     Anchor anchor) {
    if (text.empty()) return;
    const float width = fonts_.width_px(text, style);
    std::string anchoring;
    if (anchor == Anchor::Middle) anchoring = " text-anchor=\"middle\"";
    if (anchor == Anchor::End) anchoring = " text-anchor=\"end\"";
    // With textLength, a reader without our fonts still sees labels that fit.
    body_ += fmt::format("<text class=\"{}\" x=\"{}\" y=\"{}\" font-size=\"{}\" textLength=\"{}\" "
                         "lengthAdjust=\"spacingAndGlyphs\"{}{}>{}</text>\n",
                         class_of(style.face), number(position.x), number(position.y),
                         number(style.size_px), number(width), anchoring, paint("fill", color),
                         escaped(text));
}

void SvgCanvas::push_clip(Rect rect) {
    if (!clips_.empty()) rect = rect.intersected(clips_.back());
    clips_.push_back(rect);
    const std::string id = definition("clip", fmt::format("<rect{}/>", rect_attributes(rect, 0)));
    body_ += fmt::format("<g clip-path=\"url(#{})\">\n", id);
}

void SvgCanvas::pop_clip() {
    clips_.pop_back();
    body_ += "</g>\n";
}

void SvgCanvas::begin_group(std::string_view id, std::string_view title) {
    body_ += "<g";
    if (std::string plain = id_from(id); !plain.empty()) {
        const int use = ++id_uses_[plain];
        if (use > 1) plain += fmt::format("-{}", use);
        body_ += fmt::format(" id=\"{}\"", plain);
    }
    body_ += ">";
    if (!title.empty()) body_ += fmt::format("<title>{}</title>", escaped(title));
    body_ += "\n";
}

void SvgCanvas::end_group() {
    body_ += "</g>\n";
}

} // namespace app::draw
