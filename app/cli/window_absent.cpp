#include "app/cli/commands.h"
#include "app/cli/exit_status.h"

// In place of the commands that need the window, in a build without it.
namespace app::cli {
namespace {

int explain_absence() {
    complain("this program was built without the window\n"
             "hint: configure with -DBUILD_GUI=ON, or use `coroscope export` for the timeline");
    return not_run;
}

} // namespace

int take_screenshot(const ScreenshotArguments&) {
    return explain_absence();
}

int open_window(const OpenArguments&) {
    return explain_absence();
}

} // namespace app::cli
