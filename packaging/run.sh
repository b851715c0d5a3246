#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, and starts the console on its embedded sandbox. Arguments go to the console:
#   packaging/run.sh                            the sandbox with its default data
#   packaging/run.sh customers.csv              the same, with an upload of this file
#   packaging/run.sh --server URL               another server
#   packaging/run.sh --screenshots DIR          pictures of every screen; needs no display
set -euo pipefail
# shellcheck source=packaging/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

usage() {
  cat <<'TEXT'
Usage: packaging/run.sh [ARGUMENT...]

Installs what is missing, builds the release and starts the console on its embedded sandbox, or on the server that
--server names. Arguments go to the console; once it is built, build/release/bin/nudgescribe-console --help lists them.
TEXT
}

case ${1:-} in
  -h | --help)
    usage
    exit 0
    ;;
esac

sandbox=(--sandbox)
needs_display=1
for argument in "$@"; do
  case $argument in
    --server | --server=* | --sandbox) sandbox=() ;;
    -v | --version | --screenshots | --screenshots=*)
      sandbox=()
      needs_display=
      ;;
  esac
done

install_groups build
build_preset release "$root/build/run.log" nudgescribe-console
console=$root/build/release/bin/nudgescribe-console

if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]; then
  if [ -n "$needs_display" ]; then
    fail "The console is built, but there is no display to show its window on (neither DISPLAY nor WAYLAND_DISPLAY is set).
Ways to one:
  - log in to a desktop on this machine and run packaging/run.sh there
  - from another machine with an X server: ssh -X $(id -un)@$(uname -n), then packaging/run.sh
  - a virtual display that VNC can show: QT_QPA_PLATFORM=vnc packaging/run.sh, then point a VNC viewer at port 5900
  - a virtual display for a script: xvfb-run packaging/run.sh (packaging/install-deps.sh test installs it)
Pictures of every screen need no display: QT_QPA_PLATFORM=offscreen packaging/run.sh --screenshots DIR"
  fi
  export QT_QPA_PLATFORM=offscreen
fi

exec "$console" ${sandbox[@]+"${sandbox[@]}"} "$@"
