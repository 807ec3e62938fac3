#pragma once

#include <filesystem>
#include <string>
#include <vector>

// What the architecture tests read: the checkout's own C++ files, without build products.
namespace tests::architecture {

// The folder that holds the root CMakeLists.txt.
std::filesystem::path checkout();

// Every .h and .cpp of the top folders, as paths relative to the checkout, in order of name.
std::vector<std::filesystem::path> source_files();

// The lines of the file at a path relative to the checkout.
std::vector<std::string> lines_of(const std::filesystem::path& file);

} // namespace tests::architecture
