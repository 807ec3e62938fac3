// Debian's zlib behind `_zlib`; zlib.py and binascii.py build on it. Everything is done in one go:
// an object that compresses piece by piece gathers its pieces first.

#include "runtime/modules/install.h"
#include "runtime/vm/types.h"

#include <algorithm>

#include <zlib.h>

namespace runtime::modules {

using vm::Arguments;
using vm::Machine;
using vm::Value;

namespace {

const Bytef* bytes_of(const Value& value) {
    return reinterpret_cast<const Bytef*>(vm::as<vm::Bytes>(value)->data.data());
}
uInt size_of(const Value& value) {
    return static_cast<uInt>(vm::as<vm::Bytes>(value)->data.size());
}

// (data, value)
template <uLong (*sum)(uLong, const Bytef*, uInt)>
Value checksum(Machine& machine, const Arguments& arguments) {
    machine.count_work(size_of(arguments[0]) / 64);
    const auto before = static_cast<uLong>(arguments[1].integer() & 0xffffffff);
    return Value::of(
        static_cast<std::int64_t>(sum(before, bytes_of(arguments[0]), size_of(arguments[0]))));
}

Value raise_memory_error(Machine& machine) {
    return machine.raise(machine.make_exception(machine.types.MemoryError, {}));
}

// (data, level, window bits)
Value compress(Machine& machine, const Arguments& arguments) {
    machine.count_work(size_of(arguments[0]) / 8);
    z_stream stream{};
    if (deflateInit2(&stream, static_cast<int>(arguments[1].integer()), Z_DEFLATED,
                     static_cast<int>(arguments[2].integer()), 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return Value::none();
    std::string out(deflateBound(&stream, size_of(arguments[0])), '\0');
    stream.next_in = const_cast<Bytef*>(bytes_of(arguments[0]));
    stream.avail_in = size_of(arguments[0]);
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return machine.bytes(out);
}

// (data, window bits, at most so many bytes or 0): (what it gives, how many bytes were read, zlib's
// status, its message or None).
Value decompress(Machine& machine, const Arguments& arguments) {
    z_stream stream{};
    if (inflateInit2(&stream, static_cast<int>(arguments[1].integer())) != Z_OK)
        return Value::none();
    stream.next_in = const_cast<Bytef*>(bytes_of(arguments[0]));
    stream.avail_in = size_of(arguments[0]);
    std::string out;
    const auto limit = static_cast<std::size_t>(arguments[2].integer());
    int status = Z_OK;
    while (status == Z_OK && (limit == 0 || stream.total_out < limit)) {
        constexpr std::size_t whole_piece = 16384;
        const std::size_t piece =
            limit == 0 ? whole_piece : std::min(whole_piece, limit - stream.total_out);
        machine.count_work(piece / 64);
        if (!machine.heap.has_room_for(out.size() + piece)) {
            inflateEnd(&stream);
            return raise_memory_error(machine);
        }
        out.resize(stream.total_out + piece);
        stream.next_out = reinterpret_cast<Bytef*>(out.data()) + stream.total_out;
        stream.avail_out = static_cast<uInt>(piece);
        status = inflate(&stream, Z_NO_FLUSH);
    }
    out.resize(stream.total_out);
    Value message = stream.msg != nullptr ? machine.str(stream.msg) : Value::none();
    Value result =
        machine.tuple({machine.bytes(out), Value::of(static_cast<std::int64_t>(stream.total_in)),
                       Value::of(std::int64_t{status}), std::move(message)});
    inflateEnd(&stream);
    return result;
}

void fill(Machine& machine, vm::Module& module) {
    machine.add_functions(module, {
                                      {"crc32", "(data, value, /)", checksum<::crc32>},
                                      {"adler32", "(data, value, /)", checksum<::adler32>},
                                      {"compress", "(data, level, wbits, /)", compress},
                                      {"decompress", "(data, wbits, limit=0, /)", decompress},
                                  });
    Machine::set(module, "version", machine.str(zlibVersion()));
}

} // namespace

void install_zlib(Machine& machine) {
    machine.add_native_module("_zlib", fill);
}

} // namespace runtime::modules
