/** Minimal OLE compound files: what a true .xls, .et, .doc or an encrypted workbook is on the outside. */
const SECTOR = 512;
const END_OF_CHAIN = 0xfffffffe;
const FAT_SECTOR = 0xfffffffd;
const FREE = 0xffffffff;
/** Shorter streams would have to stand in the mini stream; all of ours are padded beyond it. */
const MINI_STREAM_LIMIT = 4_096;

export interface OleStream {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const padded = (bytes: Uint8Array): Uint8Array => {
  const size = Math.max(MINI_STREAM_LIMIT, Math.ceil(bytes.length / SECTOR) * SECTOR);
  const full = new Uint8Array(size);
  full.set(bytes);
  return full;
};

function directoryEntry(name: string, type: number, right: number, child: number, start: number, size: number): Buffer {
  const entry = Buffer.alloc(128);
  entry.write(name, 0, 'utf16le');
  entry.writeUInt16LE((name.length + 1) * 2, 64);
  entry[66] = type;
  entry[67] = 1;
  entry.writeUInt32LE(FREE, 68);
  entry.writeUInt32LE(right, 72);
  entry.writeUInt32LE(child, 76);
  entry.writeUInt32LE(start, 116);
  entry.writeUInt32LE(size, 120);
  return entry;
}

/** A compound file of at most three streams: FAT in sector 0, directory in sector 1, then the streams. */
export function oleFile(streams: readonly OleStream[]): Uint8Array {
  const header = Buffer.alloc(SECTOR, 0);
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(1, 44);
  header.writeUInt32LE(1, 48);
  header.writeUInt32LE(MINI_STREAM_LIMIT, 56);
  header.writeUInt32LE(END_OF_CHAIN, 60);
  header.writeUInt32LE(END_OF_CHAIN, 68);
  header.fill(0xff, 76);
  header.writeUInt32LE(0, 76);

  const fat = Buffer.alloc(SECTOR, 0xff);
  fat.writeUInt32LE(FAT_SECTOR, 0);
  fat.writeUInt32LE(END_OF_CHAIN, 4);
  const directory = Buffer.alloc(SECTOR);
  directory.set(directoryEntry('Root Entry', 5, FREE, 1, END_OF_CHAIN, 0), 0);
  const bodies = streams.map(stream => padded(stream.bytes));
  let sector = 2;
  for (const [index, body] of bodies.entries()) {
    const stream = streams[index]!;
    const next = index + 1 < streams.length ? index + 2 : FREE;
    directory.set(directoryEntry(stream.name, 2, next, FREE, sector, body.length), (index + 1) * 128);
    const end = sector + body.length / SECTOR;
    for (; sector < end; sector++) fat.writeUInt32LE(sector + 1 === end ? END_OF_CHAIN : sector + 1, sector * 4);
  }
  return new Uint8Array(Buffer.concat([header, fat, directory, ...bodies]));
}

/** The records that open and close a BIFF8 workbook stream. */
export const BIFF_STREAM = Uint8Array.from([
  0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00, 0xbb, 0x0d, 0xcc, 0x07, 0xc1, 0x00, 0x00, 0x00, 0x06, 0x03, 0x00,
  0x00, 0x0a, 0x00, 0x00, 0x00,
]);
