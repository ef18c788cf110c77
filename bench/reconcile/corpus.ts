import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readText, type SourceText } from '../../src/rooms/bulletin/index.ts';

/** One passage in the manner of an office: right, or with one planted error. */
export interface Sample {
  readonly id: string;
  readonly office: string;
  readonly text?: string;
  readonly html?: string;
  readonly consistent: boolean;
  readonly planted?: {
    readonly printed: string;
    readonly right: string;
    readonly rule: string;
    /** Other numbers that point at the same contradiction: a total whose parts do not add up, and the part. */
    readonly equivalent?: readonly string[];
  };
}

/** Reads every array of samples in a folder. @throws Error for a sample whose fields contradict each other. */
export function readCorpus(folder: string): Sample[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .sort()
    .flatMap(name => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Sample[])
    .map(sample => {
      if ((sample.text ?? sample.html) === undefined || sample.consistent === (sample.planted !== undefined)) {
        throw new Error(`sample ${sample.id}: needs text or html, and planted exactly when not consistent`);
      }
      return sample;
    });
}

export function sourceOf(sample: Sample): SourceText {
  return readText(sample.html ?? sample.text ?? '');
}
