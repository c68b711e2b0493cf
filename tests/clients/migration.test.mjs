// SPDX-License-Identifier: GPL-3.0-or-later
// From soketi to Belfry with soketi's own configuration: clients and back ends keep what they have (SYSTEMS.md S23).
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { startApplication } from './support/application.mjs';
import { startBelfry } from './support/belfry.mjs';
import { connected, event, pusherJs, subscribed } from './support/clients.mjs';

test('a server with the configuration of soketi takes its clients and back ends', async (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'belfry-soketi-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const [old, made] = ['config.json', 'belfry.toml'].map((name) => path.join(folder, name));
  const credentials = { id: 'shop', key: 'shop-key', secret: 'shop-secret' };
  writeFileSync(old, JSON.stringify({
    port: 6001, adapter: { driver: 'local' },
    appManager: { driver: 'array', array: { apps: [{ ...credentials, enableClientMessages: true, maxConnections: -1 }] } },
  }));
  const { status, stdout, stderr } = spawnSync(process.env.BELFRYD, ['--import-soketi', old], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  assert.match(stderr, /^host: .*\nadapter: /);
  writeFileSync(made, stdout, { mode: 0o600 });

  const belfry = await startBelfry(t, 0, [], made);
  const application = await startApplication(t, { port: belfry.port, app: credentials });
  const [ann, bo] = await Promise.all(['ann', 'bo'].map((user) =>
    connected(pusherJs(t, { user, application, key: credentials.key, port: belfry.port }))));
  const [one, other] = await Promise.all([ann, bo].map((client) => subscribed(client, 'private-orders')));
  const heard = event(one, 'order.paid');
  await application.sdk.trigger('private-orders', 'order.paid', { id: 42 });
  assert.deepEqual(await heard, { id: 42 });
  const whisper = event(one, 'client-typing');
  other.trigger('client-typing', { by: 'bo' });
  assert.deepEqual(await whisper, { by: 'bo' });
});
