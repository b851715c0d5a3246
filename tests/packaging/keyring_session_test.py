# SPDX-License-Identifier: GPL-3.0-or-later
"""That tests/support/with-keyring.sh gives the session that it promises, seen by a client that is not ours."""

import os
import signal
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

SESSION = Path(os.environ["NUDGESCRIBE_SOURCE_DIR"]) / "tests/support/with-keyring.sh"
STORE = "printf secret | timeout 10 secret-tool store --label=x service nudgescribe-test"
LOOKUP = "timeout 10 secret-tool lookup service nudgescribe-test"


class KeyringSession(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.env = {**os.environ, "TMPDIR": folder.name}
        self.folder = Path(folder.name)

    def run_in(self, state, script):
        done = subprocess.run([SESSION, state, "bash", "-c", script], env=self.env, text=True, capture_output=True,
                              stdin=subprocess.DEVNULL, timeout=60)
        self.assertEqual(list(self.folder.iterdir()), [], "its folder is gone")
        return done

    def test_unlocked_stores_and_finds(self):
        done = self.run_in("unlocked", f"{STORE} && {LOOKUP}")
        self.assertEqual((done.returncode, done.stdout), (0, "secret"), done.stderr)

    def test_sessions_share_nothing(self):
        self.run_in("unlocked", STORE)
        self.assertEqual(self.run_in("unlocked", LOOKUP).stdout, "")

    def test_locked_refuses(self):
        done = self.run_in("locked", STORE)
        self.assertEqual(done.returncode, 1)
        self.assertIn("locked", done.stderr)

    def test_none_has_no_bus(self):
        done = self.run_in("none", STORE)
        self.assertEqual(done.returncode, 1)
        self.assertIn("Could not connect", done.stderr)

    def test_homes_are_fresh_and_status_is_the_commands(self):
        done = self.run_in("none", 'echo "$HOME" "$XDG_DATA_HOME"; ls -A "$XDG_CONFIG_HOME" "$XDG_DATA_HOME" >&2; exit 7')
        self.assertEqual(done.returncode, 7)
        for path in done.stdout.split():
            self.assertTrue(path.startswith(str(self.folder)), path)

    def test_ends_all_when_it_is_ended(self):
        process = subprocess.Popen([SESSION, "unlocked", "sleep", "1000"], env=self.env, stdin=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL)
        while not any(self.folder.glob("*/run/bus")):
            time.sleep(0.01)
        process.send_signal(signal.SIGTERM)
        self.assertEqual(process.wait(30), 143)
        self.assertEqual(list(self.folder.iterdir()), [])


if __name__ == "__main__":
    unittest.main()
