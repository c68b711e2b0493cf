// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/commandline.h"

#include "server/config/serverconfig.h"
#include "server/demo/demoscale.h"

#include <functional>
#include <limits>

namespace app {

namespace {

using server::DemoScale;
using server::Error;
using server::ErrorCode;

constexpr qint64 MostSeconds = 24 * 60 * 60;

struct Option
{
    const char *name;
    const char *value; // what it takes; null for none
    const char *help;
    std::optional<Program> only; // for this program; none: for both
    // What is wrong with the value, or nothing.
    std::function<QString(Options &, const QString &)> apply;

    bool isFor(Program program) const { return only.value_or(program) == program; }
};

template <typename Value>
auto store(Value Options::*member)
{
    return [member](Options &options, const QString &value) -> QString {
        options.*member = value;
        return {};
    };
}

auto flag(bool Options::*member)
{
    return [member](Options &options, const QString &) -> QString {
        options.*member = true;
        return {};
    };
}

template <typename Number>
auto wholeNumber(std::optional<Number> Options::*member, qint64 least, qint64 most)
{
    return [member, least, most](Options &options, const QString &value) -> QString {
        bool ok = false;
        const qint64 number = value.toLongLong(&ok);
        if (!ok || number < least || number > most)
            return QStringLiteral("must be a whole number from %1 to %2").arg(least).arg(most);
        options.*member = static_cast<Number>(number);
        return {};
    };
}

// Nobody says how large the demonstration is who does not want one.
template <typename Number>
auto ofDemo(std::optional<Number> Options::*member, qint64 least, qint64 most)
{
    return [apply = wholeNumber(member, least, most)](Options &options, const QString &value) {
        options.demo = true;
        return apply(options, value);
    };
}

auto oneOf(QString Options::*member, const QStringList &allowed)
{
    return [member, allowed](Options &options, const QString &value) -> QString {
        if (!allowed.contains(value))
            return QStringLiteral("must be one of ") + allowed.join(QStringLiteral(", "));
        options.*member = value;
        return {};
    };
}

const QList<Option> &allOptions()
{
    static const QStringList Themes = {
        QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("system")};
    static const QStringList Pages = {QStringLiteral("overview"),
                                      QStringLiteral("connections"),
                                      QStringLiteral("presence"),
                                      QStringLiteral("channels"),
                                      QStringLiteral("traffic"),
                                      QStringLiteral("log"),
                                      QStringLiteral("publish"),
                                      QStringLiteral("tools"),
                                      QStringLiteral("manage"),
                                      QStringLiteral("alerts")};
    static const QStringList Languages = {
        QStringLiteral("en"), QStringLiteral("nl"), QStringLiteral("de"), QStringLiteral("xx")};
    static const QList<Option> List = {
        {"config",
         "FILE",
         "Read settings and apps from this TOML file.",
         {},
         store(&Options::configFile)},
        {"env",
         "FILE",
         "Read REVERB_* or PUSHER_* settings from the .env of a Laravel application.",
         {},
         store(&Options::envFile)},
        {"host",
         "ADDRESS",
         "Listen on this address (default 127.0.0.1).",
         {},
         store(&Options::host)},
        {"port",
         "PORT",
         "Listen on this port (default 8080); 0 takes a free one.",
         {},
         wholeNumber(&Options::port, 0, std::numeric_limits<quint16>::max())},
        {"io-threads",
         "N",
         "Give the sockets N threads of their own (default 0: they are the engine's).",
         {},
         wholeNumber(&Options::ioThreads, 0, server::MaxIoThreads)},
        {"tls-cert",
         "FILE",
         "Speak wss and https with this certificate (PEM, with its chain).",
         {},
         store(&Options::tlsCertificate)},
        {"tls-key", "FILE", "The private key of that certificate.", {}, store(&Options::tlsKey)},
        {"echo-test",
         "PATH",
         "Echo WebSocket messages there, for conformance suites; on loopback only.",
         Program::Daemon,
         store(&Options::echoPath)},
        {"import-soketi",
         "FILE",
         "Print the configuration that stands for this one of soketi (JSON, or SOKETI_* lines).",
         Program::Daemon,
         store(&Options::soketiFile)},
        {"demo", nullptr, "Add simulated tenants.", {}, flag(&Options::demo)},
        {"demo-scale",
         "N",
         "Simulate so many clients, 1 to 20000, instead of a quiet office.",
         {},
         ofDemo(&Options::demoClients, 1, DemoScale::MostClients)},
        {"demo-rate",
         "N",
         "Publish so many simulated events a second, 1 to 50000.",
         {},
         ofDemo(&Options::demoEventsPerSecond, 1, DemoScale::MostEventsPerSecond)},
        {"demo-seed",
         "N",
         "Simulate other people and events (default 42).",
         {},
         ofDemo(&Options::demoSeed, 0, std::numeric_limits<quint32>::max())},
        {"quit-after",
         "SECONDS",
         "Stop as for SIGTERM after this time, 1 to 86400.",
         {},
         wholeNumber(&Options::quitAfterSeconds, 1, MostSeconds)},
        {"profile-dir",
         "DIR",
         "Keep settings and generated credentials here.",
         {},
         store(&Options::profileDir)},
        {"theme",
         "NAME",
         "Use the light, dark or system theme.",
         Program::Console,
         oneOf(&Options::theme, Themes)},
        {"page",
         "NAME",
         "Open this page: overview, connections, presence, channels, traffic, log, publish, tools, "
         "manage or alerts.",
         Program::Console,
         oneOf(&Options::page, Pages)},
        {"lang",
         "CODE",
         "Speak en, nl or de whatever the settings say; xx shows what is not translated.",
         Program::Console,
         oneOf(&Options::language, Languages)},
        {"minimized",
         nullptr,
         "Start in the tray, or minimised where there is none.",
         Program::Console,
         flag(&Options::minimized)},
        {"no-tray", nullptr, "Do without the tray.", Program::Console, flag(&Options::noTray)},
        {"safe-mode",
         nullptr,
         "Start as if nothing had been kept of how the window was left.",
         Program::Console,
         flag(&Options::safeMode)},
        {"ui-probe",
         "FILE",
         "On SIGUSR1 write what is on the screen to this file, as JSON.",
         Program::Console,
         store(&Options::probeFile)},
        {"screenshot-tour",
         "DIR",
         "Write a picture of every page in every state and both themes, then quit.",
         Program::Console,
         store(&Options::screenshotDir)},
        {"measure-ui",
         "SECONDS",
         "After this time measure how smoothly the window runs; printed as JSON at the end.",
         Program::Console,
         wholeNumber(&Options::measureUiAfterSeconds, 0, MostSeconds)},
        {"help", nullptr, "Show this text.", {}, flag(&Options::help)},
        {"version", nullptr, "Show the version.", {}, flag(&Options::version)},
    };
    return List;
}

QString nameOf(Program program)
{
    return program == Program::Console ? QStringLiteral("belfry") : QStringLiteral("belfryd");
}

Error usage(Program program, const QString &what)
{
    return {ErrorCode::InvalidArgument,
            QStringLiteral("%1: %2\nTry '%1 --help'.").arg(nameOf(program), what)};
}

const Option *findOption(Program program, const QString &name)
{
    for (const Option &option : allOptions()) {
        if (name == QLatin1String(option.name) && option.isFor(program))
            return &option;
    }
    return nullptr;
}

} // namespace

server::Result<Options> parseCommandLine(Program program, const QStringList &arguments)
{
    Options options;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        if (!argument.startsWith(u"--"))
            return usage(program, QStringLiteral("unexpected argument '%1'").arg(argument));
        const qsizetype equals = argument.indexOf(u'=');
        const QString name = argument.sliced(2, (equals < 0 ? argument.size() : equals) - 2);
        const Option *option = findOption(program, name);
        if (!option)
            return usage(program, QStringLiteral("unknown option '--%1'").arg(name));
        QString value = equals < 0 ? QString() : argument.sliced(equals + 1);
        if (!option->value && equals >= 0)
            return usage(program, QStringLiteral("option '--%1' takes no value").arg(name));
        if (option->value && equals < 0) {
            if (++i == arguments.size())
                return usage(program,
                             QStringLiteral("option '--%1' needs a value: %2")
                                 .arg(name, QLatin1String(option->value)));
            value = arguments[i];
        }
        if (const QString wrong = option->apply(options, value); !wrong.isEmpty())
            return usage(program, QStringLiteral("--%1 is '%2'; it %3").arg(name, value, wrong));
    }
    return options;
}

QString helpText(Program program)
{
    QString text = program == Program::Console
                       ? QStringLiteral("Usage: belfry [OPTION]...\nA Pusher-protocol broadcaster "
                                        "with a console around it.\n\n")
                       : QStringLiteral("Usage: belfryd [OPTION]...\nA Pusher-protocol broadcaster "
                                        "without a display.\n\n");
    for (const Option &option : allOptions()) {
        if (!option.isFor(program))
            continue;
        const QString name = QStringLiteral("  --") + QLatin1String(option.name) +
                             (option.value ? u' ' + QLatin1String(option.value) : QString());
        text += name.leftJustified(30) + QLatin1String(option.help) + u'\n';
    }
    return text;
}

QString versionText(Program program)
{
    return nameOf(program) + QStringLiteral(" " BELFRY_VERSION "\n");
}

} // namespace app
