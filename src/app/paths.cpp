// Where the program's files are: beside the executable once installed, else in the build tree.
#include "app/app.hpp"

#include <filesystem>

namespace app {
namespace fs = std::filesystem;

namespace {

fs::path executable() {
    std::error_code error;
    const fs::path self = fs::read_symlink("/proc/self/exe", error);
    return error ? fs::path() : self;
}

Paths in(const fs::path& root) {
    return {(root / "assets").string(), (root / "generated").string(), (root / "shaders").string()};
}

} // namespace

Paths Paths::standard() {
    std::error_code error;
    const fs::path here = executable().parent_path();
    // bin/noci with share/noci beside bin/, or everything in one folder (a tar.gz).
    for (const fs::path& root : {here / ".." / "share" / "noci", here})
        if (fs::is_directory(root / "assets", error) && fs::is_directory(root / "shaders", error))
            return in(root.lexically_normal());
#if defined(NOCI_SOURCE_DIR) && defined(NOCI_GENERATED_DIR)
    return {NOCI_SOURCE_DIR "/assets", NOCI_GENERATED_DIR, NOCI_SOURCE_DIR "/shaders"};
#else
    return in((here / ".." / "share" / "noci").lexically_normal());
#endif
}

} // namespace app
