import { is } from '../grammar.ts';

/** The General Assembly first met in the year after this; victory in the Second World War is counted from it. */
const countedFrom = 1945;
const reach = 8;

/** A count and the words behind it: "80th session …", «80-й сессии …», «80-летия …». */
function countsIn(keys: readonly string[]): { count: number; behind: readonly string[] }[] {
  return keys.flatMap((key, at) => {
    const count = /^([5-9]\d)(?:th|st|nd|rd)?$/.exec(key)?.[1];
    if (count === undefined) return [];
    const hyphened = keys[at + 1] === '-';
    const ending = hyphened && !is('anniversaries', keys[at + 2]) ? 3 : hyphened ? 2 : 1;
    return [{ count: Number(count), behind: keys.slice(at + ending, at + ending + reach) }];
  });
}

/** "the 80th session of the General Assembly", «на 80-й сессии ГА ООН»: the year in which it opened. */
export function sessionYear(keys: readonly string[]): number | null {
  const told = countsIn(keys).find(
    ({ behind }) => is('sessions', behind[0]) && behind.some((one) => is('general-assembly', one)),
  );
  return told ? countedFrom + told.count : null;
}

/** «80-летие Победы», "the 80th anniversary of the end of the Second World War": its year. */
export function victoryYear(keys: readonly string[]): number | null {
  const told = countsIn(keys).find(
    ({ behind }) => is('anniversaries', behind[0]) && behind.some((one) => is('victory', one)),
  );
  return told ? countedFrom + told.count : null;
}
