import { askFirst } from '../data/first-parts.ts';
import { wordsOf } from '../i18n/words.ts';
import { watchPaletteKey } from '../ui/palette-key.ts';
import { appRoot, currentView, preferredLang } from '../url/address.ts';
import { pageBody } from './page-body.ts';
import { parts, slotsOf } from './parts.ts';

// A script of its own, a tenth of the page's: while those come it asks for all that they would ask for one after the other.
const view = currentView();
const named = document.querySelector<HTMLMetaElement>('meta[name="first-files"]')?.content ?? '';
// a frame has no palette
if (!view.embed) watchPaletteKey();
void askFirst({ root: appRoot(), name: view.bundle }, view, named.split(' ').filter(Boolean));
void wordsOf(view.lang ?? preferredLang(navigator.languages)).catch(() => undefined);
for (const slot of slotsOf(view)) void parts[slot].ask();
if (view.page.name !== 'timeline') void pageBody.ask();
