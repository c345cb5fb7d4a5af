#include "gfx/shaders.hpp"

#include <cctype>
#include <cstdio>
#include <fmt/format.h>
#include <glad/gl.h>
#include <memory>

namespace gfx {
namespace {

#ifdef __EMSCRIPTEN__
constexpr const char* header =
    "#version 300 es\nprecision highp float;\nprecision highp int;\n#line 1\n";
#else
constexpr const char* header = "#version 330 core\n#line 1\n";
#endif

bool read_text(const std::string& path, std::string& text) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"),
                                                               std::fclose);
    if (!file) return false;
    char part[4096];
    for (std::size_t n; (n = std::fread(part, 1, sizeof part, file.get())) > 0;)
        text.append(part, n);
    return std::ferror(file.get()) == 0;
}

unsigned compile(GLenum kind, const std::string& path, std::string& why) {
    std::string text = header;
    if (!read_text(path, text)) {
        why = fmt::format("{}:1: error: The shader file can't be read.", path);
        return 0;
    }
    const unsigned shader = glCreateShader(kind);
    const char* source = text.c_str();
    glShaderSource(shader, 1, &source, nullptr);
    glCompileShader(shader);
    int good = 0;
    glGetShaderiv(shader, GL_COMPILE_STATUS, &good);
    if (good) return shader;
    char log[2048] = "";
    glGetShaderInfoLog(shader, sizeof log, nullptr, log);
    glDeleteShader(shader);
    why = readable_shader_error(path, log);
    return 0;
}

bool is_digit(char c) {
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

} // namespace

std::string readable_shader_error(std::string_view path, std::string_view log) {
    // The line is the number after "0:" or "0(".
    std::string_view line = "1", words = log;
    for (std::size_t i = 0; i + 2 < log.size(); ++i) {
        const bool before = i == 0 || !is_digit(log[i - 1]);
        if (!before || log[i] != '0' || (log[i + 1] != ':' && log[i + 1] != '(')) continue;
        std::size_t end = i + 2;
        while (end < log.size() && is_digit(log[end]))
            ++end;
        if (end == i + 2) continue;
        line = log.substr(i + 2, end - i - 2);
        words = log.substr(end);
        break;
    }
    // The words follow the column and "error", with or without a code.
    const std::size_t error = words.substr(0, words.find('\n')).find("error");
    if (error != std::string_view::npos) {
        words = words.substr(error);
        const std::size_t colon = words.find(':');
        words = colon == std::string_view::npos ? words.substr(5) : words.substr(colon + 1);
    }
    words = words.substr(0, words.find('\n'));
    while (!words.empty() && (words.front() == ':' || words.front() == ' '))
        words.remove_prefix(1);
    while (!words.empty() && (words.back() == ' ' || words.back() == '\r' || words.back() == '\0'))
        words.remove_suffix(1);
    if (words.empty()) words = "The shader does not compile.";
    return fmt::format("{}:{}: error: {}", path, line, words);
}

unsigned link_program(const std::string& vertex_path, const std::string& fragment_path,
                      std::string& why) {
    const unsigned vertex = compile(GL_VERTEX_SHADER, vertex_path, why);
    if (!vertex) return 0;
    const unsigned fragment = compile(GL_FRAGMENT_SHADER, fragment_path, why);
    if (!fragment) {
        glDeleteShader(vertex);
        return 0;
    }
    const unsigned program = glCreateProgram();
    glAttachShader(program, vertex);
    glAttachShader(program, fragment);
    glLinkProgram(program);
    glDeleteShader(vertex);
    glDeleteShader(fragment);
    int good = 0;
    glGetProgramiv(program, GL_LINK_STATUS, &good);
    if (good) return program;
    char log[2048] = "";
    glGetProgramInfoLog(program, sizeof log, nullptr, log);
    glDeleteProgram(program);
    why = readable_shader_error(fragment_path, log);
    return 0;
}

} // namespace gfx
