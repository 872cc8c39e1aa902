/** Words remembered at most; a language has some tens of thousands in use. */
const most = 15_000;

/** A word apart from the text it was cut from: engines let a piece hold on to its whole, and memory would grow with the corpus. */
const apart = (word: string) => word.split('').join('');

/**
 * `give`, asked once a word: what a word means does not depend on where it stands, and most words of a text have been met before. Forgets all when
 * full, so that memory stays flat over any number of articles.
 */
export function perWord<T>(give: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const own = apart(word);
    const given = give(own);
    if (known.size >= most) known.clear();
    known.set(own, given);
    return given;
  };
}
