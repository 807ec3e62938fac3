// exec(), eval() and compile(): a text that the program hands in is parsed and compiled as the
// program was, and runs as a function of one argument, its namespace (bytecode::Unit).

#include "runtime/source/encoding.h"
#include "runtime/syntax/parser.h"
#include "runtime/vm/builtins.h"
#include "runtime/vm/evaluated.h"
#include "runtime/vm/frame.h"
#include "runtime/vm/kind_given.h"
#include "runtime/vm/statements.h"
#include "runtime/vm/types_dict.h"
#include "runtime/vm/types_str.h"

namespace runtime::vm {

namespace {

using bytecode::Unit;

// The text that bytes to be compiled stand for, in the encoding that their coding line names.
bool decode_source(Machine& machine, std::string_view bytes, const std::string& file_name,
                   std::string& text) {
    text = bytes;
    const source::SourceText source(file_name, text);
    const std::string encoding(source::other_encoding(source));
    if (encoding.empty()) return true;
    const Value decoded = decode_bytes(machine, bytes, encoding, "strict");
    if (is_str(decoded)) {
        text = text_of(decoded);
        return true;
    }
    if (!machine.exception_is(machine.types.LookupError)) return false;
    machine.take_exception();
    Value place = machine.tuple(
        {machine.str(file_name), Value::of(std::int64_t{0}), Value::none(), Value::none()});
    machine.raise(machine.make_exception(
        machine.types.SyntaxError,
        {machine.format("unknown encoding: {}", encoding), std::move(place)}));
    return false;
}

// Whether the code that calls has imported that future, which what it compiles then has too.
bool calls_with_text_annotations(Machine& machine) {
    const Frame* frame = calling_frame(machine);
    return frame && frame->code->source->annotations_are_text;
}

// The code that exec() or eval() is given: made already, or as text. Null if that raised.
Compiled code_of(Machine& machine, const Value& source, Unit unit) {
    if (is_kind(source, Kind::Code)) {
        Code* code = as<Code>(source);
        if (is_evaluated(machine, *code) && code->source->kind == bytecode::CodeKind::ClassBody)
            return {code};
        machine.refuse("only code made by compile() can be evaluated", "call the function instead");
        return {};
    }
    const char* function = unit == Unit::Expression ? "eval" : "exec";
    std::string text;
    if (is_str(source)) {
        if (encode_text(machine, source, "utf-8", "strict").is_unbound()) return {};
        text = text_of(source);
    } else if (is_kind(source, Kind::Bytes) || is_kind(source, Kind::ByteArray)) {
        if (!decode_source(machine, as<Bytes>(source)->data, "<string>", text)) return {};
    } else {
        machine.raise(machine.types.TypeError, "{}() arg 1 must be a string, bytes or code object",
                      function);
        return {};
    }
    Reading reading;
    reading.annotations_are_text = calls_with_text_annotations(machine);
    return compile_text(machine, "<string>", std::move(text), unit, reading);
}

struct Namespaces {
    Value globals, locals;
};

bool find_namespaces(Machine& machine, const Value& globals, const Value& locals,
                     const char* function, Namespaces& out) {
    Frame* frame = calling_frame(machine);
    if (globals.is_none()) {
        out.globals = Value::share(frame->globals);
        out.locals = locals.is_none() ? local_variables(machine) : locals;
        return true;
    }
    if (!is_kind(globals, Kind::Dict)) {
        machine.raise(machine.types.TypeError, "{}",
                      std::string_view(function) == "eval"
                          ? machine.type_of(globals)->lookup(machine.intern("__getitem__"))
                                ? "globals must be a real dict; try eval(expr, {}, mapping)"
                                : "globals must be a dict"
                          : fmt::format("exec() globals must be a dict, not {}",
                                        type_name(machine, globals)));
        return false;
    }
    out.globals = globals;
    out.locals = locals.is_none() ? globals : locals;
    Dict* dict = as<Dict>(globals);
    Str* name = machine.intern("__builtins__");
    if (!dict->find(name)) dict->set(name, Value::share(machine.builtins->dict));
    return true;
}

template <Unit unit>
Routine evaluate(Machine& machine, OwnedArguments args) {
    Namespaces names;
    const char* function = unit == Unit::Expression ? "eval" : "exec";
    if (!find_namespaces(machine, args[1], args[2], function, names)) co_return {};
    if (!machine.type_of(names.locals)->lookup(machine.intern("__getitem__")))
        co_return machine.raise(machine.types.TypeError, "{}{}",
                                unit == Unit::Expression ? "locals must be a mapping"
                                                         : "locals must be a mapping or None, not ",
                                unit == Unit::Expression ? "" : type_name(machine, args[2]));
    if (unit == Unit::Statements && !args[3].is_none())
        co_return machine.raise(machine.types.TypeError,
                                is_kind(args[0], Kind::Code)
                                    ? "cannot use a closure with this code object"
                                    : "closure can only be used when source is a code object");
    Compiled compiled = code_of(machine, args[0], unit);
    Code* code = compiled.code;
    if (!code) co_return {};
    if (!compiled.warnings.empty()) {
        Value issued = co_await issue_warnings(machine, std::move(compiled));
        if (issued.is_unbound()) co_return {};
    }
    if (!code->source->children.empty()) keep_globals(machine, names.globals);
    auto* body = machine.make<Function>(machine.types.function, code, as<Dict>(names.globals));
    body->name = body->qualname = machine.interned("<module>");
    const Value* module = as<Dict>(names.globals)->find(machine.intern("__name__"));
    body->module = module ? *module : machine.interned("builtins");
    Value result = co_await machine.call(Value::adopt(body), names.locals);
    if (result.is_unbound() || unit == Unit::Expression) co_return result;
    co_return is_kind(args[0], Kind::Code) ? Value::none() : result;
}

bool is_tree(Machine& machine, const Value& value) {
    const Value& module = machine.type_of(value)->module;
    return is_kind(value, Kind::Instance) && is_str(module) && text_of(module) == "ast";
}

// A function of the module ast.
Routine function_of_ast(Machine& machine, const char* name) {
    Value module = machine.import_plain("ast");
    if (module.needs_a_frame()) module = co_await machine.import_module("ast");
    if (module.is_unbound()) co_return {};
    co_return co_await op::get_attribute(machine, module, machine.intern(name));
}

// The text of a tree of ast.py.
Routine text_of_tree(Machine& machine, Value tree, Value mode) {
    Value unparse = co_await function_of_ast(machine, "_text_to_compile");
    if (unparse.is_unbound()) co_return {};
    co_return co_await machine.call(unparse, tree, mode);
}

// The tree of ast.py of a text.
Routine tree_of_text(Machine& machine, Value text, Value file_name, Value mode) {
    Value parse = co_await function_of_ast(machine, "parse");
    if (parse.is_unbound()) co_return {};
    co_return co_await machine.call(parse, text, file_name, mode);
}

// compile()'s flags as Include/cpython/compile.h and the futures of code.h have them.
constexpr std::int64_t only_tree_flag = 0x400;
constexpr std::int64_t top_level_await_flag = 0x2000;
constexpr std::int64_t typing_flag = 0x200; // PyCF_DONT_IMPLY_DEDENT
constexpr std::int64_t incomplete_flag = 0x4000;
constexpr std::int64_t text_annotations_flag = 0x1000000; // __future__.annotations
constexpr std::int64_t known_flags = 0x1fe7610;

// The SyntaxError that is set becomes another one where more text could mend it.
void raise_if_incomplete(Machine& machine, const std::string& file_name, std::string text,
                         std::string_view mode) {
    if (mode == "exec" && !text.ends_with('\n')) text += '\n';
    // Between parentheses there are no statements.
    const bool is_right =
        mode != "eval" || syntax::could_go_on(source::SourceText(file_name, "(" + text));
    const source::SourceText source(file_name, std::move(text));
    if (!is_right || !syntax::could_go_on(source)) return;
    machine.take_exception();
    const auto end = static_cast<std::uint32_t>(source.text().size());
    raise_syntax_error(machine, source, {{end, end}, "incomplete input", {}, {}},
                       mode == "exec" ? Unit::Statements : Unit::Expression);
}

Routine compile_function(Machine& machine, OwnedArguments args) {
    if (!is_str(args[1]) && !is_kind(args[1], Kind::Bytes) &&
        !machine.type_of(args[1])->lookup(machine.intern("__fspath__")))
        co_return machine.raise(machine.types.TypeError,
                                "expected str, bytes or os.PathLike object, not {}",
                                type_name(machine, args[1]));
    if (!is_str(args[2]))
        co_return machine.raise(machine.types.TypeError,
                                "compile() argument 'mode' must be str, not {}",
                                kind_given(machine, args[2]));
    const std::int64_t flags = args[3].is_int() ? args[3].integer() : 0;
    if ((flags & ~known_flags) != 0)
        co_return machine.raise(machine.types.ValueError, "compile(): unrecognised flags");
    if ((flags & only_tree_flag) != 0)
        co_return co_await tree_of_text(machine, args[0], args[1], args[2]);
    if (is_tree(machine, args[0])) {
        args.values[0] = co_await text_of_tree(machine, args[0], args[2]);
        if (args[0].is_unbound()) co_return {};
    }
    if ((flags & top_level_await_flag) != 0)
        co_return machine.refuse("compile() with top-level await",
                                 "put the text into an `async def` function");
    const std::string_view mode = text_of(args[2]);
    if (mode == "func_type")
        co_return machine.raise(machine.types.ValueError,
                                "compile() mode 'func_type' requires flag PyCF_ONLY_AST");
    if (mode != "exec" && mode != "eval" && mode != "single")
        co_return machine.raise(machine.types.ValueError,
                                "compile() mode must be 'exec', 'eval' or 'single'");
    if (!is_str(args[0]) && !is_kind(args[0], Kind::Bytes))
        co_return machine.raise(machine.types.TypeError,
                                "compile() arg 1 must be a string, bytes or AST object");
    if (is_str(args[0]) && encode_text(machine, args[0], "utf-8", "strict").is_unbound())
        co_return {};
    const Unit unit = mode == "eval" ? Unit::Expression : Unit::Statements;
    const std::string file_name(is_str(args[1]) ? text_of(args[1]) : "<string>");
    std::string text(is_str(args[0]) ? text_of(args[0]) : std::string_view());
    if (!is_str(args[0]) && !decode_source(machine, as<Bytes>(args[0])->data, file_name, text))
        co_return {};
    Reading reading;
    if (mode == "single")
        reading.prompt = (flags & typing_flag) != 0 ? Prompt::Typing : Prompt::Yes;
    const Value alone = co_await op::truth(machine, args[4]);
    if (alone.is_unbound()) co_return {};
    reading.annotations_are_text = (flags & text_annotations_flag) != 0 ||
                                   (!alone.truth() && calls_with_text_annotations(machine));
    Compiled compiled = compile_text(machine, file_name, text, unit, reading);
    if (!compiled.code) {
        if ((flags & incomplete_flag) != 0 && machine.exception_is(machine.types.SyntaxError))
            raise_if_incomplete(machine, file_name, text, mode);
        co_return {};
    }
    Value code = Value::share(compiled.code);
    if (!compiled.warnings.empty()) {
        Value issued = co_await issue_warnings(machine, std::move(compiled));
        if (issued.is_unbound()) co_return {};
    }
    co_return code;
}

// __import__(name): the first package of a dotted name, or the module where names are wanted of it.
Routine import_function(Machine& machine, OwnedArguments args) {
    if (!is_str(args[0]))
        co_return machine.raise(machine.types.TypeError, "module name must be a string");
    if (text_of(args[0]).empty())
        co_return machine.raise(machine.types.ValueError, "Empty module name");
    const Value wanted = co_await op::truth(machine, args[3]);
    if (wanted.is_unbound()) co_return {};
    const Value from_list = wanted.truth() ? args[3] : Value::none();
    const auto level = static_cast<std::uint32_t>(args[4].is_int() ? args[4].integer() : 0);
    co_return co_await resume_import(machine, std::string(text_of(args[0])), from_list, level);
}

} // namespace

void add_evaluation_functions(Machine& machine, Module& builtins) {
    machine.add_functions(builtins, {
                                        {.name = "eval",
                                         .signature = "(source, globals=None, locals=None, /)",
                                         .resumable = evaluate<Unit::Expression>},
                                        {.name = "__import__",
                                         .signature = "(name, globals=None, locals=None, "
                                                      "fromlist=(), level=0)",
                                         .resumable = import_function},
                                        {.name = "exec",
                                         .signature = "(source, globals=None, locals=None, /, *, "
                                                      "closure=None)",
                                         .resumable = evaluate<Unit::Statements>},
                                        {.name = "compile",
                                         .signature = "(source, filename, mode, flags=0, "
                                                      "dont_inherit=False, optimize=-1)",
                                         .resumable = compile_function},
                                    });
}

} // namespace runtime::vm
