#include "app/model/hints.h"
#include "app/model/narrate.h"
#include "app/model/pipeline_run.h"
#include "app/model/text.h"

#include <catch2/catch.hpp>

#include <regex>
#include <set>
#include <string>

using namespace app::model;

namespace {

std::set<std::string> places_in(std::string_view words) {
    static const std::regex place("\\{([a-z]+)\\}");
    const std::string text(words);
    std::set<std::string> out;
    for (std::sregex_iterator at(text.begin(), text.end(), place), end; at != end; ++at)
        out.insert((*at)[1]);
    return out;
}

} // namespace

TEST_CASE("both languages have the same keys, and none of them is empty") {
    const auto english = all_text(Language::English);
    const auto chinese = all_text(Language::Chinese);
    REQUIRE(english.size() == chinese.size());
    for (std::size_t i = 0; i < english.size(); ++i) {
        INFO(english[i].first);
        CHECK(english[i].first == chinese[i].first);
        CHECK_FALSE(english[i].second.empty());
        CHECK_FALSE(chinese[i].second.empty());
    }
}

TEST_CASE("both languages fill in the same places") {
    const auto english = all_text(Language::English);
    const auto chinese = all_text(Language::Chinese);
    for (std::size_t i = 0; i < english.size(); ++i) {
        INFO(english[i].first);
        CHECK(places_in(english[i].second) == places_in(chinese[i].second));
    }
}

TEST_CASE("a key without words shows itself") {
    CHECK(text(Language::English, "no.such.key") == "no.such.key");
}

TEST_CASE("everything that can be told has its words and its reason in both languages") {
    for (const std::string_view key : narration_keys()) {
        for (const Language language : {Language::English, Language::Chinese}) {
            INFO(key);
            CHECK(text(language, "narrate." + std::string(key)) != "narrate." + std::string(key));
            CHECK(text(language, "why." + std::string(key)) != "why." + std::string(key));
        }
    }
}

TEST_CASE("a hint of ours is told in Chinese, and what is no hint stays as it is") {
    const auto chinese = [](std::string_view hint) { return hint_words(Language::Chinese, hint); };
    CHECK(chinese("Close it with ')'.") == "用“)”把它关上。");
    CHECK(chinese("This is a full-width character; type a plain ( instead.") ==
          "这是全角字符；请改用半角的 (。");
    CHECK(chinese("Type a plain ... instead.") == "请改用普通的 ...。");
    CHECK(chinese("help() is not supported") == "不支持 help()");
    CHECK(chinese("sys.settrace() and sys.setprofile() are not supported") ==
          "不支持 sys.settrace() and sys.setprofile()");
    CHECK(chinese("open() is not supported: there is a reason") ==
          "不支持 open()：there is a reason");
    CHECK(chinese("invalid syntax") == "invalid syntax");
    CHECK(hint_words(Language::English, "Close it with ')'.") == "Close it with ')'.");
    for (const auto& [key, words] : all_text(Language::English)) {
        if (!key.starts_with("hint.")) continue;
        INFO(words);
        CHECK(chinese(words) == text(Language::Chinese, key));
    }
}

TEST_CASE("the hints for what is wrong with a program's text have a translation") {
    for (const char* const program : {"print（1）\n",
                                      "x = (1\n",
                                      "if True\n    pass\n",
                                      "  x = 1\n",
                                      "def f(:\n",
                                      "x = 01\n",
                                      "await f()\n",
                                      "def f():\n    await g()\n",
                                      "a b\n",
                                      "print 'x'\n",
                                      "if x = 1: pass\n",
                                      "else:\n    pass\n",
                                      "x = 'abc\n",
                                      "x = 1 <> 2\n",
                                      "f(a=1, 2)\n",
                                      "try:\n    x\n",
                                      "def f(a=1, b): pass\n",
                                      "del 1\n",
                                      "x = 5y\n",
                                      "for = 1\n",
                                      "import a as 1\n"}) {
        const auto run = pipeline_runs()(runtime::source::SourceText("p.py", program), {}, {});
        if (run.has_value()) continue;
        for (const auto& diagnostic : run.error()) {
            INFO(program << diagnostic.hint);
            CHECK((diagnostic.hint.empty() ||
                   hint_words(Language::Chinese, diagnostic.hint) != diagnostic.hint));
        }
    }
}

TEST_CASE("in Chinese no space stands between two Chinese characters beside a place") {
    const auto told = [](std::string_view who) {
        return text_with(Language::Chinese, "order.wait_of", fmt::arg("who", who),
                         fmt::arg("what", "时限"));
    };
    CHECK(told("程序本身") == "程序本身的时限");
    CHECK(told("main()") == "main() 的时限");
    // A space of the program's own stays.
    CHECK(told("你 好") == "你 好的时限");
    CHECK(wait_words(Language::Chinese, "Thread.join() of W0") == "W0 的 Thread.join()");
    CHECK(wait_words(Language::English, "Thread.join() of W0") == "Thread.join() of W0");
}

TEST_CASE("what stands in the way of a file is told in the window's language") {
    CHECK(hint_words(Language::Chinese, "cannot write /proc/x.svg: No such file or directory") ==
          "无法写入 /proc/x.svg：没有这个文件或文件夹");
}
