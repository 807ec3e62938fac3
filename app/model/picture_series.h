#pragma once

#include "app/model/files.h"

#include <cstddef>
#include <filesystem>

// Many pictures of a run, made one after another: the window makes a few a frame, so that it stays
// alive meanwhile, tells how far it is, and can be told to stop.
namespace app::model {

class PictureSeries {
  public:
    virtual ~PictureSeries() = default;

    virtual std::size_t count() const = 0;
    virtual std::size_t made() const = 0;

    // Whether the pictures become one animated file, which is there when the last is made.
    virtual bool is_one_file() const { return false; }

    // Makes the next picture and returns its path. There must be one left.
    virtual FileResult<std::filesystem::path> make_next() = 0;
};

} // namespace app::model
