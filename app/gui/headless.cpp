#include "app/gui/headless.h"

#include "app/gui/imgui_compat.hpp"
#include "runtime/source/assert.h"

#include <cstring>

namespace app::gui {

namespace {

constexpr double frame_s = 1.0 / 60;
constexpr int settle_frames_max = 60;
// Settling is not watched, so it does more between two frames than a window would.
constexpr int settle_slices = 8;

draw::Color background(const model::App& app) {
    return draw::theme(app.ui.settings.theme == model::ThemeChoice::Dark ? draw::ThemeName::Dark
                                                                         : draw::ThemeName::Light)
        .canvas;
}

} // namespace

Headless::Headless(model::App& app, int width_px, int height_px, float scale)
    : app_(app), previous_(ImGui::GetCurrentContext()),
      context_(ImGui::CreateContext()), window_{0, 0, static_cast<float>(width_px),
                                                static_cast<float>(height_px)},
      scale_(scale) {
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    // The rasteriser knows offsets: a picture may have more vertices than 16 bits count.
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    io.DisplaySize = ImVec2(window_.width, window_.height);
    io.DeltaTime = static_cast<float>(frame_s);
    forget_escape(io);
    name_field_keys(io);
    build_atlas();
}

Headless::~Headless() {
    ImGui::DestroyContext(context_);
    ImGui::SetCurrentContext(previous_);
}

void Headless::build_atlas() {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    shell_.fonts().rebuild(atlas);
    unsigned char* pixels = nullptr;
    atlas.GetTexDataAsRGBA32(&pixels, &atlas_width_px_, &atlas_height_px_);
    atlas_rgba_.assign(pixels, pixels + static_cast<std::size_t>(atlas_width_px_) *
                                            static_cast<std::size_t>(atlas_height_px_) * 4);
}

void Headless::build(std::vector<model::KeyPress> keys) {
    ImGui::SetCurrentContext(context_);
    if (shell_.fonts().needs_rebuild()) build_atlas();
    put_mouse(ImGui::GetIO(), mouse_.x, mouse_.y, is_down_, is_right_down_, wheel_);
    wheel_ = 0;
    now_s_ += frame_s;
    ImGui::NewFrame();
    model::Commands asked =
        shell_.build(app_, {window_, scale_ * app_.ui.settings.scale, now_s_, std::move(keys)});
    ImGui::Render();
    model::forget_requests(app_.ui);
    for (const model::Command& command : asked) {
        model::apply(app_, command);
        commands_.push_back(command);
    }
}

void Headless::build_frame() {
    build(std::move(keys_));
    keys_.clear();
}

void Headless::frame() {
    build_frame();
    model::work(app_, 10);
}

void Headless::settle() {
    int quiet = 0;
    for (int i = 0; i < settle_frames_max && quiet < 3; ++i) {
        const std::uint64_t before = app_.revision;
        bool had_work = false;
        for (int slice = 0; slice < settle_slices && model::work(app_, 10); ++slice)
            had_work = true;
        build(std::move(keys_));
        keys_.clear();
        const bool is_quiet =
            app_.revision == before && !had_work && !shell_.fonts().needs_rebuild();
        quiet = is_quiet ? quiet + 1 : 0;
    }
}

void Headless::resize(int width_px, int height_px) {
    window_.width = static_cast<float>(width_px);
    window_.height = static_cast<float>(height_px);
}

void Headless::move_mouse(float x, float y) {
    mouse_ = {x, y};
    frame();
}

void Headless::press() {
    is_down_ = true;
    frame();
}

void Headless::release() {
    is_down_ = false;
    frame();
    frame();
}

void Headless::scroll_wheel(float amount) {
    wheel_ = amount;
    frame();
}

void Headless::press_key(model::KeyPress key) {
    keys_.push_back(std::move(key));
    frame();
    frame();
}

void Headless::type(std::string_view text) {
    ImGui::SetCurrentContext(context_);
    ImGui::GetIO().AddInputCharactersUTF8(std::string(text).c_str());
    frame();
    frame();
}

void Headless::press_in_field(int key) {
    for (const bool is_down : {true, false}) {
        ImGui::SetCurrentContext(context_);
        put_field_key(ImGui::GetIO(), static_cast<ImGuiKey>(key), is_down);
        frame();
    }
}

void Headless::press_enter() {
    press_in_field(ImGuiKey_Enter);
}

void Headless::press_backspace() {
    press_in_field(ImGuiKey_Backspace);
}

bool Headless::has(std::string_view name) const {
    return shell_.registry().find(name).has_value();
}

draw::Rect Headless::rect_of(std::string_view name) const {
    const auto rect = shell_.registry().find(name);
    return rect ? *rect : draw::Rect{};
}

bool Headless::click(std::string_view name) {
    const auto rect = shell_.registry().find(name);
    if (!rect) return false;
    move_mouse(rect->center_x(), rect->center_y());
    frame();
    press();
    release();
    return true;
}

bool Headless::click_right(std::string_view name) {
    const auto rect = shell_.registry().find(name);
    if (!rect) return false;
    move_mouse(rect->center_x(), rect->center_y());
    frame();
    is_right_down_ = true;
    frame();
    is_right_down_ = false;
    frame();
    frame();
    return true;
}

draw::Pixels Headless::picture() {
    settle();
    const ImDrawData* data = ImGui::GetDrawData();
    ASSERT(data != nullptr);
    return draw::render_draw_data(*data, {atlas_rgba_.data(), atlas_width_px_, atlas_height_px_},
                                  background(app_));
}

std::string Headless::picture_png() {
    settle();
    const ImDrawData* data = ImGui::GetDrawData();
    ASSERT(data != nullptr);
    return draw::render_draw_data_to_png(
        *data, {atlas_rgba_.data(), atlas_width_px_, atlas_height_px_}, background(app_));
}

} // namespace app::gui
