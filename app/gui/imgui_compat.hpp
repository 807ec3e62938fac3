#pragma once

// Dear ImGui, and every difference between its versions that touches us. Debian 12 has 1.86; the
// guards let newer ones compile. No other file looks at IMGUI_VERSION_NUM.

#include <imgui.h>
#include <imgui_freetype.h>
#include <imgui_internal.h>

namespace app::gui {

// Bakes glyphs by FreeType with light hinting, which keeps the shapes and snaps only vertically.
inline void use_freetype(ImFontAtlas& atlas) {
#if IMGUI_VERSION_NUM >= 19200
    atlas.SetFontLoader(ImGuiFreeType::GetFontLoader());
    atlas.FontLoaderFlags = ImGuiFreeTypeLoaderFlags_LightHinting;
#else
    atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
    atlas.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
#endif
}

// The size that the glyphs of a font were baked for.
inline float baked_size_px(const ImFont& font) {
#if IMGUI_VERSION_NUM >= 19200
    return font.LegacySize;
#else
    return font.FontSize;
#endif
}

// Gives the font a taller line without touching its glyphs: an editor's lines want more air than
// the font's own. Newer versions scale glyphs by this number, so there it must stay.
inline void set_line_height(ImFont& font, float height_px) {
#if IMGUI_VERSION_NUM < 19200
    font.FontSize = height_px;
#else
    static_cast<void>(font);
    static_cast<void>(height_px);
#endif
}

// Tells ImGui what the mouse does; used where there is no platform backend.
inline void put_mouse(ImGuiIO& io, float x_px, float y_px, bool left, bool right, float wheel) {
#if IMGUI_VERSION_NUM >= 18700
    io.AddMousePosEvent(x_px, y_px);
    io.AddMouseButtonEvent(0, left);
    io.AddMouseButtonEvent(1, right);
    if (wheel != 0) io.AddMouseWheelEvent(0, wheel);
#else
    io.MousePos = ImVec2(x_px, y_px);
    io.MouseDown[0] = left;
    io.MouseDown[1] = right;
    io.MouseWheel = wheel;
#endif
}

}  // namespace app::gui
