# `cmake --install build/release --prefix DIR`: a folder that can be moved anywhere. The program
# finds its files at ../share/noci from where it is.
include(GNUInstallDirs)
set(share ${CMAKE_INSTALL_DATADIR}/noci)
install(TARGETS noci RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY assets DESTINATION ${share} PATTERN art EXCLUDE)
install(DIRECTORY shaders DESTINATION ${share})
install(DIRECTORY ${NOCI_GENERATED_DIR} DESTINATION ${share}) # art/*.png, fonts
