#include "lessons/catalogue.h"

#include "embedded/lessons.h"
#include "lessons/metadata.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <numeric>
#include <optional>

namespace lessons {
namespace {

namespace fs = std::filesystem;

// Reads the files of one lesson; what is missing or wrong is collected.
class LessonReader {
  public:
    LessonReader(const Folder& folder, std::string id) : folder_(folder), id_(std::move(id)) {}

    Result<Lesson> read();

  private:
    // The file's bytes, or an empty text and a problem.
    std::string take(const std::string& name);
    Prose take_prose(Language language);
    void take_metadata();
    void take_variant(VariantEntry entry);
    void compare_translations();

    std::string path_of(const std::string& name) const { return id_ + "/" + name; }

    const Folder& folder_;
    const std::string id_;
    Lesson lesson_;
    Problems problems_;
};

std::string LessonReader::take(const std::string& name) {
    const auto found = folder_.find(path_of(name));
    if (found != folder_.end()) return found->second;
    problems_.push_back({path_of(name), 0, "this file is missing",
                         "a lesson has lesson.py, lesson.toml, lesson.en.md, lesson.zh.md and "
                         "lesson.out, and each variant a NAME.py and a NAME.out"});
    return {};
}

Prose LessonReader::take_prose(Language language) {
    const std::string name = fmt::format("lesson.{}.md", to_text(language));
    const std::size_t problem_count = problems_.size();
    const std::string text = take(name);
    if (problems_.size() != problem_count) return {};
    auto prose = parse_prose(text, path_of(name));
    if (prose) return std::move(*prose);
    problems_.insert(problems_.end(), prose.error().begin(), prose.error().end());
    return {};
}

void LessonReader::take_metadata() {
    const std::size_t problem_count = problems_.size();
    const std::string text = take("lesson.toml");
    if (problems_.size() != problem_count) return;
    auto metadata = parse_metadata(text, path_of("lesson.toml"));
    if (!metadata) {
        problems_.insert(problems_.end(), metadata.error().begin(), metadata.error().end());
        return;
    }
    lesson_.order = metadata->order;
    lesson_.title = std::move(metadata->title);
    lesson_.summary = std::move(metadata->summary);
    lesson_.concepts = std::move(metadata->concepts);
    lesson_.scenario = std::move(metadata->scenario);
    for (VariantEntry& entry : metadata->variants)
        take_variant(std::move(entry));
}

void LessonReader::take_variant(VariantEntry entry) {
    Variant variant;
    variant.program =
        runtime::source::SourceText(path_of(entry.id + ".py"), take(entry.id + ".py"));
    variant.expected_output = take(entry.id + ".out");
    variant.title = std::move(entry.title);
    variant.id = std::move(entry.id);
    lesson_.variants.push_back(std::move(variant));
}

// A translation is complete when it has the same sections at the same moments.
void LessonReader::compare_translations() {
    const std::string chinese_file = path_of("lesson.zh.md");
    const auto& english = lesson_.english.sections;
    const auto& chinese = lesson_.chinese.sections;
    for (std::size_t at = 0; at < std::min(english.size(), chinese.size()); ++at) {
        if (english[at].anchor == chinese[at].anchor) continue;
        problems_.push_back({chinese_file, chinese[at].line,
                             fmt::format("section {} is anchored to '{}', in English to '{}'",
                                         at + 1, chinese[at].anchor, english[at].anchor),
                             "copy the anchor from lesson.en.md"});
    }
    if (english.size() != chinese.size()) {
        problems_.push_back(
            {chinese_file, 0,
             fmt::format("there are {} sections, in English {}", chinese.size(), english.size()),
             "translate every section of lesson.en.md, in its order"});
    }
    if (lesson_.english.introduction.empty() != lesson_.chinese.introduction.empty()) {
        problems_.push_back({chinese_file, 0, "one language has an introduction, the other none",
                             "write it before the first section of both"});
    }
}

Result<Lesson> LessonReader::read() {
    lesson_.id = id_;
    lesson_.program = runtime::source::SourceText(path_of("lesson.py"), take("lesson.py"));
    lesson_.expected_output = take("lesson.out");
    take_metadata();
    lesson_.english = take_prose(Language::English);
    lesson_.chinese = take_prose(Language::Chinese);
    if (problems_.empty()) compare_translations();
    if (!problems_.empty()) return tl::unexpected(problems_);
    return std::move(lesson_);
}

std::vector<std::string> ids_in(const Folder& folder) {
    std::vector<std::string> ids;
    for (const auto& [path, bytes] : folder) {
        const auto slash = path.find('/');
        if (slash == path.npos) continue;
        const std::string id = path.substr(0, slash);
        if (ids.empty() || ids.back() != id) ids.push_back(id);
    }
    return ids;
}

void report_shared_orders(Catalogue& catalogue) {
    for (std::size_t at = 1; at < catalogue.lessons.size(); ++at) {
        const Lesson& before = catalogue.lessons[at - 1];
        const Lesson& here = catalogue.lessons[at];
        if (before.order != here.order) continue;
        catalogue.problems.push_back(
            {here.id + "/lesson.toml", 0,
             fmt::format("the order {} is also that of the lesson '{}'", here.order, before.id),
             "give every lesson a number of its own"});
    }
}

std::optional<std::string> read_file(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(in), {});
}

// How many letters have to be changed, put in or taken out to come from one word to the other.
std::size_t distance(std::string_view from, std::string_view to) {
    std::vector<std::size_t> row(to.size() + 1);
    std::iota(row.begin(), row.end(), 0U);
    for (std::size_t i = 0; i < from.size(); ++i) {
        std::size_t diagonal = row[0]++;
        for (std::size_t j = 0; j < to.size(); ++j) {
            const std::size_t changed = diagonal + (from[i] == to[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({changed, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

} // namespace

Folder embedded_folder() {
    Folder folder;
    for (const embedded::File& file : embedded::lessons().files) {
        folder.emplace(file.path, file.bytes);
    }
    return folder;
}

bool is_lesson_folder(const std::string& path) {
    std::error_code error;
    return fs::exists(fs::path(path) / "lesson.toml", error) ||
           fs::exists(fs::path(path) / "lesson.py", error);
}

Result<Folder> read_folder(const std::string& path) {
    constexpr std::uintmax_t size_max = 1'000'000; // Nothing that belongs to a lesson is so large.
    Folder folder;
    std::error_code error;
    for (const auto& lesson : fs::directory_iterator(path, error)) {
        if (!is_lesson_folder(lesson.path().string())) continue;
        for (const auto& entry : fs::directory_iterator(lesson.path(), error)) {
            const bool is_file = entry.is_regular_file(error) && entry.file_size(error) <= size_max;
            auto bytes = is_file ? read_file(entry.path()) : std::nullopt;
            const auto name = entry.path().lexically_relative(path).generic_string();
            if (bytes) folder.emplace(name, std::move(*bytes));
        }
    }
    if (error) {
        return tl::unexpected(Problems{{path, 0, "this folder can not be read: " + error.message(),
                                        "name a folder that holds one folder a lesson"}});
    }
    if (folder.empty()) {
        return tl::unexpected(Problems{{path, 0, "there is no lesson in this folder",
                                        "a lesson is a folder with a lesson.py and a lesson.toml; "
                                        "name the folder that holds it"}});
    }
    return folder;
}

const Lesson* Catalogue::find(std::string_view id) const {
    const auto at = std::ranges::find(lessons, id, &Lesson::id);
    return at == lessons.end() ? nullptr : &*at;
}

Catalogue load_catalogue(const Folder& folder) {
    Catalogue catalogue;
    for (const std::string& id : ids_in(folder)) {
        auto lesson = LessonReader(folder, id).read();
        if (lesson) {
            catalogue.lessons.push_back(std::move(*lesson));
        } else {
            catalogue.problems.insert(catalogue.problems.end(), lesson.error().begin(),
                                      lesson.error().end());
        }
    }
    std::ranges::stable_sort(catalogue.lessons, {}, &Lesson::order);
    report_shared_orders(catalogue);
    return catalogue;
}

const Catalogue& shipped_catalogue() {
    static const Catalogue catalogue = load_catalogue(embedded_folder());
    return catalogue;
}

const Lesson* shipped_lesson(std::string_view id) {
    static std::map<std::string, Lesson, std::less<>> read;
    if (const auto known = read.find(id); known != read.end()) return &known->second;
    const std::string prefix = std::string(id) + "/";
    Folder folder;
    for (const embedded::File& file : embedded::lessons().files)
        if (file.path.starts_with(prefix)) folder.emplace(file.path, file.bytes);
    if (id.empty() || folder.empty()) return nullptr;
    auto lesson = LessonReader(folder, std::string(id)).read();
    return lesson ? &read.emplace(id, std::move(*lesson)).first->second : nullptr;
}

std::string nearest_id(const Catalogue& catalogue, std::string_view id) {
    std::string nearest;
    std::size_t smallest = id.size() / 2 + 1;
    for (const Lesson& lesson : catalogue.lessons) {
        const std::size_t here = distance(id, lesson.id);
        if (here >= smallest) continue;
        smallest = here;
        nearest = lesson.id;
    }
    return nearest;
}

} // namespace lessons
