// SPDX-License-Identifier: GPL-3.0-or-later
// Pages in a browser see who comes and goes, over ws and over wss.
import assert from 'node:assert/strict';
import https from 'node:https';
import { test } from 'node:test';
import { backend, startApplication } from './support/application.mjs';
import { app, port as plainPort, startBelfry } from './support/belfry.mjs';
import { makeCertificate, missing, openPage, startBrowser } from './support/browser.mjs';
import { channelName, eventually } from './support/clients.mjs';

const items = (page, list) => page.locator(`#${list} li`).allTextContents();

async function seePresenceChange(t, { port, tls, sdk, pin }) {
  const application = await startApplication(t, { port });
  const browser = await startBrowser(t, { pin });
  const channel = channelName('presence-');
  const url = (user) => `${application.url}/presence.html?${new URLSearchParams({ key: app.key, port, tls, user, channel })}`;
  const whoIsThere = async (page, ...users) => eventually(`${users} are there`,
    async () => JSON.stringify((await items(page, 'members')).sort()) === JSON.stringify(users), 15000);

  const ann = await openPage(browser, url('ann'));
  await whoIsThere(ann, 'ann');
  const bob = await openPage(browser, url('bob'));
  await whoIsThere(ann, 'ann', 'bob');
  await whoIsThere(bob, 'ann', 'bob');

  await sdk.trigger(channel, 'news', { text: 'Grüße 🔔' });
  await eventually('both have read the news', async () => (await Promise.all([items(ann, 'news'), items(bob, 'news')]))
    .every((news) => news.join() === 'Grüße 🔔'));

  await bob.context().close();
  await whoIsThere(ann, 'ann');
  assert.equal(await ann.locator('#state').textContent(), 'connected');
  assert.deepEqual(ann.complaints, []);
}

test('pages see presence change over ws', { skip: missing }, async (t) => {
  await seePresenceChange(t, { port: plainPort, tls: 0, sdk: backend(plainPort) });
});

test('pages see presence change over wss, the backend publishes over https', { skip: missing }, async (t) => {
  const { certificate, key, pem, pin } = makeCertificate(t);
  const { port } = await startBelfry(t, 0, ['--tls-cert', certificate, '--tls-key', key]);
  const sdk = backend(port, { useTLS: true, agent: new https.Agent({ ca: pem }) });
  await seePresenceChange(t, { port, tls: 1, sdk, pin });
});

test('a page that comes without TLS to a port with TLS ends up on wss', { skip: missing }, async (t) => {
  const { certificate, key, pem, pin } = makeCertificate(t);
  const { port } = await startBelfry(t, 0, ['--tls-cert', certificate, '--tls-key', key]);
  const sdk = backend(port, { useTLS: true, agent: new https.Agent({ ca: pem }) });
  await seePresenceChange(t, { port, tls: 0, sdk, pin });
});
