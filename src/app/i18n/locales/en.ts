import article from './en/article.json';
import compare from './en/compare.json';
import contact from './en/contact.json';
import dates from './en/dates.json';
import filters from './en/filters.json';
import share from './en/share.json';
import shell from './en/shell.json';
import terms from './en/terms.json';
import timeline from './en/timeline.json';
import ui from './en/ui.json';

/** Every word of the interface in this language, one file a room. */
export const words = { article, compare, contact, dates, filters, share, shell, terms, timeline, ui };
