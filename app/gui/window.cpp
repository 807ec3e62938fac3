#include "app/gui/window.h"

#include "app/gui/glfw_late.h"
#include "app/gui/gui.h"
#include "app/gui/imgui_compat.hpp"
#include "app/gui/input_queue.h"
#include "app/gui/window_services.h"
#include "app/model/document.h"
#include "app/model/settings.h"
#include "app/model/text.h"
#include "lessons/catalogue.h"
#include "runtime/source/overloaded.h"

#include <fmt/chrono.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <ctime>
#include <filesystem>
#include <string_view>
#include <utility>

#include <glad/gl.h>
// After glad, which must see OpenGL first.
#include <GLFW/glfw3.h>
#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>

namespace app::gui {

namespace {

constexpr double frame_s = 1.0 / 60;
constexpr double idle_wait_s = 0.5; // Often enough to see that a file changed on disk.
constexpr double save_after_s = 1.0;
constexpr int frames_after_input = 3; // Hovering and scrolling settle over a few frames.
constexpr double slice_ms = 10;
constexpr int least_width_px = 720;
constexpr int least_height_px = 480;

struct NamedKey {
    int key;
    std::string_view name;
};

constexpr std::array named_keys = {
    NamedKey{GLFW_KEY_RIGHT, "Right"},    NamedKey{GLFW_KEY_LEFT, "Left"},
    NamedKey{GLFW_KEY_UP, "Up"},          NamedKey{GLFW_KEY_DOWN, "Down"},
    NamedKey{GLFW_KEY_HOME, "Home"},      NamedKey{GLFW_KEY_END, "End"},
    NamedKey{GLFW_KEY_PAGE_UP, "PageUp"}, NamedKey{GLFW_KEY_PAGE_DOWN, "PageDown"},
    NamedKey{GLFW_KEY_SPACE, "Space"},    NamedKey{GLFW_KEY_ENTER, "Enter"},
    NamedKey{GLFW_KEY_KP_ENTER, "Enter"}, NamedKey{GLFW_KEY_ESCAPE, "Escape"},
    NamedKey{GLFW_KEY_TAB, "Tab"},        NamedKey{GLFW_KEY_F1, "F1"},
    NamedKey{GLFW_KEY_F3, "F3"},          NamedKey{GLFW_KEY_F5, "F5"},
    NamedKey{GLFW_KEY_F6, "F6"},          NamedKey{GLFW_KEY_F8, "F8"},
    NamedKey{GLFW_KEY_F9, "F9"},          NamedKey{GLFW_KEY_F10, "F10"},
    NamedKey{GLFW_KEY_F11, "F11"},        NamedKey{GLFW_KEY_KP_ADD, "+"},
    NamedKey{GLFW_KEY_KP_SUBTRACT, "-"},
};

// The name of a key: of its own, or the sign that it types on this keyboard.
std::string name_of_key(int key, int scancode, int mods) {
    for (const NamedKey& named : named_keys) {
        if (named.key == key) return std::string(named.name);
    }
    const char* sign = glfwGetKeyName(key, scancode);
    if (sign == nullptr) return "";
    std::string name(sign);
    // Signs that need Shift come as characters, unless a modifier keeps them from being typed.
    if (name == "=" && (mods & GLFW_MOD_SHIFT) != 0) return "+";
    if (name == "/" && (mods & GLFW_MOD_SHIFT) != 0) return "?";
    return name;
}

InputAction action_of(int action) {
    return action == GLFW_PRESS    ? InputAction::Press
           : action == GLFW_REPEAT ? InputAction::Repeat
                                   : InputAction::Release;
}

int glfw_of(InputAction action) {
    switch (action) {
    case InputAction::Press: return GLFW_PRESS;
    case InputAction::Repeat: return GLFW_REPEAT;
    case InputAction::Release: return GLFW_RELEASE;
    }
    return GLFW_RELEASE;
}

// What the desktop's task bar says: the document, and where in its run the window stands.
std::string title_of(const model::App& app) {
    std::string title = model::title_of_document(app);
    if (model::has_run(app))
        title += " (" + std::to_string(app.cursor) + "/" +
                 std::to_string(app.document.run->last_event()) + ")";
    return title + " – Coroscope";
}

} // namespace

struct Window::Platform {
    GLFWwindow* window = nullptr;
    ImGuiContext* context = nullptr;
    InputQueue inputs;
    // The mouse as the frame is told of it.
    MoveInput mouse;
    bool buttons[3] = {false, false, false};
    int frames_to_focus = 0; // Until a field that is to be typed into has the caret.
    std::vector<std::string> drops;
    int frames_to_draw = frames_after_input;
    double last_frame_s = 0;
    double last_poll_s = 0;
    double last_change_s = 0;
    double last_notice_look_s = 0;
    std::uint64_t revision_drawn = 0;
    const model::FinishedRun* run_drawn = nullptr; // Only to be compared.
    bool is_first_look = false;                    // The frame drawn last was the first of a run.
    std::string title;

    static Platform& of(GLFWwindow* window) {
        return *static_cast<Platform*>(glfwGetWindowUserPointer(window));
    }
    void wake() { frames_to_draw = frames_after_input; }
    void add(Input input) {
        wake();
        inputs.add(input);
    }
    void give(const Input& input);
    std::vector<model::KeyPress> take_inputs();
};

// Hands one input on to ImGui.
void Window::Platform::give(const Input& input) {
    std::visit(
        runtime::source::overloaded{
            [this](const KeyInput& k) {
                ImGui_ImplGlfw_KeyCallback(window, k.key, k.scancode, glfw_of(k.action), k.mods);
            },
            [this](const CharacterInput& c) { ImGui_ImplGlfw_CharCallback(window, c.character); },
            [this](const ButtonInput& b) {
                ImGui_ImplGlfw_MouseButtonCallback(window, b.button, glfw_of(b.action), b.mods);
                if (b.button >= 0 && b.button < 3)
                    buttons[b.button] = b.action == InputAction::Press;
            },
            [this](const MoveInput& m) {
                mouse = m;
                note_mouse_move(ImGui::GetIO(), static_cast<float>(m.x), static_cast<float>(m.y));
            },
            [this](const ScrollInput& s) { ImGui_ImplGlfw_ScrollCallback(window, s.x, s.y); },
        },
        input);
}

// What the next frame is given; returns the keys that may be commands.
std::vector<model::KeyPress> Window::Platform::take_inputs() {
    std::vector<model::KeyPress> keys;
    if (frames_to_focus > 0) {
        --frames_to_focus;
        return keys;
    }
    for (const Input& input : inputs.take(ImGui::GetIO().WantTextInput)) {
        give(input);
        const auto* key = std::get_if<KeyInput>(&input);
        if (key == nullptr || key->action == InputAction::Release) continue;
        const std::string name = name_of_key(key->key, key->scancode, key->mods);
        if (name.empty()) continue;
        keys.push_back({name, (key->mods & GLFW_MOD_CONTROL) != 0,
                        (key->mods & GLFW_MOD_SHIFT) != 0, (key->mods & GLFW_MOD_ALT) != 0,
                        key->action == InputAction::Repeat});
    }
    return keys;
}

Window::Window(model::App& app) : app_(app), platform_(std::make_unique<Platform>()) {}

namespace {

void on_error(int, const char*) {}

// The size of last time, but no larger than the screen has room for: there may be another screen
// today, and the first size of all suits a large one.
std::pair<int, int> size_on_screen(const model::Layout& layout) {
    int width = layout.window_width_px;
    int height = layout.window_height_px;
    if (GLFWmonitor* monitor = glfwGetPrimaryMonitor()) {
        int left = 0, top = 0, room_x = 0, room_y = 0;
        glfwGetMonitorWorkarea(monitor, &left, &top, &room_x, &room_y);
        if (room_x > 0) width = std::min(width, std::max(room_x, least_width_px));
        if (room_y > 0) height = std::min(height, std::max(room_y, least_height_px));
    }
    return {width, height};
}

} // namespace

model::FileResult<std::unique_ptr<Window>> Window::create(model::App& app) {
    std::unique_ptr<Window> out(new Window(app));
    Platform& platform = *out->platform_;
    if (!can_load_glfw())
        return tl::unexpected<std::string>(
            "cannot open a window: the library GLFW is missing (Debian's package libglfw3)");
    glfwSetErrorCallback(on_error);
    if (glfwInit() == GLFW_FALSE)
        return tl::unexpected<std::string>("cannot open a window: there is no display");
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    const auto [width, height] = size_on_screen(app.ui.layout);
    platform.window = glfwCreateWindow(width, height, "Coroscope", nullptr, nullptr);
    if (platform.window == nullptr)
        return tl::unexpected<std::string>("cannot open a window: OpenGL 3.3 is not available");
    glfwSetWindowSizeLimits(platform.window, least_width_px, least_height_px, GLFW_DONT_CARE,
                            GLFW_DONT_CARE);
    glfwMakeContextCurrent(platform.window);
    if (gladLoadGL(glfwGetProcAddress) == 0)
        return tl::unexpected<std::string>("cannot open a window: OpenGL 3.3 could not be loaded");
    glfwSwapInterval(1);
    glfwSetWindowUserPointer(platform.window, &platform);
    glfwGetCursorPos(platform.window, &platform.mouse.x, &platform.mouse.y);
    // ImGui's own callbacks are called when a frame takes what was put into the queue.
    glfwSetKeyCallback(
        platform.window, [](GLFWwindow* window, int key, int scancode, int action, int mods) {
            constexpr int commands = GLFW_MOD_CONTROL | GLFW_MOD_ALT | GLFW_MOD_SUPER;
            const bool has_sign = key == GLFW_KEY_SPACE || glfwGetKeyName(key, scancode) != nullptr;
            Platform::of(window).add(
                KeyInput{key, scancode, action_of(action), mods,
                         key >= GLFW_KEY_LEFT_SHIFT && key <= GLFW_KEY_RIGHT_SUPER,
                         has_sign && (mods & commands) == 0,
                         key == GLFW_KEY_LEFT_SHIFT || key == GLFW_KEY_RIGHT_SHIFT});
        });
    glfwSetCursorPosCallback(platform.window, [](GLFWwindow* window, double x, double y) {
        Platform::of(window).add(MoveInput{x, y});
    });
    glfwSetMouseButtonCallback(
        platform.window, [](GLFWwindow* window, int button, int action, int mods) {
            Platform::of(window).add(ButtonInput{button, action_of(action), mods});
        });
    glfwSetScrollCallback(platform.window, [](GLFWwindow* window, double x, double y) {
        Platform::of(window).add(ScrollInput{x, y});
    });
    glfwSetCharCallback(platform.window, [](GLFWwindow* window, unsigned int character) {
        Platform::of(window).add(CharacterInput{character});
    });
    glfwSetCursorEnterCallback(platform.window, [](GLFWwindow* window, int has_entered) {
        Platform::of(window).wake();
        ImGui_ImplGlfw_CursorEnterCallback(window, has_entered);
    });
    glfwSetWindowRefreshCallback(platform.window,
                                 [](GLFWwindow* window) { Platform::of(window).wake(); });
    glfwSetWindowFocusCallback(platform.window, [](GLFWwindow* window, int has_focus) {
        Platform::of(window).wake();
        ImGui_ImplGlfw_WindowFocusCallback(window, has_focus);
    });
    glfwSetFramebufferSizeCallback(
        platform.window, [](GLFWwindow* window, int, int) { Platform::of(window).wake(); });
    glfwSetDropCallback(platform.window, [](GLFWwindow* window, int count, const char** paths) {
        Platform& self = Platform::of(window);
        self.wake();
        for (int i = 0; i < count; ++i)
            self.drops.emplace_back(paths[i]);
    });
    platform.context = ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    ImGui_ImplGlfw_InitForOpenGL(platform.window, false);
    ImGui_ImplOpenGL3_Init("#version 330 core");
    forget_escape(ImGui::GetIO());
    return out;
}

Window::~Window() {
    if (platform_->context != nullptr) {
        ImGui_ImplOpenGL3_Shutdown();
        ImGui_ImplGlfw_Shutdown();
        ImGui::DestroyContext(platform_->context);
    }
    if (platform_->window != nullptr) glfwDestroyWindow(platform_->window);
    if (can_load_glfw()) glfwTerminate();
}

bool Window::is_closed() const {
    return app_.ui.quit || glfwWindowShouldClose(platform_->window) != GLFW_FALSE;
}

void Window::wait() {
    Platform& platform = *platform_;
    const bool has_work = (app_.pending && app_.document.is_stale) || app_.series;
    if (platform.frames_to_draw > 0 || has_work) {
        glfwPollEvents();
    } else if (app_.ui.is_playing || shell_.wants_another()) {
        glfwWaitEventsTimeout(frame_s);
    } else {
        glfwWaitEventsTimeout(idle_wait_s);
    }
}

void Window::take_drops() {
    std::vector<std::string> drops;
    drops.swap(platform_->drops);
    for (const std::string& path : drops)
        model::apply(app_, model::OpenFile{path});
}

void Window::build_atlas() {
    shell_.fonts().rebuild(*ImGui::GetIO().Fonts);
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    ImGui_ImplOpenGL3_CreateFontsTexture();
}

model::Commands Window::build_once(std::vector<model::KeyPress> keys) {
    if (shell_.fonts().needs_rebuild()) build_atlas();
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplGlfw_NewFrame();
    hold_mouse(ImGui::GetIO(), static_cast<float>(platform_->mouse.x),
               static_cast<float>(platform_->mouse.y), platform_->buttons);
    ImGui::NewFrame();
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    float scale_x = 1;
    float scale_y = 1;
    glfwGetWindowContentScale(platform_->window, &scale_x, &scale_y);
    const float framebuffer = std::max(1.0F, ImGui::GetIO().DisplayFramebufferScale.x);
    const float scale = app_.ui.settings.scale * std::max(1.0F, scale_x / framebuffer);
    model::Commands asked =
        shell_.build(app_, {{0, 0, size.x, size.y}, scale, glfwGetTime(), std::move(keys)});
    model::forget_requests(app_.ui);
    for (model::Notice& notice : app_.ui.notices) {
        if (notice.shown_at_s < 0) notice.shown_at_s = glfwGetTime();
    }
    ImGui::Render();
    return asked;
}

// What is typed behind a key that leads to a field is for that field.
void Window::apply_all(const model::Commands& commands) {
    constexpr int frames_of_focus = 2;
    const model::Dialog before = app_.ui.dialog;
    for (const model::Command& command : commands)
        model::apply(app_, command);
    const model::Ui& ui = app_.ui;
    if (ui.focus_search || ui.focus_editor || ui.find.wants_focus || ui.dialog != before)
        platform_->frames_to_focus = frames_of_focus;
}

// A frame is built, its commands are done, and if there were any it is built again before it is
// shown: what an edit changes is seen in the same frame.
void Window::draw_frame() {
    Platform& platform = *platform_;
    model::Commands asked = build_once(platform.take_inputs());
    constexpr int rebuilds_max = 3;
    for (int i = 0; i < rebuilds_max && (!asked.empty() || shell_.fonts().needs_rebuild()); ++i) {
        if (!asked.empty()) platform.last_change_s = glfwGetTime();
        apply_all(asked);
        ImGui::SetCurrentContext(platform.context);
        asked = build_once({});
    }
    apply_all(asked);
    int width = 0;
    int height = 0;
    glfwGetFramebufferSize(platform.window, &width, &height);
    const bool is_dark = app_.ui.settings.theme == model::ThemeChoice::Dark;
    const draw::Color back =
        draw::theme(is_dark ? draw::ThemeName::Dark : draw::ThemeName::Light).canvas;
    glViewport(0, 0, width, height);
    glClearColor(static_cast<float>(back.red) / 255, static_cast<float>(back.green) / 255,
                 static_cast<float>(back.blue) / 255, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    glfwSwapBuffers(platform.window);
    std::string title = title_of(app_);
    if (title != platform.title) {
        platform.title = std::move(title);
        glfwSetWindowTitle(platform.window, platform.title.c_str());
    }
    platform.revision_drawn = app_.revision;
    if (!platform.inputs.is_empty()) platform.wake();
}

void Window::run() {
    Platform& platform = *platform_;
    platform.last_frame_s = glfwGetTime();
    while (!is_closed()) {
        wait();
        const double now = glfwGetTime();
        take_drops();
        if (app_.ui.is_playing)
            model::apply(app_, model::Advance{std::min(0.25, now - platform.last_frame_s)});
        platform.last_frame_s = now;
        // What the first look at a run left out is drawn before more is found out about it.
        if (std::exchange(platform.is_first_look, false))
            platform.wake();
        else if (model::work(app_, slice_ms))
            platform.wake();
        if (now - platform.last_poll_s > idle_wait_s) {
            platform.last_poll_s = now;
            if (model::poll_disk(app_)) platform.wake();
        }
        // A notice's time may be over; the frame to come takes it away.
        const bool has_passing_notice =
            std::any_of(app_.ui.notices.begin(), app_.ui.notices.end(),
                        [](const model::Notice& n) { return n.kind != model::NoticeKind::Error; });
        if (has_passing_notice && now - platform.last_notice_look_s > 1) {
            platform.last_notice_look_s = now;
            platform.wake();
        }
        const bool changed = app_.revision != platform.revision_drawn;
        if (changed) platform.wake();
        if (platform.frames_to_draw > 0 || shell_.wants_another()) {
            platform.frames_to_draw = std::max(0, platform.frames_to_draw - 1);
            draw_frame();
            const model::FinishedRun* run = app_.document.run.get();
            platform.is_first_look = run != std::exchange(platform.run_drawn, run);
        }
        int width = 0;
        int height = 0;
        glfwGetWindowSize(platform.window, &width, &height);
        model::Layout& layout = app_.ui.layout;
        if (width > 0 && (layout.window_width_px != width || layout.window_height_px != height)) {
            layout.window_width_px = width;
            layout.window_height_px = height;
            app_.settings_changed = true;
        }
        if (now - platform.last_change_s > save_after_s) model::save_changes(app_);
    }
    model::save_changes(app_);
}

namespace {

void open_first(model::App& app, const std::string& program) {
    if (!program.empty() && model::open_document(app, program)) return;
    const std::string last = app.ui.settings.last_document;
    const std::size_t notices = app.ui.notices.size();
    if (program.empty() && !last.empty() && model::open_document(app, last)) return;
    // A last document that is gone is no error to report.
    if (program.empty()) app.ui.notices.resize(notices);
    if (app.services.catalogue != nullptr && !app.services.catalogue->lessons.empty())
        model::open_lesson(app, app.services.catalogue->lessons.front());
}

std::string today() {
    return fmt::format("{:%Y-%m-%d}", fmt::localtime(std::time(nullptr)));
}

} // namespace

model::FileResult<int> open_window(const WindowRequest& request) {
    model::App app;
    app.services = window_services();
    app.services.saves = true;
    app.services.today = today;
    if (const auto kept = model::read_file(model::progress_path()))
        app.progress = model::progress_from_toml(*kept);
    const model::Saved saved = model::load_settings();
    app.ui.settings = saved.settings;
    app.ui.layout = saved.layout;
    app.next_scenario = request.scenario;
    app.next_limits = request.limits;
    // A lesson's folder on disk is opened among those beside it.
    std::string program = request.program;
    std::filesystem::path own = model::own_lessons_folder();
    if (lessons::is_lesson_folder(program)) {
        std::error_code error;
        const auto folder = std::filesystem::canonical(program, error);
        if (!error) {
            own = folder.parent_path();
            program = folder.filename().string();
        }
    }
    model::load_own_lessons(app, own);
    auto window = Window::create(app);
    if (!window) return tl::unexpected<std::string>(window.error());
    open_first(app, program);
    FontAtlas fonts;
    if (app.ui.settings.language == model::Language::Chinese && !fonts.has_cjk()) {
        app.ui.settings.language = model::Language::English;
        model::notify(
            app, model::NoticeKind::Warning,
            std::string(model::text(model::Language::English, "notice.font_missing")),
            std::string(model::text(model::Language::English, "notice.font_missing_hint")));
    }
    (*window)->run();
    return 0;
}

} // namespace app::gui
