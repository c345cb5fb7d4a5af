// Reading and writing picture files, and making a picture ready for the atlas.
#include "files/whole.hpp"
#include "gfx/textures.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fmt/format.h>
#include <stb_image.h>
#include <stb_image_write.h>

namespace gfx {
namespace {

constexpr int largest_side = 8192;
constexpr std::size_t largest_picture_file = 64 * 1024 * 1024;

std::string file_name(const std::string& path) {
    return std::filesystem::path(path).filename().string();
}

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

void premultiply(Image& image) {
    for (std::size_t i = 0; i + 3 < image.rgba.size(); i += 4) {
        std::uint8_t* p = image.rgba.data() + i;
        for (int c = 0; c < 3; ++c)
            p[c] = static_cast<std::uint8_t>((p[c] * p[3] + 127) / 255);
    }
}

// Moves a picture into a clear frame whose sides are multiples of 8.
void frame(const Image& image, DecodedPicture& to) {
    constexpr int m = Textures::margin;
    to.inner_width = image.width, to.inner_height = image.height;
    to.padded_width = (image.width + 2 * m + 7) / 8 * 8;
    to.padded_height = (image.height + 2 * m + 7) / 8 * 8;
    const auto row = static_cast<std::size_t>(image.width) * 4;
    const auto stride = static_cast<std::size_t>(to.padded_width) * 4;
    to.level[0].assign(stride * static_cast<std::size_t>(to.padded_height), 0);
    for (int y = 0; y < image.height; ++y)
        std::memcpy(to.level[0].data() + static_cast<std::size_t>(y + m) * stride + m * 4,
                    image.rgba.data() + static_cast<std::size_t>(y) * row, row);
}

// Half the size, each pixel the mean of four.
std::vector<std::uint8_t> halved(const std::vector<std::uint8_t>& from, int width, int height) {
    const auto stride = static_cast<std::size_t>(width) * 4;
    std::vector<std::uint8_t> to(from.size() / 4);
    std::uint8_t* out = to.data();
    for (int y = 0; y + 1 < height; y += 2) {
        const std::uint8_t* p = from.data() + static_cast<std::size_t>(y) * stride;
        for (int x = 0; x + 1 < width; x += 2, p += 8)
            for (int c = 0; c < 4; ++c)
                *out++ = static_cast<std::uint8_t>(
                    (p[c] + p[c + 4] + p[stride + static_cast<std::size_t>(c)] +
                     p[stride + static_cast<std::size_t>(c) + 4] + 2) /
                    4);
    }
    return to;
}

// A picture larger than the atlas is shown at half its resolution.
Image half_size(const Image& image) {
    Image even = image;
    even.width = image.width / 2 * 2, even.height = image.height / 2 * 2;
    even.rgba.clear();
    for (int y = 0; y < even.height; ++y) {
        const auto row = image.rgba.begin() + static_cast<std::ptrdiff_t>(y) * image.width * 4;
        even.rgba.insert(even.rgba.end(), row, row + static_cast<std::ptrdiff_t>(even.width) * 4);
    }
    return {even.width / 2, even.height / 2, halved(even.rgba, even.width, even.height)};
}

DecodedPicture decode_one(const std::string& file) {
    DecodedPicture d;
    d.file = file;
    d.name = std::filesystem::path(file).stem().string();
    Image image = load_image(file, d.problem);
    if (image.empty()) return d;
    d.width = image.width, d.height = image.height;
    premultiply(image);
    while (image.width + 2 * Textures::margin > Textures::atlas_width ||
           image.height + 2 * Textures::margin > Textures::atlas_max_height)
        image = half_size(image);
    if (image.width < 1 || image.height < 1) {
        d.problem =
            fmt::format("The picture \"{}\" is too narrow for its length.", file_name(file));
        return d;
    }
    frame(image, d);
    int w = d.padded_width, h = d.padded_height;
    for (int l = 1; l < DecodedPicture::levels; ++l, w /= 2, h /= 2)
        d.level[l] = halved(d.level[l - 1], w, h);
    return d;
}

} // namespace

Image load_image(const std::string& path, std::string& why) {
    const File file(std::fopen(path.c_str(), "rb"), std::fclose);
    const std::string name = file_name(path);
    if (!file) {
        why = fmt::format("The picture \"{}\" can't be opened: {}.", name, std::strerror(errno));
        return {};
    }
    // Whole, because stb reads a FILE byte by byte.
    std::vector<stbi_uc> packed;
    std::size_t got = 0;
    do {
        packed.resize(got + 256 * 1024);
        const std::size_t more = std::fread(packed.data() + got, 1, 256 * 1024, file.get());
        got += more;
        if (more == 0) break;
    } while (got <= largest_picture_file);
    const int size = static_cast<int>(got);
    int w = 0, h = 0, channels = 0;
    if (got > largest_picture_file ||
        !stbi_info_from_memory(packed.data(), size, &w, &h, &channels) || w <= 0 || h <= 0) {
        why = fmt::format("The file \"{}\" is not a picture.", name);
        return {};
    }
    if (w > largest_side || h > largest_side) {
        why = fmt::format("The picture \"{}\" is {} by {} pixels; at most {} a side can be shown.",
                          name, w, h, largest_side);
        return {};
    }
    stbi_uc* data = stbi_load_from_memory(packed.data(), size, &w, &h, &channels, 4);
    if (!data) {
        why = fmt::format("The picture \"{}\" is damaged ({}).", name, stbi_failure_reason());
        return {};
    }
    const std::size_t bytes = static_cast<std::size_t>(w) * static_cast<std::size_t>(h) * 4;
    Image image{w, h, {data, data + bytes}};
    stbi_image_free(data);
    return image;
}

std::vector<DecodedPicture> decode(const std::vector<std::string>& files) {
    std::vector<DecodedPicture> decoded;
    decoded.reserve(files.size());
    for (const std::string& file : files)
        decoded.push_back(decode_one(file));
    return decoded;
}

bool write_png(const std::string& path, const Image& image, std::string& why) {
    const std::size_t size =
        static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) * 4;
    if (image.width <= 0 || image.height <= 0 || image.rgba.size() != size) {
        why = fmt::format("The picture \"{}\" can't be written: it is empty.", path);
        return false;
    }
    std::string bytes;
    const auto add = [](void* context, void* data, int count) {
        static_cast<std::string*>(context)->append(static_cast<const char*>(data),
                                                   static_cast<std::size_t>(count));
    };
    if (!stbi_write_png_to_func(add, &bytes, image.width, image.height, 4, image.rgba.data(),
                                image.width * 4)) {
        why = fmt::format("The picture \"{}\" can't be written: there is not enough memory.", path);
        return false;
    }
    return files::write_whole(path, bytes, why);
}

} // namespace gfx
