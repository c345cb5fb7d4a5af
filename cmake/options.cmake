# What every target of ours is compiled with.
add_library(noci_options INTERFACE)
target_compile_features(noci_options INTERFACE cxx_std_20)
target_include_directories(noci_options INTERFACE ${PROJECT_SOURCE_DIR}/src)
# Replay must be exact on every machine: no fused multiply-add, never -ffast-math.
target_compile_options(noci_options INTERFACE -ffp-contract=off -Wall -Wextra -Wpedantic -Wshadow
  -Wnon-virtual-dtor -Wimplicit-fallthrough $<$<BOOL:${NOCI_WERROR}>:-Werror>)
target_compile_definitions(noci_options INTERFACE $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>
  IMGUI_DISABLE_OBSOLETE_FUNCTIONS)
if(NOCI_SANITIZE)
  target_compile_options(noci_options INTERFACE -fsanitize=address,undefined
    -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(noci_options INTERFACE -fsanitize=address,undefined)
endif()

# One layer of the house: a static library of all .cpp files of a folder, or its headers alone.
function(noci_layer name)
  cmake_parse_arguments(ARG "" "" "FILES;LINK" ${ARGN})
  if(NOT ARG_FILES)
    add_library(${name} INTERFACE)
    target_link_libraries(${name} INTERFACE noci_options ${ARG_LINK})
    return()
  endif()
  add_library(${name} STATIC ${ARG_FILES})
  target_link_libraries(${name} PUBLIC noci_options ${ARG_LINK})
endfunction()
