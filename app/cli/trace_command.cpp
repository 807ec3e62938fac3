#include "app/cli/commands.h"
#include "app/cli/exit_status.h"
#include "app/cli/program_run.h"
#include "app/export/perfetto_trace.h"

namespace app::cli {

int write_trace(const TraceArguments& arguments) {
    const auto recorded = record(arguments.program);
    if (!recorded) return recorded.error();
    const std::string json =
        arguments.format == TraceFormat::Perfetto
            ? exporting::perfetto_json(recorded->run->timeline, arguments.program.program)
            : runtime::trace::to_json(recorded->run->trace);
    const auto written = model::write_named_file(arguments.output, json);
    return written ? success : refuse(written.error());
}

} // namespace app::cli
