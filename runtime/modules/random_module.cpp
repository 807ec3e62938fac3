// The Mersenne Twister behind `random`, number for number CPython's. random.py builds the rest on
// it.

#include "runtime/aio/aio.h"
#include "runtime/aio/define.h"
#include "runtime/modules/install.h"
#include "runtime/vm/types.h"

#include <array>

namespace runtime::modules {

using vm::Arguments;
using vm::Machine;
using vm::Value;

namespace {

constexpr std::size_t state_size = 624;
constexpr std::size_t shift_size = 397;

class Twister {
  public:
    // One word, as the reference implementation begins.
    void seed_word(std::uint32_t seed) {
        words_[0] = seed;
        for (std::size_t i = 1; i < state_size; ++i)
            words_[i] =
                1812433253U * (words_[i - 1] ^ words_[i - 1] >> 30) + static_cast<std::uint32_t>(i);
        next_ = state_size;
    }

    void seed_words(const std::vector<std::uint32_t>& key) {
        seed_word(19650218U);
        std::size_t i = 1, j = 0;
        for (std::size_t k = std::max(state_size, key.size()); k > 0; --k) {
            words_[i] = (words_[i] ^ (words_[i - 1] ^ words_[i - 1] >> 30) * 1664525U) + key[j] +
                        static_cast<std::uint32_t>(j);
            if (++i >= state_size) wrap(i);
            if (++j >= key.size()) j = 0;
        }
        for (std::size_t k = state_size - 1; k > 0; --k) {
            words_[i] = (words_[i] ^ (words_[i - 1] ^ words_[i - 1] >> 30) * 1566083941U) -
                        static_cast<std::uint32_t>(i);
            if (++i >= state_size) wrap(i);
        }
        words_[0] = 0x80000000U;
    }

    std::uint32_t next() {
        if (next_ >= state_size) generate();
        std::uint32_t y = words_[next_++];
        y ^= y >> 11;
        y ^= y << 7 & 0x9d2c5680U;
        y ^= y << 15 & 0xefc60000U;
        return y ^ y >> 18;
    }

    double next_real() {
        const std::uint32_t a = next() >> 5, b = next() >> 6;
        return (a * 67108864.0 + b) * (1.0 / 9007199254740992.0);
    }

    std::array<std::uint32_t, state_size> words_{};
    std::size_t next_ = state_size;

  private:
    void wrap(std::size_t& i) {
        words_[0] = words_[state_size - 1];
        i = 1;
    }
    void generate() {
        for (std::size_t k = 0; k < state_size; ++k) {
            const std::uint32_t y =
                (words_[k] & 0x80000000U) | (words_[(k + 1) % state_size] & 0x7fffffffU);
            words_[k] = words_[(k + shift_size) % state_size] ^ y >> 1 ^ (y & 1 ? 0x9908b0dfU : 0U);
        }
        next_ = 0;
    }
};

struct Random : vm::Leaf {
    Twister twister;
    explicit Random(vm::Type* type_) : Leaf(static_cast<std::uint8_t>(vm::Kind::Native), type_) {}
};

Random* self_of(const Arguments& arguments) {
    return vm::as<Random>(arguments[0]);
}

// The 32-bit words of an int's absolute value, lowest first.
bool seed_words_of(Machine& machine, const Value& seed, std::vector<std::uint32_t>& words) {
    if (seed.is_int() || seed.is_bool()) {
        const std::int64_t n = seed.integer();
        std::uint64_t magnitude =
            n < 0 ? 0 - static_cast<std::uint64_t>(n) : static_cast<std::uint64_t>(n);
        do {
            words.push_back(static_cast<std::uint32_t>(magnitude));
            magnitude >>= 32;
        } while (magnitude != 0);
        return true;
    }
    if (vm::is_kind(seed, vm::Kind::BigInt)) {
        const auto* big = vm::as<vm::BigInt>(seed);
        std::size_t count = 0;
        words.resize(mpz_sizeinbase(big->number, 2) / 32 + 1);
        mpz_export(words.data(), &count, -1, 4, 0, 0, big->number);
        words.resize(std::max<std::size_t>(count, 1));
        return true;
    }
    machine.raise(
        machine.types.TypeError,
        "The only supported seed types are: None, int, float, str, bytes, and bytearray.");
    return false;
}

Value seed(Machine& machine, const Arguments& arguments) {
    Value given = arguments[1];
    if (given.is_none())
        given =
            Value::of(static_cast<std::int64_t>(aio::Aio::of(machine).scheduler->scenario().seed));
    std::vector<std::uint32_t> words;
    if (!seed_words_of(machine, given, words)) return {};
    self_of(arguments)->twister.seed_words(words);
    return Value::none();
}

Value construct(Machine& machine, const Arguments& arguments) {
    auto* random = machine.make<Random>(vm::as<vm::Type>(arguments[0]));
    Value result = Value::adopt(random);
    random->twister.seed_words({0});
    return result;
}

Value init(Machine&, const Arguments&) {
    return Value::none();
}

Value random(Machine&, const Arguments& arguments) {
    return Value::of(self_of(arguments)->twister.next_real());
}

Value get_random_bits(Machine& machine, const Arguments& arguments) {
    if (!arguments[1].is_int() && !arguments[1].is_bool())
        return machine.raise(machine.types.TypeError,
                             "'{}' object cannot be interpreted as an integer",
                             machine.type_of(arguments[1])->shown_name());
    const std::int64_t bits =
        arguments[1].is_bool() ? arguments[1].truth() : arguments[1].integer();
    if (bits < 0)
        return machine.raise(machine.types.ValueError, "number of bits must be non-negative");
    Twister& twister = self_of(arguments)->twister;
    if (bits == 0) return Value::of(0);
    if (bits <= 32) return Value::of(static_cast<std::int64_t>(twister.next() >> (32 - bits)));
    if (!machine.heap.has_room_for(static_cast<std::size_t>(bits / 8)))
        return machine.raise(machine.make_exception(machine.types.MemoryError, {}));
    std::vector<std::uint32_t> words;
    for (std::int64_t left = bits; left > 0; left -= 32) {
        std::uint32_t word = twister.next();
        if (left < 32) word >>= 32 - left;
        words.push_back(word);
    }
    mpz_t number;
    mpz_init(number);
    mpz_import(number, words.size(), -1, 4, 0, 0, words.data());
    Value result = machine.big(number);
    mpz_clear(number);
    return result;
}

Value get_state(Machine& machine, const Arguments& arguments) {
    const Twister& twister = self_of(arguments)->twister;
    std::vector<Value> words;
    for (std::uint32_t word : twister.words_)
        words.push_back(Value::of(static_cast<std::int64_t>(word)));
    words.push_back(Value::of(twister.next_));
    return machine.tuple(std::move(words));
}

Value set_state(Machine& machine, const Arguments& arguments) {
    if (!vm::is_kind(arguments[1], vm::Kind::Tuple) ||
        vm::as<vm::Tuple>(arguments[1])->count != state_size + 1)
        return machine.raise(machine.types.TypeError, "state vector must be a tuple");
    const auto* words = vm::as<vm::Tuple>(arguments[1]);
    Twister& twister = self_of(arguments)->twister;
    for (std::size_t i = 0; i < state_size; ++i)
        twister.words_[i] = static_cast<std::uint32_t>(words->items[i].integer());
    twister.next_ = static_cast<std::size_t>(words->items[state_size].integer());
    return Value::none();
}

void fill(Machine& machine, vm::Module& module) {
    vm::Type* type =
        machine.define_type<Random>("Random", machine.types.object,
                                    {
                                        {"__init__", "(self, *args)", init},
                                        {"seed", "(self, a=None, /)", seed},
                                        {"random", "(self)", random},
                                        {"getrandbits", "(self, k, /)", get_random_bits},
                                        {"getstate", "(self)", get_state},
                                        {"setstate", "(self, state, /)", set_state},
                                    });
    static const vm::NativeFunctionInfo construct_info{"Random", "(cls, *args)", construct};
    type->construct = &construct_info;
    aio::set_module(machine, type, "_random");
    Machine::set(module, "Random", Value::share(type));
}

} // namespace

void install_random(Machine& machine) {
    machine.add_native_module("_random", fill);
}

} // namespace runtime::modules
