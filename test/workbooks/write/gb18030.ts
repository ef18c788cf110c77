/** GB18030 bytes of a text. Node decodes the encoding but does not encode it, so its decoder is asked backwards. */
let known: ReadonlyMap<string, readonly number[]> | undefined;

function codes(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030');
  const map = new Map<string, readonly number[]>();
  const learn = (...bytes: number[]): void => {
    const text = decoder.decode(Uint8Array.from(bytes));
    if ([...text].length === 1 && text !== '\uFFFD' && !map.has(text)) map.set(text, bytes);
  };
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) learn(lead, trail);
  }
  for (let a = 0x81; a <= 0x84; a++) {
    for (let b = 0x30; b <= 0x39; b++) {
      for (let c = 0x81; c <= 0xfe; c++) for (let d = 0x30; d <= 0x39; d++) learn(a, b, c, d);
    }
  }
  return map;
}

/** Characters beyond U+FFFF stand in one unbroken run of four-byte codes from 90 30 81 30 on. */
function beyondBmp(character: string): number[] {
  let rest = (character.codePointAt(0) ?? 0) - 0x10000;
  const d = 0x30 + (rest % 10);
  rest = Math.floor(rest / 10);
  const c = 0x81 + (rest % 126);
  rest = Math.floor(rest / 126);
  return [0x90 + Math.floor(rest / 10), 0x30 + (rest % 10), c, d];
}

/** @throws Error for a character that the encoding does not have. */
export function encodeGb18030(text: string): Uint8Array {
  known ??= codes();
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) bytes.push(point);
    else if (point > 0xffff) bytes.push(...beyondBmp(character));
    else {
      const code = known.get(character);
      if (code === undefined) throw new Error(`not in GB18030: ${character}`);
      bytes.push(...code);
    }
  }
  return Uint8Array.from(bytes);
}
