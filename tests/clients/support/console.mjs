// SPDX-License-Identifier: GPL-3.0-or-later
// The console as a person has it: a display of its own, a window manager, a mouse and a keyboard. What is on the screen is
// read from --ui-probe, by the object names of the widgets.
import { execFileSync, spawn } from 'node:child_process';
import crypto from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import PusherJs from 'pusher-js';
import { sleep } from './clients.mjs';

const patience = 15000;

/** Whether there is all it takes. */
export function canShow() {
  return Boolean(process.env.BELFRY) && ['Xvfb', 'openbox', 'xdotool'].every((tool) => {
    try {
      execFileSync('which', [tool], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  });
}

function start(t, command, options, environment) {
  const child = spawn(command, options, { env: environment, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
  child.text = '';
  child.errors = '';
  child.stdout.on('data', (data) => { child.text += data; });
  child.stderr.on('data', (data) => { child.errors += data; });
  child.gone = new Promise((resolve) => { child.on('exit', (code, signal) => resolve(code ?? signal)); });
  t.after(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await Promise.race([child.gone, sleep(5000).then(() => child.kill('SIGKILL'))]);
  });
  return child;
}

async function until(what, look, milliseconds = patience) {
  const end = Date.now() + milliseconds;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited ${milliseconds} ms for ${what}`);
    await sleep(50);
  }
}

async function display(t) {
  const server = start(t, 'Xvfb', ['-displayfd', '3', '-screen', '0', '1400x900x24', '-nolisten', 'tcp'], process.env);
  let number = '';
  server.stdio[3].on('data', (data) => { number += data; });
  await until('a display', () => number.endsWith('\n'));
  return `:${number.trim()}`;
}

/** A console on a display of its own; `profile` keeps it from starting new. */
export async function startConsole(t, { options = [], profile } = {}) {
  const work = mkdtempSync(path.join(tmpdir(), 'belfry-console-'));
  const home = profile ?? path.join(work, 'profile');
  const environment = { ...process.env, DISPLAY: await display(t), QT_QPA_PLATFORM: 'xcb', XDG_RUNTIME_DIR: work, LC_ALL: 'C.UTF-8' };
  start(t, 'openbox', [], environment);
  const probe = path.join(work, 'probe.json');
  const program = start(t, process.env.BELFRY,
    ['--profile-dir', home, '--port', '0', '--ui-probe', probe, ...options], environment);
  t.after(() => rmSync(work, { recursive: true, force: true }));
  const line = await until('the port', () => program.text.split('\n').find((one) => one.includes('"port"')));

  const tool = (...words) => execFileSync('xdotool', words.map(String), { env: environment, encoding: 'utf8' });
  const console_ = {
    program,
    profile: home,
    port: JSON.parse(line).port,
    keys: 0, // strokes since the start, of keys and of the mouse
    clicks: 0,

    app() {
      const text = readFileSync(path.join(home, 'apps.toml'), 'utf8');
      const value = (name) => text.match(new RegExp(`^${name} = "(.*)"$`, 'm'))[1];
      return { id: value('id'), key: value('key'), secret: value('secret') };
    },

    async widgets() {
      const stamp = () => { try { return statSync(probe).mtimeMs; } catch { return 0; } };
      const before = stamp();
      program.kill('SIGUSR1');
      await until('the probe', () => stamp() !== before);
      return JSON.parse(readFileSync(probe, 'utf8'));
    },
    /** The widget of that name, as soon as it is there and `such` holds. */
    async widget(name, such = () => true) {
      return until(`${name} on the screen`, async () => (await console_.widgets()).find((one) => one.objectName === name && such(one)));
    },
    async gone(name) {
      await until(`${name} to go`, async () => !(await console_.widgets()).some((one) => one.objectName === name));
    },

    clickAt(x, y, button = 1) {
      tool('mousemove', '--sync', Math.round(x), Math.round(y), 'click', button);
      console_.clicks += 1;
    },
    async click(name, button = 1) {
      const { class: kind, rect: [x, y, width, height] } = await console_.widget(name, (one) => one.enabled);
      const beside = /RadioButton|CheckBox/.test(kind); // only the mark and its text take a click
      console_.clickAt(beside ? x + 10 : x + width / 2, y + height / 2, button);
    },
    /** Row `row` of a list or, below its header, of a table. */
    async clickRow(name, row, { header = 0, height = 24 } = {}) {
      const { rect: [x, y] } = await console_.widget(name, (one) => one.enabled);
      console_.clickAt(x + 60, y + header + (row + 0.5) * height);
    },
    async press(...strokes) {
      for (const stroke of strokes) {
        tool('key', '--clearmodifiers', stroke);
        console_.keys += 1;
        await sleep(40);
      }
    },
    async type(text) {
      tool('type', '--delay', '8', text);
      console_.keys += text.length;
      await sleep(60);
    },
    focusWindow() {
      const windows = tool('search', '--onlyvisible', '--name', 'Belfry').trim().split('\n');
      tool('windowactivate', '--sync', windows.at(-1));
    },
  };
  await console_.widget('statusServer', (one) => one.text.startsWith('Listening'));
  console_.focusWindow();
  return console_;
}

/** Ends the wizard of a first start by `how`, where there is one. */
export async function leaveWizard(operator, how) {
  const widgets = await operator.widgets();
  if (widgets.some((one) => one.objectName === 'setupWizard')) {
    await how();
    await operator.gone('setupWizard');
  }
}

/** pusher-js as `user` at that console's server; its channels are signed by this process, with `secret`. */
export function visitor(t, operator, user, secret = operator.app().secret) {
  const { key } = operator.app();
  const client = new PusherJs(key, {
    cluster: '', wsHost: '127.0.0.1', wsPort: operator.port, forceTLS: false, enabledTransports: ['ws'], disableStats: true,
    channelAuthorization: {
      customHandler: ({ socketId, channelName }, done) => {
        const member = channelName.startsWith('presence-') && JSON.stringify({ user_id: user, user_info: { name: user } });
        const text = [socketId, channelName, ...(member ? [member] : [])].join(':');
        const auth = `${key}:${crypto.createHmac('sha256', secret).update(text).digest('hex')}`;
        done(null, member ? { auth, channel_data: member } : { auth });
      },
    },
  });
  client.connection.bind('error', () => {});
  t.after(() => client.disconnect());
  return client;
}
