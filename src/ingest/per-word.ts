/** Words remembered at most; a language has some tens of thousands in use. */
const most = 15_000;

/** A word apart from the text it was cut from: engines let a piece hold on to its whole, and memory would grow with the corpus. */
const apart = (word: string) => word.split('').join('');

/**
 * `give`, asked once a word: what a word means does not depend on where it stands, and most words of a text have been met before. When full it forgets
 * the words not met of late, so that memory stays flat over any number of articles.
 */
export function perWord<T>(give: (word: string) => T): (word: string) => T {
  let recent = new Map<string, T>();
  let older = new Map<string, T>();
  return (word) => {
    const known = recent.get(word);
    if (known !== undefined) return known;
    const own = apart(word);
    const before = older.get(word);
    const given = before === undefined ? give(own) : before;
    if (recent.size >= most) {
      older = recent;
      recent = new Map();
    }
    recent.set(own, given);
    return given;
  };
}
