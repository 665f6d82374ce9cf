// Reads app manifests, a JSON object a line, and prints what Slack would refuse: by Slack's own types, and by the limits
// that their comments name.
import { createGenerator } from 'ts-json-schema-generator';
import Ajv from 'ajv';
import { createInterface } from 'node:readline';

const schema = createGenerator({
  path: 'manifest.d.ts',
  type: 'AppManifest',
  skipTypeCheck: true,
  additionalProperties: false,
}).createSchema('AppManifest');
const valid = new Ajv({ strict: false, allErrors: true }).compile(schema);
const known = new Set(['_metadata', 'display_information', 'features', 'oauth_config', 'settings']);

const longest = [
  [/^\/display_information\/name$/, 35],
  [/^\/display_information\/description$/, 140],
  [/^\/features\/bot_user\/display_name$/, 80],
  [/^\/features\/shortcuts\/\d+\/name$/, 24],
  [/^\/features\/shortcuts\/\d+\/callback_id$/, 255],
  [/^\/features\/shortcuts\/\d+\/description$/, 150],
  [/^\/features\/slash_commands\/\d+\/command$/, 32],
  [/^\/features\/slash_commands\/\d+\/description$/, 2000],
  [/^\/features\/slash_commands\/\d+\/usage_hint$/, 1000],
  [/^\/features\/slash_commands\/\d+\/url$/, 3000],
  [/\/request_url$/, 3500],
];

function* limits(node, path = '') {
  if (typeof node === 'string') {
    const limit = longest.find(([where]) => where.test(path))?.[1] ?? Infinity;
    if (node.length === 0 || node.length > limit) yield `${path} has ${node.length} characters`;
    if (/url$/.test(path) && !/^https?:\/\//.test(node)) yield `${path} is no address`;
    if (/command$/.test(path) && !node.startsWith('/')) yield `${path} has no slash`;
  } else if (node && typeof node === 'object') {
    for (const [name, value] of Object.entries(node)) yield* limits(value, `${path}/${name}`);
  }
}

// The types do not know these scopes, though Slack gives them.
const newer = new Set(['assistant:write']);

for await (const line of createInterface({ input: process.stdin })) {
  const manifest = JSON.parse(line);
  const reasons = [...limits(manifest), ...Object.keys(manifest).filter((key) => !known.has(key))];
  const { bot } = manifest.oauth_config.scopes;
  manifest.oauth_config.scopes.bot = bot.filter((scope) => !newer.has(scope));
  if (!valid(manifest)) reasons.push(...valid.errors.map((e) => `${e.instancePath} ${e.message}`));
  console.log(reasons.length === 0 ? 'taken' : reasons.join('; '));
}
