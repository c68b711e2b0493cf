#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs pusherload against wslimit, sound and broken on purpose. Loopback, ports 9390-9399."""

import json
import os
import socket
import subprocess
import sys
import time

BUILD = sys.argv[1] if len(sys.argv) > 1 else "build"
PORT = 9390
SMALL = ["--connections", "20", "--duration", "0.5", "--warmup", "0.1", "--settle", "0.2",
         "--stall-timeout", "1", "--drain-timeout", "2"]
failed = 0


def start_server(options):
    server = subprocess.Popen([os.path.join(BUILD, "wslimit"), "--port", str(PORT)] + options,
                              stdout=subprocess.DEVNULL)
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", PORT)) == 0:
                return server
        time.sleep(0.02)
    raise RuntimeError("wslimit did not start")


def run(scenario, options, server_options):
    server = start_server(server_options)
    try:
        command = [os.path.join(BUILD, "pusherload"), scenario, "--port", str(PORT), "--json",
                   "--server-pid", str(server.pid)] + SMALL + options
        done = subprocess.run(command, capture_output=True, text=True, timeout=60)
        return done.returncode, json.loads(done.stdout), done.stderr
    finally:
        server.kill()
        server.wait()


def case(name, scenario, options=(), server=(), status=0, expect=lambda report: True):
    global failed
    code, report, errors = run(scenario, list(options), list(server))
    loud = code == 0 or "FAILED" in errors
    good = code == status and report["ok"] == (code == 0) and loud and expect(report)
    print(f"{'ok  ' if good else 'FAIL'} {name}")
    if not good:
        failed += 1
        print(f"     status {code}, wanted {status}\n     {json.dumps(report)}\n     {errors}")


def clean(report):
    checks = report["checks"]
    return (checks["received"] == checks["expected"] > 0 and checks["lost"] == 0
            and checks["duplicated"] == 0 and checks["corrupted"] == 0
            and report["latency_us"]["count"] > 0
            and report["server"]["cpu_us_per_delivery"] > 0)


# Sound servers.
case("fanout", "fanout", expect=clean)
case("fanout at a fixed rate", "fanout", ["--rate", "300", "--publishers", "1"],
     expect=lambda r: clean(r) and 240 < r["publishes_per_s"] < 360 and r["checks"]["reordered"] == 0)
case("fanout, several channels each", "fanout", ["--channels", "10", "--subs-per-conn", "3"], expect=clean)
case("fanout, batches", "fanout", ["--batch", "5"], expect=clean)
case("fanout, two threads", "fanout", ["--threads", "2"], expect=clean)
case("fanout, 64-bit lengths", "fanout", ["--payload", "100000", "--window", "2"], expect=clean)
case("fanout, odd text", "fanout", ["--mixed-pad", "--payload", "500"], expect=clean)
case("fanout, re-encoded and fragmented", "fanout", ["--mixed-pad"], ["--reencode"],
     expect=lambda r: clean(r) and r["checks"]["pings_answered"] > 0)
case("fanout, one request per connection", "fanout", server=["--close-after-reply"],
     expect=lambda r: clean(r) and r["checks"]["http_reconnects"] > 10)
case("fanout, coalescing server", "fanout", server=["--coalesce"], expect=clean)
case("unicast", "unicast", expect=lambda r: clean(r) and r["checks"]["reordered"] == 0)
case("unicast, batches", "unicast", ["--batch", "4", "--channel-kind", "private"], expect=clean)
case("whisper", "whisper", expect=clean)
case("whisper, re-encoded", "whisper", ["--mixed-pad"], ["--reencode"], expect=clean)
case("connect", "connect", ["--channel-kind", "private"],
     expect=lambda r: r["checks"]["server_connections_connected"] == 20
     and r["checks"]["server_connections_after"] == 0)
case("connect, paced", "connect", ["--connect-rate", "100", "--abrupt-close"],
     expect=lambda r: r["connections_per_s"] < 115)
case("presence", "presence",
     expect=lambda r: r["checks"]["member_added"] == 190 and r["checks"]["users_listed_after_leaves"] == 10)
case("slow, stalled reader is kept", "slow", ["--rate", "500", "--slow", "2"],
     expect=lambda r: r["slow_clients"]["caught_up"] == 2)
case("slow, stalled reader is closed", "slow",
     ["--rate", "500", "--payload", "9000", "--slow-rcvbuf", "4096", "--duration", "2"],
     ["--close-slow-above", "100000"], expect=lambda r: r["slow_clients"]["closed_by_server"] == 1)
case("slow, slow reader", "slow", ["--rate", "200", "--slow-read", "20000"],
     expect=lambda r: r["slow_clients"]["caught_up"] == 1)
case("soak", "soak",
     ["--channels", "8", "--subs-per-conn", "2", "--channel-kind", "private", "--batch", "3",
      "--rate", "400", "--duration", "2"],
     expect=lambda r: clean(r) and r["deliveries_to_churners"] > 0 and r["churn_visits_per_s"] > 0)

# Broken servers must be noticed.
case("loss is noticed", "fanout", ["--rate", "300"], ["--drop-every", "50"], 1,
     lambda r: r["checks"]["lost"] > 0 and r["checks"]["lost"] == r["checks"]["expected"] - r["checks"]["received"])
case("loss is noticed, closed loop", "fanout", [], ["--drop-every", "1000"], 1,
     lambda r: r["checks"]["lost"] > 0)
case("loss is noticed, unicast", "unicast", ["--rate", "300"], ["--drop-every", "50"], 1,
     lambda r: r["checks"]["lost"] > 0)
case("loss is noticed, whisper", "whisper", ["--rate", "300"], ["--drop-every", "50"], 1,
     lambda r: r["checks"]["lost"] > 0)
case("loss is noticed, soak", "soak", ["--rate", "300", "--channels", "4"], ["--drop-every", "100"], 1,
     lambda r: r["checks"]["lost"] > 0)
case("loss is noticed, presence", "presence", ["--setup-timeout", "2"], ["--drop-every", "50"], 1)
case("duplicates are noticed", "fanout", [], ["--dup-every", "100"], 1,
     lambda r: r["checks"]["duplicated"] > 0 and r["checks"]["lost"] == 0)
case("corruption is noticed", "fanout", ["--rate", "300"], ["--corrupt-every", "100"], 1,
     lambda r: r["checks"]["corrupted"] > 0)
case("set-up problems are told apart", "fanout", ["--port", "9399"], [], 3)

print("selftest: passed" if failed == 0 else f"selftest: {failed} FAILED")
sys.exit(1 if failed else 0)
