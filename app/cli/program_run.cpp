#include "app/cli/program_run.h"

#include "app/cli/commands.h"
#include "app/cli/exit_status.h"
#include "app/model/event_named.h"
#include "lessons/libraries.h"

#include <fmt/format.h>

namespace app::cli {
namespace {

constexpr std::uint64_t steps_a_slice = 50'000'000;

using runtime::trace::EventNumber;

} // namespace

void complain_about(const runtime::source::SourceText& source,
                    const runtime::source::Diagnostics& diagnostics) {
    fmt::print(stderr, "{}", runtime::source::to_text(source, diagnostics));
}

void run_to_end(runtime::Run& run) {
    while (run.advance(steps_a_slice) == runtime::Progress::Running) {
    }
}

tl::expected<PreparedRun, int> prepare(const ProgramArguments& arguments,
                                       runtime::Recording recording, CompleteScenario complete) {
    auto program = find_program(arguments);
    if (!program) return tl::unexpected(refuse(program.error()));
    auto options = run_options(arguments, program->scenario);
    if (!options) return tl::unexpected(refuse(options.error()));
    if (complete) complete(program->source, options->scenario);
    const auto source = std::make_shared<const runtime::source::SourceText>(program->source);
    auto run = runtime::Run::create(source, options->scenario, options->limits, recording,
                                    lessons::simulated_libraries());
    if (!run) {
        complain_about(program->source, run.error());
        return tl::unexpected<int>(not_run);
    }
    return PreparedRun{std::move(*program), std::move(*options), std::move(*run)};
}

tl::expected<RecordedRun, int> record(const ProgramArguments& arguments) {
    auto prepared = prepare(arguments, runtime::Recording::Everything);
    if (!prepared) return tl::unexpected(prepared.error());
    run_to_end(*prepared->run);
    const runtime::Outcome outcome = prepared->run->outcome();
    auto run =
        std::make_unique<model::FinishedRun>(prepared->program.source, prepared->run->trace());
    return RecordedRun{std::move(prepared->program), outcome, std::move(run)};
}

tl::expected<model::RunPlace, int> place_at(const std::string& text,
                                            const model::FinishedRun& run) {
    const auto place = model::place_named(run, text);
    if (!place) return tl::unexpected(refuse(place.error()));
    return *place;
}

tl::expected<EventNumber, int> first_event_at(const std::string& text,
                                              const model::FinishedRun& run) {
    const auto event = model::event_named(run, text);
    if (!event) return tl::unexpected(refuse(event.error()));
    return *event;
}

} // namespace app::cli
