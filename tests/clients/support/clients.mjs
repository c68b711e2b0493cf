// SPDX-License-Identifier: GPL-3.0-or-later
// pusher-js and laravel-echo as a browser would have them, and ways to wait for what they say.
import net from 'node:net';
import Echo from 'laravel-echo';
import PusherJs from 'pusher-js';
import { app, host, port as belfryPort } from './belfry.mjs';

// The WebSocket inside pusher-js starts a timer of 30 s when it is told to close a socket that is closed already. No
// long timer may hold up the end of a test file.
const { setTimeout: setTimer } = globalThis;
globalThis.setTimeout = (run, milliseconds, ...rest) => {
  const timer = setTimer(run, milliseconds, ...rest);
  return milliseconds < 30000 ? timer : timer.unref();
};

let names = 0;
/** A channel name nobody else uses. */
export const channelName = (prefix = '') => `${prefix}session-${process.pid}-${++names}`;

/** A pusher-js client of `user`, authorised by `application` (from startApplication). */
export function pusherJs(t, { user = 'ann', application, key = app.key, port = application?.belfryPort ?? belfryPort } = {}) {
  const headers = { Authorization: `Bearer ${user}` };
  const client = new PusherJs(key, {
    cluster: '', wsHost: host, wsPort: port, forceTLS: false, enabledTransports: ['ws'], disableStats: true,
    channelAuthorization: { endpoint: `${application?.url}/broadcasting/auth`, transport: 'ajax', headers },
    userAuthentication: { endpoint: `${application?.url}/broadcasting/user-auth`, transport: 'ajax', headers },
  });
  client.errors = [];
  client.connection.bind('error', ({ error = {}, data = error.data }) => client.errors.push(data ?? error));
  t.after(() => client.disconnect());
  return client;
}

/** A laravel-echo client of `user`, with the options Laravel's own installer writes. */
export function echo(t, { user = 'ann', application, port = application?.belfryPort ?? belfryPort } = {}) {
  const client = new Echo({
    broadcaster: 'reverb', key: app.key, Pusher: PusherJs, wsHost: host, wsPort: port, wssPort: port, forceTLS: false,
    enabledTransports: ['ws', 'wss'], withoutInterceptors: true, bearerToken: user,
    authEndpoint: `${application?.url}/broadcasting/auth`,
    userAuthentication: { endpoint: `${application?.url}/broadcasting/user-auth`, headers: {} },
  });
  t.after(() => client.disconnect());
  return client;
}

/** The first argument `bind` calls back with. */
export function once(what, bind, milliseconds = 8000) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`waited ${milliseconds} ms for ${what}`)), milliseconds);
    bind((value) => { clearTimeout(timer); resolve(value); });
  });
}
export const event = (target, name, milliseconds) => once(`${name} on ${target.name ?? 'the connection'}`, (done) => target.bind(name, done), milliseconds);
export const sleep = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

export async function connected(client) {
  if (client.connection.state !== 'connected') await event(client.connection, 'connected');
  return client;
}

/** Subscribes with pusher-js; resolves to the channel once it is on. */
export async function subscribed(client, name) {
  const channel = client.subscribe(name);
  if (!channel.subscribed) await event(channel, 'pusher:subscription_succeeded');
  return channel;
}

/** Resolves to an Echo channel once it is on. */
export async function ready(channel) {
  await once(`Echo's ${channel.name}`, (done) => channel.subscribed(done));
  return channel;
}

/** Keeps asking until `probe` answers something true. */
export async function eventually(what, probe, milliseconds = 8000) {
  for (const end = Date.now() + milliseconds; ; await sleep(20)) {
    const value = await probe();
    if (value) return value;
    if (Date.now() > end) throw new Error(`waited ${milliseconds} ms until ${what}`);
  }
}

/** The text of every message that comes over the wire from here on, as the WebSocket gave it to pusher-js. */
export function wire(client) {
  const texts = [];
  client.connection.connection.transport.socket.addEventListener('message', (message) => texts.push(message.data));
  return texts;
}

/** A way to Belfry that can be cut, as a network does. */
export async function startProxy(t, to = belfryPort) {
  const sockets = new Set();
  const server = net.createServer((near) => {
    const far = net.connect(to, host);
    const end = () => { near.destroy(); far.destroy(); sockets.delete(near); };
    for (const socket of [near, far]) socket.on('error', end).on('close', end);
    near.pipe(far).pipe(near);
    sockets.add(near);
  });
  await new Promise((resolve) => { server.listen(0, host, resolve); });
  const cut = () => { for (const socket of sockets) socket.destroy(); };
  t.after(() => { cut(); server.close(); });
  return { port: server.address().port, cut };
}
