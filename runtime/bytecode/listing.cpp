#include "runtime/bytecode/listing.h"
#include "runtime/bytecode/flow.h"

#include "runtime/bytecode/special.h"
#include "runtime/source/overloaded.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>

namespace runtime::bytecode {

std::string_view name_of(Opcode opcode) {
    static constexpr std::string_view names[] = {
#define OPCODE(name, shape) #name,
#include "runtime/bytecode/opcodes.def"
#undef OPCODE
    };
    return names[static_cast<std::size_t>(opcode)];
}

namespace {

std::string quoted(std::string_view text) {
    std::string result = "'";
    for (const char c : text) {
        switch (c) {
        case '\n': result += "\\n"; break;
        case '\r': result += "\\r"; break;
        case '\t': result += "\\t"; break;
        case '\\': result += "\\\\"; break;
        case '\'': result += "\\'"; break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                result += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
            } else {
                result += c;
            }
        }
    }
    return result + "'";
}

std::string joined(const std::vector<Constant>& items) {
    std::string text;
    for (const Constant& item : items) {
        if (!text.empty()) text += ", ";
        text += to_text(item);
    }
    return text;
}

std::string_view symbol_of(Comparison comparison) {
    static constexpr std::array<std::string_view, 7> symbols{"", "<", "==", "<=", ">", "!=", ">="};
    return symbols.at(static_cast<std::size_t>(comparison));
}

// Jumps keep the kill bits of their first operand in kill_b, of their second in kill_c.
bool counts_kills_from_a(Opcode opcode) {
    return opcode == Opcode::Raise || opcode == Opcode::JumpIfTrue ||
           opcode == Opcode::JumpIfFalse || opcode == Opcode::JumpIfNone ||
           opcode == Opcode::JumpIfNotNone || opcode == Opcode::JumpCompare ||
           opcode == Opcode::JumpCompareInt || opcode == Opcode::JumpIs;
}

bool has_comparison(Opcode opcode) {
    return opcode == Opcode::Compare || opcode == Opcode::JumpCompare ||
           opcode == Opcode::JumpCompareInt;
}

// To a reader a line is a line, whatever was written before it.
std::string_view shown_name(Opcode opcode) {
    return name_of(is_line(opcode) ? Opcode::Line : opcode);
}

class Lister {
  public:
    explicit Lister(const Code& code) : code_(code) {
        for (std::size_t i = 0; i < code.instructions.size(); ++i) {
            const Instruction& instruction = code.instructions[i];
            width_ = std::max(width_, shown_name(instruction.opcode).size());
            if (is_jump(instruction.opcode)) labels_.emplace(target_of(instruction, i), 0);
        }
        for (const Handler& handler : code.handlers) {
            labels_.emplace(handler.begin, 0);
            labels_.emplace(handler.end, 0);
            labels_.emplace(handler.target, 0);
        }
        int next = 1;
        for (auto& [place, number] : labels_)
            number = next++;
    }

    std::string text() const {
        std::string text;
        for (std::size_t i = 0; i < code_.instructions.size(); ++i) {
            if (labels_.contains(i)) text += fmt::format("{}:\n", label(i));
            const Instruction& instruction = code_.instructions[i];
            std::string line = fmt::format("{:<{}}", shown_name(instruction.opcode), width_);
            for (const std::string& operand : operands(instruction, i))
                line += "  " + operand;
            line.erase(line.find_last_not_of(' ') + 1);
            text += line + "\n";
        }
        if (labels_.contains(code_.instructions.size())) {
            text += fmt::format("{}:\n", label(code_.instructions.size()));
        }
        for (const Handler& handler : code_.handlers)
            text += text_of(handler);
        return text;
    }

  private:
    std::string label(std::size_t place) const { return fmt::format("L{}", labels_.at(place)); }

    std::string text_of(const Handler& handler) const {
        const std::string range = fmt::format("{}-{} -> {}", label(handler.begin),
                                              label(handler.end), label(handler.target));
        switch (handler.kind) {
        case HandlerKind::Catch: return fmt::format("catch {} r{}\n", range, handler.reg);
        case HandlerKind::IterationEnd: return fmt::format("iteration end {}\n", range);
        case HandlerKind::AsyncIterationEnd: return fmt::format("async iteration end {}\n", range);
        }
        return {};
    }

    static std::string reg(std::uint16_t number, bool is_killed = false) {
        if (number == no_operand) return "-";
        return fmt::format("r{}{}", number, is_killed ? "!" : "");
    }

    std::string constant(std::size_t index) const {
        const Constant& constant = code_.constants.at(index);
        if (const auto* code = std::get_if<CodeConstant>(&constant.value)) {
            return code_.children.at(code->index)->name;
        }
        return to_text(constant);
    }

    std::vector<std::string> operands(const Instruction& instruction, std::size_t index) const {
        if (auto special = special_operands(instruction); !special.empty()) return special;
        const Opcode opcode = instruction.opcode;
        const bool shifted = counts_kills_from_a(opcode);
        const bool kill_b = instruction.flags & flag::kill_b;
        const bool kill_c = instruction.flags & flag::kill_c;
        const std::string a =
            reg(instruction.a, shifted ? kill_b : instruction.flags & flag::kill_a);
        const std::string b = reg(instruction.b, shifted ? kill_c : kill_b);
        const std::string c = reg(instruction.c, kill_c);
        std::vector<std::string> result;
        switch (shape_of(opcode)) {
        case Shape::A: result = {a}; break;
        case Shape::AB: result = {a, b}; break;
        case Shape::ABC: result = {a, b, c}; break;
        case Shape::ABk: result = {a, b, code_.cache_names.at(instruction.c)}; break;
        case Shape::Ak: result = {a, code_.cache_names.at(instruction.c)}; break;
        case Shape::AKK:
            result = {a, constant(static_cast<std::size_t>(instruction.wide()))};
            break;
        case Shape::AII: result = {a, fmt::to_string(instruction.wide())}; break;
        case Shape::AJ: result = {a}; break;
        case Shape::J: break;
        case Shape::ABI: result = {a, b, fmt::to_string(instruction.immediate_c())}; break;
        case Shape::ABJ: result = {a, b}; break;
        case Shape::AIJ: result = {a, fmt::to_string(instruction.immediate_b())}; break;
        case Shape::ABn: result = {a, b, fmt::to_string(instruction.c)}; break;
        }
        add_flags(instruction, result);
        if (is_jump(opcode)) result.push_back("-> " + label(target_of(instruction, index)));
        return result;
    }

    static void add_flags(const Instruction& instruction, std::vector<std::string>& result) {
        const Opcode opcode = instruction.opcode;
        if (has_comparison(opcode)) {
            result.insert(result.end() - 1, std::string(symbol_of(instruction.comparison())));
        }
        if (!(instruction.flags & flag::negated)) return;
        const bool is_negatable = has_comparison(opcode) || opcode == Opcode::Is ||
                                  opcode == Opcode::Contains || opcode == Opcode::JumpIs;
        result.emplace_back(is_negatable ? "negated" : "in place");
    }

    // Opcodes whose fields are not what their shape says at first sight.
    std::vector<std::string> special_operands(const Instruction& instruction) const {
        const std::string a = reg(instruction.a);
        const auto count = [](std::uint16_t number) { return fmt::to_string(number); };
        const auto name = [&](std::uint16_t index) { return code_.local_names.at(index); };
        std::vector<std::string> result;
        const std::uint8_t flags = instruction.flags;
        switch (static_cast<int>(instruction.opcode)) {
        case static_cast<int>(Opcode::Line):
        case static_cast<int>(Opcode::LineAfterOne):
        case static_cast<int>(Opcode::LineAfterSome): return {fmt::to_string(instruction.wide())};
        case static_cast<int>(Opcode::CheckBound):
        case static_cast<int>(Opcode::DeleteLocal): return {a, name(instruction.b)};
        case static_cast<int>(Opcode::LoadCell):
            return {a, reg(instruction.b), name(instruction.c)};
        case static_cast<int>(Opcode::DeleteCell): return {a, name(instruction.c)};
        case static_cast<int>(Opcode::DeleteGlobal): return {code_.cache_names.at(instruction.c)};
        case static_cast<int>(Opcode::ReturnNone):
        case static_cast<int>(Opcode::RaiseAgain): return {""};
        case static_cast<int>(Opcode::ImportStar): return {reg(instruction.b, true)};
        case static_cast<int>(Opcode::LoadSpecial):
            return {a, reg(instruction.b, flags & flag::kill_b),
                    std::string(special_names[instruction.c])};
        case static_cast<int>(Opcode::Call):
        case static_cast<int>(Opcode::CallMethod):
        case static_cast<int>(Opcode::CallAwait):
        case static_cast<int>(Opcode::CallMethodAwait): return {a, count(instruction.b)};
        case static_cast<int>(Opcode::CallKeyword):
            result = {a, count(instruction.b), constant(instruction.c)};
            if (flags & flag::method) result.emplace_back("method");
            if (flags & flag::awaited) result.emplace_back("awaited");
            return result;
        case static_cast<int>(Opcode::CallUnpacked):
        case static_cast<int>(Opcode::CallExit):
            result = {a};
            if (instruction.opcode == Opcode::CallExit) result.push_back(reg(instruction.b));
            if (flags & flag::awaited) result.emplace_back("awaited");
            return result;
        case static_cast<int>(Opcode::MakeFunction):
            result = {a, constant(instruction.c)};
            if (flags != 0) result.push_back(reg(instruction.b));
            if (flags & flag::has_defaults) result.emplace_back("defaults");
            if (flags & flag::has_keyword_defaults) result.emplace_back("keyword defaults");
            if (flags & flag::has_annotations) result.emplace_back("annotations");
            if (flags & flag::has_closure) result.emplace_back("closure");
            return result;
        case static_cast<int>(Opcode::ImportName):
            return {a, constant(instruction.b), constant(instruction.c), count(flags)};
        case static_cast<int>(Opcode::FormatValue):
            result = {a, reg(instruction.b, flags & flag::kill_b),
                      reg(instruction.c, flags & flag::kill_c)};
            if (const int conversion = flags >> flag::comparison_shift & 7; conversion != 0) {
                result.emplace_back(conversion == 1 ? "!s" : conversion == 2 ? "!r" : "!a");
            }
            return result;
        default: return {};
        }
    }

    const Code& code_;
    std::map<std::size_t, int> labels_;
    std::size_t width_ = 0;
};

void append_with_children(const Code& code, std::string& text) {
    text += fmt::format("{}{}:\n", text.empty() ? "" : "\n", code.qualname);
    text += to_text(code);
    for (const auto& child : code.children)
        append_with_children(*child, text);
}

} // namespace

std::string to_text(const Code& code) {
    return Lister(code).text();
}

std::string to_text_with_children(const Code& code) {
    std::string text;
    append_with_children(code, text);
    return text;
}

std::string to_text(const Constant& constant) {
    return std::visit(
        source::overloaded{
            [](NoneConstant) { return std::string("None"); },
            [](bool truth) { return std::string(truth ? "True" : "False"); },
            [](std::int64_t number) { return fmt::to_string(number); },
            [](double number) { return fmt::to_string(number); },
            [](const std::string& text) { return quoted(text); },
            [](EllipsisConstant) { return std::string("..."); },
            [](const BigIntConstant& big) { return big.digits; },
            [](const BytesConstant& bytes) { return "b" + quoted(bytes.bytes); },
            [](ComplexConstant number) { return fmt::to_string(number.imaginary) + "j"; },
            [](const TupleConstant& tuple) {
                return fmt::format("({}{})", joined(tuple.items),
                                   tuple.items.size() == 1 ? "," : "");
            },
            [](const FrozenSetConstant& set) { return fmt::format("{{{}}}", joined(set.items)); },
            [](CodeConstant code) { return fmt::format("<code {}>", code.index); },
        },
        constant.value);
}

} // namespace runtime::bytecode
