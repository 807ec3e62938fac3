#include "app/cli/arguments.h"

#include "lessons/catalogue.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <sstream>

namespace app::cli {
namespace {

constexpr const char* program_help = "A lesson (see `coroscope lessons`) or a Python file";

constexpr const char* exit_status_help =
    "Exit status: 0 success; 1 uncaught exception; 2 usage, syntax error or unsupported\n"
    "construct; 3 deadlock; 4 a limit was reached. sys.exit(n) passes n through.\n";

constexpr const char* moments_help =
    "A moment names a place in the run:\n"
    "  task NAME created|started|suspended|resumed|cancel-requested|cancelled|failed|done\n"
    "  line N [in NAME], prints \"TEXT\", clock SECONDS, iteration N, start, end\n"
    "  generator NAME created|resumed|yields|closed|finished\n"
    "NAME is Task-2, fetch (any call of it), 'fetch(\"B\", 0.9)' with all of its arguments, or *.\n"
    "'#2' behind it is the second such event; 'after MOMENT' counts from another on.\n"
    "  --at 'task fetch resumed #2'   --at 'prints \"done\" after task main cancelled'\n\n";

const std::map<std::string, Emit> emit_names{
    {"tokens", Emit::Tokens}, {"ast", Emit::Ast}, {"bytecode", Emit::Bytecode}};
const std::map<std::string, model::TimelineAxis> axis_names{{"time", model::TimelineAxis::Time},
                                                            {"steps", model::TimelineAxis::Steps}};
const std::map<std::string, model::ThemeChoice> theme_names{{"light", model::ThemeChoice::Light},
                                                            {"dark", model::ThemeChoice::Dark}};
const std::map<std::string, model::Language> language_names{{"en", model::Language::English},
                                                            {"zh", model::Language::Chinese}};

const std::map<std::string, model::StepSize> series_names{{"event", model::StepSize::Event},
                                                          {"line", model::StepSize::Line},
                                                          {"task", model::StepSize::TaskSwitch},
                                                          {"iteration", model::StepSize::Iteration},
                                                          {"output", model::StepSize::Output}};
const std::map<std::string, exporting::ShutdownLanes> shutdown_names{
    {"auto", exporting::ShutdownLanes::IfTheyDoAnything},
    {"show", exporting::ShutdownLanes::Always},
    {"hide", exporting::ShutdownLanes::Never}};
const std::map<std::string, TraceFormat> trace_format_names{{"json", TraceFormat::Json},
                                                            {"perfetto", TraceFormat::Perfetto}};
const std::map<std::string, model::SideTab> panel_names{{"guide", model::SideTab::Guide},
                                                        {"why", model::SideTab::Why},
                                                        {"log", model::SideTab::Log},
                                                        {"checks", model::SideTab::Checks}};
const std::map<std::string, model::TaskView> task_view_names{
    {"cards", model::TaskView::Cards},
    {"tree", model::TaskView::Tree},
    {"cancellations", model::TaskView::Cancellations}};

// An option whose value is one of the names of a map.
template <class T>
CLI::Option* add_choice(CLI::App& command, const std::string& name, T& value,
                        const std::map<std::string, T>& names, const std::string& help) {
    std::string list;
    for (const auto& [word, meaning] : names)
        list += (list.empty() ? "" : "|") + word;
    const auto take = [&value, names](const std::string& word) {
        const auto found = names.find(word);
        if (found == names.end()) return false;
        value = found->second;
        return true;
    };
    const auto take_first = [take](const CLI::results_t& words) { return take(words.at(0)); };
    const auto check = [names, list](const std::string& word) {
        return names.contains(word) ? std::string() : fmt::format("'{}' is none of {}", word, list);
    };
    return command.add_option(name, take_first, help)
        ->type_name(list)
        ->check(CLI::Validator(check, "", ""))
        ->option_text(list);
}

// A number of virtual seconds.
const CLI::Validator seconds{[](const std::string& text) {
                                 double value = -1;
                                 const bool is_number = CLI::detail::lexical_cast(text, value);
                                 return is_number && value >= 0 && value < 1e12
                                            ? std::string()
                                            : fmt::format("'{}' is no number of seconds from 0 on",
                                                          text);
                             },
                             "", ""};

// A limit: a whole number from 1 on.
const CLI::Validator count{[](const std::string& text) {
                               std::uint64_t value = 0;
                               const bool is_number = CLI::detail::lexical_cast(text, value);
                               return is_number && value > 0
                                          ? std::string()
                                          : fmt::format("'{}' is no whole number from 1 on", text);
                           },
                           "", ""};

// A number of bytes, with or without a unit.
const CLI::Validator size{[](std::string& text) {
                              const std::string given = text;
                              try {
                                  if (!given.starts_with('-') &&
                                      CLI::AsSizeValue(false)(text).empty())
                                      return std::string();
                              } catch (const CLI::Error&) {
                                  // CLI11 throws what it says of a unit, and it says too much.
                              }
                              return fmt::format("'{}' is no size such as 512MB or 2GB", given);
                          },
                          "", ""};

void add_scenario(CLI::App& command, ScenarioArguments& scenario) {
    command.add_option("--scenario", scenario.file, "Take the scenario from a TOML file")
        ->option_text("FILE")
        ->group("Scenario");
    command.add_option("--interrupt", scenario.interrupt_at_s, "Press Ctrl+C at this virtual time")
        ->option_text("SECONDS")
        ->check(seconds)
        ->group("Scenario");
    command.add_option("--seed", scenario.seed, "The seed of random (default 0)")
        ->option_text("N")
        ->group("Scenario");
    command.add_option("--until", scenario.until_s, "Stop at this virtual time")
        ->option_text("SECONDS")
        ->check(seconds)
        ->group("Scenario");
    command
        .add_option("--max-steps", scenario.max_steps,
                    "Stop after so many steps (default 100 million)")
        ->option_text("N")
        ->check(count)
        ->group("Limits");
    command
        .add_option("--max-memory", scenario.max_memory_bytes,
                    "Stop beyond so much memory (default 1GB)")
        ->option_text("SIZE")
        ->transform(size)
        ->group("Limits");
    command
        .add_option("--max-output", scenario.max_output_bytes,
                    "Stop beyond so much output (default 64MB)")
        ->option_text("SIZE")
        ->transform(size)
        ->group("Limits");
    command.add_option("--max-depth", scenario.max_depth, "How deep calls may nest (default 1000)")
        ->option_text("N")
        ->check(count)
        ->group("Limits");
}

void add_program(CLI::App& command, ProgramArguments& program, bool is_required = true) {
    command.add_option("program", program.program, program_help)
        ->option_text("LESSON|FILE.py")
        ->required(is_required);
    command.add_flag("--strict", program.is_strict,
                     "Do what CPython 3.11 does with spellings of older versions");
    command.add_flag("--edited", program.is_edited, "Take your own version of the lesson");
    add_scenario(command, program.scenario);
    command.footer(exit_status_help);
}

// "1280x720" -> {1280, 720}; zeros if the text is not of that form.
std::pair<int, int> parse_size(const std::string& text) {
    const auto cross = text.find('x');
    if (cross == text.npos) return {};
    const auto number = [](std::string_view digits) {
        int value = 0;
        const auto [end, error] = std::from_chars(digits.begin(), digits.end(), value);
        return error == std::errc() && end == digits.end() ? value : 0;
    };
    return {number(std::string_view(text).substr(0, cross)),
            number(std::string_view(text).substr(cross + 1))};
}

void add_picture_look(CLI::App& command, PictureArguments& picture, const std::string& endings) {
    command.add_option("-o,--output", picture.output, "Where to write the picture")
        ->option_text("OUT." + endings);
    add_choice(command, "--axis", picture.axis, axis_names, "What runs from left to right");
    command.add_option("--scale", picture.scale, "Device pixels a pixel, 1 to 4")
        ->option_text("N")
        ->check(CLI::Range(1, 4));
    const auto take_size = [&picture](const CLI::results_t& words) {
        std::tie(picture.width_px, picture.height_px) = parse_size(words.at(0));
        return true;
    };
    const auto check_size = [](const std::string& text) {
        const auto [width, height] = parse_size(text);
        const bool is_sensible = width >= 320 && height >= 160 && width <= 8192 && height <= 8192;
        return is_sensible
                   ? std::string()
                   : fmt::format("'{}' is no size such as 1280x720 (320x160 to 8192x8192)", text);
    };
    command.add_option("--size", take_size, "Width and height in pixels, before scaling")
        ->option_text("WxH")
        ->check(CLI::Validator(check_size, "", ""));
    add_choice(command, "--theme", picture.theme, theme_names,
               "Light or dark; light by default, whatever the window has");
    add_choice(command, "--lang", picture.language, language_names, "The language of its words");
}

void add_picture(CLI::App& command, PictureArguments& picture, const std::string& endings) {
    add_program(command, picture.program);
    add_picture_look(command, picture, endings);
    command.get_option("--output")->required();
    command
        .add_option("--at", picture.at,
                    "Stand at an event, at the end, at a moment, or at a time such as 0.2s: at the "
                    "last event that is not later")
        ->option_text("EVENT|end|TIME|MOMENT");
    command.footer(std::string(moments_help) + exit_status_help);
}

void add_why(CLI::App& command, std::vector<std::uint32_t>& lines, const std::string& help) {
    command.add_option("--why", lines, help)
        ->option_text("A [B]")
        ->expected(1)
        ->take_all()
        ->check(count);
}

// One struct for every command; the one whose subcommand was named is the answer.
struct Everything {
    ProgramArguments open;
    RunArguments run;
    LessonsArguments lessons;
    LibraryArguments library;
    CheckArguments check;
    NewArguments made;
    CompareArguments compared;
    ExportArguments exported;
    ScreenshotArguments screenshot;
    TraceArguments trace;
};

void add_export(CLI::App& command, Everything& all) {
    ExportArguments& exported = all.exported;
    add_picture(command, exported.picture, "{png,svg,pdf,webp}");
    command.add_flag("--code", exported.has_code, "Put the program's text beside the timeline");
    command.add_flag("--checks", exported.has_mistakes, "Mark what looks like a mistake");
    add_choice(command, "--shutdown", exported.shutdown, shutdown_names,
               "The lanes of asyncio.run()'s own shutdown; auto: if they do anything");
    command
        .add_option("--lanes", exported.lanes,
                    "Only the lanes that the window's search finds by these words: in their names, "
                    "or in what they print. Words with commas between them each choose lanes: "
                    "'g1,g2'")
        ->option_text("WORDS");
    const auto take_series = [&exported](const CLI::results_t& words) {
        exported.picture.series = series_names.at(words.at(0));
        return true;
    };
    command
        .add_option("--series", take_series,
                    "A picture for every step of that size: OUT-0001.png, OUT-0002.png, …; "
                    "with OUT.webp, one animated picture")
        ->option_text("event|line|task|iteration|output")
        ->check(CLI::IsMember(series_names));
    command.add_option("--from", exported.from, "Begin a series at an event")
        ->option_text("EVENT|TIME|MOMENT");
    command.add_option("--to", exported.to, "End a series at an event")
        ->option_text("EVENT|end|TIME|MOMENT");
    for (const char* const of_series : {"--from", "--to"})
        command.get_option(of_series)->needs("--series");
    command.add_option("--speed", exported.steps_per_second, "Steps a second of an animation (2)")
        ->option_text("N")
        ->check(CLI::Range(0.1, 50.0));
}

void add_open(CLI::App& command, Everything& all) {
    add_program(command, all.open, false);
    command.get_option("--max-steps")->description("Stop after so many steps (default 500,000)");
}

void add_run(CLI::App& command, Everything& all) {
    add_program(command, all.run.program);
    command.add_flag("--record", all.run.is_recorded, "Record everything, as the window does");
    command.add_flag("--stats", all.run.has_stats, "Print figures of the run as JSON on stderr");
    command.add_flag("--explain", all.run.is_explained,
                     "Say in words what happens at every event, instead of what is printed");
    command.add_option("--from", all.run.from, "Begin --explain at an event")
        ->option_text("EVENT|TIME|MOMENT")
        ->needs("--explain");
    command.add_option("--to", all.run.to, "End --explain at an event; 'end': leave none out")
        ->option_text("EVENT|end|TIME|MOMENT")
        ->needs("--explain");
    add_why(command, all.run.why,
            "Say why line A of the output, of stdout and stderr together, is printed when it is, "
            "or before "
            "or after line B, instead");
    command.get_option("--why")->excludes("--explain");
    command
        .add_flag("--all", all.run.is_whole_chain,
                  "Show all causes of --why, back to the start of the run")
        ->needs("--why");
    add_choice(command, "--lang", all.run.language, language_names,
               "The language of --explain and --why");
    add_choice(command, "--emit", all.run.emit, emit_names, "Print a stage of the program instead");
}

void add_lessons(CLI::App& command, Everything& all) {
    add_choice(command, "--lang", all.lessons.language, language_names, "The language of titles");
}

void add_library(CLI::App& command, Everything& all) {
    command.add_option("name", all.library.name, "What a program imports: requests, aiohttp.web")
        ->option_text("NAME");
}

void add_check(CLI::App& command, Everything& all) {
    command
        .add_option("folder", all.check.folder,
                    "A lesson's folder, or a folder of lessons; without it, the built-in and yours")
        ->option_text("DIR");
    command.add_flag("--record", all.check.records,
                     "Write down what the programs print now, in NAME.out beside NAME.py");
}

void add_new(CLI::App& command, Everything& all) {
    command.add_option("name", all.made.name, "The lesson's name, or the path of its folder")
        ->option_text("NAME|DIR/NAME")
        ->required();
}

void add_compare(CLI::App& command, Everything& all) {
    add_program(command, all.compared.picture.program);
    command
        .add_option("second", all.compared.second,
                    "The other program; without it, the variants of the lesson")
        ->option_text("LESSON|FILE.py");
    add_picture_look(command, all.compared.picture, "{png,svg,pdf}");
}

void add_screenshot(CLI::App& command, Everything& all) {
    add_picture(command, all.screenshot.picture, "png");
    add_why(command, all.screenshot.why,
            "Show why line A of the output is printed when it is, or before or after B");
    command.get_option("--why")->excludes("--at");
    add_choice(command, "--tasks", all.screenshot.picture.task_view, task_view_names,
               "How the tasks are shown");
    add_choice(command, "--panel", all.screenshot.picture.panel, panel_names,
               "What stands beside the code");
}

void add_trace(CLI::App& command, Everything& all) {
    add_program(command, all.trace.program);
    command.add_option("-o,--output", all.trace.output, "Where to write it")
        ->option_text("OUT.json")
        ->required();
    add_choice(command, "--format", all.trace.format, trace_format_names,
               "Our own form, or the one that ui.perfetto.dev shows: there an event is a "
               "microsecond long where no time passes, and each slice has its true times in its "
               "arguments");
}

struct Command {
    std::string_view name;
    const char* help;
    void (*add)(CLI::App& command, Everything& all);
};
constexpr Command commands[]{
    {"open", "Open the window at a lesson or a file", add_open},
    {"run", "Run a program and print what CPython would print", add_run},
    {"lessons", "List the lessons", add_lessons},
    {"library", "List the simulated libraries that programs can import, or print one", add_library},
    {"check", "Run every lesson and check its files, its moments and its translations", add_check},
    {"new", "Make a lesson of your own from a worked example", add_new},
    {"compare", "Run two programs on one clock and say where they differ first", add_compare},
    {"export", "Draw the timeline into a file", add_export},
    {"screenshot", "Draw the whole window into a file; needs no display", add_screenshot},
    {"trace", "Write the trace of a run as JSON", add_trace},
};

// All of them, or only the one that is named: the options of all take longer to make than a short
// program to run.
void add_commands(CLI::App& root, Everything& all, const std::vector<std::string>& words) {
    const auto is_meant = [&](const Command& command) {
        return !words.empty() && words.front() == command.name;
    };
    const bool is_named = std::ranges::any_of(commands, is_meant);
    for (const Command& command : commands) {
        if (!is_named || is_meant(command))
            command.add(*root.add_subcommand(std::string(command.name), command.help), all);
    }
}

Arguments arguments_of(const CLI::App& root, Everything& all) {
    const auto is = [&root](std::string_view name) {
        return root.get_subcommands().size() == 1 && root.get_subcommands()[0]->get_name() == name;
    };
    if (is("run")) return all.run;
    if (is("lessons")) return all.lessons;
    if (is("library")) return all.library;
    if (is("check")) return all.check;
    if (is("new")) return all.made;
    if (is("compare")) return all.compared;
    if (is("export")) return all.exported;
    if (is("screenshot")) return all.screenshot;
    if (is("trace")) return all.trace;
    if (is("open") && !all.open.program.empty()) return OpenArguments{all.open};
    return OpenArguments{};
}

// What to try when the words make no sense: most often the command was left out.
std::string hint_for(const std::vector<std::string>& words, const CLI::App& root) {
    if (!words.empty() && !words[0].starts_with("-")) {
        const auto known = root.get_subcommands([](const CLI::App*) { return true; });
        const bool is_command = std::ranges::any_of(
            known, [&](const CLI::App* command) { return command->get_name() == words[0]; });
        if (is_command)
            return fmt::format("hint: `coroscope {} --help` has its options\n", words[0]);
        if (words[0].ends_with(".py")) {
            return fmt::format("hint: `coroscope run {0}` runs it, `coroscope open {0}` shows it\n",
                               words[0]);
        }
    }
    return "hint: `coroscope --help` lists the commands\n";
}

// "there is no command 'ru'", where the first word is meant as one; else empty.
std::string unknown_command(const std::vector<std::string>& words, const CLI::App& root) {
    if (words.empty() || words[0].starts_with("-") || words[0].ends_with(".py")) return {};
    std::string names;
    for (const CLI::App* command : root.get_subcommands([](const CLI::App*) { return true; })) {
        if (command->get_name() == words[0]) return {};
        names += (names.empty() ? "" : ", ") + command->get_name();
    }
    if (lessons::shipped_lesson(words[0]))
        return fmt::format("coroscope: there is no command '{0}'\n"
                           "hint: `coroscope open {0}` opens the lesson, `coroscope run {0}` runs "
                           "its program\n",
                           words[0]);
    return fmt::format("coroscope: there is no command '{}'\nhint: the commands are {}\n", words[0],
                       names);
}

} // namespace

namespace {

// `help screenshot`, as other programs have it, is `screenshot --help`.
std::vector<std::string> as_options(const std::vector<std::string>& words) {
    if (words.empty() || words[0] != "help" || words.size() > 2) return words;
    if (words.size() == 1) return {"--help"};
    const bool is_known = std::ranges::any_of(
        commands, [&](const Command& command) { return command.name == words[1]; });
    if (!is_known) return {words[1]};
    return {words[1], "--help"};
}

} // namespace

// `--why 3 5 FILE` as `--why 3 --why 5 FILE`: of an option that may have one value or two the
// parser would take the file for the second.
std::vector<std::string> with_why_apart(std::vector<std::string> words) {
    const auto is_number = [](const std::string& word) {
        return !word.empty() && word.find_first_not_of("0123456789") == word.npos;
    };
    for (std::size_t i = 0; i + 2 < words.size(); ++i) {
        if (words[i] == "--why" && is_number(words[i + 1]) && is_number(words[i + 2]))
            words.insert(words.begin() + static_cast<std::ptrdiff_t>(i) + 2, "--why");
    }
    return words;
}

Parsed parse_arguments(const std::vector<std::string>& given) {
    const std::vector<std::string> words = with_why_apart(as_options(given));
    CLI::App root("Coroscope, an oscilloscope for coroutines.\n"
                  "Without a command: the window, at the last document or the first lesson.",
                  "coroscope");
    root.set_version_flag("--version", "coroscope " COROSCOPE_VERSION);
    root.require_subcommand(0, 1);
    root.footer(std::string("`coroscope COMMAND --help` lists a command's options.\n\n") +
                exit_status_help);
    Everything all;
    add_commands(root, all, words);
    try {
        std::vector<std::string> reversed(words.rbegin(), words.rend());
        root.parse(reversed);
    } catch (const CLI::ParseError& error) {
        std::ostringstream out;
        std::ostringstream problem;
        const int status = root.exit(error, out, problem);
        if (status == 0) return Usage{0, out.str()};
        const std::string unknown = unknown_command(words, root);
        if (!unknown.empty()) return Usage{2, unknown};
        return Usage{2, fmt::format("coroscope: {}\n{}", error.what(), hint_for(words, root))};
    }
    return arguments_of(root, all);
}

} // namespace app::cli
