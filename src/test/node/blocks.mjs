// Reads messages, a JSON object a line, and prints what Slack would refuse: by Slack's own types, and by its limits.
import { createGenerator } from 'ts-json-schema-generator';
import Ajv from 'ajv';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

// Made once for each version of the types: it takes seconds.
const sources = ['blocks.d.ts', 'node_modules/@slack/types/package.json'].map((file) => readFileSync(file));
const made = `blocks-${createHash('sha256').update(Buffer.concat(sources)).digest('hex').slice(0, 16)}.schema.json`;
if (!existsSync(made)) {
  const generated = createGenerator({
    path: 'blocks.d.ts',
    type: 'Blocks',
    skipTypeCheck: true,
    additionalProperties: false,
  }).createSchema('Blocks');
  writeFileSync(`${made}.part${process.pid}`, JSON.stringify(generated));
  renameSync(`${made}.part${process.pid}`, made);
}
const schema = JSON.parse(readFileSync(made, 'utf8'));
const ajv = new Ajv({ strict: false }).addSchema(schema, 'blocks');
const byType = new Map();
for (const [name, { properties }] of Object.entries(schema.definitions)) {
  if (name.endsWith('Block') && properties?.type?.const) {
    byType.set(properties.type.const, ajv.compile({ $ref: `blocks#/definitions/${name}` }));
  }
}

// A block is held against the schema of its own type, so that what is wrong with it can be said.
function* types(blocks) {
  for (const block of blocks) {
    const valid = byType.get(block.type);
    if (!valid) yield `no block is of type ${block.type}`;
    else if (!valid(block)) for (const e of valid.errors.slice(0, 4)) yield `${block.type}${e.instancePath} ${e.message}`;
  }
}

function texts(node, found = []) {
  if (node && typeof node === 'object') {
    for (const [name, value] of Object.entries(node)) {
      if (name === 'text' && typeof value === 'string') found.push(value);
      else texts(value, found);
    }
  }
  return found;
}

function* limits(blocks) {
  if (blocks.length === 0 || blocks.length > 50) yield `${blocks.length} blocks`;
  const all = texts(blocks).reduce((sum, text) => sum + text.length, 0);
  if (all > 13200) yield `${all} characters in all`;
  for (const block of blocks) {
    if (block.type === 'context') {
      if (block.elements.length > 10) yield 'more than 10 elements in a context';
      for (const { text } of block.elements) if (text.length > 2000 || text.length === 0) yield `context of ${text.length}`;
    }
    if (block.type === 'section' && (block.text.text.length > 3000 || block.text.text.length === 0)) yield 'section';
    if (block.type === 'header' && block.text.text.length > 150) yield 'header';
    if (block.type === 'actions') {
      if (block.elements.length === 0 || block.elements.length > 25) yield `${block.elements.length} buttons`;
      const ids = new Set(block.elements.map((button) => button.action_id));
      if (ids.size !== block.elements.length) yield 'two buttons with one id';
      for (const button of block.elements) {
        if (button.text.text.length > 75) yield 'button text';
        if ((button.value ?? '').length > 2000) yield 'button value';
        if ((button.url ?? '').length > 3000) yield 'button address';
      }
    }
    if (block.type === 'rich_text' && texts(block).some((text) => text.length === 0)) yield 'an empty text';
  }
}

let read = 0;
let refused = 0;
for await (const line of createInterface({ input: process.stdin })) {
  const { blocks, text } = JSON.parse(line);
  read++;
  const reasons = [...types(blocks), ...limits(blocks)];
  if (typeof text === 'string' && (text.length === 0 || text.length > 40000 || /<[!@#]/.test(text))) reasons.push('fallback text');
  if (reasons.length > 0 && refused++ < 5) console.log(`message ${read}: ${reasons.join('; ')}: ${line.slice(0, 300)}`);
}
console.log(`${read} read, ${refused} refused`);
