// Draws a Canvas with OpenGL 3.3: one instanced signed-distance program for shapes, one for
// sprites. Needs a current context for as long as it lives, and does not know who made it.
#pragma once
#include "gfx/canvas.hpp"
#include "gfx/textures.hpp"

#include <memory>
#include <string>

namespace gfx {

// OpenGL entry points, loaded once per context. False: `why` holds a readable sentence.
using GlLoader = void* (*)(const char* name);
bool load_gl(GlLoader loader, std::string& why);

class Renderer {
public:
    // `shader_dir` holds {shape,sprite,plain}.{vert,frag}, without a #version line.
    explicit Renderer(std::string shader_dir);
    ~Renderer();
    Renderer(const Renderer&) = delete;
    Renderer& operator=(const Renderer&) = delete;
    // Compiles the shaders. On failure the last good programs stay, and `why` holds
    // "path:line: error: sentence". Call again to hot-reload.
    bool load_shaders(std::string& why);
    // Copies the pictures added since the last call into the atlas, and frees their pixels. Cheap
    // when there are none; call it before drawing with pictures that were just added.
    // `in_a_hurry` leaves the finest level, three quarters of the work, to the next call: until
    // then pictures are as sharp as a display at 100 % can show.
    void upload(Textures&, bool in_a_hurry = false);
    unsigned atlas_texture() const; // GL name, for ImGui pictures; 0 before upload

    void clear(int width_px, int height_px, Color);
    // A part of it, in one color: far cheaper than drawing a rectangle.
    void clear_rect(const Rect&, int height_px, Color);
    // Draws what lies in `viewport` (px, top left origin), the rest is cut. Pixels of the canvas
    // are pixels of the framebuffer, which is `width_px` by `height_px`.
    // `additive` 0..1: how much glow adds light instead of covering (Night 0.6, Paper 0).
    void draw(const Canvas&, const Rect& viewport, int width_px, int height_px, float additive);
    int draw_calls() const; // of the last draw()
    // The framebuffer as it is now, top row first.
    Image read_pixels(int width_px, int height_px) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace gfx
