// SPDX-License-Identifier: GPL-3.0-or-later
// What pusher-js does when it is refused, and when the network fails it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backend, startApplication } from './support/application.mjs';
import { channelName, connected, event, eventually, pusherJs, sleep, startProxy, subscribed } from './support/clients.mjs';

test('pusher-js is connected, without an error', async (t) => {
  const client = await connected(pusherJs(t));
  assert.match(client.connection.socket_id, /^\d+\.\d+$/);
  assert.deepEqual(client.errors, []);
});

test('an unknown key is refused with 4001 and not tried again', async (t) => {
  const client = pusherJs(t, { key: 'nobody' });
  const states = [];
  client.connection.bind('state_change', ({ current }) => states.push(current));
  await eventually('it gives up', () => client.connection.state === 'disconnected');
  assert.deepEqual(client.errors, [{ code: 4001, message: 'Application does not exist' }]);
  await sleep(1600);
  assert.deepEqual(states, ['disconnected']);
});

test('after a cut pusher-js is back on its channels under another socket id', async (t) => {
  const application = await startApplication(t);
  const proxy = await startProxy(t);
  const client = pusherJs(t, { application, port: proxy.port });
  const names = [channelName(), channelName('private-'), channelName('presence-')];
  const channels = [];
  for (const name of names) channels.push(await subscribed(client, name));
  const before = client.connection.socket_id;

  const again = channels.map((channel) => event(channel, 'pusher:subscription_succeeded'));
  proxy.cut();
  await Promise.all(again);
  assert.notEqual(client.connection.socket_id, before);
  const heard = channels.map((channel) => event(channel, 'news'));
  await application.sdk.trigger(names, 'news', { n: 1 });
  assert.deepEqual(await Promise.all(heard), [{ n: 1 }, { n: 1 }, { n: 1 }]);
});

test('the others see a user with a cut line leave and come back', async (t) => {
  const application = await startApplication(t);
  const proxy = await startProxy(t);
  const name = channelName('presence-');
  const ann = await subscribed(pusherJs(t, { application, user: 'ann' }), name);
  await subscribed(pusherJs(t, { application, user: 'bob', port: proxy.port }), name);
  const left = event(ann, 'pusher:member_removed');
  proxy.cut();
  assert.equal((await left).id, 'bob');
  assert.equal((await event(ann, 'pusher:member_added')).id, 'bob');
  assert.equal(ann.members.count, 2);
});

test('what pusher-js says is answered while nothing else goes on', async (t) => {
  const client = await connected(pusherJs(t));
  const answered = new Promise((resolve) => {
    client.connection.bind('message', (message) => { if (message.event === 'pusher:pong') resolve(true); });
  });
  client.connection.send('{"event":"pusher:ping","data":{}}');
  assert.equal(await answered, true);
});

test('a hundred events arrive in the order they were published', async (t) => {
  const channel = await subscribed(pusherJs(t), channelName());
  const sdk = backend();
  const heard = [];
  channel.bind('n', (data) => heard.push(data.n));
  const expected = Array.from({ length: 100 }, (_, n) => n);
  for (const n of expected) await sdk.trigger(channel.name, 'n', { n });
  await eventually('all are here', () => heard.length === expected.length);
  assert.deepEqual(heard, expected);
});
