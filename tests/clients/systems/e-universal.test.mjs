// SPDX-License-Identifier: GPL-3.0-or-later
// Universal on MariaDB (SYSTEMS.md S1, S3, S30 as far as the client goes, S33's shape in JavaScript).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, ready, startProxy } from '../support/clients.mjs';
import { attending, hearing, longAgo, refused, startSystem } from '../support/systems.mjs';
import { ReverbConnection, SubscriptionList } from './e-universal.client.mjs';

const [ann, bob, cai] = [1, 2, 3]; // Ann is the admin of Bob's team
const sql = `CREATE TABLE users (id BIGINT PRIMARY KEY, name VARCHAR(255));
  INSERT INTO users VALUES (1, 'Ann'), (2, 'Bob'), (3, 'Cai');
  CREATE TABLE team_user (team_id BIGINT, user_id BIGINT, role VARCHAR(255));
  INSERT INTO team_user VALUES (7, 1, 'admin'), (7, 2, 'member'), (8, 3, 'admin');
  CREATE TABLE subscriptions (id BIGINT PRIMARY KEY, user_id BIGINT, team_id BIGINT);
  INSERT INTO subscriptions VALUES (100, 2, 7), (101, 3, 8);`;

test('Universal', { timeout: 60_000 }, async (t) => {
  const system = await startSystem(t, { name: 'e-universal', kind: 'mariadb', sql });
  const open = (st, token, port = system.port) => new ReverbConnection(st, { host: system.host, port, key: system.app.key, api: system.url }).withAuthToken(token);
  const connection = (st, userId, port) => open(st, system.signIn(userId), port);
  /** What the subscriber of the domain event broadcasts. */
  const broadcast = (userId, event, payload) => system.sdk.trigger(`private-user.${userId}`, `App\\Events\\${event}`, payload);

  await t.test('a command shows at once, and its event settles it by the command id', async (st) => {
    const commands = [];
    const list = new SubscriptionList(async (command) => {
      if (command.amount <= 0) throw new Error('Amount must be positive');
      commands.push(command);
      return { id: `sub-${commands.length}` };
    });
    const elsewhere = new SubscriptionList();
    await ready(list.mounted(connection(st, bob), bob));
    await ready(elsewhere.mounted(connection(st, bob), bob)); // the user's other window
    await list.create({ name: 'Music', amount: 9.99 });
    assert.deepEqual(list.subscriptions.map(({ id, status }) => [id, status]), [['sub-1', 'pending']]);
    await assert.rejects(list.create({ name: 'Free', amount: 0 }), /positive/);
    assert.equal(list.subscriptions.length, 1);

    await broadcast(bob, 'SubscriptionCreatedEvent', { id: 'sub-1', name: 'Music', amount: 9.99, commandId: commands[0].command_id });
    await broadcast(bob, 'SubscriptionCreatedEvent', { id: 'sub-2', name: 'News', amount: 5, commandId: 'somebody-elses' });
    await broadcast(bob, 'SubscriptionUpdatedEvent', { id: 'sub-1', updates: { amount: 8.99 } });
    await broadcast(bob, 'SubscriptionCancelledEvent', { id: 'sub-2', reason: 'unused', commandId: null });
    for (const window of [list, elsewhere]) {
      await eventually('both are settled', () => window.subscriptions.some(({ status }) => status === 'cancelled'));
      assert.deepEqual(window.subscriptions.map(({ id, status, amount }) => [id, status, amount]), [['sub-1', 'active', 8.99], ['sub-2', 'cancelled', 5]]);
    }
    assert.equal(list.subscriptions[0].isOptimistic, false);
  });

  await t.test('users hear of themselves and their team alone', async (st) => {
    const [bobs, cais] = [connection(st, bob), connection(st, cai)];
    const heard = {
      bob: await hearing((done) => bobs.subscribe('private-user.2').listen('ExpenseRecordedEvent', done)),
      team: await hearing((done) => bobs.subscribe('private-team.7').listen('ExpenseRecordedEvent', done)),
      cai: await hearing((done) => cais.subscribe('private-user.3').listen('ExpenseRecordedEvent', done)),
      others: await hearing((done) => cais.subscribe('private-team.8').listen('ExpenseRecordedEvent', done)),
    };
    const channels = { bob: 'private-user.2', team: 'private-team.7', cai: 'private-user.3', others: 'private-team.8' };
    await system.sdk.triggerBatch(Object.values(channels).map((channel) => ({ channel, name: 'App\\Events\\ExpenseRecordedEvent', data: { channel } })));
    await eventually('everybody has heard', () => Object.values(heard).every((events) => events.length));
    for (const [who, channel] of Object.entries(channels)) assert.deepEqual(heard[who], [{ channel }]);
  });

  await t.test('who looks at a subscription is seen, whispers and leaves', async (st) => {
    const [owner, admin] = [connection(st, bob), connection(st, ann)];
    const room = await attending(owner.subscribe('presence-subscription.100'));
    assert.deepEqual(room.here, ['Bob']);
    const theirs = await attending(admin.subscribe('presence-subscription.100'));
    assert.deepEqual(theirs.here, ['Ann', 'Bob']);
    const editing = [];
    room.channel.listenForWhisper('editing', (data) => editing.push(data));
    theirs.channel.whisper('editing', { field: 'amount' });
    await eventually('the whisper', () => editing.length);
    assert.deepEqual(editing, [{ field: 'amount' }]);

    const [atBob, atAnn] = [[], []];
    room.channel.listen('SubscriptionUpdatedEvent', (e) => atBob.push(e.n));
    theirs.channel.listen('SubscriptionUpdatedEvent', (e) => atAnn.push(e.n));
    await system.sdk.trigger('presence-subscription.100', 'App\\Events\\SubscriptionUpdatedEvent', { n: 1 }, { socket_id: owner.socketId });
    await system.sdk.trigger('presence-subscription.100', 'App\\Events\\SubscriptionUpdatedEvent', { n: 2 });
    await eventually('both heard the second', () => atBob.length && atAnn.length === 2);
    assert.deepEqual([atBob, atAnn], [[2], [1, 2]]);

    admin.unsubscribe('presence-subscription.100');
    await eventually('Ann is gone', () => room.left.length);
    assert.deepEqual([room.joined, room.left], [['Ann'], ['Ann']]);
    assert.deepEqual(await system.members('presence-subscription.100'), ['2']);
  });

  await t.test('others are refused', async (st) => {
    const refusal = (userId, channel) => refused(connection(st, userId).subscribe(channel));
    assert.equal(await refusal(cai, 'private-user.2'), 403);
    assert.equal(await refusal(cai, 'private-team.7'), 403);
    assert.equal(await refusal(cai, 'presence-subscription.100'), 403); // an admin, but of another team
    assert.equal(await refusal(bob, 'presence-subscription.101'), 403);
    assert.equal(await refusal(bob, 'private-user.02'), 403); // MariaDB would read it as 2
    assert.equal(await refused(open(st, undefined).subscribe('private-user.2')), 401);
    assert.equal(await refused(open(st, '1|nobody').subscribe('private-user.2')), 401);
    assert.equal(await refused(open(st, system.signIn(bob, { expires: longAgo })).subscribe('private-user.2')), 401);
  });

  await t.test('a lost connection comes back by the retries, and is told of', async (st) => {
    const proxy = await startProxy(st, system.port);
    const states = [];
    const reverb = connection(st, bob, proxy.port)
      .withRetry({ maxRetries: 10, minDelay: 20, maxDelay: 600, factor: 2 })
      .on('connected', () => states.push('connected'))
      .on('disconnected', () => states.push('disconnected'));
    const heard = await hearing((done) => reverb.subscribe('private-user.2').listen('SubscriptionUpdatedEvent', done));
    const before = reverb.socketId;
    proxy.cut();
    await eventually('it is back', () => states.length === 3);
    assert.deepEqual(states, ['connected', 'disconnected', 'connected']);
    assert.notEqual(reverb.socketId, before);
    await eventually('it is on its channel again', async () => await system.subscribers('private-user.2') === 1);
    await broadcast(bob, 'SubscriptionUpdatedEvent', { n: 1 });
    await eventually('it hears again', () => heard.length);
    assert.deepEqual(heard, [{ n: 1 }]);
  });
});
