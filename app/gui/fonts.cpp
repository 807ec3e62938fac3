#include "app/gui/fonts.h"

#include "app/draw/font_set.h"
#include "app/gui/imgui_compat.hpp"
#include "runtime/source/utf8.h"

#include <algorithm>
#include <cmath>

#include <ft2build.h>
#include FT_FREETYPE_H

namespace app::gui {

namespace {

constexpr std::size_t code_points_max = 0x10000; // ImWchar has 16 bits in Debian's build.

// ImGui sizes a font by ascent + descent, people by the em. The quotient is the font's own.
float size_per_em(const draw::FontFile& file) {
    FT_Library library = nullptr;
    FT_Face face = nullptr;
    float quotient = 1.2F;
    if (FT_Init_FreeType(&library) != 0) return quotient;
    if (FT_New_Face(library, file.path.c_str(), file.index, &face) == 0) {
        if (face->units_per_EM != 0) {
            quotient = static_cast<float>(face->ascender - face->descender) /
                       static_cast<float>(face->units_per_EM);
        }
        FT_Done_Face(face);
    }
    FT_Done_FreeType(library);
    return quotient;
}

struct FaceFile {
    draw::FontFile file;
    float per_em = 1;
};

const FaceFile& face_file(draw::FontFace face) {
    static std::map<draw::FontFace, FaceFile> files;
    auto found = files.find(face);
    if (found == files.end()) {
        FaceFile made{draw::find_font(face), 1};
        made.per_em = size_per_em(made.file);
        found = files.emplace(face, std::move(made)).first;
    }
    return found->second;
}

const FaceFile& cjk_file(draw::FontFace face) {
    static std::map<draw::FontFace, FaceFile> files;
    auto found = files.find(face);
    if (found == files.end()) {
        FaceFile made{draw::find_cjk_font(face), 1};
        if (!made.file.path.empty()) made.per_em = size_per_em(made.file);
        found = files.emplace(face, std::move(made)).first;
    }
    return found->second;
}

bool is_beyond_latin(char32_t c) {
    return c >= 0x2000;
}

} // namespace

bool FontAtlas::has_cjk() const {
    return !cjk_file(draw::FontFace::Ui).file.path.empty();
}

FontAtlas::Entry& FontAtlas::entry(Key key) const {
    auto found = entries_.find(key);
    if (found != entries_.end()) return found->second;
    Entry made;
    made.is_noted.assign(code_points_max, false);
    for (char32_t c = 0x20; c < 0x7F; ++c) {
        made.wanted.insert(c);
        made.is_noted[c] = true;
    }
    for (const char32_t c : {U'·', U'×', U'–', U'—', U'’', U'“', U'”', U'…', U'→', U'\uFFFD'}) {
        made.wanted.insert(c);
        made.is_noted[c] = true;
    }
    needs_rebuild_ = true;
    return entries_.emplace(key, std::move(made)).first->second;
}

draw::WindowFonts::Sized FontAtlas::find(draw::TextStyle style) const {
    const Key key{style.face, static_cast<int>(std::lround(style.size_px * 10)), 0};
    const Entry& wished = entry(key);
    if (wished.font != nullptr) return {wished.font, baked_size_px(*wished.font)};
    const float size_px = std::round(style.size_px * face_file(style.face).per_em);
    for (const auto& [other_key, other] : entries_) {
        if (other.font != nullptr && other_key.face == style.face) return {other.font, size_px};
    }
    return {ImGui::GetFont(), size_px};
}

void FontAtlas::note_into(Entry& into, std::string_view text) const {
    while (!text.empty()) {
        const auto c = static_cast<unsigned char>(text[0]);
        if (c < 0x80) {
            text.remove_prefix(1);
            continue;
        }
        const runtime::source::CodePoint point = runtime::source::decode_utf8(text);
        text.remove_prefix(std::max<std::uint32_t>(1, point.size));
        if (point.size == 0 || point.value >= code_points_max || into.is_noted[point.value])
            continue;
        into.is_noted[point.value] = true;
        into.wanted.insert(point.value);
        needs_rebuild_ = true;
    }
}

void FontAtlas::note(draw::TextStyle style, std::string_view text) const {
    note_into(entry({style.face, static_cast<int>(std::lround(style.size_px * 10)), 0}), text);
}

ImFont* FontAtlas::editor_font(float size_px, float line_height_px) const {
    const Key key{draw::FontFace::Mono, static_cast<int>(std::lround(size_px * 10)),
                  static_cast<int>(std::lround(line_height_px))};
    // It needs an advance for every character that the overlay draws.
    const Entry& shown = entry({key.face, key.size_tenths, 0});
    Entry& wished = entry(key);
    for (const char32_t c : shown.wanted) {
        if (wished.is_noted[c]) continue;
        wished.is_noted[c] = true;
        wished.wanted.insert(c);
        needs_rebuild_ = true;
    }
    return wished.font != nullptr ? wished.font : ImGui::GetFont();
}

void FontAtlas::add_font(ImFontAtlas& atlas, Key key, Entry& wish) {
    const FaceFile& base = face_file(key.face);
    const float em_px = static_cast<float>(key.size_tenths) / 10;
    const float size_px = std::round(em_px * base.per_em);
    std::vector<std::uint16_t>& range = ranges_.emplace_back();
    bool needs_cjk = false;
    for (const char32_t c : wish.wanted) {
        range.push_back(static_cast<std::uint16_t>(c));
        range.push_back(static_cast<std::uint16_t>(c));
        needs_cjk = needs_cjk || is_beyond_latin(c);
    }
    range.push_back(0);
    ImFontConfig config;
    config.FontNo = base.file.index;
    config.PixelSnapH = true;
    config.GlyphRanges = range.data();
    config.OversampleH = 1;
    if (key.line_height_px > 0)
        config.GlyphOffset.y = std::floor((static_cast<float>(key.line_height_px) - size_px) / 2);
    wish.font = base.file.path.empty()
                    ? atlas.AddFontDefault()
                    : atlas.AddFontFromFileTTF(base.file.path.c_str(), size_px, &config);
    wish.size_px = size_px;
    const FaceFile& cjk = cjk_file(key.face);
    if (!needs_cjk || cjk.file.path.empty() || wish.font == nullptr) return;
    config.MergeMode = true;
    config.FontNo = cjk.file.index;
    const float cjk_px = std::round(em_px * cjk.per_em);
    // The merged font's line is taller than ours; ImGui lines up tops, so lift it to our baseline.
    atlas.AddFontFromFileTTF(cjk.file.path.c_str(), cjk_px, &config);
}

void FontAtlas::rebuild(ImFontAtlas& atlas) {
    entry({draw::FontFace::Ui, 130, 0});
    atlas.Clear();
    ranges_.clear();
    ranges_.reserve(entries_.size());
    use_freetype(atlas);
    atlas.Flags |= ImFontAtlasFlags_NoPowerOfTwoHeight | ImFontAtlasFlags_NoMouseCursors;
    for (auto& [key, wish] : entries_)
        add_font(atlas, key, wish);
    atlas.Build();
    for (auto& [key, wish] : entries_) {
        if (key.line_height_px > 0 && wish.font != nullptr) {
            set_line_height(*wish.font, static_cast<float>(key.line_height_px));
        }
    }
    needs_rebuild_ = false;
    ++generation_;
}

} // namespace app::gui
