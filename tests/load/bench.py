#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures belfryd on this machine, against wslimit and against itself: bench.py BIN-DIR [--rounds N] [--only NAME]
[--soak [MINUTES]]

Every round runs each contender of a scenario once, one after the other, fresh processes each time; a figure is the
median of the rounds. BIN-DIR has belfryd, pusherload and wslimit. Everything is on loopback.
"""

import argparse
import collections
import datetime
import json
import os
import platform
import re
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

CONFIG = """[server]
port = 0
[[apps]]
id = "bench-id"
key = "bench-key"
secret = "bench-secret"
name = "Benchmark"
max_event_size = 100000
"""
TLS_CONFIG = """[tls]
certificate = "{work}/cert.pem"
key = "{work}/key.pem"
allow_plain = true
"""
# On a disk, not in memory: where a person's profile is.
JOURNAL_CONFIG = """[journal]
enabled = true
file = "{work}/journal.sqlite"
"""
CREDENTIALS = ["--app-id", "bench-id", "--key", "bench-key", "--secret", "bench-secret"]
# Of the server's metrics; all are 0 when nobody is there.
GAUGES = ("connected", "channels", "presence_members", "subscriptions")

# A program with its arguments, what pusherload is told beside the scenario's options, and how often it is run while the
# program lives.
Contender = collections.namedtuple("Contender", "program arguments config load runs",
                                   defaults=((), "belfry.toml", (), 1))
OURS = Contender("belfryd")
LIMIT = Contender("wslimit")
AGAINST_LIMIT = {"ours": OURS, "limit": LIMIT}

# One line of the table: a value of our report over that of `over`, a contender or (contender, path), or as it is; a
# truth is counted. `path` leads into pusherload's report; with several runs, the report is {"1": …, "2": …}.
Figure = collections.namedtuple("Figure", "title path target over", defaults=("limit",))
Scenario = collections.namedtuple("Scenario", "name options contenders figures")

CPU_PER_DELIVERY = "server.cpu_us_per_delivery"
CPU_PER_PUBLISH = "server.cpu_us_per_publish"
CPU_PER_CONNECTION = "server_cpu_us_per_connection"
MEMORY = "server_memory.rss_bytes_per_connection"
CONNECT = ["connect", "--channel-kind", "private", "--settle", "3"]
TLS = Contender("belfryd", config="tls.toml", load=("--tls",))

SCENARIOS = [
    *[Scenario(f"fan-out {n:,}", ["fanout", "--connections", str(n), "--rate", str(40_000 // n)], AGAINST_LIMIT,
               [Figure("CPU per delivery", CPU_PER_DELIVERY, "≤ 1.3"), Figure("latency p50", "latency_us.p50", "")])
      for n in (1000, 5000, 10_000)],
    Scenario("fan-out 1,000, closed loop", ["fanout", "--connections", "1000"], AGAINST_LIMIT,
             [Figure("deliveries/s", "deliveries_per_s", "≥ 1.3")]),
    Scenario("fan-out 1,000, closed loop, limit gathers writes", ["fanout", "--connections", "1000"],
             {"ours": OURS, "limit": Contender("wslimit", ("--coalesce",))},
             [Figure("deliveries/s", "deliveries_per_s", "≥ 0.9")]),
    Scenario("fan-out 10,000, closed loop, 2 I/O threads", ["fanout", "--connections", "10000"],
             {"ours": Contender("belfryd", ("--io-threads", "2")), "one": Contender("belfryd", ("--io-threads", "0"))},
             [Figure("deliveries/s, over none", "deliveries_per_s", "≥ 1.6", "one")]),
    Scenario("fan-out 1,000, TLS", ["fanout", "--connections", "1000", "--rate", "40"],
             {"ours": TLS, "plain": OURS, "limit": LIMIT},
             [Figure("CPU per delivery, over plain", CPU_PER_DELIVERY, "", "plain"),
              Figure("CPU per delivery, over wslimit without TLS", CPU_PER_DELIVERY, "")]),
    Scenario("connect 1,000, TLS", [*CONNECT, "--connections", "1000"], {"ours": TLS, "plain": OURS},
             [Figure("CPU per connection, over plain", CPU_PER_CONNECTION, "", "plain"),
              Figure("RSS per connection, bytes", MEMORY, "", None),
              Figure("RSS per connection, over plain", MEMORY, "", "plain")]),
    Scenario("unicast among 100", ["unicast", "--connections", "100", "--rate", "2000"], AGAINST_LIMIT,
             [Figure("latency p50", "latency_us.p50", "≤ 1.5"), Figure("CPU per publish", CPU_PER_PUBLISH, "≤ 2")]),
    Scenario("unicast among 10,000", ["unicast", "--connections", "10000", "--rate", "2000"],
             {**AGAINST_LIMIT, "few": Contender("belfryd", load=("--connections", "100"))},
             [Figure("latency p50", "latency_us.p50", "≤ 1.5"),
              Figure("latency p50, over that among 100", "latency_us.p50", "≤ 1.2", "few"),
              Figure("CPU per publish", CPU_PER_PUBLISH, "≤ 2")]),
    Scenario("connect 10,000, private", [*CONNECT, "--connections", "10000"], AGAINST_LIMIT,
             [Figure("connections/s", "connections_per_s", ""),
              Figure("CPU per connection", CPU_PER_CONNECTION, "≤ 4"),
              Figure("RSS per connection, bytes", MEMORY, "≤ 4,096", None)]),
    Scenario("connect 10,000, all leave, connect again", [*CONNECT, "--connections", "10000", "--channels", "1000"],
             {"ours": Contender("belfryd", runs=2)},
             [Figure("RSS while connected, over the first time", "2.server_memory.rss_kb_connected", "≤ 1.0",
                     ("ours", "1.server_memory.rss_kb_connected")),
              Figure("all gauges 0 after each", "gauges_are_0", "always", None)]),
    Scenario("presence, 500 members", ["presence", "--connections", "500"], AGAINST_LIMIT,
             [Figure("CPU per member event, joins", "join.server.cpu_us_per_delivery", "≤ 2"),
              Figure("CPU per member event, leaves", "leave.server.cpu_us_per_delivery", ""),
              Figure("everybody knows exactly who is there", "checks.exact_views", "always", None)]),
    Scenario("publish, nobody listens",
             ["unicast", "--connections", "8", "--publishers", "16", "--window", "64", "--batch", "1"], {"ours": OURS},
             [Figure("publishes/s", "publishes_per_s", "≥ 30,000", None)]),
    Scenario("publish 5,000/s, nobody listens",
             ["unicast", "--connections", "8", "--publishers", "16", "--rate", "5000", "--batch", "1"],
             {"ours": Contender("belfryd", config="journal.toml"), "none": OURS},
             [Figure("CPU per publish with the journal, over none", CPU_PER_PUBLISH, "≤ 1.1", "none"),
              Figure("latency p99 with the journal, over none", "latency_us.p99", "", "none")]),
    # At a rate that leaves no backlog of its own, and with small buffers at the clients, so that the server's fill.
    Scenario("slow: 10 stalled among 1,000",
             ["slow", "--connections", "1000", "--rate", "20", "--payload", "4000", "--slow-rcvbuf", "4096",
              "--warmup", "2"],
             {"ours": Contender("belfryd", load=("--slow", "10")),
              "none": Contender("belfryd", load=("--slow", "10", "--slow-read", "10000000"))},
             [Figure("p99 of the others, over that before", "some_slow.latency_us.p99", "≤ 1.1",
                     ("ours", "all_reading.latency_us.p99")),
              Figure("p99 of the others, over that when nobody stalls", "some_slow.latency_us.p99", "≤ 1.1", "none"),
              Figure("p50 of the others, over that when nobody stalls", "some_slow.latency_us.p50", "", "none")]),
]
SOAK = ["soak", "--connections", "1000", "--channels", "50", "--subs-per-conn", "2", "--channel-kind", "private",
        "--churners", "100", "--rate", "200", "--batch", "3"]


class NotStarted(Exception):
    """Says why a server does not run."""


def value(report, path):
    for name in path.split("."):
        if not isinstance(report, dict) or name not in report:
            return None
        report = report[name]
    return report


class Server:
    """A contender's process; ended at the end of a `with`."""

    def __init__(self, binaries, contender, work):
        name = contender.program
        log = os.path.join(work, name + ".log")
        own = (["--port", "0"] if name == "wslimit"
               else ["--config", os.path.join(work, contender.config), "--profile-dir", work])
        with open(log, "w") as out:
            self.process = subprocess.Popen([os.path.join(binaries, name), *own, *contender.arguments],
                                            stdout=out, stderr=subprocess.STDOUT)
        self.is_ours = name == "belfryd"
        for _ in range(500):
            with open(log) as text:
                said = text.read()
            if port := re.search(r'"port": ?(\d+)', said):
                self.port = int(port.group(1))
                return
            if self.process.poll() is not None:
                raise NotStarted(f"{name} {' '.join(contender.arguments)}: {said.strip()[:200]}")
            time.sleep(0.02)
        self.process.kill()
        raise NotStarted(f"{name} does not say its port")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(timeout=30)

    def gauges(self):
        """What is not 0 of the gauges that count who is there."""
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/metrics", timeout=10) as reply:
            text = reply.read().decode()
        found = re.findall(r"^belfry_(%s)(\{[^}]*\})? (\S+)$" % "|".join(GAUGES), text, re.MULTILINE)
        missing = set(GAUGES) - {name for name, _, _ in found}
        if missing:
            raise NotStarted(f"the metrics have no {', '.join(sorted(missing))}")
        return [f"{name}{labels} {number}" for name, labels, number in found if float(number) != 0]

    def is_empty(self):
        deadline = time.monotonic() + 5
        while self.gauges():
            if time.monotonic() > deadline:
                print(f"  gauges after everybody left: {', '.join(self.gauges())}", file=sys.stderr)
                return False
            time.sleep(0.05)
        return True


def load(binaries, server, options, timeout=300):
    run = [os.path.join(binaries, "pusherload"), *options, "--port", str(server.port),
           "--server-pid", str(server.process.pid), "--json", *CREDENTIALS]
    done = subprocess.run(run, capture_output=True, text=True, timeout=timeout)
    report = json.loads(done.stdout) if done.stdout.startswith("{") else {"ok": False, "warnings": []}
    if not report["ok"]:
        print(f"  {' '.join(options)}: FAILED {done.stderr.strip()[-300:]}", file=sys.stderr)
    for warning in report["warnings"]:
        print(f"  {warning}", file=sys.stderr)
    return report


def measure(binaries, contender, options, work):
    try:
        with Server(binaries, contender, work) as server:
            reports, empty = [], True
            for _ in range(contender.runs):
                reports.append(load(binaries, server, [*options, *contender.load]))
                empty = (not server.is_ours or server.is_empty()) and empty
            report = reports[0] if contender.runs == 1 else {str(i + 1): one for i, one in enumerate(reports)}
            return {**report, "gauges_are_0": empty}
    except NotStarted as error:
        print(f"  {error}", file=sys.stderr)
        return {}


def row(figure, reports):
    """Median, range."""
    ours = [value(report, figure.path) for report in reports["ours"]]
    if all(isinstance(one, bool) for one in ours):
        return f"{sum(ours)} of {len(ours)}", ""
    if figure.over is None:
        values, shown = ours, "{:,.0f}"
    else:
        name, path = figure.over if isinstance(figure.over, tuple) else (figure.over, figure.path)
        others = [value(report, path) for report in reports[name]]
        values = [our / other if our is not None and other else None for our, other in zip(ours, others)]
        shown = "{:.2f}"
    if None in values:
        return "no figure", ""
    times = "" if figure.over is None else "× "
    return (times + shown.format(statistics.median(values)),
            f"{shown.format(min(values))} to {shown.format(max(values))}")


def compare(binaries, scenario, rounds, duration, work):
    options = scenario.options
    if options[0] not in ("connect", "presence"):
        options = [*options, "--duration", str(duration)]
    names = list(scenario.contenders)
    reports = {name: [] for name in names}
    for number in range(rounds):
        for name in names if number % 2 == 0 else reversed(names):
            reports[name].append(measure(binaries, scenario.contenders[name], options, work))
    for figure in scenario.figures:
        median, extent = row(figure, reports)
        print(f"| {scenario.name} | {figure.title} | {median} | {extent} | {figure.target} |", flush=True)


def soak(binaries, minutes, work):
    """Whether nothing was lost or came twice; prints what there is to say."""
    with Server(binaries, OURS, work) as server:
        report = load(binaries, server, [*SOAK, "--duration", str(minutes * 60)], timeout=minutes * 60 + 300)
        empty = server.is_empty()
    checks = report.get("checks", {})
    slope = value(report, "server_memory.rss_kb_per_s")
    print("| soak | figure | target |\n|---|---|---|")
    for title, figure, target in [
            ("events expected by who stays", checks.get("expected"), ""),
            ("lost", checks.get("lost"), "0"),
            ("twice", checks.get("duplicated"), "0"),
            ("lost by who comes and goes, while subscribed", checks.get("lost_by_churners"), "0"),
            ("visits/s", report.get("churn_visits_per_s"), ""),
            ("RSS at first, KiB", value(report, "server_memory.rss_kb_first"), ""),
            ("RSS in the end, KiB", value(report, "server_memory.rss_kb_last"), ""),
            ("RSS slope over the second half, KiB/min", None if slope is None else round(slope * 60, 1),
             "≈ 0; about 35 in the first hour, while the charts' history fills"),
            ("all gauges 0 after everybody left", "yes" if empty else "no", "yes")]:
        print(f"| {minutes:g} min | {title} | {'no figure' if figure is None else figure} | {target} |")
    return report["ok"] and empty


def machine():
    model = "unknown CPU"
    with open("/proc/cpuinfo") as cpuinfo:
        if found := re.search(r"^model name\s*: (.*)$", cpuinfo.read(), re.MULTILINE):
            model = found.group(1).strip()
    system = "Linux"
    with open("/etc/os-release") as release:
        if found := re.search(r'^PRETTY_NAME="?([^"\n]*)', release.read(), re.MULTILINE):
            system = found.group(1)
    return f"{os.cpu_count()} cores ({model}), {system}, kernel {platform.release()}, {datetime.date.today()}"


def prepare(work):
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
                    "-days", "2", "-subj", "/CN=127.0.0.1", "-keyout", os.path.join(work, "key.pem"),
                    "-out", os.path.join(work, "cert.pem")], check=True, capture_output=True)
    for name, text in (("belfry.toml", CONFIG), ("tls.toml", CONFIG + TLS_CONFIG.format(work=work)),
                       ("journal.toml", CONFIG + JOURNAL_CONFIG.format(work=work))):
        with open(os.path.join(work, name), "w") as config:
            os.chmod(config.name, 0o600)
            config.write(text)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("binaries")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--duration", type=float, default=5)
    parser.add_argument("--only", default="", help="scenarios whose name contains this")
    parser.add_argument("--soak", type=float, nargs="?", const=10, metavar="MINUTES",
                        help="instead: clients come and go for so long; 10 unless told")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        prepare(work)
        if options.soak:
            sound = soak(options.binaries, options.soak, work)
            print(f"\n{machine()}; loopback, release build.")
            sys.exit(0 if sound else 1)
        print("| scenario | figure | belfryd (× wslimit) | range | target |\n|---|---|---|---|---|", flush=True)
        for scenario in SCENARIOS:
            if options.only in scenario.name:
                compare(options.binaries, scenario, options.rounds, options.duration, work)
    print(f"\n{machine()}; loopback, release build. Medians of {options.rounds} rounds of {options.duration:g} s; "
          "load generator and server share the cores.")


if __name__ == "__main__":
    main()
