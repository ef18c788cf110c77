export async function loadRequests(..._args: unknown[]): Promise<void> {}
