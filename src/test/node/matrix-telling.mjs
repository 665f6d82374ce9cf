// What happens to a user, as JSON: every event of a timeline once, memberships, typing and receipts.
import { ClientEvent, MatrixEventEvent, RoomEvent, RoomMemberEvent } from 'matrix-js-sdk';

export class Telling {
  #client;
  #say;
  #told = new Set();
  #echoes = new Map();
  #last = Promise.resolve();

  constructor(client, say) {
    this.#client = client;
    this.#say = say;
  }

  begin() {
    const client = this.#client;
    client.on(RoomEvent.Timeline, (event) => this.#tell(event));
    client.on(RoomEvent.MyMembership, (room, membership) => {
      const inviter = room.getMember(client.getUserId())?.events.member?.getSender();
      this.#say({ told: 'membership', room: room.roomId, user: client.getUserId(), membership, sender: inviter });
    });
    client.on(RoomMemberEvent.Typing, (event, { roomId: room, userId: user, typing }) => this.#say({ told: 'typing', room, user, typing }));
    client.on(RoomEvent.Receipt, (event, { roomId: room }) => {
      for (const [id, kinds] of Object.entries(event.getContent())) {
        for (const user of Object.keys(kinds['m.read'] ?? {})) this.#say({ told: 'receipt', room, user, id });
      }
    });
    client.on(ClientEvent.Sync, (state, before) => state !== before && this.#say({ told: 'sync', state }));
  }

  echo(room, answer) {
    this.#echoes.set(room, answer);
  }

  async timeline(room) {
    const events = [];
    let from = null;
    do {
      const page = await this.#client.createMessagesRequest(room, from, 50, 'b');
      events.push(...page.chunk.map(this.#client.getEventMapper({ decrypt: false })));
      from = page.end;
    } while (from);
    await Promise.all(events.map((event) => this.#client.decryptEventIfNeeded(event)));
    return events.reverse().map((event) => this.#shown(event));
  }

  #tell(event) {
    if (this.#told.has(event.getId())) return;
    this.#told.add(event.getId());
    this.#last = this.#last.then(() => this.#read(event)).catch((error) => this.#say({ told: 'failure', why: String(error) }));
  }

  // What cannot be read is told as such, and as an event once its key comes.
  async #read(event) {
    await this.#client.decryptEventIfNeeded(event);
    if (event.isDecryptionFailure()) {
      this.#say({ ...this.#shown(event), told: 'unreadable' });
      event.on(MatrixEventEvent.Decrypted, () => event.isDecryptionFailure() || this.#readable(event));
    } else {
      this.#readable(event);
    }
  }

  #readable(event) {
    this.#say(this.#shown(event));
    const answer = this.#echoes.get(event.getRoomId());
    if (answer && event.getType() === 'm.room.message' && event.getSender() !== this.#client.getUserId()) {
      answer(event.getOriginalContent());
    }
  }

  #shown(event) {
    return {
      told: 'event',
      id: event.getId(),
      at: event.getTs(),
      room: event.getRoomId(),
      sender: event.getSender(),
      type: event.getType(),
      key: event.getStateKey(),
      content: event.getOriginalContent(),
      relation: event.getWireContent()['m.relates_to'],
      redacts: event.event.redacts ?? event.getContent().redacts,
      encrypted: event.isEncrypted(),
      failure: event.decryptionFailureReason ?? undefined,
    };
  }
}
