// SPDX-License-Identifier: GPL-3.0-or-later
// What an operator is asked in a day, answered with the keyboard: every task says how many keystrokes it took.
import assert from 'node:assert/strict';
import test from 'node:test';
import { backend } from './support/application.mjs';
import { connected, event, eventually, once, subscribed } from './support/clients.mjs';
import { canShow, leaveWizard, startConsole, visitor } from './support/console.mjs';

const skip = canShow() ? false : 'needs the console, Xvfb, openbox and xdotool';

const join = async (one, channel) => subscribed(await connected(one), channel);

test('five tasks with the keyboard', { skip }, async (t) => {
  const operator = await startConsole(t);
  const { id: appId, key, secret } = operator.app();
  const sdk = backend(operator.port, { appId, key, secret });
  for (const user of ['ann', 'bo']) await join(visitor(t, operator, user), 'presence-tenant.acme');
  const cas = visitor(t, operator, 'cas');
  await join(cas, 'presence-tenant.globex');
  await join(cas, 'private-tenant.globex.orders');
  const inbox = await join(visitor(t, operator, 'dee'), 'private-user.dee');
  const eve = await connected(visitor(t, operator, 'eve', 'not the secret'));
  await event(eve.subscribe('private-tenant.acme.orders'), 'pusher:subscription_error');
  for (let n = 0; n < 60; n += 1) await sdk.trigger('private-tenant.globex.orders', 'tick', { n });
  await sdk.trigger('private-order.42', 'order.paid', { order: 42 });

  const counts = {};
  const timed = async (task, work) => {
    const before = operator.keys;
    await work();
    counts[task] = operator.keys - before;
  };
  await leaveWizard(operator, () => operator.press('Escape'));

  await timed('who is online at tenant acme', async () => {
    await operator.press('ctrl+3', 'ctrl+f');
    await operator.type('tenant:acme');
    await operator.widget('presCount', (one) => /^Showing 2 /.test(one.text));
    await operator.press('Escape');
  });
  await timed('why eve cannot subscribe', async () => {
    await operator.press('ctrl+1');
    await operator.widget('ovProblem0', (one) => /signature/i.test(one.text));
  });
  await timed('send dee an event', async () => {
    await operator.press('ctrl+e');
    await operator.type('private-user.dee');
    await operator.press('Tab');
    await operator.widget('pubEvent', (one) => one.focus);
    await operator.type('hello');
    const heard = once('the event', (done) => inbox.bind('hello', done));
    await operator.press('ctrl+Return');
    assert.deepEqual(await heard, {});
  });
  await timed('what happened to order 42 in the last ten minutes', async () => {
    await operator.press('ctrl+6', 'ctrl+f');
    await operator.type('channel:order.42 since:10m');
    await operator.press('Return');
    await operator.widget('logDetailTitle', (one) => one.text === 'order.paid on private-order.42');
  });
  await timed('which tenant causes the load', async () => {
    await operator.press('ctrl+5');
    await operator.press('alt+p', 't');
    await eventually('globex leads the legend', async () =>
      (await operator.widgets()).find((one) => /^(globex|acme), /.test(one.accessibleName))?.accessibleName.startsWith('globex'));
  });
  for (const [task, keys] of Object.entries(counts)) t.diagnostic(`${task}: ${keys} keystrokes`);
});
