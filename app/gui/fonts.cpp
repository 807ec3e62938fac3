#include "app/gui/fonts.h"

#include "app/draw/font_set.h"
#include "app/gui/imgui_compat.hpp"
#include "app/gui/legible.h"
#include "runtime/source/utf8.h"

#include <algorithm>
#include <cmath>
#include <span>

#include <ft2build.h>
#include FT_FREETYPE_H

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace app::gui {

namespace {

constexpr std::size_t code_points_max = 0x10000; // ImWchar has 16 bits in Debian's build.

FT_Library freetype() {
    static FT_Library library = [] {
        FT_Library made = nullptr;
        FT_Init_FreeType(&made);
        return made;
    }();
    return library;
}

// A font file, mapped and opened once for the life of the process: the Chinese ones have 20 MB, and
// reading them anew was most of what making the atlas cost.
class FontSource {
  public:
    explicit FontSource(const draw::FontFile& file) : index_(file.index) {
        const int descriptor = file.path.empty() ? -1 : ::open(file.path.c_str(), O_RDONLY);
        if (descriptor < 0) return;
        struct stat status {};
        if (::fstat(descriptor, &status) == 0 && status.st_size > 0) {
            const auto size = static_cast<std::size_t>(status.st_size);
            void* bytes = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
            if (bytes != MAP_FAILED) bytes_ = {static_cast<FT_Byte*>(bytes), size};
        }
        ::close(descriptor);
        if (bytes_.empty()) return;
        if (FT_New_Memory_Face(freetype(), bytes_.data(), static_cast<FT_Long>(bytes_.size()),
                               index_, &face_) != 0) {
            face_ = nullptr;
        }
    }

    bool is_there() const { return face_ != nullptr; }
    bool has(char32_t c) const { return is_there() && FT_Get_Char_Index(face_, c) != 0; }

    // ImGui sizes a font by ascent + descent, people by the em. The quotient is the font's own.
    float per_em() const {
        if (!is_there() || face_->units_per_EM == 0) return 1.2F;
        return static_cast<float>(face_->ascender - face_->descender) /
               static_cast<float>(face_->units_per_EM);
    }

    // From the top of a line of that size to its baseline, as the atlas's builder rounds it.
    float ascent_px(float size_px) const {
        if (!is_there()) return size_px * 0.8F;
        return std::ceil(size_px * static_cast<float>(face_->ascender) /
                         static_cast<float>(face_->ascender - face_->descender));
    }
    // Of the digit, which in a code font is that of every letter.
    float column_px(float em_px) const {
        if (!is_there() || FT_Load_Char(face_, '0', FT_LOAD_NO_SCALE) != 0) return em_px * 0.6F;
        return em_px * static_cast<float>(face_->glyph->advance.x) /
               static_cast<float>(face_->units_per_EM);
    }

    ImFont* add_to(ImFontAtlas& atlas, float size_px, ImFontConfig config) const {
        config.FontNo = index_;
        ImFont* font = atlas.AddFontFromMemoryTTF(bytes_.data(), static_cast<int>(bytes_.size()),
                                                  size_px, &config);
        // An atlas copies what is not its own; so it is given the bytes, and they are taken back.
        atlas.ConfigData.back().FontDataOwnedByAtlas = false;
        return font;
    }

  private:
    int index_;
    std::span<FT_Byte> bytes_;
    FT_Face face_ = nullptr;
};

using Sources = std::map<draw::FontFace, FontSource>;

// To ask for a font file takes milliseconds, and this is asked for every rare character drawn.
const FontSource& source_in(Sources& sources, draw::FontFace face,
                            draw::FontFile (*find)(draw::FontFace)) {
    const auto known = sources.find(face);
    return known != sources.end() ? known->second
                                  : sources.try_emplace(face, find(face)).first->second;
}

const FontSource& latin_source(draw::FontFace face) {
    static Sources sources;
    return source_in(sources, face, draw::find_font);
}

const FontSource& cjk_source(draw::FontFace face) {
    static Sources sources;
    return source_in(sources, face, draw::find_cjk_font);
}

} // namespace

bool can_show(char32_t character) {
    const bool has_latin = latin_source(draw::FontFace::Ui).has(character) &&
                           latin_source(draw::FontFace::Mono).has(character);
    return character < code_points_max &&
           (has_latin || cjk_source(draw::FontFace::Ui).has(character));
}

bool FontAtlas::has_cjk() const {
    return cjk_source(draw::FontFace::Ui).is_there();
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
    for (const char32_t c :
         {U'·', U'×', U'–', U'—', U'’', U'“', U'”', U'…', U'→', sign_of_missing}) {
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
    const float size_px = std::round(style.size_px * latin_source(style.face).per_em());
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
    const FontSource& latin = latin_source(key.face);
    const FontSource& cjk = cjk_source(key.face);
    const float em_px = static_cast<float>(key.size_tenths) / 10;
    const float size_px = std::round(em_px * latin.per_em());
    std::vector<std::uint16_t>& range = ranges_.emplace_back();
    bool needs_cjk = false;
    for (const char32_t c : wish.wanted) {
        if (stood_for(c)) continue;
        range.push_back(static_cast<std::uint16_t>(c));
        range.push_back(static_cast<std::uint16_t>(c));
        needs_cjk = needs_cjk || (!latin.has(c) && cjk.has(c));
    }
    range.push_back(0);
    ImFontConfig config;
    config.PixelSnapH = true;
    config.GlyphRanges = range.data();
    config.OversampleH = 1;
    if (key.line_height_px > 0)
        config.GlyphOffset.y = std::floor((static_cast<float>(key.line_height_px) - size_px) / 2);
    wish.font = latin.is_there() ? latin.add_to(atlas, size_px, config) : atlas.AddFontDefault();
    wish.font->FallbackChar = static_cast<ImWchar>(sign_of_missing);
    wish.size_px = size_px;
    if (!needs_cjk) return;
    // The merged font's line is taller than ours; ImGui lines up tops, so lift it to our baseline.
    config.MergeMode = true;
    cjk.add_to(atlas, std::round(em_px * cjk.per_em()), config);
}

void FontAtlas::place_sign(ImFontAtlas& atlas, Key key, const Entry& wish, char32_t character) {
    const StoodFor what = *stood_for(character);
    const FontSource& latin = latin_source(key.face);
    const float em_px = static_cast<float>(key.size_tenths) / 10;
    // In a grid of letters a sign takes one column, or two, as a Chinese letter does.
    const bool is_in_grid = key.face == draw::FontFace::Mono;
    const float columns = what.kind == StandIn::OneColumn ? 1 : 2;
    // It may stand out of the one column a little: most have a space or a quote beside them.
    const float overhang = what.kind == StandIn::OneColumn ? 1.3F : 1;
    const float room = is_in_grid ? std::round(columns * latin.column_px(em_px)) : 0;
    PlacedSign sign{0, picture_of(what.sign, em_px, room * overhang)};
    const SignPicture& picture = sign.picture;
    if (picture.coverage.empty()) return;
    const float advance = room > 0 ? room : std::ceil(picture.advance_px);
    const float beside = std::floor((advance - picture.advance_px) / 2);
    const ImVec2 offset(static_cast<float>(picture.left) + beside,
                        latin.ascent_px(wish.size_px) - static_cast<float>(picture.rise));
    sign.rect = atlas.AddCustomRectFontGlyph(wish.font, static_cast<ImWchar>(character),
                                             picture.width, picture.height, advance, offset);
    signs_.push_back(std::move(sign));
}

void FontAtlas::fill_signs(ImFontAtlas& atlas) const {
    if (signs_.empty()) return;
    unsigned char* pixels = nullptr;
    int width = 0;
    atlas.GetTexDataAsAlpha8(&pixels, &width, nullptr);
    for (const PlacedSign& sign : signs_) {
        const ImFontAtlasCustomRect* rect = atlas.GetCustomRectByIndex(sign.rect);
        for (int row = 0; row < sign.picture.height; ++row)
            std::copy_n(sign.picture.coverage.begin() + row * sign.picture.width,
                        sign.picture.width, pixels + (rect->Y + row) * width + rect->X);
    }
}

void FontAtlas::rebuild(ImFontAtlas& atlas) {
    entry({draw::FontFace::Ui, 130, 0});
    atlas.Clear();
    ranges_.clear();
    signs_.clear();
    ranges_.reserve(entries_.size());
    use_freetype(atlas);
    atlas.Flags |= ImFontAtlasFlags_NoPowerOfTwoHeight | ImFontAtlasFlags_NoMouseCursors;
    for (auto& [key, wish] : entries_)
        add_font(atlas, key, wish);
    for (auto& [key, wish] : entries_)
        for (const char32_t c : wish.wanted)
            if (stood_for(c)) place_sign(atlas, key, wish, c);
    atlas.Build();
    fill_signs(atlas);
    for (auto& [key, wish] : entries_) {
        if (key.line_height_px > 0 && wish.font != nullptr) {
            set_line_height(*wish.font, static_cast<float>(key.line_height_px));
        }
    }
    needs_rebuild_ = false;
    ++generation_;
}

} // namespace app::gui
