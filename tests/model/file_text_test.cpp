#include "app/model/file_text.h"

#include "app/model/app.h"
#include "app/model/pipeline_run.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>

using namespace app::model;
using namespace std::string_literals;
namespace fs = std::filesystem;

namespace {

// A file in a folder of its own.
struct OneFile {
    explicit OneFile(std::string_view bytes) {
        char name[] = "/tmp/coroscope-file-XXXXXX";
        folder = mkdtemp(name);
        path = folder / "one.py";
        REQUIRE(write_file(path, bytes));
    }
    ~OneFile() { fs::remove_all(folder); }
    fs::path folder;
    fs::path path;
};

App app_with(const OneFile& file) {
    App app;
    app.services.start_run = pipeline_runs();
    REQUIRE(open_document(app, file.path));
    return app;
}

ReadOnly read_only(std::string bytes) {
    return text_of_bytes(std::move(bytes)).form.read_only;
}

} // namespace

TEST_CASE("a byte order mark and line ends are no part of the text, and are saved as they were") {
    const OneFile file("\xEF\xBB\xBFx = 1\r\ny = 2\r\n");
    App app = app_with(file);
    CHECK(app.document.text() == "x = 1\ny = 2\n");
    apply(app, EditText{"# first\nx = 1\ny = 2\n", 8});
    apply(app, SaveFile{});
    CHECK(*read_file(file.path) == "\xEF\xBB\xBF# first\r\nx = 1\r\ny = 2\r\n");
    CHECK_FALSE(app.document.is_edited());
    CHECK_FALSE(poll_disk(app));
}

TEST_CASE("line ends of more than one kind are left alone") {
    const std::string mixed = "x = 1\r\ny = 2\nz = 3\r";
    const FileText file = text_of_bytes(mixed);
    CHECK(file.text == mixed);
    CHECK(bytes_of_text(file.text, file.form) == mixed);
}

TEST_CASE("bytes that are no UTF-8, NUL bytes and other encodings make a file read-only") {
    CHECK(read_only("x = 1\n") == ReadOnly::No);
    CHECK(read_only("x = '\xC3\xA9'\n") == ReadOnly::No);
    CHECK(read_only("# coding: latin-1\nx = 1\n") == ReadOnly::No);
    CHECK(read_only("x = '\xFF\xFE'\n") == ReadOnly::NotUtf8);
    CHECK(read_only("\x7F"s + "ELF\0\1"s) == ReadOnly::Binary);
    CHECK(read_only("# coding: latin-1\nx = '\xC3\xA9'\n") == ReadOnly::OtherEncoding);
}

TEST_CASE("what is no letter is shown as one sign, so that places stay") {
    CHECK(readable("x = '\xFF\xFE\xC3\xA9\x01'\n") == "x = '??\xC3\xA9?'\n");
}

TEST_CASE("a read-only file is neither edited nor written, and says why") {
    const std::string bytes = "n = 0.5\nx = \"\xFF\xFE\"\n";
    const OneFile file(bytes);
    App app = app_with(file);
    const auto stamp = stamp_of(file.path);
    REQUIRE(app.ui.notices.size() == 1);
    CHECK(app.document.literals.empty());
    app.ui.notices.clear();
    apply(app, EditText{bytes + "y", 9});
    apply(app, EditText{bytes + "y = 2", 14});
    CHECK(app.document.text() == bytes);
    CHECK(app.ui.notices.size() == 1);
    apply(app, SaveFile{});
    CHECK(stamp_of(file.path) == stamp);
    CHECK(*read_file(file.path) == bytes);
}

TEST_CASE("a file that is saved as UTF-8 meanwhile can be edited") {
    const OneFile file("x = \"\xFF\"\n");
    App app = app_with(file);
    REQUIRE(write_file(file.path, "x = \"\xC3\xBF\"\n"));
    REQUIRE(poll_disk(app));
    CHECK_FALSE(app.document.is_read_only());
    apply(app, EditText{"x = 2\n", 5});
    CHECK(app.document.text() == "x = 2\n");
}
