#include "runtime/syntax/dump.h"

#include "runtime/source/overloaded.h"
#include "runtime/syntax/dump_words.h"

#include <fmt/format.h>

#include <memory>
#include <optional>

namespace runtime::syntax {

using source::overloaded;

namespace {

using namespace ast;

// Writes one tree. Each node opens a bracket, writes its fields and closes it; a field that is None
// is left out, an empty list is not.
class Dumper {
  public:
    explicit Dumper(const source::SourceText* places) : places_(places) {}

    std::string run(const Module& module) {
        open("Module");
        field("body", module.body);
        field_text("type_ignores", "[]");
        close();
        return std::move(out_);
    }

  private:
    // ---- Layout -----------------------------------------------------------------------------

    // A node whose fields are all plain, three at most, stands on one line. So each field is noted
    // down as it is written, and the line is drawn together when the node ends.
    struct OpenNode {
        std::vector<std::size_t> fields; // where each begins
        std::size_t begin;               // after the bracket
        bool is_plain;
    };

    void new_line() {
        out_ += '\n';
        out_.append(depth_, ' ');
    }

    void open(const char* name) {
        out_ += name;
        out_ += '(';
        ++depth_;
        open_.push_back({{}, out_.size(), true});
    }

    void close() {
        --depth_;
        const OpenNode node = std::move(open_.back());
        open_.pop_back();
        if (node.is_plain && node.fields.size() <= 3) {
            std::string line;
            for (std::size_t i = 0; i < node.fields.size(); ++i) {
                const bool is_last = i + 1 == node.fields.size();
                const std::size_t end = is_last ? out_.size() : node.fields[i + 1] - depth_ - 3;
                if (i > 0) line += ", ";
                line += std::string_view(out_).substr(node.fields[i], end - node.fields[i]);
            }
            out_.resize(node.begin);
            out_ += line;
        }
        out_ += ')';
        if (!open_.empty() && !node.fields.empty()) open_.back().is_plain = false;
    }

    void close(Span span) {
        if (places_ != nullptr) {
            field_text("lineno", fmt::format("{}", places_->line_at(span.begin)));
            field_text("col_offset", fmt::format("{}", places_->byte_column_at(span.begin)));
            field_text("end_lineno", fmt::format("{}", places_->line_at(span.end)));
            field_text("end_col_offset", fmt::format("{}", places_->byte_column_at(span.end)));
        }
        close();
    }

    void begin_field(const char* name) {
        OpenNode& node = open_.back();
        if (!node.fields.empty()) out_ += ',';
        new_line();
        node.fields.push_back(out_.size());
        out_ += name;
        out_ += '=';
    }

    void field_text(const char* name, std::string_view text) {
        begin_field(name);
        out_ += text;
    }

    // ---- Fields -----------------------------------------------------------------------------

    void field(const char* name, const std::string& text) {
        field_text(name, repr_of_string(text));
    }

    // Names and the like, for which empty means None.
    void field_unless_empty(const char* name, const std::string& text) {
        if (!text.empty()) field(name, text);
    }

    void field(const char* name, const Expr& expr) {
        begin_field(name);
        write(expr);
    }

    void field(const char* name, const Pattern& pattern) {
        begin_field(name);
        write(pattern);
    }

    template <class T>
    void field(const char* name, const std::unique_ptr<T>& child) {
        if (child == nullptr) return;
        begin_field(name);
        write(*child);
    }

    void field(const char* name, const std::optional<Arg>& child) {
        if (!child) return;
        begin_field(name);
        write(*child);
    }

    void field(const char* name, ExprContext context) { field_text(name, name_of(context)); }

    template <class T>
    void field(const char* name, const std::vector<T>& children) {
        begin_field(name);
        if (!children.empty()) open_.back().is_plain = false;
        out_ += '[';
        ++depth_;
        bool is_first = true;
        for (const T& child : children) {
            if (!is_first) out_ += ',';
            is_first = false;
            new_line();
            write(child);
        }
        --depth_;
        out_ += ']';
    }

    // ---- Values -----------------------------------------------------------------------------

    void write(const std::string& text) { out_ += repr_of_string(text); }
    void write(CompareOperator op) { out_ += name_of(op); }

    void write(const std::unique_ptr<Expr>& child) {
        if (child == nullptr)
            out_ += "None";
        else
            write(*child);
    }

    void write(const ConstantValue& value) {
        std::visit(overloaded{
                       [&](NoneValue) { out_ += "None"; },
                       [&](EllipsisValue) { out_ += "Ellipsis"; },
                       [&](bool truth) { out_ += truth ? "True" : "False"; },
                       [&](std::int64_t number) { out_ += fmt::format("{}", number); },
                       [&](const BigInt& number) { out_ += number.digits; },
                       [&](double number) { out_ += repr_of_float(number); },
                       [&](Imaginary number) { out_ += repr_of_imaginary(number.part); },
                       [&](const Str& text) { out_ += repr_of_string(text.text); },
                       [&](const Bytes& bytes) { out_ += repr_of_bytes(bytes.bytes); },
                   },
                   value);
    }

    void write(const Arg& arg) {
        open("arg");
        field("arg", arg.arg);
        field("annotation", arg.annotation);
        close(arg.span);
    }

    void write(const Arguments& arguments) {
        open("arguments");
        field("posonlyargs", arguments.posonlyargs);
        field("args", arguments.args);
        field("vararg", arguments.vararg);
        field("kwonlyargs", arguments.kwonlyargs);
        field("kw_defaults", arguments.kw_defaults);
        field("kwarg", arguments.kwarg);
        field("defaults", arguments.defaults);
        close();
    }

    void write(const Keyword& keyword) {
        open("keyword");
        field_unless_empty("arg", keyword.arg);
        field("value", keyword.value);
        close(keyword.span);
    }

    void write(const Comprehension& clause) {
        open("comprehension");
        field("target", clause.target);
        field("iter", clause.iter);
        field("ifs", clause.ifs);
        field_text("is_async", clause.is_async ? "1" : "0");
        close();
    }

    void write(const Alias& alias) {
        open("alias");
        field("name", alias.name);
        field_unless_empty("asname", alias.asname);
        close(alias.span);
    }

    void write(const WithItem& item) {
        open("withitem");
        field("context_expr", item.context_expr);
        field("optional_vars", item.optional_vars);
        close();
    }

    void write(const ExceptHandler& handler) {
        open("ExceptHandler");
        field("type", handler.type);
        field_unless_empty("name", handler.name);
        field("body", handler.body);
        close(handler.span);
    }

    void write(const MatchCase& match_case) {
        open("match_case");
        field("pattern", match_case.pattern);
        field("guard", match_case.guard);
        field("body", match_case.body);
        close();
    }

    // ---- Nodes ------------------------------------------------------------------------------

    void write(const Expr& expr) {
        std::visit([&](const auto& node) { write_node(node); }, expr.node);
        close(expr.span);
    }

    void write(const Stmt& stmt) {
        std::visit([&](const auto& node) { write_node(node); }, stmt.node);
        close(stmt.span);
    }

    void write(const Pattern& pattern) {
        std::visit([&](const auto& node) { write_node(node); }, pattern.node);
        close(pattern.span);
    }

    void write_node(const BoolOp& node) {
        open("BoolOp");
        field_text("op", node.op == BoolOperator::And ? "And()" : "Or()");
        field("values", node.values);
    }

    void write_node(const NamedExpr& node) {
        open("NamedExpr");
        field("target", node.target);
        field("value", node.value);
    }

    void write_node(const BinOp& node) {
        open("BinOp");
        field("left", node.left);
        field_text("op", name_of(node.op));
        field("right", node.right);
    }

    void write_node(const UnaryOp& node) {
        open("UnaryOp");
        field_text("op", name_of(node.op));
        field("operand", node.operand);
    }

    void write_node(const Lambda& node) {
        open("Lambda");
        field("args", node.args);
        field("body", node.body);
    }

    void write_node(const IfExp& node) {
        open("IfExp");
        field("test", node.test);
        field("body", node.body);
        field("orelse", node.orelse);
    }

    void write_node(const Dict& node) {
        open("Dict");
        field("keys", node.keys);
        field("values", node.values);
    }

    void write_node(const Set& node) { write_list("Set", "elts", node.elts); }

    // Nodes that hold one list and no more.
    template <class T>
    void write_list(const char* name, const char* field_name, const std::vector<T>& list) {
        open(name);
        field(field_name, list);
    }

    template <class T>
    void write_comprehension(const char* name, const T& node) {
        open(name);
        field("elt", node.elt);
        field("generators", node.generators);
    }

    void write_node(const ListComp& node) { write_comprehension("ListComp", node); }
    void write_node(const SetComp& node) { write_comprehension("SetComp", node); }
    void write_node(const GeneratorExp& node) { write_comprehension("GeneratorExp", node); }

    void write_node(const DictComp& node) {
        open("DictComp");
        field("key", node.key);
        field("value", node.value);
        field("generators", node.generators);
    }

    template <class T>
    void write_valued(const char* name, const T& node) {
        open(name);
        field("value", node.value);
    }

    void write_node(const Await& node) { write_valued("Await", node); }
    void write_node(const Yield& node) { write_valued("Yield", node); }
    void write_node(const YieldFrom& node) { write_valued("YieldFrom", node); }
    void write_node(const Return& node) { write_valued("Return", node); }
    void write_node(const ExprStmt& node) { write_valued("Expr", node); }

    void write_node(const Compare& node) {
        open("Compare");
        field("left", node.left);
        field("ops", node.ops);
        field("comparators", node.comparators);
    }

    void write_node(const Call& node) {
        open("Call");
        field("func", node.func);
        field("args", node.args);
        field("keywords", node.keywords);
    }

    void write_node(const FormattedValue& node) {
        open("FormattedValue");
        field("value", node.value);
        field_text("conversion", fmt::format("{}", number_of(node.conversion)));
        field("format_spec", node.format_spec);
    }

    void write_node(const JoinedStr& node) { write_list("JoinedStr", "values", node.values); }

    void write_node(const Constant& node) {
        open("Constant");
        begin_field("value");
        write(node.value);
        if (node.has_u_prefix) field_text("kind", "'u'");
    }

    void write_node(const Attribute& node) {
        open("Attribute");
        field("value", node.value);
        field("attr", node.attr);
        field("ctx", node.ctx);
    }

    void write_node(const Subscript& node) {
        open("Subscript");
        field("value", node.value);
        field("slice", node.slice);
        field("ctx", node.ctx);
    }

    void write_node(const Starred& node) {
        open("Starred");
        field("value", node.value);
        field("ctx", node.ctx);
    }

    void write_node(const Name& node) {
        open("Name");
        field("id", node.id);
        field("ctx", node.ctx);
    }

    void write_node(const List& node) {
        open("List");
        field("elts", node.elts);
        field("ctx", node.ctx);
    }

    void write_node(const Tuple& node) {
        open("Tuple");
        field("elts", node.elts);
        field("ctx", node.ctx);
    }

    void write_node(const Slice& node) {
        open("Slice");
        field("lower", node.lower);
        field("upper", node.upper);
        field("step", node.step);
    }

    // ---- Patterns ---------------------------------------------------------------------------

    void write_node(const MatchValue& node) { write_valued("MatchValue", node); }

    void write_node(const MatchSingleton& node) {
        open("MatchSingleton");
        begin_field("value");
        write(node.value);
    }

    void write_node(const MatchSequence& node) {
        write_list("MatchSequence", "patterns", node.patterns);
    }

    void write_node(const MatchMapping& node) {
        open("MatchMapping");
        field("keys", node.keys);
        field("patterns", node.patterns);
        field_unless_empty("rest", node.rest);
    }

    void write_node(const MatchClass& node) {
        open("MatchClass");
        field("cls", node.cls);
        field("patterns", node.patterns);
        field("kwd_attrs", node.kwd_attrs);
        field("kwd_patterns", node.kwd_patterns);
    }

    void write_node(const MatchStar& node) {
        open("MatchStar");
        field_unless_empty("name", node.name);
    }

    void write_node(const MatchAs& node) {
        open("MatchAs");
        field("pattern", node.pattern);
        field_unless_empty("name", node.name);
    }

    void write_node(const MatchOr& node) { write_list("MatchOr", "patterns", node.patterns); }

    // ---- Statements -------------------------------------------------------------------------

    void write_function(const char* name, const FunctionDef& node) {
        open(name);
        field("name", node.name);
        field("args", node.args);
        field("body", node.body);
        field("decorator_list", node.decorator_list);
        field("returns", node.returns);
    }

    void write_node(const FunctionDef& node) { write_function("FunctionDef", node); }
    void write_node(const AsyncFunctionDef& node) { write_function("AsyncFunctionDef", node); }

    void write_node(const ClassDef& node) {
        open("ClassDef");
        field("name", node.name);
        field("bases", node.bases);
        field("keywords", node.keywords);
        field("body", node.body);
        field("decorator_list", node.decorator_list);
    }

    void write_node(const Delete& node) { write_list("Delete", "targets", node.targets); }

    void write_node(const Assign& node) {
        open("Assign");
        field("targets", node.targets);
        field("value", node.value);
    }

    void write_node(const AugAssign& node) {
        open("AugAssign");
        field("target", node.target);
        field_text("op", name_of(node.op));
        field("value", node.value);
    }

    void write_node(const AnnAssign& node) {
        open("AnnAssign");
        field("target", node.target);
        field("annotation", node.annotation);
        field("value", node.value);
        field_text("simple", node.is_simple ? "1" : "0");
    }

    void write_for(const char* name, const For& node) {
        open(name);
        field("target", node.target);
        field("iter", node.iter);
        field("body", node.body);
        field("orelse", node.orelse);
    }

    void write_node(const For& node) { write_for("For", node); }
    void write_node(const AsyncFor& node) { write_for("AsyncFor", node); }

    template <class T>
    void write_branch(const char* name, const T& node) {
        open(name);
        field("test", node.test);
        field("body", node.body);
        field("orelse", node.orelse);
    }

    void write_node(const While& node) { write_branch("While", node); }
    void write_node(const If& node) { write_branch("If", node); }

    void write_with(const char* name, const With& node) {
        open(name);
        field("items", node.items);
        field("body", node.body);
    }

    void write_node(const With& node) { write_with("With", node); }
    void write_node(const AsyncWith& node) { write_with("AsyncWith", node); }

    void write_node(const Match& node) {
        open("Match");
        field("subject", node.subject);
        field("cases", node.cases);
    }

    void write_node(const Raise& node) {
        open("Raise");
        field("exc", node.exc);
        field("cause", node.cause);
    }

    void write_try(const char* name, const Try& node) {
        open(name);
        field("body", node.body);
        field("handlers", node.handlers);
        field("orelse", node.orelse);
        field("finalbody", node.finalbody);
    }

    void write_node(const Try& node) { write_try("Try", node); }
    void write_node(const TryStar& node) { write_try("TryStar", node); }

    void write_node(const Assert& node) {
        open("Assert");
        field("test", node.test);
        field("msg", node.msg);
    }

    void write_node(const Import& node) { write_list("Import", "names", node.names); }

    void write_node(const ImportFrom& node) {
        open("ImportFrom");
        field_unless_empty("module", node.module);
        field("names", node.names);
        field_text("level", fmt::format("{}", node.level));
    }

    void write_node(const Global& node) { write_list("Global", "names", node.names); }

    void write_node(const Nonlocal& node) { write_list("Nonlocal", "names", node.names); }

    void write_node(const Pass&) { open("Pass"); }
    void write_node(const Break&) { open("Break"); }
    void write_node(const Continue&) { open("Continue"); }

    const source::SourceText* places_;
    std::string out_;
    std::size_t depth_ = 0;
    std::vector<OpenNode> open_;
};

} // namespace

std::string to_text(const ast::Module& module) {
    return Dumper(nullptr).run(module);
}

std::string to_text_with_places(const source::SourceText& text, const ast::Module& module) {
    return Dumper(&text).run(module);
}

} // namespace runtime::syntax
