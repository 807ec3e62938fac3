#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

// What the dialog that opens a file offers: the folders and the Python files of one folder, as far
// as they match what was typed. A folder is entered by choosing it or by typing its name and a
// slash.
namespace app::model {

struct BrowserEntry {
    std::string name;
    bool is_folder = false;
    friend bool operator==(const BrowserEntry&, const BrowserEntry&) = default;
};

struct Browser {
    std::filesystem::path root;   // What a typed path that does not begin with / starts from.
    std::string typed;            // Beginning with ~/, it starts from the home folder.
    std::filesystem::path folder; // The one listed; there may be no such folder.
    // Folders first, each kind by name. Hidden ones only when a dot was typed.
    std::vector<BrowserEntry> entries;

    // The file or folder that the typed words mean, and an entry.
    [[nodiscard]] std::filesystem::path typed_path() const;
    [[nodiscard]] std::filesystem::path path_of(const BrowserEntry& entry) const {
        return folder / entry.name;
    }
};

Browser browse(const std::filesystem::path& root, std::string_view typed);

} // namespace app::model
