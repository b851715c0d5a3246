# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Shared by the scripts beside it, which set -euo pipefail; sourced, never run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '%s\n' "$*" >&2; }

fail() {
  say "$1"
  exit "${2:-1}"
}

# A Qt translation unit needs close to a gigabyte: as many jobs as there are processors, but no more than memory carries.
build_jobs() {
  local processors gigabytes
  processors=$(nproc)
  gigabytes=$(awk '/^MemTotal:/ {print int($2 / 1048576) + 1}' /proc/meminfo 2>/dev/null || echo "$processors")
  echo $((gigabytes < processors ? gigabytes : processors))
}

# install_groups GROUP…: on a system that install-deps.sh does not know the build itself tells what is missing.
install_groups() {
  local status=0
  "$root/packaging/install-deps.sh" "$@" || status=$?
  [ "$status" = 0 ] || [ "$status" = 2 ] || exit "$status"
}

# quietly LOG COMMAND…: the output goes to LOG; the end of it is shown when the command fails.
quietly() {
  local log=$1 status=0
  shift
  "$@" >>"$log" 2>&1 </dev/null || status=$?
  if [ "$status" != 0 ]; then
    grep -nE 'error:|CMake Error|FAILED:' "$log" | head -n 20 >&2 || true
    say "…"
    tail -n 40 "$log" >&2
    fail "This failed: $*
The whole output is in $log" "$status"
  fi
}

# build_preset PRESET LOG [TARGET…] [-- CONFIGURE-OPTION…]
build_preset() {
  local preset=$1 log=$2 targets=()
  shift 2
  while [ $# -gt 0 ] && [ "$1" != -- ]; do
    targets+=("$1")
    shift
  done
  [ $# -eq 0 ] || shift
  mkdir -p "$(dirname "$log")"
  : >"$log"
  say "Building $preset with $(build_jobs) jobs; the first time takes some minutes. Output: $log"
  (
    cd "$root" || exit
    quietly "$log" cmake --preset "$preset" "$@"
    quietly "$log" cmake --build --preset "$preset" -j "$(build_jobs)" ${targets[@]+--target "${targets[@]}"}
  )
}
