#include "app/model/mistakes.h"
#include "app/model/narrate.h"
#include "runtime/syntax/bodies.h"
#include "runtime/syntax/parser.h"

#include <algorithm>
#include <map>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

// A run that met its limit within one turn of a task, in a loop that it went round again and again:
// whatever else there was to do had no chance.
namespace app::model {

using namespace runtime::trace;
namespace ast = runtime::syntax::ast;
namespace source = runtime::source;

namespace {

// A `while` or `for` of the program, by its lines.
struct LoopLines {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    bool contain(std::uint32_t from, std::uint32_t to) const { return first <= from && to <= last; }
};

class LoopLineFinder {
  public:
    explicit LoopLineFinder(const source::SourceText& text) : text_(text) {}

    std::vector<LoopLines> find(const ast::Module& module) {
        read(module.body);
        return std::move(found_);
    }

  private:
    void read(const std::vector<ast::Stmt>& body) {
        for (const ast::Stmt& statement : body)
            std::visit([&](const auto& node) { look_at(node, statement.span); }, statement.node);
    }

    template <class Node>
    void look_at(const Node& node, source::Span span) {
        if constexpr (std::is_same_v<Node, ast::While> || std::is_base_of_v<ast::For, Node>)
            found_.push_back({text_.line_at(span.begin), text_.line_at(span.end - 1)});
        ast::for_each_body(node, [this](const std::vector<ast::Stmt>& body) { read(body); });
    }

    const source::SourceText& text_;
    std::vector<LoopLines> found_;
};

// The lines of the program that a callback of the loop has run, by frames that have not ended.
class TurnReader {
  public:
    struct Line {
        EventNumber first = 0;
        std::size_t count = 0;
    };
    struct Turn {
        EventNumber began = 0;
        TaskId task{};
        std::map<FrameId, std::map<std::uint32_t, Line>> frames;
    };

    explicit TurnReader(const FinishedRun& run) : run_(run) {}

    Turn last() {
        EventReader reader(run_.trace);
        while (const Event* event = reader.next())
            see(*event);
        return std::move(turn_);
    }

  private:
    void see(const Event& event) {
        const Stamp& now = event.stamp;
        if (now.handle != handle_) {
            handle_ = now.handle;
            turn_ = {now.number, now.task, {}};
        }
        if (to_number(handle_) == 0) return;
        if (to_number(now.task) != 0) turn_.task = now.task;
        if (const auto* line = std::get_if<runtime::trace::Line>(&event.body)) {
            Line& seen = turn_.frames[line->frame][line->line];
            if (seen.count++ == 0) seen.first = now.number;
        } else if (const auto* left = std::get_if<FrameLeft>(&event.body)) {
            turn_.frames.erase(left->frame);
        }
    }

    const FinishedRun& run_;
    HandleId handle_{};
    Turn turn_;
};

bool is_of_program(const FinishedRun& run, FrameId frame) {
    const CodeId code = run.index.frame(frame).code;
    return code != CodeId{} && run.trace.code(code).file == FileId{};
}

bool has_await(const source::SourceText& text, const LoopLines& loop) {
    for (std::uint32_t line = loop.first; line <= loop.last; ++line) {
        const std::string_view words = without_comment(text.line_text(line));
        if (words.find("await ") != words.npos || words.find("async ") != words.npos) return true;
    }
    return false;
}

// The task whose turn it is, else the callback.
std::string who_of(const TraceIndex& index, const TurnReader::Turn& turn) {
    if (to_number(turn.task) != 0) return std::string(task_label(index, turn.task));
    return std::string(index.handle(index.event(turn.began).stamp.handle).label);
}

// The lines of a frame that came often, as the smallest loop around them.
struct Round {
    LoopLines loop;
    EventNumber event = 0;
    std::size_t count = 0;
};
std::optional<Round> round_of(const std::vector<LoopLines>& loops,
                              const std::map<std::uint32_t, TurnReader::Line>& lines) {
    constexpr std::size_t often = 1000;
    Round round;
    std::uint32_t last = 0;
    for (const auto& [number, line] : lines) {
        if (line.count < often) continue;
        if (round.count == 0) round = {{number, number}, line.first, 0};
        round.count = std::max(round.count, line.count);
        last = number;
    }
    if (round.count == 0) return std::nullopt;
    std::optional<LoopLines> around;
    for (const LoopLines& loop : loops)
        if (loop.contain(round.loop.first, last) &&
            (!around || around->contain(loop.first, loop.last)))
            around = loop;
    if (!around) return std::nullopt;
    round.loop = *around;
    return round;
}

} // namespace

Mistakes find_endless_loop(const FinishedRun& run) {
    if (run.trace.outcome() != RunOutcome::LimitReached) return {};
    const TurnReader::Turn turn = TurnReader(run).last();
    const auto module = runtime::syntax::parse(run.source);
    if (!module) return {};
    const auto loops = LoopLineFinder(run.source).find(*module);
    for (const auto& [frame, lines] : turn.frames) {
        if (!is_of_program(run, frame)) continue;
        const auto round = round_of(loops, lines);
        if (!round) continue;
        Mistake mistake;
        mistake.kind = MistakeKind::EndlessLoop;
        mistake.event = round->event;
        mistake.task = turn.task;
        if (has_await(run.source, round->loop)) mistake.variant = "ready";
        mistake.words = {{"line", std::to_string(round->loop.first)},
                         {"who", who_of(run.index, turn)},
                         {"count", std::to_string(round->count)}};
        return {mistake};
    }
    return {};
}

} // namespace app::model
