#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a command in a session of its own, with a keyring in the state that is asked for. See --help.
set -euo pipefail

usage() {
  cat <<'TEXT'
Usage: tests/support/with-keyring.sh unlocked|locked|none COMMAND [ARGUMENT...]

  unlocked  a D-Bus session with a gnome-keyring whose login keyring is open
  locked    the same, but the login keyring is locked, and nothing is there to ask for its password
  none      no D-Bus session, so no keyring

HOME and the XDG folders are fresh and empty. Processes and folders go when the command ends; the exit status is
the command's.
TEXT
}

keyring_password=nudgescribe-test

wait_for_keyring() {
  local attempt
  for ((attempt = 0; attempt < 100; attempt++)); do
    if dbus-send --session --print-reply=literal --dest=org.freedesktop.DBus /org/freedesktop/DBus \
      org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets 2>/dev/null | grep -q true; then
      return
    fi
    sleep 0.1
  done
  echo "with-keyring.sh: gnome-keyring-daemon did not come up. It said:" >&2
  cat "$HOME/keyring.log" >&2
  exit 70
}

# Within the private D-Bus session.
run_inside() {
  local state=$1 status=0
  shift
  # Unlocking is what makes the login keyring, so a keyring that is there but locked begins unlocked too.
  printf %s "$keyring_password" |
    gnome-keyring-daemon --foreground --unlock --components=secrets >"$HOME/keyring.log" 2>&1 &
  wait_for_keyring
  if [ "$state" = locked ]; then
    dbus-send --session --print-reply --dest=org.freedesktop.secrets /org/freedesktop/secrets \
      org.freedesktop.Secret.Service.Lock array:objpath:/org/freedesktop/secrets/collection/login >>"$HOME/keyring.log"
  fi
  "$@" || status=$?
  exit "$status"
}

case ${1:-} in
  -h | --help)
    usage
    exit 0
    ;;
  --inside)
    shift
    run_inside "$@"
    ;;
  unlocked | locked | none) ;;
  *)
    usage >&2
    exit 64
    ;;
esac
[ $# -ge 2 ] || {
  usage >&2
  exit 64
}
state=$1
shift

session=$(mktemp -d "${TMPDIR:-/tmp}/nudgescribe-session.XXXXXX")
mkdir -m 700 "$session"/{home,config,data,cache,state,run}
export HOME=$session/home
export XDG_CONFIG_HOME=$session/config XDG_DATA_HOME=$session/data XDG_CACHE_HOME=$session/cache
export XDG_STATE_HOME=$session/state XDG_RUNTIME_DIR=$session/run
# QtKeychain picks its store by the desktop; a keyring of the surrounding session must not be found.
unset DESKTOP_SESSION XDG_CURRENT_DESKTOP KDE_FULL_SESSION KDE_SESSION_VERSION GNOME_KEYRING_CONTROL SSH_AUTH_SOCK

group=
# shellcheck disable=SC2317 # called by the trap
finish() {
  [ -z "$group" ] || kill -TERM -- "-$group" 2>/dev/null || true
  rm -rf "$session" || true
}
trap finish EXIT
trap 'exit 143' TERM
trap 'exit 130' INT
trap 'exit 129' HUP

# No servers can be started by a message: nothing may put up a prompt or wake a second keyring.
cat >"$session/bus.conf" <<CONF
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=$session/run/bus</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
CONF

# Job control puts the command and its servers into a process group of their own, so that finish reaches them all.
set -m
if [ "$state" = none ]; then
  # An address that leads nowhere, not none at all: without an address libraries look for a bus, or start one.
  export DBUS_SESSION_BUS_ADDRESS=unix:path=$session/run/no-bus
  "$@" <&0 &
else
  dbus-run-session --config-file="$session/bus.conf" -- "${BASH_SOURCE[0]}" --inside "$state" "$@" <&0 &
fi
group=$!
status=0
wait "$group" || status=$?
exit "$status"
