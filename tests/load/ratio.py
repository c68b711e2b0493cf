#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares JSON reports of pusherload: ratio.py LIMIT.json SERVER.json...

Each server's figures are printed next to their ratio to the first report's. Reports that failed a
check or carry a warning are marked, since their figures should not be used.
"""

import json
import sys

FIGURES = [("publishes_per_s", "publishes/s"), ("deliveries_per_s", "deliveries/s"),
           ("connections_per_s", "connections/s"),
           ("latency_us.p50", "latency p50 us"), ("latency_us.p99", "latency p99 us"),
           ("latency_us.p99.9", "latency p99.9 us"), ("latency_us.max", "latency max us"),
           ("server.cpu_us_per_delivery", "CPU us/delivery"),
           ("server.cpu_us_per_publish", "CPU us/publish"), ("server.cpu_pct", "server CPU %"),
           ("server.rss_kb_after", "server RSS kB"),
           ("server_memory.rss_bytes_per_connection", "RSS bytes/connection"),
           ("generator.cpu_pct", "generator CPU %")]


def figure(report, path):
    group, _, name = path.partition(".")
    value = report.get(group)
    return value.get(name) if name and isinstance(value, dict) else value


def load(path):
    with open(path) as file:
        report = json.load(file)
    name = report.get("label") or path
    marks = ("" if report["ok"] else " FAILED") + (" (warned)" if report["warnings"] else "")
    return name + marks, report


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    reports = [load(path) for path in sys.argv[1:]]
    limit = reports[0][1]
    if any(report["scenario"] != limit["scenario"] or report["config"] != limit["config"]
           for _, report in reports):
        sys.exit("ratio.py: the reports are of different scenarios or settings")
    print(f"{limit['scenario']} {limit['config']}")
    print(f"{'':24}" + "".join(f"{name:>30}" for name, _ in reports))
    for path, title in FIGURES:
        reference = figure(limit, path)
        if reference is None:
            continue
        cells = []
        for _, report in reports:
            value = figure(report, path)
            ratio = f"x{value / reference:.2f}" if value is not None and reference else ""
            cells.append(f"{'-' if value is None else f'{value:.2f}':>20}{ratio:>10}")
        print(f"{title:24}" + "".join(cells))


if __name__ == "__main__":
    main()
