#include "runtime/vm/traceback.h"

#include "runtime/source/display_width.h"
#include "runtime/source/source_text.h"
#include "runtime/source/utf8.h"
#include "runtime/vm/attributes.h"
#include "runtime/vm/builtins.h"
#include "runtime/vm/evaluated.h"
#include "runtime/vm/frame_object.h"
#include "runtime/vm/identity.h"
#include "runtime/vm/objects.h"
#include "runtime/vm/operations.h"
#include "runtime/vm/rendering.h"
#include "runtime/vm/statements.h"
#include "runtime/vm/types.h"
#include "runtime/vm/types_exceptions.h"

#include <algorithm>
#include <cctype>
#include <limits>
#include <span>
#include <utility>

namespace runtime::vm {

std::uint32_t line_of(const Code& code, std::uint32_t instruction) {
    const auto& positions = code.source->positions;
    instruction &= ~call_failed_bit;
    if (positions.empty() || instruction == not_begun) return code.source->first_line;
    return positions[std::min<std::size_t>(instruction, positions.size() - 1)].line;
}

namespace {

// Of exceptions that are about to be printed: str(), and dir() of what an attribute was looked for
// in, which were found out first, since both may be Python code.
struct KnownTexts {
    std::unordered_map<const Object*, Value> texts, directories;
};

std::string_view trimmed(std::string_view line) {
    while (!line.empty() && (line.front() == ' ' || line.front() == '\t' || line.front() == '\f'))
        line.remove_prefix(1);
    while (!line.empty() && std::string_view(" \t\n\r\f").find(line.back()) != line.npos)
        line.remove_suffix(1);
    return line;
}

// The innermost frame of the program's and the one of ours that it called; null if the program's
// own code runs.
struct LedHere {
    const Frame* program = nullptr;
    const Frame* called = nullptr;
};
LedHere frames_that_led_here(Machine& m) {
    LedHere found;
    for (const Frame* frame = m.current_frame(); frame; frame = frame->back) {
        if (!frame->code) {
            if (static_cast<const NativeFrame*>(frame)->is_boundary) return {};
        } else if (is_library(m, *frame->code)) {
            found.called = frame;
        } else {
            found.program = frame;
            return found.called ? found : LedHere{};
        }
    }
    return {};
}

// A line of a call that has no string over several lines, without the comment at its end.
std::string_view without_comment(std::string_view line) {
    char quote = 0;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const char c = line[at];
        if (quote != 0)
            quote = c == quote ? '\0' : quote;
        else if (c == '\'' || c == '"')
            quote = c;
        else if (c == '#')
            return line.substr(0, at);
    }
    return line;
}

// A call that is written over several lines, in one.
std::string in_one_line(std::string_view text) {
    constexpr std::size_t length_max = 120;
    if (text.find('\n') == text.npos) return std::string(text);
    const bool is_plain = text.size() <= 2 * length_max && text.find('\\') == text.npos &&
                          text.find("\"\"\"") == text.npos && text.find("'''") == text.npos;
    if (!is_plain) return std::string(text.substr(0, text.find('\n')));
    std::string out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = trimmed(without_comment(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty()) continue;
        const bool is_close = out.empty() || out.ends_with('(') || line.starts_with(')');
        if (line.starts_with(')') && out.ends_with(',')) out.pop_back();
        if (!is_close) out += ' ';
        out += line;
    }
    return out;
}

// What is awaited, entered or gone through, of the text of such an expression or statement.
std::string awaited_part(std::string_view text) {
    const auto skip = [&](std::string_view word) {
        const bool is_there = text.starts_with(word);
        if (is_there) text.remove_prefix(word.size());
        return is_there;
    };
    skip("async ");
    const std::string_view first_line = text.substr(0, text.find('\n'));
    if (skip("with ")) {
        text = first_line.substr(std::string_view("with ").size());
        text = text.substr(0, text.rfind(':'));
        return std::string(trimmed(text.substr(0, text.rfind(" as "))));
    }
    if (skip("for ")) {
        text = first_line;
        const std::size_t in = text.find(" in ");
        if (in != text.npos) text.remove_prefix(in + 4);
        return std::string(trimmed(text.substr(0, text.rfind(':'))));
    }
    skip("await ");
    return in_one_line(trimmed(text));
}

bool is_name(std::string_view text) {
    return std::ranges::all_of(
        text, [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; });
}

// The parts of a text that commas part, outside of brackets and strings.
std::vector<std::string_view> parts_of(std::string_view text) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    int depth = 0;
    char quote = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (quote != 0) {
            if (c == quote) quote = 0;
        } else if (c == '\'' || c == '"') {
            quote = c;
        } else if (c == '(' || c == '[' || c == '{') {
            ++depth;
        } else if (c == ')' || c == ']' || c == '}') {
            --depth;
        } else if (c == ',' && depth == 0) {
            parts.push_back(text.substr(begin, at - begin));
            begin = at + 1;
        }
    }
    parts.push_back(text.substr(begin));
    return parts;
}

// Where the bracket opens that the text ends with; npos if it ends otherwise.
std::size_t last_call_of(std::string_view text) {
    if (!text.ends_with(')')) return text.npos;
    int depth = 0;
    for (std::size_t at = text.size(); at-- > 0;) {
        if (text[at] == '\'' || text[at] == '"') return text.find('(');
        if (text[at] == ')') ++depth;
        if (text[at] == '(' && --depth == 0) return at;
    }
    return text.npos;
}

// `requests.get(url)` with what `url` is, where that is a number or a text.
std::string with_values(Machine& m, const Frame& frame, std::string_view call) {
    const std::size_t open = last_call_of(call);
    if (open == call.npos) return std::string(call);
    std::string out(call.substr(0, open + 1));
    bool is_first = true;
    for (const std::string_view part : parts_of(call.substr(open + 1, call.size() - open - 2))) {
        if (!std::exchange(is_first, false)) out += ", ";
        const std::string_view written = trimmed(part);
        const std::size_t equals = written.find('=');
        const bool is_keyword = equals != written.npos && is_name(written.substr(0, equals));
        const std::string_view name = is_keyword ? written.substr(equals + 1) : written;
        const Value held = is_name(name) && !name.empty() ? variable_of(m, frame, name) : Value{};
        const bool is_telling = held.is_int() || held.is_float() || is_str(held);
        if (is_keyword) out += written.substr(0, equals + 1);
        out += is_telling ? argument_text(m, held) : std::string(name);
    }
    return out + ")";
}

// Of `await f()`, or `await (f())`, the call alone.
void leave_await_out(std::string_view text, bytecode::Position& position) {
    constexpr std::string_view keyword = "await";
    if (position.begin >= position.end || position.end > text.size()) return;
    std::string_view part = text.substr(position.begin, position.end - position.begin);
    if (!part.starts_with(keyword)) return;
    part = trimmed(part.substr(keyword.size()));
    while (part.starts_with('(') && last_call_of(part) == 0)
        part = trimmed(part.substr(1, part.size() - 2));
    position.begin = static_cast<std::uint32_t>(part.data() - text.data());
    position.end = static_cast<std::uint32_t>(position.begin + part.size());
}

// A line as it is shown: traceback.py takes blanks off at both ends, the interpreter itself, which
// shows what nobody caught, at the begin alone.
std::string_view shown_line(Machine& m, std::string_view line) {
    const std::string_view bare = trimmed(line);
    if (bare.empty() || is_kind(m.attachment<LinesOfCache>().cache, Kind::Dict)) return bare;
    return line.substr(static_cast<std::size_t>(bare.data() - line.data()));
}

// The carets that 3.11 prints, unless they would underline the whole of the line that is shown.
std::string carets(std::string_view bare, std::string_view line, std::size_t line_start,
                   const bytecode::Position& position, const bytecode::Code& code,
                   std::uint32_t instruction) {
    auto bare_start = static_cast<std::size_t>(bare.data() - line.data()) + line_start;
    std::size_t begin = std::max<std::size_t>(position.begin, bare_start);
    std::size_t end = std::min<std::size_t>(position.end, bare_start + bare.size());
    if (position.end > line_start + line.size()) end = bare_start + bare.size();
    if (begin >= end) return {};
    std::size_t skip = source::display_width(bare.substr(0, begin - bare_start));
    std::size_t width = source::display_width(bare.substr(begin - bare_start, end - begin));
    // A binary operation or subscript is marked ~~^~~ around its operator or brackets.
    std::string marks(width, '^');
    std::string_view part = bare.substr(begin - bare_start, end - begin);
    // What goes on in the next line has no operator marked.
    std::pair<std::size_t, std::size_t> anchor{0, 0};
    if (position.end <= line_start + line.size()) anchor = operator_anchor(code, instruction, part);
    if (part.size() == bare.size() && anchor.second <= anchor.first) return {};
    if (anchor.second > anchor.first) {
        std::size_t from = source::display_width(part.substr(0, anchor.first));
        std::size_t to = source::display_width(part.substr(0, anchor.second));
        for (std::size_t k = 0; k < marks.size(); ++k)
            if (k < from || k >= to) marks[k] = '~';
    }
    return std::string(4 + skip, ' ') + marks + "\n";
}

} // namespace

Value variable_of(Machine& m, const Frame& frame, std::string_view name) {
    const auto& names = frame.code->source->local_names;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] != name) continue;
        const Value& held = frame.registers()[i];
        return is_kind(held, Kind::Cell) ? as<Cell>(held)->content : held;
    }
    if (frame.globals == nullptr) return {};
    const Value* global = frame.globals->find(m.intern(name));
    return global != nullptr ? *global : Value{};
}

std::string text_that_led_here(Machine& m) {
    const auto [program, called] = frames_that_led_here(m);
    if (!program || program->code->source->positions.empty()) return {};
    const auto& positions = program->code->source->positions;
    const auto after = static_cast<std::size_t>(program->pc - program->code->instructions);
    const auto position =
        positions[std::min(std::max<std::size_t>(after, 1), positions.size()) - 1];
    const std::string_view text = m.file(program->code->file).text();
    if (position.begin >= position.end || position.end > text.size()) return {};
    const std::string part =
        awaited_part(text.substr(position.begin, position.end - position.begin));
    if (!is_name(part)) return with_values(m, *program, part);
    // A coroutine that was made before: by whom.
    const std::string_view name = called->code->source->qualname;
    return std::string(name.substr(0, name.find(".<locals>"))) + "()";
}

bytecode::Position entry_position(Machine& m, const TracebackEntry& entry) {
    const auto& positions = entry.code->source->positions;
    const source::SourceText& file = m.file(entry.code->file);
    bytecode::Position position{0, 0, entry.code->source->first_line};
    const std::uint32_t instruction = entry.instruction & ~call_failed_bit;
    if (instruction == not_begun)
        position.begin = position.end =
            static_cast<std::uint32_t>(file.line_text(position.line).data() - file.text().data());
    else if (!positions.empty())
        position = positions[std::min<std::size_t>(instruction, positions.size() - 1)];
    if (entry.instruction & call_failed_bit) leave_await_out(file.text(), position);
    return position;
}

namespace {

// What linecache.cache has of a file, while traceback.py looks into it.
const Value* cached_file(Machine& m, const Code& code) {
    const Value& cache = m.attachment<LinesOfCache>().cache;
    if (!is_kind(cache, Kind::Dict)) return nullptr;
    return as<Dict>(cache)->find(m.intern(m.file(code.file).file_name()));
}

// The blanks at the end of a line of a file, its end among them.
std::size_t blanks_at_end(Machine& m, const Code& code, std::uint32_t line) {
    const auto count = [](std::string_view text) {
        const std::size_t last = text.find_last_not_of(" \t\n\r\f");
        return last == text.npos ? text.size() : text.size() - last - 1;
    };
    const Value* file = cached_file(m, code);
    if (file != nullptr && is_kind(*file, Kind::Tuple) && as<Tuple>(*file)->count >= 3) {
        const Value& lines = as<Tuple>(*file)->items[2];
        if (is_kind(lines, Kind::List) && line <= as<List>(lines)->items.size()) {
            const Value& text = as<List>(lines)->items[line - 1];
            if (is_str(text)) return count(text_of(text));
        }
    }
    return count(m.file(code.file).line_text(line)) + 1;
}

// traceback.py takes blanks at a line's end, but for one, for blanks at its begin.
void move_as_traceback_module(Machine& m, const Code& code, std::uint32_t line,
                              std::string& marks) {
    if (marks.empty() || !is_kind(m.attachment<LinesOfCache>().cache, Kind::Dict)) return;
    const std::size_t blanks = blanks_at_end(m, code, line);
    const std::size_t indent = marks.find_first_not_of(' ');
    if (blanks == 0)
        marks.insert(0, 1, ' ');
    else
        marks.erase(0, std::min(blanks - 1, indent - 4));
}

} // namespace

bool has_lines(Machine& m, const Code& code) {
    if (!is_evaluated(m, code)) return true;
    const std::string& name = m.file(code.file).file_name();
    return name.starts_with("<doctest ") || m.attachment<WrittenModules>().shown.contains(name) ||
           cached_file(m, code) != nullptr;
}

std::string entry_text(Machine& m, const TracebackEntry& entry) {
    const source::SourceText& file = m.file(entry.code->file);
    const bytecode::Position position = entry_position(m, entry);
    const std::uint32_t instruction = entry.instruction & ~call_failed_bit;
    std::string_view line = file.line_text(position.line);
    std::string text = fmt::format("  File \"{}\", line {}, in {}\n", file.file_name(),
                                   position.line, entry.code->name->view());
    const std::string_view shown = shown_line(m, line);
    if (shown.empty() || !has_lines(m, *entry.code)) return text;
    text += fmt::format("    {}\n", shown);
    auto line_start = static_cast<std::size_t>(line.data() - file.text().data());
    std::string marks = carets(shown, line, line_start, position, *entry.code->source, instruction);
    move_as_traceback_module(m, *entry.code, position.line, marks);
    return text + marks;
}

// Where inside the text of a binary operation or subscript the operator stands: found by the
// brackets' balance, since operands are whole expressions.
std::pair<std::size_t, std::size_t>
operator_anchor(const bytecode::Code& code, std::uint32_t instruction, std::string_view part) {
    using bytecode::Opcode;
    Opcode opcode =
        code.instructions[std::min<std::size_t>(instruction, code.instructions.size() - 1)].opcode;
    if (opcode == Opcode::GetItem || opcode == Opcode::SetItem || opcode == Opcode::DeleteItem) {
        if (part.empty() || part.back() != ']') return {0, 0};
        int depth = 0;
        for (std::size_t k = part.size(); k-- > 0;) {
            if (part[k] == ']') ++depth;
            if (part[k] == '[' && --depth == 0) return {k, part.size()};
        }
        return {0, 0};
    }
    static constexpr std::pair<Opcode, std::string_view> symbols[] = {
        {Opcode::Add, "+"},
        {Opcode::AddInt, "+"},
        {Opcode::Subtract, "-"},
        {Opcode::SubtractInt, "-"},
        {Opcode::Multiply, "*"},
        {Opcode::MultiplyInt, "*"},
        {Opcode::MatrixMultiply, "@"},
        {Opcode::TrueDivide, "/"},
        {Opcode::FloorDivide, "//"},
        {Opcode::FloorDivideInt, "//"},
        {Opcode::Modulo, "%"},
        {Opcode::ModuloInt, "%"},
        {Opcode::Power, "**"},
        {Opcode::LeftShift, "<<"},
        {Opcode::RightShift, ">>"},
        {Opcode::BitAnd, "&"},
        {Opcode::BitAndInt, "&"},
        {Opcode::BitOr, "|"},
        {Opcode::BitXor, "^"}};
    for (const auto& [which, symbol] : symbols) {
        if (which != opcode) continue;
        // The operator applied last stands outside all brackets: the last such for left-associative
        // ones.
        int depth = 0;
        char quote = 0;
        std::size_t found = std::string_view::npos;
        for (std::size_t k = 0; k < part.size(); ++k) {
            char c = part[k];
            if (quote) {
                if (c == '\\')
                    ++k;
                else if (c == quote)
                    quote = 0;
                continue;
            }
            if (c == '\'' || c == '"')
                quote = c;
            else if (c == '(' || c == '[' || c == '{')
                ++depth;
            else if (c == ')' || c == ']' || c == '}')
                --depth;
            else if (depth == 0 && k > 0 && part.substr(k, symbol.size()) == symbol) {
                bool doubled = symbol.size() == 1 && k + 1 < part.size() &&
                               part[k + 1] == symbol[0] && (c == '*' || c == '/');
                if (doubled) {
                    ++k;
                    continue;
                }
                if (which == Opcode::Power && found != std::string_view::npos) continue;
                found = k;
                k += symbol.size() - 1;
            }
        }
        if (found == std::string_view::npos) return {0, 0};
        bool augmented = found + symbol.size() < part.size() && part[found + symbol.size()] == '=';
        if (augmented) return {0, 0};
        return {found, found + symbol.size()};
    }
    return {0, 0};
}

// The innermost so many.
std::string format_entries(Machine& m, const Exception& exception, std::size_t limit) {
    std::string text;
    std::string last;
    int repeats = 0;
    for (std::size_t k = std::min(exception.traceback.size(), limit); k-- > 0;) {
        const TracebackEntry& entry = exception.traceback[k];
        if (is_left_out(m, *entry.code)) continue;
        std::string shown = entry_text(m, entry);
        std::string place = shown.substr(0, shown.find('\n')); // wherever in the line it is
        if (place == last) {
            if (++repeats >= 3) continue;
        } else {
            if (repeats >= 3)
                text += fmt::format("  [Previous line repeated {} more time{}]\n", repeats - 2,
                                    repeats - 2 == 1 ? "" : "s");
            repeats = 0;
        }
        text += shown;
        last = std::move(place);
    }
    if (repeats >= 3)
        text += fmt::format("  [Previous line repeated {} more time{}]\n", repeats - 2,
                            repeats - 2 == 1 ? "" : "s");
    return text;
}

// Where the text is wrong that a SyntaxError speaks of, shown above its message.
// What nobody caught is shown without any blanks at the line's begin; traceback.py leaves tabs.
std::string syntax_error_lines(const Tuple& place, Suggestions suggestions) {
    if (place.count < 4 || !place.items[1].is_int()) return {};
    std::string text = fmt::format("  File \"{}\", line {}\n",
                                   is_str(place.items[0]) ? text_of(place.items[0]) : "<string>",
                                   place.items[1].integer());
    if (!is_str(place.items[3])) return text;
    const bool is_uncaught = suggestions == Suggestions::Yes;
    std::string_view shown = text_of(place.items[3]);
    const std::size_t size = shown.size();
    shown.remove_prefix(std::min(shown.find_first_not_of(is_uncaught ? " \t\f" : " \n\f"), size));
    const auto margin = static_cast<std::int64_t>(size - shown.size());
    while (shown.ends_with('\n'))
        shown.remove_suffix(1);
    text += fmt::format("    {}\n", shown);
    if (!place.items[2].is_int()) return text;
    const std::int64_t offset = place.items[2].integer();
    std::int64_t end = offset;
    if (place.count >= 6 && place.items[5].is_int() && place.items[5].integer() != 0)
        end = place.items[5].integer();
    if (end == offset || end == -1) end = offset + 1;
    if (offset - 1 < margin) return text;
    std::string before;
    for (std::int64_t at = margin + 1; at < offset; ++at) {
        const bool is_inside = !shown.empty();
        if (!is_inside && !is_uncaught) break;
        before += is_inside && std::isspace(static_cast<unsigned char>(shown.front())) != 0
                      ? shown.front()
                      : ' ';
        if (is_inside) shown.remove_prefix(source::decode_utf8(shown).size);
    }
    return text + "    " + before +
           std::string(static_cast<std::size_t>(std::max(end - offset, std::int64_t{0})), '^') +
           "\n";
}

static std::string note_line(Machine& m, const Value& note) {
    const Value text = str(m, note);
    if (is_str(text)) return std::string(text_of(text)) + "\n";
    if (text.is_unbound()) m.take_exception();
    return {};
}

// __notes__ may be whatever a program has put there: of a text each character is a note.
static std::string note_lines(Machine& m, const Value& notes) {
    if (notes.is_unbound() || notes.is_none()) return {};
    const bool is_sequence =
        is_kind(notes, Kind::List) || is_kind(notes, Kind::Tuple) || is_str(notes);
    const Value parts = is_sequence ? list_of_plain(m, notes) : repr(m, notes);
    std::string lines;
    if (is_kind(parts, Kind::List)) {
        for (const Value& note : as<List>(parts)->items)
            lines += note_line(m, note);
    } else if (is_str(parts)) {
        lines = std::string(text_of(parts)) + "\n";
    } else if (parts.is_unbound()) {
        m.take_exception();
    }
    return lines;
}

void add_place_now(Machine& m, Exception& exception) {
    Frame* frame = calling_frame(m);
    if (!frame || !has_frame_object(m, *frame)) return;
    const auto next = static_cast<std::uint32_t>(frame->pc - frame->code->instructions);
    exception.traceback.push_back({frame->code, next > 0 ? next - 1 : 0, frame_object(m, *frame)});
}

std::string exception_line(Machine& m, const Value& exception, Suggestions suggestions) {
    Type* type = exception.object()->type;
    std::string name(text_of(type->qualname));
    std::string_view module = is_str(type->module) ? text_of(type->module) : "builtins";
    if (module != "builtins" && module != "__main__") name = std::string(module) + "." + name;
    Value pending = m.take_exception();
    auto& known = m.attachment<KnownTexts>().texts;
    auto found = known.find(exception.object());
    Value text = found != known.end() ? found->second : str(m, exception);
    std::string message;
    if (is_str(text))
        message = text_of(text);
    else {
        if (text.is_unbound()) m.take_exception();
        message = "<exception str() failed>";
    }
    if (pending.is_value()) m.raise_again(std::move(pending));
    std::string line;
    if (const Tuple* place = syntax_error_place(m, exception)) {
        line = syntax_error_lines(*place, suggestions);
        const Value said = syntax_error_message(*as<Exception>(exception));
        if (is_str(said) && !line.empty()) message = text_of(said);
    }
    line += message.empty() ? name : name + ": " + message;
    if (suggestions == Suggestions::Yes) line += suggestion_for(m, exception);
    line += "\n";
    return line + note_lines(m, notes_of(m, exception));
}

namespace {

std::size_t edit_distance(std::string_view a, std::string_view b) {
    // Costs as CPython's suggestions: a change of case 1, any other edit 2.
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = 2 * j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = 2 * i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            char x = a[i - 1], y = b[j - 1];
            std::size_t change = x == y ? 0 : (std::tolower(x) == std::tolower(y) ? 1 : 2);
            std::size_t best = std::min({diagonal + change, row[j] + 2, row[j - 1] + 2});
            diagonal = row[j];
            row[j] = best;
        }
    }
    return row[b.size()];
}

std::string closest(std::string_view wanted, const std::vector<std::string_view>& names) {
    // CPython's bounds: among too many or too long names nothing is looked for.
    constexpr std::size_t names_max = 750, size_max = 40;
    std::string best;
    std::size_t best_distance = SIZE_MAX;
    if (wanted.size() > size_max || names.size() > names_max) return best;
    for (std::string_view name : names) {
        if (name == wanted || name.size() > size_max) continue;
        std::size_t limit = (name.size() + wanted.size() + 3) * 2 / 6;
        if (best_distance != SIZE_MAX) limit = std::min(limit, best_distance - 1);
        std::size_t distance = edit_distance(wanted, name);
        if (distance > limit) continue;
        if (distance < best_distance) {
            best_distance = distance;
            best = name;
        }
    }
    return best;
}

void names_in(const Dict* dict, std::vector<std::string_view>& names) {
    if (!dict) return;
    for (std::uint32_t k = 0; k < dict->used; ++k)
        if (is_str(dict->entries[k].key)) names.push_back(text_of(dict->entries[k].key));
}

// Those that CPython suggests: variables of closures are not among them, unless as parameters.
void local_variables_in(const Code& code, std::vector<std::string_view>& names) {
    for (std::size_t k = 0; k < code.free_first && k < code.local_names.size(); ++k)
        if (!code.source->local_is_cell[k] || k < code.parameter_count)
            names.push_back(code.local_names[k]->view());
}

std::string suggested(std::string_view name) {
    return fmt::format(". Did you mean: '{}'?", name);
}

// (name, object) of an AttributeError that has both, or null.
const Tuple* missing_attribute(Machine& m, const Value& exception) {
    const Value& extra = as<Exception>(exception)->extra;
    if (!m.is_instance(exception, m.types.AttributeError) || !is_kind(extra, Kind::Tuple))
        return nullptr;
    const auto* parts = as<Tuple>(extra);
    return is_str(parts->items[0]) && parts->items[1].is_value() ? parts : nullptr;
}

} // namespace

// "Did you mean: 'x'?" as CPython adds to NameError and AttributeError when it prints them.
std::string suggestion_for(Machine& m, const Value& exception) {
    auto* details = as<Exception>(exception);
    std::vector<std::string_view> names;
    std::string_view wanted;
    if (m.is_instance(exception, m.types.NameError) && is_str(details->extra)) {
        if (details->traceback.empty()) return {};
        // A local one that is near will do, however near are others.
        wanted = text_of(details->extra);
        const TracebackEntry& innermost = details->traceback.front();
        local_variables_in(*innermost.code, names);
        if (const std::string local = closest(wanted, names); !local.empty())
            return suggested(local);
        names.clear();
        names_in(globals_of(innermost.frame), names);
        if (const std::string own = closest(wanted, names); !own.empty()) return suggested(own);
        names.clear();
        names_in(m.builtins->dict, names);
    } else if (const Tuple* missing = missing_attribute(m, exception)) {
        wanted = text_of(missing->items[0]);
        const auto& known = m.attachment<KnownTexts>().directories;
        const auto found = known.find(exception.object());
        if (found == known.end()) return {};
        for (const Value& name : as<List>(found->second)->items) {
            if (!is_str(name)) return {};
            names.push_back(text_of(name));
        }
    } else {
        return {};
    }
    const std::string found = closest(wanted, names);
    return found.empty() ? "" : suggested(found);
}

namespace {

// Writes an exception with the chain of its causes, and a group with its members as a tree in whose
// margin CPython draws lines.
class ExceptionPrinter {
  public:
    ExceptionPrinter(Machine& machine, Suggestions suggestions_)
        : m(machine), suggestions(suggestions_), limit(limit_of(machine)) {}

    void print(const Value& exception, int chain_depth = 0) {
        printed.push_back(exception.object());
        print_chain(*as<Exception>(exception), chain_depth);
        if (m.is_instance(exception, m.types.BaseExceptionGroup)) return print_group(exception);
        if (has_traceback(*as<Exception>(exception)))
            emit("Traceback (most recent call last):\n" +
                 format_entries(m, *as<Exception>(exception), limit));
        emit(exception_line(m, exception, suggestions));
    }

    std::string text;

  private:
    // sys.tracebacklimit, if the program has set it.
    static std::size_t limit_of(Machine& m) {
        const Value* sys = m.modules->find(m.intern("sys"));
        const Value* limit = sys && is_kind(*sys, Kind::Module)
                                 ? as<Module>(*sys)->dict->find(m.intern("tracebacklimit"))
                                 : nullptr;
        if (!limit || !limit->is_int()) return std::numeric_limits<std::size_t>::max();
        return static_cast<std::size_t>(std::max<std::int64_t>(limit->integer(), 0));
    }
    // Its frames may all be those of a library, which are left out.
    bool has_traceback(const Exception& exception) const {
        if (limit == 0) return false;
        return !exception.traceback.empty() || (exception.flags & passed_the_loop);
    }

    static constexpr int chain_depth_max = 400;
    static constexpr int group_depth_max = 10;
    static constexpr std::uint32_t group_width_max = 15;

    void print_chain(const Exception& details, int depth) {
        if (depth >= chain_depth_max) return;
        // A group in the chain ends levels of its own; the module traceback takes those for the
        // ones around it.
        const bool needed_close = needs_close;
        if (details.cause.is_object() && !is_printed(details.cause)) {
            print(details.cause, depth + 1);
            emit("\nThe above exception was the direct cause of the following exception:\n\n");
        } else if (details.context.is_object() && !details.suppress_context &&
                   !is_printed(details.context)) {
            print(details.context, depth + 1);
            emit("\nDuring handling of the above exception, another exception occurred:\n\n");
        }
        if (suggestions == Suggestions::Yes) needs_close = needed_close;
    }

    // A program can make a round of causes.
    [[nodiscard]] bool is_printed(const Value& exception) const {
        return std::ranges::find(printed, exception.object()) != printed.end();
    }

    void print_group(const Value& exception) {
        if (group_depth > group_depth_max)
            return emit(fmt::format("... (max_group_depth is {})\n", group_depth_max));
        const bool is_outermost = group_depth == 0;
        if (is_outermost) group_depth = 1;
        if (has_traceback(*as<Exception>(exception))) {
            emit("Exception Group Traceback (most recent call last):\n", is_outermost ? '+' : '|');
            emit(format_entries(m, *as<Exception>(exception), limit));
        }
        emit(exception_line(m, exception, suggestions));
        const auto& group = *as<Exception>(exception);
        if (is_kind(group.extra, Kind::Tuple)) print_members(group_members(group));
        if (is_outermost) group_depth = 0;
    }

    void print_members(const Tuple& members) {
        const bool is_cut = members.count > group_width_max;
        const std::uint32_t shown = is_cut ? group_width_max + 1 : members.count;
        needs_close = false;
        for (std::uint32_t k = 0; k < shown; ++k) {
            const bool is_last = k + 1 == shown;
            if (is_last) needs_close = true;
            const bool is_rest = k == group_width_max;
            text += fmt::format("{}{}+---------------- {} ----------------\n", indent(),
                                k == 0 ? "+-" : "  ", is_rest ? "..." : std::to_string(k + 1));
            ++group_depth;
            const std::uint32_t rest = members.count - k;
            if (is_rest)
                emit(fmt::format("and {} more exception{}\n", rest, rest > 1 ? "s" : ""));
            else
                print(members.items[k]);
            // Levels that end together are closed by one line.
            if (is_last && needs_close) {
                text += indent() + "+------------------------------------\n";
                needs_close = false;
            }
            --group_depth;
        }
    }

    [[nodiscard]] std::string indent() const {
        return std::string(2 * static_cast<std::size_t>(group_depth), ' ');
    }

    void emit(std::string_view block, char mark = '|') {
        if (group_depth == 0) {
            text += block;
            return;
        }
        while (!block.empty()) {
            const std::size_t end = std::min(block.find('\n'), block.size() - 1) + 1;
            text += indent() + mark + ' ';
            text += block.substr(0, end);
            block.remove_prefix(end);
        }
    }

    Machine& m;
    const Suggestions suggestions;
    const std::size_t limit;
    int group_depth = 0;
    bool needs_close = false;
    std::vector<const Object*> printed;
};

} // namespace

Routine resume_format_exception(Machine& m, Value exception, Suggestions suggestions) {
    std::vector<Value> all{exception};
    auto& known = m.attachment<KnownTexts>();
    for (std::size_t k = 0; k < all.size() && k < 1000; ++k) {
        auto* details = as<Exception>(all[k]);
        for (const Value* next : {&details->cause, &details->context})
            if (is_exception(*next) &&
                std::none_of(all.begin(), all.end(), [&](const Value& v) { return v.is(*next); }))
                all.push_back(*next);
        if (m.is_instance(all[k], m.types.BaseExceptionGroup) &&
            is_kind(details->extra, Kind::Tuple))
            for (const Value& member : group_members(*details))
                all.push_back(member);
        Value text = co_await op::str(m, all[k]);
        if (text.is_unbound())
            m.take_exception();
        else
            known.texts[all[k].object()] = text;
        const Tuple* missing = missing_attribute(m, all[k]);
        if (suggestions == Suggestions::No || !missing) continue;
        Value names = co_await directory_of(m, missing->items[1]);
        if (names.is_unbound())
            m.take_exception();
        else
            known.directories[all[k].object()] = names;
    }
    std::string text = format_exception(m, exception, suggestions);
    known.texts.clear();
    known.directories.clear();
    co_return m.str(text);
}

Routine resume_exception_line(Machine& m, Value exception) {
    Value text = co_await op::str(m, exception);
    auto& known = m.attachment<KnownTexts>().texts;
    if (text.is_unbound())
        m.take_exception();
    else
        known[exception.object()] = text;
    Value line = m.str(exception_line(m, exception, Suggestions::No));
    known.erase(exception.object());
    co_return line;
}

std::string format_exception(Machine& m, const Value& exception, Suggestions suggestions) {
    ExceptionPrinter printer(m, suggestions);
    printer.print(exception);
    return std::move(printer.text);
}

bool are_same_places(const TracebackObject& left, const TracebackObject& right) {
    const auto rest_of = [](const TracebackObject& object) {
        return std::span(object.entries).subspan(object.at);
    };
    return std::ranges::equal(
        rest_of(left), rest_of(right), [](const TracebackEntry& a, const TracebackEntry& b) {
            return a.code == b.code && a.instruction == b.instruction && a.frame.is(b.frame);
        });
}

// --- objects -------------------------------------------------------------------------------------

Value traceback_of(Machine& m, const Value& exception) {
    auto* details = as<Exception>(exception);
    auto* made = m.make<TracebackObject>(m.types.traceback);
    Value result = Value::adopt(made);
    for (std::size_t k = details->traceback.size(); k-- > 0;)
        if (!is_left_out(m, *details->traceback[k].code))
            made->entries.push_back(details->traceback[k]);
    // What has been raised has a traceback, if it is one that shows nothing.
    if (made->entries.empty() && !details->traceback.empty())
        made->entries.push_back(details->traceback.front());
    return made->entries.empty() ? Value::none() : result;
}

namespace {

TracebackObject* traceback(const Arguments& a) {
    return as<TracebackObject>(a[0]);
}

Value tb_line(Machine&, const Arguments& a) {
    const TracebackEntry& entry = traceback(a)->entries[traceback(a)->at];
    return Value::of(static_cast<std::int64_t>(line_of(*entry.code, entry.instruction)));
}
Value tb_next(Machine& m, const Arguments& a) {
    auto* own = traceback(a);
    if (own->at + 1 >= own->entries.size()) return Value::none();
    auto* made = m.make<TracebackObject>(m.types.traceback);
    made->entries = own->entries;
    made->at = own->at + 1;
    return Value::adopt(made);
}
Value tb_frame(Machine&, const Arguments& a) {
    return traceback(a)->entries[traceback(a)->at].frame;
}
Value traceback_compare(Machine& m, const Value& left, const Value& right, Comparison comparison) {
    const bool is_equality = comparison == Comparison::Equal || comparison == Comparison::NotEqual;
    if (!is_equality || m.type_of(right) != m.types.traceback) return Value::not_implemented();
    return Value::of(are_identical(left, right) == (comparison == Comparison::Equal));
}
Value traceback_hash(Machine&, const Value& self) {
    const auto* object = as<TracebackObject>(self);
    return Value::of(std::int64_t{object->entries[object->at].instruction});
}
Value traceback_repr(Machine& m, const Value& self) {
    return m.format("<traceback object at {:#x}>", m.identity_of(self));
}

} // namespace

void define_tracebacks(Machine& m) {
    Type* traceback_type = m.types.traceback;
    traceback_type->layout = layout_of<TracebackObject>();
    traceback_type->instance_kind = Kind::Traceback;
    traceback_type->instance_size = sizeof(TracebackObject);
    traceback_type->protocol.repr = traceback_repr;
    traceback_type->protocol.compare = traceback_compare;
    traceback_type->protocol.hash = traceback_hash;
    m.add_property(traceback_type, "tb_lineno", tb_line);
    m.add_property(traceback_type, "tb_next", tb_next);
    m.add_property(traceback_type, "tb_frame", tb_frame);
}

} // namespace runtime::vm
