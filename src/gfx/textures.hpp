// The pictures of the app: PNG files decoded by stb_image, packed into one atlas so that all
// sprites share a texture and draw together. Decoding needs no GL and may run on a worker thread.
#pragma once
#include "gfx/geometry.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gfx {

struct Image {
    int width = 0, height = 0;
    std::vector<std::uint8_t> rgba; // straight alpha, row by row, top first
    bool empty() const { return rgba.empty(); }
};

// Reads a picture. On failure the image is empty and `why` says what is wrong, in a sentence.
[[nodiscard]] Image load_image(const std::string& path, std::string& why);
// Writes a PNG to a temporary file and renames it. False and a sentence when it can't be written.
bool write_png(const std::string& path, const Image&, std::string& why);

class Textures {
public:
    struct Picture {
        std::string name;
        Rect uv;         // 0..1 in the atlas
        float width = 0; // px of the file; drawings are rendered at 2x
        float height = 0;
    };
    // Loads and packs these files (name = stem). Missing or broken files are reported and left out.
    struct Problem {
        std::string file, sentence;
    };
    std::vector<Problem> load(const std::vector<std::string>& files); // no GL
    int find(std::string_view name) const;                            // index, or -1
    const Picture& picture(int id) const { return pictures_[static_cast<std::size_t>(id)]; }
    const Image& atlas() const { return atlas_; }
    void release_pixels() { atlas_.rgba.clear(), atlas_.rgba.shrink_to_fit(); } // after upload

private:
    std::vector<Picture> pictures_;
    Image atlas_;
};

} // namespace gfx
