// SPDX-License-Identifier: GPL-3.0-or-later
// The server under test, and a way to run another one that a test may stop.
import { spawn } from 'node:child_process';
import readline from 'node:readline';

export const app = { id: 'clients', key: 'clients-key', secret: 'clients-secret' };
export const host = '127.0.0.1';
export const port = Number(process.env.BELFRY_PORT);
if (!port) throw new Error('start the tests with run.sh');

/** Starts a belfryd of its own; resolves when it listens. `stop()` resolves to its exit status. Without a `config` it has no file. */
export async function startBelfry(t, atPort = 0, options = [], config = process.env.BELFRY_CONFIG, environment = {}) {
  const child = spawn(process.env.BELFRYD, [...(config ? ['--config', config] : []), '--port', String(atPort), ...options], {
    stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...environment },
  });
  let log = '';
  child.stderr.on('data', (bytes) => { log = (log + bytes).slice(-4000); });
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code)));
  t.after(() => { child.kill('SIGKILL'); return ended; });

  const said = (async () => {
    for await (const line of readline.createInterface({ input: child.stdout })) {
      if (line.startsWith('{')) return JSON.parse(line).port;
    }
    throw new Error('belfryd ended its output without naming its port');
  })();
  const listening = await Promise.race([said, ended.then((status) => { throw new Error(`belfryd ended with ${status}: ${log}`); })]);
  return { port: listening, stop: () => { child.kill('SIGTERM'); return ended; } };
}
