// SPDX-License-Identifier: GPL-3.0-or-later
// Presence channels: who is here, who comes and who goes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startApplication } from './support/application.mjs';
import { channelName, echo, event, eventually, once, pusherJs, ready, sleep, subscribed } from './support/clients.mjs';

/** Joins a room with Echo and keeps a diary of what it says. */
async function join(t, application, user, name) {
  const client = echo(t, { application, user });
  const room = client.join(name);
  const diary = { here: [], joined: [], left: [] };
  room.here((users) => { diary.here = users.map((u) => u.name); });
  room.joining((u) => diary.joined.push(u.name));
  room.leaving((u) => diary.left.push(u.name));
  await ready(room);
  return { client, room, diary };
}

test('Echo knows who is here, who joins and who leaves', async (t) => {
  const application = await startApplication(t);
  const name = channelName();
  const ann = await join(t, application, 'ann', name);
  assert.deepEqual(ann.diary.here, ['ANN']);

  const bob = await join(t, application, 'bob', name);
  assert.deepEqual(bob.diary.here, ['ANN', 'BOB']);
  await eventually('ann sees bob come', () => ann.diary.joined.length);
  assert.deepEqual(ann.diary.joined, ['BOB']);

  bob.client.leave(name);
  await eventually('ann sees bob go', () => ann.diary.left.length);
  assert.deepEqual(ann.diary.left, ['BOB']);
  assert.deepEqual(bob.diary.joined, []);
});

test('two sockets of one user are one member until both are gone', async (t) => {
  const application = await startApplication(t);
  const name = channelName();
  const ann = await join(t, application, 'ann', name);
  const desk = await join(t, application, 'bob', name);
  const phone = await join(t, application, 'bob', name);
  assert.deepEqual(phone.diary.here, ['ANN', 'BOB']);
  const cat = await join(t, application, 'cat', name);
  assert.deepEqual(cat.diary.here, ['ANN', 'BOB', 'CAT']);

  desk.client.disconnect();
  const { users } = await (await application.sdk.get({ path: `/channels/presence-${name}/users` })).json();
  assert.deepEqual(users, [{ id: 'ann' }, { id: 'bob' }, { id: 'cat' }]);
  await sleep(200);
  assert.deepEqual(ann.diary.left, []);

  phone.client.disconnect();
  await eventually('ann sees bob go', () => ann.diary.left.length);
  assert.deepEqual(ann.diary.left, ['BOB']);
  assert.deepEqual(ann.diary.joined, ['BOB', 'CAT']);
});

test('pusher-js keeps the members, with itself among them', async (t) => {
  const application = await startApplication(t);
  const name = channelName('presence-');
  const ann = await subscribed(pusherJs(t, { application, user: 'ann' }), name);
  assert.equal(ann.members.count, 1);
  assert.deepEqual(ann.members.me, { id: 'ann', info: { name: 'ANN' } });

  const added = event(ann, 'pusher:member_added');
  const bobClient = pusherJs(t, { application, user: 'bob' });
  const bob = await subscribed(bobClient, name);
  assert.deepEqual(await added, { id: 'bob', info: { name: 'BOB' } });
  assert.deepEqual(Object.keys(bob.members.members).sort(), ['ann', 'bob']);

  const removed = event(ann, 'pusher:member_removed');
  bobClient.disconnect();
  assert.equal((await removed).id, 'bob');
  assert.equal(ann.members.count, 1);
});

test('a whisper on a presence channel says who whispers', async (t) => {
  const application = await startApplication(t);
  const name = channelName('presence-');
  const ann = await subscribed(pusherJs(t, { application, user: 'ann' }), name);
  const bob = await subscribed(pusherJs(t, { application, user: 'bob' }), name);
  const heard = new Promise((resolve) => { bob.bind('client-typing', (data, metadata) => resolve({ data, metadata })); });
  ann.trigger('client-typing', { field: 'title' });
  assert.deepEqual(await heard, { data: { field: 'title' }, metadata: { user_id: 'ann' } });
});

test('an event of the application reaches everybody who is here', async (t) => {
  const application = await startApplication(t);
  const name = channelName();
  const rooms = [await join(t, application, 'ann', name), await join(t, application, 'bob', name)];
  const heard = rooms.map(({ room }) => once('the event', (done) => room.listen('.round', done)));
  await application.sdk.trigger(`presence-${name}`, 'round', { n: 1 });
  assert.deepEqual(await Promise.all(heard), [{ n: 1 }, { n: 1 }]);
});
