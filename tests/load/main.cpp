// SPDX-License-Identifier: GPL-3.0-or-later
// pusherload: load generator and checker for servers that speak the Pusher protocol.
#include "tests/load/options.h"
#include "tests/load/report.h"
#include "tests/load/scenarios.h"

#include <csignal>
#include <iostream>

namespace {

enum ExitStatus { Passed = 0, CheckFailed = 1, BadUsage = 2, SetUpFailed = 3 };

void describeRun(load::Report &report, const load::Options &o)
{
    static constexpr const char *kKinds[] = {"public", "private", "presence"};
    report.set("scenario", o.scenario);
    if (!o.label.empty())
        report.set("label", o.label);
    load::Report &config = report.group("config");
    config.set("connections", o.connections);
    config.set("channels", o.channels);
    config.set("channel_kind", kKinds[static_cast<int>(o.kind)]);
    config.set("subs_per_conn", o.subsPerConnection);
    config.set("payload", o.payload);
    config.set("rate", o.rate, 0);
    config.set("batch", o.batch);
    config.set("publishers", o.publishers);
    config.set("window", o.window);
    config.set("threads", o.threads);
    config.set("tls", o.tls);
}

void print(const load::Report &report, bool json)
{
    std::cout << (json ? report.json() + "\n" : report.text()) << std::flush;
}

int run(const load::Options &options)
{
    load::Report report;
    describeRun(report, options);
    load::Outcome outcome;
    int status = Passed;
    try {
        outcome = runScenario(options, report);
        status = outcome.failures.empty() ? Passed : CheckFailed;
    } catch (const load::SetupError &error) {
        outcome.failures = {error.what()};
        status = SetUpFailed;
    }
    report.set("ok", outcome.failures.empty());
    report.set("failures", outcome.failures);
    report.set("warnings", outcome.warnings);
    print(report, options.json);
    for (const std::string &warning : outcome.warnings)
        std::cerr << "pusherload: warning: " << warning << '\n';
    for (const std::string &failure : outcome.failures)
        std::cerr << "pusherload: FAILED: " << failure << '\n';
    return status;
}

} // namespace

int main(int argc, char **argv)
{
    std::signal(SIGPIPE, SIG_IGN);
    try {
        return run(load::parseOptions(argc, argv));
    } catch (const std::invalid_argument &error) {
        std::cerr << "pusherload: " << error.what() << "\n\n" << load::usage();
        return BadUsage;
    } catch (const std::exception &error) {
        std::cerr << "pusherload: " << error.what() << '\n';
        return SetUpFailed;
    }
}
