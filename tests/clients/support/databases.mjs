// SPDX-License-Identifier: GPL-3.0-or-later
// Databases that applications keep their users in: SQLite files, and real PostgreSQL and MariaDB servers of Debian's packages,
// each in a folder of its own, on a UNIX socket there, and gone with the test.
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sleep } from './clients.mjs';

const isRoot = process.getuid() === 0;

/** A folder that goes when the test ends, after the server in it. */
function makePlace(t) {
  const place = { folder: mkdtempSync(path.join(tmpdir(), 'belfry-db-')), stop: () => {} };
  t.after(async () => {
    await place.stop();
    rmSync(place.folder, { recursive: true, force: true });
  });
  return place;
}

/** The first of these that is a program; a test without its database fails, and says what is missing. */
function programOf(candidates, name) {
  const found = candidates.find(existsSync);
  if (!found) throw new Error(`the package ${name} is missing (packaging/packages.txt, section databases)`);
  return found;
}

function postgresProgram(name) {
  const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql') : [];
  return programOf(versions.map((version) => `/usr/lib/postgresql/${version}/bin/${name}`), 'postgresql');
}

/** A command that never runs as root, and ends with the test, however that ends. */
function asUser(user, signal, program, args) {
  const id = isRoot ? [`--reuid=${user}`, `--regid=${user}`, '--clear-groups'] : [];
  return ['/usr/bin/setpriv', [`--pdeathsig=${signal}`, ...id, program, ...args]];
}

function giveTo(user, folder) {
  if (!isRoot) return;
  const [uid, gid] = ['-u', '-g'].map((which) => Number(execFileSync('id', [which, user], { encoding: 'utf8' })));
  chownSync(folder, uid, gid);
}

/** Runs the server of a place; resolves when `isReady` no longer throws. */
async function serve(place, [command, args], signal, isReady) {
  let log = '';
  const child = spawn(command, args, { cwd: place.folder, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => { log = (log + bytes).slice(-4000); });
  const ended = new Promise((resolve) => { child.once('exit', resolve); });
  place.stop = () => { child.kill(signal); return ended; };
  for (const end = Date.now() + 20000; ; await sleep(50)) {
    try { isReady(); return; } catch (error) {
      if (child.exitCode !== null || Date.now() > end) throw new Error(`the database does not run: ${error.message}\n${log}`);
    }
  }
}

/** Statements through the database's own client, as whoever owns the application's data would give them. */
const runner = (program, args) => (sql) => execFileSync(program, args, { input: sql, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] });

function sqlite(t, driver) {
  const file = path.join(makePlace(t).folder, 'central.sqlite');
  return { run: runner('sqlite3', ['-bail', '-cmd', '.timeout 5000', file]), directory: `driver = "${driver}"\npath = "${file}"` };
}

async function postgresql(t) {
  const place = makePlace(t);
  const { folder } = place;
  giveTo('postgres', folder);
  const data = path.join(folder, 'data');
  const as = (name, args) => asUser('postgres', 'QUIT', postgresProgram(name), args);
  execFileSync(...as('initdb', ['-D', data, '-U', 'belfry', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']), { cwd: folder, stdio: 'pipe' });
  const run = runner('psql', ['-X', '-q', '-v', 'ON_ERROR_STOP=1', '-h', folder, '-U', 'belfry', 'postgres']);
  await serve(place, as('postgres', ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'fsync=off']), 'SIGQUIT', () => run('SELECT 1;'));
  return { run, directory: `driver = "postgresql"\nhost = "${folder}"\ndatabase = "postgres"\nuser = "belfry"` };
}

async function mariadb(t) {
  const place = makePlace(t);
  const { folder } = place;
  giveTo('mysql', folder);
  const [data, socket, init] = ['data', 'sock', 'init.sql'].map((name) => path.join(folder, name));
  writeFileSync(init, 'CREATE DATABASE IF NOT EXISTS central;\n', { mode: 0o644 });
  const common = ['--no-defaults', `--datadir=${data}`, '--innodb-log-file-size=4M'];
  const as = (program, args) => asUser('mysql', 'KILL', programOf([program], 'mariadb-server'), [...common, ...args]);
  execFileSync(...as('/usr/bin/mariadb-install-db', ['--auth-root-authentication-method=normal', '--skip-test-db']), { cwd: folder, stdio: 'pipe' });
  const run = runner('mariadb', ['--no-defaults', `--socket=${socket}`, '--user=root', 'central']);
  await serve(place, as('/usr/sbin/mariadbd', [`--socket=${socket}`, `--pid-file=${path.join(folder, 'pid')}`, `--init-file=${init}`,
    '--innodb-buffer-pool-size=8M', '--skip-networking']), 'SIGKILL', () => run('SELECT 1;'));
  return { run, directory: `driver = "mariadb"\nhost = "${socket}"\ndatabase = "central"\nuser = "root"` };
}

const kinds = { embedded: (t) => sqlite(t, 'embedded'), sqlite: (t) => sqlite(t, 'sqlite'), postgresql, mariadb };

/** A database of that kind: `run(sql)`, and the lines of `[directory]` that name it. */
export const startDatabase = (t, kind) => kinds[kind](t);

/** Text as that database's clients write it. */
export function quoted(kind, text) {
  const doubled = String(text).replaceAll("'", "''");
  return `'${kind === 'mariadb' ? doubled.replaceAll('\\', '\\\\') : doubled}'`;
}

