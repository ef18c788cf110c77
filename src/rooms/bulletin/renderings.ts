import { documentHash, type OfficialDocument } from '../../kernel/documents/index.ts';
import { type Format, render } from './render.ts';

/** Renderings that are ready: of one document and format there is one, whoever asks. */
export interface Renderings {
  /** Names the rendering of a document in a format, for as long as the process lives; costs no rendering. */
  tagOf(document: OfficialDocument, format: Format): string;
  of(document: OfficialDocument, format: Format): Promise<Buffer>;
}

/** Some hundred circulars in two formats; the least lately asked for goes first. */
const MAX_BYTES = 32 * 2 ** 20;

/**
 * Keeps what was rendered, by the content's hash. Typesetting is synchronous and stops the whole process for its tens of
 * milliseconds; what anybody may download any number of times must not cost that each time. In memory: with other fonts or
 * another version a restart renders anew, and nothing stale is on disk.
 */
export function openRenderings(fontsDir: string | null, make: typeof render = render): Renderings {
  const ready = new Map<string, Buffer>();
  const underWay = new Map<string, Promise<Buffer>>();
  let bytes = 0;
  const tagOf = (document: OfficialDocument, format: Format) => `${documentHash(document)}-${format}`;

  const keep = (tag: string, content: Buffer) => {
    ready.set(tag, content);
    bytes += content.byteLength;
    for (const [oldest, old] of ready) {
      if (bytes <= MAX_BYTES) break;
      ready.delete(oldest);
      bytes -= old.byteLength;
    }
  };
  return {
    tagOf,
    of(document, format) {
      const tag = tagOf(document, format);
      const found = ready.get(tag);
      if (found !== undefined) {
        ready.delete(tag);
        ready.set(tag, found);
        return Promise.resolve(found);
      }
      const begun =
        underWay.get(tag) ??
        make(document, format, fontsDir)
          .then(made => {
            const content = Buffer.from(made);
            keep(tag, content);
            return content;
          })
          .finally(() => underWay.delete(tag));
      underWay.set(tag, begun);
      return begun;
    },
  };
}
