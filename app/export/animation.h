// An animated WebP file, made frame by frame.
#pragma once

#include "app/export/export_timeline.h"

#include <memory>
#include <string>

namespace app::exporting {

class Animation {
  public:
    // Frames have the size of the first.
    Animation();
    ~Animation();
    Animation(const Animation&) = delete;
    Animation& operator=(const Animation&) = delete;

    // Adds a frame that is shown for so long; false if it can not be taken.
    bool add(const PicturePixels& picture, int shown_ms);
    // Ends the animation and returns the file's bytes; none if there was no frame.
    std::string finish();

  private:
    struct Data;
    std::unique_ptr<Data> data_;
};

// Whether a file's name asks for an animation.
bool is_animation(const std::filesystem::path& path);

} // namespace app::exporting
