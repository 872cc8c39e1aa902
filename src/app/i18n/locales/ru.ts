import article from './ru/article.json';
import compare from './ru/compare.json';
import contact from './ru/contact.json';
import dates from './ru/dates.json';
import filters from './ru/filters.json';
import share from './ru/share.json';
import shell from './ru/shell.json';
import terms from './ru/terms.json';
import timeline from './ru/timeline.json';
import ui from './ru/ui.json';

/** Every word of the interface in this language, one file a room. */
export const words = { article, compare, contact, dates, filters, share, shell, terms, timeline, ui };
