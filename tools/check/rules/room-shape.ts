import { ROOMS, roomOf } from '../house.ts';
import type { Project } from '../project.ts';
import type { Rule, Violation } from '../rule.ts';
import { tablesOf } from '../tables.ts';

const LONGEST = 25;

/** @source architecture: the names of a room */
export const roomShape: Rule = {
  name: 'room-shape',
  law: `A room has index.ts, and a README.md of at most ${LONGEST} lines that names the tables it owns.`,
  check: project => {
    const rooms = new Set(project.files.flatMap(file => roomOf(file) ?? []));
    return [...rooms].flatMap(room => checkRoom(project, room));
  },
};

function checkRoom(project: Project, room: string): Violation[] {
  const folder = `src/rooms/${room}`;
  const found: Violation[] = [];
  const say = (file: string, message: string) => found.push({ file, message });
  if (!ROOMS.includes(room)) {
    say(folder, 'Not in the list of rooms. Add it to tools/check/house.ts at its place, or move its files.');
  }
  if (!project.files.includes(`${folder}/index.ts`)) say(folder, 'No index.ts. Export there what others may know.');
  const readme = `${folder}/README.md`;
  if (!project.files.includes(readme)) {
    say(folder, 'No README.md. Say purpose, words, law, tables and how it is entered, as the other rooms do.');
    return found;
  }
  const text = project.text(readme);
  const lines = text.trimEnd().split('\n').length;
  if (lines > LONGEST)
    say(readme, `${lines} lines. Keep what a newcomer needs in ${LONGEST}; the rest belongs to the code.`);
  const missing = tablesOf(project).filter(
    table => table.owner === room && !new RegExp(`\\b${table.name}\\b`).test(text),
  );
  if (missing.length > 0) {
    say(
      readme,
      `does not name its tables ${missing.map(table => table.name).join(', ')}. Add them to the line “Tables:”.`,
    );
  }
  return found;
}
