import type { Command } from './command.ts';
export const importCommand: Command = {
  name: 'import',
  does: { zh: '', en: '' },
  usage: '',
  example: '',
  run: () => Promise.resolve(0),
};
