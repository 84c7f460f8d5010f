import type { Worker } from 'node:worker_threads';

/**
 * One thread for jobs that take turns: to start one takes longer than most of them. It starts with the first, stays while there is something to do
 * and a while after, and never keeps the program from ending. One that was ended is replaced.
 */
export class SharedThread {
  #thread: Worker | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #idle: NodeJS.Timeout | undefined;

  constructor(
    private readonly start: () => Worker,
    private readonly idleMs: number,
  ) {}

  run<T>(use: (thread: Worker) => Promise<T>): Promise<T> {
    this.#waiting += 1;
    const turn = this.#last.then(() => use(this.#ready())).finally(() => this.#done());
    this.#last = turn.catch(() => {});
    return turn;
  }

  #ready(): Worker {
    clearTimeout(this.#idle);
    if (!this.#thread) {
      const thread = this.start();
      thread.once('exit', () => {
        if (this.#thread === thread) this.#thread = null;
      });
      this.#thread = thread;
    }
    this.#thread.ref();
    return this.#thread;
  }

  #done(): void {
    this.#waiting -= 1;
    if (this.#waiting > 0) return;
    this.#thread?.unref();
    this.#idle = setTimeout(() => this.#end(), this.idleMs);
    this.#idle.unref();
  }

  #end(): void {
    void this.#thread?.terminate();
    // Whoever comes while it ends gets another.
    this.#thread = null;
  }
}
