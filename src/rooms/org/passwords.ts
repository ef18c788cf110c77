import { hash, verify } from '@node-rs/argon2';

/** Algorithm.Argon2id: the package exports it as a const enum, which type stripping cannot read. */
const ARGON2ID = 2;
/** OWASP's second choice of parameters: 19 MiB, two passes, one lane; about 30 ms of one core. */
const PARAMETERS = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Checked where there is no account, so that a wrong name takes as long as a wrong password. */
const NOBODYS_HASH = hash('nobody has this password', PARAMETERS);

/** A password as argon2id with its salt and parameters, for storing. @source SC-01 */
export async function hashPassword(password: string): Promise<string> {
  return hash(password, PARAMETERS);
}

/** Whether the password is the one of the hash; without a hash it takes the same time and is never right. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  const matches = await verify(stored ?? (await NOBODYS_HASH), password);
  return stored !== null && matches;
}
