// Reads requests, a JSON object a line, and prints true or false for each: whether Bolt for JavaScript takes its signature.
import bolt from '@slack/bolt';
import { createInterface } from 'node:readline';

for await (const line of createInterface({ input: process.stdin })) {
  const { secret, now, time, signature, body } = JSON.parse(line);
  const holds = bolt.isValidSlackRequest({
    signingSecret: secret,
    nowMilliseconds: now * 1000,
    headers: { 'x-slack-request-timestamp': time === null ? undefined : Number(time), 'x-slack-signature': signature ?? undefined },
    body: Buffer.from(body, 'base64').toString('utf8'),
  });
  console.log(holds);
}
