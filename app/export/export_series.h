// A run as a numbered row of pictures, one for each step of a size.
#pragma once

#include "app/export/export_timeline.h"
#include "app/model/cursor.h"
#include "app/model/picture_series.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace app::exporting {

// No more pictures than this are made at once.
constexpr std::size_t series_pictures_max = 9999;

// The events at which the pictures stand: where each step comes to rest.
std::vector<model::Cursor> stops_of(const model::FinishedRun& run, model::StepSize size);

// The pictures of the run's timeline; `request` says how each looks. They get numbers behind the
// path's name: OUT-0001.png. Fails if there would be too many, or if the name tells no format.
model::FileResult<std::unique_ptr<model::PictureSeries>>
timeline_series(model::FinishedRunPtr run, ExportRequest request, const std::filesystem::path& path,
                model::StepSize size);

} // namespace app::exporting
