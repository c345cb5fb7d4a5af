// An OpenGL context without a display, for tests and benchmarks of the drawing layer.
#pragma once
#include "gfx/renderer.hpp"

#include <SDL.h>
#include <string>

class Offscreen {
public:
    Offscreen(int width, int height) : width_(width), height_(height) {
        SDL_setenv("SDL_VIDEODRIVER", "offscreen", 1);
        if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) {
            why = SDL_GetError();
            return;
        }
        SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
        SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 3);
        SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
        window_ = SDL_CreateWindow("offscreen", 0, 0, width, height,
                                   SDL_WINDOW_OPENGL | SDL_WINDOW_HIDDEN);
        context_ = window_ ? SDL_GL_CreateContext(window_) : nullptr;
        if (!context_)
            why = SDL_GetError();
        else
            gfx::load_gl(SDL_GL_GetProcAddress, why);
    }
    ~Offscreen() {
        if (context_) SDL_GL_DeleteContext(context_);
        if (window_) SDL_DestroyWindow(window_);
        SDL_QuitSubSystem(SDL_INIT_VIDEO);
    }
    Offscreen(const Offscreen&) = delete;
    Offscreen& operator=(const Offscreen&) = delete;

    int width() const { return width_; }
    int height() const { return height_; }
    gfx::Rect whole() const {
        return {0, 0, static_cast<float>(width_), static_cast<float>(height_)};
    }
    std::string why; // empty when all went well

private:
    int width_, height_;
    SDL_Window* window_ = nullptr;
    SDL_GLContext context_ = nullptr;
};
