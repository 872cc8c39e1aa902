import countries from '../lexicon/countries.json';
import places from '../lexicon/places.json';

const known = new Set<string>();
const add = (name: string) => known.add(name.toLowerCase().replaceAll('ё', 'е'));
for (const { names } of countries) Object.values(names).forEach(add);
for (const { names, forms } of places) {
  Object.values(names).forEach(add);
  Object.values(forms ?? {})
    .flat()
    .forEach((form) => add(String(form)));
}

/** Whether a piece of a line is a place's or country's name and nothing more: a weather line or a section, not an outlet. */
export function isPlaceName(text: string): boolean {
  return known.has(text.trim().toLowerCase().replaceAll('ё', 'е'));
}
