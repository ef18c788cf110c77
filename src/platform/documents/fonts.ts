import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type FontNames, fontNamesOf } from './sfnt-names.ts';

/** 仿宋 text, 小标宋 titles, 黑体 and 楷体 headings, 宋体 page numbers. */
export type FontRole = 'fangsong' | 'biaosong' | 'hei' | 'kai' | 'song';

/** What stands in for a typeface that GB/T 9704 asks for and this machine does not have (AS-G18). */
export interface FontSubstitution {
  readonly role: FontRole;
  readonly wanted: string;
  readonly used: string;
  /** For the preview and the doctor, e.g. `仿宋用思源宋体替代`. */
  readonly message: string;
}

/** The fonts that a document is set in: which files, which family for which role (first one that has the character). */
export interface OfficialFonts {
  readonly files: readonly string[];
  readonly families: Readonly<Record<FontRole, readonly string[]>>;
  readonly substitutions: readonly FontSubstitution[];
}

export interface FontOptions {
  /** The administrator's folder; what lies there comes before everything else. */
  readonly folder?: string;
  /** Where free Chinese fonts may be installed; the usual places of Linux distributions when absent. */
  readonly installed?: readonly string[];
}

/** A typeface that may serve a role, recognised by any of the family names in its file. */
interface Candidate {
  readonly name: string;
  readonly family: RegExp;
  readonly genuine: boolean;
}

const INSTALLED = [
  '/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol',
  '/usr/share/texmf-dist/fonts/opentype/public/fandol',
  '/usr/share/texmf/fonts/opentype/public/fandol',
  '/usr/share/fonts/truetype/lxgw-wenkai',
  '/usr/share/fonts/opentype/fandol',
  '/usr/local/share/fonts',
] as const;

const genuine = (name: string, family: RegExp): Candidate => ({ name, family, genuine: true });
const standIn = (name: string, family: RegExp): Candidate => ({ name, family, genuine: false });

const SONG = standIn('思源宋体', /^Noto Serif SC$/);

/** In order of preference. The last ones come from npm and are always there. */
const CANDIDATES: Readonly<Record<FontRole, { readonly wanted: string; readonly candidates: readonly Candidate[] }>> = {
  fangsong: {
    wanted: '仿宋',
    candidates: [
      genuine('仿宋_GB2312', /^(仿宋_GB2312|FangSong_GB2312)$/i),
      genuine('方正仿宋', /^(方正仿宋|FZFangSong|FZFS)/i),
      genuine('仿宋', /^(仿宋|FangSong|华文仿宋|STFangsong)$/i),
      standIn('Fandol 仿宋', /^FandolFang/),
      SONG,
    ],
  },
  biaosong: { wanted: '小标宋', candidates: [genuine('方正小标宋', /^(方正小标宋|FZXiaoBiaoSong)/i), SONG] },
  hei: {
    wanted: '黑体',
    candidates: [
      genuine('黑体', /^(黑体|SimHei)$/i),
      genuine('方正黑体', /^(方正黑体|FZHei)/i),
      standIn('思源黑体', /^Noto Sans SC$/),
    ],
  },
  kai: {
    wanted: '楷体',
    candidates: [
      genuine('楷体_GB2312', /^(楷体_GB2312|KaiTi_GB2312)$/i),
      genuine('方正楷体', /^(方正楷体|FZKai)/i),
      genuine('楷体', /^(楷体|KaiTi|华文楷体|STKaiti)$/i),
      standIn('霞鹜文楷', /^LXGW WenKai$/),
      standIn('Fandol 楷体', /^FandolKai/),
      SONG,
    ],
  },
  song: { wanted: '宋体', candidates: [genuine('宋体', /^(宋体|SimSun)$/i), { ...SONG, genuine: true }] },
};

/**
 * Chooses the fonts: the administrator's, then free ones that are installed, then Noto from npm. Nothing that is not
 * free is shipped, so a substitution is the normal case and is reported.
 * @source AS-G18
 */
export function findFonts(options: FontOptions = {}): OfficialFonts {
  const places = [...(options.folder === undefined ? [] : [options.folder]), ...(options.installed ?? INSTALLED)];
  const found = [...places.flatMap(fontFiles), ...bundledFiles()].map(file => ({ file, names: fontNamesOf(file) }));
  // A family's regular cut before its bold and light ones, otherwise in the order of the places.
  const ordered = [...found].sort((a, b) => Number(isRegular(b.names)) - Number(isRegular(a.names)));
  const chosen = (role: FontRole) => {
    const { candidates, wanted } = CANDIDATES[role];
    for (const candidate of candidates) {
      const font = ordered.find(({ names }) => names.families.some(name => candidate.family.test(name)));
      // The compiler knows a font by the first name in its file.
      if (font !== undefined) return { role, wanted, candidate, file: font.file, family: font.names.families[0] ?? '' };
    }
    throw new Error(`no font for ${role}: is @expo-google-fonts installed?`);
  };
  const choices = {
    fangsong: chosen('fangsong'),
    biaosong: chosen('biaosong'),
    hei: chosen('hei'),
    kai: chosen('kai'),
    song: chosen('song'),
  };
  const withFallback = (role: FontRole) => [...new Set([choices[role].family, 'Noto Serif SC'])];
  return {
    files: [...new Set([...Object.values(choices).map(choice => choice.file), ...bundledFiles()])],
    families: {
      fangsong: withFallback('fangsong'),
      biaosong: withFallback('biaosong'),
      hei: withFallback('hei'),
      kai: withFallback('kai'),
      song: withFallback('song'),
    },
    substitutions: Object.values(choices)
      .filter(({ candidate }) => !candidate.genuine)
      .map(({ role, wanted, candidate }) => ({
        role,
        wanted,
        used: candidate.name,
        message: `${wanted}用${candidate.name}替代`,
      })),
  };
}

const isRegular = ({ subfamilies }: FontNames): boolean =>
  subfamilies.some(name => /^(regular|normal|常规)$/i.test(name));

/** Noto Serif SC in two weights and Noto Sans SC: the fonts that npm brings. */
function bundledFiles(): readonly string[] {
  const { resolve } = createRequire(import.meta.url);
  const serif = path.dirname(resolve('@expo-google-fonts/noto-serif-sc/package.json'));
  const sans = path.dirname(resolve('@expo-google-fonts/noto-sans-sc/package.json'));
  return [
    path.join(serif, '400Regular', 'NotoSerifSC_400Regular.ttf'),
    path.join(serif, '700Bold', 'NotoSerifSC_700Bold.ttf'),
    path.join(sans, '400Regular', 'NotoSansSC_400Regular.ttf'),
  ];
}

/** Font files of a folder and the folders in it, by name; none when there is no such folder. */
function fontFiles(folder: string): readonly string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(ttf|otf|ttc|otc)$/i.test(name))
    .sort()
    .map(name => path.join(folder, name))
    .filter(file => statSync(file, { throwIfNoEntry: false })?.isFile() === true);
}
