#include "app/model/browser.h"
#include "app/model/files.h"

#include <catch2/catch.hpp>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

using namespace app::model;

namespace {

// A folder with two programs, a hidden one, a text and two folders, one of which has a program.
struct Folder {
    std::filesystem::path path;
    Folder() {
        char name[] = "/tmp/coroscope-browser-XXXXXX";
        path = mkdtemp(name);
        for (const char* file :
             {"beta.py", "Alphabet.py", ".hidden.py", "notes.txt", "inner/deep.py"})
            REQUIRE(write_file(path / file, "print(1)\n"));
        std::filesystem::create_directory(path / "empty");
    }
    ~Folder() { std::filesystem::remove_all(path); }

    std::vector<std::string> names(std::string_view typed) const {
        std::vector<std::string> names;
        for (const BrowserEntry& entry : browse(path, typed).entries)
            names.push_back(entry.name + (entry.is_folder ? "/" : ""));
        return names;
    }
};

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("folders come first, then Python files, and hidden ones when a dot is typed") {
    const Folder folder;
    CHECK(folder.names("") == Names{"empty/", "inner/", "Alphabet.py", "beta.py"});
    CHECK(folder.names(".h") == Names{".hidden.py"});
}

TEST_CASE("what is typed is found anywhere in a name, in capitals or not") {
    const Folder folder;
    CHECK(folder.names("bet") == Names{"Alphabet.py", "beta.py"});
    CHECK(folder.names("ALPHA") == Names{"Alphabet.py"});
    CHECK(folder.names("txt").empty());
}

TEST_CASE("a typed path lists its folder, from the root, from / or from home") {
    const Folder folder;
    CHECK(folder.names("inner/") == Names{"deep.py"});
    CHECK(folder.names("inner/de") == Names{"deep.py"});
    CHECK(folder.names((folder.path / "b").string()) == Names{"Alphabet.py", "beta.py"});
    CHECK(folder.names("no such folder/").empty());
    const char* before = std::getenv("HOME");
    const std::string home = before ? before : "";
    setenv("HOME", folder.path.c_str(), 1);
    CHECK(browse("/nowhere", "~/inner/").typed_path() == folder.path / "inner/");
    if (before)
        setenv("HOME", home.c_str(), 1);
    else
        unsetenv("HOME");
}

TEST_CASE("an entry's path opens") {
    const Folder folder;
    const Browser browser = browse(folder.path, "inner/deep");
    REQUIRE(browser.entries.size() == 1);
    CHECK(read_file(browser.path_of(browser.entries[0])) == "print(1)\n");
}
