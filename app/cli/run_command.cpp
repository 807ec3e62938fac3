#include "app/cli/commands.h"
#include "app/cli/exit_status.h"
#include "app/cli/order_text.h"
#include "app/cli/program_run.h"
#include "app/cli/stage_text.h"
#include "app/cli/stats_text.h"
#include "app/model/mistakes.h"
#include "app/model/text.h"
#include "app/model/why.h"
#include "lessons/libraries.h"
#include "runtime/syntax/lexer.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <iostream>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <unistd.h>

namespace app::cli {
namespace {

using runtime::trace::EventNumber;

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

// Whether a program has a name of what reads standard input, called or handed on.
bool speaks_of_input(const runtime::source::SourceText& source) {
    static constexpr std::string_view readers[] = {"input", "stdin", "fileinput", "getpass"};
    return std::ranges::any_of(runtime::syntax::lex(source).tokens, [&](const auto& token) {
        const auto [begin, end] = token.span;
        const std::string_view text(source.text());
        return token.kind == runtime::syntax::TokenKind::Name &&
               std::ranges::count(readers, text.substr(begin, end - begin)) != 0;
    });
}

// What the program may read: the machine has no streams of its own, so all of it is taken before
// the run. A program that does not speak of input leaves standard input alone.
void take_input(const runtime::source::SourceText& source, runtime::Scenario& scenario) {
    if (!scenario.input_lines.empty() || !speaks_of_input(source)) return;
    if (isatty(STDIN_FILENO) != 0) {
        complain("type what the program is to read, and end it with Ctrl+D");
    }
    for (std::string line; std::getline(std::cin, line);)
        scenario.input_lines.push_back(line);
}

// The exit status of a program whose run was told about; what could not be written is no success.
int flushed(int status) {
    const bool is_written = std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
    return is_written || status != success ? status : not_run;
}

// With room before each line but the first.
std::string indented(std::string text, std::string_view room) {
    for (std::size_t at = 0; at < text.size(); ++at)
        if (text[at] == '\n') text.insert(at + 1, room);
    return text;
}

// What the window's checks say of the events from `first` to `last`, below these.
void list_mistakes(const model::FinishedRun& run, EventNumber first, EventNumber last,
                   model::Language language) {
    auto mistakes = model::find_mistakes(run);
    const bool is_part = first > 0 || last < run.last_event();
    std::erase_if(mistakes, [&](const model::Mistake& mistake) {
        return mistake.event < first || mistake.event > last;
    });
    if (is_part && mistakes.empty()) return;
    // A run that failed is not called faultless.
    if (mistakes.empty() && run.trace.outcome() != runtime::trace::RunOutcome::Finished) return;
    fmt::print("\n{}\n",
               model::text(language, mistakes.empty() ? "mistake.listed_none" : "mistake.listed"));
    for (const model::Mistake& mistake : mistakes) {
        fmt::print("#{}  {}\n    {}\n", mistake.event, model::sentence_of(mistake, language),
                   model::advice_of(mistake, language));
        const std::string round = model::round_text(mistake, language);
        if (!round.empty()) fmt::print("      {}\n", indented(round, "      "));
    }
}

// Events from `first` to `last`, each as a line of words.
void explain_stretch(runtime::trace::World& world, EventNumber first, EventNumber last,
                     model::Language language) {
    for (EventNumber n = first; n <= last; ++n) {
        world.seek(n);
        fmt::print("{}\n", model::explained(world, language));
    }
}

// Of a run that is longer than anybody reads, the two ends, and how to see what is between.
void explain_ends(runtime::trace::World& world, EventNumber last, model::Language language) {
    constexpr EventNumber events_each_end = 1000;
    if (last < 2 * events_each_end) return explain_stretch(world, 0, last, language);
    const EventNumber next = last + 1 - events_each_end;
    explain_stretch(world, 0, events_each_end - 1, language);
    fmt::print("\n{}\n\n",
               model::text_with(language, "explain.left_out",
                                fmt::arg("count", next - events_each_end),
                                fmt::arg("first", events_each_end), fmt::arg("last", next - 1)));
    explain_stretch(world, next, last, language);
}

// The events that --from and --to name, with what the checks say of them; without either, the two
// ends of a long run.
int explain_events(const RunArguments& arguments, const model::FinishedRun& run) {
    runtime::trace::World world(run.index);
    if (!arguments.from && !arguments.to) {
        explain_ends(world, run.last_event(), arguments.language);
        list_mistakes(run, 0, run.last_event(), arguments.language);
        return success;
    }
    const auto first = first_event_at(arguments.from.value_or("0"), run);
    if (!first) return first.error();
    const auto last = place_at(arguments.to.value_or("end"), run);
    if (!last) return last.error();
    explain_stretch(world, *first, last->event, arguments.language);
    list_mistakes(run, *first, last->event, arguments.language);
    return success;
}

// Every event of the run as a line of words: the window's log, for who reads rather than looks.
int explain(const RunArguments& arguments) {
    const auto prepared = prepare(arguments.program, runtime::Recording::Everything, take_input);
    if (!prepared) return prepared.error();
    run_to_end(*prepared->run);
    const int status = prepared->run->outcome().exit_status;
    const model::FinishedRun run(prepared->program.source, prepared->run->trace());
    if (run.event_count() > 0) {
        const int refused = explain_events(arguments, run);
        if (refused != success) return refused;
    }
    return flushed(status);
}

// A line of the output and what led to it; or two, where their causes part, and what decided.
int explain_lines(const RunArguments& arguments) {
    const auto prepared = prepare(arguments.program, runtime::Recording::Everything, take_input);
    if (!prepared) return prepared.error();
    run_to_end(*prepared->run);
    const int status = prepared->run->outcome().exit_status;
    const auto run = std::make_shared<const model::FinishedRun>(prepared->program.source,
                                                                prepared->run->trace());
    const auto lines = model::console_lines(*run);
    for (const std::uint32_t number : arguments.why) {
        if (number <= lines.size()) continue;
        complain(
            fmt::format("there is no line {}: the program prints {} lines", number, lines.size()));
        if (run->trace.outcome() == runtime::trace::RunOutcome::Deadlock)
            fmt::print(stderr,
                       "hint: what follows them tells of the deadlock; --explain has at its "
                       "end who waits for whom\n");
        return not_run;
    }
    const Chain chain = arguments.is_whole_chain ? Chain::Whole : Chain::Short;
    if (arguments.why.size() == 1) {
        fmt::print("{}", why_text(*run, lines, arguments.why[0], arguments.language, chain));
        return flushed(status);
    }
    if (arguments.why.size() > 2 || arguments.why[0] == arguments.why[1]) {
        complain(
            "--why takes one line, or two: the one, and the one that it comes before or after");
        return not_run;
    }
    fmt::print("{}", order_text(run, lines, arguments.why[0], arguments.why[1], prepared->options,
                                arguments.language, chain));
    return flushed(status);
}

} // namespace

namespace {
// The process is about to end, and the system frees at once what would be freed object by object.
// Where the sanitizers look for what was lost, it is freed as everywhere else.
void leave_to_the_system([[maybe_unused]] std::unique_ptr<runtime::Run> run) {
#ifndef __SANITIZE_ADDRESS__
    static_cast<void>(run.release());
#endif
}
} // namespace

namespace {

// Who waits for whom in a deadlock, as the window says it: a run that was not recorded is done
// again for that, unless it was long.
void tell_deadlock(const PreparedRun& prepared, model::Language language) {
    if (prepared.run->outcome().end != runtime::End::Deadlock) return;
    constexpr std::uint64_t steps_max = 5'000'000;
    runtime::Limits limits = prepared.options.limits;
    limits.steps = std::min(limits.steps, steps_max);
    auto again = runtime::Run::create(
        std::make_shared<const runtime::source::SourceText>(prepared.program.source),
        prepared.options.scenario, limits, runtime::Recording::Everything,
        lessons::simulated_libraries());
    if (!again) return;
    run_to_end(**again);
    if ((*again)->outcome().end != runtime::End::Deadlock) return;
    const model::FinishedRun run(prepared.program.source, (*again)->trace());
    for (const model::Mistake& mistake : model::find_deadlock(run)) {
        const std::string round = model::round_text(mistake, language);
        fmt::print(stderr, "{}\n", model::sentence_of(mistake, language));
        if (!round.empty()) fmt::print(stderr, "  {}\n", indented(round, "  "));
    }
}

} // namespace

int run(const RunArguments& arguments) {
    if (arguments.emit != Emit::Nothing) return emit_stage(arguments);
    if (arguments.is_explained) return explain(arguments);
    if (!arguments.why.empty()) return explain_lines(arguments);
    const auto recording = arguments.is_recorded || arguments.has_stats
                               ? runtime::Recording::Everything
                               : runtime::Recording::Nothing;
    auto prepared = prepare(arguments.program, recording, take_input);
    if (!prepared) return prepared.error();
    runtime::Run& run = *prepared->run;
    run.on_output = write_piece;
    run_to_end(run);
    tell_deadlock(*prepared, arguments.language);
    if (arguments.has_stats) std::fprintf(stderr, "%s\n", stats_text(run).c_str());
    const bool is_written = std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
    if (!is_written) complain(std::string("cannot write standard output: ") + std::strerror(errno));
    const int status = run.outcome().exit_status;
    leave_to_the_system(std::move(prepared->run));
    return is_written || status != success ? status : not_run;
}

} // namespace app::cli
