#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds with warnings as errors, and runs every test. See --help.
set -euo pipefail
# shellcheck source=packaging/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

usage() {
  cat <<'TEXT'
Usage: packaging/test.sh [PRESET...]

Builds each preset (release, asan, tsan; default: release) and runs its tests; ends in the summary of ctest
and with its exit status. CTEST_PARALLEL_LEVEL sets how many tests run at a time.
TEXT
}

for preset in "$@"; do
  case $preset in
    -h | --help)
      usage
      exit 0
      ;;
    release | asan | tsan) ;;
    *) fail "test.sh: there are no tests for a preset \"$preset\". The presets are release, asan and tsan." 64 ;;
  esac
done
[ $# -gt 0 ] || set -- release

install_groups build test

status=0
for preset in "$@"; do
  build_preset "$preset" "$root/build/test-$preset.log" -- -DNUDGESCRIBE_WERROR=ON
  say "Testing $preset"
  (cd "$root" && CTEST_PARALLEL_LEVEL=${CTEST_PARALLEL_LEVEL:-$(build_jobs)} ctest --preset "$preset" </dev/null) || status=$?
done
exit "$status"
