const token = /^[A-Za-z0-9][A-Za-z0-9._~-]{0,199}$/;
const dayPattern = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** A key of a link's query with its value. */
export type Pair = [key: string, value: string];

/** The value if it is one of those allowed, else null. */
export function oneOf<T extends string>(allowed: readonly T[], value: string | null): T | null {
  return allowed.find((one) => one === value) ?? null;
}

/** Ids set apart by commas, each once and in their order; what is no id is passed over. */
export function tokens(value: string | null): string[] {
  return [...new Set((value ?? '').split(',').filter((part) => token.test(part)))];
}

/** A day `YYYY-MM-DD`, null for anything else. */
export function dayFrom(value: string | null): string | null {
  return value && dayPattern.test(value) ? value : null;
}
