// Draws a Canvas with OpenGL 3.3: one instanced signed-distance program for shapes, one for
// sprites.
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
    // `shader_dir` holds shape.vert shape.frag sprite.vert sprite.frag, without a #version line.
    explicit Renderer(std::string shader_dir);
    ~Renderer();
    // Compiles the shaders. On failure the last good programs stay, and `why` holds
    // "path:line: error: sentence". Call again to hot-reload.
    bool load_shaders(std::string& why);
    void upload(const Textures&);   // makes the atlas a texture, with mipmaps
    unsigned atlas_texture() const; // GL name, for ImGui pictures; 0 before upload

    void clear(int width_px, int height_px, Color);
    // Draws into `viewport` (px, top left origin) of a framebuffer `height_px` high.
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
