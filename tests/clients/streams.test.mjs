// SPDX-License-Identifier: GPL-3.0-or-later
// A browser's own EventSource on a page of another origin hears a channel (SYSTEMS.md S26).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backend, startApplication } from './support/application.mjs';
import { app, port } from './support/belfry.mjs';
import { missing, openPage, startBrowser } from './support/browser.mjs';
import { channelName, eventually } from './support/clients.mjs';

const stream = (channel, query = { app: app.key }) =>
  `http://127.0.0.1:${port}/apps/${app.id}/channels/${channel}/stream?${new URLSearchParams(query)}`;

/** An EventSource in the page, which keeps what it hears in `window.heard`. */
function listen(page, url, names) {
  return page.evaluate(([address, events]) => new Promise((resolve) => {
    window.heard = [];
    window.source = new EventSource(address);
    for (const name of events)
      window.source.addEventListener(name, (event) => window.heard.push([name, JSON.parse(event.data)]));
    window.source.addEventListener('pusher_internal:subscription_succeeded', () => resolve('open'));
    window.source.addEventListener('error', () => resolve(window.source.readyState === EventSource.CLOSED ? 'refused' : 'lost'));
  }), [url, names]);
}

test('an EventSource hears the events of a public channel', { skip: missing }, async (t) => {
  const application = await startApplication(t, { port });
  const page = await openPage(await startBrowser(t), `${application.url}/nothing`);
  const channel = channelName('news-');
  assert.equal(await listen(page, stream(channel), ['order.shipped', 'other']), 'open');
  const sdk = backend(port);
  await sdk.trigger(channel, 'order.shipped', { id: 7, text: 'Grüße 🔔\nzweite Zeile' });
  await sdk.trigger(channel, 'other', [1, 2]);
  await eventually('both events', async () => (await page.evaluate(() => window.heard.length)) === 2);
  assert.deepEqual(await page.evaluate(() => window.heard),
    [['order.shipped', { id: 7, text: 'Grüße 🔔\nzweite Zeile' }], ['other', [1, 2]]]);
  const { channels } = await (await sdk.get({ path: '/channels' })).json();
  assert.ok(channel in channels, 'the stream occupies the channel');
  await page.evaluate(() => window.source.close());
  await eventually('the channel is empty', async () =>
    !(channel in (await (await sdk.get({ path: '/channels' })).json()).channels));
});

test('an EventSource that may not listen is refused once', { skip: missing }, async (t) => {
  const application = await startApplication(t, { port });
  const page = await openPage(await startBrowser(t), `${application.url}/nothing`);
  assert.equal(await listen(page, stream('private-secret'), []), 'refused');
  assert.equal(await listen(page, stream('news', { app: 'wrong' }), []), 'refused');
});
