// A Slack to talk to: the emulator's Web API, with one workspace, one channel and the desk's own user.
import { createEmulator } from 'emulate';
import { createServer } from 'node:net';

const free = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

// The emulator takes 5,000 calls an hour with one token: each user has as many tokens as long tests need.
const tokens = (token, rest) => Array.from({ length: 100 }, (_, i) => ({ token: i ? `${token}-${i}` : token, ...rest }));

const port = await free();
await createEmulator({
  service: 'slack',
  port,
  seed: {
    slack: {
      team: { name: 'Advocates', domain: 'advocates' },
      users: [{ name: 'ann', real_name: 'Ann', email: 'ann@example.org' }, { name: 'desk', real_name: 'Desk', email: 'desk@example.org' }],
      channels: [{ name: 'general', topic: '' }],
      bots: [{ name: 'desk' }],
      tokens: [
        ...tokens('xoxb-desk', { user: 'desk', scopes: ['chat:write', 'channels:history', 'groups:history', 'im:history', 'im:write', 'assistant:write', 'commands', 'app_mentions:read'] }),
        ...tokens('xoxp-ann', { user: 'ann', scopes: ['channels:history', 'groups:history', 'im:history'] }),
      ],
    },
  },
});
console.log(`http://127.0.0.1:${port}`);
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
