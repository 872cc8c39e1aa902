import { Part } from './part.ts';

/** What a page shows below the timeline. */
export const pageBody = new Part(async () => (await import('./PageBody.tsx')).PageBody);
