#include "gfx/renderer.hpp"

#include "gfx/shaders.hpp"
#include "gfx/still_layer.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <fmt/format.h>
#include <glad/gl.h>

namespace gfx {
namespace {

GLADapiproc look_up(void* loader, const char* name) {
    return reinterpret_cast<GLADapiproc>((*static_cast<GlLoader*>(loader))(name));
}

// Where shaders/shape.vert finds the parts of an Instance.
struct Attribute {
    GLuint location;
    std::size_t offset;
    bool bytes; // four bytes 0..1 instead of four floats
};
constexpr std::size_t color_at = offsetof(Instance, color);
constexpr Attribute attributes[] = {
    {0, offsetof(Instance, corner), false},
    {1, offsetof(Instance, corner) + 16, false},
    {2, offsetof(Instance, local), false},
    {3, offsetof(Instance, local) + 16, false},
    {4, offsetof(Instance, half), false},
    {5, offsetof(Instance, grad), false},
    {6, offsetof(Instance, style), false},
    {7, offsetof(Instance, clip), false},
    {8, color_at, true},
    {9, color_at + 4, true},
    {10, color_at + 8, true},
    {11, color_at + 12, true},
};

struct Program {
    unsigned name = 0;
    int size = -1, additive = -1, atlas = -1;
    void use_uniforms_of(unsigned program) {
        name = program;
        size = glGetUniformLocation(program, "u_size");
        additive = glGetUniformLocation(program, "u_additive");
        atlas = glGetUniformLocation(program, "u_atlas");
    }
};

// A rectangle as glScissor wants it: whole pixels, counted from the bottom.
struct Cut {
    int left, bottom, width, height;
};
Cut cut_of(const Rect& r, int height_px) {
    const int left = static_cast<int>(std::floor(r.x)), top = static_cast<int>(std::floor(r.y));
    const int right = static_cast<int>(std::ceil(r.right()));
    const int bottom = static_cast<int>(std::ceil(r.bottom()));
    return {left, height_px - bottom, std::max(0, right - left), std::max(0, bottom - top)};
}

GLsizeiptr bytes(std::size_t instances) {
    return static_cast<GLsizeiptr>(instances * sizeof(Instance));
}

} // namespace

bool load_gl(GlLoader loader, std::string& why) {
    const int version = gladLoadGLUserPtr(look_up, &loader);
    if (version == 0) {
        why = "OpenGL can't be started: the graphics driver offers no OpenGL functions.";
        return false;
    }
    const int major = GLAD_VERSION_MAJOR(version), minor = GLAD_VERSION_MINOR(version);
    if (major * 10 + minor < 33) {
        why = fmt::format("OpenGL 3.3 is needed, and the graphics driver offers only {}.{}.", major,
                          minor);
        return false;
    }
    return true;
}

struct Renderer::Impl {
    std::string shader_dir;
    Program shape, sprite, plain;
    unsigned vao = 0, vbo = 0, atlas = 0;
    std::size_t capacity = 0; // of the vbo, in instances
    int atlas_height = 0;
    int calls = 0;
    Color ground;         // of the last clear()
    unsigned content = 0; // grows when shaders or pictures change
    StillLayer still;
    std::vector<Rect> uv;          // of each picture in the atlas
    std::vector<Instance> sprites; // with atlas places filled in

    void make_buffers() {
        glGenVertexArrays(1, &vao);
        glGenBuffers(1, &vbo);
        glBindVertexArray(vao);
        for (const Attribute& a : attributes) {
            glEnableVertexAttribArray(a.location);
            glVertexAttribDivisor(a.location, 1);
        }
        glBindVertexArray(0);
    }

    // Gives the driver a fresh buffer, so that it need not wait for the last frame.
    void stream(std::size_t count) {
        glBindBuffer(GL_ARRAY_BUFFER, vbo);
        while (capacity < count)
            capacity = capacity ? capacity * 2 : 1024;
        glBufferData(GL_ARRAY_BUFFER, bytes(capacity), nullptr, GL_STREAM_DRAW);
    }

    void point_at(std::size_t first) const {
        for (const Attribute& a : attributes)
            glVertexAttribPointer(
                a.location, 4, a.bytes ? GL_UNSIGNED_BYTE : GL_FLOAT, a.bytes ? GL_TRUE : GL_FALSE,
                sizeof(Instance),
                reinterpret_cast<const void*>(first * sizeof(Instance) + a.offset));
    }

    const Instance* with_atlas_places(std::span<const Instance> run) {
        sprites.assign(run.begin(), run.end());
        for (Instance& i : sprites) {
            const float id = i.half[0];
            const bool known = id >= 0 && id < static_cast<float>(uv.size());
            const Rect r = known ? uv[static_cast<std::size_t>(id)] : Rect{};
            if (!known) i.style[3] = 0;
            for (int k = 0; k < 8; k += 2) {
                i.local[k] = r.x + i.local[k] * r.w;
                i.local[k + 1] = r.y + i.local[k + 1] * r.h;
            }
        }
        return sprites.data();
    }

    void make_atlas(int height);
    void upload_instances(const Canvas&);
    void draw_range(const Canvas&, std::size_t from, std::size_t to, const StillLayer::Frame&);
};

Renderer::Renderer(std::string shader_dir) : impl_(std::make_unique<Impl>()) {
    impl_->shader_dir = std::move(shader_dir);
    impl_->make_buffers();
}

Renderer::~Renderer() {
    glDeleteProgram(impl_->shape.name);
    glDeleteProgram(impl_->sprite.name);
    glDeleteProgram(impl_->plain.name);
    glDeleteTextures(1, &impl_->atlas);
    glDeleteBuffers(1, &impl_->vbo);
    glDeleteVertexArrays(1, &impl_->vao);
}

bool Renderer::load_shaders(std::string& why) {
    constexpr const char* names[] = {"shape", "sprite", "plain"};
    Program* programs[] = {&impl_->shape, &impl_->sprite, &impl_->plain};
    unsigned fresh[3] = {};
    for (int i = 0; i < 3; ++i) {
        const std::string path = impl_->shader_dir + "/" + names[i];
        fresh[i] = link_program(path + ".vert", path + ".frag", why);
        if (fresh[i]) continue;
        for (const unsigned program : fresh)
            glDeleteProgram(program);
        return false;
    }
    for (int i = 0; i < 3; ++i) {
        glDeleteProgram(programs[i]->name);
        programs[i]->use_uniforms_of(fresh[i]);
    }
    ++impl_->content;
    return true;
}

// ---- pictures

// A texture of this height; what the old one holds is copied on the graphics side.
void Renderer::Impl::make_atlas(int height) {
    const unsigned old = atlas;
    glGenTextures(1, &atlas);
    glBindTexture(GL_TEXTURE_2D, atlas);
    // First how many levels there will be, so that the driver makes room for them once.
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, DecodedPicture::levels - 1);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR_MIPMAP_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    for (int l = 0; l < DecodedPicture::levels; ++l)
        glTexImage2D(GL_TEXTURE_2D, l, GL_RGBA8, Textures::atlas_width >> l, height >> l, 0,
                     GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
    if (old) {
        int target = 0;
        unsigned reader = 0;
        glGetIntegerv(GL_READ_FRAMEBUFFER_BINDING, &target);
        glGenFramebuffers(1, &reader);
        glBindFramebuffer(GL_READ_FRAMEBUFFER, reader);
        for (int l = 0; l < DecodedPicture::levels; ++l) {
            glFramebufferTexture2D(GL_READ_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, old,
                                   l);
            glCopyTexSubImage2D(GL_TEXTURE_2D, l, 0, 0, 0, 0, Textures::atlas_width >> l,
                                atlas_height >> l);
        }
        glBindFramebuffer(GL_READ_FRAMEBUFFER, static_cast<unsigned>(target));
        glDeleteFramebuffers(1, &reader);
        glDeleteTextures(1, &old);
    }
    atlas_height = height;
}

void Renderer::upload(Textures& textures, bool in_a_hurry) {
    Impl& r = *impl_;
    r.uv.clear();
    for (int i = 0; i < textures.count(); ++i)
        r.uv.push_back(textures.picture(i).uv);
    if (textures.atlas_height() > r.atlas_height) r.make_atlas(textures.atlas_height());
    if (textures.pending().empty()) return;
    ++r.content;
    glBindTexture(GL_TEXTURE_2D, r.atlas);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
    const int finest = in_a_hurry ? 1 : 0;
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_BASE_LEVEL, finest);
    for (const Textures::Pending& p : textures.pending())
        for (int l = finest; l < DecodedPicture::levels; ++l)
            glTexSubImage2D(GL_TEXTURE_2D, l, p.x >> l, p.y >> l, p.decoded.padded_width >> l,
                            p.decoded.padded_height >> l, GL_RGBA, GL_UNSIGNED_BYTE,
                            p.decoded.level[l].data());
    if (!in_a_hurry) textures.release_pending();
}

unsigned Renderer::atlas_texture() const {
    return impl_->atlas;
}

// ---- frames

void Renderer::clear(int width_px, int height_px, Color c) {
    glViewport(0, 0, width_px, height_px);
    clear_rect({0, 0, static_cast<float>(width_px), static_cast<float>(height_px)}, height_px, c);
    impl_->ground = c;
}

void Renderer::clear_rect(const Rect& area, int height_px, Color c) {
    const auto f = [](std::uint8_t v) { return static_cast<float>(v) / 255; };
    const Cut cut = cut_of(area, height_px);
    glEnable(GL_SCISSOR_TEST);
    glScissor(cut.left, cut.bottom, cut.width, cut.height);
    glClearColor(f(c.r), f(c.g), f(c.b), f(c.a));
    glClear(GL_COLOR_BUFFER_BIT);
    glDisable(GL_SCISSOR_TEST);
}

void Renderer::Impl::upload_instances(const Canvas& canvas) {
    const std::span<const Instance> all = canvas.instances();
    stream(all.size());
    for (const Canvas::Batch& b : canvas.batches()) {
        if (b.sprites && !atlas) continue;
        const std::span<const Instance> run = all.subspan(b.first, b.count);
        glBufferSubData(GL_ARRAY_BUFFER, bytes(b.first), bytes(b.count),
                        b.sprites ? with_atlas_places(run) : run.data());
    }
}

// Shapes `from` to `to` of the canvas, in as many calls as there are runs of one program.
void Renderer::Impl::draw_range(const Canvas& canvas, std::size_t from, std::size_t to,
                                const StillLayer::Frame& frame) {
    for (const Canvas::Batch& b : canvas.batches()) {
        const std::size_t first = std::max<std::size_t>(b.first, from);
        const std::size_t last = std::min<std::size_t>(b.first + b.count, to);
        if (first >= last || (b.sprites && !atlas)) continue;
        const Program& p = b.sprites ? sprite : b.plain ? plain : shape;
        b.plain ? glDisable(GL_BLEND) : glEnable(GL_BLEND);
        glUseProgram(p.name);
        glUniform2f(p.size, static_cast<float>(frame.width_px),
                    static_cast<float>(frame.height_px));
        if (p.additive >= 0) glUniform1f(p.additive, frame.additive);
        if (p.atlas >= 0) glUniform1i(p.atlas, 0);
        point_at(first);
        glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, static_cast<GLsizei>(last - first));
        ++calls;
    }
}

void Renderer::draw(const Canvas& canvas, const Rect& viewport, int width_px, int height_px,
                    float additive) {
    Impl& r = *impl_;
    r.calls = 0;
    if (!r.shape.name || canvas.instances().empty()) return;
    glViewport(0, 0, width_px, height_px);
    const Cut cut = cut_of(viewport, height_px);
    glEnable(GL_SCISSOR_TEST);
    glScissor(cut.left, cut.bottom, cut.width, cut.height);
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_CULL_FACE);
    glBlendEquation(GL_FUNC_ADD);
    glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, r.atlas);
    glBindVertexArray(r.vao);
    r.upload_instances(canvas);
    const StillLayer::Frame frame{width_px, height_px, viewport, r.ground, additive, r.content};
    const std::size_t still = r.still.match(canvas, frame);
    if (still > 0) {
        if (r.still.stale()) {
            r.still.begin();
            r.draw_range(canvas, 0, still, frame);
            r.still.end();
        }
        r.still.copy(cut.left, cut.bottom, cut.width, cut.height);
        ++r.calls;
    }
    r.draw_range(canvas, still, canvas.instances().size(), frame);
    glBindVertexArray(0);
    glEnable(GL_BLEND);
    glDisable(GL_SCISSOR_TEST);
}

int Renderer::draw_calls() const {
    return impl_->calls;
}

Image Renderer::read_pixels(int width_px, int height_px) const {
    Image image{width_px, height_px, {}};
    const auto row = static_cast<std::size_t>(width_px) * 4;
    image.rgba.resize(row * static_cast<std::size_t>(height_px));
    glPixelStorei(GL_PACK_ALIGNMENT, 4);
    glReadPixels(0, 0, width_px, height_px, GL_RGBA, GL_UNSIGNED_BYTE, image.rgba.data());
    for (int y = 0; y < height_px / 2; ++y)
        std::swap_ranges(image.rgba.begin() + static_cast<std::ptrdiff_t>(row) * y,
                         image.rgba.begin() + static_cast<std::ptrdiff_t>(row) * (y + 1),
                         image.rgba.end() - static_cast<std::ptrdiff_t>(row) * (y + 1));
    return image;
}

} // namespace gfx
