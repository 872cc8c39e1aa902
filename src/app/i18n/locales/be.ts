import article from './be/article.json';
import compare from './be/compare.json';
import contact from './be/contact.json';
import dates from './be/dates.json';
import filters from './be/filters.json';
import share from './be/share.json';
import shell from './be/shell.json';
import terms from './be/terms.json';
import timeline from './be/timeline.json';
import ui from './be/ui.json';

/** Every word of the interface in this language, one file a room. */
export const words = { article, compare, contact, dates, filters, share, shell, terms, timeline, ui };
