// SPDX-License-Identifier: GPL-3.0-or-later
// A real browser: headless Chromium on pages that a web application serves.
import { execFileSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';

const executable = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

/** Why there is no browser, or nothing. */
export const missing = executable ? false : 'needs Chromium';

/** A certificate for 127.0.0.1 that signs itself, in files; `pin` is what the browser trusts it by. */
export function makeCertificate(t) {
  const folder = mkdtempSync(path.join(tmpdir(), 'belfry-tls-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const [certificate, key] = ['cert.pem', 'key.pem'].map((name) => path.join(folder, name));
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2',
    '-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', key, '-out', certificate], { stdio: 'ignore' });
  const pem = readFileSync(certificate);
  const publicKey = new X509Certificate(pem).publicKey.export({ type: 'spki', format: 'der' });
  return { certificate, key, pem, pin: createHash('sha256').update(publicKey).digest('base64') };
}

/** Starts the browser; nothing of it is left when the test ends. */
export async function startBrowser(t, { pin } = {}) {
  const browser = await chromium.launch({
    executablePath: executable,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', ...(pin ? [`--ignore-certificate-errors-spki-list=${pin}`] : [])],
  });
  t.after(() => browser.close());
  return browser;
}

/** A page of its own, as another person's; what it complains about is in `page.complaints`. */
export async function openPage(browser, url) {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.complaints = [];
  page.on('pageerror', (error) => page.complaints.push(String(error)));
  await page.goto(url);
  return page;
}
