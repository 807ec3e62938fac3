// What a comparison says in words, and as a picture: shared by the window and the command line.
#pragma once

#include "app/export/export_timeline.h"
#include "app/model/comparison.h"

#include <string>

namespace app::exporting {

// "The first difference: line 3", or that there is none.
std::string difference_title(const model::Comparison& comparison, model::Language language);

// What one of the runs has there: "1 s  north here".
std::string difference_part(const model::Comparison& comparison, std::size_t run,
                            model::Language language);

// The picture of both runs; the caller adds theme, size and scale.
ExportRequest comparison_request(const model::Comparison& comparison, model::Language language);

} // namespace app::exporting
