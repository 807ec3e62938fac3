#include "app/export/export_series.h"

#include "app/export/animation.h"
#include "app/model/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
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
    TimelineSeries(SeriesRequest request, std::filesystem::path path)
        : request_(std::move(request)), path_(std::move(path)), stops_(stops_of(request_)) {
        request_.look.timeline = &request_.run->timeline;
        request_.look.is_of_series = true;
        request_.look.output_of = request_.run.get();
        if (request_.has_code) request_.look.program = request_.run.get();
        if (request_.has_mistakes) {
            mistakes_ = model::find_mistakes(*request_.run);
            request_.look.mistakes = &mistakes_;
        }
    }

    std::size_t count() const override { return stops_.size(); }
    std::size_t made() const override { return made_; }

    model::FileResult<std::filesystem::path> make_next() override {
        request_.look.at = stops_[made_];
        auto written = make_picture();
        if (written) ++made_;
        return written;
    }

  protected:
    virtual model::FileResult<std::filesystem::path> make_picture() {
        return export_timeline(request_.look, numbered(path_, made_ + 1));
    }
    bool is_last() const { return made_ + 1 == stops_.size(); }

    SeriesRequest request_;
    std::filesystem::path path_;

  private:
    std::vector<model::Mistake> mistakes_;
    std::vector<model::Cursor> stops_;
    std::size_t made_ = 0;
};

class AnimatedSeries final : public TimelineSeries {
  public:
    using TimelineSeries::TimelineSeries;
    bool is_one_file() const override { return true; }

  private:
    model::FileResult<std::filesystem::path> make_picture() override {
        // The end stays for a while before it begins again.
        constexpr int end_shown_ms = 2500;
        const double shown_ms = 1000 / std::clamp(request_.steps_per_second, 0.1, 50.0);
        const PicturePixels pixels = timeline_pixels(request_.look);
        if (pixels.bgra.empty() ||
            !animation_.add(pixels,
                            is_last() ? end_shown_ms : static_cast<int>(std::lround(shown_ms))))
            return tl::unexpected<std::string>(model::text_with(
                request_.look.language, "picture.too_large", fmt::arg("path", path_.string())));
        if (!is_last()) return path_;
        return model::write_named_file(path_, animation_.finish());
    }

    Animation animation_;
};

} // namespace

std::vector<model::Cursor> stops_of(const SeriesRequest& request) {
    const model::FinishedRun& run = *request.run;
    const model::Cursor last = std::min(request.to.value_or(run.last_event()), run.last_event());
    std::vector<model::Cursor> stops;
    model::Cursor at = request.from.value_or(0);
    if (request.from && at <= last) stops.push_back(at);
    while (at < last) {
        at = std::min(model::step_forward(run, at, request.every), last);
        stops.push_back(at);
    }
    return stops;
}

model::FileResult<std::unique_ptr<model::PictureSeries>>
timeline_series(SeriesRequest request, const std::filesystem::path& path) {
    const model::Language language = request.look.language;
    const bool is_animated = is_animation(path);
    if (!is_animated && !format_of(path))
        return tl::unexpected<std::string>(
            model::text_with(language, "picture.unknown_format", fmt::arg("path", path.string())));
    const std::size_t count = stops_of(request).size();
    const std::size_t most = is_animated ? animation_frames_max : series_pictures_max;
    if (count > most)
        return tl::unexpected<std::string>(model::text_with(
            language, "picture.too_many", fmt::arg("count", count), fmt::arg("most", most)));
    if (count == 0)
        return tl::unexpected<std::string>(std::string(model::text(language, "picture.no_steps")));
    if (is_animated) return std::make_unique<AnimatedSeries>(std::move(request), path);
    return std::make_unique<TimelineSeries>(std::move(request), path);
}

} // namespace app::exporting
