// SPDX-License-Identifier: GPL-3.0-or-later
// Applications of three systems, each with its sample configuration: Belfry itself says who may join (SYSTEMS.md S2, S3, S6,
// S9 to S11, S14).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backend } from './support/application.mjs';
import { connected, echo, event, once, pusherJs, ready, subscribed } from './support/clients.mjs';
import { startSystem, token } from './support/directory.mjs';

const ann = '1|ann-plaintext';
const bob = '2|bob-plaintext';
const cai = '3|cai-plaintext';
const expired = '4|ann-old';
const people = [token(1, 1, 'ann-plaintext'), token(2, 2, 'bob-plaintext'), token(3, 3, 'cai-plaintext'),
  token(4, 1, 'ann-old', '2020-01-01 00:00:00')];

/** The status with which an Echo client is refused. */
async function refusal(t, application, user, join) {
  const client = echo(t, { application, user });
  const error = await once('the refusal', (done) => join(client).error(done));
  return error.status;
}

const autocom = [...people, `CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT, email TEXT);
  INSERT INTO users VALUES (1, 'Ann', 'a@x'), (2, 'Bob', 'b@x'), (3, 'Cai', 'c@x');
  CREATE TABLE tenant_users (user_id INTEGER, tenant_id INTEGER, role TEXT, permissions TEXT);
  INSERT INTO tenant_users VALUES (1, 7, 'owner', '["products.manage_inventory"]'), (2, 7, 'member', '[]'), (3, 8, 'owner', '[]');`];

test('AutoCom: members hear their tenant, its modules and themselves', async (t) => {
  const application = await startSystem(t, 'autocom', autocom);
  const sdk = backend(application.belfryPort);
  const page = echo(t, { application, user: ann });
  const tenant = await ready(page.private('tenant.7'));
  const shipped = once('.order.shipped', (done) => tenant.listen('.order.shipped', done));
  await sdk.trigger('private-tenant.7', 'order.shipped', { _tenant_id: '7', order: 3 });
  assert.deepEqual(await shipped, { _tenant_id: '7', order: 3 });
  await ready(page.private('tenant.7.workflows'));
  await ready(page.private('tenant.7.inventory'));
  await ready(page.private('user.1'));

  assert.equal(await refusal(t, application, ann, (client) => client.private('tenant.8')), 403);
  assert.equal(await refusal(t, application, cai, (client) => client.private('tenant.7.workflows')), 403);
  assert.equal(await refusal(t, application, bob, (client) => client.private('tenant.7.inventory')), 403);
  assert.equal(await refusal(t, application, bob, (client) => client.private('user.1')), 403);
  assert.equal(await refusal(t, application, expired, (client) => client.private('tenant.7')), 401);
  assert.equal(await refusal(t, application, '9|nobody', (client) => client.private('tenant.7')), 401);
  assert.equal(await refusal(t, application, bob, (client) => client.join('tenant.8')), 403);
});

test('AutoCom: members of a tenant see each other', async (t) => {
  const application = await startSystem(t, 'autocom', autocom);
  const room = echo(t, { application, user: ann }).join('tenant.7');
  const here = await once('here', (done) => room.here(done));
  assert.deepEqual(here, [{ id: 1, name: 'Ann' }]);
  const joining = once('joining', (done) => room.joining(done));
  const leaving = once('leaving', (done) => room.leaving(done));
  const other = echo(t, { application, user: bob });
  await ready(other.join('tenant.7'));
  assert.deepEqual(await joining, { id: 2, name: 'Bob' });
  other.disconnect();
  assert.deepEqual(await leaving, { id: 2, name: 'Bob' });
});

const vito = [...people, `CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT, email TEXT, tenant_id INTEGER, role TEXT);
  INSERT INTO users VALUES (1, 'Ann', 'a@x', 7, 'seller'), (2, 'Bob', 'b@x', 7, 'customer'), (3, 'Cai', 'c@x', 8, 'super_admin');
  CREATE TABLE orders (id INTEGER PRIMARY KEY, tenant_id INTEGER, customer_id INTEGER);
  INSERT INTO orders VALUES (100, 7, 2), (101, 8, 2), (102, 8, 3);`];

test('Vito: admins by their role, orders by who placed them', async (t) => {
  const application = await startSystem(t, 'vito', vito);
  const client = await connected(pusherJs(t, { application, user: ann }));
  await subscribed(client, 'private-tenant.7');
  const admins = await subscribed(client, 'private-tenant.7.admins');
  const alert = event(admins, 'security.login.new');
  await backend(application.belfryPort).trigger(admins.name, 'security.login.new', { device: 'x' });
  assert.deepEqual(await alert, { device: 'x' });
  await subscribed(await connected(pusherJs(t, { application, user: bob })), 'private-order.100');
  await subscribed(await connected(pusherJs(t, { application, user: cai })), 'private-order.102');

  for (const [user, channel] of [
    [bob, 'private-tenant.7.admins'], // wrong role
    [cai, 'private-tenant.7.admins'], // right role, another tenant
    [bob, 'private-tenant.8'],
    [ann, 'private-order.100'], // someone else's
    [bob, 'private-order.102'],
    [bob, 'private-order.101'], // of a tenant that is not theirs
    [ann, 'private-user.2'],
  ]) {
    const refused = await connected(pusherJs(t, { application, user }));
    const error = await event(refused.subscribe(channel), 'pusher:subscription_error');
    assert.equal(error.status, 403, `${user} ${channel}`);
  }
});

test('Vito: a user signs in over the connection', async (t) => {
  const application = await startSystem(t, 'vito', vito);
  const client = await connected(pusherJs(t, { application, user: bob }));
  client.signin();
  const signedIn = await event(client, 'pusher:signin_success');
  assert.equal(JSON.parse(signedIn.user_data).id, '2');
});

const portal = [...people, `CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT, avatar_url TEXT, is_admin INTEGER);
  INSERT INTO users VALUES (1, 'Ann', '/a.png', 1), (2, 'Bob', NULL, 0), (3, 'Cai', '/c.png', 0);
  CREATE TABLE client_users (user_id INTEGER, client_id INTEGER);
  INSERT INTO client_users VALUES (2, 4), (3, 5);
  CREATE TABLE projects (id INTEGER PRIMARY KEY, client_id INTEGER);
  INSERT INTO projects VALUES (1, 4), (2, 5);
  CREATE TABLE invoices (id INTEGER PRIMARY KEY, client_id INTEGER);
  INSERT INTO invoices VALUES (10, 4);`];

test("the client portal: Echo's own spelling of its presence channels, and the people in them", async (t) => {
  const application = await startSystem(t, 'client-portal', portal);
  const room = echo(t, { application, user: ann }).join('presence-project.1'); // an admin
  assert.deepEqual(await once('here', (done) => room.here(done)), [{ id: 1, name: 'Ann', avatar: '/a.png' }]);
  assert.equal(room.name, 'presence-presence-project.1');
  const joining = once('joining', (done) => room.joining(done));
  const page = echo(t, { application, user: bob }); // of that project's client
  await ready(page.join('presence-project.1'));
  assert.deepEqual(await joining, { id: 2, name: 'Bob', avatar: null });

  const notified = page.private('App.Models.User.2');
  await ready(notified);
  await ready(page.private('client.4'));
  await ready(page.private('invoice.10'));
  await ready(page.private('timer.2'));
  await ready(page.join('online'));
  await once('portal', (done) => page.channel('portal').subscribed(done));

  assert.equal(await refusal(t, application, cai, (client) => client.join('presence-project.1')), 403);
  assert.equal(await refusal(t, application, cai, (client) => client.private('client.4')), 403);
  assert.equal(await refusal(t, application, cai, (client) => client.private('invoice.10')), 403);
  assert.equal(await refusal(t, application, cai, (client) => client.private('App.Models.User.2')), 403);
  assert.equal(await refusal(t, application, expired, (client) => client.join('online')), 401);
});
