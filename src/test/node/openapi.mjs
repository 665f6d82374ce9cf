// Checks an OpenAPI description, and then answers against it: a JSON object a line in, {"schema": ..., "answer": ...};
// the mistakes a line out.
import { createInterface } from 'node:readline';
import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import Ajv from 'ajv/dist/2020.js';
import { parse } from 'yaml';

const description = parse(readFileSync(process.argv[2], 'utf8'));
const { valid, errors } = await new Validator().validate(structuredClone(description));
console.log(valid ? 'valid' : JSON.stringify(errors));

const ajv = new Ajv.default({ strict: false, validateFormats: false, allErrors: true });
ajv.addSchema(description, 'api');
for await (const line of createInterface({ input: process.stdin })) {
  const { schema, answer } = JSON.parse(line);
  const validate = ajv.getSchema(`api#/components/schemas/${schema}`);
  const unknown = Object.keys(answer).filter((key) => !(key in description.components.schemas[schema].properties));
  console.log(validate(answer) && !unknown.length ? 'valid' : JSON.stringify([validate.errors, unknown]));
}
