#include "lessons/check.h"

#include "lessons/libraries.h"
#include "runtime/pipeline.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <sstream>

namespace lessons {
namespace {

constexpr std::uint64_t steps_a_slice = 10'000'000;

using runtime::trace::EventNumber;

struct LessonRun {
    std::string output; // What it wrote on stdout.
    std::string errors; // What it wrote on stderr.
    runtime::Outcome outcome;
    runtime::trace::Trace trace;
};

runtime::source::Result<LessonRun> run_program(const runtime::source::SourceText& program,
                                               const runtime::Scenario& scenario,
                                               const runtime::Limits& limits) {
    const auto source = std::make_shared<const runtime::source::SourceText>(program);
    auto run = runtime::Run::create(source, scenario, limits, runtime::Recording::Everything,
                                    simulated_libraries());
    if (!run) return runtime::source::unexpected(run.error());
    LessonRun result;
    (*run)->on_output = [&result](runtime::OutputStream stream, std::string_view piece) {
        (stream == runtime::OutputStream::Out ? result.output : result.errors) += piece;
    };
    while ((*run)->advance(steps_a_slice) == runtime::Progress::Running) {
    }
    result.outcome = (*run)->outcome();
    result.trace = (*run)->trace();
    return result;
}

class LessonChecker {
  public:
    LessonChecker(const Lesson& lesson, const runtime::Limits& limits)
        : lesson_(lesson), limits_(limits) {}

    Problems check();

  private:
    // Runs a program of the lesson; nothing if it does not even start.
    std::optional<LessonRun> run(std::string_view id, const runtime::source::SourceText& program);
    void compare_output(std::string_view id, std::string_view wanted, const LessonRun& run);
    void find_moments(const LessonRun& run, Language language);
    void put_question(const Question& question, const runtime::trace::TraceIndex& index,
                      EventNumber at, const std::string& file);
    void compare_questions();

    void report(std::string_view name, std::uint32_t line, std::string message, std::string hint) {
        problems_.push_back(
            {fmt::format("{}/{}", lesson_.id, name), line, std::move(message), std::move(hint)});
    }

    const Lesson& lesson_;
    const runtime::Limits& limits_;
    Problems problems_;
};

Problems LessonChecker::check() {
    for (const Variant& variant : lesson_.variants)
        if (const auto ran = run(variant.id, variant.program))
            compare_output(variant.id, variant.expected_output, *ran);
    const auto run_of_lesson = run("lesson", lesson_.program);
    if (!run_of_lesson) return problems_;
    const LessonRun* run = &*run_of_lesson;
    compare_output("lesson", lesson_.expected_output, *run);
    for (const Language language : all_languages)
        find_moments(*run, language);
    compare_questions();
    return problems_;
}

std::optional<LessonRun> LessonChecker::run(std::string_view id,
                                            const runtime::source::SourceText& program) {
    const std::string file = fmt::format("{}.py", id);
    auto ran = run_program(program, lesson_.scenario, limits_);
    if (!ran) {
        for (const auto& diagnostic : ran.error())
            report(file, program.line_at(diagnostic.span.begin), diagnostic.message,
                   diagnostic.hint);
        return std::nullopt;
    }
    if (ran->outcome.end != runtime::End::Finished || ran->outcome.exit_status != 0)
        report(file, 0, "the program does not run to its end: " + ran->outcome.text,
               "`coroscope run` shows what happens");
    if (!ran->errors.empty())
        report(file, 0, "the program writes to stderr: " + ran->errors,
               "a lesson's program ends without a complaint");
    return std::move(*ran);
}

// Reports the first line that differs from what was recorded.
void LessonChecker::compare_output(std::string_view id, std::string_view wanted,
                                   const LessonRun& run) {
    if (run.output == wanted) return;
    std::istringstream expected{std::string(wanted)};
    std::istringstream printed(run.output);
    std::string want;
    std::string got;
    for (std::uint32_t line = 1;; ++line) {
        const bool has_want = static_cast<bool>(std::getline(expected, want));
        const bool has_got = static_cast<bool>(std::getline(printed, got));
        if (has_want && has_got && want == got) continue;
        report(fmt::format("{}.out", id), line,
               fmt::format("the program prints {} where {} is expected",
                           has_got ? "'" + got + "'" : "nothing",
                           has_want ? "'" + want + "'" : "the end"),
               "if the new output is the right one, `coroscope check DIR --record` writes it down");
        return;
    }
}

void LessonChecker::find_moments(const LessonRun& run, Language language) {
    const runtime::trace::TraceIndex index(run.trace);
    const Prose& prose = lesson_.prose(language);
    const auto events = section_events(prose, index);
    const std::string file = fmt::format("lesson.{}.md", to_text(language));
    EventNumber latest = 0;
    for (std::size_t at = 0; at < events.size(); ++at) {
        const Section& section = prose.sections[at];
        if (!events[at]) {
            report(file, section.line,
                   fmt::format("the moment '{}' does not occur in the run", section.anchor),
                   "`coroscope run --explain` with the lesson's program tells what does");
        } else if (*events[at] < latest) {
            report(file, section.line,
                   fmt::format("'{}' happens before the section above has its say", section.anchor),
                   "put the sections in the order of the run");
        }
        latest = std::max(latest, events[at].value_or(0));
        if (section.question && events[at])
            put_question(*section.question, index, *events[at], file);
    }
}

// A question has one right answer, every text of it speaks of a choice that is there, and no wrong
// choice is left without a word.
void LessonChecker::put_question(const Question& question, const runtime::trace::TraceIndex& index,
                                 EventNumber at, const std::string& file) {
    const auto quiz = ask(question, index, at);
    if (!quiz) {
        report(file, question.line, "this question has no answer in the run, or no second choice",
               "ask at an earlier moment, or for something else");
        return;
    }
    for (const Choice& choice : quiz->choices) {
        if (choice.feedback == nullptr)
            report(file, question.line,
                   fmt::format("nothing is said to the answer '{}'", choice.text),
                   "write 'right:' for the right one, 'otherwise:' for all the rest");
    }
    for (const Feedback& feedback : question.wrong) {
        const bool is_used =
            std::any_of(quiz->choices.begin(), quiz->choices.end(),
                        [&](const Choice& choice) { return choice.feedback == &feedback.runs; });
        if (!is_used && !feedback.on.empty())
            report(file, question.line, fmt::format("no choice is '{}'", feedback.on),
                   "quote a part of a choice that is offered and wrong");
    }
}

// Both languages ask the same.
void LessonChecker::compare_questions() {
    const auto& english = lesson_.english.sections;
    const auto& chinese = lesson_.chinese.sections;
    for (std::size_t i = 0; i < std::min(english.size(), chinese.size()); ++i) {
        const auto& one = english[i].question;
        const auto& other = chinese[i].question;
        if (one.has_value() == other.has_value() &&
            (!one ||
             (one->asks == other->asks &&
              runtime::trace::to_text(one->moment) == runtime::trace::to_text(other->moment) &&
              one->task == other->task && one->misconception == other->misconception &&
              one->wrong.size() == other->wrong.size())))
            continue;
        report("lesson.zh.md", chinese[i].line,
               "the question of this section is not the one of lesson.en.md",
               "both languages ask the same, with as many answers");
    }
}

} // namespace

Problems check_lesson(const Lesson& lesson, const runtime::Limits& limits) {
    return LessonChecker(lesson, limits).check();
}

std::map<std::string, std::string> outputs_of(const Lesson& lesson) {
    std::map<std::string, std::string> outputs;
    const auto add = [&](const std::string& id, const runtime::source::SourceText& program) {
        if (auto ran = run_program(program, lesson.scenario, {}))
            outputs[id + ".out"] = std::move(ran->output);
    };
    add("lesson", lesson.program);
    for (const Variant& variant : lesson.variants)
        add(variant.id, variant.program);
    return outputs;
}

} // namespace lessons
