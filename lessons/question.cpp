#include "lessons/question.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

namespace lessons {

using runtime::source::failure;
using runtime::source::Result;
using runtime::trace::EventKind;
using runtime::trace::EventNumber;
using runtime::trace::TaskId;
using runtime::trace::TaskStatus;
using runtime::trace::TraceIndex;
using runtime::trace::World;

namespace {

constexpr std::size_t choice_count_max = 4;

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != text.npos;
}

// --- what may be chosen --------------------------------------------------------------------------

// The lines that the program prints after an event, in order, each once.
std::vector<std::string> lines_after(const TraceIndex& index, EventNumber at) {
    std::vector<std::string> lines;
    for (const auto& output : index.outputs()) {
        if (output.event <= at || output.stream != runtime::trace::Stream::Out) continue;
        std::string_view rest = output.text;
        while (!rest.empty()) {
            const auto end = rest.find('\n');
            const std::string line(rest.substr(0, end));
            if (!line.empty() && std::find(lines.begin(), lines.end(), line) == lines.end())
                lines.push_back(line);
            rest = end == rest.npos ? std::string_view{} : rest.substr(end + 1);
        }
    }
    return lines;
}

Choice choice_of(ChoiceKind kind, std::string text = {}) {
    Choice choice;
    choice.kind = kind;
    choice.text = std::move(text);
    return choice;
}
Choice line_choice(std::string text) {
    return choice_of(ChoiceKind::Line, std::move(text));
}

// A task goes by its name if the program gave it one, else by its call.
Choice task_choice(const World& world, TaskId task) {
    const auto state = world.task(task);
    const bool is_named = !state.name.starts_with("Task-");
    const bool by_name = is_named || state.label.empty();
    return choice_of(ChoiceKind::Task, std::string(by_name ? state.name : state.label));
}

bool is_over(TaskStatus status) {
    return status == TaskStatus::Done || status == TaskStatus::Failed ||
           status == TaskStatus::Cancelled;
}

// The task whose step begins next, or none if time passes first or the run ends.
std::optional<TaskId> next_to_run(const TraceIndex& index, EventNumber at) {
    const auto step = index.next_of_kind(at, EventKind::TaskStepBegan);
    if (!step) return std::nullopt;
    const auto moves = index.clock_moves();
    const bool waits_first = std::any_of(moves.begin(), moves.end(), [&](const auto& move) {
        return move.event > at && move.event < *step;
    });
    if (waits_first) return std::nullopt;
    return std::get<runtime::trace::TaskStepBegan>(index.event(*step).body).task;
}

Choice time_choice(double time_s) {
    Choice choice = choice_of(ChoiceKind::Time, time_text(time_s));
    choice.time_s = time_s;
    return choice;
}

Choice state_choice(TaskStatus state) {
    Choice choice = choice_of(ChoiceKind::State, std::string(runtime::trace::to_text(state)));
    choice.state = state;
    return choice;
}

// --- putting a question --------------------------------------------------------------------------

class Asker {
  public:
    Asker(const Question& question, const TraceIndex& index, EventNumber at)
        : question_(question), index_(index), at_(at) {}

    std::optional<Quiz> ask() {
        const bool has_answer = collect();
        if (!has_answer) return std::nullopt;
        choose();
        if (quiz_.choices.size() < 2) return std::nullopt;
        for (Choice& choice : quiz_.choices)
            choice.feedback = feedback_on(choice);
        return std::move(quiz_);
    }

  private:
    // Fills `all_`, the right choice first; false if there is none.
    bool collect() {
        switch (question_.asks) {
        case Asks::Prints: return collect_lines();
        case Asks::Runs: return collect_tasks();
        case Asks::Time: return collect_times();
        case Asks::State: return collect_states();
        }
        return false;
    }

    bool collect_lines() {
        for (std::string& line : lines_after(index_, at_))
            all_.push_back(line_choice(std::move(line)));
        if (all_.empty()) {
            all_.push_back(choice_of(ChoiceKind::NoLine));
            for (std::string& line : lines_after(index_, 0))
                all_.push_back(line_choice(std::move(line)));
        }
        for (const Feedback& feedback : question_.wrong)
            if (!feedback.on.empty()) add_line(feedback.on);
        return true;
    }

    // A line that somebody may expect although it does not come, or came before.
    void add_line(const std::string& expected) {
        const auto is_such = [&](const Choice& choice) { return contains(choice.text, expected); };
        if (std::any_of(all_.begin(), all_.end(), is_such)) return;
        const auto lines = lines_after(index_, 0);
        const auto before = std::find_if(lines.begin(), lines.end(), [&](const std::string& line) {
            return contains(line, expected);
        });
        all_.push_back(line_choice(before == lines.end() ? expected : *before));
    }

    bool collect_tasks() {
        World world(index_);
        world.seek(at_);
        const auto next = next_to_run(index_, at_);
        all_.push_back(next ? task_choice(world, *next) : choice_of(ChoiceKind::NoTask));
        for (std::uint32_t i = 1; i <= world.task_count(); ++i) {
            if (is_over(world.task_status(TaskId{i}))) continue;
            add_once(task_choice(world, TaskId{i}));
        }
        if (next) all_.push_back(choice_of(ChoiceKind::NoTask));
        return true;
    }

    bool collect_times() {
        const auto event = runtime::trace::find(index_, question_.moment);
        if (!event) return false;
        all_.push_back(time_choice(index_.time_of(*event)));
        for (const Feedback& feedback : question_.wrong) {
            double time_s = 0;
            const char* end = feedback.on.data() + feedback.on.size();
            if (std::from_chars(feedback.on.data(), end, time_s).ptr == end && !feedback.on.empty())
                add_once(time_choice(time_s));
        }
        // What is past when the question is put is no answer, unless there is no other.
        const double now_s = index_.time_of(at_);
        for (const auto& move : index_.clock_moves())
            if (move.to >= now_s) add_once(time_choice(move.to));
        if (now_s == 0 || all_.size() < 2) add_once(time_choice(0));
        for (const auto& move : index_.clock_moves())
            if (all_.size() < 2) add_once(time_choice(move.to));
        return true;
    }

    bool collect_states() {
        const auto event = runtime::trace::find(index_, question_.moment);
        const auto born = runtime::trace::parse_moment("task " + question_.task + " created");
        if (!event || !born) return false;
        const auto created = runtime::trace::find(index_, *born);
        if (!created) return false;
        const auto task = std::get<runtime::trace::TaskCreated>(index_.event(*created).body).task;
        World world(index_);
        world.seek(*event);
        all_.push_back(state_choice(world.task_status(task)));
        for (const Feedback& feedback : question_.wrong)
            for (int i = 0; i < static_cast<int>(runtime::trace::task_status_count); ++i) {
                Choice choice = state_choice(static_cast<TaskStatus>(i));
                if (choice.text == feedback.on) add_once(std::move(choice));
            }
        for (const TaskStatus state :
             {TaskStatus::Ready, TaskStatus::Suspended, TaskStatus::Done, TaskStatus::Cancelled})
            add_once(state_choice(state));
        return true;
    }

    void add_once(Choice choice) {
        const auto same = [&](const Choice& other) {
            return other.kind == choice.kind && other.text == choice.text;
        };
        if (std::none_of(all_.begin(), all_.end(), same)) all_.push_back(std::move(choice));
    }

    // The right one, those that a text of the question speaks of, then the nearest of the others;
    // put back into an order that does not tell them apart.
    void choose() {
        all_.front().is_right = true;
        std::vector<std::size_t> chosen = {0};
        const auto take = [&](std::size_t i) {
            const bool is_new = std::find(chosen.begin(), chosen.end(), i) == chosen.end();
            if (is_new && chosen.size() < choice_count_max) chosen.push_back(i);
        };
        for (const Feedback& feedback : question_.wrong) {
            if (feedback.on.empty()) continue;
            for (std::size_t i = 0; i < all_.size(); ++i) {
                if (!is_on(feedback, all_[i])) continue;
                take(i);
                break;
            }
        }
        for (std::size_t i = 0; i < all_.size(); ++i)
            take(i);
        for (const std::size_t i : chosen)
            quiz_.choices.push_back(all_[i]);
        std::stable_sort(quiz_.choices.begin(), quiz_.choices.end(),
                         [](const Choice& a, const Choice& b) {
                             if (a.kind != b.kind) return a.kind < b.kind;
                             if (a.kind == ChoiceKind::Time) return a.time_s < b.time_s;
                             return a.text < b.text;
                         });
    }

    static bool is_on(const Feedback& feedback, const Choice& choice) {
        if (choice.kind == ChoiceKind::NoTask) return feedback.on == "nobody";
        if (choice.kind == ChoiceKind::Time) {
            double time_s = 0;
            const char* end = feedback.on.data() + feedback.on.size();
            return std::from_chars(feedback.on.data(), end, time_s).ptr == end &&
                   time_text(time_s) == choice.text;
        }
        return contains(choice.text, feedback.on);
    }

    const std::vector<TextRun>* feedback_on(const Choice& choice) const {
        if (choice.is_right) return question_.right.empty() ? nullptr : &question_.right;
        for (const Feedback& feedback : question_.wrong)
            if (!feedback.on.empty() && is_on(feedback, choice)) return &feedback.runs;
        for (const Feedback& feedback : question_.wrong)
            if (feedback.on.empty()) return &feedback.runs;
        return nullptr;
    }

    const Question& question_;
    const TraceIndex& index_;
    EventNumber at_;
    std::vector<Choice> all_;
    Quiz quiz_;
};

// --- reading -------------------------------------------------------------------------------------

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(' ');
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

// Takes the text up to a character that stands outside of quotes; all of it if there is none.
std::string_view take_until(std::string_view& rest, char wanted) {
    bool is_quoted = false;
    std::size_t at = 0;
    for (; at < rest.size(); ++at) {
        if (rest[at] == '"') is_quoted = !is_quoted;
        if (!is_quoted && rest[at] == wanted) break;
    }
    const auto taken = rest.substr(0, at);
    rest.remove_prefix(std::min(rest.size(), at + 1));
    return trimmed(taken);
}

Result<Question> refuse(std::string message, std::string hint) {
    return failure({{}, std::move(message), std::move(hint)});
}

Result<Question> with_moment(Question question, std::string_view text) {
    auto moment = runtime::trace::parse_moment(text);
    if (!moment) return runtime::source::unexpected(moment.error());
    question.moment = std::move(*moment);
    return question;
}

} // namespace

std::optional<Quiz> ask(const Question& question, const TraceIndex& index, EventNumber at) {
    return Asker(question, index, at).ask();
}

Result<Question> parse_question(std::string_view braces) {
    constexpr const char* kinds =
        "a question asks for 'prints', 'runs', 'time: MOMENT' or 'state: TASK at MOMENT'";
    std::string_view rest = braces;
    std::string_view what = take_until(rest, ';');
    Question question;
    if (const std::string_view more = trimmed(rest); !more.empty()) {
        constexpr std::string_view word = "misconception ";
        const std::string_view number = more.starts_with(word) ? more.substr(word.size()) : "";
        const auto end = number.data() + number.size();
        if (number.empty() ||
            std::from_chars(number.data(), end, question.misconception).ptr != end)
            return refuse(fmt::format("'{}' is not understood", more),
                          "after the ';' may stand: misconception NUMBER");
    }
    const std::string_view kind = take_until(what, ':');
    what = trimmed(what);
    if (kind == "prints" || kind == "runs") {
        question.asks = kind == "prints" ? Asks::Prints : Asks::Runs;
        if (!what.empty()) return refuse(fmt::format("'{}' takes nothing more", kind), kinds);
        return question;
    }
    if (kind == "time") {
        question.asks = Asks::Time;
        return with_moment(std::move(question), what);
    }
    if (kind == "state") {
        question.asks = Asks::State;
        const auto at = what.find(" at ");
        if (at == what.npos) return refuse("the state of which task, and when?", kinds);
        question.task = trimmed(what.substr(0, at));
        return with_moment(std::move(question), what.substr(at + 4));
    }
    return refuse(fmt::format("'{}' is no kind of question", kind), kinds);
}

std::string time_text(double time_s) {
    return fmt::format("{:.10g} s", time_s);
}

} // namespace lessons
