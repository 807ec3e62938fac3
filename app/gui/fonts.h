#pragma once

#include "app/draw/imgui_canvas.h"
#include "app/gui/stand_ins.h"

#include <cstdint>
#include <map>
#include <set>
#include <string_view>
#include <vector>

struct ImFont;
struct ImFontAtlas;

// The window's fonts. Only glyphs in use are baked: what is drawn is noted as it is drawn, and when
// something new appears the atlas is made again between two frames, which costs some milliseconds
// where the whole of Chinese would cost a second.
namespace app::gui {

class FontAtlas final : public draw::WindowFonts {
  public:
    FontAtlas() = default;

    // The font baked for a style; a size that is not there yet is wished for and comes next frame.
    Sized find(draw::TextStyle style) const override;

    // Remembers that these characters are drawn in this style.
    void note(draw::TextStyle style, std::string_view text) const;

    // The font for the text field of the code panel: the code font with lines of `line_height_px`.
    // Its advances are those of Mono at `size_px`.
    ImFont* editor_font(float size_px, float line_height_px) const;

    bool needs_rebuild() const { return needs_rebuild_; }

    // Bakes all that was wished for into the atlas of the current ImGui context.
    void rebuild(ImFontAtlas& atlas);

    // Counts rebuilds, so that whoever holds the texture knows that it is a new one.
    int generation() const { return generation_; }

    // Whether Chinese can be shown at all.
    bool has_cjk() const;

  private:
    struct Key {
        draw::FontFace face = draw::FontFace::Ui;
        int size_tenths = 0;
        int line_height_px = 0; // 0 for all but the editor's font.
        auto operator<=>(const Key&) const = default;
    };
    struct Entry {
        std::set<char32_t> wanted;
        std::vector<bool> is_noted;
        ImFont* font = nullptr;
        float size_px = 0;
    };
    Entry& entry(Key key) const;
    void note_into(Entry& entry, std::string_view text) const;
    void add_font(ImFontAtlas& atlas, Key key, Entry& entry);
    // Signs that other fonts have (stand_ins.h): their places in the atlas are asked for before it
    // is built, and filled after.
    struct PlacedSign {
        int rect = 0;
        SignPicture picture;
    };
    void place_sign(ImFontAtlas& atlas, Key key, const Entry& entry, char32_t character);
    void fill_signs(ImFontAtlas& atlas) const;

    // Drawing notes wishes, and drawing has the fonts as const.
    mutable std::map<Key, Entry> entries_;
    mutable bool needs_rebuild_ = true;
    std::vector<std::vector<std::uint16_t>> ranges_; // Must outlive the atlas's build.
    std::vector<PlacedSign> signs_;
    int generation_ = 0;
};

} // namespace app::gui
