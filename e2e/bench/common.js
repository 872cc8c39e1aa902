// @ts-nocheck: a peer page, typed by nobody
// What every peer page shares: the same rows, the same window, the same meaning of "painted".
export const DAY = 86_400_000;
const query = new URLSearchParams(location.search);
export const windowShown = (query.get('w') ?? '').split('..').map((day) => Date.parse(`${day}T00:00:00Z`));
export const marks = { painted: 0 };
window.__bench = marks;

/** Rows of the corpus: { id, s, e, g, k, t } with times in ms and the lane's number; and the lanes' names. */
export async function loadRows() {
  const answer = await fetch(`rows-${query.get('n')}.json`);
  return answer.json();
}

/** Call once what belongs to the window is in the page: notes the time after the frame that holds it. */
export function painted() {
  requestAnimationFrame(() =>
    setTimeout(() => {
      marks.painted = performance.now();
    }, 0),
  );
}

/** The box to draw in, as wide and high as our own timeline is on its page. */
export function host() {
  const element = document.getElementById('chart');
  element.style.width = '1060px';
  element.style.height = '520px';
  return element;
}

/** First index whose value is ≥ wanted, in an ascending array. */
export function lower(ascending, wanted) {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle] < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
