#include "app/draw/cairo_canvas.h"

#include "app/draw/patterns.h"

#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <cairo.h>

#include <array>
#include <cmath>
#include <cstring>
#include <numbers>
#include <vector>

namespace app::draw {

namespace {

constexpr double points_per_pixel = 0.75;

cairo_status_t append_bytes(void* closure, const unsigned char* bytes, unsigned count) {
    static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(bytes), count);
    return CAIRO_STATUS_SUCCESS;
}

void round_rect_path(cairo_t* cr, Rect rect, float radius_px) {
    const double radius =
        std::min(static_cast<double>(radius_px), std::min(rect.width, rect.height) / 2.0);
    if (radius <= 0) {
        cairo_rectangle(cr, rect.x, rect.y, rect.width, rect.height);
        return;
    }
    constexpr double quarter = std::numbers::pi / 2;
    cairo_new_sub_path(cr);
    cairo_arc(cr, rect.right() - radius, rect.y + radius, radius, -quarter, 0);
    cairo_arc(cr, rect.right() - radius, rect.bottom() - radius, radius, 0, quarter);
    cairo_arc(cr, rect.x + radius, rect.bottom() - radius, radius, quarter, 2 * quarter);
    cairo_arc(cr, rect.x + radius, rect.y + radius, radius, 2 * quarter, 3 * quarter);
    cairo_close_path(cr);
}

void set_color(cairo_t* cr, Color color) {
    cairo_set_source_rgba(cr, color.red / 255.0, color.green / 255.0, color.blue / 255.0,
                          color.alpha / 255.0);
}

void set_stroke(cairo_t* cr, Stroke stroke) {
    set_color(cr, stroke.color);
    cairo_set_line_width(cr, stroke.width_px);
    cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
    cairo_set_line_cap(cr, CAIRO_LINE_CAP_BUTT);
    const double width = stroke.width_px;
    const std::array<double, 2> dashed = {3 * width, 3 * width};
    const std::array<double, 2> dotted = {width, 2 * width};
    switch (stroke.dash) {
    case LineDash::Solid: cairo_set_dash(cr, nullptr, 0, 0); break;
    case LineDash::Dashed: cairo_set_dash(cr, dashed.data(), 2, 0); break;
    case LineDash::Dotted: cairo_set_dash(cr, dotted.data(), 2, 0); break;
    }
}

} // namespace

struct CairoCanvas::Data {
    explicit Data(const FontSet& font_set) : fonts(font_set) {}
    ~Data() {
        for (cairo_font_face_t* face : cairo_faces) {
            if (face != nullptr) cairo_font_face_destroy(face);
        }
        if (cr != nullptr) cairo_destroy(cr);
        if (surface != nullptr) cairo_surface_destroy(surface);
    }
    Data(const Data&) = delete;
    Data& operator=(const Data&) = delete;

    cairo_font_face_t* cairo_face(int font) {
        if (cairo_faces.size() <= static_cast<std::size_t>(font)) {
            cairo_faces.resize(static_cast<std::size_t>(font) + 1, nullptr);
        }
        cairo_font_face_t*& face = cairo_faces[static_cast<std::size_t>(font)];
        if (face == nullptr) {
            face = cairo_ft_font_face_create_for_ft_face(
                fonts.face(font), is_pdf ? FT_LOAD_NO_HINTING : FT_LOAD_TARGET_LIGHT);
        }
        return face;
    }

    const FontSet& fonts;
    cairo_surface_t* surface = nullptr;
    cairo_t* cr = nullptr;
    bool is_pdf = false;
    std::string bytes;
    std::vector<cairo_font_face_t*> cairo_faces;
};

CairoCanvas::CairoCanvas(std::unique_ptr<Data> data) : data_(std::move(data)) {
    data_->cr = cairo_create(data_->surface);
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_hint_style(options, data_->is_pdf ? CAIRO_HINT_STYLE_NONE
                                                             : CAIRO_HINT_STYLE_SLIGHT);
    cairo_set_font_options(data_->cr, options);
    cairo_font_options_destroy(options);
}

CairoCanvas::~CairoCanvas() = default;

std::unique_ptr<CairoCanvas> CairoCanvas::png(const FontSet& fonts, int width_px, int height_px,
                                              int scale) {
    auto data = std::make_unique<Data>(fonts);
    data->surface =
        cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width_px * scale, height_px * scale);
    std::unique_ptr<CairoCanvas> canvas(new CairoCanvas(std::move(data)));
    cairo_scale(canvas->data_->cr, scale, scale);
    return canvas;
}

std::unique_ptr<CairoCanvas> CairoCanvas::pdf(const FontSet& fonts, int width_px, int height_px,
                                              const std::string& title) {
    auto data = std::make_unique<Data>(fonts);
    data->is_pdf = true;
    data->surface = cairo_pdf_surface_create_for_stream(
        append_bytes, &data->bytes, width_px * points_per_pixel, height_px * points_per_pixel);
    // The virtual clock's first moment stands for "now", so that equal pictures are equal bytes.
    static constexpr const char* first_moment = "2024-01-01T00:00:00Z";
    cairo_pdf_surface_set_metadata(data->surface, CAIRO_PDF_METADATA_TITLE, title.c_str());
    cairo_pdf_surface_set_metadata(data->surface, CAIRO_PDF_METADATA_CREATOR, "Coroscope");
    cairo_pdf_surface_set_metadata(data->surface, CAIRO_PDF_METADATA_CREATE_DATE, first_moment);
    cairo_pdf_surface_set_metadata(data->surface, CAIRO_PDF_METADATA_MOD_DATE, first_moment);
    std::unique_ptr<CairoCanvas> canvas(new CairoCanvas(std::move(data)));
    cairo_scale(canvas->data_->cr, points_per_pixel, points_per_pixel);
    return canvas;
}

std::string CairoCanvas::finish() {
    if (!data_->is_pdf)
        cairo_surface_write_to_png_stream(data_->surface, append_bytes, &data_->bytes);
    cairo_surface_finish(data_->surface);
    return std::move(data_->bytes);
}

std::vector<std::uint8_t> CairoCanvas::finish_bgra() {
    cairo_surface_flush(data_->surface);
    const int width = cairo_image_surface_get_width(data_->surface);
    const int height = cairo_image_surface_get_height(data_->surface);
    const int stride = cairo_image_surface_get_stride(data_->surface);
    const unsigned char* rows = cairo_image_surface_get_data(data_->surface);
    std::vector<std::uint8_t> out;
    out.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4);
    for (int y = 0; y < height; ++y) {
        const unsigned char* row = rows + static_cast<std::ptrdiff_t>(y) * stride;
        // A pixel is a number of 32 bits, its blue the lowest byte.
        for (int x = 0; x < width; ++x) {
            std::uint32_t pixel = 0;
            std::memcpy(&pixel, row + static_cast<std::ptrdiff_t>(x) * 4, 4);
            for (int shift = 0; shift < 32; shift += 8)
                out.push_back(static_cast<std::uint8_t>(pixel >> shift));
        }
    }
    cairo_surface_finish(data_->surface);
    return out;
}

const TextMeasure& CairoCanvas::measure() const {
    return data_->fonts;
}

void CairoCanvas::fill_rect(Rect rect, Color color, float radius_px) {
    if (rect.is_empty() || color.alpha == 0) return;
    set_color(data_->cr, color);
    round_rect_path(data_->cr, rect, radius_px);
    cairo_fill(data_->cr);
}

void CairoCanvas::stroke_rect(Rect rect, Stroke stroke, float radius_px) {
    if (rect.is_empty() || stroke.color.alpha == 0) return;
    set_stroke(data_->cr, stroke);
    round_rect_path(data_->cr, rect.inset(stroke.width_px / 2),
                    std::max(0.0F, radius_px - stroke.width_px / 2));
    cairo_stroke(data_->cr);
}

void CairoCanvas::fill_pattern(Rect rect, Pattern pattern, Color color, float unit_px,
                               float radius_px) {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    cairo_t* cr = data_->cr;
    cairo_clip_extents(cr, &left, &top, &right, &bottom);
    const Rect visible = {static_cast<float>(left), static_cast<float>(top),
                          static_cast<float>(right - left), static_cast<float>(bottom - top)};
    const PatternInk ink = pattern_ink(rect, visible, pattern, unit_px, radius_px);
    set_stroke(cr, {color, ink.line_width_px, LineDash::Solid});
    for (const auto& [from, to] : ink.lines) {
        cairo_move_to(cr, from.x, from.y);
        cairo_line_to(cr, to.x, to.y);
    }
    for (const auto& chevron : ink.chevrons) {
        cairo_move_to(cr, chevron[0].x, chevron[0].y);
        cairo_line_to(cr, chevron[1].x, chevron[1].y);
        cairo_line_to(cr, chevron[2].x, chevron[2].y);
    }
    cairo_stroke(cr);
    for (const auto& triangle : ink.triangles)
        fill_polygon(triangle, color);
    for (const Point& dot : ink.dots) {
        cairo_new_sub_path(cr);
        cairo_arc(cr, dot.x, dot.y, ink.dot_radius_px, 0, 2 * std::numbers::pi);
    }
    cairo_fill(cr);
}

void CairoCanvas::polyline(std::span<const Point> points, Stroke stroke) {
    set_stroke(data_->cr, stroke);
    for (const Point& point : points)
        cairo_line_to(data_->cr, point.x, point.y);
    cairo_stroke(data_->cr);
}

void CairoCanvas::curve(Point from, Point control1, Point control2, Point to, Stroke stroke) {
    set_stroke(data_->cr, stroke);
    cairo_move_to(data_->cr, from.x, from.y);
    cairo_curve_to(data_->cr, control1.x, control1.y, control2.x, control2.y, to.x, to.y);
    cairo_stroke(data_->cr);
}

void CairoCanvas::fill_polygon(std::span<const Point> points, Color color) {
    set_color(data_->cr, color);
    for (const Point& point : points)
        cairo_line_to(data_->cr, point.x, point.y);
    cairo_close_path(data_->cr);
    cairo_fill(data_->cr);
}

void CairoCanvas::fill_circle(Point center, float radius_px, Color color) {
    set_color(data_->cr, color);
    cairo_arc(data_->cr, center.x, center.y, radius_px, 0, 2 * std::numbers::pi);
    cairo_fill(data_->cr);
}

void CairoCanvas::stroke_circle(Point center, float radius_px, Stroke stroke) {
    set_stroke(data_->cr, stroke);
    cairo_arc(data_->cr, center.x, center.y, radius_px, 0, 2 * std::numbers::pi);
    cairo_stroke(data_->cr);
}

void CairoCanvas::text(Point at, std::string_view text, TextStyle style, Color color,
                       Anchor anchor) {
    const PlacedText placed = data_->fonts.place(text, style);
    float x = at.x;
    if (anchor == Anchor::Middle) x -= placed.width_px / 2;
    if (anchor == Anchor::End) x -= placed.width_px;
    set_color(data_->cr, color);
    cairo_set_font_size(data_->cr, style.size_px);
    std::vector<cairo_glyph_t> glyphs;
    std::vector<cairo_text_cluster_t> clusters;
    for (std::size_t start = 0; start < placed.glyphs.size();) {
        // One run is what one font shows.
        glyphs.clear();
        clusters.clear();
        const int font = placed.glyphs[start].font;
        std::size_t end = start;
        std::uint32_t byte_count = 0;
        for (; end < placed.glyphs.size() && placed.glyphs[end].font == font; ++end) {
            const PlacedGlyph& glyph = placed.glyphs[end];
            glyphs.push_back({glyph.glyph, static_cast<double>(x + glyph.x_px), at.y});
            clusters.push_back({static_cast<int>(glyph.byte_count), 1});
            byte_count += glyph.byte_count;
        }
        cairo_set_font_face(data_->cr, data_->cairo_face(font));
        const int count = static_cast<int>(glyphs.size());
        if (data_->is_pdf) {
            cairo_show_text_glyphs(data_->cr, text.data() + placed.glyphs[start].first_byte,
                                   static_cast<int>(byte_count), glyphs.data(), count,
                                   clusters.data(), count, cairo_text_cluster_flags_t{});
        } else {
            // As outlines, because cairo puts glyph images on whole pixels, which spaces letters
            // unevenly.
            cairo_glyph_path(data_->cr, glyphs.data(), count);
            cairo_fill(data_->cr);
        }
        start = end;
    }
}

void CairoCanvas::push_clip(Rect rect) {
    cairo_save(data_->cr);
    cairo_rectangle(data_->cr, rect.x, rect.y, rect.width, rect.height);
    cairo_clip(data_->cr);
}

void CairoCanvas::pop_clip() {
    cairo_restore(data_->cr);
}

std::string encode_png(const std::uint8_t* rgba, int width_px, int height_px) {
    cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width_px, height_px);
    cairo_surface_flush(surface);
    unsigned char* rows = cairo_image_surface_get_data(surface);
    const int stride = cairo_image_surface_get_stride(surface);
    for (int y = 0; y < height_px; ++y) {
        auto* row =
            reinterpret_cast<std::uint32_t*>(rows + static_cast<std::ptrdiff_t>(y) * stride);
        const std::uint8_t* source = rgba + static_cast<std::ptrdiff_t>(y) * width_px * 4;
        for (int x = 0; x < width_px; ++x, source += 4) {
            const std::uint32_t alpha = source[3];
            const auto premultiplied = [&](std::uint32_t value) {
                return (value * alpha + 127U) / 255U;
            };
            row[x] = (alpha << 24U) | (premultiplied(source[0]) << 16U) |
                     (premultiplied(source[1]) << 8U) | premultiplied(source[2]);
        }
    }
    cairo_surface_mark_dirty(surface);
    std::string bytes;
    cairo_surface_write_to_png_stream(surface, append_bytes, &bytes);
    cairo_surface_destroy(surface);
    return bytes;
}

} // namespace app::draw
