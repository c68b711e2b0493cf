#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures what the console costs, and whether it runs smoothly: console.py BIN-DIR [--rounds N] [--only NAME]

BIN-DIR has belfry, belfryd and pusherload. The window is on an Xvfb of its own, where Qt paints with the platform that
people have: the platform `offscreen` would leave out what goes to the X server. Two kinds of figures:

- every page for some seconds with 10,000 simulated clients and 20,000 events a second, by belfry --measure-ui; then
  with a person at the keyboard: a filter is typed, a dialog stays open for 30 s, all real clients leave and come back;
  and the log with more events than it can show;
- the same fan-out of real clients by belfryd and by belfry on each of its busiest pages: CPU time of the engine's
  thread per delivery, and how late a timer of 16 ms comes in the window's thread.

Each row says the load average of the machine at its end; everything runs on this machine, generator and X server too.
"""

import argparse
import contextlib
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "load"))
import bench  # noqa: E402

PAGES = ["overview", "connections", "presence", "channels", "traffic", "log", "publish", "tools", "manage", "alerts"]
BUSY = ["overview", "connections", "presence", "channels", "log"]  # pages that show what a fan-out changes
FANOUTS = [1000, 10_000]
DELIVERIES_PER_S = 40_000
SETTLE_S = 15  # after the start: the simulated clients come, the window opens, the log fills
# title, path in the report, target, unit's divisor
DEMO_FIGURES = [("16 ms timer, gap p95, ms", "gap_ms.p95", 25, 1), ("gap p99, ms", "gap_ms.p99", 50, 1),
                ("longest gap, ms", "gap_ms.max", 200, 1), ("piece of work p95, ms", "work_ms.p95", 8, 1),
                ("RSS growth in 20 s, MiB", "rss_growth_kb", 10, 1024)]


class Xvfb:
    """A display of its own, which picks its number."""

    def __enter__(self):
        if not shutil.which("Xvfb"):
            sys.exit("console.py: Xvfb is not there (package xvfb)")
        reading, writing = os.pipe()
        self.process = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1000x24",
                                         "-nolisten", "tcp"], pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        if not number:
            sys.exit("console.py: Xvfb did not start")
        self.environment = {**os.environ, "DISPLAY": ":" + number, "QT_QPA_PLATFORM": "xcb"}
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(timeout=30)


@contextlib.contextmanager
def running(command, environment, log):
    """The program and its port; its output is in `log`. Ends it by SIGTERM."""
    with open(log, "w") as out:
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT, env=environment)
    try:
        yield process, port_of(process, log)
    finally:
        if process.poll() is None:
            process.terminate()
        process.wait(timeout=60)


def port_of(process, log):
    for _ in range(1500):
        for line in lines_of(log):
            if "port" in line:
                return line["port"]
        if process.poll() is not None:
            break
        time.sleep(0.02)
    with open(log) as text:
        sys.exit(f"console.py: the program did not say its port: {text.read()}")


def lines_of(log):
    """What the program printed in JSON, one object a line."""
    with open(log) as text:
        for line in text:
            if line.startswith("{"):
                yield json.loads(line)


def ui_report(log):
    for line in lines_of(log):
        if "ui" in line:
            return line["ui"]
    with open(log) as text:
        sys.exit(f"console.py: the window reported nothing: {text.read()[-500:]}")


def engine_thread(pid):
    """The thread called "engine"; of belfryd, the only one that serves, its first."""
    for task in os.listdir(f"/proc/{pid}/task"):
        with open(f"/proc/{pid}/task/{task}/comm") as name:
            if name.read().strip() == "engine":
                return int(task)
    return pid


def row(scenario, figure, values, target, digits=1):
    def text(number):
        return f"{number:,.{digits}f}"
    spread = f"{text(min(values))} to {text(max(values))}" if len(values) > 1 else ""
    print(f"| {scenario} | {figure} | {text(statistics.median(values))} | {spread} | {target} | "
          f"{os.getloadavg()[0]:.1f} |", flush=True)


class Hands:
    """Of a person at the window of `process`."""

    def __init__(self, display, process):
        self.environment = display.environment
        found = self.tool("search", "--sync", "--all", "--onlyvisible", "--pid", str(process.pid), "--name", ".")
        self.window = found.split()[-1]

    def tool(self, *words):
        return subprocess.run(["xdotool", *words], env=self.environment, capture_output=True, text=True, check=True,
                              timeout=60).stdout

    def press(self, *keys):
        for key in keys:
            self.tool("windowfocus", "--sync", self.window, "key", key)

    def type(self, text):
        self.tool("windowfocus", "--sync", self.window, "type", "--delay", "120", text)


def type_filters(hands, seconds):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        hands.press("ctrl+f")
        hands.type("tenant:acme user:10")
        hands.press("Escape")


def open_dialog(hands, seconds):
    hands.press("ctrl+comma")
    time.sleep(seconds - 4)
    hands.tool("key", "Escape")


def demo(options, page, display, work, title="", deed=None, rate=20_000):
    reports = []
    for _ in range(options.rounds):
        log = os.path.join(work, "belfry.log")
        command = [os.path.join(options.binaries, "belfry"), "--demo-scale", "10000", "--demo-rate", str(rate),
                   "--page", page, "--port", "0", "--profile-dir", os.path.join(work, "profile"), "--measure-ui", str(SETTLE_S),
                   "--quit-after", str(SETTLE_S + options.seconds)]
        with running(command, display.environment, log) as (process, _):
            if deed:
                time.sleep(SETTLE_S + 1)
                deed(Hands(display, process), options.seconds - 3)
            process.wait(timeout=SETTLE_S + options.seconds + 60)
        reports.append(ui_report(log))
    for figure, path, target, divisor in DEMO_FIGURES:
        row(f"{page}{title}, 10,000 clients, {rate:,} events/s", figure,
            [bench.value(report, path) / divisor for report in reports], f"≤ {target}")


def storm(options, page, display, work):
    """10,000 real clients leave at once and come back."""
    longest = []
    for _ in range(options.rounds):
        log = os.path.join(work, "belfry.log")
        command = [os.path.join(options.binaries, "belfry"), "--config", os.path.join(work, "belfry.toml"), "--port", "0",
                   "--profile-dir", os.path.join(work, "profile"), "--page", page, "--measure-ui", "2"]
        with running(command, display.environment, log) as (process, port):
            load = [os.path.join(options.binaries, "pusherload"), *bench.CONNECT, "--connections", "10000", "--channels",
                    "1000", "--port", str(port), "--json", "--label", "storm", *bench.CREDENTIALS]
            for _ in range(2):
                done = subprocess.run(load, capture_output=True, text=True, timeout=300)
                if not done.stdout.startswith("{"):
                    sys.exit(f"console.py: pusherload failed: {done.stderr[-500:]}{done.stdout[-500:]}")
        longest.append(ui_report(log)["gap_ms"]["max"])
    row(f"{page}, 10,000 real clients leave and come back", "longest gap, ms", longest, "≤ 200")


def fan_out(options, connections, page, display, work):
    """One run; the window is belfry's on `page`, or none for belfryd. Returns pusherload's report and the window's."""
    name = "belfry" if page else "belfryd"
    log = os.path.join(work, name + ".log")
    command = [os.path.join(options.binaries, name), "--config", os.path.join(work, "belfry.toml"), "--port", "0",
               "--profile-dir", os.path.join(work, "profile")]
    # The clients connect in the first seconds; the window is measured while the events come.
    warm_up = 4 + connections / 2000
    if page:
        command += ["--page", page, "--measure-ui", str(int(warm_up + 3))]
    with running(command, display.environment if page else None, log) as (process, port):
        load = [os.path.join(options.binaries, "pusherload"), "fanout", "--connections", str(connections), "--rate",
                str(DELIVERIES_PER_S / connections), "--warmup", str(warm_up), "--duration", str(options.seconds),
                "--port", str(port), "--server-pid", str(process.pid), "--server-thread",
                str(engine_thread(process.pid)), "--json", "--label", name, *bench.CREDENTIALS]
        done = subprocess.run(load, capture_output=True, text=True, timeout=300)
        if not done.stdout.startswith("{") or not json.loads(done.stdout)["ok"]:
            sys.exit(f"console.py: pusherload failed against {name}: {done.stderr[-500:]}{done.stdout[-500:]}")
    return json.loads(done.stdout), ui_report(log) if page else None


def compare(options, connections, page, display, work):
    ratios, late = [], []
    for number in range(options.rounds):
        cpu = {}
        for who in ([None, page] if number % 2 == 0 else [page, None]):
            report, ui = fan_out(options, connections, who, display, work)
            cpu[who] = bench.value(report, bench.CPU_PER_DELIVERY)
            if ui:
                late.append(ui["late_ms"]["p99"])
        ratios.append((cpu[page] / cpu[None] - 1) * 100)
    scenario = f"{page}, fan-out to {connections:,} real clients"
    row(scenario, "engine's CPU per delivery over belfryd's, %", ratios, "< 5")
    row(scenario, "16 ms timer late p99, ms", late, "≤ 5")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("binaries")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=int, default=25, help="measured in each run; 21 or more for the RSS")
    parser.add_argument("--only", default="", help="'demo', 'deeds', 'fan-out', or a page")
    options = parser.parse_args()
    print("| scenario | figure | median | range | target | load average |\n|---|---|---|---|---|---|", flush=True)
    with tempfile.TemporaryDirectory() as work, Xvfb() as display:
        with open(os.path.join(work, "belfry.toml"), "w") as config:
            os.chmod(config.name, 0o600)
            config.write(bench.CONFIG)
        for page in PAGES:
            if options.only in ("", "demo", page):
                demo(options, page, display, work)
        if options.only in ("", "deeds"):
            demo(options, "connections", display, work, ", a filter is typed", type_filters)
            demo(options, "connections", display, work, ", a dialog is open", open_dialog)
            storm(options, "connections", display, work)
            demo(options, "log", display, work, ", overload", rate=50_000)
        for connections in FANOUTS:
            for page in BUSY:
                if options.only in ("", "fan-out", page):
                    compare(options, connections, page, display, work)


if __name__ == "__main__":
    main()
