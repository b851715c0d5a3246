// SPDX-License-Identifier: GPL-3.0-or-later
// nudgescribe-sandbox: a Nudgescribe server of one's own on 127.0.0.1.
#include "contract/contract_loader.h"
#include "core/quit_on_signals.h"
#include "sandbox/sandbox_server.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

#include <limits>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

constexpr int kUsageError = 2;

int fail(const QString &reason)
{
    QTextStream(stderr) << "nudgescribe-sandbox: " << reason << Qt::endl;
    return kUsageError;
}

QString contractRefusal(const QString &file, const nudge::ContractProblem &problem)
{
    using Kind = nudge::ContractProblem::Kind;
    const auto words = [&problem]() -> QString {
        switch (problem.kind) {
        case Kind::CannotRead:
            return u"cannot be read: %1"_s;
        case Kind::NotJson:
            return u"is not valid JSON: %1"_s;
        case Kind::NotAnObject:
            return u"%1 is not a JSON object"_s;
        case Kind::UnknownSection:
            return u"there is no section \"%1\""_s;
        case Kind::UnknownEntry:
            return u"there is no entry \"%1\""_s;
        case Kind::WrongType:
            return u"\"%1\" has a value of the wrong kind"_s;
        case Kind::BadEndpoint:
            return u"\"%1\" has no usable method or path"_s;
        case Kind::BadServer:
            return u"\"%1\" is neither an https address nor on this computer"_s;
        case Kind::MissingEntry:
            return u"\"%1\" is missing"_s;
        }
        return u"%1"_s;
    };
    const QString where = problem.line > 0 ? u"%1, line %2: "_s.arg(file).arg(problem.line) : QString(file + u": "_s);
    return where + words().arg(problem.subject);
}

/// An option's number, or nothing where it is none or out of range.
std::optional<qint64> numberOf(const QCommandLineParser &parser, const QCommandLineOption &option, qint64 highest)
{
    bool ok = false;
    const qint64 number = parser.value(option).toLongLong(&ok);
    return ok && number >= 0 && number <= highest ? std::optional(number) : std::nullopt;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"nudgescribe-sandbox"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(NUDGESCRIBE_VERSION));

    const nudge::SandboxOptions usual;
    const QCommandLineOption port(u"port"_s, u"Port on 127.0.0.1; 0 = any free one."_s, u"N"_s,
                                  QString::number(usual.port));
    const QCommandLineOption data(u"data"_s,
                                  u"SQLite file with the data, made where it is not there. Without it "
                                  "nothing is kept."_s,
                                  u"FILE"_s);
    const QCommandLineOption customers(u"customers"_s, u"Customers to make, in all groups together."_s, u"N"_s,
                                       QString::number(usual.customers));
    const QCommandLineOption seed(u"seed"_s, u"The same seed makes the same data."_s, u"N"_s,
                                  QString::number(usual.seed));
    const QCommandLineOption contract(u"contract"_s, u"Contract file to use over the built-in one."_s, u"FILE"_s);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"A Nudgescribe server of your own, for trying things out. It listens on 127.0.0.1 only.\n"
        "Sign in with the API key %1, the e-mail address %2 and the password %3."_s.arg(
            nudge::kSandboxApiKey, nudge::kSandboxEmail, nudge::kSandboxPassword));
    parser.addOptions({port, data, customers, seed, contract});
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    if (!parser.parse(app.arguments()))
        return fail(parser.errorText());
    if (parser.isSet(help))
        parser.showHelp();
    if (parser.isSet(version))
        parser.showVersion();
    if (!parser.positionalArguments().isEmpty())
        return fail(u"unknown argument: %1"_s.arg(parser.positionalArguments().constFirst()));

    nudge::SandboxOptions options;
    options.dataFile = parser.value(data);
    const auto portNumber = numberOf(parser, port, std::numeric_limits<quint16>::max());
    const auto customerCount = numberOf(parser, customers, 20'000'000);
    const auto seedNumber = numberOf(parser, seed, std::numeric_limits<quint32>::max());
    if (!portNumber)
        return fail(u"--port takes a number from 0 to 65535, not \"%1\""_s.arg(parser.value(port)));
    if (!customerCount)
        return fail(u"--customers takes a number from 0 to 20000000, not \"%1\""_s.arg(parser.value(customers)));
    if (!seedNumber)
        return fail(u"--seed takes a number from 0 to 4294967295, not \"%1\""_s.arg(parser.value(seed)));
    options.port = quint16(*portNumber);
    options.customers = int(*customerCount);
    options.seed = quint32(*seedNumber);

    nudge::Contract names = nudge::Contract::builtIn();
    if (parser.isSet(contract)) {
        nudge::ContractLoader loader;
        const auto loaded = loader.loadFile(parser.value(contract));
        if (!loaded)
            return fail(contractRefusal(parser.value(contract), loader.problem()));
        names = *loaded;
    }

    const nudge::QuitOnSignals quitOnSignals;
    nudge::SandboxServer server(options, names);
    QObject::connect(&server, &nudge::SandboxServer::ready, &app, [](const QUrl &address) {
        QTextStream(stdout) << "listening on " << address.toString() << Qt::endl; // endl flushes: callers read it
    });
    QObject::connect(&server, &nudge::SandboxServer::failed, &app,
                     [](const QString &reason) { QCoreApplication::exit(fail(reason)); });
    server.start();
    return app.exec();
}
