#include "app/draw/dimmed.h"

namespace app::draw {

Color dimmed(Color ink, Color ground, float share) {
    constexpr float contrast_min = 3;
    constexpr float step = 0.02F;
    while (share < 1 && contrast(mix(ground, ink, share), ground) < contrast_min)
        share += step;
    return share < 1 ? mix(ground, ink, share) : ink;
}

} // namespace app::draw
