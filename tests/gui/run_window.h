#pragma once

#include "app/gui/headless.h"
#include "app/model/document.h"
#include "app/model/pipeline_run.h"
#include "lessons/catalogue.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <string_view>

// The window without a display, with a program that the machine runs.
namespace tests {

namespace gui = app::gui;
namespace model = app::model;

struct RunWindow {
    explicit RunWindow(const std::string& program, int width_px = 1600, int height_px = 1000)
        : app(opened(program)), window(app, width_px, height_px, 1) {
        window.settle();
    }

    static model::App opened(const std::string& program) {
        model::App app;
        app.services.start_run = model::pipeline_runs();
        app.services.catalogue = &lessons::shipped_catalogue();
        model::open_pasted(app, program);
        while (app.pending && app.document.is_stale)
            model::work(app, 100);
        return app;
    }

    void go_to(const std::string& place) {
        model::apply(app, model::GoTo{place});
        window.settle();
    }
    void go_to_kind(runtime::trace::EventKind kind) {
        const auto found = app.document.run->index.next_of_kind(app.cursor, kind);
        REQUIRE(found);
        model::apply(app, model::SeekTo{*found});
        window.settle();
    }
    void wait(int frames) {
        for (int i = 0; i < frames; ++i)
            window.frame();
    }
    bool has_beginning(std::string_view name) const {
        const auto& widgets = window.registry().widgets();
        return std::any_of(widgets.begin(), widgets.end(),
                           [&](const gui::Widget& w) { return w.name.starts_with(name); });
    }

    model::App app;
    gui::Headless window;
};

} // namespace tests
