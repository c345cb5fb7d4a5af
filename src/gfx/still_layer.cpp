#include "gfx/still_layer.hpp"

#include <algorithm>
#include <cstring>
#include <glad/gl.h>

namespace gfx {
namespace {

constexpr std::size_t worth_it = 2; // fewer shapes than this are drawn as fast as they are copied
constexpr int patience = 30;        // frames before a layer that could hold more is made anew

std::size_t same_start(std::span<const Instance> a, const std::vector<Instance>& b) {
    const std::size_t most = std::min(a.size(), b.size());
    std::size_t n = 0;
    while (n < most && std::memcmp(&a[n], &b[n], sizeof(Instance)) == 0)
        ++n;
    return n;
}

} // namespace

StillLayer::~StillLayer() {
    glDeleteFramebuffers(1, &buffer_);
    glDeleteTextures(1, &texture_);
}

std::size_t StillLayer::match(const Canvas& canvas, const Frame& frame) {
    const std::span<const Instance> all = canvas.instances();
    const bool same_frame = frame == frame_;
    const std::size_t same = same_frame ? same_start(all, last_) : 0;
    frame_ = frame;
    last_.assign(all.begin(), all.end());
    longer_ = same > count_ ? longer_ + 1 : 0;
    const bool keep = same_frame && count_ > 0 && same >= count_ && longer_ < patience;
    if (!keep) {
        stale_ = true;
        count_ = same >= worth_it ? same : 0;
        longer_ = 0;
    }
    return count_;
}

void StillLayer::make_room(int width_px, int height_px) {
    if (texture_ && width_ == width_px && height_ == height_px) return;
    if (!buffer_) glGenFramebuffers(1, &buffer_);
    if (!texture_) glGenTextures(1, &texture_);
    width_ = width_px;
    height_ = height_px;
    int bound = 0;
    glGetIntegerv(GL_TEXTURE_BINDING_2D, &bound);
    glBindTexture(GL_TEXTURE_2D, texture_);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width_px, height_px, 0, GL_RGBA, GL_UNSIGNED_BYTE,
                 nullptr);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    glBindTexture(GL_TEXTURE_2D, static_cast<unsigned>(bound));
}

void StillLayer::begin() {
    make_room(frame_.width_px, frame_.height_px);
    glGetIntegerv(GL_DRAW_FRAMEBUFFER_BINDING, &target_);
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, buffer_);
    glFramebufferTexture2D(GL_DRAW_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture_, 0);
    const auto f = [](std::uint8_t v) { return static_cast<float>(v) / 255; };
    glClearColor(f(frame_.ground.r), f(frame_.ground.g), f(frame_.ground.b), f(frame_.ground.a));
    glClear(GL_COLOR_BUFFER_BIT); // scissored to the viewport
}

void StillLayer::end() {
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, static_cast<unsigned>(target_));
    stale_ = false;
}

void StillLayer::copy(int left, int bottom, int width, int height) const {
    int reader = 0;
    glGetIntegerv(GL_READ_FRAMEBUFFER_BINDING, &reader);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, buffer_);
    glBlitFramebuffer(left, bottom, left + width, bottom + height, left, bottom, left + width,
                      bottom + height, GL_COLOR_BUFFER_BIT, GL_NEAREST);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, static_cast<unsigned>(reader));
}

} // namespace gfx
