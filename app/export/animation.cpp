#include "app/export/animation.h"

#include <algorithm>
#include <cctype>

#include <webp/encode.h>
#include <webp/mux.h>

namespace app::exporting {

struct Animation::Data {
    WebPAnimEncoder* encoder = nullptr;
    WebPConfig config{};
    int width_px = 0;
    int height_px = 0;
    int time_ms = 0;

    ~Data() {
        if (encoder != nullptr) WebPAnimEncoderDelete(encoder);
    }
};

Animation::Animation() : data_(std::make_unique<Data>()) {}
Animation::~Animation() = default;

bool Animation::add(const PicturePixels& picture, int shown_ms) {
    Data& data = *data_;
    if (data.encoder == nullptr) {
        WebPAnimEncoderOptions options;
        if (WebPAnimEncoderOptionsInit(&options) == 0 || WebPConfigInit(&data.config) == 0)
            return false;
        // Flat colours and letters stay exact, and take less room than in a lossy picture.
        data.config.lossless = 1;
        data.config.quality = 40;
        data.config.method = 2;
        data.width_px = picture.width_px;
        data.height_px = picture.height_px;
        data.encoder = WebPAnimEncoderNew(data.width_px, data.height_px, &options);
        if (data.encoder == nullptr) return false;
    }
    if (picture.width_px != data.width_px || picture.height_px != data.height_px) return false;
    WebPPicture frame;
    if (WebPPictureInit(&frame) == 0) return false;
    frame.use_argb = 1;
    frame.width = picture.width_px;
    frame.height = picture.height_px;
    const bool is_taken =
        WebPPictureImportBGRX(&frame, picture.bgra.data(), picture.width_px * 4) != 0 &&
        WebPAnimEncoderAdd(data.encoder, &frame, data.time_ms, &data.config) != 0;
    WebPPictureFree(&frame);
    data.time_ms += shown_ms;
    return is_taken;
}

std::string Animation::finish() {
    Data& data = *data_;
    if (data.encoder == nullptr) return {};
    std::string out;
    WebPData bytes;
    WebPDataInit(&bytes);
    if (WebPAnimEncoderAdd(data.encoder, nullptr, data.time_ms, nullptr) != 0 &&
        WebPAnimEncoderAssemble(data.encoder, &bytes) != 0)
        out.assign(reinterpret_cast<const char*>(bytes.bytes), bytes.size);
    WebPDataClear(&bytes);
    return out;
}

bool is_animation(const std::filesystem::path& path) {
    std::string ending = path.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(), [](char letter) {
        return static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    });
    return ending == ".webp";
}

} // namespace app::exporting
