import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** What a cable does with what goes through it; `requests` flow to the server, `answers` back. */
export interface Course {
  readonly delayMs?: number;
  readonly lose?: 'requests' | 'answers';
}

/** A network between our programs and a server, that can be slow, cut, or dead without anybody being told. */
export class Cable {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #course: Course = {};
  #refuses = false;

  private constructor(readonly to: () => number) {
    this.#server = createServer((near) => {
      this.#join(near);
    });
  }

  /** `to`: the port of the server, asked at each connection. */
  static async lay(to: () => number): Promise<Cable> {
    const cable = new Cable(to);
    await new Promise<void>((resolve) => cable.#server.listen(0, '127.0.0.1', resolve));
    return cable;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** From now on, for connections that are there as well. */
  set course(course: Course) {
    this.#course = course;
  }

  /** Every connection breaks, and new ones are refused until `mend`. */
  cut(): void {
    this.#refuses = true;
    this.#breakAll();
  }

  /** As it was; connections that lost something are broken, as a peer finds out in the end. */
  mend(): void {
    const lost = this.#course.lose !== undefined;
    this.#course = {};
    this.#refuses = false;
    if (lost) this.#breakAll();
  }

  async close(): Promise<void> {
    this.#breakAll();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #breakAll(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  #join(near: Socket): void {
    if (this.#refuses) {
      near.destroy();
      return;
    }
    const far = connect(this.to(), '127.0.0.1');
    this.#pass(near, far, 'requests');
    this.#pass(far, near, 'answers');
  }

  #pass(from: Socket, to: Socket, what: 'requests' | 'answers'): void {
    this.#sockets.add(from);
    from.setNoDelay(true);
    from.on('data', (bytes) => {
      const { lose, delayMs = 0 } = this.#course;
      if (lose === what) return;
      if (delayMs === 0) to.write(bytes);
      else setTimeout(() => to.writable && to.write(bytes), delayMs);
    });
    from.on('error', () => to.destroy());
    from.on('close', () => {
      this.#sockets.delete(from);
      to.destroy();
    });
  }
}
