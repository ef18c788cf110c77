/** The process that `openApart` has work done in: it is told the module once, and then one task after another. */

/** What comes back of a task. An error is a defect here: refusals are results. */
export type ApartReply = { readonly result: unknown } | { readonly error: string };

const work = import(process.argv[2] ?? '') as Promise<{ default: (task: unknown) => Promise<unknown> }>;

process.on('message', async ({ task }: { task: unknown }) => {
  let reply: ApartReply;
  try {
    reply = { result: await (await work).default(task) };
  } catch (error) {
    reply = { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  process.send?.(reply);
});
