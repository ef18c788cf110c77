import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Clock, Instant } from '../../../kernel/time.ts';
import { audit } from '../../../platform/audit.ts';
import { commandInstant } from '../../../platform/locks.ts';
import type { Tx } from '../../../platform/sql.ts';
import type { Actor } from '../../org/index.ts';
import { bulletinPolicy } from '../may.ts';
import type { Office } from '../office.ts';
import { QUARTERLY, templateOf } from '../packaged-template.ts';
import { insertTemplate, updateTemplate } from '../store.ts';
import { checkTemplate, templateError } from '../template/engine.ts';

/** A template as it should be from the next draft on. */
export interface TemplateEdit {
  readonly source: string;
  /** The version that the editor had open. */
  readonly version: number;
}

/**
 * Saves the template that the next bulletins are drafted from; drafts that exist keep theirs.
 * @returns the new version
 * @throws AppError `conflict`, `bad-template` with every place
 * @source AS-B20
 */
export async function editTemplate(
  tx: Tx,
  actor: Actor,
  office: Office,
  input: TemplateEdit,
  clock: Clock,
): Promise<number> {
  bulletinPolicy.require(actor, 'template.edit');
  const at = await commandInstant(tx, clock);
  const problems = checkTemplate(office.engine, input.source, office.keys);
  if (problems.length > 0) throw templateError(problems);
  const before = await templateOf(tx);
  const saved = before.isPackaged
    ? await insertOwn(tx, actor, input, at)
    : await updateTemplate(tx, QUARTERLY, input.source, input.version, actor.personId, at);
  const now = await templateOf(tx);
  if (!saved) {
    throw new AppError('conflict', '模板刚刚被别人保存过。您写的内容还在编辑框里：请先看对方的改动，再保存一次。', {
      details: { version: now.version },
    });
  }
  await audit(tx, {
    at,
    actor: { kind: 'person', id: actor.personId },
    action: 'bulletin.edit-template',
    subject: { type: 'bulletin-template', id: now.id },
    outcome: 'done',
    details: { version: now.version },
  });
  return now.version;
}

/** The office's first own template, in place of the packaged one. */
async function insertOwn(tx: Tx, actor: Actor, { source, version }: TemplateEdit, at: Instant): Promise<boolean> {
  if (version !== 0) return false;
  await insertTemplate(tx, { id: newId(), name: QUARTERLY, source, version: 1, updatedAt: at }, actor.personId);
  return true;
}
