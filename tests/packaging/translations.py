# SPDX-License-Identifier: GPL-3.0-or-later
"""What is wrong with a .ts file, beside the texts that lupdate finds in the source today."""

import re
import xml.etree.ElementTree as xml
from collections import Counter

PLACEHOLDER = re.compile(r"%L?\d{1,2}|%L?n")
ACCELERATOR = re.compile(r"&(?=[^\s&;])")
TAG = re.compile(r"</?[A-Za-z][^>]*>")
ENDING = re.compile(r"(…|\.\.\.|[.:?!,;])?(\s*)$")


class Message:
    def __init__(self, context, element):
        translation = element.find("translation")
        self.source = element.findtext("source") or ""
        self.key = (context, self.source, element.findtext("comment") or "")
        self.numerus = element.get("numerus") == "yes"
        self.state = translation.get("type", "finished")
        if self.numerus:
            self.forms = [form.text or "" for form in translation.findall("numerusform")]
        else:
            self.forms = [translation.text or ""]

    def name(self):
        return f"{self.key[0]}: {self.source!r}"


def read(path):
    messages = {}
    for context in xml.parse(path).getroot().findall("context"):
        for element in context.findall("message"):
            message = Message(context.findtext("name"), element)
            messages[message.key] = message
    return messages


def ending(text):
    mark, space = ENDING.search(text).groups()
    return ("…" if mark == "..." else mark or "", space)


def form_problems(message, form, singular):
    """How one translated form departs from its source."""
    if not form.strip():
        yield "is empty"
        return
    wanted, found = Counter(PLACEHOLDER.findall(message.source)), Counter(PLACEHOLDER.findall(form))
    if singular:
        # "One customer" may do without its number.
        for counts in (wanted, found):
            counts.pop("%n", None)
            counts.pop("%Ln", None)
    if wanted != found:
        yield f"has the placeholders {sorted(found.elements())} for {sorted(wanted.elements())}: {form!r}"
    if len(ACCELERATOR.findall(TAG.sub("", message.source))) != len(ACCELERATOR.findall(TAG.sub("", form))):
        yield f"has another number of & accelerators: {form!r}"
    if ending(message.source) != ending(form):
        yield f"ends otherwise: {form!r}"
    if message.source[:1].isspace() != form[:1].isspace():
        yield f"begins otherwise: {form!r}"
    if Counter(TAG.findall(message.source)) != Counter(TAG.findall(form)):
        yield f"has other tags: {form!r}"


def message_problems(message):
    if message.state != "finished":
        yield f"{message.name()} is {message.state}"
        return
    if message.numerus and len(message.forms) != 2:
        yield f"{message.name()} has {len(message.forms)} plural forms, not 2"
    for number, form in enumerate(message.forms):
        for problem in form_problems(message, form, message.numerus and number == 0):
            yield f"{message.name()} {problem}"


def file_problems(committed, fresh):
    """committed: the messages of the file; fresh: those that lupdate makes of the source."""
    for key in sorted(fresh.keys() - committed.keys()):
        yield f"{fresh[key].name()} is in the source, but not in the file"
    for key in sorted(committed.keys() - fresh.keys()):
        yield f"{committed[key].name()} is in the file, but no longer in the source"
    for key in sorted(committed.keys() & fresh.keys()):
        yield from message_problems(committed[key])
