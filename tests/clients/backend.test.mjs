// SPDX-License-Identifier: GPL-3.0-or-later
// The HTTP API, through the SDK an application's backend uses.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backend, startApplication } from './support/application.mjs';
import { channelName, connected, echo, event, eventually, once, pusherJs, ready, sleep, subscribed } from './support/clients.mjs';

const read = async (sdk, path, params) => (await sdk.get({ path, params })).json();

test('toOthers spares the page that caused the event', async (t) => {
  const application = await startApplication(t);
  const name = channelName();
  const ann = echo(t, { application, user: 'ann' });
  const annRoom = await ready(ann.private(name));
  const bobRoom = await ready(echo(t, { application, user: 'bob' }).private(name));
  const echoed = [];
  annRoom.listen('MessagePosted', (data) => echoed.push(data));
  const heard = once('the message', (done) => bobRoom.listen('MessagePosted', done));
  const answer = await fetch(`${application.url}/messages`, {
    method: 'POST',
    headers: { Authorization: 'Bearer ann', 'X-Socket-ID': ann.socketId() },
    body: new URLSearchParams({ channel: `private-${name}`, text: 'hello' }),
  });
  assert.equal(answer.status, 200);
  assert.deepEqual(await heard, { text: 'hello' });

  const fence = once('the fence', (done) => annRoom.listen('.fence', done));
  await application.sdk.trigger(`private-${name}`, 'fence', {});
  await fence;
  assert.deepEqual(echoed, []);
});

test('one trigger reaches many channels', async (t) => {
  const sdk = backend();
  const names = Array.from({ length: 60 }, () => channelName());
  const client = pusherJs(t);
  const channels = await Promise.all(names.map((name) => subscribed(client, name)));
  const heard = channels.map((channel) => event(channel, 'tick'));
  const response = await sdk.trigger(names, 'tick', { n: 1 });
  assert.equal(response.status, 200);
  assert.deepEqual(await Promise.all(heard), names.map(() => ({ n: 1 })));
});

test('a batch is delivered in order, each event to its channel', async (t) => {
  const sdk = backend();
  const client = pusherJs(t);
  const [a, b] = [await subscribed(client, channelName()), await subscribed(client, channelName())];
  const heard = [];
  for (const channel of [a, b]) channel.bind('step', (data) => heard.push([channel.name, data.n]));
  const batch = Array.from({ length: 10 }, (_, n) => ({ channel: n % 2 ? a.name : b.name, name: 'step', data: { n } }));
  const expected = batch.map((item) => [item.channel, item.data.n]);
  const response = await sdk.triggerBatch(batch);
  assert.equal(response.status, 200);
  assert.deepEqual(await response.json(), { batch: {} });
  await eventually('all ten are here', () => heard.length === 10);
  assert.deepEqual(heard, expected);
});

test('channels, users and connections can be asked for', async (t) => {
  const application = await startApplication(t);
  const { sdk } = application;
  const [open, room] = [channelName('asked-'), channelName('presence-asked-')];
  const [ann, bob] = [pusherJs(t, { application, user: 'ann' }), pusherJs(t, { application, user: 'bob' })];
  for (const client of [ann, bob]) await subscribed(client, room);
  await subscribed(ann, open);

  const { channels } = await read(sdk, '/channels', {});
  assert.deepEqual([channels[open], channels[room]], [{}, {}]);
  assert.deepEqual(await read(sdk, '/channels', { filter_by_prefix: room, info: 'user_count' }), { channels: { [room]: { user_count: 2 } } });
  assert.deepEqual(await read(sdk, '/channels', { filter_by_prefix: 'nobody-' }), { channels: {} });
  assert.deepEqual(await read(sdk, `/channels/${open}`, { info: 'subscription_count' }), { occupied: true, subscription_count: 1 });
  assert.deepEqual(await read(sdk, `/channels/${channelName()}`), { occupied: false });
  assert.deepEqual(await read(sdk, `/channels/${room}/users`), { users: [{ id: 'ann' }, { id: 'bob' }] });

  await connected(pusherJs(t));
  const { connections, total } = await read(sdk, '/connections');
  assert.equal(connections, 2);
  assert.equal(total, 3);
});

test('terminating a user ends every page of it, for good', async (t) => {
  const application = await startApplication(t);
  const name = channelName('presence-');
  const bob = await subscribed(pusherJs(t, { application, user: 'bob' }), name);
  const room = pusherJs(t, { application, user: 'eve' });
  await subscribed(room, name);
  const signedIn = pusherJs(t, { application, user: 'eve' });
  signedIn.signin();
  await connected(signedIn);
  await eventually('eve is signed in', () => signedIn.user.user_data?.id === 'eve');

  const gone = event(bob, 'pusher:member_removed');
  const response = await application.sdk.terminateUserConnections('eve');
  assert.equal(response.status, 200);
  assert.equal((await gone).id, 'eve');
  for (const client of [room, signedIn]) {
    await eventually('eve is out', () => client.connection.state === 'disconnected');
    assert.equal(client.errors.at(-1)?.code, 4009);
  }
  await sleep(1600);
  assert.deepEqual([room, signedIn].map((client) => client.connection.state), ['disconnected', 'disconnected']);
  assert.equal(bob.subscribed, true);
});

test('an event for a user reaches every page that is signed in as that user', async (t) => {
  const application = await startApplication(t);
  const pages = [pusherJs(t, { application, user: 'gus' }), pusherJs(t, { application, user: 'gus' })];
  const heard = pages.map((page) => {
    page.signin();
    return once('the notice', (done) => page.user.bind('notice', done));
  });
  await eventually('both are signed in', () => pages.every((page) => page.user.serverToUserChannel?.subscribed));
  await application.sdk.sendToUser('gus', 'notice', { n: 1 });
  assert.deepEqual(await Promise.all(heard), [{ n: 1 }, { n: 1 }]);
});

test('the SDK is told why it is refused', async () => {
  const refusal = (promise) => promise.then(() => assert.fail('was accepted'), (error) => error);
  const wrongSecret = await refusal(backend(undefined, { secret: 'another-secret' }).trigger(channelName(), 'x', {}));
  assert.equal(wrongSecret.status, 401);
  const wrongApp = await refusal(backend(undefined, { appId: 'nobody' }).trigger(channelName(), 'x', {}));
  assert.equal(wrongApp.status, 404);
  const tooLarge = await refusal(backend().trigger(channelName(), 'x', 'y'.repeat(20000)));
  assert.equal(tooLarge.status, 413);
  assert.match(tooLarge.body, /10000/);
});
