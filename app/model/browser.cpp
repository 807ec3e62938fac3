#include "app/model/browser.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <system_error>

namespace app::model {

namespace {

std::string lowered(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return out;
}

bool is_offered(const BrowserEntry& entry, std::string_view wanted) {
    if (entry.name.starts_with('.') && !wanted.starts_with('.')) return false;
    if (!entry.is_folder && !entry.name.ends_with(".py")) return false;
    return lowered(entry.name).find(lowered(wanted)) != std::string::npos;
}

std::vector<BrowserEntry> entries_of(const std::filesystem::path& folder, std::string_view wanted) {
    std::vector<BrowserEntry> entries;
    std::error_code error;
    std::filesystem::directory_iterator at(folder, error);
    for (; !error && at != std::filesystem::directory_iterator(); at.increment(error)) {
        std::error_code unreadable;
        BrowserEntry entry{at->path().filename().string(), at->is_directory(unreadable)};
        if (is_offered(entry, wanted)) entries.push_back(std::move(entry));
    }
    std::ranges::sort(entries, [](const BrowserEntry& a, const BrowserEntry& b) {
        if (a.is_folder != b.is_folder) return a.is_folder;
        return a.name < b.name;
    });
    return entries;
}

} // namespace

std::filesystem::path Browser::typed_path() const {
    if (typed.starts_with("~/"))
        if (const char* home = std::getenv("HOME"))
            return std::filesystem::path(home) / typed.substr(2);
    return root / typed;
}

Browser browse(const std::filesystem::path& root, std::string_view typed) {
    Browser browser{root, std::string(typed), {}, {}};
    const std::filesystem::path path = browser.typed_path();
    browser.folder = path.parent_path();
    if (browser.folder.empty()) browser.folder = ".";
    browser.entries = entries_of(browser.folder, path.filename().string());
    return browser;
}

} // namespace app::model
