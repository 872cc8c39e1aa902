import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from '@playwright/test';

/** What one cold load of a page took. Times in ms from navigation on; heap in MB after a collection, once all is loaded. */
export interface Load {
  readonly painted: number;
  /** sum over long tasks of what exceeds 50 ms, until everything is loaded */
  readonly blocking: number;
  readonly heap: number;
}

/** What dragging took: 95th percentile of the time between frames, and the main thread's processor time per frame, ms. */
export interface Pan {
  readonly p95: number;
  readonly work: number;
}

export interface Opened {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly load: Load;
  readonly close: () => Promise<void>;
}

/** Runs in the page before its scripts: notes long tasks, and, for our own page, the first frame that already looks as the last one does. */
function watch(own: boolean): void {
  const notes = { painted: 0, blocking: 0 };
  Object.assign(window, { __watch: notes });
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) notes.blocking += Math.max(0, task.duration - 50);
  }).observe({ type: 'longtask', buffered: true });
  if (!own) return;
  const seen: { at: number; look: string }[] = [];
  let asked = false;
  let quiet: ReturnType<typeof setTimeout> | undefined;
  // where each mark, lane name and word of the axis stands, whoever put it there
  const look = () => {
    const root = document.querySelector('.tl-host .vis-timeline');
    if (!(root instanceof HTMLElement) || root.style.visibility === 'hidden') return '';
    const all = [...document.querySelectorAll('.tl-host :is(a.tl-mark, .tl-lane, .tl-axis span)')];
    const seen = root.parentElement?.getBoundingClientRect() ?? new DOMRect();
    const names = root.querySelector('.vis-left')?.getBoundingClientRect() ?? seen;
    const places = all.flatMap((one) => {
      const { left, right, top } = one.getBoundingClientRect();
      // lanes' names lie over what is drawn
      if (right < (one.matches('a') ? names.right : seen.left) || left > seen.right) return [];
      // lanes that are scrolled to have their marks only then
      if (top > root.getBoundingClientRect().bottom && !one.closest('.tl-axis')) return [];
      return [`${one.textContent} ${Math.round(left / 3)} ${Math.round(top / 3)}`];
    });
    const density = document.querySelector('.tl-density path')?.getAttribute('d') ?? '';
    return `${places.sort().join('|')}|${density}`;
  };
  const note = () => {
    asked = false;
    const now = look();
    if (!now || notes.painted) return;
    seen.push({ at: performance.now(), look: now });
    clearTimeout(quiet);
    quiet = setTimeout(() => {
      notes.painted = seen.find((one) => one.look === now)?.at ?? 0;
    }, 1300);
  };
  new MutationObserver(() => {
    if (asked || notes.painted) return;
    asked = true;
    requestAnimationFrame(() => setTimeout(note, 0));
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['style'] });
}

/** Opens a page cold, in a context of its own, and waits until it is painted. Null when it isn't within the time. */
export async function openPage(
  browser: Browser,
  url: string,
  { own, timeout }: { own: boolean; timeout: number },
): Promise<Opened | null> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, deviceScaleFactor: 1 });
  const page = await context.newPage();
  const close = async () => void (await Promise.race([context.close(), sleep(8000)]));
  const cdp = await context.newCDPSession(page);
  // processor time: what others do on the machine doesn't count
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.addInitScript(watch, own);
  const painted = () =>
    Number(
      Reflect.get(Reflect.get(window, '__bench') ?? Reflect.get(window, '__watch') ?? {}, 'painted') ?? 0,
    );
  try {
    await page.goto(url, { waitUntil: 'commit', timeout });
    await page.waitForFunction(painted, undefined, { timeout, polling: 250 });
  } catch {
    await close();
    return null;
  }
  // the rest of a large index comes after the first paint
  await sleep(own ? 1500 : 300);
  await page.waitForLoadState('networkidle', { timeout }).catch(() => null);
  await sleep(own ? 2500 : 0);
  const notes = {
    painted: await page.evaluate(painted),
    blocking: await page.evaluate(() => Number(Reflect.get(Reflect.get(window, '__watch'), 'blocking'))),
  };
  return { page, cdp, load: { ...notes, heap: await heapOf(cdp) }, close };
}

/** JS heap in MB after a collection. */
export async function heapOf(cdp: CDPSession): Promise<number> {
  await Promise.race([cdp.send('HeapProfiler.collectGarbage'), sleep(20_000)]);
  return (await metricsOf(cdp)).JSHeapUsedSize / 1_048_576;
}

async function metricsOf(cdp: CDPSession): Promise<{ TaskDuration: number; JSHeapUsedSize: number }> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const value = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0;
  return { TaskDuration: value('TaskDuration'), JSHeapUsedSize: value('JSHeapUsedSize') };
}

const frameMs = 1000 / 60;

/** Drags to and fro for so many minutes, as far as time goes on either side. */
export async function soaked(
  { page }: Opened,
  box: { x: number; y: number },
  minutes: number,
): Promise<void> {
  const ends = Date.now() + minutes * 60_000;
  for (let drag = 0; Date.now() < ends; drag += 1) {
    // forty drags one way, forty back
    const way = Math.floor(drag / 40) % 2 ? 1 : -1;
    const from = way > 0 ? box.x - 600 : box.x;
    await page.mouse.move(from, box.y);
    await page.mouse.down();
    await page.mouse.move(from + way * 600, box.y, { steps: 20 });
    await page.mouse.up();
  }
}

/** Drags the chart three times by 600 px, sixty moves a second, never waiting for the page, as a hand would not. `box`: where the chart is. */
export async function panned({ page, cdp }: Opened, box: { x: number; y: number }): Promise<Pan | null> {
  await page.evaluate(() => {
    const times: number[] = [];
    const record = { times, on: true };
    Object.assign(window, { __frames: record });
    const frame = (at: number) => {
      times.push(at);
      if (record.on) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  const before = await metricsOf(cdp);
  const sent: Promise<unknown>[] = [];
  const move = (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', x: number, down: boolean) =>
    sent.push(
      cdp
        .send('Input.dispatchMouseEvent', {
          type,
          x,
          y: box.y,
          button: down ? 'left' : 'none',
          buttons: type === 'mouseMoved' && down ? 1 : type === 'mousePressed' ? 1 : 0,
          clickCount: type === 'mouseMoved' ? 0 : 1,
          pointerType: 'mouse',
        })
        .catch(() => null),
    );
  const started = performance.now();
  let step = 0;
  const beat = () => sleep(Math.max(0, started + ++step * frameMs - performance.now()));
  for (let drag = 0; drag < 3; drag += 1) {
    move('mouseMoved', box.x, false);
    await beat();
    move('mousePressed', box.x, true);
    for (let n = 1; n <= 58; n += 1) {
      await beat();
      move('mouseMoved', box.x - (600 * n) / 58, true);
    }
    await beat();
    move('mouseReleased', box.x - 600, true);
    await beat();
  }
  const settled = await Promise.race([Promise.all(sent).then(() => true), sleep(40_000).then(() => false)]);
  if (!settled) return null;
  const after = await metricsOf(cdp);
  const times = await page.evaluate(() => {
    const record = Reflect.get(window, '__frames') as { times: number[]; on: boolean };
    record.on = false;
    return record.times;
  });
  const gaps = times
    .slice(1)
    .map((time, at) => time - (times[at] ?? 0))
    .sort((a, b) => a - b);
  return {
    p95: gaps[Math.floor(gaps.length * 0.95)] ?? 0,
    work: ((after.TaskDuration - before.TaskDuration) * 1000) / Math.max(1, gaps.length),
  };
}

/** In the page: ms from an act to the last frame in which anything changed, once nothing has for half a second; at least to the next frame. */
function settledAfter(act: () => void): Promise<number> {
  const started = performance.now();
  let last = 0;
  const frame = () => requestAnimationFrame(() => setTimeout(() => (last = performance.now()), 0));
  const watch = new MutationObserver(frame);
  watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  act();
  frame();
  return new Promise((done) => {
    const timer = setInterval(() => {
      if (!last || performance.now() - last < 500) return;
      clearInterval(timer);
      watch.disconnect();
      done(last - started);
    }, 50);
  });
}

/** Ms from each of some changes of filter and search to the frame after which chart, counts and list stay as they are; a sorted list. */
export async function filterTimes({ page }: Opened): Promise<number[]> {
  await page.evaluate(`window.__settledAfter = ${settledAfter.toString()}`);
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('checkbox').first().waitFor();
  const times: number[] = [];
  for (let n = 0; n < 12; n += 1)
    times.push(
      await page.evaluate((at) => {
        const after = Reflect.get(window, '__settledAfter') as (act: () => void) => Promise<number>;
        const boxes = [...document.querySelectorAll<HTMLInputElement>('dialog input[type=checkbox]')];
        return after(() => boxes[at % boxes.length]?.click());
      }, n >> 1),
    );
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  const input = page.getByRole('combobox', { name: /Search/ });
  await input.fill('a');
  await page.getByRole('option').first().waitFor();
  await page.waitForLoadState('networkidle');
  for (const text of searches)
    times.push(
      await page.evaluate((typed) => {
        const after = Reflect.get(window, '__settledAfter') as (act: () => void) => Promise<number>;
        const field = document.querySelector<HTMLInputElement>('dialog input[type=search]');
        const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
        return after(() => {
          set?.call(field, typed);
          field?.dispatchEvent(new Event('input', { bubbles: true }));
        });
      }, text),
    );
  await page.keyboard.press('Escape');
  return times.sort((a, b) => a - b);
}

/** Typed letter by letter, with a month, in another script. */
const searches = [
  'F',
  'Fi',
  'Fir',
  'Fire',
  'Firef',
  'Firefl',
  'Firefly',
  'Firefly oct',
  'Firefly oct 2024',
  'Трэнц',
  'Трэнціна',
  'Port',
];
