#include "app/gui/glfw_late.h"

#include <GLFW/glfw3.h>

#include <dlfcn.h>

// The library draws in the ten others that X11 needs, which is a good part of the time that a
// command without a window takes to start. So it is loaded when a window is wanted: these functions
// stand for its own, for Dear ImGui's part as for ours.
namespace app::gui {

namespace {

void* library() {
    static void* const loaded = dlopen("libglfw.so.3", RTLD_NOW | RTLD_LOCAL);
    return loaded;
}

// Called only once the library is there.
template <class Function>
Function* found(const char* name) {
    return reinterpret_cast<Function*>(dlsym(library(), name));
}

} // namespace

bool can_load_glfw() {
    return library() != nullptr;
}

} // namespace app::gui

#define LATE(name, Result, parameters, arguments)                                                  \
    extern "C" Result name parameters {                                                            \
        static auto* const function = app::gui::found<decltype(name)>(#name);                      \
        return function arguments;                                                                 \
    }

LATE(glfwCreateStandardCursor, GLFWcursor*, (int shape), (shape))
LATE(glfwCreateWindow, GLFWwindow*,
     (int width, int height, const char* title, GLFWmonitor* monitor, GLFWwindow* share),
     (width, height, title, monitor, share))
LATE(glfwDestroyCursor, void, (GLFWcursor * cursor), (cursor))
LATE(glfwDestroyWindow, void, (GLFWwindow * window), (window))
LATE(glfwGetClipboardString, const char*, (GLFWwindow * window), (window))
LATE(glfwGetCursorPos, void, (GLFWwindow * window, double* xpos, double* ypos),
     (window, xpos, ypos))
LATE(glfwGetFramebufferSize, void, (GLFWwindow * window, int* width, int* height),
     (window, width, height))
LATE(glfwGetInputMode, int, (GLFWwindow * window, int mode), (window, mode))
LATE(glfwGetJoystickAxes, const float*, (int jid, int* count), (jid, count))
LATE(glfwGetJoystickButtons, const unsigned char*, (int jid, int* count), (jid, count))
LATE(glfwGetKeyName, const char*, (int key, int scancode), (key, scancode))
LATE(glfwGetMonitorWorkarea, void,
     (GLFWmonitor * monitor, int* xpos, int* ypos, int* width, int* height),
     (monitor, xpos, ypos, width, height))
LATE(glfwGetMouseButton, int, (GLFWwindow * window, int button), (window, button))
LATE(glfwGetPrimaryMonitor, GLFWmonitor*, (), ())
LATE(glfwGetProcAddress, GLFWglproc, (const char* procname), (procname))
LATE(glfwGetTime, double, (), ())
LATE(glfwGetWindowAttrib, int, (GLFWwindow * window, int attrib), (window, attrib))
LATE(glfwGetWindowContentScale, void, (GLFWwindow * window, float* xscale, float* yscale),
     (window, xscale, yscale))
LATE(glfwGetWindowSize, void, (GLFWwindow * window, int* width, int* height),
     (window, width, height))
LATE(glfwGetWindowUserPointer, void*, (GLFWwindow * window), (window))
LATE(glfwInit, int, (), ())
LATE(glfwMakeContextCurrent, void, (GLFWwindow * window), (window))
LATE(glfwPollEvents, void, (), ())
LATE(glfwSetCharCallback, GLFWcharfun, (GLFWwindow * window, GLFWcharfun callback),
     (window, callback))
LATE(glfwSetClipboardString, void, (GLFWwindow * window, const char* string), (window, string))
LATE(glfwSetCursor, void, (GLFWwindow * window, GLFWcursor* cursor), (window, cursor))
LATE(glfwSetCursorEnterCallback, GLFWcursorenterfun,
     (GLFWwindow * window, GLFWcursorenterfun callback), (window, callback))
LATE(glfwSetCursorPos, void, (GLFWwindow * window, double xpos, double ypos), (window, xpos, ypos))
LATE(glfwSetCursorPosCallback, GLFWcursorposfun, (GLFWwindow * window, GLFWcursorposfun callback),
     (window, callback))
LATE(glfwSetDropCallback, GLFWdropfun, (GLFWwindow * window, GLFWdropfun callback),
     (window, callback))
LATE(glfwSetErrorCallback, GLFWerrorfun, (GLFWerrorfun callback), (callback))
LATE(glfwSetFramebufferSizeCallback, GLFWframebuffersizefun,
     (GLFWwindow * window, GLFWframebuffersizefun callback), (window, callback))
LATE(glfwSetInputMode, void, (GLFWwindow * window, int mode, int value), (window, mode, value))
LATE(glfwSetKeyCallback, GLFWkeyfun, (GLFWwindow * window, GLFWkeyfun callback), (window, callback))
LATE(glfwSetMonitorCallback, GLFWmonitorfun, (GLFWmonitorfun callback), (callback))
LATE(glfwSetMouseButtonCallback, GLFWmousebuttonfun,
     (GLFWwindow * window, GLFWmousebuttonfun callback), (window, callback))
LATE(glfwSetScrollCallback, GLFWscrollfun, (GLFWwindow * window, GLFWscrollfun callback),
     (window, callback))
LATE(glfwSetWindowFocusCallback, GLFWwindowfocusfun,
     (GLFWwindow * window, GLFWwindowfocusfun callback), (window, callback))
LATE(glfwSetWindowRefreshCallback, GLFWwindowrefreshfun,
     (GLFWwindow * window, GLFWwindowrefreshfun callback), (window, callback))
LATE(glfwSetWindowSizeLimits, void,
     (GLFWwindow * window, int minwidth, int minheight, int maxwidth, int maxheight),
     (window, minwidth, minheight, maxwidth, maxheight))
LATE(glfwSetWindowTitle, void, (GLFWwindow * window, const char* title), (window, title))
LATE(glfwSetWindowUserPointer, void, (GLFWwindow * window, void* pointer), (window, pointer))
LATE(glfwSwapBuffers, void, (GLFWwindow * window), (window))
LATE(glfwSwapInterval, void, (int interval), (interval))
LATE(glfwTerminate, void, (), ())
LATE(glfwWaitEventsTimeout, void, (double timeout), (timeout))
LATE(glfwWindowHint, void, (int hint, int value), (hint, value))
LATE(glfwWindowShouldClose, int, (GLFWwindow * window), (window))

#undef LATE
