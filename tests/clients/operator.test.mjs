// SPDX-License-Identifier: GPL-3.0-or-later
// A person at the console, with the mouse alone and with the keyboard alone, and real clients at the other end.
import assert from 'node:assert/strict';
import test from 'node:test';
import { connected, event, once } from './support/clients.mjs';
import { canShow, leaveWizard, startConsole, visitor } from './support/console.mjs';

const skip = canShow() ? false : 'needs the console, Xvfb, openbox and xdotool';

/** Two people on a presence channel; one of them listens to the news as well. */
async function visitors(t, operator) {
  const ann = await connected(visitor(t, operator, 'ann'));
  const bo = await connected(visitor(t, operator, 'bo'));
  for (const one of [ann, bo]) await event(one.subscribe('presence-tenant.acme.lobby'), 'pusher:subscription_succeeded');
  const news = bo.subscribe('news');
  await event(news, 'pusher:subscription_succeeded');
  return { ann, bo, news };
}

const refused = (one) => once('the error of the disconnect', (done) => one.connection.bind('error', ({ data, error }) => {
  const code = data?.code ?? error?.data?.code;
  if (code) done(code);
}));

test('with the mouse: from an empty profile to a kicked user and a published event', { skip }, async (t) => {
  const operator = await startConsole(t);
  const { ann, news } = await visitors(t, operator);
  await leaveWizard(operator, () => operator.click('wizardSkip'));

  await operator.clickRow('navList', 1, { height: 36 });
  await operator.click('connFilter');
  await operator.type('user:ann');
  await operator.widget('connCount', (one) => one.text.includes('1 '));
  await operator.clickRow('connTable', 0, { header: 27 });
  await operator.click('connDisconnectButton');
  await operator.click('disconnect4009');
  const code = refused(ann);
  await operator.click('disconnectAccept');
  assert.equal(await code, 4009);

  await operator.click('publishButton');
  await operator.click('pubChannels');
  await operator.type('news');
  await operator.click('pubEvent');
  await operator.type('greeting');
  const heard = once('the event', (done) => news.bind('greeting', done));
  await operator.click('pubSend');
  assert.deepEqual(await heard, {});
});

test('with the keyboard: the same', { skip }, async (t) => {
  const operator = await startConsole(t);
  const { ann, news } = await visitors(t, operator);
  await leaveWizard(operator, () => operator.press('Escape'));

  await operator.press('ctrl+2', 'ctrl+f');
  await operator.type('user:ann');
  await operator.widget('connCount', (one) => one.text.includes('1 '));
  await operator.press('Escape'); // the offered values
  if ((await operator.widget('connFilter')).text === '') await operator.type('user:ann');
  await operator.press('Return');
  await operator.widget('connTable', (one) => one.focus);
  await operator.press('Delete');
  await operator.widget('disconnectDialog');
  await operator.press('Down', 'Down');
  const code = refused(ann);
  await operator.press('Return');
  assert.equal(await code, 4009);

  await operator.press('ctrl+e');
  await operator.type('news');
  await operator.press('Tab');
  await operator.widget('pubEvent', (one) => one.focus);
  await operator.type('greeting');
  const heard = once('the event', (done) => news.bind('greeting', done));
  await operator.press('ctrl+Return');
  assert.deepEqual(await heard, {});
  t.diagnostic(`${operator.keys} keystrokes, ${operator.clicks} clicks`);
});
