// SPDX-License-Identifier: GPL-3.0-or-later
// Behind nginx and Apache as packaging/ sets them up, which hold the certificate (SYSTEMS.md S8).
import assert from 'node:assert/strict';
import https from 'node:https';
import { test } from 'node:test';
import PusherJs from 'pusher-js';
import { backend, startApplication } from './support/application.mjs';
import { app, startBelfry } from './support/belfry.mjs';
import { channelName, connected, event, once, subscribed } from './support/clients.mjs';
import { missing, startProxy } from './support/proxies.mjs';

process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'; // the proxy's certificate signs itself

function secureClient(t, port, application) {
  const headers = { Authorization: 'Bearer ann' };
  const client = new PusherJs(app.key, {
    cluster: '', wsHost: '127.0.0.1', wssPort: port, forceTLS: true, enabledTransports: ['ws', 'wss'],
    channelAuthorization: { endpoint: `${application.url}/broadcasting/auth`, transport: 'ajax', headers },
  });
  client.connection.bind('error', () => {});
  t.after(() => client.disconnect());
  return client;
}

/** What comes of an answer that has no end, until `enough` of it is there. */
function beginningOf(url, enough) {
  return once('the stream', (done) => {
    const request = https.get(url, (response) => {
      let text = '';
      response.on('data', (bytes) => {
        text += bytes;
        if (!enough.test(text)) return;
        done({ status: response.statusCode, text });
        request.destroy();
      });
    });
    request.on('error', () => {});
  });
}

for (const kind of ['nginx', 'apache']) {
  test(`sockets, the HTTP API and streams through ${kind}`, { skip: missing[kind] }, async (t) => {
    const belfry = await startBelfry(t);
    const port = await startProxy(t, kind, belfry.port);
    const application = await startApplication(t, { port: belfry.port });
    const sdk = backend(port, { useTLS: true });

    const client = await connected(secureClient(t, port, application));
    const room = await subscribed(client, channelName('presence-'));
    const heard = event(room, 'news');
    assert.equal((await sdk.trigger(room.name, 'news', { text: 'Grüße' })).status, 200);
    assert.deepEqual(await heard, { text: 'Grüße' });
    const { users } = await (await sdk.get({ path: `/channels/${room.name}/users` })).json();
    assert.deepEqual(users, [{ id: 'ann' }]);

    // What is signed arrives as it was signed.
    const odd = await subscribed(client, `${channelName()}@a,b;c=d`);
    const { subscription_count: count } = await (await sdk.get({ path: `/channels/${encodeURIComponent(odd.name)}`, params: { info: 'subscription_count' } })).json();
    assert.equal(count, 1);
    const large = event(odd, 'large');
    const events = Array.from({ length: 10 }, () => ({ channel: odd.name, name: 'large', data: 'x'.repeat(9000) }));
    assert.equal((await sdk.triggerBatch(events)).status, 200);
    assert.equal((await large).length, 9000);

    const name = channelName('stream-');
    const stream = beginningOf(`https://127.0.0.1:${port}/apps/${app.id}/channels/${name}/stream?app=${app.key}`, /event: tick\n/);
    const ticking = setInterval(() => sdk.trigger(name, 'tick', {}), 200);
    assert.equal((await stream.finally(() => clearInterval(ticking))).status, 200);

    for (const path of ['/up', '/ready', '/metrics']) {
      const { status } = await fetch(`https://127.0.0.1:${port}${path}`);
      assert.ok(status === 403 || status === 404, `${path} is answered with ${status}`);
    }
    client.disconnect(); // Apache waits for its clients before it ends
  });
}
