#include "runtime/trace/moment.h"

#include "runtime/source/assert.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

namespace runtime::trace {

namespace {

using source::Diagnostic;
using source::failure;
using source::Result;
using source::unexpected;
using Did = Moment::Did;
using Place = Moment::Place;

constexpr std::array<std::string_view, 12> did_words = {
    "created", "started", "suspended", "resumed", "cancel-requested", "cancelled",
    "failed",  "done",    "yields",    "closed",  "finished",         "finalised"};

std::string_view word(Did did) {
    return did_words[static_cast<std::size_t>(did)];
}

bool is_task_did(Did did) {
    return did <= Did::Done;
}
bool is_generator_did(Did did) {
    return did == Did::Created || did == Did::Resumed || did >= Did::Yields;
}

enum class TokenKind : std::uint8_t { End, Word, String, Count };

struct Token {
    TokenKind kind = TokenKind::End;
    Span span;
    std::string text; // a string's without its quotes
};

// Splits a moment into words, strings and "#2". A word may have arguments: fetch("B", 2).
class Lexer {
  public:
    explicit Lexer(std::string_view text) : text_(text) {}

    Result<std::vector<Token>> run() {
        std::vector<Token> tokens;
        while (true) {
            while (at_ < text_.size() && is_space(text_[at_]))
                ++at_;
            if (at_ == text_.size()) break;
            Token token;
            token.span.begin = position();
            const char first = text_[at_];
            bool is_closed = true;
            if (first == '"' || first == '\'') {
                token.kind = TokenKind::String;
                is_closed = skip_string();
                if (is_closed) {
                    token.text = text_.substr(token.span.begin + 1, at_ - token.span.begin - 2);
                }
            } else {
                token.kind = first == '#' ? TokenKind::Count : TokenKind::Word;
                is_closed = skip_word();
                token.text = text_.substr(token.span.begin, at_ - token.span.begin);
            }
            token.span.end = position();
            if (!is_closed) {
                return failure({token.span, "this is not closed", "Add the missing quote or )."});
            }
            tokens.push_back(std::move(token));
        }
        tokens.push_back({TokenKind::End, {position(), position()}, ""});
        return tokens;
    }

  private:
    static bool is_space(char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; }
    std::uint32_t position() const { return static_cast<std::uint32_t>(at_); }

    bool skip_string() {
        const char quote = text_[at_++];
        while (at_ < text_.size() && text_[at_] != quote)
            ++at_;
        if (at_ == text_.size()) return false;
        ++at_;
        return true;
    }
    bool skip_word() {
        int depth = 0;
        while (at_ < text_.size() && (depth > 0 || !is_space(text_[at_]))) {
            const char c = text_[at_];
            if (c == '"' || c == '\'') {
                if (!skip_string()) return false;
                continue;
            }
            if (c == '(') ++depth;
            if (c == ')') --depth;
            ++at_;
        }
        return depth <= 0;
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

class Parser {
  public:
    explicit Parser(std::vector<Token> tokens) : tokens_(std::move(tokens)) {}

    // moment := place ["#" count] ["after" moment]
    Result<Moment> moment() {
        Result<Moment> result = place();
        if (!result) return result;
        if (current().kind == TokenKind::Count) {
            const auto count = number<std::uint32_t>(current().text.substr(1));
            if (!count || *count == 0) return wrong("a count such as #2");
            result->count = *count;
            ++at_;
        }
        if (accept("after")) {
            Result<Moment> other = moment();
            if (!other) return other;
            result->after.push_back(*other);
        }
        if (current().kind != TokenKind::End) return wrong("\"#\", \"after\" or the end");
        return result;
    }

  private:
    const Token& current() const { return tokens_[at_]; }
    bool accept(std::string_view text) {
        if (current().kind != TokenKind::Word || current().text != text) return false;
        ++at_;
        return true;
    }

    tl::unexpected<source::Diagnostics> wrong(std::string_view expected) const {
        const Token& token = current();
        const std::string found = token.kind == TokenKind::End ? "the end" : token.text;
        return failure({token.span, fmt::format("expected {}, found {}", expected, found),
                        "A moment looks like: task fetch(\"B\") resumed #2"});
    }

    template <class Number>
    static std::optional<Number> number(std::string_view text) {
        Number value{};
        const auto end = std::from_chars(text.data(), text.data() + text.size(), value);
        if (end.ec != std::errc{} || end.ptr != text.data() + text.size()) return std::nullopt;
        return value;
    }

    Result<Moment> place() {
        Moment moment;
        if (current().kind == TokenKind::End && at_ == 0) return moment;
        if (accept("start")) return moment;
        if (accept("end")) {
            moment.place = Place::End;
            return moment;
        }
        if (accept("note")) {
            moment.place = Place::Note;
            return moment;
        }
        if (accept("task")) return task();
        if (accept("generator")) return generator();
        if (accept("line")) return line();
        if (accept("prints")) return prints();
        if (accept("clock")) return clock();
        if (accept("iteration")) return iteration();
        return wrong("start, end, task, line, prints, generator, clock, iteration or note");
    }

    // A name with or without a call's arguments, or any of both in quotes.
    bool name(Moment& moment) {
        if (current().kind != TokenKind::Word && current().kind != TokenKind::String) {
            return false;
        }
        moment.name = current().text;
        ++at_;
        return true;
    }

    bool did(Moment& moment, bool (*is_allowed)(Did)) {
        for (std::size_t i = 0; i < did_words.size(); ++i) {
            const auto candidate = static_cast<Did>(i);
            if (!is_allowed(candidate) || !accept(did_words[i])) continue;
            moment.did = candidate;
            return true;
        }
        return false;
    }

    Result<Moment> task() {
        Moment moment;
        moment.place = Place::Task;
        if (!name(moment)) return wrong("a task's name");
        if (!did(moment, is_task_did)) {
            return wrong("created, started, suspended, resumed, cancel-requested, cancelled, "
                         "failed or done");
        }
        return moment;
    }

    Result<Moment> generator() {
        Moment moment;
        moment.place = Place::Generator;
        if (!name(moment)) return wrong("a generator's name");
        if (!did(moment, is_generator_did)) {
            return wrong("created, resumed, yields, closed, finished or finalised");
        }
        return moment;
    }

    Result<Moment> line() {
        Moment moment;
        moment.place = Place::Line;
        const auto line = number<std::uint32_t>(current().text);
        if (!line || *line == 0) return wrong("a line's number");
        moment.line = *line;
        ++at_;
        if (accept("in") && !name(moment)) return wrong("a task's name");
        return moment;
    }

    Result<Moment> prints() {
        Moment moment;
        moment.place = Place::Prints;
        if (current().kind != TokenKind::String) return wrong("a text in quotes");
        moment.name = current().text;
        ++at_;
        return moment;
    }

    Result<Moment> clock() {
        Moment moment;
        moment.place = Place::Clock;
        const auto time = number<double>(current().text);
        if (!time || !(*time >= 0)) return wrong("a time in seconds");
        moment.time = *time;
        ++at_;
        return moment;
    }

    Result<Moment> iteration() {
        Moment moment;
        moment.place = Place::Iteration;
        const auto count = number<std::uint32_t>(current().text);
        if (!count || *count == 0) return wrong("an iteration's number");
        moment.line = *count;
        ++at_;
        return moment;
    }

    std::vector<Token> tokens_;
    std::size_t at_ = 0;
};

// --- finding ---

// fetch("B") and fetch('B') are one call.
std::string with_one_quote(std::string_view text) {
    std::string result(text);
    std::replace(result.begin(), result.end(), '"', '\'');
    return result;
}

// Says of each event whether the moment is there.
class Matcher {
  public:
    Matcher(const TraceIndex& index, const Moment& moment)
        : index_(index), moment_(moment), name_(with_one_quote(moment.name)) {
        for (const TaskFacts& task : index.tasks()) {
            tasks_.push_back(name_ == "*" || is_named(task.name) || is_named(task.coroutine_name) ||
                             is_named(task.label));
        }
        has_started_.resize(tasks_.size());
    }

    bool operator()(const Event& event) {
        now_ = event.stamp;
        return std::visit([this](const auto& body) { return is_it(body); }, event.body);
    }

  private:
    bool is_named(std::string_view text) const {
        if (text.empty()) return false;
        const std::string own = with_one_quote(text);
        if (own == name_) return true;
        // main.<locals>.fetch is called fetch too.
        const std::size_t dot = own.substr(0, own.find('(')).rfind('.');
        return dot != std::string::npos && own.substr(dot + 1) == name_;
    }
    bool is_task(TaskId task, Did did) const {
        return moment_.place == Place::Task && moment_.did == did && tasks_[to_number(task) - 1];
    }
    bool is_generator(GeneratorId id, Did did) const {
        if (moment_.place != Place::Generator || moment_.did != did) return false;
        const GeneratorFacts& generator = index_.generator(id);
        if (is_named(generator.label)) return true;
        if (generator.code == CodeId{}) return false;
        const CodeRecord& code = index_.trace().code(generator.code);
        return is_named(code.name) || is_named(code.qualified_name);
    }

    template <class Body>
    bool is_it(const Body&) const {
        return false;
    }
    bool is_it(const TaskCreated& event) const { return is_task(event.task, Did::Created); }
    bool is_it(const TaskRenamed& event) {
        if (is_named(event.name)) tasks_[to_number(event.task) - 1] = true;
        return false;
    }
    bool is_it(const TaskStepBegan& event) {
        const std::size_t number = to_number(event.task) - 1;
        const bool is_first = !has_started_[number];
        has_started_[number] = true;
        return is_task(event.task, is_first ? Did::Started : Did::Resumed);
    }
    bool is_it(const TaskStepEnded& event) const {
        switch (event.how) {
        case StepEnd::SuspendedOnFuture:
        case StepEnd::SuspendedOnTask:
        case StepEnd::Yielded: return is_task(event.task, Did::Suspended);
        case StepEnd::Returned: return is_task(event.task, Did::Done);
        case StepEnd::Raised: return is_task(event.task, Did::Failed);
        case StepEnd::Cancelled: return is_task(event.task, Did::Cancelled);
        }
        return false;
    }
    bool is_it(const TaskCancelRequested& event) const {
        return is_task(event.task, Did::CancelRequested);
    }
    bool is_it(const Line& event) const {
        if (moment_.place != Place::Line || event.line != moment_.line) return false;
        // A line's number means the program's own text, not a library's.
        if (event.frame == FrameId{}) return false;
        const CodeId code = index_.frame(event.frame).code;
        if (code == CodeId{} || index_.trace().code(code).file != FileId{}) return false;
        if (moment_.name.empty()) return true;
        return now_.task != TaskId{} && tasks_[to_number(now_.task) - 1];
    }
    bool is_it(const Output& event) const {
        return moment_.place == Place::Prints &&
               event.text.find(moment_.name) != std::string_view::npos;
    }
    bool is_it(const GeneratorCreated& event) const {
        return is_generator(event.generator, Did::Created);
    }
    bool is_it(const GeneratorResumed& event) const {
        return is_generator(event.generator, Did::Resumed);
    }
    bool is_it(const GeneratorYielded& event) const {
        return is_generator(event.generator, Did::Yields);
    }
    bool is_it(const GeneratorFinished& event) const {
        return is_generator(event.generator, Did::Finished) ||
               (event.how == FinishHow::Closed && is_generator(event.generator, Did::Closed));
    }
    bool is_it(const GeneratorFinalised& event) const {
        return is_generator(event.generator, Did::Finalised);
    }
    bool is_it(const IterationBegan& event) const {
        return moment_.place == Place::Iteration && event.number == moment_.line;
    }
    bool is_it(const Note&) const { return moment_.place == Place::Note; }

    const TraceIndex& index_;
    const Moment& moment_;
    std::string name_;
    Stamp now_;
    std::vector<bool> tasks_;
    std::vector<bool> has_started_;
};

// A time has one first event; `#` does not apply to it.
std::optional<EventNumber> find_time(const TraceIndex& index, double time, EventNumber from) {
    const auto& moves = index.clock_moves();
    if (time <= 0) return from;
    const auto reached = std::partition_point(moves.begin(), moves.end(),
                                              [time](const auto& m) { return m.to < time; });
    if (reached == moves.end()) return std::nullopt;
    return std::max(reached->event, from);
}

} // namespace

source::Result<Moment> parse_moment(std::string_view text) {
    auto tokens = Lexer(text).run();
    if (!tokens) return unexpected(tokens.error());
    return Parser(std::move(*tokens)).moment();
}

std::string to_text(const Moment& moment) {
    const auto named = [&moment] {
        const bool is_word = !moment.name.empty() &&
                             moment.name.find_first_of(" \t\n#") == std::string::npos &&
                             moment.name.front() != '"' && moment.name.front() != '\'';
        const char quote = moment.name.find('"') == std::string::npos ? '"' : '\'';
        return is_word ? moment.name : quote + moment.name + quote;
    };
    std::string text;
    switch (moment.place) {
    case Place::Start: text = "start"; break;
    case Place::End: text = "end"; break;
    case Place::Note: text = "note"; break;
    case Place::Task: text = fmt::format("task {} {}", named(), word(moment.did)); break;
    case Place::Generator: text = fmt::format("generator {} {}", named(), word(moment.did)); break;
    case Place::Line:
        text = fmt::format("line {}", moment.line);
        if (!moment.name.empty()) text += " in " + named();
        break;
    case Place::Prints: {
        const char quote = moment.name.find('"') == std::string::npos ? '"' : '\'';
        text = fmt::format("prints {}{}{}", quote, moment.name, quote);
        break;
    }
    case Place::Clock: text = fmt::format("clock {}", float_repr(moment.time)); break;
    case Place::Iteration: text = fmt::format("iteration {}", moment.line); break;
    }
    if (moment.count != 1) text += fmt::format(" #{}", moment.count);
    if (!moment.after.empty()) text += " after " + to_text(moment.after.front());
    return text;
}

namespace {

// The first event at which a moment can be: behind the one that it comes after.
std::optional<EventNumber> first_possible(const TraceIndex& index, const Moment& moment) {
    if (index.event_count() == 0) return std::nullopt;
    if (moment.after.empty()) return 0;
    const auto other = find(index, moment.after.front());
    if (!other || *other + 1 >= index.event_count()) return std::nullopt;
    return *other + 1;
}

} // namespace

std::optional<EventNumber> find(const TraceIndex& index, const Moment& moment) {
    const auto from = first_possible(index, moment);
    if (!from || moment.place == Place::Start) return from;
    if (moment.place == Place::End) return index.event_count() - 1;
    if (moment.place == Place::Clock) return find_time(index, moment.time, *from);
    Matcher is_it(index, moment);
    std::uint32_t count = 0;
    EventReader reader(index.trace());
    while (const Event* event = reader.next()) {
        if (!is_it(*event) || event->stamp.number < *from) continue;
        if (++count == moment.count) return event->stamp.number;
    }
    return std::nullopt;
}

std::vector<EventNumber> find_all(const TraceIndex& index, const Moment& moment) {
    const bool is_one =
        moment.place == Place::Start || moment.place == Place::End || moment.place == Place::Clock;
    const auto from = is_one ? find(index, moment) : first_possible(index, moment);
    if (!from) return {};
    if (is_one) return {*from};
    std::vector<EventNumber> found;
    Matcher is_it(index, moment);
    EventReader reader(index.trace());
    while (const Event* event = reader.next()) {
        if (is_it(*event) && event->stamp.number >= *from) found.push_back(event->stamp.number);
    }
    return found;
}

} // namespace runtime::trace
