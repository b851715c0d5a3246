#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the release and runs its benchmarks. See --help.
set -euo pipefail
# shellcheck source=packaging/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

usage() {
  cat <<'TEXT'
Usage: packaging/bench.sh [NAME...]

Builds the release preset and runs the benchmark programs of build/release/bench, each of which prints its own
table; without a name, all of them. Exits with the status of the last one that failed.
TEXT
}

case ${1:-} in
  -h | --help)
    usage
    exit 0
    ;;
esac

install_groups build bench
build_preset release "$root/build/bench.log" nudgescribe-console benchmarks

shopt -s nullglob
programs=()
names=
for program in "$root"/build/release/bench/*; do
  # Programs that a benchmark starts stand in a folder below.
  if [ ! -f "$program" ] || [ ! -x "$program" ]; then continue; fi
  programs+=("$program")
  names="$names $(basename "$program")"
done
[ ${#programs[@]} -gt 0 ] || fail "There is no benchmark in $root/build/release/bench."
if [ $# -gt 0 ]; then
  programs=()
  for name in "$@"; do
    program=$root/build/release/bench/$name
    [ -x "$program" ] || fail "There is no benchmark \"$name\". There are:$names" 64
    programs+=("$program")
  done
fi

# Most benchmarks build widgets, none needs to be seen.
[ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || export QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen}
status=0
for program in "${programs[@]}"; do
  printf '\n== %s\n' "$(basename "$program")"
  runner=()
  # Restoring a session is measured with a keyring of its own too, where there is one to start.
  if [ "$(basename "$program")" = session ] && command -v gnome-keyring-daemon >/dev/null &&
    command -v dbus-run-session >/dev/null; then
    runner=("$root/tests/support/with-keyring.sh" unlocked)
  fi
  "${runner[@]}" "$program" || status=$?
done
exit "$status"
