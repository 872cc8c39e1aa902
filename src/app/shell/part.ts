import type { ComponentType } from 'react';

/** What became of a part that was asked for. */
export type Come<P> = { readonly view: ComponentType<P> } | { readonly error: unknown };

/** A part of the page that is a chunk of its own: asked for once, by whoever needs it first. */
export class Part<P> {
  readonly #load: () => Promise<ComponentType<P>>;
  #asked: Promise<void> | undefined;
  #come: Come<P> | null = null;

  constructor(load: () => Promise<ComponentType<P>>) {
    this.#load = load;
  }

  /** null until it is here */
  get come(): Come<P> | null {
    return this.#come;
  }

  /** Settles when it is here, or can't be had. */
  ask(): Promise<void> {
    this.#asked ??= this.#load().then(
      (view) => {
        this.#come = { view };
      },
      (error: unknown) => {
        this.#come = { error };
      },
    );
    return this.#asked;
  }
}
