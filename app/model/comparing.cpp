#include "app/model/comparing.h"

#include "app/model/app.h"
#include "app/model/text.h"
#include "lessons/catalogue.h"

#include <filesystem>

#include <fmt/format.h>

namespace app::model {

namespace {

std::string tr(const App& app, std::string_view key) {
    return std::string(text(app.ui.settings.language, key));
}

lessons::Language language_of(const App& app) {
    return app.ui.settings.language == Language::English ? lessons::Language::English
                                                         : lessons::Language::Chinese;
}

struct NamedProgram {
    std::string title;
    std::string text;
    RunScenario scenario;
    FinishedRunPtr run; // If it has one already.
};

// A lesson, or a variant of one: "gather", "gather/task-group".
std::optional<NamedProgram> lesson_program(const App& app, const std::string& name) {
    const NamedLesson named = find_lesson(app, name);
    if (named.lesson == nullptr) return std::nullopt;
    const auto language = language_of(app);
    if (named.variant == nullptr)
        return NamedProgram{named.lesson->title.in(language), named.lesson->program.text(),
                            named.lesson->scenario, nullptr};
    return NamedProgram{named.variant->title.in(language), named.variant->program.text(),
                        named.lesson->scenario, nullptr};
}

FileResult<NamedProgram> program_named(const App& app, const std::string& name) {
    const Document& document = app.document;
    if (name == name_of_document)
        return NamedProgram{title_of_document(app), document.text(), document.scenario(),
                            document.run};
    if (name == name_of_ghost)
        return NamedProgram{tr(app, "compare.ghost"), "", {}, document.ghost};
    if (name == name_of_original)
        return NamedProgram{
            tr(app, document.is_text_edited() ? "compare.original" : "compare.original_scenario"),
            document.original, document.original_scenario, nullptr};
    if (auto found = lesson_program(app, name)) return std::move(*found);
    auto file = read_text(name);
    if (!file) return tl::unexpected<std::string>(file.error());
    return NamedProgram{
        std::filesystem::path(name).filename().string(), std::move(file->text), {}, nullptr};
}

// Starts a side; a sentence if it can not run.
std::optional<std::string> start_side(App& app, ComparedSide& side, const std::string& name) {
    auto program = program_named(app, name);
    if (!program) return program.error();
    side.title = std::move(program->title);
    side.text = std::move(program->text);
    side.scenario = program->scenario;
    side.run = std::move(program->run);
    if (side.run) return std::nullopt;
    if (name == name_of_ghost || name == name_of_document || !app.services.start_run)
        return tr(app, "compare.no_run");
    const runtime::source::SourceText source(side.title, side.text);
    auto run = app.services.start_run(source, program->scenario, app.document.limits);
    if (run) {
        side.pending = std::move(*run);
        return std::nullopt;
    }
    const auto& diagnostic = run.error().front();
    return side.title + ": " +
           text_with(app.ui.settings.language, "code.problem",
                     fmt::arg("line", source.line_at(diagnostic.span.begin)),
                     fmt::arg("message", diagnostic.message));
}

} // namespace

std::vector<ComparePair> suggested_pairs(const App& app) {
    std::vector<ComparePair> pairs;
    const auto add = [&](std::string_view first, std::string_view second, std::string title) {
        pairs.push_back({{std::string(first), std::string(second)}, std::move(title)});
    };
    if (app.document.ghost) add(name_of_ghost, name_of_document, tr(app, "compare.with_ghost"));
    if (app.document.is_edited() && app.document.kind != DocumentKind::Pasted)
        add(name_of_original, name_of_document,
            tr(app,
               app.document.is_text_edited() ? "compare.with_original" : "compare.with_scenario"));
    const lessons::Lesson* lesson = lesson_of_document(app);
    if (lesson == nullptr) return pairs;
    const auto language = language_of(app);
    const auto& variants = lesson->variants;
    const auto title = [&](const std::string& first, const std::string& second) {
        return text_with(app.ui.settings.language, "compare.pair", fmt::arg("first", first),
                         fmt::arg("second", second));
    };
    for (std::size_t i = 0; i < variants.size(); ++i) {
        const std::string name = lesson->id + "/" + variants[i].id;
        for (std::size_t k = i + 1; k < variants.size(); ++k)
            add(name, lesson->id + "/" + variants[k].id,
                title(variants[i].title.in(language), variants[k].title.in(language)));
        if (variants.size() == 1)
            add(current_variant(app) == nullptr ? std::string(name_of_document) : lesson->id, name,
                title(lesson->title.in(language), variants[i].title.in(language)));
    }
    return pairs;
}

void begin_comparing(App& app, std::string first, std::string second) {
    Comparing& comparing = app.comparing;
    comparing = {};
    comparing.names = {std::move(first), std::move(second)};
    comparing.of = app.document.run;
    for (std::size_t i = 0; i < 2 && comparing.problem.empty(); ++i)
        if (auto problem = start_side(app, comparing.sides[i], comparing.names[i]))
            comparing.problem = std::move(*problem);
    // Beside what it was it goes by that, and not by its name.
    if (comparing.names[1] == name_of_document && comparing.names[0] == name_of_ghost)
        comparing.sides[1].title = tr(app, "compare.after");
    if (comparing.names[1] == name_of_document && comparing.names[0] == name_of_original)
        comparing.sides[1].title =
            tr(app, app.document.is_text_edited() ? "compare.own" : "compare.own_scenario");
    constexpr double first_budget_ms = 10;
    go_on_comparing(app, first_budget_ms);
}

void compare_the_obvious(App& app) {
    const Comparing& comparing = app.comparing;
    const bool is_under_way = comparing.sides[0].pending || comparing.sides[1].pending;
    if (comparing.of == app.document.run && (comparing.result || is_under_way)) return;
    const auto pairs = suggested_pairs(app);
    if (pairs.empty())
        app.comparing = {};
    else
        begin_comparing(app, pairs.front().names[0], pairs.front().names[1]);
}

std::optional<Cursor> difference_in_document(const App& app) {
    const auto& result = app.comparing.result;
    if (!result || !result->difference) return std::nullopt;
    for (std::size_t i = 0; i < 2; ++i) {
        const DifferingPart& part = result->difference->parts[i];
        if (part.exists && result->runs[i].run == app.document.run) return part.event;
    }
    return std::nullopt;
}

bool go_on_comparing(App& app, double budget_ms) {
    Comparing& comparing = app.comparing;
    if (comparing.result || !comparing.problem.empty()) return false;
    bool has_worked = false;
    for (ComparedSide& side : comparing.sides) {
        if (!side.pending) continue;
        has_worked = true;
        if (!side.pending->advance(budget_ms)) continue;
        side.run =
            std::make_shared<const FinishedRun>(runtime::source::SourceText(side.title, side.text),
                                                side.pending->trace(), side.scenario);
        side.pending.reset();
    }
    if (!comparing.sides[0].run || !comparing.sides[1].run) return has_worked;
    comparing.result = compare({comparing.sides[0].title, comparing.sides[0].run},
                               {comparing.sides[1].title, comparing.sides[1].run});
    return true;
}

} // namespace app::model
