#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what building, running or testing Nudgescribe Console needs. See --help.
set -euo pipefail

usage() {
  cat <<'TEXT'
Usage: packaging/install-deps.sh [--list] [GROUP...]

Installs the Debian packages (Debian 12 or newer) that are missing, and nothing else.
Works as root, or through sudo. On any other system it names what is needed and exits with 2.

Groups (default: build)
  build   compiler, CMake, Qt 6, QtKeychain, and what the window needs on a bare machine
  test    private keyring, D-Bus, virtual display, checkers of scripts
  fuzz    clang with its sanitizer and fuzzer runtimes
  bench   what the benchmarks measure with

  --list  names the missing packages, one a line, and installs nothing
TEXT
}

# One entry a word; where Debian releases name a package differently, the names stand with bars between them.
group_packages() {
  case $1 in
    build)
      echo cmake ninja-build g++ ccache pkg-config \
        qt6-base-dev qt6-base-dev-tools qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n \
        "qt6-svg-dev|libqt6svg6-dev" qt6-httpserver-dev qt6-websockets-dev qtkeychain-qt6-dev \
        "libgl-dev|libgl1-mesa-dev" libuchardet-dev libhwy-dev libfontconfig-dev libqt6sql6-sqlite libsecret-1-0 \
        qt6-qpa-plugins qt6-wayland libegl1 libxkbcommon-x11-0 libxcb-cursor0 \
        fonts-dejavu-core fonts-noto-core fonts-noto-cjk fonts-noto-color-emoji
      ;;
    test)
      echo gnome-keyring dbus libsecret-tools xvfb xauth at-spi2-core python3 shellcheck desktop-file-utils
      ;;
    fuzz) echo clang "libclang-rt-dev|libclang-rt-19-dev|libclang-rt-16-dev|libclang-rt-14-dev" ;;
    bench) echo time python3 nodejs npm ;;
    *) return 1 ;;
  esac
}

installed() { dpkg-query -W -f '${db:Status-Status}\n' "$1" 2>/dev/null | grep -qx installed; }

# An entry is there when any of its names is.
entry_installed() {
  local name
  for name in ${1//|/ }; do
    if installed "$name"; then return 0; fi
  done
  return 1
}

available() { LC_ALL=C apt-cache policy "$1" 2>/dev/null | grep -q '^  Candidate: [^(]'; }

# The name of an entry on this release: the first that apt knows.
entry_name() {
  local name
  for name in ${1//|/ }; do
    if available "$name"; then
      echo "$name"
      return
    fi
  done
  echo "${1%%|*}"
}

debian_12_or_newer() {
  local description=${NUDGESCRIBE_OS_RELEASE:-/etc/os-release}
  if [ ! -r "$description" ] || ! command -v dpkg-query >/dev/null; then return 1; fi
  (
    # shellcheck disable=SC1090
    . "$description"
    # Testing and unstable carry no VERSION_ID.
    [ "${ID:-}" = debian ] && { [ -z "${VERSION_ID:-}" ] || [ "${VERSION_ID%%.*}" -ge 12 ]; }
  )
}

list_only=
groups=()
while [ $# -gt 0 ]; do
  case $1 in
    -h | --help)
      usage
      exit 0
      ;;
    --list) list_only=1 ;;
    *)
      if ! group_packages "$1" >/dev/null; then
        echo "install-deps.sh: there is no group \"$1\". The groups are build, test, fuzz and bench." >&2
        exit 64
      fi
      groups+=("$1")
      ;;
  esac
  shift
done
[ ${#groups[@]} -gt 0 ] || groups=(build)

entries=()
for group in "${groups[@]}"; do
  read -ra words <<<"$(group_packages "$group")"
  entries+=("${words[@]}")
done

if ! debian_12_or_newer; then
  {
    echo "Packages are installed by this script on Debian 12 and newer only."
    echo "Please install what these Debian packages hold (Qt must be 6.4 or newer) under the names of this system:"
    printf '  %s\n' "${entries[@]//|/ or }"
  } >&2
  exit 2
fi

missing=()
for entry in "${entries[@]}"; do
  if ! entry_installed "$entry"; then missing+=("$entry"); fi
done
if [ -n "$list_only" ]; then
  for entry in ${missing[@]+"${missing[@]}"}; do entry_name "$entry"; done
  exit 0
fi
if [ ${#missing[@]} -eq 0 ]; then
  echo "Everything needed to ${groups[*]} is installed." >&2
  exit 0
fi

as_root=()
if [ "$(id -u)" != 0 ]; then
  if ! command -v sudo >/dev/null || { ! sudo -n true 2>/dev/null && [ ! -t 0 ]; }; then
    {
      echo "These packages are missing: ${missing[*]}"
      echo "To install them takes root. Run this, then start again:"
      echo "  su -c '$(cd "$(dirname "$0")" && pwd)/install-deps.sh ${groups[*]}'"
    } >&2
    exit 1
  fi
  as_root=(sudo)
fi

apt() {
  ${as_root[@]+"${as_root[@]}"} env DEBIAN_FRONTEND=noninteractive NEEDRESTART_SUSPEND=1 apt-get -qq \
    -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold \
    "$@" </dev/null
}

echo "Missing: ${missing[*]}" >&2
echo "Reading the package lists (apt-get update)." >&2
output=$(apt update 2>&1) || {
  printf '%s\n' "$output" >&2
  echo "The package lists could not be read anew; going on with those that are here." >&2
}
names=()
for entry in "${missing[@]}"; do names+=("$(entry_name "$entry")"); done
echo "Installing with apt-get, which can take some minutes: ${names[*]}" >&2
if ! output=$(apt install -y --no-install-recommends "${names[@]}" 2>&1); then
  tail -n 30 <<<"$output" >&2
  echo "apt-get could not install all of: ${names[*]}. Its reason stands above." >&2
  exit 1
fi
echo "Installed ${#names[@]} packages." >&2
