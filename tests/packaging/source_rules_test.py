# SPDX-License-Identifier: GPL-3.0-or-later
"""That the tree obeys source_rules.py, and that each of its rules catches what it is there for."""

import os
import unittest

import source_rules as rules

ROOT = os.environ["NUDGESCRIBE_SOURCE_DIR"]
WIDGET_HEADERS = set(os.listdir(os.environ["NUDGESCRIBE_WIDGET_HEADERS"]))


class Rules(unittest.TestCase):
    def assertCaught(self, problems, *, line=1):
        problems = list(problems)
        self.assertEqual(len(problems), 1, problems)
        self.assertIn(f":{line}:", problems[0])

    def assertClean(self, problems):
        self.assertEqual(list(problems), [])

    def test_arrows(self):
        self.assertCaught(rules.arrows("src/core/a.h", '\n#include "net/b.h"\n'), line=2)
        self.assertCaught(rules.arrows("src/csv/a.h", '#include "contract/b.h"'))
        self.assertCaught(rules.arrows("src/gui/shell/a.h", '#include "sandbox/b.h"'))
        self.assertCaught(rules.arrows("src/audience/a.cpp", '#include "campaigns/b.h"'))
        self.assertCaught(rules.arrows("src/core/a.cpp", '#include "a.h"'))
        self.assertCaught(rules.arrows("src/core/a.cpp", '#include "other/a.h"'))
        self.assertClean(rules.arrows("src/import/a.cpp", '#include "csv/b.h"\n#include "core/c.h"\n#include <QString>'))
        self.assertClean(rules.arrows("src/gui/a.cpp", '#include "ui_page.h"\n// #include "sandbox/b.h"'))

    def test_widgets(self):
        self.assertCaught(rules.widgets_below_gui("src/api/a.cpp", "#include <QWidget>", WIDGET_HEADERS))
        self.assertCaught(rules.widgets_below_gui("src/api/a.cpp", "#include <QtWidgets/QLabel>", WIDGET_HEADERS))
        self.assertClean(rules.widgets_below_gui("src/gui/a.cpp", "#include <QWidget>", WIDGET_HEADERS))
        self.assertClean(rules.widgets_below_gui("src/api/a.cpp", "#include <QString>", WIDGET_HEADERS))

    def test_text(self):
        self.assertCaught(rules.text_below_gui("src/api/a.cpp", 'return tr("Hello");'))
        self.assertClean(rules.text_below_gui("src/gui/a.cpp", 'return tr("Hello");'))
        self.assertClean(rules.text_below_gui("src/api/a.cpp", "attr(x); // tr(\"no\")"))

    def test_gui(self):
        self.assertCaught(rules.gui_stays_gui("src/gui/a.cpp", "#include <QJsonObject>"))
        self.assertCaught(rules.gui_stays_gui("src/gui/a.cpp", "dialog.exec();"))
        self.assertClean(rules.gui_stays_gui("src/gui/a.cpp", "#include <QUrl>\ndialog.open();"))
        self.assertClean(rules.gui_stays_gui("src/api/a.cpp", "#include <QJsonObject>"))

    def test_banned_words(self):
        self.assertCaught(rules.banned_words("src/gui/a.cpp", "QEventLoop loop;"))
        self.assertCaught(rules.banned_words("src/gui/a.cpp", "connect(a, SIGNAL(b()), c, d);"))
        self.assertCaught(rules.banned_words("src/gui/a.cpp", "// TO" + "DO later"))
        self.assertClean(rules.banned_words("src/gui/a.cpp", "// A QEventLoop would nest."))

    def test_wire_names(self):
        names = {"customer_group_id"}
        self.assertCaught(rules.wire_names("src/api/a.cpp", 'x("/v1/customer"_L1)', names))
        self.assertCaught(rules.wire_names("src/api/a.cpp", 'x(u"customer_group_id"_s)', names))
        self.assertCaught(rules.wire_names("src/api/a.cpp", 'x(R"(customer_group_id)")', names))
        self.assertClean(rules.wire_names("src/api/a.cpp", '// "customer_group_id"\nx("name")', names))

    def test_contract_has_distinctive_names(self):
        contract = {"headers": {"x-ip": ""}, "members": {"a": ["field_ids", "name"]}, "values": {"b": ["createdAt"]}}
        self.assertEqual(rules.distinctive_wire_names(contract), {"x-ip", "field_ids", "createdAt"})

    def test_icons(self):
        sound = '<svg viewBox="0 0 24 24" fill="none" stroke="#000" stroke-width="1.75" stroke-linecap="round"/>'
        self.assertClean(rules.icon_style("resources/icons/a.svg", sound))
        self.assertCaught(rules.icon_style("resources/icons/a.svg", sound.replace("1.75", "2")))
        self.assertCaught(rules.icon_style("resources/icons/a.svg", sound + '<path fill="#f00"/>'))
        self.assertCaught(rules.icon_names("src/gui/a.cpp", 'x(themedIcon(u"bad"));', {"add"}))
        self.assertClean(rules.icon_names("src/gui/a.cpp", 'x(themedIcon(u"add"));', {"add"}))

    def test_form_and_licence(self):
        self.assertCaught(rules.file_form("src/core/MyFile.cpp", ""))
        self.assertCaught(rules.file_form("src/core/a.h", ""))
        self.assertCaught(rules.licence("src/core/a.h", "#pragma once"))
        self.assertClean(rules.licence("src/core/a.h", "// SPDX-License-Identifier: GPL-3.0-or-later\n"))


class Tree(unittest.TestCase):
    maxDiff = None

    def test_tree(self):
        self.assertEqual("\n".join(rules.problems_of_tree(ROOT, WIDGET_HEADERS)), "")

    def test_tree_is_read(self):
        self.assertGreater(len(list(rules.files(ROOT, ["src"], rules.is_cpp))), 20)


if __name__ == "__main__":
    unittest.main()
