// A GLSL program made from two files without a #version line. Compile errors come back as
// "path:line: error: sentence", whatever the driver's own format. Needs a current context.
#pragma once
#include <string>
#include <string_view>

namespace gfx {

// The GL name of the linked program; 0 on failure, with `why`.
[[nodiscard]] unsigned link_program(const std::string& vertex_path,
                                    const std::string& fragment_path, std::string& why);

// "0:12(5): error: words" (Mesa), "0(12) : error C1008: words" (NVIDIA), "ERROR: 0:12: words"
// (ANGLE, macOS): all become "path:12: error: words". Only the first complaint counts.
[[nodiscard]] std::string readable_shader_error(std::string_view path, std::string_view log);

} // namespace gfx
