// A user of Matrix, with the client that most people use. Its argument says who, with which password, where and how. It is
// told on its input what to do, and tells on its output what was done and what happens, a JSON object a line.
import { createInterface } from 'node:readline';
import './with-resolvers.mjs';
import * as sdk from 'matrix-js-sdk';
import { AllDevicesIsolationMode, CryptoEvent, OnlySignedDevicesIsolationMode, decodeRecoveryKey } from 'matrix-js-sdk/lib/crypto-api/index.js';
import { Deliveries, patiently } from './matrix-deliveries.mjs';
import { Telling } from './matrix-telling.mjs';

// What the client logs is no answer: its standard output is ours.
for (const method of ['log', 'info', 'debug', 'trace']) console[method] = () => {};
console.warn = (...said) => process.stderr.write(`${said.join(' ')}\n`);
console.error = console.warn;

const { homeserver, user, password, mode, recoveryKey } = JSON.parse(process.argv[2]);
const say = (what) => process.stdout.write(`${JSON.stringify(what)}\n`);
const secrets = new Map();
let storageKey = recoveryKey ? decodeRecoveryKey(recoveryKey) : undefined;
let encodedKey = recoveryKey;

const identifier = { type: 'm.id.user', user };
const account = await patiently(() =>
  sdk.createClient({ baseUrl: homeserver }).loginRequest({ type: 'm.login.password', identifier, password }),
);
const client = new sdk.MatrixClient({
  baseUrl: homeserver,
  userId: account.user_id,
  deviceId: account.device_id,
  accessToken: account.access_token,
  store: new sdk.MemoryStore(),
  cryptoCallbacks: {
    getSecretStorageKey: async ({ keys }) => {
      const id = Object.keys(keys).find((key) => secrets.has(key)) ?? Object.keys(keys)[0];
      return storageKey ? [id, secrets.get(id) ?? storageKey] : null;
    },
    cacheSecretStorageKey: (id, info, key) => secrets.set(id, key),
  },
});
const deliveries = new Deliveries(client);
const telling = new Telling(client, say);

async function begin() {
  if (mode !== 'PLAIN') {
    await client.initRustCrypto({ useIndexedDB: false });
    const strict = mode === 'STRICT';
    client.getCrypto().setDeviceIsolationMode(strict ? new OnlySignedDevicesIsolationMode() : new AllDevicesIsolationMode(false));
  }
  const synced = new Promise((resolve) => client.on(sdk.ClientEvent.Sync, (state) => state === 'PREPARED' && resolve()));
  telling.begin();
  // As many events as the server gives: what is not in a sync is not told.
  const filter = sdk.Filter.fromJson(account.user_id, 'whole', { room: { timeline: { limit: 1000 } } });
  await client.startClient({ filter, initialSyncLimit: 1000, pendingEventOrdering: sdk.PendingEventOrdering.Detached });
  await synced;
  if (mode === 'ENCRYPTED' || mode === 'STRICT') await sign();
  // A server that was away is asked again at once, not after ten seconds.
  setInterval(() => client.getSyncState() !== 'SYNCING' && client.retryImmediately(), 250).unref();
}

// An identity of its own, or with a recovery key the one that the user has: signs this device with it.
async function sign() {
  const crypto = client.getCrypto();
  // What is not known of the identity yet cannot be held against the recovery key.
  if (recoveryKey) await crypto.userHasCrossSigningKeys(account.user_id, true);
  await crypto.bootstrapCrossSigning({
    authUploadDeviceSigningKeys: (request) => request({ type: 'm.login.password', identifier, password }),
  });
  if (!recoveryKey) {
    const created = await crypto.createRecoveryKeyFromPassphrase();
    storageKey = created.privateKey;
    encodedKey = created.encodedPrivateKey;
    await crypto.bootstrapSecretStorage({ createSecretStorageKey: async () => created });
  }
}

const isSigned = async (other, device) =>
  (await client.getCrypto().getDeviceVerificationStatus(other, device))?.signedByOwner ?? false;

const orders = {
  create: ({ room }) => client.createRoom(room).then(({ room_id: id }) => settled(id)),
  join: ({ room }) => patiently(() => client.joinRoom(room)).then(({ roomId }) => settled(roomId)),
  invite: ({ room, user: other }) => patiently(() => client.invite(room, other)),
  leave: ({ room }) => patiently(() => client.leave(room)),
  kick: ({ room, user: other, reason }) => patiently(() => client.kick(room, other, reason)),
  upgrade: ({ room, version }) => client.upgradeRoom(room, version).then(({ replacement_room: id }) => id),
  state: ({ room, type, key, content }) => patiently(() => client.sendStateEvent(room, type, content, key)),
  direct: ({ user: other, room }) =>
    patiently(() => client.setAccountDataRaw('m.direct', { ...client.getAccountData('m.direct')?.getContent(), [other]: [room] })),
  send: ({ room, type, content }) => deliveries.deliver(room, (id) => client.sendEvent(room, type, content, id)),
  redact: ({ room, event }) => deliveries.deliver(room, (id) => client.redactEvent(room, event, id)),
  // A session that nobody else is given: they are told so, and cannot read the event.
  async whisper({ room, type, content }) {
    const crypto = client.getCrypto();
    crypto.globalBlacklistUnverifiedDevices = true;
    await crypto.forceDiscardSession(room);
    const id = await orders.send({ room, type, content });
    crypto.globalBlacklistUnverifiedDevices = false;
    await crypto.forceDiscardSession(room);
    return id;
  },
  read: ({ room, event }) => patiently(() => client.setRoomReadMarkersHttpRequest(room, event, event)),
  typing: ({ room, typing }) => patiently(() => client.sendTyping(room, typing, 30_000)),
  timeline: ({ room }) => patiently(() => telling.timeline(room)),
  async trust({ user: other }) {
    const crypto = client.getCrypto();
    const identity = await patiently(() => crypto.userHasCrossSigningKeys(other, true));
    const devices = (await patiently(() => crypto.getUserDeviceInfo([other], true))).get(other) ?? new Map();
    const known = async (id) => ({ id, signed: await isSigned(other, id) });
    return { identity, devices: await Promise.all([...devices.keys()].map(known)) };
  },
  async signed({ user: other, device }) {
    for (;;) {
      const updated = new Promise((resolve) => client.once(CryptoEvent.DevicesUpdated, resolve));
      if (await isSigned(other, device)) return;
      await updated;
    }
  },
  // From now on it answers each message of somebody else in a room with the same words, at once.
  echo: ({ room }) => telling.echo(room, (content) => orders.send({ room, type: 'm.room.message', content })),
};

// A room is known by its sync: only then does the client know whether it is encrypted. Of a new one it tells first that we
// are in it, and knows it only then.
async function settled(id) {
  const here = () => client.getRoom(id)?.getMyMembership() === 'join';
  if (!here()) {
    await new Promise((resolve) => {
      const signs = [sdk.RoomEvent.MyMembership, sdk.ClientEvent.Room];
      const look = () => here() && (signs.forEach((sign) => client.off(sign, look)), resolve());
      signs.forEach((sign) => client.on(sign, look));
    });
  }
  return id;
}

await begin();
say({ told: 'ready', user: account.user_id, device: account.device_id, token: account.access_token, recoveryKey: encodedKey });
for await (const line of createInterface({ input: process.stdin })) {
  const order = JSON.parse(line);
  Promise.resolve()
    .then(() => orders[order.do](order))
    .then((done) => say({ re: order.number, done }), (error) => say({ re: order.number, error: String(error) }));
}
process.exit(0);
