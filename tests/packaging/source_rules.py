# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules of the source tree that no compiler checks. Each takes a file's path below the root and its text, and yields
problems as "path:line: what". See docs/architecture.md for the reasons."""

import json
import os
import re
from pathlib import Path

ARROWS = {
    "core": set(),
    "contract": {"core"},
    "csv": {"core"},
    "net": {"contract"},
    "auth": {"net"},
    "api": {"auth"},
    "audience": {"api"},
    "import": {"api", "csv"},
    # Exported messages are CSV files.
    "campaigns": {"api", "csv"},
    "sandbox": {"contract"},
    "gui": {"audience", "import", "campaigns"},
    "apps": {"gui", "sandbox"},
}
WITH_WIDGETS = {"gui", "apps"}

TOKEN = re.compile(
    r"""(?P<comment>//[^\n]*|/\*.*?\*/)
      |(?P<raw>R"(?P<mark>[^(\s]*)\((?P<rawtext>.*?)\)(?P=mark)")
      |(?P<string>"(?P<text>(?:\\.|[^"\\\n])*)")
      |(?P<char>'(?:\\.|[^'\\\n])+')""",
    re.VERBOSE | re.DOTALL,
)
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?:"([^"]+)"|<([^>]+)>)', re.MULTILINE)


def reachable(room):
    """The rooms that one may include: itself and all that its arrows lead to."""
    seen, ahead = set(), [room]
    while ahead:
        room = ahead.pop()
        if room not in seen:
            seen.add(room)
            ahead.extend(ARROWS[room])
    return seen


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def blank(match):
    return re.sub(r"[^\n]", " ", match.group())


def code_of(text):
    """The text with comments and the contents of literals blanked; lines keep their numbers."""
    return TOKEN.sub(lambda m: blank(m) if m["comment"] or not m["char"] else m.group(), text)


def literals_of(text):
    for match in TOKEN.finditer(text):
        if match["raw"] or match["string"]:
            yield match.start(), match["rawtext"] if match["raw"] else match["text"]


def includes_of(text):
    # Comments go first, so that an include in one does not count; the quoted form is a literal and must stay.
    bare = TOKEN.sub(lambda m: blank(m) if m["comment"] else m.group(), text)
    for match in INCLUDE.finditer(bare):
        yield line_of(bare, match.start()), match[1], match[2]


def room_of(path):
    parts = Path(path).parts
    return parts[1] if len(parts) > 2 and parts[0] == "src" else None


def matches(path, text, pattern, what):
    code = code_of(text)
    for match in re.finditer(pattern, code):
        yield f"{path}:{line_of(code, match.start())}: {what.format(match.group().strip())}"


def arrows(path, text):
    room = room_of(path)
    for line, quoted, angled in includes_of(text):
        target = (quoted or angled).split("/")[0]
        if quoted and "/" not in quoted and not re.fullmatch(r"ui_\w+\.h|\w+\.moc", quoted):
            yield f'{path}:{line}: "{quoted}" must be included as "room/file.h"'
        elif "/" in (quoted or angled) and target in ARROWS and target not in reachable(room):
            yield f'{path}:{line}: {room} must not include "{quoted or angled}"; the arrows go the other way'
        elif quoted and "/" in quoted and target not in ARROWS:
            yield f'{path}:{line}: "{quoted}" is not in a room of src/'


def widgets_below_gui(path, text, widget_headers):
    if room_of(path) in WITH_WIDGETS:
        return
    for line, _, angled in includes_of(text):
        if angled and (angled.startswith("QtWidgets") or angled in widget_headers):
            yield f"{path}:{line}: <{angled}> belongs to Qt Widgets, which only gui and apps may use"


def text_below_gui(path, text):
    if room_of(path) not in WITH_WIDGETS:
        yield from matches(
            path, text,
            r"(?<![\w.>])tr\s*\(|QCoreApplication::translate\s*\(|\bQ_DECLARE_TR_FUNCTIONS\b|\bQT_TR\w*_NOOP\b",
            "{0}: text for people is made in gui alone")


def gui_stays_gui(path, text):
    if room_of(path) != "gui":
        return
    for line, _, angled in includes_of(text):
        if angled and re.match(r"(Qt\w+/)?Q(Json|Sql|UrlQuery|NetworkAccess|NetworkRe|HttpServer)", angled):
            yield f"{path}:{line}: <{angled}> has no place in gui, which knows no JSON, no requests and no SQL"
    yield from matches(
        path, text, r"(?:\.|->)exec\s*\(|\bwaitForFinished\s*\(", "{0} blocks the GUI; use open(), popup() or then()")


def banned_words(path, text):
    yield from matches(path, text, r"\bQEventLoop\b|\bprocessEvents\s*\(", "{0}: no nested event loop")
    yield from matches(path, text, r"\b(?:SIGNAL|SLOT)\s*\(", "{0}: connect by pointer")
    yield from matches(path, text, r"\b(?:setSharedInstance|instance)\s*\(\s*\)\s*\{\s*static", "{0}: no singletons")
    for match in re.finditer(r"\b(TODO|FIXME|XXX|HACK)\b", text):
        yield f"{path}:{line_of(text, match.start())}: {match[1]} in the source; do it or write it down elsewhere"


def distinctive_wire_names(contract):
    """Names of the contract that cannot be mistaken for an English word or an identifier of ours."""
    names = set(contract["headers"])
    for spellings in list(contract["members"].values()) + list(contract["values"].values()):
        names.update(spellings)
    return {name for name in names if re.search(r"[a-z0-9][_-][a-z]|[a-z][A-Z]", name)}


def wire_names(path, text, names):
    for offset, literal in literals_of(text):
        if re.search(r"(^|[^\w])/v\d+/", literal):
            yield f'{path}:{line_of(text, offset)}: "{literal}" is a path of the API; it belongs into the contract file'
        elif literal in names:
            yield f'{path}:{line_of(text, offset)}: "{literal}" is a name of the API; it belongs into the contract file'


def file_form(path, text):
    name = Path(path).name
    if path.endswith((".h", ".cpp")) and not re.fullmatch(r"[a-z0-9_]+\.(h|cpp)", name):
        yield f"{path}:1: files are named in snake_case"
    # Highway has a header read once for each instruction set.
    if path.endswith(".h") and "#pragma once" not in text and "HWY_TARGET_TOGGLE" not in text:
        yield f"{path}:1: #pragma once is missing"


def icon_style(path, text):
    if Path(path).name == "app.svg":
        return
    for wanted in ('viewBox="0 0 24 24"', 'fill="none" stroke="#000"', 'stroke-width="1.75"', 'stroke-linecap="round"'):
        if wanted not in text:
            yield f"{path}:1: not in the one style of the icons; {wanted} is missing"
    for colour in set(re.findall(r"#[0-9a-fA-F]{3,8}\b", text)) - {"#000"}:
        yield f"{path}:1: {colour}; icons are drawn in #000 alone"


def icon_names(path, text, icons):
    for match in re.finditer(r'\b(?:themed|tinted)Icon\(\s*u?"([^"]*)"', text):
        if match[1] not in icons:
            yield f'{path}:{line_of(text, match.start())}: there is no resources/icons/{match[1]}.svg'


def licence(path, text):
    head = "\n".join(text.splitlines()[:3])
    wanted = "CC0-1.0" if ".metainfo.xml" in path else "GPL-3.0-or-later"
    if f"SPDX-License-Identifier: {wanted}" not in head:
        yield f'{path}:1: the line "SPDX-License-Identifier: {wanted}" is missing'


def files(root, folders, fits):
    for folder in folders:
        for base, _, names in os.walk(Path(root) / folder):
            for name in sorted(names):
                path = Path(base, name)
                if fits(path) and "__pycache__" not in path.parts:
                    yield path.relative_to(root).as_posix(), path.read_text(encoding="utf-8")


def is_cpp(path):
    return path.suffix in (".h", ".cpp")


def carries_licence(path):
    # Designer and Linguist drop comments when they save, and JSON has none.
    suffixes = (".h", ".cpp", ".cmake", ".py", ".sh", ".svg", ".supp", ".in", ".desktop")
    return path.suffix in suffixes or path.name == "CMakeLists.txt"


def problems_of_tree(root, widget_headers):
    contract = json.loads((Path(root) / "resources/contract/nudgescribe-v1.json").read_text(encoding="utf-8"))
    names = distinctive_wire_names(contract)
    for path, text in files(root, ["src"], is_cpp):
        for rule in (arrows, text_below_gui, gui_stays_gui, banned_words, file_form):
            yield from rule(path, text)
        yield from widgets_below_gui(path, text, widget_headers)
        yield from wire_names(path, text, names)
    drawings = dict(files(root, ["resources/icons"], lambda path: path.suffix == ".svg"))
    for path, text in drawings.items():
        yield from icon_style(path, text)
    for path, text in files(root, ["src/gui", "src/apps"], is_cpp):
        yield from icon_names(path, text, {Path(drawing).stem for drawing in drawings})
    for path, text in files(root, ["src", "tests", "cmake", "packaging", "resources"], carries_licence):
        yield from licence(path, text)
    for path in ("CMakeLists.txt", ".ci/run"):
        yield from licence(path, (Path(root) / path).read_text(encoding="utf-8"))
