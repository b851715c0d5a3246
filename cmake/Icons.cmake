# SPDX-License-Identifier: GPL-3.0-or-later
# nudgescribe_add_icons(TARGET): resources/icons as :/icons/NAME.svg. They are drawn in #000 alone, which whoever
# shows them replaces by a colour of the palette; app.svg, the program's own, has colours of its own.
function(nudgescribe_add_icons target)
  file(GLOB icons CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/resources/icons/*.svg")
  qt_add_resources(${target} icons PREFIX /icons BASE "${PROJECT_SOURCE_DIR}/resources/icons" FILES ${icons})
endfunction()
