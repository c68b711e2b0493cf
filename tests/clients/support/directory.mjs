// SPDX-License-Identifier: GPL-3.0-or-later
// A system's central database as SQLite, and a belfryd that authorizes its users with the sample configuration.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { app, host, startBelfry } from './belfry.mjs';

const tokens = `CREATE TABLE personal_access_tokens (id INTEGER PRIMARY KEY, tokenable_type TEXT, tokenable_id INTEGER,
  name TEXT, token TEXT UNIQUE, abilities TEXT, expires_at TEXT);`;

/** SQL that gives a user a Sanctum token; the client brings `${id}|${plain}`. */
export function token(id, userId, plain, expires = null) {
  const hash = createHash('sha256').update(plain).digest('hex');
  return `INSERT INTO personal_access_tokens VALUES (${id}, 'App\\Models\\User', ${userId}, 'web', '${hash}', '["*"]',
    ${expires ? `'${expires}'` : 'NULL'});`;
}

/** Starts belfryd with `resources/samples/<name>.toml` on a database made by `sql`. */
export async function startSystem(t, name, sql) {
  const folder = mkdtempSync(path.join(tmpdir(), 'belfry-system-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const database = path.join(folder, 'central.sqlite');
  execFileSync('sqlite3', [database], { input: `${tokens}\n${sql.join('\n')}` });
  const sample = readFileSync(new URL(`../../../resources/samples/${name}.toml`, import.meta.url), 'utf8');
  const changed = sample
    .replace(/^id = .*$/m, `id = "${app.id}"`)
    .replace('change-this-key', app.key)
    .replace('change-this-secret', app.secret)
    .replace(/^\[directory\]\n(?:(?!\[|#|\n).*\n)*/m, `[directory]\ndriver = "sqlite"\npath = "${database}"\ncache_seconds = 1\n`);
  const config = path.join(folder, 'belfry.toml');
  writeFileSync(config, `[server]\nhost = "${host}"\nport = 0\n\n${changed}`, { mode: 0o600 });
  const belfry = await startBelfry(t, 0, [], config);
  return { url: `http://${host}:${belfry.port}`, belfryPort: belfry.port };
}
