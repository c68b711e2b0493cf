// SPDX-License-Identifier: GPL-3.0-or-later
// The client portal on Laravel's own tables in SQLite (SYSTEMS.md S1, S3, S14, S20 to S22; notifications in Laravel's form, as
// Laravel itself sends them).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { event, eventually, ready, startProxy } from '../support/clients.mjs';
import { attending, hearing, longAgo, refused, startSystem } from '../support/systems.mjs';
import { ClientPage, Notifications, ProjectPage, RealtimeManager } from './c-portal.client.mjs';

const [ann, bob, cai] = [1, 2, 3]; // an admin, and people of the clients 4 and 5
const sql = `CREATE TABLE users (id INTEGER PRIMARY KEY AUTOINCREMENT, name VARCHAR(255) NOT NULL, email VARCHAR(255) NOT NULL UNIQUE,
    avatar_url VARCHAR(255), is_admin TINYINT(1) NOT NULL DEFAULT 0, password VARCHAR(255) NOT NULL, created_at DATETIME);
  INSERT INTO users VALUES (1, 'Ann', 'a@x', '/a.png', 1, '-', NULL), (2, 'Bob', 'b@x', NULL, 0, '-', NULL), (3, 'Cai', 'c@x', '/c.png', 0, '-', NULL);
  CREATE TABLE client_users (user_id INTEGER NOT NULL, client_id INTEGER NOT NULL, PRIMARY KEY (user_id, client_id));
  INSERT INTO client_users VALUES (2, 4), (3, 5);
  CREATE TABLE projects (id INTEGER PRIMARY KEY, client_id INTEGER);
  CREATE TABLE documents (id INTEGER PRIMARY KEY, client_id INTEGER);
  CREATE TABLE invoices (id INTEGER PRIMARY KEY, client_id INTEGER);
  CREATE TABLE timesheets (id INTEGER PRIMARY KEY, user_id INTEGER);
  CREATE TABLE workflows (id INTEGER PRIMARY KEY, user_id INTEGER);
  INSERT INTO projects VALUES (1, 4), (2, 5);
  INSERT INTO documents VALUES (20, 4);
  INSERT INTO invoices VALUES (10, 4), (11, 5);
  INSERT INTO timesheets VALUES (30, 2);
  INSERT INTO workflows VALUES (40, 2);`;

test('the client portal', { timeout: 60_000 }, async (t) => {
  const system = await startSystem(t, { name: 'c-portal', kind: 'sqlite', sql });
  const open = (st, userId, options) => new RealtimeManager(st, system, system.signIn(userId), options);

  await t.test('the bell rings for its user alone', async (st) => {
    const bells = [bob, cai].map((userId) => [open(st, userId), userId, new Notifications()]);
    for (const [page, userId, bell] of bells) await ready(bell.init(page.Echo, userId));
    const notify = (userId, message) => system.sdk.trigger(`private-App.Models.User.${userId}`,
      'Illuminate\\Notifications\\Events\\BroadcastNotificationCreated',
      { id: '5d3c', type: 'App\\Notifications\\WorkflowNotification', title: 'Stage Changed', message });
    await notify(bob, 'Client moved to new stage');
    await notify(bob, 'and on');
    await notify(cai, 'Invoice paid');
    const [[, , bobs], [, , cais]] = bells;
    await eventually('both have rung', () => bobs.unreadCount === 2 && cais.unreadCount);
    assert.deepEqual([bobs.toasts, cais.toasts], [['Client moved to new stage', 'and on'], ['Invoice paid']]);
  });

  await t.test("a client's page shows what is created and changed, and nothing of other clients", async (st) => {
    const [bobs, cais] = [new ClientPage(), new ClientPage()];
    await ready(bobs.mounted(open(st, bob).Echo, 4));
    await ready(cais.mounted(open(st, cai).Echo, 5));
    await system.sdk.trigger('private-client.4', 'App\\Events\\InvoiceCreated', { invoice: { id: 10, total: '99.00' } });
    await system.sdk.trigger('private-client.4', 'App\\Events\\ProjectUpdated', { project: { id: 1, status: 'done' } });
    await system.sdk.trigger('private-client.5', 'App\\Events\\ProjectUpdated', { project: { id: 2, status: 'open' } });
    await eventually('both pages have it', () => bobs.projects[1] && cais.projects[2]);
    assert.deepEqual([bobs.invoices, cais.invoices], [[{ id: 10, total: '99.00' }], []]);
    assert.deepEqual([bobs.projects, cais.projects], [{ 1: { id: 1, status: 'done' } }, { 2: { id: 2, status: 'open' } }]);
  });

  await t.test('who looks at a project is seen, types, points and leaves', async (st) => {
    const [page, theirs] = [new ProjectPage(open(st, ann).Echo, 1), new ProjectPage(open(st, bob).Echo, 1)];
    await ready(page.mounted());
    assert.equal(page.channel.name, 'presence-presence-project.1'); // as Echo spells it
    assert.deepEqual(page.activeUsers, [{ id: 1, name: 'Ann', avatar: '/a.png' }]);
    await ready(theirs.mounted());
    assert.deepEqual(theirs.names(), ['Ann', 'Bob']);
    await eventually('Bob is seen', () => page.activeUsers.length === 2);
    assert.deepEqual(page.activeUsers[1], { id: 2, name: 'Bob', avatar: null });

    theirs.channel.whisper('typing', { name: 'Bob' });
    for (const x of [1, 2, 3]) theirs.channel.whisper('cursor', { name: 'Bob', x, y: 5 });
    await system.sdk.trigger(page.channel.name, 'App\\Events\\CommentAdded', { comment: 'Done!' }, { socket_id: theirs.Echo.socketId() });
    await eventually('all of it is seen', () => page.comments.length && page.cursors.get('Bob')?.[0] === 3);
    assert.deepEqual([page.typing, page.cursors.get('Bob'), page.comments], [['Bob'], [3, 5], ['Done!']]);
    assert.deepEqual([theirs.typing, theirs.comments], [[], []]); // toOthers(), and nobody hears himself whisper

    theirs.beforeUnmount();
    await eventually('Bob is gone', () => page.activeUsers.length === 1);
    assert.deepEqual(page.names(), ['Ann']);
    assert.deepEqual(await system.members(page.channel.name), ['1']);
  });

  await t.test('everybody signed in is online; what is for all needs nobody signed in', async (st) => {
    const online = await attending(open(st, ann).Echo.join('online'));
    const doubled = await attending(open(st, ann).Echo.join('presence-online')); // the seed's table, as Echo spells it
    const cais = open(st, cai);
    const theirs = await attending(cais.Echo.join('online'));
    assert.deepEqual([online.here, doubled.here, theirs.here], [['Ann'], ['Ann'], ['Ann', 'Cai']]);
    cais.logout();
    await eventually('Cai is offline', () => online.left.length);
    assert.deepEqual([online.joined, online.left], [['Cai'], ['Cai']]);

    const stranger = new RealtimeManager(st, system, undefined);
    const heard = await hearing((done) => stranger.Echo.channel('portal').listen('Announcement', done));
    await system.sdk.trigger('portal', 'App\\Events\\Announcement', { text: 'Maintenance at noon' });
    await eventually('the announcement', () => heard.length);
  });

  await t.test('every channel of the portal is open for who it is for, and for nobody else', async (st) => {
    const mine = ['private-App.Models.User.2', 'private-client.4', 'private-invoice.10', 'private-timer.2', 'private-timesheet.30',
      'private-workflow.40', 'private-project.1', 'presence-project.1', 'presence-presence-project.1', 'presence-document.20',
      'presence-client.4', 'presence-presence-client.4', 'presence-online'];
    const [bobIs, caiIs, old] = [system.signIn(bob), system.signIn(cai), system.signIn(bob, { expires: longAgo })];
    for (const channel of mine) {
      assert.equal(await system.status(bobIs, channel), 200, channel);
      assert.equal(await system.status(caiIs, channel), channel === 'presence-online' ? 200 : 403, channel);
      for (const token of [old, '1|nobody', undefined]) assert.equal(await system.status(token, channel), 401, channel);
    }
    const admin = system.signIn(ann);
    for (const channel of ['private-client.5', 'private-invoice.11', 'presence-project.2', 'presence-client.5'])
      assert.equal(await system.status(admin, channel), 200, channel);
    assert.equal(await system.status(admin, 'private-timer.2'), 403); // nobody else's, not even for an admin
    assert.equal(await refused(open(st, cai).Echo.join('presence-project.1')), 403);
    assert.equal(await refused(open(st, cai).Echo.private('invoice.10')), 403);
    assert.equal(await refused(new RealtimeManager(st, system, old).Echo.join('online')), 401);
  });

  await t.test('a page whose network is gone shows it, and is back in its room when it returns', async (st) => {
    const proxy = await startProxy(st, system.port);
    const [page, watcher] = [open(st, bob, { proxyPort: proxy.port }), open(st, ann)];
    const room = new ProjectPage(page.Echo, 1);
    const watched = await attending(watcher.Echo.join('presence-project.1'));
    await ready(room.mounted());
    await eventually('Bob is here', () => watched.joined.length);
    const states = page.connectionStates();
    const before = page.Echo.socketId();
    proxy.cut();
    await event(page.Echo.connector.pusher.connection, 'connected', 15000);
    assert.equal(states[0], 'connecting');
    assert.equal(states.at(-1), 'connected');
    assert.notEqual(page.Echo.socketId(), before);
    await eventually('Bob has gone and is here again', () => watched.joined.length === 2);
    assert.deepEqual([watched.joined, watched.left], [['Bob', 'Bob'], ['Bob']]);
    assert.deepEqual(await system.members('presence-presence-project.1'), ['1', '2']);
    await system.sdk.trigger('presence-presence-project.1', 'App\\Events\\CommentAdded', { comment: 'Welcome back' });
    await eventually('Bob hears again', () => room.comments.length);
  });
});
