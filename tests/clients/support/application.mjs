// SPDX-License-Identifier: GPL-3.0-or-later
// A web application in miniature, as Laravel would be: authorises channels over HTTP and broadcasts with the SDK.
// A user is who the bearer token says.
import { readFileSync } from 'node:fs';
import http from 'node:http';
import Pusher from 'pusher';
import { app, host, port as belfryPort } from './belfry.mjs';

/** The SDK of the application's backend. */
export function backend(port = belfryPort, options = {}) {
  return new Pusher({ appId: app.id, key: app.key, secret: app.secret, host, port: String(port), useTLS: false, timeout: 8000, ...options });
}

async function body(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
}

// What a browser loads.
const pages = {
  '/presence.html': ['text/html', new URL('presence.html', import.meta.url)],
  '/pusher.min.js': ['text/javascript', new URL('../node_modules/pusher-js/dist/web/pusher.min.js', import.meta.url)],
};

/** Starts the application; `forged` makes it sign with a secret that is not Belfry's. */
export async function startApplication(t, { port = belfryPort, forged = false, app: { id, key, secret } = app } = {}) {
  const credentials = { appId: id, key, secret };
  const sdk = backend(port, credentials);
  const signer = forged ? backend(port, { ...credentials, secret: 'another-secret' }) : sdk;

  const routes = {
    '/broadcasting/auth': ({ user, form }) => {
      const [socketId, channel] = [form.get('socket_id'), form.get('channel_name')];
      const member = { user_id: user, user_info: { name: user.toUpperCase() } };
      return signer.authorizeChannel(socketId, channel, channel.startsWith('presence-') ? member : undefined);
    },
    '/broadcasting/user-auth': ({ user, form }) => signer.authenticateUser(form.get('socket_id'), { id: user }),
    // broadcast(new MessagePosted)->toOthers()
    '/messages': async ({ form, socketId }) => {
      await sdk.trigger(form.get('channel'), 'App\\Events\\MessagePosted', { text: form.get('text') }, { socket_id: socketId });
      return {};
    },
  };

  const server = http.createServer(async (request, response) => {
    const page = request.method === 'GET' && pages[request.url.split('?')[0]];
    if (page) {
      response.writeHead(200, { 'Content-Type': page[0] }).end(readFileSync(page[1]));
      return;
    }
    const user = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    const form = new URLSearchParams(await body(request));
    const route = routes[request.url];
    try {
      const answer = user && route ? await route({ user, form, socketId: request.headers['x-socket-id'] }) : null;
      response.writeHead(answer ? 200 : user ? 404 : 403, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(answer ?? {}));
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  await new Promise((resolve) => { server.listen(0, host, resolve); });
  t.after(() => { server.closeAllConnections?.(); server.close(); });
  return { url: `http://${host}:${server.address().port}`, sdk, belfryPort: port };
}
