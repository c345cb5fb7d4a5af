// The pictures of the app: PNG files decoded by stb_image, packed into one atlas so that all
// sprites share a texture and draw together. Knows no GL. Decoding is pure and may run on a worker
// thread; the atlas itself is never kept here: decoded pictures wait until gfx::Renderer::upload
// has copied them, and are freed then.
#pragma once
#include "gfx/geometry.hpp"

#include <cstdint>
#include <memory>
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
// Writes a PNG whole or not at all. False and a sentence when it can't be written.
[[nodiscard]] bool write_png(const std::string& path, const Image&, std::string& why);

// A file turned into what the atlas takes: premultiplied, with a clear margin, and its smaller
// copies (mipmaps) already made, so that the drawing thread only copies.
struct DecodedPicture {
    static constexpr int levels = 4;
    std::string file, name;                  // name = stem of the file
    std::string problem;                     // a sentence, when it could not be read
    int width = 0, height = 0;               // px of the file
    int inner_width = 0, inner_height = 0;   // px it takes in the atlas, margin left out
    int padded_width = 0, padded_height = 0; // with margin; multiples of 8
    std::vector<std::uint8_t> level[levels]; // each half as large as the one before
};
[[nodiscard]] std::vector<DecodedPicture> decode(const std::vector<std::string>& files);

class Textures {
public:
    static constexpr int atlas_width = 2048, atlas_max_height = 4096, margin = 4;

    struct Picture {
        std::string name;
        Rect uv;         // 0..1 in the atlas; changes when the atlas grows (add, load)
        float width = 0; // px of the file; drawings are rendered at 2x
        float height = 0;
    };
    struct Problem {
        std::string file, sentence;
    };
    struct Pending { // a picture the renderer has not copied yet
        int x, y;    // px in the atlas
        DecodedPicture decoded;
    };

    Textures();
    ~Textures();
    Textures(Textures&&) noexcept;
    Textures& operator=(Textures&&) noexcept;

    // Loads and packs these files, next to what is there. A picture that is missing, broken, far
    // too large or does not fit is reported and left out.
    std::vector<Problem> load(const std::vector<std::string>& files) { return add(decode(files)); }
    // The second half of load(), for pictures decoded on another thread.
    std::vector<Problem> add(std::vector<DecodedPicture> decoded);
    // Forgets all pictures, so that others have room. Ids given before mean nothing any more.
    void clear();

    int find(std::string_view name) const; // index, or -1
    const Picture& picture(int id) const { return pictures_[static_cast<std::size_t>(id)]; }
    int count() const { return static_cast<int>(pictures_.size()); }
    int atlas_height() const { return height_; } // 0 while there is no picture

    const std::vector<Pending>& pending() const { return pending_; }
    void release_pending() { pending_ = {}; }

private:
    struct Packer;
    void grow(int height);

    std::vector<Picture> pictures_;
    std::vector<Pending> pending_;
    std::unique_ptr<Packer> packer_;
    int height_ = 0;
};

} // namespace gfx
