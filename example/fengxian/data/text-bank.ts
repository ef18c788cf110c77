/** One block of a text bank: the sentences under each key, in the order written. */
export type Block<Key extends string> = Readonly<Record<Key, readonly string[]>>;

/**
 * Reads a text bank: one sentence a line as `key: sentence`, blocks separated by an empty line. It keeps a page of
 * sentences readable where nested arrays would not be; a misspelt key fails when the module is loaded.
 * @throws RangeError for a line without a known key.
 */
export function readBank<const Key extends string>(keys: readonly Key[], bank: string): Block<Key>[] {
  return bank
    .split(/\n\s*\n/)
    .map(block => block.split('\n').map(line => line.trim()))
    .map(lines => lines.filter(line => line !== ''))
    .filter(lines => lines.length > 0)
    .map(lines => readBlock(keys, lines));
}

function readBlock<Key extends string>(keys: readonly Key[], lines: readonly string[]): Block<Key> {
  const block = Object.fromEntries(keys.map(key => [key, [] as string[]])) as Record<Key, string[]>;
  for (const line of lines) {
    const colon = line.indexOf(':');
    const key = keys.find(known => known === line.slice(0, colon));
    const sentence = line.slice(colon + 1).trim();
    if (key === undefined || sentence === '') throw new RangeError(`not a sentence of this bank: ${line}`);
    block[key].push(sentence);
  }
  return block;
}
