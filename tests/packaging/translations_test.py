# SPDX-License-Identifier: GPL-3.0-or-later
"""That German and the English plurals are complete, up to date with the source, and break no text."""

import os
import shutil
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as xml
from pathlib import Path

import translations

ROOT = Path(os.environ["NUDGESCRIBE_SOURCE_DIR"])
LUPDATE = os.environ["NUDGESCRIBE_LUPDATE"].split("|")
SOURCES = os.environ["NUDGESCRIBE_TEXT_SOURCES"].split("|")


def message(source, *forms, numerus=False, state=None):
    element = xml.Element("message", {"numerus": "yes"} if numerus else {})
    xml.SubElement(element, "source").text = source
    translation = xml.SubElement(element, "translation", {"type": state} if state else {})
    if numerus:
        for form in forms:
            xml.SubElement(translation, "numerusform").text = form
    else:
        translation.text = forms[0]
    return translations.Message("Page", element)


class Check(unittest.TestCase):
    def problems(self, *arguments, **options):
        return list(translations.message_problems(message(*arguments, **options)))

    def test_sound(self):
        for source, form in (("Save %1 to %2", "%1 nach %2 sichern"), ("&Open…", "Ö&ffnen…"), ("R&&D", "F&&E"),
                             ("Total: %L1", "Gesamt: %L1"), ("<b>%1</b> rows.", "<b>%1</b> Zeilen.")):
            self.assertEqual(self.problems(source, form), [])
        self.assertEqual(self.problems("%n row(s)", "eine Zeile", "%n Zeilen", numerus=True), [])
        self.assertEqual(self.problems("%Ln row(s) of %1", "%Ln Zeile von %1", "%Ln Zeilen von %1", numerus=True), [])

    def test_broken(self):
        for source, form in (("Save %1", "Sichern"), ("Save %1", "%2 sichern"), ("%L1 rows", "%1 Zeilen"),
                             ("&Open", "Öffnen"), ("Open", "Ö&ffnen"), ("Open…", "Öffnen"), ("Name:", "Name"),
                             ("Sure?", "Sicher."), ("a ", "b"), ("<b>a</b>", "b"), ("Open", ""), ("Open", " ")):
            self.assertNotEqual(self.problems(source, form), [], (source, form))
        self.assertNotEqual(self.problems("Open", "Öffnen", state="unfinished"), [])
        self.assertNotEqual(self.problems("Open", "Öffnen", state="vanished"), [])
        self.assertNotEqual(self.problems("%n row(s)", "%n Zeile", numerus=True), [])
        self.assertNotEqual(self.problems("%n row(s)", "%n Zeile", "Zeilen", numerus=True), [])
        self.assertNotEqual(self.problems("%n row(s)", "%n Zeile", "", numerus=True), [])

    def test_source_and_file_differ(self):
        one, other = message("Open", "Öffnen"), message("Close", "Schließen")
        self.assertEqual(len(list(translations.file_problems({one.key: one}, {other.key: other}))), 2)
        self.assertEqual(list(translations.file_problems({one.key: one}, {one.key: one})), [])


class Files(unittest.TestCase):
    maxDiff = None

    def problems(self, language, *options):
        committed = ROOT / f"translations/nudgescribe_{language}.ts"
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / committed.name
            shutil.copy(committed, copy)
            done = subprocess.run([*LUPDATE, *options, *SOURCES, "-ts", copy], cwd=ROOT, check=True, capture_output=True,
                                  text=True)
            # It warns where a text could never be found at run time, such as a class without Q_OBJECT.
            self.assertEqual(done.stderr, "")
            return list(translations.file_problems(translations.read(committed), translations.read(copy)))

    def assertComplete(self, problems):
        if problems:
            self.fail(f"{len(problems)} problems; the target update_translations adds missing texts:\n" + "\n".join(problems))

    def test_german(self):
        self.assertComplete(self.problems("de"))

    def test_english_plurals(self):
        self.assertComplete(self.problems("en", "-pluralonly"))


if __name__ == "__main__":
    unittest.main()
