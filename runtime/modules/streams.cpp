#include "runtime/modules/streams.h"

#include "runtime/aio/aio.h"
#include "runtime/aio/define.h"
#include "runtime/vm/descriptor_types.h"
#include "runtime/vm/kind_given.h"
#include "runtime/vm/types.h"
#include "runtime/vm/types_bytes.h"
#include "runtime/vm/types_str.h"

namespace runtime::modules {

using vm::Arguments;
using vm::Machine;
using vm::Value;

namespace {

constexpr std::uint8_t native_kind = static_cast<std::uint8_t>(vm::Kind::Native);

struct Stream : vm::Leaf {
    vm::OutputStream which;
    vm::Dict* attributes = nullptr; // a program's own, such as a write() in place of this one's
    Stream(vm::Type* type_, vm::OutputStream which_) : Leaf(native_kind, type_), which(which_) {}
};

struct InputStream : vm::Leaf {
    vm::Dict* attributes = nullptr;
    explicit InputStream(vm::Type* type_) : Leaf(native_kind, type_) {}
};

// What stands below an output stream, and takes bytes.
struct ByteStream : vm::Leaf {
    vm::OutputStream which;
    ByteStream(vm::Type* type_, vm::OutputStream which_)
        : Leaf(native_kind, type_), which(which_) {}
};

// The standard leaves offsets in such classes to the compiler, which knows them.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Winvalid-offsetof"
constexpr std::size_t output_attributes = offsetof(Stream, attributes);
constexpr std::size_t input_attributes = offsetof(InputStream, attributes);
#pragma GCC diagnostic pop

struct StreamTypes {
    vm::Type* output = nullptr;
    vm::Type* bytes = nullptr;
    vm::Type* input = nullptr;
};

Value write(Machine& machine, const Arguments& arguments) {
    if (!vm::is_str(arguments[1]))
        return machine.raise(machine.types.TypeError, "write() argument must be str, not {}",
                             arguments[1].is_none() ? "None"
                                                    : vm::kind_given(machine, arguments[1]));
    machine.write(vm::as<Stream>(arguments[0])->which, vm::text_of(arguments[1]));
    return Value::of(static_cast<std::int64_t>(vm::as<vm::Str>(arguments[1])->length));
}

// Each as it comes, by a write() of the program's own if there is one.
vm::Routine write_lines(Machine& machine, vm::OwnedArguments arguments) {
    Value lines = co_await vm::op::iterate(machine, arguments[1]);
    if (lines.is_unbound()) co_return {};
    for (;;) {
        Value line = co_await vm::op::next(machine, lines);
        if (line.is_unbound()) break;
        Value method =
            co_await vm::op::get_attribute(machine, arguments[0], machine.intern("write"));
        if (method.is_unbound()) co_return {};
        Value written = co_await machine.call(std::move(method), std::move(line));
        if (written.is_unbound()) co_return {};
    }
    co_return machine.has_exception() ? Value() : Value::none();
}

Value nothing(Machine&, const Arguments&) {
    return Value::none();
}
Value no(Machine&, const Arguments&) {
    return Value::of(false);
}
Value yes(Machine&, const Arguments&) {
    return Value::of(true);
}
Value itself(Machine&, const Arguments& arguments) {
    return arguments[0];
}

Value number(Machine&, const Arguments& arguments) {
    return Value::of(vm::as<Stream>(arguments[0])->which == vm::OutputStream::Out ? 1 : 2);
}

Value input_number(Machine&, const Arguments&) {
    return Value::of(std::int64_t{0});
}
Value encoding(Machine& machine, const Arguments&) {
    return machine.str("utf-8");
}
Value errors(Machine& machine, const Arguments&) {
    return machine.str("strict");
}

const char* name_of(const Value& stream) {
    return vm::as<Stream>(stream)->which == vm::OutputStream::Out ? "<stdout>" : "<stderr>";
}
Value name(Machine& machine, const Arguments& arguments) {
    return machine.str(name_of(arguments[0]));
}
Value stream_repr(Machine& machine, const Value& self) {
    return machine.format("<_io.TextIOWrapper name='{}' mode='w' encoding='utf-8'>", name_of(self));
}

Value write_bytes(Machine& machine, const Arguments& arguments) {
    if (!vm::is_buffer(arguments[1]))
        return machine.raise(machine.types.TypeError, "a bytes-like object is required, not '{}'",
                             machine.type_of(arguments[1])->shown_name());
    const std::string data(vm::buffer_of(arguments[1]));
    Value text = vm::decode_bytes(machine, data, "utf-8", "replace");
    machine.write(vm::as<ByteStream>(arguments[0])->which, vm::text_of(text));
    return Value::of(static_cast<std::int64_t>(data.size()));
}

struct InputPosition {
    std::size_t next = 0;
};

Value read_line(Machine& machine, const Arguments&) {
    const std::string* line = next_input_line(machine);
    return machine.str(line ? *line + "\n" : "");
}

Value next_line(Machine& machine, const Value&) {
    const std::string* line = next_input_line(machine);
    return line ? machine.str(*line + "\n") : Value();
}

Value same_stream(Machine&, const Value& self) {
    return self;
}

Value read_lines(Machine& machine, const Arguments&) {
    vm::Values lines;
    while (const std::string* line = next_input_line(machine))
        lines.push_back(machine.str(*line + "\n"));
    return machine.list(std::move(lines));
}

Value read_all(Machine& machine, const Arguments& arguments) {
    std::string text;
    for (;;) {
        Value line = read_line(machine, arguments);
        if (vm::text_of(line).empty()) return machine.str(text);
        text += vm::text_of(line);
    }
}

// Before anything is made of the type or derived from it.
void take_attributes(Machine& machine, vm::Type* type, std::size_t dict_offset) {
    type->dict_offset = static_cast<std::uint16_t>(dict_offset);
    Value dict = vm::instance_attribute(machine, type, "__dict__");
    machine.set_attribute(type, "__dict__", std::move(dict));
}

StreamTypes& types(Machine& machine);

Value buffer(Machine& machine, const Arguments& arguments) {
    return Value::adopt(
        machine.make<ByteStream>(types(machine).bytes, vm::as<Stream>(arguments[0])->which));
}

StreamTypes& types(Machine& machine) {
    auto& known = machine.attachment<StreamTypes>();
    if (known.output) return known;
    known.output =
        machine.define_type<Stream>("TextIOWrapper", machine.types.object,
                                    {
                                        {"write", "(self, text, /)", write},
                                        {"writelines", "(self, lines, /)", nullptr, write_lines},
                                        {"flush", "(self)", nothing},
                                        {"close", "(self)", nothing},
                                        {"isatty", "(self)", no},
                                        {"writable", "(self)", yes},
                                        {"readable", "(self)", no},
                                        {"fileno", "(self)", number},
                                        {"reconfigure", "(self, **options)", nothing},
                                        {"__enter__", "(self)", itself},
                                        {"__exit__", "(self, *args)", nothing},
                                    });
    take_attributes(machine, known.output, output_attributes);
    known.output->protocol.repr = stream_repr;
    vm::add_protocol_methods(machine, known.output);
    machine.add_property(known.output, "name", name);
    machine.set_attribute(known.output, "mode", machine.str("w"));
    machine.add_property(known.output, "buffer", buffer);
    known.bytes = machine.define_type<ByteStream>("BufferedWriter", machine.types.object,
                                                  {
                                                      {"write", "(self, bytes, /)", write_bytes},
                                                      {"flush", "(self)", nothing},
                                                      {"writable", "(self)", yes},
                                                  });
    aio::set_module(machine, known.bytes, "_io");
    aio::set_module(machine, known.output, "_io");
    known.input =
        machine.define_type<InputStream>("TextIOWrapper", machine.types.object,
                                         {
                                             {"readline", "(self, size=-1, /)", read_line},
                                             {"read", "(self, size=-1, /)", read_all},
                                             {"readlines", "(self, hint=-1, /)", read_lines},
                                             {"isatty", "(self)", no},
                                             {"readable", "(self)", yes},
                                             {"writable", "(self)", no},
                                             {"fileno", "(self)", input_number},
                                             {"close", "(self)", nothing},
                                             {"__enter__", "(self)", itself},
                                             {"__exit__", "(self, *args)", nothing},
                                         });
    take_attributes(machine, known.input, input_attributes);
    for (vm::Type* type : {known.output, known.input}) {
        machine.add_property(type, "encoding", encoding);
        machine.add_property(type, "errors", errors);
        machine.add_property(type, "closed", no);
    }
    machine.set_attribute(known.input, "mode", machine.str("r"));
    known.input->protocol.iterate = same_stream;
    known.input->protocol.next = next_line;
    vm::add_protocol_methods(machine, known.input);
    machine.set_attribute(known.input, "name", machine.str("<stdin>"));
    aio::set_module(machine, known.input, "_io");
    return known;
}

} // namespace

const std::string* next_input_line(Machine& machine) {
    const auto& lines = aio::Aio::of(machine).scheduler->scenario().input_lines;
    auto& position = machine.attachment<InputPosition>();
    if (position.next >= lines.size()) return nullptr;
    const std::string& line = lines[position.next++];
    if (machine.recorder) machine.recorder->input_read(line);
    return &line;
}

Value make_stream(Machine& machine, vm::OutputStream which) {
    return Value::adopt(machine.make<Stream>(types(machine).output, which));
}

Value make_input_stream(Machine& machine) {
    return Value::adopt(machine.make<InputStream>(types(machine).input));
}

} // namespace runtime::modules
