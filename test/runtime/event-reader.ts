// The messages of an event stream, in the order they came.
export class EventReader {
  /** Messages nobody has waited for yet, as text. */
  readonly unread: string[] = [];
  /** Resolves when the other side has ended the stream. */
  readonly ended: Promise<void>;
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  #wake = (): void => {};

  constructor(response: Response) {
    if (response.body === null) throw new Error('the response has no body');
    this.#reader = response.body.getReader();
    this.ended = this.#read();
  }

  /** Takes messages up to the first with that method; all of them must be notifications of that kind. */
  async until(method: string): Promise<void> {
    for (;;) {
      const next = this.unread.shift();
      if (next === undefined) await new Promise<void>((resolve) => (this.#wake = resolve));
      else if (next.includes(`"method":"${method}"`)) return;
      else throw new Error(`instead of ${method} came ${next}`);
    }
  }

  async cancel(): Promise<void> {
    await this.#reader.cancel();
  }

  async #read(): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    for (;;) {
      const { done, value } = await this.#reader.read();
      if (done) return;
      text += decoder.decode(value, { stream: true });
      const events = text.split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) this.#take(event);
    }
  }

  #take(event: string): void {
    const data = event.split('\n').flatMap((line) => (line.startsWith('data: ') ? [line.slice(6)] : []));
    const message = data.join('\n');
    if (message === '') return;
    this.unread.push(message);
    this.#wake();
  }
}
