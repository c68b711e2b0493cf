// SPDX-License-Identifier: GPL-3.0-or-later
// One of the five systems (systems/): its database, a belfryd that authorizes its users, its backend, and people who sign in.
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { backend } from './application.mjs';
import { host, startBelfry } from './belfry.mjs';
import { eventually, once, ready } from './clients.mjs';
import { quoted, startDatabase } from './databases.mjs';

// As Sanctum's migration makes it. Belfry's own directory has it already.
const sanctum = `CREATE TABLE personal_access_tokens (id BIGINT PRIMARY KEY, tokenable_type VARCHAR(255), tokenable_id BIGINT,
  name VARCHAR(255), token VARCHAR(64) UNIQUE, abilities TEXT, last_used_at TIMESTAMP NULL, expires_at TIMESTAMP NULL,
  created_at TIMESTAMP NULL);`;

/** The value of a setting of the first app in a configuration. */
const setting = (toml, name) => new RegExp(`^${name} = "(.*)"`, 'm').exec(toml)?.[1];

/**
 * Starts the system whose configuration, without `[server]` and `[directory]`, is `systems/<name>.toml`, on a database of `kind`
 * filled with `sql`. `environment` is what belfryd finds there; `app` is for when its app comes from it.
 */
export async function startSystem(t, { name, kind, sql, environment = {}, app }) {
  const database = await startDatabase(t, kind);
  const folder = mkdtempSync(path.join(tmpdir(), 'belfry-system-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const settings = readFileSync(new URL(`../systems/${name}.toml`, import.meta.url), 'utf8');
  const config = path.join(folder, 'belfry.toml');
  const cache = 'cache_seconds = 1\nnegative_cache_seconds = 1';
  writeFileSync(config, `[server]\nhost = "${host}"\nport = 0\n\n[directory]\n${database.directory}\n${cache}\n\n${settings}`, { mode: 0o600 });
  if (kind !== 'embedded') database.run(`${sanctum}\n${sql}`);

  const belfry = await startBelfry(t, 0, ['--profile-dir', folder], config, environment);
  if (kind === 'embedded') {
    await eventually('Belfry has made its tables', async () => {
      const answer = await authorize(belfry.port, { token: '1|nobody' });
      return answer.status === 401;
    });
    database.run(sql);
  }
  const credentials = app ?? { id: setting(settings, 'id'), key: setting(settings, 'key'), secret: setting(settings, 'secret') };
  return new System(kind, database, belfry.port, credentials);
}

/** A request to the endpoint, as a client's library makes it. */
function authorize(port, { token, channel = 'private-x', socketId = '1234.5678', where = '/broadcasting/auth' }) {
  const headers = token === undefined ? {} : { Authorization: `Bearer ${token}` };
  return fetch(`http://${host}:${port}${where}`, { method: 'POST', headers, body: new URLSearchParams({ socket_id: socketId, channel_name: channel }) });
}

class System {
  #kind; #database; #tokens = 0;

  constructor(kind, database, port, app) {
    [this.#kind, this.#database, this.port, this.app] = [kind, database, port, app];
    this.host = host;
    this.url = `http://${host}:${port}`;
    this.sdk = backend(port, { appId: app.id, key: app.key, secret: app.secret });
  }

  /** What the application's own login does: the user has one more token, and brings its plain text from then on. */
  signIn(userId, { expires = null } = {}) {
    const plain = randomBytes(20).toString('hex');
    const id = ++this.#tokens;
    const text = (value) => (value === null ? 'NULL' : quoted(this.#kind, value));
    this.sql(`INSERT INTO personal_access_tokens (id, tokenable_type, tokenable_id, name, token, created_at, expires_at)
      VALUES (${id}, ${text('App\\Models\\User')}, ${userId}, 'web', ${text(createHash('sha256').update(plain).digest('hex'))},
      '2026-01-01 00:00:00', ${text(expires)});`);
    return `${id}|${plain}`;
  }

  /** What its logout does. */
  signOut(token) { this.sql(`DELETE FROM personal_access_tokens WHERE id = ${Number(token.split('|')[0])};`); }

  sql(statements) { return this.#database.run(statements); }

  /** The status the endpoint answers with. */
  async status(token, channel, options = {}) {
    return (await authorize(this.port, { token, channel, ...options })).status;
  }

  /** The ids of who is on a presence channel, as the backend sees them. */
  async members(channel) {
    const answer = await this.sdk.get({ path: `/channels/${channel}/users` });
    return (await answer.json()).users.map(({ id }) => id).sort();
  }

  /** How many sockets are on a channel. */
  async subscribers(channel) {
    const answer = await this.sdk.get({ path: `/channels/${channel}`, params: { info: 'subscription_count' } });
    return (await answer.json()).subscription_count ?? 0;
  }
}

/** The status with which an Echo channel is refused; it is an error when the client gets in. */
export function refused(channel) {
  return new Promise((resolve, reject) => {
    once(`${channel.name} to be refused`, (done) => channel.error(done)).then((error) => resolve(error.status), reject);
    channel.subscribed(() => reject(new Error(`${channel.name} was joined`)));
  });
}

/** Joins with `use(callback)`, which returns an Echo channel; resolves to what the callback is told from then on. */
export async function hearing(use) {
  const heard = [];
  await ready(use((data) => heard.push(data)));
  return heard;
}

/** Joins a presence channel of Echo's; resolves to a diary of who it says is here, came and went, by name. */
export async function attending(channel) {
  const diary = { here: [], joined: [], left: [], channel };
  channel.here((members) => { diary.here = members.map(({ name }) => name).sort(); });
  channel.joining(({ name }) => diary.joined.push(name)).leaving(({ name }) => diary.left.push(name));
  await ready(channel);
  return diary;
}

/** The expiry of a token that is no good any more, as Sanctum writes it. */
export const longAgo = '2020-01-01 00:00:00';
