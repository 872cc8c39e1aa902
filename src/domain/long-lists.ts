import * as v from 'valibot';

// A part of an index holds a hundred thousand values, and a first view waits for several parts: each list is one value to the schema, and
// checked by a loop. A schema of every number in it takes fifty times as long.

type Test = (one: unknown) => boolean;

const isNumber: Test = (one) => typeof one === 'number';
const isText: Test = (one) => typeof one === 'string';

/** Whether a value is a list of which each passes. */
function listOf(test: Test): Test {
  return (list) => {
    if (!Array.isArray(list)) return false;
    for (const one of list) if (!test(one)) return false;
    return true;
  };
}

function rowOf(...tests: readonly Test[]): Test {
  return (row) =>
    Array.isArray(row) && row.length === tests.length && tests.every((test, at) => test(row[at]));
}

/** Numbers. */
export const numbers = v.custom<number[]>(listOf(isNumber), 'not a list of numbers');

/** Lists of numbers. */
export const numberLists = v.custom<number[][]>(listOf(listOf(isNumber)), 'not lists of numbers');

/** Texts. */
export const texts = v.custom<string[]>(listOf(isText), 'not a list of texts');

/** Texts, null where there is none. */
export const textsOrNull = v.custom<(string | null)[]>(
  listOf((one) => one === null || isText(one)),
  'not a list of texts and nulls',
);

/** Rows of three numbers. */
export const triples = v.custom<[number, number, number][]>(
  listOf(rowOf(isNumber, isNumber, isNumber)),
  'not rows of three numbers',
);

/** Rows of five numbers. */
export const quintuples = v.custom<[number, number, number, number, number][]>(
  listOf(rowOf(isNumber, isNumber, isNumber, isNumber, isNumber)),
  'not rows of five numbers',
);

/** Rows of a month, what is counted in it, its status, and how many. */
export const monthCounts = v.custom<[month: string, lane: string, status: string, count: number][]>(
  listOf(rowOf(isText, isText, isText, isNumber)),
  'not rows of month, lane, status and count',
);
