#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures belfryd against wslimit on this machine and prints the ratios: bench.py BIN-DIR [--rounds N] [--only NAME]

Every round runs each server once on the same scenario, one after the other, fresh processes each time; a figure is the
median of the rounds. BIN-DIR has belfryd, pusherload and wslimit. Everything is on loopback.
"""

import argparse
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time

CONFIG = """[server]
port = 0
[[apps]]
id = "bench-id"
key = "bench-key"
secret = "bench-secret"
name = "Benchmark"
max_event_size = 100000
"""
CREDENTIALS = ["--app-id", "bench-id", "--key", "bench-key", "--secret", "bench-secret"]
LIMIT_PORT = 9390


class Figure:
    """One line of the table: a value of pusherload's report over wslimit's, or over another of our own report
    (`against`), or as it is (`absolute`)."""

    def __init__(self, title, path, target, absolute=False, against=None):
        self.title, self.path, self.target, self.absolute, self.against = title, path, target, absolute, against


CPU_PER_DELIVERY = "server.cpu_us_per_delivery"
CPU_PER_PUBLISH = "server.cpu_us_per_publish"
MEMORY = "server_memory.rss_bytes_per_connection"

# name, scenario and options, wslimit's options, figures
SCENARIOS = [
    *[(f"fan-out {n:,}", ["fanout", "--connections", str(n), "--rate", str(40_000 // n)], [],
       [Figure("CPU per delivery", CPU_PER_DELIVERY, "≤ 1.3"), Figure("latency p50", "latency_us.p50", "")])
      for n in (1000, 5000, 10_000)],
    ("fan-out 1,000, closed loop", ["fanout", "--connections", "1000"], [],
     [Figure("deliveries/s", "deliveries_per_s", "≥ 1.3")]),
    ("fan-out 1,000, closed loop, limit gathers writes", ["fanout", "--connections", "1000"], ["--coalesce"],
     [Figure("deliveries/s", "deliveries_per_s", "≥ 0.9")]),
    *[(f"unicast among {n:,}", ["unicast", "--connections", str(n), "--rate", "2000"], [],
       [Figure("latency p50", "latency_us.p50", "≤ 1.5"), Figure("CPU per publish", CPU_PER_PUBLISH, "≤ 2")])
      for n in (100, 10_000)],
    ("connect 10,000, private", ["connect", "--connections", "10000", "--channel-kind", "private", "--settle", "3"], [],
     [Figure("connections/s", "connections_per_s", ""),
      Figure("CPU per connection, us", "server_cpu_us_per_connection", "≤ 4"),
      Figure("RSS per connection, bytes", MEMORY, "≤ 4,096", absolute=True)]),
    ("presence, 500 members", ["presence", "--connections", "500"], [],
     [Figure("CPU per member event, joins", "join.server.cpu_us_per_delivery", "≤ 2")]),
    ("publish, nobody listens", ["unicast", "--connections", "8", "--publishers", "16", "--window", "64", "--batch", "1"], [],
     [Figure("publishes/s", "publishes_per_s", "≥ 30,000", absolute=True)]),
    ("slow: 10 stalled among 1,000", ["slow", "--connections", "1000", "--slow", "10"], [],
     [Figure("p99 of the others, over that without", "some_slow.latency_us.p99", "≤ 1.1",
             against="all_reading.latency_us.p99")]),
]


def value(report, path):
    for name in path.split("."):
        if not isinstance(report, dict) or name not in report:
            return None
        report = report[name]
    return report


def start(command, log):
    process = subprocess.Popen(command, stdout=open(log, "w"), stderr=subprocess.STDOUT)
    for _ in range(200):
        with open(log) as text:
            said = text.read()
        port = re.search(r'"port":(\d+)', said)
        if port or (command[0].endswith("wslimit") and said):
            return process, int(port.group(1)) if port else LIMIT_PORT
        if process.poll() is not None:
            sys.exit(f"{command[0]} did not start: {said}")
        time.sleep(0.02)
        if command[0].endswith("wslimit"):
            time.sleep(0.1)
            return process, LIMIT_PORT
    sys.exit(f"{command[0]} did not say its port")


def measure(binaries, server, options, limit_options, work):
    command = ([os.path.join(binaries, "wslimit"), "--port", str(LIMIT_PORT), *limit_options] if server == "wslimit"
               else [os.path.join(binaries, "belfryd"), "--config", os.path.join(work, "belfry.toml")])
    process, port = start(command, os.path.join(work, server + ".log"))
    try:
        run = [os.path.join(binaries, "pusherload"), *options, "--port", str(port), "--server-pid", str(process.pid),
               "--json", "--label", server, *CREDENTIALS]
        done = subprocess.run(run, capture_output=True, text=True, timeout=300)
        report = json.loads(done.stdout) if done.stdout.startswith("{") else {"ok": False, "warnings": []}
        if not report["ok"]:
            print(f"  {server}: FAILED {done.stderr.strip()[-300:]}", file=sys.stderr)
        for warning in report["warnings"]:
            print(f"  {server}: {warning}", file=sys.stderr)
        return report
    finally:
        process.terminate()
        process.wait(timeout=30)


def compare(binaries, scenario, rounds, duration, work):
    name, options, limit_options, figures = scenario
    if options[0] not in ("connect", "presence"):
        options = [*options, "--duration", str(duration)]
    reports = {"wslimit": [], "belfryd": []}
    for number in range(rounds):
        order = ["wslimit", "belfryd"] if number % 2 == 0 else ["belfryd", "wslimit"]
        for server in order:
            reports[server].append(measure(binaries, server, options, limit_options, work))
    for figure in figures:
        ours = [value(report, figure.path) for report in reports["belfryd"]]
        limits = [value(report, figure.against or figure.path)
                  for report in reports["belfryd" if figure.against else "wslimit"]]
        if None in ours or (None in limits and not figure.absolute):
            row = ("no figure", "", "")
        elif figure.absolute:
            row = (f"{statistics.median(ours):,.0f}", f"{min(ours):,.0f} to {max(ours):,.0f}", figure.target)
        else:
            ratios = [our / limit for our, limit in zip(ours, limits)]
            row = (f"× {statistics.median(ratios):.2f}", f"{min(ratios):.2f} to {max(ratios):.2f}", figure.target)
        print(f"| {name} | {figure.title} | {row[0]} | {row[1]} | {row[2]} |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("binaries")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--duration", type=float, default=5)
    parser.add_argument("--only", default="", help="scenarios whose name contains this")
    options = parser.parse_args()
    print("| scenario | figure | belfryd (× wslimit) | range | target |\n|---|---|---|---|---|", flush=True)
    with tempfile.TemporaryDirectory() as work:
        with open(os.path.join(work, "belfry.toml"), "w") as config:
            os.chmod(config.name, 0o600)
            config.write(CONFIG)
        for scenario in SCENARIOS:
            if options.only in scenario[0]:
                compare(options.binaries, scenario, options.rounds, options.duration, work)


if __name__ == "__main__":
    main()
