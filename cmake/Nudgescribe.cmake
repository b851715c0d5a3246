# SPDX-License-Identifier: GPL-3.0-or-later
# What every target of the house shares: language level, warnings, Qt strictness, hardening, sanitizers.

option(NUDGESCRIBE_WERROR "Treat warnings as errors" OFF)
option(NUDGESCRIBE_FUZZ "Build the libFuzzer targets (clang only)" OFF)
set(NUDGESCRIBE_SANITIZE "" CACHE STRING "Sanitizers to build with, as -fsanitize= takes them")

find_program(NUDGESCRIBE_CCACHE ccache)
if(NUDGESCRIBE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # The sloppiness is what ccache's manual asks for where precompiled headers are in use.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
      CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${NUDGESCRIBE_CCACHE})
endif()

set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/bin")
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

add_library(nudgescribe_options INTERFACE)
add_library(Nudgescribe::options ALIAS nudgescribe_options)
target_compile_features(nudgescribe_options INTERFACE cxx_std_20)
target_compile_definitions(nudgescribe_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
  QT_USE_QSTRINGBUILDER QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_KEYWORDS
  QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_compile_options(nudgescribe_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Wundef
  -Wformat=2 -Wimplicit-fallthrough $<$<BOOL:${NUDGESCRIBE_WERROR}>:-Werror>)
# GCC takes a precompiled header whose -D differ as merely unusable; that costs time, not correctness.
target_compile_options(nudgescribe_options INTERFACE -Wno-invalid-pch)
target_compile_options(nudgescribe_options INTERFACE -fstack-protector-strong
  $<$<CONFIG:Release,RelWithDebInfo>:-U_FORTIFY_SOURCE;-D_FORTIFY_SOURCE=2>)
target_link_options(nudgescribe_options INTERFACE -Wl,-z,relro,-z,now)
if(NUDGESCRIBE_SANITIZE)
  target_compile_options(nudgescribe_options INTERFACE
    -fsanitize=${NUDGESCRIBE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(nudgescribe_options INTERFACE -fsanitize=${NUDGESCRIBE_SANITIZE})
endif()
if(NUDGESCRIBE_FUZZ)
  target_compile_options(nudgescribe_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

# nudgescribe_library(NAME SOURCES … PUBLIC … PRIVATE … [PCH …]): one room of src/, a static library
# Nudgescribe::NAME whose headers are included as "NAME/header.h".
function(nudgescribe_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE;PCH" ${ARGN})
  add_library(nudgescribe_${name} STATIC ${ARG_SOURCES})
  add_library(Nudgescribe::${name} ALIAS nudgescribe_${name})
  set_target_properties(nudgescribe_${name} PROPERTIES AUTOMOC ON AUTORCC ON)
  target_include_directories(nudgescribe_${name} PUBLIC "${PROJECT_SOURCE_DIR}/src")
  target_link_libraries(nudgescribe_${name} PUBLIC ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE} Nudgescribe::options)
  if(ARG_PCH)
    target_precompile_headers(nudgescribe_${name} PRIVATE ${ARG_PCH})
  endif()
endfunction()

# nudgescribe_test(NAME SOURCES … LIBS … [LABELS …] [TIMEOUT s]): a Qt Test program, run offscreen by ctest.
function(nudgescribe_test name)
  cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LIBS;LABELS" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  set_target_properties(${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests")
  target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
  target_link_libraries(${name} PRIVATE Qt6::Test ${ARG_LIBS} Nudgescribe::options)
  add_test(NAME ${name} COMMAND ${name})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 120)
  endif()
  set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT}
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;QT_LOGGING_RULES=qt.qpa.*=false")
  if(ARG_LABELS)
    set_tests_properties(${name} PROPERTIES LABELS "${ARG_LABELS}")
  endif()
endfunction()
