// SPDX-License-Identifier: GPL-3.0-or-later
// The server is stopped and started again under its clients.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startApplication } from './support/application.mjs';
import { startBelfry } from './support/belfry.mjs';
import { channelName, echo, eventually, pusherJs, ready, once, subscribed } from './support/clients.mjs';

test('clients are sent away with 4200 and come back to the restarted server', async (t) => {
  const first = await startBelfry(t);
  const application = await startApplication(t, { port: first.port });
  const name = channelName();
  const clients = Array.from({ length: 5 }, (_, i) => pusherJs(t, { application, user: `user-${i}` }));
  const channels = await Promise.all(clients.map((client) => subscribed(client, name)));
  const page = echo(t, { application, user: 'ann' });
  const room = await ready(page.join(name));
  const before = clients.map((client) => client.connection.socket_id);

  assert.equal(await first.stop(), 0);
  for (const client of clients) {
    await eventually('the server said goodbye', () => client.errors.length > 0);
    assert.equal(client.errors[0].code, 4200);
    assert.notEqual(client.connection.state, 'disconnected');
  }

  await startBelfry(t, first.port);
  await eventually('all are subscribed again', () => clients.every((client, i) => channels[i].subscribed
    && client.connection.state === 'connected' && client.connection.socket_id !== before[i]), 45000);
  const heard = channels.map((channel) => once('the event', (done) => channel.bind('back', done)));
  await application.sdk.trigger(name, 'back', { n: 1 });
  assert.deepEqual(await Promise.all(heard), channels.map(() => ({ n: 1 })));

  await eventually('Echo is in its room again', async () => {
    const { users = [] } = await (await application.sdk.get({ path: `/channels/${room.name}/users` }).catch(() => ({ json: () => ({}) }))).json();
    return users.length === 1;
  }, 45000);
});
