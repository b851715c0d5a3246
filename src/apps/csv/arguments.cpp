// SPDX-License-Identifier: GPL-3.0-or-later
#include "apps/csv/arguments.h"

#include "csv/encoding.h"

#include <QCommandLineParser>

#include <optional>

namespace nudge::csvtool {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostThreads = 64;

Notice wrong(const QString &what)
{
    return {what + u"\nTry \"nudgescribe-csv --help\"."_s};
}

std::optional<char16_t> oneCharacter(const QString &text)
{
    if (text == "\\t"_L1 || text.compare("tab"_L1, Qt::CaseInsensitive) == 0)
        return u'\t';
    if (text.size() != 1 || text[0].isSurrogate() || text[0] == u'\r' || text[0] == u'\n')
        return std::nullopt;
    return text[0].unicode();
}

std::optional<Arguments::Command> commandOf(const QString &word)
{
    if (word == "inspect"_L1)
        return Arguments::Command::Inspect;
    if (word == "validate"_L1)
        return Arguments::Command::Validate;
    if (word == "rows"_L1)
        return Arguments::Command::Rows;
    return std::nullopt;
}

std::optional<Notice> readDialect(const QCommandLineParser &parser, DialectChoice &choice)
{
    if (const QString text = parser.value(u"delimiter"_s); parser.isSet(u"delimiter"_s)) {
        choice.delimiter = oneCharacter(text);
        if (!choice.delimiter || choice.delimiter == u'"')
            return wrong(u"--delimiter takes one character, or \"tab\"; \"%1\" is neither."_s.arg(text));
    }
    if (const QString text = parser.value(u"quote"_s); parser.isSet(u"quote"_s)) {
        choice.quote = text.isEmpty() || text == "none"_L1 ? std::optional<char16_t>(0) : oneCharacter(text);
        if (!choice.quote)
            return wrong(u"--quote takes one character, or \"none\"; \"%1\" is neither."_s.arg(text));
    }
    if (choice.quote && choice.delimiter && *choice.quote == *choice.delimiter)
        return wrong(u"The delimiter and the quote cannot be the same character."_s);
    if (const QString name = parser.value(u"encoding"_s); parser.isSet(u"encoding"_s)) {
        if (!isKnownEncoding(name))
            return wrong(
                u"The encoding \"%1\" is not known. Usual ones are: %2."_s.arg(name, offeredEncodings().join(u", "_s)));
        choice.encoding = name;
    }
    if (parser.isSet(u"header"_s) && parser.isSet(u"no-header"_s))
        return wrong(u"--header and --no-header exclude each other."_s);
    if (parser.isSet(u"header"_s) || parser.isSet(u"no-header"_s))
        choice.header = parser.isSet(u"header"_s);
    if (const QString text = parser.value(u"skip-lines"_s); parser.isSet(u"skip-lines"_s)) {
        bool isNumber = false;
        choice.skippedLines = text.toInt(&isNumber);
        if (!isNumber || *choice.skippedLines < 0)
            return wrong(u"--skip-lines takes a number of lines, 0 or more; \"%1\" is none."_s.arg(text));
    }
    return std::nullopt;
}

/// An option that has no effect is a misunderstanding.
std::optional<Notice> refuseIgnored(const QCommandLineParser &parser, Arguments::Command command)
{
    if (command == Arguments::Command::Validate)
        return std::nullopt;
    for (const QString &option : {u"fields"_s, u"threads"_s, u"errors"_s}) {
        if (parser.isSet(option))
            return wrong(u"--%1 has no effect here: only validate knows it."_s.arg(option));
    }
    return std::nullopt;
}

} // namespace

std::variant<Arguments, Notice> readArguments(const QStringList &words)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Looks at CSV files, validates them against profile fields, prints their rows.\n\n"
        "  inspect   encoding, delimiter, header, columns\n"
        "  validate  every row against the fields; exit status 0 clean, 1 problems, 2 unreadable\n"
        "  rows      every record, as clean CSV or (--json) as one JSON array a line"_s);
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    parser.addPositionalArgument(u"command"_s, u"inspect, validate or rows"_s, u"inspect|validate|rows"_s);
    parser.addPositionalArgument(u"file"_s, u"the CSV file; it is never changed"_s, u"FILE"_s);
    parser.addOptions({
        {u"delimiter"_s, u"What stands between cells: one character, or \"tab\"."_s, u"C"_s},
        {u"quote"_s, u"What stands around cells: one character, or \"none\"."_s, u"C"_s},
        {u"encoding"_s, u"How characters are written, e.g. UTF-8, windows-1252, Shift_JIS."_s, u"NAME"_s},
        {u"header"_s, u"The first record names the columns."_s},
        {u"no-header"_s, u"The first record is data."_s},
        {u"skip-lines"_s, u"Lines before the table; 0 where there are none."_s, u"N"_s},
        {u"fields"_s, u"validate: profile fields, as the API lists them (JSON)."_s, u"FIELDS.json"_s},
        {u"threads"_s, u"validate: threads to use."_s, u"N"_s},
        {u"json"_s, u"Print JSON."_s},
        {u"errors"_s, u"validate: save the rejected rows with a reason column."_s, u"OUT.csv"_s},
    });
    if (!parser.parse(words))
        return wrong(parser.errorText());
    if (parser.isSet(help))
        return Notice{parser.helpText(), false};
    if (parser.isSet(version))
        return Notice{u"nudgescribe-csv "_s + QCoreApplication::applicationVersion() + u"\n"_s, false};

    const QStringList positional = parser.positionalArguments();
    if (positional.isEmpty())
        return wrong(u"Say what to do: inspect, validate or rows."_s);
    const std::optional<Arguments::Command> command = commandOf(positional[0]);
    if (!command)
        return wrong(u"\"%1\" is no command. There are: inspect, validate, rows."_s.arg(positional[0]));
    if (positional.size() != 2)
        return wrong(u"Name one file; %1 were named."_s.arg(positional.size() - 1));

    Arguments arguments;
    arguments.command = *command;
    arguments.file = positional[1];
    if (std::optional<Notice> notice = readDialect(parser, arguments.choice))
        return *notice;
    if (std::optional<Notice> notice = refuseIgnored(parser, *command))
        return *notice;
    if (parser.isSet(u"threads"_s)) {
        arguments.threads = parser.value(u"threads"_s).toInt();
        if (arguments.threads < 1 || arguments.threads > kMostThreads)
            return wrong(u"--threads takes a number from 1 to %1."_s.arg(kMostThreads));
    }
    arguments.fields = parser.value(u"fields"_s);
    arguments.errors = parser.value(u"errors"_s);
    arguments.json = parser.isSet(u"json"_s);
    return arguments;
}

} // namespace nudge::csvtool
