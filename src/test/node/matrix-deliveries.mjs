// Events on their way: each is tried until the server has it, or says that it does not want it; always by the same name, so
// that the server takes it once.
import { randomUUID } from 'node:crypto';

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

// Whether a later attempt may succeed, and when; a program's own mistake never does.
const again = (error) => {
  const status = error.httpStatus;
  if (status === 429) return error.getRetryAfterMs?.() ?? 1000;
  return error.name === 'ConnectionError' || error.cause?.name === 'ConnectionError' || status >= 500 ? 100 : undefined;
};

export async function patiently(attempt) {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      const pause = again(error);
      if (pause === undefined) throw error;
      await wait(pause);
    }
  }
}

export class Deliveries {
  #client;
  #last = Promise.resolve();

  constructor(client) {
    this.#client = client;
  }

  // One after another: the client refuses to send what follows an event that was not sent.
  deliver(room, send) {
    const delivered = this.#last.then(() => this.#deliver(room, send));
    this.#last = delivered.catch(() => {});
    return delivered;
  }

  async #deliver(roomId, send) {
    const name = randomUUID();
    const room = this.#client.getRoom(roomId);
    const pending = () => room?.getPendingEvents().find((event) => event.getTxnId() === name);
    try {
      return (await patiently(() => (pending() ? this.#client.resendEvent(pending(), room) : send(name)))).event_id;
    } catch (error) {
      if (pending()) this.#client.cancelPendingEvent(pending());
      throw error;
    }
  }
}
