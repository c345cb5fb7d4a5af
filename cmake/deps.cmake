# System libraries, each behind one target. Headers count as system headers, so our warnings do not
# fire in them.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(SDL2 CONFIG REQUIRED)
find_package(fmt CONFIG REQUIRED)
find_package(Boost 1.74 REQUIRED)
find_package(SQLite3 REQUIRED)
pkg_check_modules(md4c REQUIRED IMPORTED_TARGET md4c)
pkg_check_modules(freetype REQUIRED IMPORTED_TARGET freetype2)
pkg_check_modules(cairo REQUIRED IMPORTED_TARGET cairo)

# libharu brings neither a CMake nor a pkg-config file.
find_path(HARU_INCLUDE hpdf.h REQUIRED)
find_library(HARU_LIBRARY hpdf REQUIRED)
add_library(noci_haru INTERFACE)
target_include_directories(noci_haru SYSTEM INTERFACE ${HARU_INCLUDE})
target_link_libraries(noci_haru INTERFACE ${HARU_LIBRARY})

add_library(noci_tomlpp INTERFACE)
pkg_check_modules(tomlplusplus REQUIRED IMPORTED_TARGET tomlplusplus)
target_link_libraries(noci_tomlpp INTERFACE PkgConfig::tomlplusplus)

# stb: headers in /usr/include/stb, code in libstb (Debian).
find_path(STB_INCLUDE stb_image.h PATH_SUFFIXES stb REQUIRED)
find_library(STB_LIBRARY stb REQUIRED)
add_library(noci_stb INTERFACE)
target_include_directories(noci_stb SYSTEM INTERFACE ${STB_INCLUDE})
target_link_libraries(noci_stb INTERFACE ${STB_LIBRARY})

# Dear ImGui: the package, or a source folder given with -DIMGUI_DIR=.
add_library(noci_imgui INTERFACE)
if(IMGUI_DIR)
  file(GLOB imgui_sources ${IMGUI_DIR}/imgui*.cpp ${IMGUI_DIR}/misc/freetype/imgui_freetype.cpp
       ${IMGUI_DIR}/backends/imgui_impl_opengl3.cpp ${IMGUI_DIR}/backends/imgui_impl_sdl*2.cpp
       ${IMGUI_DIR}/backends/imgui_impl_sdl.cpp)
  list(FILTER imgui_sources EXCLUDE REGEX "sdlrenderer")
  add_library(imgui_from_source STATIC ${imgui_sources})
  target_include_directories(imgui_from_source SYSTEM PUBLIC ${IMGUI_DIR} ${IMGUI_DIR}/backends
    ${IMGUI_DIR}/misc/freetype)
  target_link_libraries(imgui_from_source PUBLIC SDL2::SDL2 PkgConfig::freetype ${CMAKE_DL_LIBS})
  target_link_libraries(noci_imgui INTERFACE imgui_from_source)
else()
  pkg_check_modules(imgui REQUIRED IMPORTED_TARGET imgui)
  find_path(IMGUI_BACKENDS imgui_impl_opengl3.h PATH_SUFFIXES imgui/backends REQUIRED)
  target_include_directories(noci_imgui SYSTEM INTERFACE ${imgui_INCLUDE_DIRS} ${IMGUI_BACKENDS})
  target_link_libraries(noci_imgui INTERFACE PkgConfig::imgui noci_stb PkgConfig::freetype SDL2::SDL2
    ${CMAKE_DL_LIBS})
endif()

# glad: generated here by the packaged generator, from the specs it carries; no network.
find_program(GLAD_PROGRAM glad REQUIRED)
set(GLAD_DIR ${PROJECT_BINARY_DIR}/glad)
if(NOT EXISTS ${GLAD_DIR}/src/gl.c)
  execute_process(COMMAND ${GLAD_PROGRAM} --quiet --reproducible --api gl:core=3.3 --extensions=
                          --out-path ${GLAD_DIR} c COMMAND_ERROR_IS_FATAL ANY)
endif()
add_library(noci_glad STATIC ${GLAD_DIR}/src/gl.c)
target_include_directories(noci_glad SYSTEM PUBLIC ${GLAD_DIR}/include)
