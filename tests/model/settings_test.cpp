#include "app/model/settings.h"

#include <catch2/catch.hpp>

using namespace app::model;

TEST_CASE("settings and layout come back as they were written") {
    Settings settings;
    settings.theme = ThemeChoice::Light;
    settings.language = Language::Chinese;
    settings.scale = 1.5F;
    settings.reduced_motion = true;
    settings.axis = TimelineAxis::Steps;
    settings.step_size = StepSize::TaskSwitch;
    settings.last_document = "a \"quoted\" path/协程.py";
    Layout layout;
    layout.left_width_px = 300;
    layout.left_open = false;
    const Saved saved = saved_from_toml(to_toml(settings, layout));
    CHECK(saved.settings.theme == ThemeChoice::Light);
    CHECK(saved.settings.language == Language::Chinese);
    CHECK(saved.settings.scale == 1.5F);
    CHECK(saved.settings.reduced_motion);
    CHECK(saved.settings.axis == TimelineAxis::Steps);
    CHECK(saved.settings.step_size == StepSize::TaskSwitch);
    CHECK(saved.settings.last_document == settings.last_document);
    CHECK(saved.layout.left_width_px == 300);
    CHECK_FALSE(saved.layout.left_open);
}

TEST_CASE("a broken settings file gives the defaults") {
    CHECK(saved_from_toml("[settings\nscale = = 2").settings.scale == 1.0F);
    CHECK(saved_from_toml("[settings]\nscale = 900\ntheme = 7").settings.scale == 3.0F);
    CHECK(saved_from_toml("[settings]\ntheme = 'pink'").settings.theme == ThemeChoice::Dark);
}
