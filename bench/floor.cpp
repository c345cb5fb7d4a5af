// The floor: the least a window with OpenGL 3.3 can cost on this machine. Opens one, clears it,
// swaps until the first frame is finished, and says how long that took; every budget of the app is
// compared with it. Knows nothing of Noci.
//
//     floor            prints "first_frame_ms N" and ends
//     floor --hold     stays open, drawing nothing, until it gets a signal: for memory
#include <SDL.h>
#include <glad/gl.h>

#include <chrono>
#include <cstdio>
#include <cstring>

namespace {

int fail(const char* what) {
    std::fprintf(stderr, "floor: %s: %s\n", what, SDL_GetError());
    return 1;
}

GLADapiproc load(const char* name) {
    return reinterpret_cast<GLADapiproc>(SDL_GL_GetProcAddress(name));
}

} // namespace

int main(int argc, char** argv) {
    const auto start = std::chrono::steady_clock::now();
    if (SDL_Init(SDL_INIT_VIDEO) != 0) return fail("no video");
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
    SDL_Window* window = SDL_CreateWindow("floor", SDL_WINDOWPOS_UNDEFINED, SDL_WINDOWPOS_UNDEFINED,
                                          1440, 900, SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE);
    if (!window) return fail("no window");
    SDL_GLContext context = SDL_GL_CreateContext(window);
    if (!context) return fail("no OpenGL 3.3 context");
    if (!gladLoadGL(load)) return fail("no OpenGL functions");
    SDL_GL_SetSwapInterval(1);
    glClearColor(0.1f, 0.1f, 0.1f, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    SDL_GL_SwapWindow(window);
    glFinish();
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    std::printf("first_frame_ms %.3f\n", took.count());
    std::fflush(stdout);
    if (argc > 1 && std::strcmp(argv[1], "--hold") == 0) {
        SDL_Event event;
        while (SDL_WaitEvent(&event) && event.type != SDL_QUIT) { // SDL turns SIGTERM into SDL_QUIT
        }
    }
    SDL_GL_DeleteContext(context);
    SDL_DestroyWindow(window);
    SDL_Quit();
    return 0;
}
