// Puts App's frame on the screen: canvas first, interface over it.
#include "app/platform.hpp"
#include "gfx/imgui_compat.hpp"

#include <backends/imgui_impl_opengl3.h>
#include <glad/gl.h>

namespace app {

Painter::Painter(const Paths& paths) : renderer_(paths.shaders) {}

Painter::~Painter() {
    if (image_) glDeleteTextures(1, &image_);
    if (attached_) ImGui_ImplOpenGL3_Shutdown();
}

void Painter::attach_interface() {
    attached_ = ImGui_ImplOpenGL3_Init("#version 330 core");
    if (!attached_) return;
    ImGui_ImplOpenGL3_CreateDeviceObjects();
    font_texture_ = gfx::compat::font_texture();
}

std::unique_ptr<Offscreen> Offscreen::open(const Paths& paths, std::string& why, int width,
                                           int height) {
    auto window = Window::open(Window::Kind::offscreen, width, height, why);
    if (!window) return nullptr;
    std::unique_ptr<Offscreen> screen(new Offscreen(paths, std::move(window)));
    if (!screen->painter_.load_shaders(why)) return nullptr;
    screen->painter_.attach_interface();
    return screen;
}

bool Painter::load_shaders(std::string& why) {
    return renderer_.load_shaders(why);
}

void Painter::upload_pictures(App& app) {
    renderer_.upload(app.textures(), first_);
    first_ = false;
    app.set_atlas(renderer_.atlas_texture());
}

// The backend's font texture is kept and filled anew.
void Painter::upload_fonts(App& app) {
    const ui::Fonts& fonts = app.ui().fonts();
    if (fonts.generation() == font_generation_) return;
    font_generation_ = fonts.generation();
    unsigned char* pixels = nullptr;
    int width = 0, height = 0;
    if (!gfx::compat::font_pixels(pixels, width, height)) return;
    glBindTexture(GL_TEXTURE_2D, font_texture_);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, pixels);
    glBindTexture(GL_TEXTURE_2D, 0);
    gfx::compat::fonts_uploaded(font_texture_, *ImGui::GetDrawData());
}

void Painter::draw(App& app, int width_px, int height_px, bool words) {
    upload_pictures(app);
    upload_fonts(app);
    const ui::Theme& theme = app.theme();
    glViewport(0, 0, width_px, height_px);
    renderer_.clear(width_px, height_px, theme.bar);
    for (const Ground& ground : app.grounds())
        renderer_.clear_rect(ground.rect, height_px, ground.color);
    const gfx::Rect stage = app.stage_px();
    if (stage.w > 0 && stage.h > 0)
        renderer_.draw(app.canvas(), stage, width_px, height_px, theme.additive);
    if (words) ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

void Painter::paint(App& app, int width_px, int height_px) {
    draw(app, width_px, height_px, true);
}

void Painter::paint(ImDrawData& words, gfx::Color ground, int width_px, int height_px) {
    glViewport(0, 0, width_px, height_px);
    renderer_.clear(width_px, height_px, ground);
    ImGui_ImplOpenGL3_RenderDrawData(&words);
}

namespace {

// Draws into a texture instead of the window, and reads it back opaque.
gfx::Image off_screen(const gfx::Renderer& renderer, int width_px, int height_px,
                      const std::function<void()>& draw) {
    GLuint target = 0, frame = 0;
    glGenTextures(1, &target);
    glBindTexture(GL_TEXTURE_2D, target);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width_px, height_px, 0, GL_RGBA, GL_UNSIGNED_BYTE,
                 nullptr);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glBindTexture(GL_TEXTURE_2D, 0);
    glGenFramebuffers(1, &frame);
    glBindFramebuffer(GL_FRAMEBUFFER, frame);
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, target, 0);
    draw();
    gfx::Image image = renderer.read_pixels(width_px, height_px);
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    glDeleteFramebuffers(1, &frame);
    glDeleteTextures(1, &target);
    // What was blended leaves alpha behind; a picture of a window is opaque.
    for (std::size_t i = 3; i < image.rgba.size(); i += 4)
        image.rgba[i] = 255;
    return image;
}

} // namespace

gfx::Image Painter::picture(App& app, int width_px, int height_px, bool words) {
    return off_screen(renderer_, width_px, height_px,
                      [&] { draw(app, width_px, height_px, words); });
}

gfx::Image Painter::picture(ImDrawData& words, gfx::Color ground, int width_px, int height_px) {
    return off_screen(renderer_, width_px, height_px,
                      [&] { paint(words, ground, width_px, height_px); });
}

gfx::Image Painter::picture(const gfx::Canvas& canvas, gfx::Textures& textures,
                            const ui::Theme& theme, int width_px, int height_px) {
    renderer_.upload(textures, false);
    const gfx::Rect area{0, 0, static_cast<float>(width_px), static_cast<float>(height_px)};
    return off_screen(renderer_, width_px, height_px, [&] {
        glViewport(0, 0, width_px, height_px);
        renderer_.clear(width_px, height_px, theme.canvas_top);
        renderer_.draw(canvas, area, width_px, height_px, theme.additive);
    });
}

unsigned Painter::show_image(const gfx::Image& image) {
    if (!image_) glGenTextures(1, &image_);
    glBindTexture(GL_TEXTURE_2D, image_);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, image.width, image.height, 0, GL_RGBA,
                 GL_UNSIGNED_BYTE, image.rgba.data());
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR_MIPMAP_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glGenerateMipmap(GL_TEXTURE_2D);
    glBindTexture(GL_TEXTURE_2D, 0);
    return image_;
}

gfx::Image Painter::read(int width_px, int height_px) const {
    gfx::Image image = renderer_.read_pixels(width_px, height_px);
    for (std::size_t i = 3; i < image.rgba.size(); i += 4)
        image.rgba[i] = 255;
    return image;
}

void Painter::finish() {
    glFinish();
}

} // namespace app
