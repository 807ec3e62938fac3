// A run as a row of pictures, one for each step of a size: numbered files, or one animated file.
#pragma once

#include "app/export/export_timeline.h"
#include "app/model/cursor.h"
#include "app/model/picture_series.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace app::exporting {

// No more pictures than this are made at once, nor frames of an animation.
constexpr std::size_t series_pictures_max = 9999;
constexpr std::size_t animation_frames_max = 1500;

struct SeriesRequest {
    model::FinishedRunPtr run;
    ExportRequest look; // How each picture looks; its timeline and its event are filled in.
    bool has_code = false;
    bool has_mistakes = false;
    model::StepSize every = model::StepSize::TaskSwitch;
    // The events that it begins and ends at; the whole run without them.
    std::optional<model::Cursor> from;
    std::optional<model::Cursor> to;
    double steps_per_second = 2; // Of an animation.
};

// The events at which the pictures stand: where it begins, and where each step comes to rest.
std::vector<model::Cursor> stops_of(const SeriesRequest& request);

// The pictures of the run's timeline. They get numbers behind the path's name (OUT-0001.png); a
// path that ends in .webp becomes one animated file. Fails if there would be too many, or if the
// name tells no format.
model::FileResult<std::unique_ptr<model::PictureSeries>>
timeline_series(SeriesRequest request, const std::filesystem::path& path);

} // namespace app::exporting
