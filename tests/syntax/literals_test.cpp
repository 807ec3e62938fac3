#include "runtime/syntax/literals.h"

#include "runtime/syntax/dump.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace runtime::syntax;

namespace {

std::string text_of(std::string_view body) {
    std::string out;
    const LiteralError error = decode_str_body(body, false, out);
    return error.message.empty() ? out : error.message;
}

} // namespace

TEST_CASE("An int is an int64 as long as it fits") {
    CHECK(std::get<std::int64_t>(decode_number("9_223_372_036_854_775_807").value) == INT64_MAX);
    CHECK(std::get<std::int64_t>(decode_number("0x_7fff_ffff_ffff_ffff").value) == INT64_MAX);
    CHECK(std::get<std::int64_t>(decode_number("0b1010").value) == 10);
    CHECK(std::get<std::int64_t>(decode_number("0o777").value) == 511);
}

TEST_CASE("A larger int keeps its decimal digits, whatever its base") {
    CHECK(std::get<ast::BigInt>(decode_number("9223372036854775808").value).digits ==
          "9223372036854775808");
    CHECK(std::get<ast::BigInt>(decode_number("0xffff_ffff_ffff_ffff").value).digits ==
          "18446744073709551615");
    CHECK(std::get<ast::BigInt>(decode_number("0x1" + std::string(30, '0')).value).digits ==
          "1329227995784915872903807060280344576");
}

TEST_CASE("A decimal int of more than 4300 digits is refused as in CPython") {
    CHECK(decode_number(std::string(4300, '9')).error.message.empty());
    CHECK(
        decode_number(std::string(4301, '9')).error.message ==
        "Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits; use "
        "sys.set_int_max_str_digits() to increase the limit");
}

TEST_CASE("A float out of range is infinite or zero") {
    CHECK(std::isinf(std::get<double>(decode_number("1e999").value)));
    CHECK(std::isinf(std::get<double>(decode_number("100000.e305").value)));
    CHECK(std::get<double>(decode_number("1e-999").value) == 0);
    CHECK(std::get<double>(decode_number("0.0e999").value) == 0);
    CHECK(std::get<double>(decode_number("5e-324").value) > 0);
    CHECK(std::get<double>(decode_number("1_0.5").value) == 10.5);
}

TEST_CASE("Escapes stand for what they do in Python") {
    CHECK(text_of(R"(\n\t\\\'\"\a\b\f\v\r)") == "\n\t\\'\"\a\b\f\v\r");
    CHECK(text_of(R"(\x41\101\u4f60\U0001F600)") == "AA你\U0001F600");
    CHECK(text_of("a\\\nb") == "ab");
    CHECK(text_of("a\\\r\nb") == "ab");
    CHECK(text_of("a\r\nb\rc") == "a\nb\nc");
    CHECK(text_of(R"(\q\ )") == R"(\q\ )");
    CHECK(text_of(R"(\777)") == "ǿ");
    CHECK(text_of(R"(\0)") == std::string(1, '\0'));
    CHECK(text_of(R"(\ud800)") == "\xED\xA0\x80");
}

TEST_CASE("A raw string keeps its backslashes") {
    std::string out;
    CHECK(decode_str_body(R"(\n\')", true, out).message.empty());
    CHECK(out == R"(\n\')");
}

TEST_CASE("Bytes take single bytes and ASCII only") {
    std::string out;
    CHECK(decode_bytes_body(R"(\xff\u0041)", false, out).message.empty());
    CHECK(out == "\xFF\\u0041");
    CHECK(decode_bytes_body("é", false, out).message ==
          "bytes can only contain ASCII literal characters");
}

TEST_CASE("Character names are those of Unicode") {
    CHECK(text_of(R"(\N{BULLET}\N{CJK UNIFIED IDEOGRAPH-4E2D}\N{LF})") == "\u2022\u4e2d\n");
    CHECK(text_of(R"(\N{DASH})") ==
          "(unicode error) 'unicodeescape' codec can't decode bytes in position 0-7: unknown "
          "Unicode character name");
}

TEST_CASE("Values are printed as repr prints them") {
    CHECK(repr_of_string("it's") == "\"it's\"");
    CHECK(repr_of_string("'\"") == R"('\'"')");
    CHECK(repr_of_string("\n\x7f\u00a0你\u200b\U0010ffff") == R"('\n\x7f\xa0你\u200b\U0010ffff')");
    CHECK(repr_of_string("\xED\xA0\x80") == R"('\ud800')");
    CHECK(repr_of_bytes("a'\xff\n") == R"(b"a'\xff\n")");
    CHECK(repr_of_float(1) == "1.0");
    CHECK(repr_of_float(0.1) == "0.1");
    CHECK(repr_of_float(1e16) == "1e+16");
    CHECK(repr_of_float(123456789012345680) == "1.2345678901234568e+17");
    CHECK(repr_of_float(1e15) == "1000000000000000.0");
    CHECK(repr_of_float(0.0001) == "0.0001");
    CHECK(repr_of_float(0.00001) == "1e-05");
    CHECK(repr_of_float(INFINITY) == "inf");
}
