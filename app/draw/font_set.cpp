#include "app/draw/font_set.h"

#include <fontconfig/fontconfig.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_TRUETYPE_TABLES_H

#include <array>
#include <map>
#include <unordered_map>

namespace app::draw {

namespace {

constexpr char32_t cjk_probe = U'任';

int weight_of(FontFace face) {
    switch (face) {
    case FontFace::Ui:
    case FontFace::Mono: return FC_WEIGHT_REGULAR;
    case FontFace::UiMedium: return FC_WEIGHT_MEDIUM;
    case FontFace::UiSemibold: return FC_WEIGHT_DEMIBOLD;
    }
    return FC_WEIGHT_REGULAR;
}

const char* generic_family(FontFace face) {
    return face == FontFace::Mono ? "monospace" : "sans-serif";
}

FontFile file_of(FcPattern* match) {
    FontFile file;
    FcChar8* text = nullptr;
    if (FcPatternGetString(match, FC_FILE, 0, &text) == FcResultMatch) {
        file.path = reinterpret_cast<const char*>(text);
    }
    if (FcPatternGetString(match, FC_FAMILY, 0, &text) == FcResultMatch) {
        file.family = reinterpret_cast<const char*>(text);
    }
    FcPatternGetInteger(match, FC_INDEX, 0, &file.index);
    return file;
}

bool has_character(FcPattern* match, char32_t character) {
    FcCharSet* set = nullptr;
    return FcPatternGetCharSet(match, FC_CHARSET, 0, &set) == FcResultMatch &&
           FcCharSetHasChar(set, character) == FcTrue;
}

// The best outline font for the families in order. With `character`, one that has it, or none.
FontFile match_font(std::initializer_list<const char*> families, int weight, char32_t character) {
    FcPattern* pattern = FcPatternCreate();
    for (const char* family : families) {
        FcPatternAddString(pattern, FC_FAMILY, reinterpret_cast<const FcChar8*>(family));
    }
    FcPatternAddInteger(pattern, FC_WEIGHT, weight);
    FcPatternAddInteger(pattern, FC_SLANT, FC_SLANT_ROMAN);
    FcPatternAddBool(pattern, FC_SCALABLE, FcTrue);
    FcPatternAddBool(pattern, FC_COLOR, FcFalse);
    if (character != 0) {
        FcCharSet* set = FcCharSetCreate();
        FcCharSetAddChar(set, character);
        FcPatternAddCharSet(pattern, FC_CHARSET, set);
        FcCharSetDestroy(set);
    }
    FcConfigSubstitute(nullptr, pattern, FcMatchPattern);
    FcDefaultSubstitute(pattern);
    FcResult outcome = FcResultNoMatch;
    FcPattern* match = FcFontMatch(nullptr, pattern, &outcome);
    FcPatternDestroy(pattern);
    if (match == nullptr) return {};
    FontFile file;
    if (character == 0 || has_character(match, character)) file = file_of(match);
    FcPatternDestroy(match);
    return file;
}

// Decodes the character that starts at `at` and moves past it.
char32_t next_character(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned first = byte(at++);
    if (first < 0x80) return first;
    const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
    char32_t character = first & (0x3FU >> static_cast<unsigned>(more));
    for (int i = 0; i < more && at < text.size() && (byte(at) & 0xC0U) == 0x80U; ++i) {
        character = (character << 6U) | (byte(at++) & 0x3FU);
    }
    return character;
}

} // namespace

std::string_view wanted_family(FontFace face) {
    return face == FontFace::Mono ? "JetBrains Mono" : "Inter";
}

FontFile find_font(FontFace face) {
    return match_font({wanted_family(face).data(), generic_family(face)}, weight_of(face), 0);
}

FontFile find_cjk_font(FontFace face) {
    return match_font({"Noto Sans CJK SC", "WenQuanYi Micro Hei", generic_family(face)},
                      weight_of(face), cjk_probe);
}

FontFile find_sign_font(char32_t character) {
    return match_font({"Symbola", "Noto Emoji", "Noto Sans Symbols2", "DejaVu Sans"},
                      weight_of(FontFace::Ui), character);
}

struct FontSet::Data {
    struct Opened {
        FT_Face face = nullptr;
        std::unordered_map<char32_t, std::uint32_t> glyphs;
        std::unordered_map<std::uint32_t, float> advances_em;
        float cap_height_em = 0.72F;
    };
    struct Choice {
        int font = -1;
        std::uint32_t glyph = 0;
    };

    FT_Library library = nullptr;
    std::vector<Opened> fonts;
    std::map<std::pair<std::string, int>, int> by_file;
    std::array<int, font_face_count> main_font{};
    std::array<int, font_face_count> cjk_font{};
    std::array<std::unordered_map<char32_t, Choice>, font_face_count> choices;
    bool has_wanted_families = true;

    int open(const FontFile& file);
    std::uint32_t glyph_of(int font, char32_t character);
    float advance_em(int font, std::uint32_t glyph);
    Choice choose(FontFace face, char32_t character);
};

int FontSet::Data::open(const FontFile& file) {
    if (file.path.empty()) return -1;
    const auto [entry, is_new] = by_file.try_emplace({file.path, file.index}, -1);
    if (!is_new) return entry->second;
    FT_Face face = nullptr;
    if (FT_New_Face(library, file.path.c_str(), file.index, &face) != 0) return -1;
    Opened opened;
    opened.face = face;
    const auto* os2 = static_cast<const TT_OS2*>(FT_Get_Sfnt_Table(face, FT_SFNT_OS2));
    if (os2 != nullptr && os2->version >= 2 && os2->sCapHeight > 0) {
        opened.cap_height_em =
            static_cast<float>(os2->sCapHeight) / static_cast<float>(face->units_per_EM);
    }
    entry->second = static_cast<int>(fonts.size());
    fonts.push_back(std::move(opened));
    return entry->second;
}

std::uint32_t FontSet::Data::glyph_of(int font, char32_t character) {
    Opened& opened = fonts[static_cast<std::size_t>(font)];
    const auto [entry, is_new] = opened.glyphs.try_emplace(character, 0);
    if (is_new) entry->second = FT_Get_Char_Index(opened.face, character);
    return entry->second;
}

float FontSet::Data::advance_em(int font, std::uint32_t glyph) {
    Opened& opened = fonts[static_cast<std::size_t>(font)];
    const auto [entry, is_new] = opened.advances_em.try_emplace(glyph, 0.0F);
    if (is_new && FT_Load_Glyph(opened.face, glyph, FT_LOAD_NO_SCALE) == 0) {
        entry->second = static_cast<float>(opened.face->glyph->advance.x) /
                        static_cast<float>(opened.face->units_per_EM);
    }
    return entry->second;
}

FontSet::Data::Choice FontSet::Data::choose(FontFace face, char32_t character) {
    const auto index = static_cast<std::size_t>(face);
    const auto [entry, is_new] = choices[index].try_emplace(character);
    if (!is_new) return entry->second;
    Choice& choice = entry->second;
    const auto try_font = [&](int font) {
        if (font < 0 || choice.font >= 0) return;
        if (const std::uint32_t glyph = glyph_of(font, character); glyph != 0) {
            choice = {font, glyph};
        }
    };
    try_font(main_font[index]);
    try_font(cjk_font[index]);
    if (choice.font < 0) {
        try_font(open(match_font({generic_family(face)}, weight_of(face), character)));
    }
    // A sign that no font has is a plain one, not an empty box.
    constexpr char32_t neutral = U'◇';
    if (choice.font < 0 && character >= U'\x2000' && character != neutral)
        choice = choose(face, neutral);
    if (choice.font < 0) choice = {main_font[index], 0};
    return choice;
}

FontSet::FontSet() : data_(std::make_unique<Data>()) {
    FT_Init_FreeType(&data_->library);
    FcInit();
    for (const FontFace face :
         {FontFace::Ui, FontFace::UiMedium, FontFace::UiSemibold, FontFace::Mono}) {
        const auto index = static_cast<std::size_t>(face);
        const FontFile file = find_font(face);
        data_->has_wanted_families =
            data_->has_wanted_families && file.family == wanted_family(face);
        data_->main_font[index] = data_->open(file);
        data_->cjk_font[index] = data_->open(find_cjk_font(face));
    }
}

FontSet::~FontSet() {
    for (Data::Opened& opened : data_->fonts)
        FT_Done_Face(opened.face);
    FT_Done_FreeType(data_->library);
}

PlacedText FontSet::place(std::string_view text, TextStyle style) const {
    PlacedText placed;
    placed.glyphs.reserve(text.size());
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t start = at;
        const char32_t character = next_character(text, at);
        const Data::Choice choice = data_->choose(style.face, character);
        if (choice.font < 0) {
            placed.width_px += style.size_px * 0.6F;
            continue;
        }
        placed.glyphs.push_back({choice.font, choice.glyph, placed.width_px,
                                 static_cast<std::uint32_t>(start),
                                 static_cast<std::uint32_t>(at - start)});
        placed.width_px += data_->advance_em(choice.font, choice.glyph) * style.size_px;
    }
    return placed;
}

float FontSet::width_px(std::string_view text, TextStyle style) const {
    float width = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const Data::Choice choice = data_->choose(style.face, next_character(text, at));
        width += choice.font < 0 ? style.size_px * 0.6F
                                 : data_->advance_em(choice.font, choice.glyph) * style.size_px;
    }
    return width;
}

float FontSet::cap_height_px(TextStyle style) const {
    const int font = data_->main_font[static_cast<std::size_t>(style.face)];
    if (font < 0) return style.size_px * 0.72F;
    return data_->fonts[static_cast<std::size_t>(font)].cap_height_em * style.size_px;
}

FT_Face FontSet::face(int font) const {
    return data_->fonts[static_cast<std::size_t>(font)].face;
}

int FontSet::font_count() const {
    return static_cast<int>(data_->fonts.size());
}

bool FontSet::has_cjk() const {
    return data_->cjk_font[0] >= 0;
}

bool FontSet::has_any() const {
    return data_->main_font[0] >= 0;
}

bool FontSet::has_wanted_families() const {
    return data_->has_wanted_families;
}

const FontSet& fonts() {
    static const FontSet set;
    return set;
}

} // namespace app::draw
