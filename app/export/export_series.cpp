#include "app/export/export_series.h"

#include "app/model/text.h"

#include <fmt/format.h>

#include <utility>

namespace app::exporting {

namespace {

// "run.png" and 7 make "run-0007.png".
std::filesystem::path numbered(const std::filesystem::path& path, std::size_t number) {
    const std::string name =
        fmt::format("{}-{:04}{}", path.stem().string(), number, path.extension().string());
    return std::filesystem::path(path).replace_filename(name);
}

class TimelineSeries : public model::PictureSeries {
  public:
    TimelineSeries(model::FinishedRunPtr run, ExportRequest request, std::filesystem::path path,
                   std::vector<model::Cursor> stops)
        : run_(std::move(run)), request_(std::move(request)), path_(std::move(path)),
          stops_(std::move(stops)) {
        request_.timeline = &run_->timeline;
    }

    std::size_t count() const override { return stops_.size(); }
    std::size_t made() const override { return made_; }

    model::FileResult<std::filesystem::path> make_next() override {
        request_.at = stops_[made_];
        auto written = export_timeline(request_, numbered(path_, made_ + 1));
        if (written) ++made_;
        return written;
    }

  private:
    model::FinishedRunPtr run_;
    ExportRequest request_;
    std::filesystem::path path_;
    std::vector<model::Cursor> stops_;
    std::size_t made_ = 0;
};

} // namespace

std::vector<model::Cursor> stops_of(const model::FinishedRun& run, model::StepSize size) {
    std::vector<model::Cursor> stops;
    for (model::Cursor at = 0; at < run.last_event();) {
        at = model::step_forward(run, at, size);
        stops.push_back(at);
    }
    return stops;
}

model::FileResult<std::unique_ptr<model::PictureSeries>>
timeline_series(model::FinishedRunPtr run, ExportRequest request, const std::filesystem::path& path,
                model::StepSize size) {
    if (!format_of(path))
        return tl::unexpected<std::string>(model::text_with(
            request.language, "picture.unknown_format", fmt::arg("path", path.string())));
    std::vector<model::Cursor> stops = stops_of(*run, size);
    if (stops.size() > series_pictures_max)
        return tl::unexpected<std::string>(model::text_with(request.language, "picture.too_many",
                                                            fmt::arg("count", stops.size()),
                                                            fmt::arg("most", series_pictures_max)));
    return std::make_unique<TimelineSeries>(std::move(run), std::move(request), path,
                                            std::move(stops));
}

} // namespace app::exporting
