/**
 * `make`, whose answers are kept while they are asked for: when `most` have been made, those not asked for since the last time are forgotten. At most
 * twice `most` are kept, so that memory stays flat over any number of keys.
 */
export function remember<K, T>(most: number, make: (key: K) => T): (key: K) => T {
  let recent = new Map<K, T>();
  let older = new Map<K, T>();
  return (key) => {
    const known = recent.get(key);
    if (known !== undefined) return known;
    const before = older.get(key);
    const given = before === undefined ? make(key) : before;
    if (recent.size >= most) {
      older = recent;
      recent = new Map();
    }
    recent.set(key, given);
    return given;
  };
}
