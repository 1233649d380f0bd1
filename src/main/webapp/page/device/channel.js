/** Messages to and from the other tabs of this browser. Without BroadcastChannel there are none. */
export class Channel {
  #channel = null;

  /** `heard(message)`: another tab has sent it. */
  constructor(name, heard) {
    try {
      this.#channel = new BroadcastChannel(name);
      this.#channel.onmessage = ({ data }) => heard(data);
    } catch {
      // The tab works alone.
    }
  }

  post(message) {
    try {
      this.#channel?.postMessage(message);
    } catch {
      // The tab works alone.
    }
  }
}
