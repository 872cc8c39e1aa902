import * as v from 'valibot';
import type { Names } from './lang.ts';
import { langs } from './lang.ts';
import type { TimeValue } from './time.ts';
import { bases, precisions } from './time.ts';

// Apart from the words and functions of these shapes: the page starts with those, and reads no schema before its first drawing.

export const langSchema = v.picklist(langs);

export const namesSchema = v.object({
  en: v.string(),
  uk: v.string(),
  ru: v.string(),
  be: v.string(),
}) satisfies v.GenericSchema<Names>;

export const timeSchema = v.object({
  start: v.string(),
  end: v.string(),
  precision: v.picklist(precisions),
  basis: v.picklist(bases),
}) satisfies v.GenericSchema<TimeValue>;
