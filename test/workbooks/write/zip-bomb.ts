/** Archives that are small on disk and huge when unpacked, made without ever holding the unpacked bytes. */
import { constants, crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly packed: Uint8Array;
  /** The size the archive claims; a hostile one may lie. */
  readonly claimedSize: number;
  readonly crc: number;
}

const MEGABYTE = 1_048_576;

/** An entry of ordinary text. */
export function textEntry(name: string, text: string): ZipEntry {
  const bytes = Buffer.from(text);
  return { name, packed: deflateRawSync(bytes), claimedSize: bytes.length, crc: crc32(bytes) };
}

/**
 * `head`, then so many megabytes of blanks, then `tail`. One packed megabyte ends on a byte and without history, so it
 * can be repeated as it is.
 */
export function blankEntry(
  name: string,
  head: string,
  megabytes: number,
  tail: string,
  claimedSize?: number,
): ZipEntry {
  const flushed = { finishFlush: constants.Z_FULL_FLUSH };
  const blanks = Buffer.alloc(MEGABYTE, 0x20);
  const packedBlanks = deflateRawSync(blanks, flushed);
  let crc = crc32(head);
  for (let index = 0; index < megabytes; index++) crc = crc32(blanks, crc);
  return {
    name,
    packed: Buffer.concat([
      deflateRawSync(head, flushed),
      ...Array.from({ length: megabytes }, () => packedBlanks),
      deflateRawSync(tail),
    ]),
    claimedSize: claimedSize ?? head.length + megabytes * MEGABYTE + tail.length,
    crc: crc32(tail, crc),
  };
}

function record(
  size: number,
  signature: number,
  fields: readonly (readonly [offset: number, value: number, bytes: 2 | 4])[],
) {
  const bytes = Buffer.alloc(size);
  bytes.writeUInt32LE(signature, 0);
  for (const [offset, value, width] of fields) bytes.writeUIntLE(value, offset, width);
  return bytes;
}

/** 2023-10-11 in the zip format's own writing. */
const DOS_DATE = ((2023 - 1980) << 9) | (10 << 5) | 11;

/** Zips entries that are packed already. */
export function zipOf(entries: readonly ZipEntry[]): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, packed, claimedSize, crc } of entries) {
    const label = Buffer.from(name);
    const start = offset;
    const head = record(30, 0x04034b50, [
      [4, 20, 2],
      [8, 8, 2],
      [12, DOS_DATE, 2],
      [14, crc, 4],
      [18, packed.length, 4],
      [22, claimedSize, 4],
      [26, label.length, 2],
    ]);
    local.push(head, label, Buffer.from(packed));
    offset += head.length + label.length + packed.length;
    central.push(
      record(46, 0x02014b50, [
        [4, 20, 2],
        [6, 20, 2],
        [10, 8, 2],
        [14, DOS_DATE, 2],
        [16, crc, 4],
        [20, packed.length, 4],
        [24, claimedSize, 4],
        [28, label.length, 2],
        [42, start, 4],
      ]),
      label,
    );
  }
  const directorySize = central.reduce((sum, part) => sum + part.length, 0);
  const end = record(22, 0x06054b50, [
    [8, entries.length, 2],
    [10, entries.length, 2],
    [12, directorySize, 4],
    [16, offset, 4],
  ]);
  return new Uint8Array(Buffer.concat([...local, ...central, end]));
}
