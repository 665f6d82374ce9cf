// Slack's Socket Mode. It is told on its input what to do, and tells on its output what happens, a JSON object a line.
// All methods of the Web API but apps.connections.open are passed on to the address that is its argument.
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { WebSocketServer } from 'ws';

const [api] = process.argv.slice(2);
const tell = (happened) => console.log(JSON.stringify(happened));
const unacknowledged = new Map();
const answers = [];
let sockets = [];
let opened = 0;
let envelopes = 0;
let port = 0;
let server;

async function call(request, response) {
  const method = new URL(request.url, 'http://localhost').pathname.replace('/api/', '');
  const body = Buffer.concat(await request.toArray());
  const at = answers.findIndex((answer) => answer.method === method);
  if (at >= 0) {
    const [{ status = 200, headers = {}, body: text }] = answers.splice(at, 1);
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text);
    tell({ event: 'answered', method, status });
  } else if (method === 'apps.connections.open') {
    const ok = request.headers.authorization === 'Bearer xapp-desk';
    const answer = ok ? { ok, url: `ws://127.0.0.1:${port}/link/?ticket=${opened}` } : { ok, error: 'not_authed' };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  } else {
    const { authorization = '', 'content-type': type = '' } = request.headers;
    const passed = await fetch(new URL(method, api), { method: 'POST', headers: { authorization, 'content-type': type }, body });
    response.writeHead(passed.status, { 'content-type': 'application/json' }).end(Buffer.from(await passed.arrayBuffer()));
  }
}

function greet(socket) {
  const number = ++opened;
  sockets.push(socket);
  socket.on('message', (data) => {
    const acknowledged = JSON.parse(data);
    unacknowledged.delete(acknowledged.envelope_id);
    tell({ event: 'acknowledged', socket: number, ...acknowledged });
  });
  socket.on('close', () => {
    sockets = sockets.filter((other) => other !== socket);
    tell({ event: 'closed', socket: number });
  });
  socket.send(JSON.stringify({ type: 'hello', num_connections: sockets.length, connection_info: { app_id: 'A1' } }));
  tell({ event: 'opened', socket: number });
}

function deliver(envelope) {
  const named = { ...envelope, envelope_id: `e${++envelopes}` };
  unacknowledged.set(named.envelope_id, envelope);
  sockets.at(-1)?.send(JSON.stringify(named));
  tell({ event: 'delivered', envelope_id: named.envelope_id });
}

const orders = {
  up() {
    server = createServer((request, response) => call(request, response).catch(() => response.destroy()));
    new WebSocketServer({ server }).on('connection', greet);
    server.listen(port, '127.0.0.1', () => {
      port = server.address().port;
      tell({ event: 'up', port });
    });
  },
  down() {
    server.close(() => tell({ event: 'down' }));
    sockets.forEach((socket) => socket.terminate());
    server.closeAllConnections();
  },
  deliver: ({ envelope }) => deliver(envelope),
  // What was not acknowledged comes again, in an envelope of another name.
  again() {
    const due = [...unacknowledged.values()];
    unacknowledged.clear();
    due.forEach((envelope) => deliver({ ...envelope, retry_attempt: (envelope.retry_attempt ?? 0) + 1, retry_reason: 'timeout' }));
    tell({ event: 'again', count: due.length });
  },
  answer: ({ answer }) => answers.push(answer),
  say: ({ text }) => sockets.at(-1)?.send(text),
  // As a network that breaks.
  drop: () => sockets.forEach((socket) => socket.terminate()),
};

for await (const line of createInterface({ input: process.stdin })) {
  const order = JSON.parse(line);
  orders[order.do](order);
}
process.exit(0);
