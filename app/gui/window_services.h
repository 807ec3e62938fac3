#pragma once

#include "app/model/app.h"

#include <functional>
#include <string>

namespace app::gui {

// The services of the real program: the pipeline's runs, the shipped lessons, and pictures of the
// timeline written by app/export. A picture of the window itself is the window's to add.
model::Services window_services();

// The sentence-or-path of writing the timeline's picture.
model::FileResult<std::string> export_timeline_picture(const model::App& app,
                                                       const model::ExportPicture& wish);

} // namespace app::gui
