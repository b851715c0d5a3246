# SPDX-License-Identifier: GPL-3.0-or-later
"""Installs the build into an empty folder and looks at what is there."""

import os
import shutil
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as xml
from pathlib import Path

APP_ID = "com.nudgescribe.Console"
PROGRAMS = os.environ["NUDGESCRIBE_PROGRAMS"].split()
VERSION = os.environ["NUDGESCRIBE_VERSION"]


class Install(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        subprocess.run([os.environ["NUDGESCRIBE_CMAKE"], "--install", os.environ["NUDGESCRIBE_BINARY_DIR"], "--prefix", "/usr"],
                       env={**os.environ, "DESTDIR": folder.name}, check=True, capture_output=True, text=True)
        cls.usr = Path(folder.name) / "usr"

    def test_layout(self):
        found = {path.relative_to(self.usr).as_posix() for path in self.usr.rglob("*") if path.is_file()}
        self.assertEqual(found, {f"bin/{program}" for program in PROGRAMS} | {
            f"share/applications/{APP_ID}.desktop",
            f"share/icons/hicolor/scalable/apps/{APP_ID}.svg",
            f"share/metainfo/{APP_ID}.metainfo.xml",
            "share/doc/nudgescribe-console/LICENSE",
            "share/doc/nudgescribe-console/copyright",
        })

    def test_every_program_is_there(self):
        self.assertEqual(set(PROGRAMS), {"nudgescribe-console", "nudgescribe-sandbox", "nudgescribe-csv"})

    def test_programs_run_and_name_their_version(self):
        for program in PROGRAMS:
            with self.subTest(program), tempfile.TemporaryDirectory() as home:
                done = subprocess.run([self.usr / "bin" / program, "--version"], capture_output=True, text=True, timeout=60,
                                      env={**os.environ, "HOME": home, "QT_QPA_PLATFORM": "offscreen"})
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertIn(VERSION, done.stdout)

    def test_programs_carry_no_path_of_the_build(self):
        for program in PROGRAMS:
            listed = subprocess.run(["readelf", "-d", self.usr / "bin" / program], capture_output=True, text=True, check=True)
            self.assertNotRegex(listed.stdout, "R(UN)?PATH", program)

    def test_desktop_file_names_what_is_installed(self):
        lines = (self.usr / f"share/applications/{APP_ID}.desktop").read_text(encoding="utf-8").splitlines()
        entries = dict(line.split("=", 1) for line in lines if "=" in line)
        self.assertIn(entries["Exec"].split()[0], PROGRAMS)
        self.assertEqual(entries["Icon"], APP_ID)

    def test_metainfo_names_this_version(self):
        path = self.usr / f"share/metainfo/{APP_ID}.metainfo.xml"
        self.assertEqual(xml.parse(path).find("releases/release").get("version"), VERSION)
        if shutil.which("appstreamcli"):
            done = subprocess.run(["appstreamcli", "validate", "--no-net", path], capture_output=True, text=True)
            self.assertEqual(done.returncode, 0, done.stdout)


if __name__ == "__main__":
    unittest.main()
