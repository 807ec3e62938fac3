#include "app/cli/program_run.h"

#include "app/cli/commands.h"
#include "app/cli/exit_status.h"
#include "app/cli/scenario_options.h"
#include "lessons/libraries.h"
#include "runtime/trace/moment.h"

#include <fmt/format.h>

#include <charconv>

namespace app::cli {
namespace {

constexpr std::uint64_t steps_a_slice = 50'000'000;

using runtime::trace::EventNumber;

tl::expected<EventNumber, int> moment_in(const std::string& text, const model::FinishedRun& run) {
    const auto moment = runtime::trace::parse_moment(text);
    if (!moment) {
        const auto& diagnostic = moment.error().front();
        return tl::unexpected(
            refuse(fmt::format("'{}' is no event's number, not 'end', and no moment: {}\nhint: {}",
                               text, diagnostic.message, diagnostic.hint)));
    }
    const auto event = runtime::trace::find(run.index, *moment);
    if (event) return *event;
    return tl::unexpected(refuse(fmt::format("the moment '{}' does not occur in this run", text)));
}

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
    return PreparedRun{std::move(*program), std::move(*run)};
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

tl::expected<EventNumber, int> event_at(const std::string& text, const model::FinishedRun& run) {
    if (text == "end") return run.last_event();
    EventNumber number = 0;
    const char* const last = text.data() + text.size();
    const auto [end, error] = std::from_chars(text.data(), last, number);
    if (error != std::errc() || end != last) return moment_in(text, run);
    if (number < run.event_count()) return number;
    return tl::unexpected(
        refuse(fmt::format("there is no event {}: this run has {} events, counted from 0", number,
                           run.event_count())));
}

} // namespace app::cli
