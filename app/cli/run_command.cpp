#include "app/cli/commands.h"
#include "app/cli/exit_status.h"
#include "app/cli/program_run.h"
#include "app/cli/stage_text.h"
#include "app/cli/stats_text.h"

#include <cstdio>

namespace app::cli {
namespace {

// Each piece goes out at once on a terminal; where nobody watches, stdio's buffer makes large
// outputs cheap. The two streams keep their order among each other either way.
void write_piece(runtime::OutputStream stream, std::string_view piece) {
    static bool is_out_ahead = false;
    const bool is_out = stream == runtime::OutputStream::Out;
    if (!is_out && is_out_ahead) std::fflush(stdout);
    is_out_ahead = is_out;
    std::fwrite(piece.data(), 1, piece.size(), is_out ? stdout : stderr);
}

// Prints a stage of the program instead of running it.
int emit_stage(const RunArguments& arguments) {
    const auto program = find_program(arguments.program);
    if (!program) return refuse(program.error());
    const auto text = stage_text(program->source, arguments.emit);
    if (!text) {
        complain_about(program->source, text.error());
        return not_run;
    }
    std::fputs(text->c_str(), stdout);
    return success;
}

}  // namespace

int run(const RunArguments& arguments) {
    if (arguments.emit != Emit::Nothing) return emit_stage(arguments);
    const auto recording = arguments.is_recorded || arguments.has_stats
                               ? runtime::Recording::Everything
                               : runtime::Recording::Nothing;
    const auto prepared = prepare(arguments.program, recording);
    if (!prepared) return prepared.error();
    runtime::Run& run = *prepared->run;
    run.on_output = write_piece;
    run_to_end(run);
    if (arguments.has_stats) std::fprintf(stderr, "%s\n", stats_text(run).c_str());
    const bool is_written = std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
    const int status = run.outcome().exit_status;
    return is_written || status != success ? status : not_run;
}

}  // namespace app::cli
