/** Answers that were asked for before anybody needs them. The first who does takes each: whoever asks again, after a failure say, gets a fresh one. */
export class Ahead<T> {
  readonly #answers = new Map<string, Promise<T>>();

  ask(key: string, make: () => Promise<T>): Promise<T> {
    const answer = make();
    // who takes it hears of a failure
    answer.catch(() => undefined);
    this.#answers.set(key, answer);
    return answer;
  }

  take(key: string): Promise<T> | undefined {
    const answer = this.#answers.get(key);
    this.#answers.delete(key);
    return answer;
  }
}
