#include "app/cli/commands.h"
#include "app/cli/exit_status.h"
#include "app/cli/program_text.h"
#include "app/cli/scenario_options.h"
#include "app/gui/gui.h"

namespace app::cli {
int open_window(const OpenArguments& arguments) {
    gui::WindowRequest request;
    if (arguments.program) {
        const auto program = find_program(*arguments.program);
        if (!program) return refuse(program.error());
        const auto options = run_options(*arguments.program, program->scenario);
        if (!options) return refuse(options.error());
        request.program = arguments.program->program;
        // What the program is run under anyway gives way to what the learner has made of it.
        if (options->scenario != program->scenario) request.scenario = options->scenario;
        request.limits = options->limits;
    }
    const auto status = gui::open_window(request);
    return status ? *status : refuse(status.error());
}

} // namespace app::cli
