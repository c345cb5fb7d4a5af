// What stood still is not drawn again: keeps a picture of the first shapes of a canvas while they
// are the same from frame to frame (ground, anatomy), and copies it instead. The picture that comes
// out is the same to the bit. Needs a GL context.
#pragma once
#include "gfx/canvas.hpp"

#include <vector>

namespace gfx {

class StillLayer {
public:
    StillLayer() = default;
    ~StillLayer();
    StillLayer(const StillLayer&) = delete;
    StillLayer& operator=(const StillLayer&) = delete;

    struct Frame {
        int width_px = 0, height_px = 0;
        Rect viewport;
        Color ground; // what the frame was cleared with
        float additive = 0;
        unsigned content = 0; // changes when shaders or pictures do
        bool operator==(const Frame&) const = default;
    };
    // How many of the first shapes of `canvas` the layer holds now; 0: draw all of them.
    std::size_t match(const Canvas& canvas, const Frame& frame);
    // True: draw the first match() shapes between begin() and end(), they are not in it yet.
    bool stale() const { return stale_; }
    void begin(); // draws go into the layer
    void end();   // and into what was bound before again
    void copy(int left, int bottom, int width, int height) const; // onto what is bound

private:
    void make_room(int width_px, int height_px);

    Frame frame_;
    std::vector<Instance> last_;
    std::size_t count_ = 0;
    int longer_ = 0; // frames for which more than count_ stood still
    bool stale_ = false;
    unsigned texture_ = 0, buffer_ = 0;
    int width_ = 0, height_ = 0;
    int target_ = 0; // bound before begin()
};

} // namespace gfx
