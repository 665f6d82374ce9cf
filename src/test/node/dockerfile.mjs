// Prints what is wrong with a Dockerfile, a mistake a line, and at last "checked".
import { readFileSync } from 'node:fs';
import { validate } from 'dockerfile-utils';

for (const { range, message } of validate(readFileSync(process.argv[2], 'utf8'))) {
  console.log(`line ${range.start.line + 1}: ${message}`);
}
console.log('checked');
