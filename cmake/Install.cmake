# SPDX-License-Identifier: GPL-3.0-or-later
# What `cmake --install` puts where, and the Debian package that CPack makes of it. The icons, the contract and the
# translations are inside the programs; only what the desktop reads is installed beside them.
include(GNUInstallDirs)

set(NUDGESCRIBE_APP_ID com.nudgescribe.Console)
set(NUDGESCRIBE_PROGRAMS)
foreach(program nudgescribe-console nudgescribe-sandbox nudgescribe-csv)
  if(TARGET ${program})
    install(TARGETS ${program} RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
    list(APPEND NUDGESCRIBE_PROGRAMS ${program})
  endif()
endforeach()

configure_file("${PROJECT_SOURCE_DIR}/packaging/${NUDGESCRIBE_APP_ID}.metainfo.xml.in"
               "${PROJECT_BINARY_DIR}/packaging/${NUDGESCRIBE_APP_ID}.metainfo.xml" @ONLY)
install(FILES "${PROJECT_SOURCE_DIR}/packaging/${NUDGESCRIBE_APP_ID}.desktop"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES "${PROJECT_BINARY_DIR}/packaging/${NUDGESCRIBE_APP_ID}.metainfo.xml"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
install(FILES "${PROJECT_SOURCE_DIR}/resources/icons/app.svg"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps" RENAME "${NUDGESCRIBE_APP_ID}.svg")
install(FILES "${PROJECT_SOURCE_DIR}/packaging/copyright"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/nudgescribe-console")
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/nudgescribe-console")

set(CPACK_PACKAGE_NAME nudgescribe-console)
set(CPACK_PACKAGE_VENDOR "The Nudgescribe Console authors")
set(CPACK_PACKAGE_CONTACT "The Nudgescribe Console authors <noreply@nudgescribe.com>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_GENERATOR DEB)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Loaded at run time, so that no scan of the programs finds them.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, qt6-qpa-plugins, libsecret-1-0")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "gnome-keyring | kwalletmanager, qt6-translations-l10n, qt6-wayland")
include(CPack)
