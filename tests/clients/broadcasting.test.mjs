// SPDX-License-Identifier: GPL-3.0-or-later
// What backends ask of the broadcasting services, and what Echo makes of it (SYSTEMS.md S4, S15, S21, S25, S28, S30, S31).
import assert from 'node:assert/strict';
import { createHash, createHmac } from 'node:crypto';
import { test } from 'node:test';
import { backend } from './support/application.mjs';
import { app } from './support/belfry.mjs';
import { echo, once, ready } from './support/clients.mjs';
import { startSystem, token } from './support/directory.mjs';

const ann = '1|ann-plaintext';
const bob = '2|bob-plaintext';
const central = [token(1, 1, 'ann-plaintext'), token(2, 2, 'bob-plaintext'),
  `CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT, email TEXT);
  INSERT INTO users VALUES (1, 'Ann', 'a@x'), (2, 'Bob', 'b@x');
  CREATE TABLE tenant_users (user_id INTEGER, tenant_id INTEGER, role TEXT, permissions TEXT);
  INSERT INTO tenant_users VALUES (1, 7, 'admin', '[]'), (2, 7, 'member', '[]');
  CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER);
  INSERT INTO orders VALUES (12, 1);`];

/** Posts as a backend that signs as for Pusher's HTTP API; resolves to the answer. */
async function signed(application, path, body) {
  const text = JSON.stringify(body);
  const query = [`auth_key=${app.key}`, `auth_timestamp=${Math.floor(Date.now() / 1000)}`, 'auth_version=1.0',
    `body_md5=${createHash('md5').update(text).digest('hex')}`].join('&');
  const signature = createHmac('sha256', app.secret).update(`POST\n${path}\n${query}`).digest('hex');
  const response = await fetch(`${application.url}${path}?${query}&auth_signature=${signature}`, {
    method: 'POST', body: text, headers: { 'Content-Type': 'application/json' },
  });
  assert.equal(response.status, 200);
  return response.json();
}

test('tenant events carry their tenant, their time and the command', async (t) => {
  const application = await startSystem(t, 'broadcasting', central);
  const page = echo(t, { application, user: ann });
  const other = echo(t, { application, user: bob });
  const tenant = await ready(page.private('tenant.7'));
  const orders = await ready(other.private('tenant.7.orders'));
  const mine = await ready(page.private('tenant.7.orders'));
  const shipped = once('.order.shipped', (done) => tenant.listen('.order.shipped', done));
  assert.deepEqual(await signed(application, '/api/tenants/7/events', { name: 'order.shipped', data: { order_id: 3, tracking_number: 'T1' } }),
    { queued: true, events: 1 });
  const { _timestamp: time, ...payload } = await shipped;
  assert.deepEqual(payload, { order_id: 3, tracking_number: 'T1', _tenant_id: '7' });
  assert.ok(Math.abs(Date.parse(time) - Date.now()) < 60000);

  // toOthers(), at once, and the page that gave the command knows its event again.
  const heard = [];
  mine.listen('.order.placed', (event) => heard.push(event));
  const placed = once('.order.placed', (done) => orders.listen('.order.placed', done));
  assert.deepEqual(await signed(application, '/api/tenants/7/events',
    { name: 'order.placed', module: 'orders', data: {}, command_id: 'c-1', socket_id: page.socketId(), now: true }),
  { queued: false, events: 1, recipients: 1 });
  assert.equal((await placed).commandId, 'c-1');
  assert.deepEqual(heard, []);
});

test('similar events come as one', async (t) => {
  const application = await startSystem(t, 'broadcasting', central);
  const channel = await ready(echo(t, { application, user: ann }).private('tenant.7'));
  const first = once('.progress.1', (done) => channel.listen('.progress.moved', done));
  const batch = once('the batch', (done) => channel.listen('BatchedEventsEvent', done));
  // An application that uses the SDK as before; the sample says what is thinned out.
  const sdk = backend(application.belfryPort);
  for (let n = 0; n <= 10; n += 1) await sdk.trigger('private-tenant.7', 'progress.moved', { n });
  assert.deepEqual(await first, { n: 0 });
  const { channel: name, events } = await batch;
  assert.equal(name, 'private-tenant.7');
  assert.deepEqual(events.map(({ event, data }) => [event, data.n]), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => ['progress.moved', n]));
});

test('notifications reach a user, and those who have a role', async (t) => {
  const application = await startSystem(t, 'broadcasting', central);
  const channel = echo(t, { application, user: ann }).private('App.Models.User.1');
  await ready(channel);
  const other = await ready(echo(t, { application, user: bob }).private('App.Models.User.2'));
  const others = [];
  other.notification((one) => others.push(one));
  const arrived = [];
  let wake = () => {};
  channel.notification((one) => { arrived.push(one); wake(); });
  const next = () => once('a notification', (done) => { wake = () => done(arrived.at(-1)); });

  let coming = next();
  await signed(application, '/api/notifications', { user: 1, type: 'App\\Notifications\\InvoicePaid', data: { message: 'Invoice paid', amount: 1.5 } });
  const { id, ...said } = await coming;
  assert.match(id, /^[0-9a-f-]{36}$/);
  assert.deepEqual(said, { message: 'Invoice paid', amount: 1.5, type: 'App\\Notifications\\InvoicePaid' });

  coming = next();
  await signed(application, '/api/notifications',
    { recipient_type: 'role', recipient_role: 'admin', tenant: 7, title: 'Stage Changed', message: 'Client moved to new stage' });
  assert.equal((await coming).message, 'Client moved to new stage');

  coming = next();
  await signed(application, '/api/notifications', { to: 'admin', tenant: 7, title: 'Stage Changed', body: 'Client moved to new stage' });
  const { title, message } = await coming;
  assert.deepEqual([title, message], ['Stage Changed', 'Client moved to new stage']);
  assert.deepEqual(others, []);
});

test('changes of a model are told on its channel', async (t) => {
  const application = await startSystem(t, 'broadcasting', central);
  const orders = await ready(echo(t, { application, user: ann }).private('orders.12'));
  const updated = once('.OrderUpdated', (done) => orders.listen('.OrderUpdated', done));
  await signed(application, '/api/domain-events', { name: 'OrderUpdated', payload: { id: 12, status: 'paid' }, metadata: { commandId: 'c-2' } });
  assert.deepEqual(await updated, { model: { id: 12, status: 'paid' }, commandId: 'c-2' });
});
