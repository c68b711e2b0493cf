// SPDX-License-Identifier: GPL-3.0-or-later
// AutoCom on Belfry's own directory in SQLite (SYSTEMS.md S1 to S3, S6, S7, S21).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, ready } from '../support/clients.mjs';
import { hearing, longAgo, refused, startSystem } from '../support/systems.mjs';
import { EchoProvider } from './a-autocom.client.mjs';

const [ann, bob, cai] = [1, 2, 3];
// Ann is the super admin: of both tenants.
const sql = `INSERT INTO users (id, name, email) VALUES ('1', 'Ann', 'a@x'), ('2', 'Bob', 'b@x'), ('3', 'Cai', 'c@x');
  INSERT INTO tenants (id, name) VALUES ('7', 'Seven'), ('8', 'Eight');
  INSERT INTO tenant_users (user_id, tenant_id, role, permissions) VALUES
    ('1', '7', 'super_admin', '["products.manage_inventory"]'), ('1', '8', 'super_admin', '[]'),
    ('2', '7', 'member', '[]'), ('3', '8', 'owner', '["products.manage_inventory"]');`;

test('AutoCom', { timeout: 60_000 }, async (t) => {
  const system = await startSystem(t, { name: 'a-autocom', kind: 'embedded', sql });
  const page = async (st, userId, tenantId) => {
    const provider = new EchoProvider(st, system);
    await provider.login(system.signIn(userId), tenantId);
    return provider;
  };
  const presence = (provider) => {
    const diary = { joined: [], left: [] };
    const channel = provider.useTenantPresence({
      onHere: (members) => { diary.here = members; },
      onJoining: (member) => diary.joined.push(member),
      onLeaving: (member) => diary.left.push(member),
    });
    return ready(channel).then(() => diary);
  };
  /** TenantBroadcastEvent of the backend: its payload with the two fields that all of them have. */
  const broadcast = (channel, event, payload, options) => {
    const tenant = /tenant\.([^.]+)/.exec(channel)?.[1];
    return system.sdk.trigger(channel, event, { ...payload, _tenant_id: tenant, _timestamp: '2026-01-02T03:04:05Z' }, options);
  };

  await t.test('members hear their tenant, its modules, themselves, and what is for all', async (st) => {
    const provider = await page(st, ann, '7');
    const heard = {
      'private-tenant.7': await hearing((done) => provider.useTenantChannel('.order.shipped', done)),
      'private-tenant.7.workflows': await hearing((done) => provider.useTenantChannel('.order.shipped', done, 'workflows')),
      'private-tenant.7.inventory': await hearing((done) => provider.useTenantChannel('.order.shipped', done, 'inventory')),
      'private-user.1': await hearing((done) => provider.useUserChannel(ann, '.order.shipped', done)),
      global: await hearing((done) => provider.useGlobalChannel('.order.shipped', done)),
    };
    for (const [channel, events] of Object.entries(heard)) {
      await broadcast(channel, 'order.shipped', { order_id: 3, via: channel });
      await eventually(`${channel} is heard`, () => events.length);
      assert.equal(events[0].via, channel);
      assert.equal(events[0]._timestamp, '2026-01-02T03:04:05Z');
    }
    assert.equal(heard['private-tenant.7'][0]._tenant_id, '7');
    for (const events of Object.values(heard)) assert.equal(events.length, 1);
  });

  await t.test('a tenant hears nothing of another one', async (st) => {
    const [seven, eight] = [await page(st, bob, '7'), await page(st, cai, '8')];
    const [inSeven, inEight] = [await hearing((done) => seven.useTenantChannel('.order.shipped', done)),
      await hearing((done) => eight.useTenantChannel('.order.shipped', done))];
    for (let i = 0; i < 10; ++i) await broadcast(`private-tenant.${i % 2 ? 7 : 8}`, 'order.shipped', { i });
    await eventually('both have their five', () => inSeven.length >= 5 && inEight.length >= 5);
    assert.deepEqual(inSeven.map(({ i }) => i), [1, 3, 5, 7, 9]);
    assert.deepEqual(inEight.map(({ i }) => i), [0, 2, 4, 6, 8]);
  });

  await t.test('toOthers() leaves out the page that caused it', async (st) => {
    const [mine, other] = [await page(st, ann, '7'), await page(st, bob, '7')];
    const [atMine, atOther] = [await hearing((done) => mine.useTenantChannel('.order.shipped', done)),
      await hearing((done) => other.useTenantChannel('.order.shipped', done))];
    await broadcast('private-tenant.7', 'order.shipped', { n: 1 }, { socket_id: mine.socketId });
    await broadcast('private-tenant.7', 'order.shipped', { n: 2 });
    await eventually('both have heard the second', () => atMine.length && atOther.length === 2);
    assert.deepEqual([atMine, atOther].map((events) => events.map(({ n }) => n)), [[2], [1, 2]]);
  });

  await t.test('members see who is here, comes and goes, and whisper', async (st) => {
    const [mine, other] = [await page(st, bob, '7'), await page(st, ann, '7')];
    const diary = await presence(mine);
    assert.deepEqual(diary.here, [{ id: '2', name: 'Bob' }]);
    const theirs = await presence(other);
    assert.deepEqual(theirs.here.map(({ name }) => name).sort(), ['Ann', 'Bob']);
    await eventually('Ann has come', () => diary.joined.length);
    const typing = [];
    mine.echo.join('tenant.7').listenForWhisper('typing', (data) => typing.push(data));
    other.echo.join('tenant.7').whisper('typing', { name: 'Ann' });
    await eventually('the whisper', () => typing.length);
    assert.deepEqual(typing, [{ name: 'Ann' }]);
    other.echo.leave('tenant.7');
    await eventually('Ann has gone', () => diary.left.length);
    assert.deepEqual([diary.joined, diary.left], [[{ id: '1', name: 'Ann' }], [{ id: '1', name: 'Ann' }]]);
  });

  await t.test('a super admin goes over to another tenant and leaves no ghost', async (st) => {
    const admin = await page(st, ann, '7');
    const [seven, eight] = [await page(st, bob, '7'), await page(st, cai, '8')];
    const [inSeven, inEight] = [await presence(seven), await presence(eight)];
    const before = await hearing((done) => admin.useTenantChannel('.order.shipped', done));
    await presence(admin);
    await eventually('Bob sees Ann', () => inSeven.joined.length);

    await admin.switchTenant('8');
    const after = await hearing((done) => admin.useTenantChannel('.order.shipped', done));
    const diary = await presence(admin);
    await eventually('both tenants know', () => inSeven.left.length && inEight.joined.length);
    assert.deepEqual(diary.here.map(({ name }) => name).sort(), ['Ann', 'Cai']);
    assert.deepEqual(await system.members('presence-tenant.7'), ['2']);
    assert.deepEqual(await system.members('presence-tenant.8'), ['1', '3']);
    await broadcast('private-tenant.7', 'order.shipped', { n: 7 });
    await broadcast('private-tenant.8', 'order.shipped', { n: 8 });
    await eventually('Ann hears her tenant', () => after.length);
    assert.deepEqual([before, after.map(({ n }) => n)], [[], [8]]);
    const names = ({ joined, left }) => [joined, left].map((people) => people.map(({ name }) => name));
    assert.deepEqual([names(inSeven), names(inEight)], [[['Ann'], ['Ann']], [['Ann'], []]]);
  });

  await t.test('logout disconnects, and the token is worth nothing any more', async (st) => {
    const [mine, other] = [await page(st, bob, '7'), await page(st, ann, '7')];
    const diary = await presence(other);
    await presence(mine);
    await eventually('Bob is here', () => diary.joined.length);
    mine.logout();
    system.signOut(mine.token);
    await eventually('Bob is gone', () => diary.left.length);
    assert.deepEqual(await system.members('presence-tenant.7'), ['1']);
    await eventually('the cached answer is gone', async () => await system.status(mine.token, 'private-tenant.7') === 401);
    await mine.login(mine.token, '7');
    assert.equal(await refused(mine.echo.private('tenant.7')), 401);
  });

  await t.test('others are refused', async (st) => {
    const refusal = async (token, tenant, channel) => {
      const provider = new EchoProvider(st, system);
      await provider.login(token, tenant);
      return refused(channel(provider.echo));
    };
    const [annIs, bobIs, caiIs] = [ann, bob, cai].map((id) => system.signIn(id));
    assert.equal(await refusal(bobIs, '8', (echo) => echo.private('tenant.8')), 403); // another tenant
    assert.equal(await refusal(bobIs, '8', (echo) => echo.private('tenant.8.workflows')), 403);
    assert.equal(await refusal(bobIs, '8', (echo) => echo.join('tenant.8')), 403);
    assert.equal(await refusal(bobIs, '7', (echo) => echo.private('tenant.7.inventory')), 403); // not the permission
    assert.equal(await refusal(annIs, '8', (echo) => echo.private('tenant.8.inventory')), 403); // has it in tenant 7
    assert.equal(await refusal(caiIs, '7', (echo) => echo.private('tenant.7.inventory')), 403); // has it in tenant 8
    assert.equal(await refusal(bobIs, '7', (echo) => echo.private('user.1')), 403); // somebody else
    assert.equal(await refusal(system.signIn(bob, { expires: longAgo }), '7', (echo) => echo.private('tenant.7')), 401);
    assert.equal(await refusal('1|nobody', '7', (echo) => echo.private('tenant.7')), 401);
    assert.equal(await refusal(undefined, '7', (echo) => echo.private('tenant.7')), 401);
  });

  await t.test('a member who is put out of the tenant does not get in again', async (st) => {
    const token = system.signIn(bob);
    assert.equal(await system.status(token, 'private-tenant.7'), 200);
    system.sql("UPDATE tenant_users SET tenant_id = '8' WHERE user_id = '2';");
    st.after(() => system.sql("UPDATE tenant_users SET tenant_id = '7' WHERE user_id = '2';"));
    await eventually('the change counts', async () => await system.status(token, 'private-tenant.7') === 403);
    assert.equal(await system.status(token, 'presence-tenant.8'), 200);
  });
});
