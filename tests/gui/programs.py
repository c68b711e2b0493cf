#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""programs.py BELFRY: the console as a process. A second start, crashes, broken settings, signals, minimised."""
import asyncio
import json
import os
import re
import resource
import signal
import subprocess
import sys
import tempfile
import time
import unittest

BELFRY = sys.argv.pop(1)
PATIENCE = 40  # s, for a machine that has other things to do
CLIENTS = 1000
HANDSHAKE = (
    "GET /app/{key}?protocol=7&client=test&version=1 HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\n"
    "Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"
)


def until(what, look):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = look()
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError(f"waited {PATIENCE} s for {what}")


class Belfry:
    """One run; `profile` outlives it."""

    def __init__(self, profile, *options):
        self.probe = os.path.join(profile, "probe.json")
        environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", LC_ALL="C.UTF-8")
        self.out = tempfile.TemporaryFile("w+")
        self.process = subprocess.Popen(
            [BELFRY, "--profile-dir", profile, "--port", "0", "--ui-probe", self.probe, "--lang", "en", *options],
            stdout=self.out, stderr=subprocess.DEVNULL, env=environment)

    def text(self):
        self.out.seek(0)
        return self.out.read()

    def port(self):
        found = until("the port", lambda: re.search(r'"port":\s*(\d+)', self.text()) or self.process.poll() is not None)
        assert self.process.poll() is None, f"it has ended: {self.text()}"
        return int(found.group(1))

    def widgets(self):
        if os.path.exists(self.probe):
            os.remove(self.probe)
        self.process.send_signal(signal.SIGUSR1)
        until("the probe", lambda: os.path.exists(self.probe))
        with open(self.probe, encoding="utf-8") as file:
            return {one["objectName"]: one for one in json.load(file)}

    def end(self, how=signal.SIGTERM):
        """Ends it; returns how long that took."""
        begin = time.monotonic()
        self.process.send_signal(how)
        self.process.wait(PATIENCE)
        return time.monotonic() - begin


async def client(port, key, welcomed):
    """Joins, stays, and returns the code with which it was sent away."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(HANDSHAKE.format(key=key, port=port).encode())
    await reader.readuntil(b"\r\n\r\n")
    while True:
        first, length = await reader.readexactly(2)
        if length == 126:
            length = int.from_bytes(await reader.readexactly(2), "big")
        payload = await reader.readexactly(length)
        if first & 0x0F == 8:
            mask = bytes(4)
            writer.write(bytes([0x88, 0x80 | 2]) + mask + payload[:2])
            writer.close()
            return int.from_bytes(payload[:2], "big")
        if b"connection_established" in payload:
            welcomed.append(port)


class Programs(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.profile = self.folder.name
        self.running = []

    def tearDown(self):
        for one in self.running:
            if one.process.poll() is None:
                one.process.kill()
                one.process.wait()
            one.out.close()
        self.folder.cleanup()

    def start(self, *options):
        one = Belfry(self.profile, *options)
        self.running.append(one)
        return one

    def test_second_start_shows_the_first(self):
        first = self.start("--page", "log", "--no-tray", "--minimized")
        first.port()
        self.assertIn("mainWindow", first.widgets())  # in the task bar, not lost
        second = self.start("--page", "log")
        self.assertEqual(second.process.wait(PATIENCE), 0)
        self.assertIn("runs already", second.text())
        self.assertIn("logTable", first.widgets())
        first.end()
        self.assertEqual(first.process.returncode, 0)

    def test_first_run_has_the_wizard_and_later_ones_do_not(self):
        first = self.start()
        first.port()
        self.assertIn("setupWizard", first.widgets())
        self.assertLess(first.end(), 10)  # an open dialog does not hold it
        self.assertEqual(first.process.returncode, 0)
        second = self.start()
        second.port()
        self.assertNotIn("setupWizard", second.widgets())

    def test_after_a_crash_safe_mode_is_offered(self):
        first = self.start("--page", "log")
        first.port()
        self.assertNotIn("bannerStart", first.widgets())
        first.end(signal.SIGKILL)
        second = self.start("--page", "log")
        second.port()
        self.assertIn("bannerStart", second.widgets())
        second.end()
        third = self.start("--page", "log")
        third.port()
        self.assertNotIn("bannerStart", third.widgets())

    def test_broken_settings_are_kept_aside(self):
        broken = "this is no settings file\n[[[\n"
        with open(os.path.join(self.profile, "console.ini"), "w", encoding="utf-8") as file:
            file.write(broken)
        one = self.start("--page", "log")
        one.port()
        with open(os.path.join(self.profile, "console.bad"), encoding="utf-8") as file:
            self.assertEqual(file.read(), broken)
        one.end()
        with open(os.path.join(self.profile, "console.ini"), encoding="utf-8") as file:
            self.assertIn("v=1", file.read())

    def test_it_ends_in_time_and_tells_a_thousand_clients(self):
        one = self.start("--page", "log")
        port = one.port()
        with open(os.path.join(self.profile, "apps.toml"), encoding="utf-8") as file:
            key = re.search(r'^key = "(.*)"$', file.read(), re.M).group(1)

        async def session():
            welcomed = []
            clients = [asyncio.create_task(client(port, key, welcomed)) for _ in range(CLIENTS)]
            end = time.monotonic() + PATIENCE
            while len(welcomed) < CLIENTS and time.monotonic() < end:
                await asyncio.sleep(0.05)
            self.assertEqual(len(welcomed), CLIENTS)
            took = await asyncio.get_running_loop().run_in_executor(None, one.end)
            return took, await asyncio.gather(*clients)

        took, codes = asyncio.run(session())
        self.assertEqual(one.process.returncode, 0)
        self.assertEqual(set(codes), {4200})
        busy = os.getloadavg()[0] > (os.cpu_count() or 1)
        print(f"ended after {took:.2f} s with {CLIENTS} clients")
        self.assertLess(took, 10 if busy else 3)
        with open(os.path.join(self.profile, "console.ini"), encoding="utf-8") as file:
            self.assertIn("v=1", file.read())


if __name__ == "__main__":
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard if hard < 65536 else 65536, hard))
    unittest.main(verbosity=2)
