#include "app/draw/raster.h"

#include <imgui.h>

#include <catch2/catch.hpp>

using namespace app::draw;

namespace {

// Draws with ImGui without a window; `draw` gets the list in front of everything.
template <class Draw>
Pixels picture(Draw draw, float scale = 1) {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = {40, 20};
    io.DisplayFramebufferScale = {scale, scale};
    unsigned char* rgba = nullptr;
    int width = 0;
    int height = 0;
    io.Fonts->GetTexDataAsRGBA32(&rgba, &width, &height);
    ImGui::NewFrame();
    draw(*ImGui::GetForegroundDrawList());
    ImGui::Render();
    Pixels pixels =
        render_draw_data(*ImGui::GetDrawData(), {rgba, width, height}, Color::rgb(0x102030));
    ImGui::DestroyContext();
    return pixels;
}

Color at(const Pixels& pixels, int x, int y) {
    const auto i = static_cast<std::size_t>((y * pixels.width_px + x) * 4);
    return {pixels.rgba[i], pixels.rgba[i + 1], pixels.rgba[i + 2], pixels.rgba[i + 3]};
}

} // namespace

TEST_CASE("a rectangle fills its pixels and no others") {
    const Pixels pixels = picture([](ImDrawList& list) {
        list.AddRectFilled({5, 4}, {15, 10}, IM_COL32(200, 100, 50, 255));
    });
    for (int y = 0; y < 20; ++y) {
        for (int x = 0; x < 40; ++x) {
            const bool is_inside = x >= 5 && x < 15 && y >= 4 && y < 10;
            CHECK(at(pixels, x, y) ==
                  (is_inside ? Color{200, 100, 50, 255} : Color::rgb(0x102030)));
        }
    }
}

TEST_CASE("half transparent triangles that share an edge cover it once") {
    const Pixels pixels = picture([](ImDrawList& list) {
        list.AddRectFilled({0, 0}, {40, 20}, IM_COL32(255, 255, 255, 128));
    });
    const Color first = at(pixels, 0, 0);
    for (int y = 0; y < 20; ++y) {
        for (int x = 0; x < 40; ++x)
            CHECK(at(pixels, x, y) == first);
    }
}

TEST_CASE("nothing is drawn outside of the clip") {
    const Pixels pixels = picture([](ImDrawList& list) {
        list.PushClipRect({10, 5}, {20, 15});
        list.AddRectFilled({0, 0}, {40, 20}, IM_COL32(255, 255, 255, 255));
        list.PopClipRect();
    });
    CHECK(at(pixels, 9, 10) == Color::rgb(0x102030));
    CHECK(at(pixels, 10, 10) == Color::rgb(0xFFFFFF));
    CHECK(at(pixels, 19, 14) == Color::rgb(0xFFFFFF));
    CHECK(at(pixels, 20, 14) == Color::rgb(0x102030));
}

TEST_CASE("a picture at scale 3 has three times the pixels each way") {
    const auto draw = [](ImDrawList& list) {
        list.AddRectFilled({5, 4}, {15, 10}, IM_COL32(200, 100, 50, 255));
    };
    const Pixels pixels = picture(draw, 3);
    CHECK(pixels.width_px == 120);
    CHECK(pixels.height_px == 60);
    CHECK(at(pixels, 15, 12) == Color{200, 100, 50, 255});
    CHECK(at(pixels, 14, 12) == Color::rgb(0x102030));
}

TEST_CASE("text and curves give the same pixels on every run") {
    const auto draw = [](ImDrawList& list) {
        list.AddText({2, 2}, IM_COL32(255, 255, 255, 255), "fetch");
        list.AddCircle({30, 10}, 6, IM_COL32(255, 0, 0, 200), 0, 1.5F);
    };
    CHECK(picture(draw).rgba == picture(draw).rgba);
    CHECK(picture(draw).rgba != picture([](ImDrawList&) {}).rgba);
}
