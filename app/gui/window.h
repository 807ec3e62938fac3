#pragma once

#include "app/gui/shell.h"
#include "app/model/app.h"
#include "app/model/files.h"

#include <memory>
#include <string>

// The real window. Its source file is the only one that knows GLFW and OpenGL. It sleeps until
// something happens and draws only when something changed.
namespace app::gui {

class Window {
  public:
    // Fails with a sentence where there is no display or no OpenGL 3.3.
    static model::FileResult<std::unique_ptr<Window>> create(model::App& app);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    // Runs until the user closes the window.
    void run();

  private:
    struct Platform;
    explicit Window(model::App& app);
    bool is_closed() const;
    void wait();
    void draw_frame();
    void build_atlas();
    model::Commands build_once(std::vector<model::KeyPress> keys);
    void apply_all(const model::Commands& commands);
    void take_drops();

    model::App& app_;
    Shell shell_;
    std::unique_ptr<Platform> platform_;
};

} // namespace app::gui
