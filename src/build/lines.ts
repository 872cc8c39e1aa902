/** One line of a stream by its 1-based number; `bytes` is null when it was longer than allowed and was passed over. */
export interface StreamLine {
  n: number;
  bytes: Uint8Array | null;
}

const newline = 0x0a;

/** Lines of a byte stream, one in memory at a time and never more than `longest` bytes of it. The last one may lack its line end. */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<StreamLine> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let n = 1;
  const line = (): StreamLine => ({ n, bytes: length > longest ? null : Buffer.concat(parts, length) });
  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length; ) {
      const end = chunk.indexOf(newline, from);
      const part = chunk.subarray(from, end < 0 ? chunk.length : end);
      length += part.length;
      if (length > longest) parts = [];
      else parts.push(part);
      if (end < 0) break;
      yield line();
      n++;
      parts = [];
      length = 0;
      from = end + 1;
    }
  }
  if (length > 0) yield line();
}
