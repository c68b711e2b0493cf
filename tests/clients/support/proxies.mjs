// SPDX-License-Identifier: GPL-3.0-or-later
// nginx and Apache with the examples of packaging/, in a folder and on ports of their own.
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeCertificate } from './browser.mjs';
import { eventually } from './clients.mjs';

const example = (name) => readFileSync(new URL(`../../../packaging/${name}`, import.meta.url), 'utf8');
const modules = '/usr/lib/apache2/modules';

/** Why there is no such proxy, or nothing. */
export const missing = {
  nginx: existsSync('/usr/sbin/nginx') ? false : 'needs nginx',
  apache: existsSync('/usr/sbin/apache2') ? false : 'needs Apache',
};

function replaced(text, changes) {
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`the example has no ${from}`);
    text = text.replaceAll(from, to);
  }
  return text;
}

function freePort() {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

const write = {
  nginx(folder, port, belfry, { certificate, key }) {
    const site = replaced(example('nginx.conf.example'), [
      ['127.0.0.1:8080', `127.0.0.1:${belfry}`], ['listen 443 ssl', `listen 127.0.0.1:${port} ssl`],
      ['    listen [::]:443 ssl http2;\n', ''], ['/etc/ssl/certs/ws.example.com.pem', certificate],
      ['/etc/ssl/private/ws.example.com.key', key]]);
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((one) => `${one}_temp_path ${folder}/${one};`);
    writeFileSync(path.join(folder, 'nginx.conf'), `daemon off; pid ${folder}/pid; error_log ${folder}/error.log;
      events { worker_connections 64; }
      http { access_log off; root ${folder}/empty; ${temporary.join(' ')}\n${site}\n}`);
    return ['/usr/sbin/nginx', ['-p', folder, '-c', path.join(folder, 'nginx.conf')]];
  },
  apache(folder, port, belfry, { certificate, key }) {
    const site = replaced(example('apache.conf.example'), [
      ['127.0.0.1:8080', `127.0.0.1:${belfry}`], ['*:443', `127.0.0.1:${port}`],
      ['/etc/ssl/certs/ws.example.com.pem', certificate], ['/etc/ssl/private/ws.example.com.key', key]]);
    const load = ['mpm_event', 'authz_core', 'ssl', 'socache_shmcb', 'proxy', 'proxy_http', 'headers', 'unixd']
      .filter((one) => existsSync(`${modules}/mod_${one}.so`)).map((one) => `LoadModule ${one}_module ${modules}/mod_${one}.so`);
    writeFileSync(path.join(folder, 'apache.conf'), `${load.join('\n')}\nServerRoot ${folder}\nPidFile ${folder}/pid
DocumentRoot ${folder}\nServerName localhost\nListen 127.0.0.1:${port} https\nErrorLog ${folder}/error.log\nUser www-data\nGroup www-data\n${site}`);
    return ['/usr/sbin/apache2', ['-D', 'FOREGROUND', '-f', path.join(folder, 'apache.conf')]];
  },
};

/** Starts `kind` ("nginx" or "apache") before the belfryd on port `belfry`; resolves to its port, which speaks TLS. */
export async function startProxy(t, kind, belfry) {
  const folder = mkdtempSync(path.join(tmpdir(), `belfry-${kind}-`));
  chmodSync(folder, 0o755); // its workers are somebody else
  const port = await freePort();
  const [program, options] = write[kind](folder, port, belfry, makeCertificate(t));
  const child = spawn(program, options, { stdio: ['ignore', 'ignore', 'pipe'] });
  let complaints = '';
  child.stderr.on('data', (bytes) => { complaints += bytes; });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  t.after(async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });
  await eventually(`${kind} listens`, () => new Promise((resolve) => {
    if (child.exitCode !== null) throw new Error(`${kind} ended: ${complaints}`);
    const socket = net.connect(port, '127.0.0.1', () => { socket.destroy(); resolve(true); });
    socket.on('error', () => resolve(false));
  }));
  return port;
}
