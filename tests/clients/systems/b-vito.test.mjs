// SPDX-License-Identifier: GPL-3.0-or-later
// Vito Business OS on PostgreSQL (SYSTEMS.md S1, S3, S9 to S11, S21).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connected, event, eventually, once } from '../support/clients.mjs';
import { attending, hearing, longAgo, refused, startSystem } from '../support/systems.mjs';
import { ChannelRegistry, Page } from './b-vito.client.mjs';

const [ann, bob, cai, dan] = [1, 2, 3, 4];
const sql = `CREATE TABLE users (id BIGINT PRIMARY KEY, name TEXT, email TEXT, tenant_id BIGINT, role TEXT);
  INSERT INTO users VALUES (1, 'Ann', 'a@x', 7, 'seller'), (2, 'Bob', 'b@x', 7, 'customer'),
    (3, 'Cai', 'c@x', 8, 'super_admin'), (4, 'Dan', 'd@x', 7, 'customer');
  CREATE TABLE orders (id BIGINT PRIMARY KEY, tenant_id BIGINT NOT NULL, customer_id BIGINT NOT NULL);
  INSERT INTO orders VALUES (100, 7, 2), (101, 8, 2), (102, 8, 3), (103, 7, 4);`;

test('Vito', { timeout: 60_000 }, async (t) => {
  const system = await startSystem(t, { name: 'b-vito', kind: 'postgresql', sql });
  const page = (st, userId) => new Page(st, system, system.signIn(userId));
  const broadcast = (channel, name, data, options) => system.sdk.trigger(`private-${channel}`, name, data, options);

  await t.test('order events reach the tenant, alerts its admins, the rest who it is about', async (st) => {
    const [seller, customer] = [page(st, ann), page(st, bob)];
    const heard = {
      sellerOrders: await hearing((done) => seller.onOrder(7, done)),
      customerOrders: await hearing((done) => customer.onOrder(7, done)),
      alerts: await hearing((done) => seller.onNewLogin(7, done)),
      profile: await hearing((done) => customer.onProfile(bob, done)),
      parcel: await hearing((done) => customer.onMyOrder(100, done)),
    };
    await broadcast(ChannelRegistry.tenantAdmins(7), 'security.login.new', { ip_address: '203.0.113.9', device: 'phone' });
    await broadcast(ChannelRegistry.user(bob), 'profile.updated', { name: 'Bob' });
    await broadcast(ChannelRegistry.order(100), 'order.shipped', { order_id: 100 });
    await broadcast(ChannelRegistry.tenant(7), 'order.paid', { order_id: 100, total: '12.50' });
    await eventually('everybody has heard', () => Object.values(heard).every((events) => events.length));
    assert.deepEqual(heard, {
      sellerOrders: [{ order_id: 100, total: '12.50' }],
      customerOrders: [{ order_id: 100, total: '12.50' }],
      alerts: [{ ip_address: '203.0.113.9', device: 'phone' }],
      profile: [{ name: 'Bob' }],
      parcel: [{ order_id: 100 }],
    });
  });

  await t.test('admins by their role, orders by who placed them', async (st) => {
    const refusal = (userId, channel) => refused(page(st, userId).Echo.private(channel));
    assert.equal(await refusal(bob, ChannelRegistry.tenantAdmins(7)), 403); // wrong role
    assert.equal(await refusal(cai, ChannelRegistry.tenantAdmins(7)), 403); // right role, another tenant
    assert.equal(await refusal(cai, ChannelRegistry.tenant(7)), 403);
    assert.equal(await refusal(dan, ChannelRegistry.order(100)), 403); // someone else's
    assert.equal(await refusal(ann, ChannelRegistry.order(100)), 403); // the seller did not place it
    assert.equal(await refusal(bob, ChannelRegistry.order(101)), 403); // of a tenant that is not theirs
    assert.equal(await refusal(bob, ChannelRegistry.order(999)), 403); // nobody's
    assert.equal(await refusal(bob, ChannelRegistry.order('100 OR 1=1')), 422); // no name of a channel
    assert.equal(await refusal(bob, ChannelRegistry.order('100-1')), 403);
    assert.equal(await refusal(ann, ChannelRegistry.user(bob)), 403);
    await hearing((done) => page(st, cai).onMyOrder(102, done));
    await hearing((done) => page(st, cai).onNewLogin(8, done));
  });

  await t.test('without a token, or with one that is no good, nobody gets in', async (st) => {
    for (const token of [undefined, '', '1|nobody', system.signIn(ann, { expires: longAgo })])
      assert.equal(await refused(new Page(st, system, token).Echo.private('tenant.7')), 401, token);
    await hearing((done) => new Page(st, system, system.signIn(ann, { expires: '2037-01-01 00:00:00' })).onOrder(7, done));
  });

  await t.test('a customer who becomes a seller hears the alerts, and the other way round not', async () => {
    const token = system.signIn(dan);
    const may = async (status) => await system.status(token, 'private-tenant.7.admins') === status;
    assert.ok(await may(403));
    system.sql(`UPDATE users SET role = 'seller' WHERE id = ${dan};`);
    await eventually('the role counts', () => may(200));
    system.sql(`UPDATE users SET role = 'customer' WHERE id = ${dan};`);
    await eventually('it counts no more', () => may(403));
  });

  await t.test('the people of a tenant see each other; the page that changed something is left out', async (st) => {
    const [seller, customer] = [page(st, ann), page(st, bob)];
    const room = await attending(seller.Echo.join(ChannelRegistry.tenant(7)));
    const theirs = await attending(customer.Echo.join(ChannelRegistry.tenant(7)));
    assert.deepEqual(theirs.here, ['Ann', 'Bob']);
    const typing = [];
    room.channel.listenForWhisper('looking', (data) => typing.push(data));
    theirs.channel.whisper('looking', { order: 100 });
    await eventually('the whisper', () => typing.length);

    const [atSeller, atCustomer] = [await hearing((done) => seller.onOrder(7, done)), await hearing((done) => customer.onOrder(7, done))];
    await broadcast(ChannelRegistry.tenant(7), 'order.paid', { n: 1 }, { socket_id: seller.Echo.socketId() });
    await broadcast(ChannelRegistry.tenant(7), 'order.paid', { n: 2 });
    await eventually('both heard the second', () => atSeller.length && atCustomer.length === 2);
    assert.deepEqual([atSeller, atCustomer], [[{ n: 2 }], [{ n: 1 }, { n: 2 }]]);

    customer.close();
    await eventually('Bob is gone', () => room.left.length);
    assert.deepEqual([room.joined, room.left], [['Bob'], ['Bob']]);
    assert.deepEqual(await system.members('presence-tenant.7'), ['1']);
  });

  await t.test('a user signs in over the connection and is reached by name', async (st) => {
    const client = await connected(page(st, bob).Echo.connector.pusher);
    client.signin();
    const signedIn = await event(client, 'pusher:signin_success');
    assert.deepEqual(JSON.parse(signedIn.user_data), { id: '2', user_info: { name: 'Bob' } });
    await eventually('the user is listening', () => client.user.serverToUserChannel?.subscribed);
    const told = once('what is for Bob', (done) => client.user.bind('order.shipped', done));
    await system.sdk.sendToUser('2', 'order.shipped', { order_id: 100 });
    assert.deepEqual(await told, { order_id: 100 });
  });
});
