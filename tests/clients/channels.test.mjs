// SPDX-License-Identifier: GPL-3.0-or-later
// Public and private channels: what a page receives and what pages whisper to each other.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backend, startApplication } from './support/application.mjs';
import { channelName, connected, echo, event, once, pusherJs, ready, subscribed, wire } from './support/clients.mjs';

test('a public channel delivers an event to pusher-js', async (t) => {
  const channel = await subscribed(pusherJs(t), channelName());
  const received = event(channel, 'price');
  await backend().trigger(channel.name, 'price', { amount: 12.5, tags: ['a', 'b'] });
  assert.deepEqual(await received, { amount: 12.5, tags: ['a', 'b'] });
});

test('a private channel lets in who the application has signed for', async (t) => {
  const application = await startApplication(t);
  const channel = await subscribed(pusherJs(t, { application }), channelName('private-'));
  const received = event(channel, 'order');
  await application.sdk.trigger(channel.name, 'order', { id: 7 });
  assert.deepEqual(await received, { id: 7 });
});

test('a forged signature ends in pusher:subscription_error and no event', async (t) => {
  const application = await startApplication(t, { forged: true });
  const client = await connected(pusherJs(t, { application }));
  const channel = client.subscribe(channelName('private-'));
  let leaked = 0;
  channel.bind('secret', () => { leaked += 1; });
  const error = await event(channel, 'pusher:subscription_error');
  assert.equal(error.type, 'AuthError');
  assert.equal(error.status, 401);
  assert.equal(channel.subscribed, false);

  const fence = await subscribed(client, channelName());
  const passed = event(fence, 'fence');
  await application.sdk.trigger([channel.name, fence.name], 'secret', {});
  await application.sdk.trigger(fence.name, 'fence', {});
  await passed;
  assert.equal(leaked, 0);
  assert.equal(client.connection.state, 'connected');
});

test("Echo hears the application's event classes and reports a refusal", async (t) => {
  const application = await startApplication(t);
  const room = await ready(echo(t, { application }).private(channelName()));
  const received = once('OrderShipped', (done) => room.listen('OrderShipped', done));
  await application.sdk.trigger(room.name, 'App\\Events\\OrderShipped', { order: { id: 7 } });
  assert.deepEqual(await received, { order: { id: 7 } });

  const forger = await startApplication(t, { forged: true });
  const refused = echo(t, { application: forger }).private(channelName());
  assert.equal((await once('the refusal', (done) => refused.error(done))).status, 401);
});

test('a whisper reaches the others on the channel and not its sender', async (t) => {
  const application = await startApplication(t);
  const name = channelName();
  const ann = await ready(echo(t, { application, user: 'ann' }).private(name));
  const bob = await ready(echo(t, { application, user: 'bob' }).private(name));
  const heardByAnn = [];
  ann.listenForWhisper('typing', (data) => heardByAnn.push(data));
  const heard = once('the whisper', (done) => bob.listenForWhisper('typing', done));
  ann.whisper('typing', { field: 'title' });
  assert.deepEqual(await heard, { field: 'title' });

  const answer = once('the answer', (done) => ann.listenForWhisper('seen', done));
  bob.whisper('seen', {});
  await answer;
  assert.deepEqual(heardByAnn, []);
});

test('a published payload arrives byte for byte', async (t) => {
  const client = pusherJs(t);
  const channel = await subscribed(client, channelName());
  const frames = wire(client);
  const payloads = [
    '{"empty":{},"list":[],"price":1.0,"big":12345678901234567890,"tiny":1e-400}',
    '{"z":1,"a":2,"z":3}',
    '{"text":"Zoë – 日本語 🎈 \\u00e9 \\/ <b>&\\""}',
    '  [1, 2 ,3]  ',
    'plain text, "quoted", back\\slash',
    '0',
  ];
  const last = event(channel, `event-${payloads.length - 1}`);
  for (const [i, payload] of payloads.entries()) await backend().trigger(channel.name, `event-${i}`, payload);
  await last;
  const received = frames.map((text) => JSON.parse(text)).filter((message) => message.event.startsWith('event-'));
  assert.deepEqual(received.map((message) => message.data), payloads);
});

test('a whispered payload arrives byte for byte', async (t) => {
  const application = await startApplication(t);
  const name = channelName('private-');
  const sender = pusherJs(t, { application });
  const receiver = pusherJs(t, { application, user: 'bob' });
  await subscribed(sender, name);
  const channel = await subscribed(receiver, name);
  const frames = wire(receiver);
  const payload = '{"empty":{},"price":1.0,"big":12345678901234567890,"text":"🎈 \\u00e9"}';
  const received = event(channel, 'client-draft');
  sender.connection.send(`{"event":"client-draft","channel":"${name}","data":${payload}}`);
  await received;
  const frame = frames.find((text) => text.includes('client-draft'));
  assert.ok(frame.includes(`"data":${payload}`), frame);
});

test('unsubscribing ends the deliveries', async (t) => {
  const client = pusherJs(t);
  const left = await subscribed(client, channelName());
  let late = 0;
  left.bind('news', () => { late += 1; });
  client.unsubscribe(left.name);
  const kept = await subscribed(client, channelName());
  const received = event(kept, 'news');
  await backend().trigger([left.name, kept.name], 'news', {});
  await received;
  assert.equal(late, 0);
});
