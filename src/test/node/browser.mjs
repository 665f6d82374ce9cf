// A browser that does what it is told: a JSON object a line in, {"context": {...}, "script": "..."}; one a line out,
// with what the script returned, and all that a page must never do.
import { createInterface } from 'node:readline';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const [executablePath, base] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const AsyncFunction = (async () => {}).constructor;
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
});

async function run({ context: options, script, values }) {
  const misdeeds = [];
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, baseURL: base, ...options });
  context.setDefaultTimeout(20_000);
  await context.exposeBinding('misdeed', (_, what) => misdeeds.push(what));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (e) =>
      window.misdeed(`policy: ${e.violatedDirective} ${e.blockedURI} ${e.sample}`));
  });
  context.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) misdeeds.push(message.text());
  });
  context.on('dialog', (dialog) => { misdeeds.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  context.on('weberror', (error) => misdeeds.push(`error: ${error.error()}`));
  context.on('request', (request) => {
    if (!request.url().startsWith(base)) misdeeds.push(`request: ${request.url()}`);
  });
  try {
    const page = await context.newPage();
    const violations = async () => {
      const found = await page.evaluate(`${axe}; axe.run(document, { resultTypes: ['violations'] })`);
      return found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 200)).join(' | ')}`);
    };
    const result = await new AsyncFunction('page', 'violations', 'values', script)(page, violations, values);
    return { result: result ?? null, misdeeds };
  } catch (error) {
    return { error: String(error.stack ?? error), misdeeds };
  } finally {
    await context.close();
  }
}

console.log('ready');
for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await run(JSON.parse(line))));
}
await browser.close();
