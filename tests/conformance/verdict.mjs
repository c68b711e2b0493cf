// SPDX-License-Identifier: GPL-3.0-or-later
// node verdict.mjs RESULTS.json EXPECTED.txt: exits 1 when a "must" case failed that is not listed as expected.
import fs from 'node:fs';

const [resultsFile, expectedFile] = process.argv.slice(2);
const results = JSON.parse(fs.readFileSync(resultsFile, 'utf8'));
const expected = new Set(fs.readFileSync(expectedFile, 'utf8').split('\n').map((line) => line.replace(/#.*/, '').trim()).filter(Boolean));

const failed = results.cases.filter((c) => c.status === 'fail');
const unexpected = failed.filter((c) => !expected.has(c.id) && (c.sev === 'must' || c.killsServer));
const outgrown = results.cases.filter((c) => c.status === 'pass' && expected.has(c.id));
const { passed, failed: failures, skipped } = results.totals;

for (const c of unexpected) console.log(`not expected to fail: ${c.id} ${c.title}`);
if (outgrown.length) console.log(`passed though listed in expected.txt, remove: ${outgrown.map((c) => c.id).join(', ')}`);
console.log(`conformance: ${passed} passed, ${failures} failed (${unexpected.length} of them must pass), ${skipped} skipped`);
process.exit(unexpected.length > 0 || passed === 0 ? 1 : 0);
