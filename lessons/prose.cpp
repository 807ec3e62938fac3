#include "lessons/prose.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include <optional>

namespace lessons {

using runtime::trace::EventNumber;

namespace {

std::string_view trim(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r");
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

// What stands at a line's edge, for the question whether a space belongs there. In UTF-8 Chinese
// characters are the sequences of three bytes that begin with 0xE3 to 0xE9, and its punctuation
// those with 0xE3 0x80 or 0xEF; the latter brings its own room.
enum class Edge { Word, Chinese, Punctuation };

Edge edge_of(std::string_view character) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(character[i]); };
    if (character.size() < 3) return Edge::Word;
    if (byte(0) == 0xEF || (byte(0) == 0xE3 && byte(1) == 0x80)) return Edge::Punctuation;
    return byte(0) >= 0xE3 && byte(0) <= 0xE9 ? Edge::Chinese : Edge::Word;
}

// Asterisks are marks, not letters.
Edge end_of(std::string_view text) {
    while (text.ends_with('*'))
        text.remove_suffix(1);
    return edge_of(text.substr(text.size() - std::min<std::size_t>(3, text.size())));
}

Edge begin_of(std::string_view text) {
    while (text.starts_with('*'))
        text.remove_prefix(1);
    return edge_of(text.substr(0, 3));
}

// Joins a line to the paragraph before it. Between two Chinese characters a line's end is nothing;
// between one and a word or number it is the space that is written there within a line.
void append_line(std::string& paragraph, std::string_view line) {
    const Edge before = end_of(paragraph);
    const Edge behind = begin_of(line);
    const bool is_nothing = before == Edge::Punctuation || behind == Edge::Punctuation ||
                            (before == Edge::Chinese && behind == Edge::Chinese);
    if (!paragraph.empty() && !is_nothing) paragraph += ' ';
    paragraph += line;
}

class ProseParser {
  public:
    ProseParser(std::string_view text, const std::string& file) : rest_(text), file_(file) {}

    Result<Prose> parse();

  private:
    // block := heading | question | list_item | paragraph, one an empty line, "## ", "? " or "- "
    // apart
    void read_line(std::string_view line);

    // heading := "## " title "{at:" moment "}"
    void read_heading(std::string_view line);

    void end_block();

    // question := "? " text "{" what is asked "}"
    void read_question(std::string_view text);

    // feedback := "- " ("right" | "otherwise" | '"' choice '"') ":" text, behind a question
    void read_feedback(Question& question, std::string_view text);

    // runs := (text | "**" text "**" | "`" text "`")*, where "\" takes the next character as it is
    std::vector<TextRun> read_runs(std::string_view text);

    void report(std::uint32_t line, std::string message, std::string hint) {
        problems_.push_back({file_, line, std::move(message), std::move(hint)});
    }

    std::vector<Block>& blocks() {
        return prose_.sections.empty() ? prose_.introduction : prose_.sections.back().blocks;
    }

    std::string_view rest_;
    const std::string& file_;
    std::uint32_t line_ = 0;
    // The block that is being read: its text so far, what it is, and where it began.
    std::string text_;
    BlockKind kind_ = BlockKind::Paragraph;
    bool is_question_ = false;
    std::uint32_t block_line_ = 0;
    Prose prose_;
    Problems problems_;
};

Result<Prose> ProseParser::parse() {
    while (!rest_.empty()) {
        const auto end = rest_.find('\n');
        ++line_;
        read_line(trim(rest_.substr(0, end)));
        rest_ = end == rest_.npos ? std::string_view{} : rest_.substr(end + 1);
    }
    end_block();
    if (prose_.sections.empty()) {
        report(0, "there is no section",
               "begin one with a line such as: ## Nothing runs yet {at: line 26}");
    }
    for (const Section& section : prose_.sections) {
        if (section.blocks.empty()) {
            report(section.line, fmt::format("the section '{}' says nothing", section.title),
                   "write a paragraph under the heading, or take the heading out");
        }
    }
    if (!problems_.empty()) return tl::unexpected(problems_);
    return std::move(prose_);
}

void ProseParser::read_line(std::string_view line) {
    if (line.empty()) return end_block();
    if (line.starts_with("## ")) {
        end_block();
        return read_heading(line);
    }
    if (line.starts_with("#")) {
        report(line_, "a heading has to begin with '## '",
               "the lesson's own title stands in lesson.toml, and sections have one level");
        return;
    }
    if (line.starts_with("- ")) {
        end_block();
        kind_ = BlockKind::ListItem;
        line = trim(line.substr(2));
    } else if (line.starts_with("? ")) {
        end_block();
        is_question_ = true;
        line = trim(line.substr(2));
    }
    if (text_.empty()) block_line_ = line_;
    append_line(text_, line);
}

void ProseParser::read_heading(std::string_view line) {
    const auto open = line.rfind("{at:");
    if (open == line.npos || !line.ends_with('}')) {
        report(line_, "this section has no anchor",
               "end the heading with the moment it is about, such as {at: line 26}");
        return;
    }
    const std::string_view title = trim(line.substr(3, open - 3));
    const std::string_view anchor = trim(line.substr(open + 4, line.size() - open - 5));
    if (title.empty()) report(line_, "this section has no title", "write one after '## '");
    prose_.sections.push_back({std::string(title), std::string(anchor), {}, line_, {}, {}});
    if (anchor.empty()) {
        report(line_, "this anchor is empty", "write a moment between '{at:' and '}'");
        return;
    }
    auto moment = runtime::trace::parse_moment(anchor);
    if (moment) {
        prose_.sections.back().moment = std::move(*moment);
        return;
    }
    for (const auto& diagnostic : moment.error()) {
        report(line_, fmt::format("in the anchor '{}': {}", anchor, diagnostic.message),
               diagnostic.hint);
    }
}

void ProseParser::end_block() {
    if (!text_.empty()) {
        Section* section = prose_.sections.empty() ? nullptr : &prose_.sections.back();
        if (is_question_) {
            read_question(text_);
        } else if (section == nullptr || !section->question) {
            blocks().push_back({kind_, read_runs(text_)});
        } else if (kind_ == BlockKind::ListItem) {
            read_feedback(*section->question, text_);
        } else {
            report(block_line_, "a paragraph can not follow a question",
                   "the question ends its section; what follows belongs to the next one");
        }
    }
    text_.clear();
    kind_ = BlockKind::Paragraph;
    is_question_ = false;
}

void ProseParser::read_question(std::string_view text) {
    const auto open = text.rfind('{');
    if (prose_.sections.empty() || prose_.sections.back().question) {
        report(block_line_, "there is no section that this question could end",
               "a question stands in a section, and a section has one at most");
        return;
    }
    if (open == text.npos || !text.ends_with('}')) {
        report(block_line_, "this question does not say what it asks for",
               "end it with braces, such as {prints} or {runs}");
        return;
    }
    auto question = parse_question(text.substr(open + 1, text.size() - open - 2));
    if (!question) {
        for (const auto& diagnostic : question.error())
            report(block_line_, "in the question: " + diagnostic.message, diagnostic.hint);
        return;
    }
    question->line = block_line_;
    question->text = read_runs(trim(text.substr(0, open)));
    if (question->text.empty())
        report(block_line_, "this question has no words", "write them before the '{'");
    prose_.sections.back().question = std::move(*question);
}

void ProseParser::read_feedback(Question& question, std::string_view text) {
    const auto quote = text.starts_with('"') ? text.find('"', 1) : 0;
    const auto colon = quote == text.npos ? text.npos : text.find(':', quote);
    if (colon == text.npos) {
        report(block_line_, "it is not said which answer this is about",
               "begin with 'right:', 'otherwise:' or the quoted text of a choice and ':'");
        return;
    }
    const std::string_view key = trim(text.substr(0, colon));
    const auto runs = read_runs(trim(text.substr(colon + 1)));
    if (key == "right") {
        question.right = runs;
    } else if (key == "otherwise") {
        question.wrong.push_back({"", runs});
    } else if (key.size() > 2 && key.starts_with('"') && key.ends_with('"')) {
        question.wrong.push_back({std::string(key.substr(1, key.size() - 2)), runs});
    } else {
        report(block_line_, fmt::format("'{}' is no answer", key),
               "begin with 'right:', 'otherwise:' or the quoted text of a choice and ':'");
    }
}

std::vector<TextRun> ProseParser::read_runs(std::string_view text) {
    std::vector<TextRun> runs;
    TextRun run;
    const auto change_to = [&](TextStyle style) {
        if (!run.text.empty()) runs.push_back(run);
        run = {style, ""};
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '`' && run.style != TextStyle::Strong) {
            change_to(run.style == TextStyle::Code ? TextStyle::Plain : TextStyle::Code);
        } else if (run.style != TextStyle::Code && text.substr(at, 2) == "**") {
            change_to(run.style == TextStyle::Strong ? TextStyle::Plain : TextStyle::Strong);
            ++at;
        } else {
            const bool is_escape =
                text[at] == '\\' && run.style != TextStyle::Code && at + 1 < text.size();
            run.text += text[is_escape ? ++at : at];
        }
    }
    if (run.style != TextStyle::Plain) {
        const bool is_code = run.style == TextStyle::Code;
        report(block_line_,
               is_code ? "a '`' in this paragraph is never closed"
                       : "a '**' in this paragraph is never closed",
               is_code ? "write a second '`', or '\\`' for the character itself"
                       : "write a second '**', or '\\*' for a star itself");
    }
    change_to(TextStyle::Plain);
    return runs;
}

} // namespace

Result<Prose> parse_prose(std::string_view text, const std::string& file) {
    return ProseParser(text, file).parse();
}

std::vector<std::optional<EventNumber>> section_events(const Prose& prose,
                                                       const runtime::trace::TraceIndex& index) {
    std::vector<std::optional<EventNumber>> events;
    for (const Section& section : prose.sections) {
        events.push_back(runtime::trace::find(index, section.moment));
    }
    return events;
}

std::optional<std::size_t> section_at(std::span<const std::optional<EventNumber>> events,
                                      EventNumber cursor) {
    std::optional<std::size_t> latest;
    for (std::size_t at = 0; at < events.size(); ++at) {
        if (!events[at] || *events[at] > cursor) continue;
        if (!latest || *events[at] >= *events[*latest]) latest = at;
    }
    return latest;
}

std::string plain_text(const Block& block) {
    std::string text;
    for (const TextRun& run : block.runs)
        text += run.text;
    return text;
}

} // namespace lessons
