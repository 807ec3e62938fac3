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

// Where there is a platform backend the mouse is told of by what the user did, in order, and not by
// what the platform says when a frame begins: the button may have been let go again by then.
inline void note_mouse_move(ImGuiIO& io, float x_px, float y_px) {
#if IMGUI_VERSION_NUM >= 18700
    io.AddMousePosEvent(x_px, y_px);
#else
    static_cast<void>(io);
    static_cast<void>(x_px);
    static_cast<void>(y_px);
#endif
}
// To be called behind the backend's new frame. A mouse that is outside stays there.
inline void hold_mouse(ImGuiIO& io, float x_px, float y_px, const bool (&buttons)[3]) {
#if IMGUI_VERSION_NUM < 18700
    if (io.MousePos.x > -1e30F) io.MousePos = ImVec2(x_px, y_px);
    for (int i = 0; i < 3; ++i)
        io.MouseDown[i] = buttons[i];
#else
    static_cast<void>(io);
    static_cast<void>(x_px);
    static_cast<void>(y_px);
    static_cast<void>(buttons);
#endif
}

// Tells ImGui of keys that text fields see where there is no platform backend, once they were
// named.
inline void name_field_keys(ImGuiIO& io) {
#if IMGUI_VERSION_NUM < 18700
    io.KeyMap[ImGuiKey_Enter] = 1;
    io.KeyMap[ImGuiKey_Backspace] = 2;
#else
    static_cast<void>(io);
#endif
}
inline void put_field_key(ImGuiIO& io, ImGuiKey key, bool is_down) {
#if IMGUI_VERSION_NUM >= 18700
    io.AddKeyEvent(key, is_down);
#else
    io.KeysDown[io.KeyMap[key]] = is_down;
#endif
}

// Hides the left button from the widgets that are called while it lives: a press on a number in the
// code is a drag to come and must not move the text field's caret.
class HiddenPress {
public:
    explicit HiddenPress(bool is_hidden) : is_hidden_(is_hidden) {
        ImGuiIO& io = ImGui::GetIO();
        down_ = io.MouseDown[0];
        clicked_ = io.MouseClicked[0];
        double_clicked_ = io.MouseDoubleClicked[0];
        if (is_hidden_) io.MouseDown[0] = io.MouseClicked[0] = io.MouseDoubleClicked[0] = false;
    }
    ~HiddenPress() {
        if (!is_hidden_) return;
        ImGuiIO& io = ImGui::GetIO();
        io.MouseDown[0] = down_;
        io.MouseClicked[0] = clicked_;
        io.MouseDoubleClicked[0] = double_clicked_;
    }
    HiddenPress(const HiddenPress&) = delete;
    HiddenPress& operator=(const HiddenPress&) = delete;

private:
    bool is_hidden_;
    bool down_ = false;
    bool clicked_ = false;
    bool double_clicked_ = false;
};

// What was typed into a field can be undone while it is being typed in, no longer: whoever owns the
// text may have changed it since, and ImGui would undo past its end. To be called before the field.
inline void forget_typing_elsewhere(const char* label) {
    const ImGuiID field = ImGui::GetID(label);
    if (ImGui::GetActiveID() == field) return;
    if (ImGuiInputTextState* state = ImGui::GetInputTextState(field)) state->ID = 0;
}

// Escape in a text field would bring back the text from before the field was entered; here Escape
// only leaves the field, so ImGui must not see it.
inline void forget_escape(ImGuiIO& io) {
#if IMGUI_VERSION_NUM < 18700
    io.KeyMap[ImGuiKey_Escape] = -1;
#else
    static_cast<void>(io);
#endif
}

}  // namespace app::gui
