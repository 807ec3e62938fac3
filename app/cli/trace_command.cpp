#include "app/cli/commands.h"
#include "app/cli/exit_status.h"
#include "app/cli/program_run.h"

namespace app::cli {

int write_trace(const TraceArguments& arguments) {
    const auto recorded = record(arguments.program);
    if (!recorded) return recorded.error();
    const std::string json = runtime::trace::to_json(recorded->run->trace);
    const auto written = model::write_file(arguments.output, json);
    return written ? success : refuse(written.error());
}

} // namespace app::cli
