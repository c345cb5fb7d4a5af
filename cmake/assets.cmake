# The assets folder the program reads: text straight from the source tree (so that hot reload sees
# the files people edit), pictures rendered from our SVGs and fonts copied from their package.
find_program(RSVG_CONVERT rsvg-convert REQUIRED)
find_path(INTER_FONTS Inter-Regular.otf PATHS /usr/share/fonts/opentype/inter REQUIRED NO_DEFAULT_PATH)
set(NOCI_GENERATED_DIR ${PROJECT_BINARY_DIR}/generated)

file(GLOB art_svgs CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/assets/art/*.svg)
set(generated_files "")
foreach(svg IN LISTS art_svgs)
  get_filename_component(stem ${svg} NAME_WE)
  set(png ${NOCI_GENERATED_DIR}/art/${stem}.png)
  add_custom_command(OUTPUT ${png} DEPENDS ${svg}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${NOCI_GENERATED_DIR}/art
    COMMAND ${RSVG_CONVERT} --zoom=2 --output=${png} ${svg} VERBATIM
    COMMENT "Rendering art ${stem}")
  list(APPEND generated_files ${png})
endforeach()
foreach(face Regular Medium SemiBold Bold)
  set(font ${NOCI_GENERATED_DIR}/fonts/Inter-${face}.otf)
  add_custom_command(OUTPUT ${font}
    COMMAND ${CMAKE_COMMAND} -E copy ${INTER_FONTS}/Inter-${face}.otf ${font} VERBATIM)
  list(APPEND generated_files ${font})
endforeach()
# The typeface on paper: libharu embeds TrueType only, so static faces are cut from the variable font.
# Debian's fontTools belongs to Debian's Python, which need not be the first one in the path.
find_program(FONTTOOLS_PYTHON python3 PATHS /usr/bin NO_DEFAULT_PATH)
find_program(FONTTOOLS_PYTHON python3 REQUIRED)
find_path(INTER_VARIABLE Inter-roman.var.ttf PATHS /usr/share/fonts/truetype/inter-vf REQUIRED
  NO_DEFAULT_PATH)
set(print_fonts "")
foreach(face Regular SemiBold Bold MediumItalic)
  list(APPEND print_fonts ${NOCI_GENERATED_DIR}/fonts/print/Inter-${face}.ttf)
endforeach()
add_custom_command(OUTPUT ${print_fonts} DEPENDS ${PROJECT_SOURCE_DIR}/tools/make_print_fonts.py
  COMMAND ${FONTTOOLS_PYTHON} -B ${PROJECT_SOURCE_DIR}/tools/make_print_fonts.py
    ${INTER_VARIABLE}/Inter-roman.var.ttf ${INTER_VARIABLE}/Inter-italic.var.ttf
    ${NOCI_GENERATED_DIR}/fonts/print VERBATIM
  COMMENT "Making the typeface of printed pages")
list(APPEND generated_files ${print_fonts})
add_custom_target(noci_assets ALL DEPENDS ${generated_files})
