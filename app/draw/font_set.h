// The fonts of pictures: found by fontconfig, read by FreeType, the same for every export.
//
// Text is laid out glyph by glyph with the fonts' unhinted advances and without kerning, so that a
// label takes the same room in PNG, PDF and SVG, at every scale. A character that the wanted font
// lacks is taken from the CJK font, else from any font that has it.
#pragma once

#include "app/draw/canvas.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

using FT_Face = struct FT_FaceRec_*;

namespace app::draw {

// A font file on disk, with the face's number inside it.
struct FontFile {
    std::string path;
    int index = 0;
    std::string family;
};

// Asks fontconfig for the file that serves a face; `wanted` is the family it should have been.
FontFile find_font(FontFace face);

// The family that a face asks for first: "Inter" or "JetBrains Mono".
std::string_view wanted_family(FontFace face);

// The font used for Chinese in labels of a face; the path is empty when no font has CJK glyphs.
FontFile find_cjk_font(FontFace face);

// A font of signs that has the character, where the two above have not; the path is empty if no
// font has it.
FontFile find_sign_font(char32_t character);

// One glyph of a line of text, at `x_px` from the line's start.
struct PlacedGlyph {
    int font = 0; // An index for FontSet::face.
    std::uint32_t glyph = 0;
    float x_px = 0;
    std::uint32_t first_byte = 0; // The bytes of the text that this glyph shows.
    std::uint32_t byte_count = 0;
};

struct PlacedText {
    std::vector<PlacedGlyph> glyphs;
    float width_px = 0;
};

class FontSet final : public TextMeasure {
  public:
    // Opens the fonts. It always gives a usable set, even where nothing is installed.
    FontSet();
    ~FontSet() override;
    FontSet(const FontSet&) = delete;
    FontSet& operator=(const FontSet&) = delete;

    float width_px(std::string_view text, TextStyle style) const override;
    float cap_height_px(TextStyle style) const override;

    PlacedText place(std::string_view text, TextStyle style) const;
    FT_Face face(int font) const;
    int font_count() const;

    // What is there: any font at all, the families that were wanted, one with Chinese characters.
    bool has_any() const;
    bool has_wanted_families() const;
    bool has_cjk() const;

  private:
    struct Data;
    std::unique_ptr<Data> data_;
};

// The process's one font set, opened at first use.
const FontSet& fonts();

} // namespace app::draw
