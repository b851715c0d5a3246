# SPDX-License-Identifier: GPL-3.0-or-later
"""The scripts of packaging/: their form, their help, and what they do on systems that this one is not. Programs that
they call are replaced by small ones that write down how they were called, so nothing is built or installed here."""

import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(os.environ["NUDGESCRIBE_SOURCE_DIR"])
SCRIPTS = [ROOT / "packaging" / name for name in ("install-deps.sh", "run.sh", "test.sh", "bench.sh")]
EXECUTABLE = [*SCRIPTS, ROOT / "tests/support/with-keyring.sh", ROOT / ".ci/run"]


def call(command, env=None, **options):
    return subprocess.run(
        [str(part) for part in command], env=env, text=True, stdin=subprocess.DEVNULL, capture_output=True, timeout=60,
        **options)


class Form(unittest.TestCase):
    def test_syntax(self):
        for script in [*EXECUTABLE, ROOT / "packaging/common.sh"]:
            with self.subTest(script.name):
                done = call(["bash", "-n", script])
                self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_executable(self):
        for script in EXECUTABLE:
            self.assertTrue(os.access(script, os.X_OK), script)

    @unittest.skipUnless(shutil.which("shellcheck"), "shellcheck is not installed")
    def test_shellcheck(self):
        done = call(["shellcheck", "-x", *EXECUTABLE, ROOT / "packaging/common.sh"], cwd=ROOT)
        self.assertEqual((done.returncode, done.stdout), (0, ""))

    def test_help(self):
        for script in EXECUTABLE:
            if script.name not in ("run.sh", "run"):
                with self.subTest(script.name):
                    done = call([script, "--help"])
                    self.assertEqual(done.returncode, 0)
                    self.assertIn("Usage: ", done.stdout)

    def test_unknown_words(self):
        for command in (["install-deps.sh", "nonsense"], ["test.sh", "nonsense"]):
            done = call([ROOT / "packaging" / command[0], command[1]])
            self.assertEqual(done.returncode, 64)
            self.assertIn('"nonsense"', done.stderr)

    @unittest.skipUnless(shutil.which("desktop-file-validate"), "desktop-file-utils is not installed")
    def test_desktop_file(self):
        done = call(["desktop-file-validate", ROOT / "packaging/com.nudgescribe.Console.desktop"])
        self.assertEqual((done.returncode, done.stdout), (0, ""))


class Sandboxed(unittest.TestCase):
    """A copy of packaging/ whose PATH has only the programs of the test."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name) / "clone of it"
        self.bin = Path(folder.name) / "bin"
        self.bin.mkdir()
        shutil.copytree(ROOT / "packaging", self.root / "packaging")
        for name in ("bash", "env", "cat", "dirname", "basename", "mkdir", "nproc", "awk", "grep", "tail", "ls", "id",
                     "uname", "chmod"):
            (self.bin / name).symlink_to(shutil.which(name))
        self.calls = Path(folder.name) / "calls"
        self.calls.touch()
        self.os_release = Path(folder.name) / "os-release"
        self.os_release.write_text('ID=debian\nVERSION_ID="12"\n')
        self.env = {"PATH": str(self.bin), "CALLS": str(self.calls), "NUDGESCRIBE_OS_RELEASE": str(self.os_release)}

    def fake(self, name, body):
        path = self.bin / name
        path.unlink(missing_ok=True)
        path.write_text(f'#!{shutil.which("bash")}\n{body}\n')
        path.chmod(0o755)

    def run_script(self, name, *arguments, **env):
        return call([self.root / "packaging" / name, *arguments], {**self.env, **env})

    def called(self):
        return self.calls.read_text().splitlines()


class InstallDeps(Sandboxed):
    def setUp(self):
        super().setUp()
        self.fake("dpkg-query", '[ -e "$INSTALLED" ] && echo installed')
        self.fake("apt-cache", '[ "$2" = qt6-svg-dev ] && printf "x:\\n  Candidate: (none)\\n" || printf "x:\\n  Candidate: 1\\n"')
        self.fake("apt-get", 'echo "$DEBIAN_FRONTEND apt-get $*" >>"$CALLS"')
        self.fake("id", "echo 0")
        self.env["INSTALLED"] = "/nowhere"

    def test_nothing_missing(self):
        done = self.run_script("install-deps.sh", "build", "test", INSTALLED=str(self.calls))
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(self.called(), [])

    def test_missing(self):
        done = self.run_script("install-deps.sh")
        self.assertEqual(done.returncode, 0, done.stderr)
        update, install = self.called()
        self.assertRegex(update, "^noninteractive apt-get .* update$")
        self.assertRegex(install, r"^noninteractive apt-get .* install -y .*\bqt6-base-dev\b")
        self.assertIn("libqt6svg6-dev", install, "the name that this release has")
        self.assertNotIn("qt6-svg-dev", install)
        self.assertNotIn("|", install)
        self.assertIn("qt6-base-dev", done.stderr, "it says what it installs")

    def test_list_installs_nothing(self):
        done = self.run_script("install-deps.sh", "--list", "fuzz")
        self.assertIn("clang", done.stdout.splitlines())
        self.assertEqual(self.called(), [])

    def test_sudo(self):
        self.fake("id", "echo 1000")
        self.fake("sudo", '[ "$1" = -n ] && shift; echo "sudo $1" >>"$CALLS"; "$@"')
        self.fake("true", "exit 0")
        done = self.run_script("install-deps.sh")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(self.called()[1], "sudo env")
        self.assertIn("noninteractive apt-get", self.called()[2])

    def test_neither_root_nor_sudo(self):
        self.fake("id", "echo 1000")
        done = self.run_script("install-deps.sh")
        self.assertEqual(done.returncode, 1)
        self.assertIn("qt6-base-dev", done.stderr)
        self.assertIn("su -c", done.stderr)
        self.assertEqual(self.called(), [])

    def test_failure_of_apt(self):
        self.fake("apt-get", 'case "$*" in *install*) echo "E: no route" >&2; exit 100;; esac')
        done = self.run_script("install-deps.sh")
        self.assertEqual(done.returncode, 1)
        self.assertIn("E: no route", done.stderr)

    def test_other_systems(self):
        for text in ("ID=fedora\nVERSION_ID=40\n", 'ID=debian\nVERSION_ID="11"\n'):
            self.os_release.write_text(text)
            done = self.run_script("install-deps.sh")
            self.assertEqual(done.returncode, 2)
            self.assertIn("qt6-base-dev", done.stderr)
            self.assertEqual(self.called(), [])

    def test_newer_and_unstable_debian(self):
        for text in ('ID=debian\nVERSION_ID="13"\n', "ID=debian\n"):
            self.os_release.write_text(text)
            self.assertEqual(self.run_script("install-deps.sh").returncode, 0)


class Run(Sandboxed):
    def setUp(self):
        super().setUp()
        (self.root / "packaging/install-deps.sh").write_text(f'#!{shutil.which("bash")}\necho "deps $*" >>"$CALLS"\n')
        console = self.root / "build/release/bin/nudgescribe-console"
        self.fake("cmake", f"""echo "cmake $*" >>"$CALLS"
case $1 in --build)
  mkdir -p '{console.parent}'
  printf '%s\\n' '#!{shutil.which("bash")}' 'echo "console[$QT_QPA_PLATFORM]" "$@" >>"$CALLS"; exit 7' >'{console}'
  chmod +x '{console}'
esac""")

    def console_call(self):
        return [line for line in self.called() if line.startswith("console")]

    def test_with_display(self):
        done = self.run_script("run.sh", "my file.csv", DISPLAY=":1")
        self.assertEqual(done.returncode, 7, "the console's own exit status")
        self.assertEqual(self.console_call(), ["console[] --sandbox my file.csv"])
        self.assertEqual(self.called()[0], "deps build")

    def test_wayland_display(self):
        self.run_script("run.sh", WAYLAND_DISPLAY="wayland-0")
        self.assertEqual(self.console_call(), ["console[] --sandbox"])

    def test_named_server(self):
        self.run_script("run.sh", "--server", "https://example.com", DISPLAY=":1")
        self.run_script("run.sh", "--sandbox", DISPLAY=":1")
        self.assertEqual(self.console_call(), ["console[] --server https://example.com", "console[] --sandbox"])

    def test_without_display(self):
        done = self.run_script("run.sh")
        self.assertEqual(done.returncode, 1)
        self.assertEqual(self.console_call(), [])
        self.assertTrue(any(line.startswith("cmake --build") for line in self.called()), "it has built")
        for way in ("DISPLAY", "xvfb-run", "ssh -X", "VNC", "--screenshots"):
            self.assertIn(way, done.stderr)

    def test_pictures_and_words_need_no_display(self):
        self.run_script("run.sh", "--screenshots", "pictures")
        self.run_script("run.sh", "--version")
        self.assertEqual(self.console_call(), ["console[offscreen] --screenshots pictures", "console[offscreen] --version"])

    def test_failing_build(self):
        self.fake("cmake", 'echo "a.cpp:1: error: no such thing"; exit 3')
        done = self.run_script("run.sh", DISPLAY=":1")
        self.assertEqual(done.returncode, 3)
        self.assertIn("error: no such thing", done.stderr)
        self.assertIn(str(self.root / "build/run.log"), done.stderr)
        self.assertEqual(self.console_call(), [])

    def test_unknown_system_builds_all_the_same(self):
        (self.root / "packaging/install-deps.sh").write_text(f'#!{shutil.which("bash")}\nexit 2\n')
        self.run_script("run.sh", DISPLAY=":1")
        self.assertEqual(self.console_call(), ["console[] --sandbox"])

    def test_failed_installation_ends_it(self):
        (self.root / "packaging/install-deps.sh").write_text(f'#!{shutil.which("bash")}\nexit 1\n')
        self.assertEqual(self.run_script("run.sh", DISPLAY=":1").returncode, 1)
        self.assertEqual(self.called(), [])

    def test_test_script(self):
        self.fake("ctest", 'echo "ctest $*" >>"$CALLS"; echo "100% tests passed"; [ "$2" = release ]')
        done = self.run_script("test.sh")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(self.called()[0], "deps build test")
        self.assertIn("cmake --preset release -DNUDGESCRIBE_WERROR=ON", self.called())
        self.assertEqual(done.stdout, "100% tests passed\n")
        self.assertEqual(self.run_script("test.sh", "asan", "release").returncode, 1, "a failure is not forgotten")


if __name__ == "__main__":
    unittest.main()
