# SPDX-License-Identifier: GPL-3.0-or-later
# Text for people stands in src/gui, src/apps and ui alone. German is a full translation; English has the plurals
# only, which Qt cannot form by itself. The .ts files change by the target update_translations and never in a build.
set(NUDGESCRIBE_TRANSLATIONS
  "${PROJECT_SOURCE_DIR}/translations/nudgescribe_de.ts"
  "${PROJECT_SOURCE_DIR}/translations/nudgescribe_en.ts")
set(NUDGESCRIBE_TEXT_SOURCES src/gui src/apps ui)
set(NUDGESCRIBE_LUPDATE_OPTIONS -locations none -no-obsolete -I "${PROJECT_SOURCE_DIR}/src")

add_custom_target(update_translations
  COMMAND Qt6::lupdate ${NUDGESCRIBE_LUPDATE_OPTIONS} ${NUDGESCRIBE_TEXT_SOURCES}
          -source-language en_GB -target-language de_DE -ts translations/nudgescribe_de.ts
  COMMAND Qt6::lupdate ${NUDGESCRIBE_LUPDATE_OPTIONS} -pluralonly ${NUDGESCRIBE_TEXT_SOURCES}
          -source-language en_GB -target-language en_GB -ts translations/nudgescribe_en.ts
  WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}"
  VERBATIM)

# nudgescribe_add_translations(TARGET): the compiled files as :/i18n/nudgescribe_LANGUAGE.qm.
function(nudgescribe_add_translations target)
  set(folder "${PROJECT_BINARY_DIR}/translations")
  file(MAKE_DIRECTORY "${folder}")
  set(compiled)
  foreach(source IN LISTS NUDGESCRIBE_TRANSLATIONS)
    cmake_path(GET source STEM name)
    add_custom_command(OUTPUT "${folder}/${name}.qm"
      COMMAND Qt6::lrelease -silent "${source}" -qm "${folder}/${name}.qm"
      DEPENDS "${source}"
      VERBATIM)
    list(APPEND compiled "${folder}/${name}.qm")
  endforeach()
  qt_add_resources(${target} translations PREFIX /i18n BASE "${folder}" FILES ${compiled})
endfunction()
