// SPDX-License-Identifier: GPL-3.0-or-later
#include "apps/console/command_line.h"

#include "net/server_address.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace nudge {
namespace {

struct CommandText
{
    Q_DECLARE_TR_FUNCTIONS(CommandText)
};

struct Options
{
    QCommandLineOption sandbox{u"sandbox"_s, CommandText::tr("Start the embedded sandbox, with invented data, and sign "
                                                             "in to it.")};
    QCommandLineOption customers{
        u"sandbox-customers"_s,
        CommandText::tr("Fill a sandbox in memory with this many customers; implies --sandbox."), u"N"_s};
    QCommandLineOption server{u"server"_s, CommandText::tr("Sign in at this server."), u"URL"_s};
    QCommandLineOption profile{u"profile"_s, CommandText::tr("Open the connection of this name, or make it."),
                               u"NAME"_s};
    QCommandLineOption contract{
        u"contract"_s, CommandText::tr("Take the API's names from this file instead of the built-in one."), u"FILE"_s};
    QCommandLineOption open{
        u"open"_s, CommandText::tr("Begin with this page: customers, groups, fields, campaigns, import, messages."),
        u"PAGE"_s};
    QCommandLineOption screenshots{
        u"screenshots"_s, CommandText::tr("Save a picture of every screen into this folder and end."), u"DIR"_s};
    QCommandLineOption version{{u"v"_s, u"version"_s}, CommandText::tr("Print the version and end.")};
    QCommandLineOption help{{u"h"_s, u"help"_s}, CommandText::tr("Print this help and end.")};

    void addTo(QCommandLineParser &parser) const
    {
        parser.setApplicationDescription(
            CommandText::tr("Desktop console for Nudgescribe: customers, uploads, campaigns, messages."));
        parser.addOptions({sandbox, customers, server, profile, contract, open, screenshots, version, help});
        parser.addPositionalArgument(u"file"_s, CommandText::tr("CSV file to upload."), u"[FILE.csv …]"_s);
    }
};

std::optional<Place> placeFromWord(const QString &word)
{
    static const QHash<QString, Place> words{
        {u"customers"_s, Place::Customers}, {u"groups"_s, Place::Groups},  {u"fields"_s, Place::Fields},
        {u"campaigns"_s, Place::Campaigns}, {u"import"_s, Place::Uploads}, {u"messages"_s, Place::Campaigns},
    };
    const auto found = words.constFind(word);
    return found == words.cend() ? std::nullopt : std::optional(*found);
}

/// Reads the values into `line`; says what is wrong with one, or nothing.
QString readValues(const QCommandLineParser &parser, const Options &options, CommandLine &line)
{
    if (parser.isSet(options.customers)) {
        bool isNumber = false;
        const QString text = parser.value(options.customers);
        const int count = text.toInt(&isNumber);
        if (!isNumber || count < 0 || count > CommandLine::kMaxSandboxCustomers)
            return CommandText::tr("--sandbox-customers takes a number from 0 to %1, not “%2”.")
                .arg(CommandLine::kMaxSandboxCustomers)
                .arg(text);
        line.sandboxCustomers = count;
        line.sandbox = true;
    }
    if (parser.isSet(options.server)) {
        const QString text = parser.value(options.server);
        auto problem = ServerAddress::Problem::None;
        const auto server = ServerAddress::fromText(text, &problem);
        if (!server && problem == ServerAddress::Problem::Insecure)
            return CommandText::tr("--server: “%1” is not secure. Use an address that begins with https://.").arg(text);
        if (!server)
            return CommandText::tr("--server: “%1” is not the address of a server, such as "
                                   "https://client-api.example.com.")
                .arg(text);
        if (line.sandbox)
            return CommandText::tr("--server and --sandbox exclude each other.");
        line.server = server->text();
    }
    if (parser.isSet(options.open)) {
        line.place = placeFromWord(parser.value(options.open));
        line.openMessages = parser.value(options.open) == "messages"_L1;
        if (!line.place)
            return CommandText::tr("--open takes customers, groups, fields, campaigns, import or messages, not “%1”.")
                .arg(parser.value(options.open));
    }
    for (const QCommandLineOption *option : {&options.profile, &options.contract, &options.screenshots}) {
        if (parser.isSet(*option) && parser.value(*option).isEmpty())
            return CommandText::tr("--%1 needs a value.").arg(option->names().first());
    }
    return {};
}

} // namespace

CommandLine CommandLine::parse(const QStringList &arguments)
{
    CommandLine line;
    QCommandLineParser parser;
    const Options options;
    options.addTo(parser);
    if (!parser.parse(arguments)) {
        line.action = Action::Refuse;
        line.problem = parser.errorText();
        return line;
    }
    if (parser.isSet(options.help) || parser.isSet(options.version)) {
        line.action = parser.isSet(options.help) ? Action::ShowHelp : Action::ShowVersion;
        return line;
    }
    line.sandbox = parser.isSet(options.sandbox);
    line.problem = readValues(parser, options, line);
    if (!line.problem.isEmpty()) {
        line.action = Action::Refuse;
        return line;
    }
    line.profileName = parser.value(options.profile);
    line.contractFile = parser.value(options.contract);
    line.screenshotFolder = parser.value(options.screenshots);
    line.files = parser.positionalArguments();
    return line;
}

QString CommandLine::helpText()
{
    QCommandLineParser parser;
    Options().addTo(parser);
    return parser.helpText();
}

QString CommandLine::version()
{
    return u"" NUDGESCRIBE_VERSION ""_s;
}

} // namespace nudge
