#include "gfx/textures.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <stb_rect_pack.h>

namespace gfx {
namespace {

constexpr int cell = 8; // the atlas is packed in cells of 8 px, so that mipmaps stay aligned
constexpr int growth = 256;

} // namespace

struct Textures::Packer {
    static constexpr int columns = atlas_width / cell, rows = atlas_max_height / cell;
    stbrp_context context{};
    std::vector<stbrp_node> nodes{static_cast<std::size_t>(columns)};
    Packer() { reset(); }
    void reset() { stbrp_init_target(&context, columns, rows, nodes.data(), columns); }
};

Textures::Textures() : packer_(std::make_unique<Packer>()) {}
Textures::~Textures() = default;
Textures::Textures(Textures&&) noexcept = default;
Textures& Textures::operator=(Textures&&) noexcept = default;

int Textures::find(std::string_view name) const {
    for (std::size_t i = 0; i < pictures_.size(); ++i)
        if (pictures_[i].name == name) return static_cast<int>(i);
    return -1;
}

void Textures::clear() {
    pictures_.clear();
    pending_.clear();
    packer_->reset();
}

// Places are kept in pixels; uv follow the height the atlas has now.
void Textures::grow(int height) {
    if (height <= height_) return;
    for (Picture& p : pictures_) {
        const float f = static_cast<float>(height_) / static_cast<float>(height);
        p.uv.y *= f, p.uv.h *= f;
    }
    height_ = height;
}

std::vector<Textures::Problem> Textures::add(std::vector<DecodedPicture> decoded) {
    std::vector<Problem> problems;
    std::vector<stbrp_rect> rects;
    for (std::size_t i = 0; i < decoded.size(); ++i) {
        const DecodedPicture& d = decoded[i];
        if (!d.problem.empty())
            problems.push_back({d.file, d.problem});
        else
            rects.push_back(
                {static_cast<int>(i), d.padded_width / cell, d.padded_height / cell, 0, 0, 0});
    }
    if (!rects.empty())
        stbrp_pack_rects(&packer_->context, rects.data(), static_cast<int>(rects.size()));
    for (const stbrp_rect& r : rects)
        if (r.was_packed)
            grow(std::min(atlas_max_height, ((r.y + r.h) * cell + growth - 1) / growth * growth));
    for (const stbrp_rect& r : rects) {
        DecodedPicture& d = decoded[static_cast<std::size_t>(r.id)];
        if (!r.was_packed) {
            problems.push_back({d.file, fmt::format("There is no room left for the picture \"{}\": "
                                                    "all pictures together fill more than {} by {} "
                                                    "pixels.",
                                                    d.name, atlas_width, atlas_max_height)});
            continue;
        }
        const int x = r.x * cell, y = r.y * cell;
        const float w = atlas_width, h = static_cast<float>(height_);
        Picture picture{d.name,
                        {static_cast<float>(x + margin) / w, static_cast<float>(y + margin) / h,
                         static_cast<float>(d.inner_width) / w,
                         static_cast<float>(d.inner_height) / h},
                        static_cast<float>(d.width),
                        static_cast<float>(d.height)};
        const int known = find(d.name); // loaded again: the new one counts, ids stay
        if (known >= 0)
            pictures_[static_cast<std::size_t>(known)] = std::move(picture);
        else
            pictures_.push_back(std::move(picture));
        pending_.push_back({x, y, std::move(d)});
    }
    return problems;
}

} // namespace gfx
