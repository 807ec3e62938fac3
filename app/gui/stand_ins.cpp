#include "app/gui/stand_ins.h"

#include "app/draw/font_set.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>

#include <ft2build.h>
#include FT_FREETYPE_H

namespace app::gui {

namespace {

constexpr char32_t first_private = 0xE000;
constexpr char32_t last_private = 0xF8FF;

// The fonts of signs, and who stands for what. They live as long as the process.
struct Signs {
    FT_Library library = nullptr;
    std::map<std::pair<std::string, int>, FT_Face> faces;
    std::map<char32_t, FT_Face> face_of;
    std::map<std::pair<char32_t, StandIn>, char32_t> stand_ins;
    std::vector<StoodFor> stood_for; // From first_private on.

    FT_Face open(const draw::FontFile& file) {
        if (file.path.empty()) return nullptr;
        const auto [entry, is_new] = faces.try_emplace({file.path, file.index}, nullptr);
        if (!is_new) return entry->second;
        if (library == nullptr) FT_Init_FreeType(&library);
        if (FT_New_Face(library, file.path.c_str(), file.index, &entry->second) != 0)
            entry->second = nullptr;
        return entry->second;
    }

    // A colour font has pictures or layers, and where an outline should be nothing.
    static bool has_outline(FT_Face face, char32_t sign) {
        if (face == nullptr || !FT_IS_SCALABLE(face)) return false;
        const FT_UInt glyph = FT_Get_Char_Index(face, sign);
        return glyph != 0 && FT_Load_Glyph(face, glyph, FT_LOAD_NO_SCALE) == 0 &&
               face->glyph->format == FT_GLYPH_FORMAT_OUTLINE && face->glyph->outline.n_points > 0;
    }

    FT_Face find(char32_t sign) {
        const auto [entry, is_new] = face_of.try_emplace(sign, nullptr);
        if (!is_new) return entry->second;
        FT_Face face = open(draw::find_sign_font(sign));
        if (has_outline(face, sign)) entry->second = face;
        return entry->second;
    }
};

Signs& signs() {
    static Signs all;
    return all;
}

} // namespace

std::optional<char32_t> stand_in(char32_t sign, StandIn kind) {
    Signs& all = signs();
    const auto known = all.stand_ins.find({sign, kind});
    if (known != all.stand_ins.end()) return known->second;
    const bool has_room = all.stood_for.size() <= last_private - first_private;
    if (!has_room || all.find(sign) == nullptr) return std::nullopt;
    const char32_t made = first_private + static_cast<char32_t>(all.stood_for.size());
    all.stood_for.push_back({sign, kind});
    all.stand_ins.emplace(std::pair(sign, kind), made);
    return made;
}

std::optional<StoodFor> stood_for(char32_t character) {
    const auto& all = signs().stood_for;
    if (character < first_private || character - first_private >= all.size()) return std::nullopt;
    return all[character - first_private];
}

SignPicture picture_of(char32_t sign, float em_px, float width_max_px) {
    FT_Face face = signs().find(sign);
    SignPicture picture;
    if (face == nullptr) return picture;
    const FT_UInt glyph = FT_Get_Char_Index(face, sign);
    constexpr float fractions = 64; // FreeType counts in these.
    const auto load = [&](float size_px) {
        FT_Set_Char_Size(face, 0, static_cast<FT_F26Dot6>(std::lround(size_px * fractions)), 72,
                         72);
        return FT_Load_Glyph(face, glyph, FT_LOAD_NO_HINTING) == 0;
    };
    if (!load(em_px)) return picture;
    const float natural = static_cast<float>(face->glyph->advance.x) / fractions;
    if (width_max_px > 0 && natural > width_max_px && !load(em_px * width_max_px / natural))
        return picture;
    picture.advance_px = static_cast<float>(face->glyph->advance.x) / fractions;
    if (FT_Render_Glyph(face->glyph, FT_RENDER_MODE_NORMAL) != 0) return picture;
    const FT_Bitmap& bitmap = face->glyph->bitmap;
    picture.width = static_cast<int>(bitmap.width);
    picture.height = static_cast<int>(bitmap.rows);
    picture.left = face->glyph->bitmap_left;
    picture.rise = face->glyph->bitmap_top;
    for (unsigned row = 0; row < bitmap.rows; ++row) {
        const unsigned char* from = bitmap.buffer + static_cast<std::ptrdiff_t>(row) * bitmap.pitch;
        picture.coverage.insert(picture.coverage.end(), from, from + bitmap.width);
    }
    return picture;
}

} // namespace app::gui
