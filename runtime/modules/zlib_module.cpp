// Debian's zlib behind `_zlib`; zlib.py and binascii.py build on it.

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

// Data that is compressed or decompressed piece by piece.
struct Stream : vm::Leaf {
    z_stream state{};
    bool compresses;
    std::string dictionary; // for data that asks for one
    Stream(vm::Type* type_, bool compresses_)
        : Leaf(static_cast<std::uint8_t>(vm::Kind::Native), type_), compresses(compresses_) {}
    ~Stream() {
        if (compresses)
            deflateEnd(&state);
        else
            inflateEnd(&state);
    }
    int set_dictionary() {
        const auto* data = reinterpret_cast<const Bytef*>(dictionary.data());
        const auto size = static_cast<uInt>(dictionary.size());
        return compresses ? deflateSetDictionary(&state, data, size)
                          : inflateSetDictionary(&state, data, size);
    }
};
struct StreamType {
    vm::Type* type = nullptr;
};

Stream* new_stream(Machine& machine, bool compresses) {
    return machine.make<Stream>(machine.attachment<StreamType>().type, compresses);
}
int number(const Value& value) {
    return static_cast<int>(value.integer());
}

// (level, method, window bits, memory level, strategy, dictionary or None): None if zlib refuses
// them.
Value deflater(Machine& machine, const Arguments& a) {
    Value made = Value::adopt(new_stream(machine, true));
    auto* stream = vm::as<Stream>(made);
    if (deflateInit2(&stream->state, number(a[0]), number(a[1]), number(a[2]), number(a[3]),
                     number(a[4])) != Z_OK)
        return Value::none();
    if (a[5].is_none()) return made;
    stream->dictionary = vm::as<vm::Bytes>(a[5])->data;
    return stream->set_dictionary() == Z_OK ? made : Value::none();
}

// (window bits, dictionary): data without a header cannot ask for its dictionary.
Value inflater(Machine& machine, const Arguments& a) {
    Value made = Value::adopt(new_stream(machine, false));
    auto* stream = vm::as<Stream>(made);
    if (inflateInit2(&stream->state, number(a[0])) != Z_OK) return Value::none();
    stream->dictionary = vm::as<vm::Bytes>(a[1])->data;
    if (number(a[0]) < 0 && !stream->dictionary.empty()) stream->set_dictionary();
    return made;
}

Value copy(Machine& machine, const Arguments& a) {
    auto* from = vm::as<Stream>(a[0]);
    Value made = Value::adopt(new_stream(machine, from->compresses));
    auto* to = vm::as<Stream>(made);
    to->dictionary = from->dictionary;
    const int status = from->compresses ? deflateCopy(&to->state, &from->state)
                                        : inflateCopy(&to->state, &from->state);
    return status == Z_OK ? made : Value::none();
}

// Has the stream write until there is room left over, or to the limit; false if memory is short.
template <class Step>
bool write_out(Machine& machine, z_stream& state, std::string& out, std::size_t limit, Step step) {
    constexpr std::size_t whole_piece = 16384;
    do {
        const std::size_t begin = out.size();
        const std::size_t piece = limit == 0 ? whole_piece : std::min(whole_piece, limit - begin);
        machine.count_work(piece / 64);
        if (!machine.heap.has_room_for(begin + piece)) return false;
        out.resize(begin + piece);
        state.next_out = reinterpret_cast<Bytef*>(out.data()) + begin;
        state.avail_out = static_cast<uInt>(piece);
        const bool goes_on = step();
        out.resize(begin + piece - state.avail_out);
        if (!goes_on) break;
    } while (state.avail_out == 0 && (limit == 0 || out.size() < limit));
    return true;
}

Value message_of(Machine& machine, const z_stream& state) {
    return state.msg ? machine.str(state.msg) : Value::none();
}

// (stream, data, mode): (what it gives, zlib's status, its message or None).
Value deflate_piece(Machine& machine, const Arguments& a) {
    auto* stream = vm::as<Stream>(a[0]);
    z_stream& state = stream->state;
    state.next_in = const_cast<Bytef*>(bytes_of(a[1]));
    state.avail_in = size_of(a[1]);
    machine.count_work(state.avail_in / 8);
    std::string out;
    int status = Z_OK;
    const bool is_done = write_out(machine, state, out, 0, [&] {
        status = deflate(&state, number(a[2]));
        return status != Z_STREAM_ERROR;
    });
    if (!is_done) return raise_memory_error(machine);
    Value message = message_of(machine, state);
    if (status == Z_STREAM_END) deflateEnd(&state);
    return machine.tuple({machine.bytes(out), Value::of(std::int64_t{status}), std::move(message)});
}

// (stream, data, at most so many bytes or 0): (what it gives, how many bytes were read, zlib's
// status, its message or None). The status is bad_dictionary if that is not the one that the data
// asks for.
Value inflate_piece(Machine& machine, const Arguments& a) {
    constexpr int bad_dictionary = -100;
    auto* stream = vm::as<Stream>(a[0]);
    z_stream& state = stream->state;
    state.next_in = const_cast<Bytef*>(bytes_of(a[1]));
    state.avail_in = size_of(a[1]);
    std::string out;
    int status = Z_OK;
    const auto limit = static_cast<std::size_t>(a[2].integer());
    const bool is_done = write_out(machine, state, out, limit, [&] {
        status = inflate(&state, Z_SYNC_FLUSH);
        if (status == Z_NEED_DICT && !stream->dictionary.empty())
            status =
                stream->set_dictionary() == Z_OK ? inflate(&state, Z_SYNC_FLUSH) : bad_dictionary;
        return status == Z_OK || status == Z_BUF_ERROR;
    });
    if (!is_done) return raise_memory_error(machine);
    const std::int64_t used = size_of(a[1]) - state.avail_in;
    return machine.tuple({machine.bytes(out), Value::of(used), Value::of(std::int64_t{status}),
                          message_of(machine, state)});
}

void fill(Machine& machine, vm::Module& module) {
    machine.attachment<StreamType>().type =
        machine.define_type<Stream>("Stream", machine.types.object);
    machine.add_functions(
        module, {
                    {"crc32", "(data, value, /)", checksum<::crc32>},
                    {"adler32", "(data, value, /)", checksum<::adler32>},
                    {"compress", "(data, level, wbits, /)", compress},
                    {"decompress", "(data, wbits, limit=0, /)", decompress},
                    {"deflater", "(level, method, wbits, memory, strategy, zdict, /)", deflater},
                    {"inflater", "(wbits, zdict, /)", inflater},
                    {"copy", "(stream, /)", copy},
                    {"deflate", "(stream, data, mode, /)", deflate_piece},
                    {"inflate", "(stream, data, limit, /)", inflate_piece},
                });
    Machine::set(module, "version", machine.str(zlibVersion()));
}

} // namespace

void install_zlib(Machine& machine) {
    machine.add_native_module("_zlib", fill);
}

} // namespace runtime::modules
