#include "runtime/syntax/annotation_text.h"

#include "runtime/syntax/dump.h"

namespace runtime::syntax {

using namespace ast;

namespace {

// How tightly operators bind; an operand that binds less stands in parentheses.
enum Binding : int { Loose, Or, Xor, And, Shift, Sum, Product, Factor, Power, Atom };

struct Operation {
    const char* sign;
    int binding;
};

Operation operation_of(Operator op) {
    switch (op) {
    case Operator::BitOr: return {" | ", Or};
    case Operator::BitXor: return {" ^ ", Xor};
    case Operator::BitAnd: return {" & ", And};
    case Operator::LShift: return {" << ", Shift};
    case Operator::RShift: return {" >> ", Shift};
    case Operator::Add: return {" + ", Sum};
    case Operator::Sub: return {" - ", Sum};
    case Operator::Mult: return {" * ", Product};
    case Operator::MatMult: return {" @ ", Product};
    case Operator::Div: return {" / ", Product};
    case Operator::Mod: return {" % ", Product};
    case Operator::FloorDiv: return {" // ", Product};
    case Operator::Pow: return {" ** ", Power};
    }
    return {"", Atom};
}

struct Writer {
    const source::SourceText& text;

    std::string list(const std::vector<Expr>& items) const {
        std::string out;
        for (const Expr& item : items)
            out += (out.empty() ? "" : ", ") + write(item, Loose);
        return out;
    }

    std::string constant(const Expr& expression, const Constant& node) const {
        if (const auto* string = std::get_if<Str>(&node.value)) return repr_of_string(string->text);
        if (const auto* bytes = std::get_if<Bytes>(&node.value)) return repr_of_bytes(bytes->bytes);
        if (const auto* number = std::get_if<double>(&node.value)) return repr_of_float(*number);
        if (const auto* number = std::get_if<std::int64_t>(&node.value))
            return std::to_string(*number);
        return std::string(text.slice(expression.span));
    }

    std::string operation(const BinOp& node, int outer) const {
        const Operation operation = operation_of(node.op);
        const int left = operation.binding + (operation.binding == Power);
        const int right = operation.binding + (operation.binding != Power);
        std::string out = write(*node.left, left) + operation.sign + write(*node.right, right);
        return operation.binding < outer ? "(" + out + ")" : out;
    }

    // A tuple within brackets needs no parentheses.
    std::string index(const Expr& slice) const {
        const auto* tuple = std::get_if<Tuple>(&slice.node);
        if (tuple == nullptr || tuple->elts.empty()) return write(slice, Loose);
        return list(tuple->elts) + (tuple->elts.size() == 1 ? "," : "");
    }

    std::string call(const Call& node) const {
        std::string out = list(node.args);
        for (const Keyword& keyword : node.keywords) {
            out += out.empty() ? "" : ", ";
            out += keyword.arg.empty() ? "**" : keyword.arg + "=";
            out += write(*keyword.value, Loose);
        }
        return write(*node.func, Atom) + "(" + out + ")";
    }

    std::string write(const Expr& expression, int outer) const {
        const ExprNode& node = expression.node;
        if (const auto* name = std::get_if<Name>(&node)) return name->id;
        if (const auto* value = std::get_if<Constant>(&node)) return constant(expression, *value);
        if (const auto* attribute = std::get_if<Attribute>(&node))
            return write(*attribute->value, Atom) + "." + attribute->attr;
        if (const auto* subscript = std::get_if<Subscript>(&node))
            return write(*subscript->value, Atom) + "[" + index(*subscript->slice) + "]";
        if (const auto* binary = std::get_if<BinOp>(&node)) return operation(*binary, outer);
        if (const auto* called = std::get_if<Call>(&node)) return call(*called);
        if (const auto* items = std::get_if<List>(&node)) return "[" + list(items->elts) + "]";
        if (const auto* items = std::get_if<Tuple>(&node))
            return "(" + list(items->elts) + (items->elts.size() == 1 ? ",)" : ")");
        if (const auto* starred = std::get_if<Starred>(&node))
            return "*" + write(*starred->value, Or);
        return std::string(text.slice(expression.span));
    }
};

} // namespace

std::string annotation_text(const Expr& annotation, const source::SourceText& text) {
    return Writer{text}.write(annotation, Loose);
}

} // namespace runtime::syntax
