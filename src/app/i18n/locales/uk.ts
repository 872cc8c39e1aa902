import article from './uk/article.json';
import compare from './uk/compare.json';
import contact from './uk/contact.json';
import dates from './uk/dates.json';
import filters from './uk/filters.json';
import share from './uk/share.json';
import shell from './uk/shell.json';
import terms from './uk/terms.json';
import timeline from './uk/timeline.json';
import ui from './uk/ui.json';

/** Every word of the interface in this language, one file a room. */
export const words = { article, compare, contact, dates, filters, share, shell, terms, timeline, ui };
