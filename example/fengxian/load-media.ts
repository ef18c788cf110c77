export async function loadMedia(..._args: unknown[]): Promise<void> {}
