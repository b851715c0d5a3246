# SPDX-License-Identifier: GPL-3.0-or-later
# nudgescribe_bench(NAME SOURCES … LIBS …): a benchmark program build/<preset>/bench/NAME, run by packaging/bench.sh.
# All of them are built by the target benchmarks.
add_custom_target(benchmarks)
function(nudgescribe_bench name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LIBS" ${ARGN})
  add_executable(bench_${name} ${ARG_SOURCES})
  set_target_properties(bench_${name} PROPERTIES
    OUTPUT_NAME ${name} AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/bench")
  target_include_directories(bench_${name} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
  target_link_libraries(bench_${name} PRIVATE ${ARG_LIBS} Nudgescribe::options)
  add_dependencies(benchmarks bench_${name})
endfunction()
