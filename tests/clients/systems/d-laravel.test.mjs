// SPDX-License-Identifier: GPL-3.0-or-later
// A Laravel application with its REVERB_ variables as they stand (SYSTEMS.md S1, S3, S20, S21, S24, S27 and S28 as far as the
// WebSocket goes): in the environment, where Belfry authorizes, and in the .env, where Laravel does.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { backend, startApplication } from '../support/application.mjs';
import { startBelfry } from '../support/belfry.mjs';
import { eventually, ready } from '../support/clients.mjs';
import { attending, hearing, longAgo, refused, startSystem } from '../support/systems.mjs';
import { createEcho, useNotifications, useOrderStatus, useSupportRoom } from './d-laravel.client.mjs';

const file = fileURLToPath(new URL('d-laravel.env', import.meta.url));

/** The variables of a .env, those that name others filled in. */
const env = {};
for (const [, name, value] of readFileSync(file, 'utf8').matchAll(/^([A-Z_]+)="?(.*?)"?$/gm))
  env[name] = value.replace(/\$\{(\w+)\}/g, (whole, other) => env[other]);
const reverb = Object.fromEntries(Object.entries(env).filter(([name]) => name.startsWith('REVERB_')));
const app = { id: env.REVERB_APP_ID, key: env.REVERB_APP_KEY, secret: env.REVERB_APP_SECRET };

const [ann, bob, cai] = [1, 2, 3]; // the staff, and two customers
const sql = `CREATE TABLE users (id INTEGER PRIMARY KEY, name VARCHAR(255), avatar_url VARCHAR(255), role VARCHAR(255));
  INSERT INTO users VALUES (1, 'Ann', '/a.png', 'staff'), (2, 'Bob', NULL, 'customer'), (3, 'Cai', NULL, 'customer');
  CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER);
  INSERT INTO orders VALUES (100, 2), (101, 3);
  CREATE TABLE support_room_user (room_id INTEGER, user_id INTEGER);
  INSERT INTO support_room_user VALUES (1, 1), (1, 2), (2, 3);`;

test('Laravel with REVERB_ in the environment', { timeout: 60_000 }, async (t) => {
  const system = await startSystem(t, { name: 'd-laravel', kind: 'sqlite', sql, environment: reverb, app });
  const open = (st, token) => createEcho(st, env, { port: system.port, api: system.url, token });
  const page = (st, userId) => open(st, system.signIn(userId));

  await t.test('one event on several channels, with dots in every name', async (st) => {
    const [customer, other] = [page(st, bob), page(st, cai)];
    const [statuses, others] = [[], []];
    const order = useOrderStatus(customer, 100, (status) => statuses.push(status));
    await ready(order.channel);
    await ready(useOrderStatus(other, 101, (status) => others.push(status)).channel);
    const mine = await hearing((done) => customer.private(`customers.${bob}`).listen('.order.status.updated', done));
    await system.sdk.trigger(['private-orders.100', 'private-customers.2'], 'order.status.updated', { order_id: 100, status: 'shipped' });
    await eventually('both channels have it', () => statuses.length && mine.length);
    assert.deepEqual([statuses, mine], [['shipped'], [{ order_id: 100, status: 'shipped' }]]);

    for (const name of ['OrderUpdated', 'OrderDeleted']) await system.sdk.trigger('private-orders.100', name, { model: { id: 100 } });
    await eventually("the model's events", () => statuses.length === 3);
    assert.deepEqual(statuses.slice(1), ['OrderUpdated 100', 'OrderDeleted 100']);
    order.unmount();
    await eventually('the channel is left', async () => await system.subscribers('private-orders.100') === 0);
    assert.deepEqual(others, []);
  });

  await t.test('toOthers() leaves out who caused it', async (st) => {
    const [mine, other] = [page(st, ann), page(st, bob)];
    const [atMine, atOther] = [[], []];
    await ready(useOrderStatus(mine, 100, (status) => atMine.push(status)).channel);
    await ready(useOrderStatus(other, 100, (status) => atOther.push(status)).channel);
    const update = (status, options) => system.sdk.trigger('private-orders.100', 'order.status.updated', { status }, options);
    await update('paid', { socket_id: mine.socketId() });
    await update('shipped');
    await eventually('both have the second', () => atMine.length && atOther.length === 2);
    assert.deepEqual([atMine, atOther], [['shipped'], ['paid', 'shipped']]);
  });

  await t.test('a support room knows who is online, carries messages and typing', async (st) => {
    const [staff, customer] = [page(st, ann), page(st, bob)];
    const [room, theirs] = [useSupportRoom(staff, 1), useSupportRoom(customer, 1)];
    await ready(room.channel);
    await ready(theirs.channel);
    await eventually('both are online for both', () => room.onlineUsers.length === 2 && theirs.onlineUsers.length === 2);
    assert.deepEqual(room.onlineUsers.find(({ id }) => id === ann), { id: 1, name: 'Ann', avatar: '/a.png' });
    const typing = [];
    room.channel.listenForWhisper('typing', (e) => typing.push(e.name));
    theirs.channel.whisper('typing', { name: 'Bob' });
    await system.sdk.trigger('presence-support.room.1', 'message.sent', { message: 'Hello' });
    await eventually('message and typing', () => typing.length && room.messages.length && theirs.messages.length);
    theirs.unmount();
    await eventually('Bob is gone', () => room.onlineUsers.length === 1);
    assert.deepEqual([room.onlineUsers[0].name, typing, room.messages], ['Ann', ['Bob'], ['Hello']]);
    assert.deepEqual(await system.members('presence-support.room.1'), ['1']);
  });

  await t.test('notifications come as toasts', async (st) => {
    const toasts = [];
    await ready(useNotifications(page(st, bob), bob, (message) => toasts.push(message)));
    await system.sdk.trigger('private-App.Models.User.2', 'Illuminate\\Notifications\\Events\\BroadcastNotificationCreated',
      { order_id: 100, message: 'Your order #100 has shipped!', id: '1', type: 'App\\Notifications\\OrderShippedNotification' });
    await eventually('the toast', () => toasts.length);
    assert.deepEqual(toasts, ['Your order #100 has shipped!']);
  });

  await t.test('others are refused', async (st) => {
    assert.equal(await refused(page(st, cai).private('orders.100')), 403); // someone else's
    assert.equal(await refused(page(st, bob).private('orders.999')), 403);
    assert.equal(await refused(page(st, ann).private('orders.999')), 403); // findOrFail, for the staff too
    assert.equal(await refused(page(st, bob).private('customers.3')), 403);
    assert.equal(await refused(page(st, cai).join('support.room.1')), 403);
    assert.equal(await refused(page(st, cai).private('App.Models.User.2')), 403);
    assert.equal(await refused(open(st, undefined).private('orders.100')), 401);
    assert.equal(await refused(open(st, '1|nobody').private('orders.100')), 401);
    assert.equal(await refused(open(st, system.signIn(bob, { expires: longAgo })).private('orders.100')), 401);
  });

  await t.test('max_request_size holds', async () => {
    const large = 'x'.repeat(9000);
    await system.sdk.trigger('private-orders.100', 'x', large);
    const error = await system.sdk.trigger(['private-orders.100'], 'x'.repeat(190), 'x'.repeat(9900)).then(() => assert.fail('was taken'), (e) => e);
    assert.equal(error.status, 413);
  });
});

test('Laravel with its .env, and its own channel routes', { timeout: 60_000 }, async (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'belfry-system-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const belfry = await startBelfry(t, 0, ['--env', file, '--profile-dir', folder], null);
  const application = await startApplication(t, { port: belfry.port, app });
  const open = (token) => createEcho(t, env, { port: belfry.port, api: application.url, token });

  const statuses = [];
  const page = open('ann');
  await ready(useOrderStatus(page, 100, (status) => statuses.push(status)).channel);
  const room = await attending(page.join('support.room.1'));
  const theirs = useSupportRoom(open('bob'), 1);
  await ready(theirs.channel);
  await eventually('Bob is online', () => room.joined.length);
  await application.sdk.trigger(['private-orders.100', 'private-customers.2'], 'order.status.updated', { status: 'shipped' });
  await eventually('the status', () => statuses.length);
  assert.deepEqual(statuses, ['shipped']);
  theirs.unmount();
  await eventually('Bob is gone', () => room.left.length);
  assert.deepEqual([room.here, room.joined, room.left], [['ANN'], ['BOB'], ['BOB']]);

  assert.equal(await refused(open(undefined).private('orders.100')), 403); // Laravel's word
  const stranger = backend(belfry.port, { appId: app.id, key: app.key, secret: 'another-secret' });
  const error = await stranger.trigger('private-orders.100', 'x', {}).then(() => assert.fail('was taken'), (e) => e);
  assert.equal(error.status, 401);
});
