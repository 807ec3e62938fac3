#include "app/gui/headless.h"
#include "app/gui/window_services.h"
#include "app/model/document.h"
#include "app/model/files.h"
#include "lessons/catalogue.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <functional>
#include <string>

#include <fmt/format.h>
#include <unistd.h>

using namespace app;

namespace {

constexpr int width_px = 1600;
constexpr int height_px = 1000;

bool can_run(const std::string& command) {
    return std::system((command + " >/dev/null 2>&1").c_str()) == 0;
}

std::string output_of(const std::string& command) {
    std::string out;
    FILE* pipe = popen(command.c_str(), "r");
    if (pipe == nullptr) return out;
    char part[256];
    while (fgets(part, sizeof part, pipe) != nullptr)
        out += part;
    pclose(pipe);
    return out;
}

// The program's own window on a display of its own, in folders of its own.
class RealWindow {
  public:
    RealWindow() {
        char name[] = "/tmp/coroscope-window-XXXXXX";
        folder_ = mkdtemp(name);
        display_ = fmt::format(":{}", 200 + getpid() % 300);
        xvfb_ =
            output_of(fmt::format("Xvfb {} -screen 0 {}x{}x24 -noreset >/dev/null 2>&1 & echo $!",
                                  display_, width_px, height_px));
        program_ =
            output_of(fmt::format("cd {0} && DISPLAY={1} XDG_CONFIG_HOME={0}/config "
                                  "XDG_DATA_HOME={0}/data LIBGL_ALWAYS_SOFTWARE=1 "
                                  "sh -c 'for i in 1 2 3 4 5 6 7 8 9 10; do xdotool "
                                  "getdisplaygeometry >/dev/null 2>&1 && break; sleep 0.5; done; "
                                  "exec {2} open gather >log 2>&1' >/dev/null 2>&1 & echo $!",
                                  folder_, display_, COROSCOPE_BINARY));
    }
    ~RealWindow() {
        std::system(
            fmt::format("kill {} {} 2>/dev/null", trimmed(program_), trimmed(xvfb_)).c_str());
        std::filesystem::remove_all(folder_);
    }
    RealWindow(const RealWindow&) = delete;
    RealWindow& operator=(const RealWindow&) = delete;

    // Waits until something is so; slow machines get a long time.
    bool wait_until(const std::function<bool()>& is_so, int seconds = 60) const {
        for (int i = 0; i < 4 * seconds; ++i) {
            if (is_so()) return true;
            usleep(250'000);
        }
        return false;
    }
    std::string title() const {
        return output_of("DISPLAY=" + display_ +
                         " sh -c 'xdotool getwindowname $(xdotool search --name Coroscope | head "
                         "-1)' 2>/dev/null");
    }
    bool stands_at(model::Cursor event) const {
        return wait_until(
            [&] { return title().find(fmt::format("({}/", event)) != std::string::npos; });
    }
    void xdotool(const std::string& words) const {
        std::system(fmt::format("DISPLAY={} xdotool {} >/dev/null 2>&1", display_, words).c_str());
        usleep(400'000);
    }
    void click(draw::Rect rect) const {
        xdotool(fmt::format("mousemove {} {} sleep 0.3 mousedown 1 sleep 0.2 mouseup 1",
                            at(rect.center_x()), at(rect.center_y())));
    }
    void drag(draw::Rect rect, int by_x) const {
        const int x = at(rect.center_x());
        const int y = at(rect.center_y());
        xdotool(fmt::format("mousemove {} {} sleep 0.8 mousedown 1 sleep 1.2 mousemove {} {} sleep "
                            "0.8 mousemove {} {} sleep 1.2 mouseup 1",
                            x, y, x + by_x / 2, y, x + by_x, y));
    }
    void key(const std::string& chord) const {
        xdotool(fmt::format("keydown {0} sleep 0.3 keyup {0}", chord));
    }
    std::filesystem::path folder() const { return folder_; }

  private:
    static int at(float px) { return static_cast<int>(px); }
    static std::string trimmed(std::string text) {
        while (text.ends_with('\n'))
            text.pop_back();
        return text;
    }
    std::string folder_;
    std::string display_;
    std::string xvfb_;
    std::string program_;
};

} // namespace

TEST_CASE("the real window opens, steps, steps back, takes a drag of a timing, and exports") {
    if (!can_run("which Xvfb") || !can_run("which xdotool")) {
        WARN("skipped: this test needs Xvfb and xdotool");
        return;
    }
    if (!std::filesystem::exists(COROSCOPE_BINARY)) {
        WARN("skipped: " << COROSCOPE_BINARY << " is not built");
        return;
    }
    // The same window without a display tells where its widgets are.
    model::App twin;
    twin.services = gui::window_services();
    REQUIRE(model::open_document(twin, "gather"));
    gui::Headless map(twin, width_px, height_px);
    map.settle();

    const RealWindow real;
    REQUIRE(real.stands_at(twin.cursor));

    // The map goes along with every step, as the code scrolls to the line that runs.
    for (const char* button : {"transport.forward", "transport.back"}) {
        real.click(map.rect_of(button));
        REQUIRE(map.click(button));
        CHECK(real.stands_at(twin.cursor));
    }
    for (const char* key : {"F9", "Home", "F5"}) {
        real.key(key);
        map.press_key({key});
        CHECK(real.stands_at(twin.cursor));
    }
    CHECK(twin.cursor > 0);
    CHECK(twin.cursor < twin.document.run->last_event());
    map.settle();

    const auto literal = twin.document.literals.front();
    const std::string before = twin.document.text().substr(literal.span.begin, literal.span.size());
    REQUIRE(before == "1.5");
    const auto edit = real.folder() / "data" / "coroscope" / "edits" / "gather.toml";
    // Where the machine is busy a press and a move may come to the window as one; then once more.
    bool is_saved = false;
    for (int attempt = 0; attempt < 3 && !is_saved; ++attempt) {
        real.drag(map.rect_of("number." + std::to_string(literal.span.begin)), 42);
        is_saved = real.wait_until([&] { return std::filesystem::exists(edit); }, 8);
    }
    CHECK(is_saved);
    const auto edited = model::read_file(edit);
    REQUIRE(edited);
    CHECK(edited->find("cook(\"soup\", 1.5)") == std::string::npos);

    real.key("ctrl+e");
    real.key("Return");
    const auto picture = real.folder() / "gather.svg";
    CHECK(real.wait_until([&] { return std::filesystem::exists(picture); }));
    const auto svg = model::read_file(picture);
    REQUIRE(svg);
    CHECK(svg->find("<svg") != std::string::npos);
    CHECK(svg->find("soup") != std::string::npos);
    CHECK(svg->find("sleep(1.5)") == std::string::npos);

    // What was typed into the palette last time cannot be undone in it, which ended the program.
    real.key("Escape");
    real.key("ctrl+k");
    real.xdotool("type gather");
    for (const char* key : {"BackSpace", "BackSpace", "Escape", "ctrl+k"})
        real.key(key);
    for (int i = 0; i < 3; ++i)
        real.key("ctrl+z");
    real.xdotool("type ab");
    real.key("Escape");
    real.key("Home");
    CHECK(real.stands_at(0));
}

TEST_CASE("a picture of the whole window is of what it shows, with all that it finds out by runs") {
    model::App app;
    app.services = gui::window_services();
    REQUIRE(model::open_document(app, "gather"));
    gui::Headless window(app, width_px, height_px);
    window.settle();
    const auto path =
        std::filesystem::temp_directory_path() / fmt::format("coroscope-window-{}.png", getpid());
    model::ExportPicture wish;
    wish.of = model::PictureOf::Window;
    wish.path = path.string();
    const auto written = app.services.export_picture(app, wish);
    REQUIRE(written);
    const auto png = model::read_file(path.string());
    std::filesystem::remove(path);
    REQUIRE(png);
    CHECK(png->starts_with("\x89PNG"));
}
